import type { FreeDayName } from '../domain/calendar.ts'
import type { MilestoneName } from '../domain/line-order.ts'
import { allowanceNl } from './allowance/nl.ts'
import { booking } from './booking/nl.ts'
import { calendarNl } from './calendar/nl.ts'
import { changeNl } from './change/nl.ts'
import { delegationNl } from './delegation/nl.ts'
import { desk } from './desk/nl.ts'
import { dialogNl } from './dialog/nl.ts'
import type { Texts } from './en.ts'
import {
  added,
  capital,
  plural,
  sayDay,
  sayFullDay,
  sayHalves,
  sayHour,
  sayList,
  sayNumber,
  sayTime,
  sayWeekday,
  uncapital,
} from './format.ts'
import { inboxNl } from './inbox/nl.ts'
import { incident } from './incident/nl.ts'
import { notice } from './notice/nl.ts'
import { policyNl } from './policy/nl.ts'
import { report } from './report/nl.ts'
import { silenceNl } from './silence/nl.ts'
import { sla } from './sla/nl.ts'
import { slaReport } from './sla-report/nl.ts'
import { ticket } from './ticket/nl.ts'

const day = (of: string) => sayDay('nl', of)
const halves = (of: number) => sayHalves('nl', of, 'dag', 'dagen')
const list = (items: readonly string[]) => sayList('nl', items)

const freeDays: Record<FreeDayName, string> = {
  'new year': 'nieuwjaar',
  'easter monday': 'paasmaandag',
  'labour day': 'de Dag van de Arbeid',
  ascension: 'O.-L.-H.-Hemelvaart',
  'whit monday': 'pinkstermaandag',
  'national day': 'de nationale feestdag',
  assumption: 'O.-L.-V.-Hemelvaart',
  'all saints': 'Allerheiligen',
  'all souls': 'Allerzielen',
  armistice: 'Wapenstilstand',
  'king’s day': 'het Koningsfeest',
  christmas: 'Kerstmis',
  'boxing day': 'tweede kerstdag',
  compensation: 'een compensatiedag',
  'bridging day': 'een brugdag',
}

const milestones: Record<MilestoneName, string> = {
  survey: 'Onderzoek van de aansluiting',
  visit: 'Bezoek van de technicus',
  synchronised: 'Synchronisatie van de lijn',
  vpnUp: 'Activering van de VPN',
}

