import type { FreeDayName } from '../domain/calendar.ts'
import type { MilestoneName } from '../domain/line-order.ts'
import type { Texts } from './en.ts'
import {
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
} from './format.ts'

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
  'king’s day': 'Koningsdag',
  christmas: 'Kerstmis',
  'boxing day': 'tweede kerstdag',
  compensation: 'een compensatiedag',
  'bridging day': 'een brugdag',
}

const milestones: Record<MilestoneName, string> = {
  survey: 'Aansluiting onderzocht',
  visit: 'Technicus is langs geweest',
  synchronised: 'Lijn gesynchroniseerd',
  vpnUp: 'VPN actief',
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
  days: days => list(days.map(day)),
  at: ({ at, zone }) =>
    `${day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} om ${sayTime('nl', at, zone)}`,

  part: { day: 'hele dag', morning: 'voormiddag', afternoon: 'namiddag' },
  wishedDay: ({ day: of, part }) => (part === 'day' ? day(of) : `${day(of)}, ${nl.part[part]}`),
  wishedWeekday: ({ weekday, part }) =>
    `elke ${sayWeekday('nl', weekday)}${part === 'day' ? '' : `, ${nl.part[part]}`}`,
  weekday: weekday => sayWeekday('nl', weekday),
  period: ({ from, to }) => `van ${sayFullDay('nl', from)} tot en met ${sayFullDay('nl', to)}`,
  firstTime: first => `voor het eerst op ${day(first)}`,

  telework: {
    title: 'Telewerkaanvraag',
    whichDays: 'Welke dagen bedoelt u?',
    or: 'of',
    kind: 'Soort',
    occasional: 'Occasioneel',
    structural: 'Structureel',
    daysLabel: 'Dagen',
    addDay: 'Een dag toevoegen',
    part: 'Deel van de dag',
    weekdays: 'Dagen van de week',
    from: 'Vanaf',
    to: 'Tot en met',
    chooseDays: 'Kies uw dagen en verzend.',
    hint: 'Verbeteren kan hier, of schrijf mij: ‘liever woensdag’.',
    addressTitle: 'Uw lijn wordt op dit adres geïnstalleerd',
    addressHint: 'Door te verzenden bevestigt u het adres. Het wordt aan de operator doorgegeven.',
    street: 'Straat en nummer',
    postcode: 'Postcode',
    city: 'Gemeente',
    goesTo: ({ chief }) => `Uw aanvraag gaat naar ${chief}.`,
    possible: 'mogelijk',
    notPossible: 'niet mogelijk',
    note: 'ter info',
    counter: ({ year, used, asked, ceiling }) =>
      `3/5-plafond in ${year}: ${halves(used)} van ${sayNumber('nl', ceiling / 2)}, ${halves(used + asked)} met deze aanvraag`,
    corrected: 'Hieronder verbeterd.',
    closed: 'Er is niets verzonden.',
    pending: ({ chief }) => `Verzonden naar ${chief}, in afwachting van een beslissing`,
    pendingShort: 'In behandeling',
    approved: ({ by, at }) => `Goedgekeurd door ${by}, ${at}`,
    approvedSome: ({ by, at }) => `Gedeeltelijk goedgekeurd door ${by}, ${at}`,
    refused: ({ by, at }) => `Geweigerd door ${by}, ${at}`,
    withdrawn: ({ at }) => `Ingetrokken, ${at}`,
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
      `${chief} heeft Novo nog niet en is hier voorlopig niet bereikbaar. Uw aanvraag wordt bewaard en komt aan zodra de app geïnstalleerd is; de ICT-helpdesk is verwittigd.`,
  },

  findings: {
    past: ({ day: of }) => `${capital(day(of))} is al voorbij. Kies een dag die nog komt.`,
    'too late today': ({ day: of, until }) =>
      `${capital(day(of))}: voor dezelfde dag kon het tot ${sayHour('nl', until)}. Spreek uw chef rechtstreeks aan of kies een andere dag.`,
    weekend: ({ day: of }) => `${capital(day(of))} valt in het weekend. Kies een weekdag.`,
    'free day': ({ day: of, free }) => `${capital(day(of))} is ${freeDays[free.name]}: u bent die dag al vrij.`,
    'too far': ({ day: of, last }) =>
      `${capital(sayFullDay('nl', of))} ligt te ver. U kunt aanvragen tot en met ${sayFullDay('nl', last)}.`,
    'already asked': ({ day: of, status }) =>
      status === 'pending'
        ? `${capital(day(of))}: u hebt die dag al gevraagd, de beslissing moet nog vallen.`
        : `${capital(day(of))}: die dag is u al toegestaan.`,
    quota: ({ day: of, away, team, most }) =>
      `${capital(day(of))}: ${sayNumber('nl', away)} van de ${sayNumber('nl', team)} teamleden ${plural('nl', away, 'is', 'zijn')} al afwezig, het quotum is ${sayNumber('nl', most)}. Uw chef beslist.`,
    'over the ceiling': ({ year, asked, used, ceiling }) =>
      `${year}: ${halves(used)} opgenomen of gevraagd en nog eens ${halves(asked)} gaan boven het 3/5-plafond (${halves(ceiling)}). Schrap dagen, of vraag de directeur P&O een afwijking.`,
    'nothing asked': () => 'Er is geen dag gekozen. Vink minstens één dag aan.',
    'period reversed': ({ from, to }) =>
      `Het einde (${sayFullDay('nl', to)}) komt vóór het begin (${sayFullDay('nl', from)}). Verbeter een van beide data.`,
    'no address': () => 'Vul uw thuisadres aan: zonder adres kan de lijn niet worden besteld.',
    'no chief': () =>
      'De directory vermeldt geen functionele chef voor u. Vraag P&O om dat aan te vullen; dan kan uw aanvraag vertrekken.',
    'own chief': () =>
      'De directory noemt u als uw eigen chef: niemand beslist voor zichzelf. Vraag P&O om dat te verbeteren.',
    'chief without Novo': () => 'Uw chef heeft Novo nog niet: de aanvraag komt aan zodra de app geïnstalleerd is.',
  },

  decision: {
    nothing: 'Er is op dit moment niets te beslissen.',
    title: ({ name }) => `${name} vraagt telewerk`,
    summary: ({ name, days }) => `${name} vraagt telewerk: ${days}`,
    who: 'Wie',
    which: 'Dagen',
    type: 'Soort',
    reason: 'Reden van de aanvraag',
    noReason: 'Geen reden opgegeven',
    counter: '3/5-plafond',
    counterValue: ({ year, before, after, ceiling }) =>
      `${year}: ${sayNumber('nl', before / 2)} → ${sayNumber('nl', after / 2)} van ${halves(ceiling)}`,
    awayTitle: 'Team',
    away: ({ day: of, names, team, most }) =>
      `${capital(day(of))}: ${names.length ? `${sayNumber('nl', names.length)} van ${sayNumber('nl', team)} afwezig (${list(names)})` : 'niemand anders afwezig'} · quotum ${sayNumber('nl', most)}`,
    chooseDays: 'Goed te keuren dagen',
    someReason: 'Reden voor de dagen die niet zijn toegestaan',
    refuseReason: 'De aanvrager krijgt de reden te lezen.',
    notPending: 'Deze aanvraag is afgesloten.',
    lineFollows: 'Bij goedkeuring worden een lijn en een VPN besteld.',
  },

  refusals: {
    'already decided': ({ status }) => `Er is niets veranderd: ${status}.`,
    'old version': () => 'De aanvraag is intussen gewijzigd. Zo ziet ze er nu uit; beslis op deze kaart.',
    'own request': () => 'U kunt niet over uw eigen aanvraag beslissen.',
    'not the chief': () =>
      'Alleen de huidige functionele chef van de aanvrager kan beslissen. Volgens de directory bent u dat niet.',
    'reason missing': () => 'Een weigering moet gemotiveerd zijn: vul de reden in.',
    'reason too long': ({ most }) => `De reden is te lang: hoogstens ${sayNumber('nl', most)} tekens.`,
    'no day chosen': () => 'Vink minstens één dag aan, of weiger de aanvraag.',
    'not yours': () => 'Deze aanvraag is niet van u.',
    unknown: () => 'Deze aanvraag bestaat niet of niet meer.',
    'directory silent': () =>
      'De directory antwoordt niet: ik kan niet nagaan wie beslist, dus is er niets beslist. Probeer het over enkele minuten opnieuw.',
    'not a button': () => 'Deze knop is niet meer geldig. Er is niets veranderd; open de kaart opnieuw.',
    'not entitled': () => 'Deze actie is voorbehouden aan de ICT-helpdesk.',
    busy: () => 'Een ogenblik: uw vorige actie loopt nog.',
  },

  line: {
    none: 'Er loopt geen lijnbestelling voor u.',
    title: 'Uw lijn en VPN',
    address: 'Adres',
    state: 'Stand',
    expected: 'Verwacht',
    wanted: 'Bij ons geregistreerd, nog niet bevestigd door de operator',
    acknowledged: 'Bestelling ontvangen door de operator',
    inProgress: 'Installatie aan de gang',
    held: 'In wacht bij de operator',
    completed: 'Lijn en VPN actief',
    failed: 'De installatie is mislukt',
    refused: 'Bestelling geweigerd door de operator',
    cancelled: 'Bestelling geannuleerd',
    'not needed': 'Uw lijn is al actief: niets te bestellen',
    milestones,
    toCome: 'nog te doen',
    done: ({ at }) => `gebeurd, ${at}`,
    jeopardy: ({ message }) => `Vertraging gemeld door de operator: ${message}`,
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
        `Uw lijn loopt vertraging op: ${message}.${newDate ? ` Nieuwe datum: ${day(newDate)}.` : ' Er is nog geen nieuwe datum bekend.'}`,
      completed: () => 'Uw lijn en VPN zijn actief. Veel telewerkgenoegen.',
      failed: ({ because }) =>
        `De installatie van uw lijn is mislukt: ${because}. De ICT-helpdesk volgt dit op en neemt contact met u op.`,
      refused: ({ because }) =>
        `De operator heeft de bestelling van uw lijn geweigerd: ${because}. De ICT-helpdesk volgt dit op en neemt contact met u op.`,
      cancelled: ({ because }) => `De bestelling van uw lijn is geannuleerd: ${because}.`,
      'not needed': () => 'Uw lijn is al actief: er moest niets besteld worden.',
    },
  },

  tasks: {
    title: 'Taak voor de ICT-helpdesk',
    summary: 'Nieuwe taak voor de ICT-helpdesk',
    done: 'Afgehandeld',
    closed: ({ by, at }) => `Afgehandeld door ${by}, ${at}`,
    person: 'Persoon',
    order: 'Bestelling',
    'order refused': ({ because }) => `De operator heeft een lijnbestelling geweigerd: ${because}`,
    'order failed': ({ because }) => `Een lijninstallatie is mislukt: ${because}`,
    'line ceiling reached': ({ ceiling }) =>
      `Het plafond van het contract (${sayNumber('nl', ceiling)} lijnen) is bereikt: een bestelling wacht.`,
    'contractor silent': ({ since }) =>
      `De operator antwoordt niet sinds ${since}: een bestelling wacht en wordt herhaald.`,
    'no employee number': () =>
      'De directory heeft geen personeelsnummer voor deze persoon: de lijn kan niet worden besteld.',
    'chief without Novo': ({ chief }) => `${chief} moet beslissen maar heeft Novo niet: installeer de app.`,
    'effect gave up': ({ name }) => `Een actie is na verschillende pogingen opgegeven: ${name}`,
  },

  talk: {
    hello: ({ givenName }) =>
      `Dag ${givenName}. Zeg mij wanneer u wilt telewerken, bijvoorbeeld ‘telewerk dinsdag en donderdag’.`,
    welcome: ({ givenName }) =>
      `Dag ${givenName}, ik ben Novo. Ik verzorg uw telewerkaanvragen en volg uw lijn op tot ze werkt. Schrijf mij zoals u een collega schrijft.`,
    canDo: 'Ik ben niet zeker dat ik u begrijp. Dit kan ik voor u doen:',
    helpTitle: 'Wat ik voor u kan doen',
    help: [
      'Telewerk aanvragen: ‘telewerk dinsdag en donderdag’',
      'Uw aanvragen bekijken: ‘mijn aanvragen’',
      'Van taal veranderen: ‘parlez français’',
    ],
    stillLost: ({ phone }) => `Dat heb ik niet begrepen. Schrijf ‘help’, of bel de ICT-helpdesk op ${phone}.`,
    notYet: 'Daarmee kan ik u nog niet helpen. De ICT-helpdesk kan dat wel.',
    outage: ({ phone }) =>
      `Storingen kan ik nog niet opnemen. Bel de ICT-helpdesk op ${phone}; zij gaan er meteen mee aan de slag.`,
    stopped: 'Genoteerd, we stoppen hier. Er is niets verzonden.',
    nothingToStop: 'Er loopt niets.',
    thanks: 'Graag gedaan.',
    language: 'Goed, ik antwoord u voortaan in het Nederlands.',
    whichLanguage: 'Ik spreek Nederlands, Frans, Duits en Engels. Schrijf bijvoorbeeld ‘parlez français’.',
    groupChat: 'Over deze zaken praat ik alleen in een persoonlijk gesprek. Open een chat met mij.',
    unknownPerson: 'De directory kent u niet. Vraag de ICT-helpdesk om uw account na te kijken.',
    tooLong: 'Uw bericht is te lang voor mij. Zeg het in een of twee zinnen.',
    fault: ({ id }) =>
      `Sorry, er liep iets mis aan mijn kant. Uw bericht is bewaard; stuur het over een ogenblik opnieuw. Gebeurt het nog eens, geef dan de referentie ${id} aan de ICT-helpdesk.`,
    directorySilent:
      'De directory antwoordt op dit moment niet. Er is niets verloren; probeer het over enkele minuten opnieuw.',
  },
}