export const nl: Texts = {
  send: 'Verzenden',
  approve: 'Goedkeuren',
  approveSome: 'Sommige dagen goedkeuren',
  refuse: 'Weigeren',
  confirmRefusal: 'Weigering bevestigen',
  reason: 'Reden',
  withdraw: 'Intrekken',
  cancel: 'Annuleren',
  check: 'Nakijken',
  close: 'Sluiten',
  optional: 'niet verplicht',
  list,
  day,
  others: count => `nog ${sayNumber('nl', count)}`,
  at: ({ at, zone }) =>
    `${day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} om ${sayTime('nl', at, zone)}`,

  part: { day: 'hele dag', morning: 'voormiddag', afternoon: 'namiddag' },
  wishedDay: ({ day: of, part }) => (part === 'day' ? day(of) : `${day(of)} (${nl.part[part]})`),
  wishedWeekday: ({ weekday, part }) =>
    `elke ${sayWeekday('nl', weekday)}${part === 'day' ? '' : ` (${nl.part[part]})`}`,
  weekday: weekday => sayWeekday('nl', weekday),
  period: ({ from, to }) => `van ${sayFullDay('nl', from)} tot en met ${sayFullDay('nl', to)}`,
  firstTime: first => `voor het eerst op ${day(first)}`,

  telework: {
    title: 'Telewerkaanvraag',
    whichDays: 'Welke dagen bedoelt u?',
    kind: 'Soort',
    occasional: 'Occasioneel',
    structural: 'Structureel',
    daysLabel: 'Dagen',
    addDay: 'Een dag toevoegen',
    part: 'Deel van de dag',
    weekdays: 'Dagen van de week',
    from: 'Vanaf',
    to: 'Tot en met',
    chooseDays: 'Kies uw dagen en klik dan op Verzenden.',
    hint: 'U kunt hier verbeteren, of mij schrijven: ‘liever woensdag’.',
    addressTitle: 'Uw lijn wordt op dit adres geïnstalleerd',
    addressHint: 'Door te verzenden bevestigt u het adres. Het wordt aan de operator doorgegeven.',
    street: 'Straat en nummer',
    postcode: 'Postcode',
    city: 'Gemeente',
    goesTo: ({ chief }) => `Uw aanvraag gaat naar ${chief}.`,
    possible: 'mogelijk',
    notPossible: 'niet mogelijk',
    note: 'ter info',
    moreNotes: count =>
      `Nog ${sayNumber('nl', count)} ${plural('nl', count, 'opmerking', 'opmerkingen')} over andere dagen.`,
    counter: ({ year, used, asked, ceiling }) =>
      `3/5-plafond in ${year}: ${halves(used)} van ${sayNumber('nl', ceiling / 2)}; met deze aanvraag: ${halves(used + asked)}`,
    corrected: 'Hieronder verbeterd.',
    closed: 'Er is niets verzonden.',
    pending: ({ chief }) => `Verzonden naar ${chief}, in afwachting van een beslissing`,
    approved: ({ by, at }) => `Goedgekeurd door ${by} op ${at}`,
    approvedSome: ({ by, at }) => `Gedeeltelijk goedgekeurd door ${by} op ${at}`,
    refused: ({ by, at }) => `Geweigerd door ${by} op ${at}`,
    withdrawn: ({ at }) => `Ingetrokken op ${at}`,
    granted: 'Toegestaan',
    notGranted: 'Niet toegestaan',
    askedDays: 'Gevraagd',
    because: 'Reden',
    approvedSaid: ({ by, days }) => `${by} heeft uw telewerk goedgekeurd: ${days}.`,
    approvedSomeSaid: ({ by, days, rest }) =>
      `${by} heeft een deel van uw telewerk goedgekeurd: ${days}. Niet toegestaan: ${rest}.`,
    refusedSaid: ({ by, because }) => `${by} heeft uw telewerkaanvraag geweigerd. Reden: ${because}`,
    lineFollows: 'Uw lijn en VPN worden meteen besteld; ik hou u hier op de hoogte.',
    summarySent: ({ chief }) => `Telewerkaanvraag verzonden naar ${chief}`,
    mine: 'Mijn aanvragen',
    mineNone: 'U hebt nog geen telewerkaanvraag.',
    ask: 'Telewerk aanvragen',
    chiefUnreachable: ({ chief }) =>
      `${chief} heeft Novo nog niet en is hier voorlopig niet bereikbaar. Uw aanvraag blijft bewaard en komt aan zodra de app geïnstalleerd is; de ICT-helpdesk is op de hoogte.`,
  },

  findings: {
    past: ({ day: of }) => `${capital(sayFullDay('nl', of))} is al voorbij. Kies een latere dag.`,
    'too late today': ({ day: of, until }) =>
      `${capital(day(of))}: voor de dag zelf kon u aanvragen tot ${sayHour('nl', until)}. Spreek uw chef rechtstreeks aan of kies een andere dag.`,
    weekend: ({ day: of }) => `${capital(sayFullDay('nl', of))} valt in het weekend. Kies een weekdag.`,
    'free day': ({ day: of, free }) =>
      `${capital(sayFullDay('nl', of))} is ${freeDays[free.name]}: u bent die dag al vrij.`,
    'too far': ({ day: of, last }) =>
      `${capital(sayFullDay('nl', of))} ligt te ver in de toekomst. U kunt telewerk aanvragen tot en met ${sayFullDay('nl', last)}.`,
    'too many days': ({ asked, most }) =>
      `${sayNumber('nl', asked)} dagen in één keer is te veel: hoogstens ${sayNumber('nl', most)}. Vink er enkele uit, of vraag structureel telewerk.`,
    'not in the period': ({ weekday, from, to }) =>
      `Van ${sayFullDay('nl', from)} tot en met ${sayFullDay('nl', to)} is er geen ${sayWeekday('nl', weekday)} waarop u kunt telewerken. Vink die dag uit, of wijzig de periode.`,
    'already asked': ({ day: of, status }) =>
      status === 'pending'
        ? `${capital(day(of))}: u hebt die dag al aangevraagd, er is nog geen beslissing.`
        : `${capital(day(of))}: die dag is u al toegestaan.`,
    quota: ({ day: of, away, team, most }) =>
      `${capital(day(of))}: ${sayNumber('nl', away)} van de ${sayNumber('nl', team)} teamleden ${plural('nl', away, 'is', 'zijn')} al afwezig, het quotum is ${sayNumber('nl', most)}. Uw chef beslist.`,
    'over the ceiling': ({ year, asked, used, ceiling }) =>
      `${year}: ${halves(used)} opgenomen of aangevraagd en nog eens ${halves(asked)} overschrijden het 3/5-plafond (${halves(ceiling)}). Schrap dagen, of vraag de directie P&O om een afwijking.`,
    'nothing asked': () => 'Er is geen dag gekozen. Vink minstens één dag aan.',
    'period reversed': ({ from, to }) =>
      `Het einde (${sayFullDay('nl', to)}) komt vóór het begin (${sayFullDay('nl', from)}). Verbeter een van beide data.`,
    'no address': () => 'Vul uw thuisadres aan: zonder volledig adres kan de lijn niet worden besteld.',
    'no chief': () =>
      'Het personeelsbestand vermeldt geen functionele chef voor u. Vraag P&O om dat aan te vullen; daarna kunt u uw aanvraag verzenden.',
    'own chief': () =>
      'Het personeelsbestand vermeldt u als uw eigen chef: niemand beslist voor zichzelf. Vraag P&O om dat te verbeteren.',
    'chief without Novo': () => 'Uw chef heeft Novo nog niet: de aanvraag komt aan zodra de app geïnstalleerd is.',
  },

  policy: policyNl,
  allowance: allowanceNl,
  calendar: calendarNl,
  change: changeNl,
  inbox: inboxNl,
  silence: silenceNl,
  delegation: delegationNl,

  decision: {
    nothing: 'Er is op dit moment niets te beslissen.',
    title: ({ name }) => `${name} vraagt telewerk`,
    summary: ({ name, days }) => `${name} vraagt telewerk: ${days}`,
    who: 'Wie',
    type: 'Soort',
    reason: 'Reden van de aanvraag',
    noReason: 'Geen reden opgegeven',
    counter: '3/5-plafond',
    counterValue: ({ year, before, after, ceiling }) =>
      `${year}: ${sayNumber('nl', before / 2)} → ${sayNumber('nl', after / 2)} van ${halves(ceiling)}`,
    awayTitle: 'Team',
    away: ({ day: of, who, count, team, most }) =>
      `${capital(day(of))}: ${count ? `${sayNumber('nl', count)} van de ${sayNumber('nl', team)} afwezig (${who})` : 'niemand anders afwezig'} · quotum ${sayNumber('nl', most)}`,
    chooseDays: 'Goed te keuren dagen',
    refuseReason: 'De aanvrager krijgt de reden te lezen.',
    lineFollows: 'Bij goedkeuring worden een lijn en een VPN besteld.',
  },

  refusals: {
    'already decided': ({ status }) => `Er is niets veranderd: ${uncapital(status)}.`,
    'old version': () => 'De aanvraag is intussen gewijzigd. Zo ziet ze er nu uit; beslis op deze kaart.',
    'own request': () => 'U kunt niet over uw eigen aanvraag beslissen.',
    'own chief’s request': () => 'U kunt niet beslissen over aanvragen van uw eigen functionele chef.',
    'not the chief': () =>
      'Alleen de huidige functionele chef van de aanvrager kan beslissen. Volgens het personeelsbestand bent u dat niet.',
    'reason missing': () => 'Een weigering moet gemotiveerd zijn: vul de reden in.',
    'reason too long': ({ most }) => `De reden is te lang: hoogstens ${sayNumber('nl', most)} tekens.`,
    'no day chosen': () => 'Vink minstens één dag aan, of weiger de aanvraag.',
    'not yours': () => 'Deze aanvraag is niet van u.',
    unknown: () => 'Deze aanvraag bestaat niet of niet meer.',
    'directory silent': () =>
      'Het personeelsbestand antwoordt niet: ik kan niet nagaan wie mag beslissen, dus is er niets beslist. Probeer het over enkele minuten opnieuw.',
    'not a button': () => 'Deze knop is niet meer geldig. Er is niets veranderd; open de kaart opnieuw.',
    'not entitled': () => 'Deze actie is voorbehouden aan de ICT-helpdesk.',
    busy: () => 'Een ogenblik: uw vorige actie loopt nog.',
  },

  line: {
    none: 'Er loopt geen lijnbestelling voor u.',
    title: 'Uw lijn en VPN',
    address: 'Adres',
    expected: 'Verwacht',
    wanted: 'Bij ons geregistreerd, nog niet bevestigd door de operator',
    acknowledged: 'Bestelling ontvangen door de operator',
    inProgress: 'De installatie loopt',
    held: 'In de wacht bij de operator',
    completed: 'Lijn en VPN actief',
    failed: 'De installatie is mislukt',
    refused: 'Bestelling geweigerd door de operator',
    cancelled: 'Bestelling geannuleerd',
    'not needed': 'Uw lijn is al actief: niets te bestellen',
    milestones,
    toCome: 'nog te doen',
    done: ({ at }) => `afgerond op ${at}`,
    jeopardy: ({ message }) => `Vertraging gemeld door de operator${added(': ', message)}`,
    because: 'Reden',
    deskHas: 'De ICT-helpdesk volgt dit op en neemt contact met u op.',
    summary: 'Uw lijn en VPN',
    said: {
      acknowledged: () => 'De operator heeft de bestelling van uw lijn en VPN goed ontvangen.',
      survey: () => 'Uw lijn: de aansluiting is onderzocht.',
      visit: () => 'Uw lijn: de technicus is langs geweest.',
      synchronised: () => 'Uw lijn is gesynchroniseerd. Nu volgt de VPN.',
      vpnUp: () => 'Uw VPN is actief. De operator rondt de indienststelling af.',
      jeopardy: ({ message, newDate }) =>
        `Uw lijn loopt vertraging op${added(': ', message)}.${newDate ? ` Nieuwe datum: ${day(newDate)}.` : ' Er is nog geen nieuwe datum bekend.'}`,
      completed: () => 'Uw lijn en VPN zijn actief. Veel succes met uw telewerk.',
      failed: ({ because }) =>
        `De installatie van uw lijn is mislukt${added(': ', because)}. De ICT-helpdesk volgt dit op en neemt contact met u op.`,
      refused: ({ because }) =>
        `De operator heeft de bestelling van uw lijn geweigerd${added(': ', because)}. De ICT-helpdesk volgt dit op en neemt contact met u op.`,
      cancelled: ({ because }) => `De bestelling van uw lijn is geannuleerd${added(': ', because)}.`,
      'not needed': () => 'Uw lijn is al actief: er moest niets besteld worden.',
    },
  },

  linkOver: 'Deze link is niet meer geldig. Vraag hem opnieuw aan Novo, in de chat.',

  incident,

  outage: {
    title: 'Storingsmelding',
    report: 'Storing melden',
    restored: 'Hersteld',
    stillDown: 'Nog altijd storing',
    number: 'Nummer',
    line: 'Lijn',
    lineKind: { 'home-line': 'thuislijn', vpn: 'VPN', mobile: 'mobiele data' },
    symptom: 'Wat er misloopt',
    symptoms: {
      down: 'Geen verbinding',
      slow: 'Trage verbinding',
      unstable: 'Verbinding valt weg',
      vpn: 'VPN werkt niet',
      phone: 'Telefoon werkt niet',
    },
    since: 'Sinds',
    sinceDay: 'Sinds welke dag',
    sinceTime: 'Sinds hoe laat',
    words: 'In uw woorden',
    contact: 'Telefoonnummer voor een bezoek',
    testing:
      'Ik test uw lijn; het resultaat verschijnt hier binnen de 20 seconden. U kunt verzenden zonder te wachten.',
    test: {
      'no sync':
        'Lijntest: uw lijn heeft geen signaal. Dat is iets voor de operator; meld de storing en zij nemen het op.',
      'vpn down': 'Lijntest: uw lijn werkt, de VPN niet. Meld de storing en de operator kijkt de VPN na.',
      'all up': 'Lijntest: lijn en VPN werken. Probeer eerst dit; helpt het niet, meld dan de storing.',
      unknown: 'Lijntest: geen resultaat. U kunt de storing toch melden.',
    },
    status: {
      begun: 'Nog niet gemeld',
      dropped: 'Niet gemeld',
      reported: 'Bij ons geregistreerd, nog niet bij de operator',
      acknowledged: 'Ontvangen door de operator',
      rejected: 'Geweigerd door de operator',
      pending: 'De operator wacht op informatie van ons',
      held: 'De operator wacht op een derde',
      inProgress: 'Herstelling aan de gang',
      resolved: 'Hersteld, volgens de operator',
      closed: 'Afgesloten',
      cancelled: 'Geannuleerd',
    },
    eta: 'Verwacht herstel',
    noEta: 'nog niet bekend; ik laat het u weten zodra de operator het meedeelt',
    isRestored: 'Is het hersteld?',
    meanwhile: ({ phone }) => `Dringend? Een werkplek op kantoor heeft altijd internet. ICT-helpdesk: ${phone}.`,
    summary: 'Uw storingsmelding',
    mine: 'Mijn storingen',
    mineNone: 'U hebt geen storing gemeld.',
    noLine: ({ phone }) =>
      `De inventaris van de operator kent geen lijn op uw naam, dus kan ik er geen storing van melden. De ICT-helpdesk helpt u op ${phone}.`,
    said: {
      acknowledged: ({ number }) => `De operator heeft uw storingsmelding ${number} goed ontvangen.`,
      rejected: ({ because }) =>
        `De operator heeft uw storingsmelding geweigerd${added(': ', because)}. De ICT-helpdesk volgt dit op en neemt contact met u op.`,
      pending: () => 'De operator wacht op informatie over uw storing. De ICT-helpdesk volgt dit op.',
      held: () => 'De herstelling van uw lijn wacht op een derde. Ik laat u weten wanneer ze verdergaat.',
      inProgress: () => 'De herstelling van uw lijn is aan de gang.',
      resolved: () => 'De operator meldt dat uw lijn hersteld is. Is het hersteld? Antwoord op de kaart hierboven.',
      closed: () => 'Uw storingsmelding is afgesloten.',
      cancelled: () => 'De operator heeft uw storingsmelding geannuleerd.',
      eta: ({ at }) => `Verwacht herstel van uw lijn: ${at}.`,
      note: ({ text }) => `De operator schrijft: ${text}`,
    },
    refused: {
      'in the future': 'Een storing die nog moet komen kan niet worden gemeld. Verbeter sinds wanneer.',
      'too long ago': 'Dat is meer dan 30 dagen geleden. Verbeter sinds wanneer.',
    },
  },

  report,
  ticket,
  desk,

  tasks: {
    title: 'Taak voor de ICT-helpdesk',
    summary: 'Nieuwe taak voor de ICT-helpdesk',
    done: 'Afgehandeld',
    closed: ({ by, at }) => `Afgehandeld door ${by} op ${at}`,
    person: 'Persoon',
    order: 'Bestelling',
    'order refused': ({ because }) => `De operator heeft een lijnbestelling geweigerd${added(': ', because)}.`,
    'order failed': ({ because }) => `Een lijninstallatie is mislukt${added(': ', because)}.`,
    'ticket refused': ({ because }) => `De operator heeft een storingsmelding geweigerd${added(': ', because)}.`,
    'ticket waits': ({ because }) => `De operator wacht op informatie over een storing${added(': ', because) || '.'}`,
    'ticket forgotten': () => 'De operator kent het ticket van een storingsmelding niet meer.',
    'report waits': ({ since }) =>
      `De operator is niet bereikbaar sinds ${since}: een storingsmelding wacht en wordt opnieuw verzonden.`,
    'repeat fault': ({ times, line }) =>
      `Een storing keert terug: nummer ${times} op lijn ${line} binnen 90 dagen. De operator wordt gevraagd de hele lijn na te kijken; volg dit op.`,
    'line ceiling reached': ({ ceiling }) =>
      `Het plafond van het contract (${sayNumber('nl', ceiling)} lijnen) is bereikt: een bestelling wacht.`,
    'contractor silent': ({ since }) =>
      `De operator antwoordt niet sinds ${since}: een bestelling wacht en wordt opnieuw verzonden.`,
    'works unclear': ({ id, odd }) =>
      `De geplande werken ${id} van de operator kunnen niet worden aangekondigd: ${odd}.`,
    'no employee number': () =>
      'Het personeelsbestand bevat geen personeelsnummer voor deze persoon: de lijn kan niet worden besteld.',
    'chief without Novo': ({ chief }) => `${chief} moet beslissen maar heeft Novo niet: installeer de app.`,
    'incident without places': ({ number }) =>
      `De operator heeft een incident zonder plaats gemeld: ${number}. Vraag waar het zich voordoet.`,
    'incident refused': ({ number, because }) =>
      `De operator heeft het ticket van incident ${number} geweigerd${added(': ', because)}.`,
    'effect gave up': ({ name }) => `Een actie is na verschillende pogingen opgegeven: ${name}.`,
  },

  dialog: dialogNl,
  sla,
  booking,

  slaReport,
  notice,

  talk: {
    hello: ({ givenName }) =>
      `Dag ${givenName}. Zeg me wanneer u wilt telewerken, bijvoorbeeld ‘telewerk dinsdag en donderdag’.`,
    welcome: ({ givenName }) =>
      `Dag ${givenName}, ik ben Novo. Ik verzorg uw telewerkaanvragen en volg uw lijn op tot ze werkt. Schrijf me zoals u een collega zou schrijven.`,
    canDo: 'Ik heb u niet goed begrepen. Dit kan ik voor u doen:',
    helpTitle: 'Wat ik voor u kan doen',
    help: [
      'Telewerk aanvragen: ‘telewerk dinsdag en donderdag’',
      'Uw aanvragen bekijken: ‘mijn aanvragen’',
      'Een werkplek reserveren: ‘flexplek morgen’',
      'Een storing melden: ‘mijn internet ligt plat’',
      'Uw storing volgen: ‘hoe staat het met mijn storing’',
      'Van taal veranderen: ‘parlez français’',
    ],
    stillLost: ({ phone }) => `Dat heb ik niet begrepen. Schrijf ‘help’, of bel de ICT-helpdesk op ${phone}.`,
    notYet: 'Daarmee kan ik u nog niet helpen. De ICT-helpdesk kan dat wel.',
    stopped: 'Genoteerd, we stoppen hier. Er is niets verzonden.',
    nothingToStop: 'Er is niets aan de gang.',
    thanks: 'Graag gedaan.',
    language: 'Goed, ik antwoord u voortaan in het Nederlands.',
    whichLanguage: 'Ik spreek Nederlands, Frans, Duits en Engels. Schrijf bijvoorbeeld ‘parlez français’.',
    groupChat: 'Over deze zaken praat ik alleen in een persoonlijk gesprek. Open een chat met mij.',
    unknownPerson: 'Het personeelsbestand kent u niet. Vraag de ICT-helpdesk om uw account na te kijken.',
    tooLong: 'Uw bericht is te lang voor mij. Zeg het in een of twee zinnen.',
    fault: ({ id }) =>
      `Sorry, er liep iets mis aan mijn kant. Uw bericht is bewaard; stuur het over een ogenblik opnieuw. Gebeurt het nog eens, geef dan de referentie ${id} aan de ICT-helpdesk.`,
    directorySilent:
      'Het personeelsbestand antwoordt op dit moment niet. Er is niets verloren; probeer het over enkele minuten opnieuw.',
  },
}
