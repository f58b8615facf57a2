import type { FreeDayName } from '../domain/calendar.ts'
import type { MilestoneName } from '../domain/line-order.ts'
import { allowanceDe } from './allowance/de.ts'
import { booking } from './booking/de.ts'
import { calendarDe } from './calendar/de.ts'
import { changeDe } from './change/de.ts'
import { delegationDe } from './delegation/de.ts'
import { desk } from './desk/de.ts'
import { dialogDe } from './dialog/de.ts'
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
import { inboxDe } from './inbox/de.ts'
import { incident } from './incident/de.ts'
import { notice } from './notice/de.ts'
import { policyDe } from './policy/de.ts'
import { report } from './report/de.ts'
import { silenceDe } from './silence/de.ts'
import { sla } from './sla/de.ts'
import { slaReport } from './sla-report/de.ts'
import { ticket } from './ticket/de.ts'

const day = (of: string) => sayDay('de', of)
const halves = (of: number) => sayHalves('de', of, 'Tag', 'Tage')
const list = (items: readonly string[]) => sayList('de', items)

const freeDays: Record<FreeDayName, string> = {
  'new year': 'Neujahr',
  'easter monday': 'Ostermontag',
  'labour day': 'der Tag der Arbeit',
  ascension: 'Christi Himmelfahrt',
  'whit monday': 'Pfingstmontag',
  'national day': 'der Nationalfeiertag',
  assumption: 'Mariä Himmelfahrt',
  'all saints': 'Allerheiligen',
  'all souls': 'Allerseelen',
  armistice: 'der Waffenstillstandstag',
  'king’s day': 'der Festtag des Königs',
  christmas: 'Weihnachten',
  'boxing day': 'der zweite Weihnachtstag',
  compensation: 'ein Ausgleichstag',
  'bridging day': 'ein Brückentag',
}

const milestones: Record<MilestoneName, string> = {
  survey: 'Prüfung des Anschlusses',
  visit: 'Besuch des Technikers',
  synchronised: 'Synchronisierung der Leitung',
  vpnUp: 'Aktivierung des VPN',
}

export const de: Texts = {
  send: 'Senden',
  approve: 'Genehmigen',
  approveSome: 'Einige Tage genehmigen',
  refuse: 'Ablehnen',
  confirmRefusal: 'Ablehnung bestätigen',
  reason: 'Begründung',
  withdraw: 'Zurückziehen',
  cancel: 'Stornieren',
  check: 'Prüfen',
  close: 'Schließen',
  optional: 'fakultativ',
  list,
  day,
  others: count => `${sayNumber('de', count)} weitere`,
  at: ({ at, zone }) =>
    `${day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} um ${sayTime('de', at, zone)}`,

  part: { day: 'ganzer Tag', morning: 'Vormittag', afternoon: 'Nachmittag' },
  wishedDay: ({ day: of, part }) => (part === 'day' ? day(of) : `${day(of)} (${de.part[part]})`),
  wishedWeekday: ({ weekday, part }) =>
    `jeden ${sayWeekday('de', weekday)}${part === 'day' ? '' : ` (${de.part[part]})`}`,
  weekday: weekday => sayWeekday('de', weekday),
  period: ({ from, to }) => `von ${sayFullDay('de', from)} bis ${sayFullDay('de', to)}`,
  firstTime: first => `erstmals am ${day(first)}`,

  telework: {
    title: 'Antrag auf Telearbeit',
    whichDays: 'Welche Tage meinen Sie?',
    kind: 'Art',
    occasional: 'Gelegentlich',
    structural: 'Regelmäßig',
    daysLabel: 'Tage',
    addDay: 'Einen Tag hinzufügen',
    part: 'Teil des Tages',
    weekdays: 'Wochentage',
    from: 'Ab',
    to: 'Bis',
    chooseDays: 'Wählen Sie Ihre Tage und senden Sie den Antrag.',
    hint: 'Sie können hier korrigieren oder mir schreiben: „lieber Mittwoch“.',
    addressTitle: 'Ihre Leitung wird an dieser Adresse installiert',
    addressHint: 'Mit dem Senden bestätigen Sie die Adresse. Sie wird dem Betreiber mitgeteilt.',
    street: 'Straße und Nummer',
    postcode: 'Postleitzahl',
    city: 'Gemeinde',
    goesTo: ({ chief }) => `Ihr Antrag geht an ${chief}.`,
    possible: 'möglich',
    notPossible: 'nicht möglich',
    note: 'Hinweis',
    moreNotes: count =>
      `${sayNumber('de', count)} ${plural('de', count, 'weiterer Hinweis', 'weitere Hinweise')} zu anderen Tagen.`,
    counter: ({ year, used, asked, ceiling }) =>
      `3/5-Obergrenze ${year}: ${halves(used)} von ${sayNumber('de', ceiling / 2)}; mit diesem Antrag: ${halves(used + asked)}`,
    corrected: 'Unten korrigiert.',
    closed: 'Es wurde nichts gesendet.',
    pending: ({ chief }) => `An ${chief} gesendet, Entscheidung steht aus`,
    approved: ({ by, at }) => `Genehmigt von ${by} am ${at}`,
    approvedSome: ({ by, at }) => `Teilweise genehmigt von ${by} am ${at}`,
    refused: ({ by, at }) => `Abgelehnt von ${by} am ${at}`,
    withdrawn: ({ at }) => `Zurückgezogen am ${at}`,
    granted: 'Gewährt',
    notGranted: 'Nicht gewährt',
    askedDays: 'Beantragt',
    because: 'Begründung',
    approvedSaid: ({ by, days }) => `${by} hat Ihre Telearbeit genehmigt: ${days}.`,
    approvedSomeSaid: ({ by, days, rest }) =>
      `${by} hat einen Teil Ihrer Telearbeit genehmigt: ${days}. Nicht gewährt: ${rest}.`,
    refusedSaid: ({ by, because }) => `${by} hat Ihren Antrag auf Telearbeit abgelehnt. Begründung: ${because}`,
    lineFollows: 'Ihre Leitung und Ihr VPN werden sogleich bestellt; ich halte Sie hier auf dem Laufenden.',
    summarySent: ({ chief }) => `Antrag auf Telearbeit an ${chief} gesendet`,
    mine: 'Meine Anträge',
    mineNone: 'Sie haben noch keinen Antrag auf Telearbeit.',
    ask: 'Telearbeit beantragen',
    chiefUnreachable: ({ chief }) =>
      `${chief} hat Novo noch nicht und ist hier vorerst nicht erreichbar. Ihr Antrag bleibt gespeichert und kommt an, sobald die App installiert ist; der ICT-Helpdesk ist informiert.`,
  },

  findings: {
    past: ({ day: of }) =>
      `${capital(sayFullDay('de', of))}: Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren Tag.`,
    'too late today': ({ day: of, until }) =>
      `${capital(day(of))}: Für denselben Tag ging es bis ${sayHour('de', until)}. Sprechen Sie direkt mit Ihrem Vorgesetzten oder wählen Sie einen anderen Tag.`,
    weekend: ({ day: of }) =>
      `${capital(sayFullDay('de', of))}: Dieser Tag liegt am Wochenende. Bitte wählen Sie einen Werktag.`,
    'free day': ({ day: of, free }) =>
      `${capital(sayFullDay('de', of))}: Das ist ${freeDays[free.name]}; an diesem Tag haben Sie bereits frei.`,
    'too far': ({ day: of, last }) =>
      `${capital(sayFullDay('de', of))}: Dieser Tag liegt zu weit in der Zukunft. Sie können Telearbeit bis ${sayFullDay('de', last)} beantragen.`,
    'too many days': ({ asked, most }) =>
      `${sayNumber('de', asked)} Tage auf einmal sind zu viele: höchstens ${sayNumber('de', most)}. Streichen Sie einige, oder beantragen Sie regelmäßige Telearbeit.`,
    'not in the period': ({ weekday, from, to }) =>
      `Von ${sayFullDay('de', from)} bis ${sayFullDay('de', to)} gibt es keinen ${sayWeekday('de', weekday)} für Telearbeit. Wählen Sie den Tag ab, oder ändern Sie den Zeitraum.`,
    'already asked': ({ day: of, status }) =>
      status === 'pending'
        ? `${capital(day(of))}: Sie haben den Tag bereits beantragt, die Entscheidung steht aus.`
        : `${capital(day(of))}: Dieser Tag ist Ihnen bereits gewährt.`,
    quota: ({ day: of, away, team, most }) =>
      `${capital(day(of))}: ${sayNumber('de', away)} von ${sayNumber('de', team)} im Team ${plural('de', away, 'ist', 'sind')} schon abwesend, die Quote beträgt ${sayNumber('de', most)}. Ihr Vorgesetzter entscheidet.`,
    'over the ceiling': ({ year, asked, used, ceiling }) =>
      `${year}: ${halves(used)} genommen oder beantragt und ${halves(asked)} zusätzlich überschreiten die 3/5-Obergrenze (${halves(ceiling)}). Streichen Sie Tage, oder beantragen Sie bei der Direktion P&O eine Ausnahme.`,
    'nothing asked': () => 'Es ist kein Tag gewählt. Bitte kreuzen Sie mindestens einen an.',
    'period reversed': ({ from, to }) =>
      `Das Ende (${sayFullDay('de', to)}) liegt vor dem Beginn (${sayFullDay('de', from)}). Bitte korrigieren Sie eines der beiden.`,
    'no address': () => 'Bitte ergänzen Sie Ihre Wohnadresse: Ohne sie kann die Leitung nicht bestellt werden.',
    'no chief': () =>
      'Das Verzeichnis nennt keinen funktionellen Vorgesetzten für Sie. Bitten Sie P&O, ihn zu ergänzen; dann kann Ihr Antrag abgehen.',
    'own chief': () =>
      'Das Verzeichnis nennt Sie als Ihren eigenen Vorgesetzten: Niemand entscheidet für sich selbst. Bitten Sie P&O um Korrektur.',
    'chief without Novo': () =>
      'Ihr Vorgesetzter hat Novo noch nicht: Der Antrag kommt an, sobald die App installiert ist.',
  },

  policy: policyDe,
  allowance: allowanceDe,
  calendar: calendarDe,
  change: changeDe,
  inbox: inboxDe,
  silence: silenceDe,
  delegation: delegationDe,

  decision: {
    nothing: 'Zurzeit ist nichts zu entscheiden.',
    title: ({ name }) => `${name} beantragt Telearbeit`,
    summary: ({ name, days }) => `${name} beantragt Telearbeit: ${days}`,
    who: 'Wer',
    type: 'Art',
    reason: 'Grund des Antrags',
    noReason: 'Kein Grund angegeben',
    counter: '3/5-Obergrenze',
    counterValue: ({ year, before, after, ceiling }) =>
      `${year}: ${sayNumber('de', before / 2)} → ${sayNumber('de', after / 2)} von ${halves(ceiling)}`,
    awayTitle: 'Team',
    away: ({ day: of, who, count, team, most }) =>
      `${capital(day(of))}: ${count ? `${sayNumber('de', count)} von ${sayNumber('de', team)} abwesend (${who})` : 'sonst niemand abwesend'} · Quote ${sayNumber('de', most)}`,
    chooseDays: 'Zu genehmigende Tage',
    refuseReason: 'Die Begründung wird der antragstellenden Person mitgeteilt.',
    lineFollows: 'Die Genehmigung löst die Bestellung einer Leitung und eines VPN aus.',
  },

  refusals: {
    'already decided': ({ status }) => `Es hat sich nichts geändert: ${uncapital(status)}.`,
    'old version': () =>
      'Der Antrag hat sich inzwischen geändert. So sieht er jetzt aus; entscheiden Sie auf dieser Karte.',
    'own request': () => 'Über den eigenen Antrag können Sie nicht entscheiden.',
    'own chief’s request': () => 'Über Anträge Ihres eigenen funktionellen Vorgesetzten können Sie nicht entscheiden.',
    'not the chief': () =>
      'Nur der derzeitige funktionelle Vorgesetzte der antragstellenden Person kann entscheiden. Laut Verzeichnis sind Sie das nicht.',
    'reason missing': () => 'Eine Ablehnung muss begründet werden: Bitte ergänzen Sie die Begründung.',
    'reason too long': ({ most }) => `Die Begründung ist zu lang: höchstens ${sayNumber('de', most)} Zeichen.`,
    'no day chosen': () => 'Kreuzen Sie mindestens einen Tag an, oder lehnen Sie den Antrag ab.',
    'not yours': () => 'Dieser Antrag ist nicht der Ihre.',
    unknown: () => 'Diesen Antrag gibt es nicht oder nicht mehr.',
    'directory silent': () =>
      'Das Verzeichnis antwortet nicht: Ich kann nicht prüfen, wer entscheidet, also ist nichts entschieden. Versuchen Sie es in einigen Minuten erneut.',
    'not a button': () =>
      'Diese Schaltfläche gilt nicht mehr. Es hat sich nichts geändert; öffnen Sie die Karte erneut.',
    'not entitled': () => 'Diese Aktion ist dem ICT-Helpdesk vorbehalten.',
    busy: () => 'Einen Augenblick: Ihre vorige Aktion läuft noch.',
  },

  line: {
    none: 'Für Sie läuft keine Leitungsbestellung.',
    title: 'Ihre Leitung und Ihr VPN',
    address: 'Adresse',
    expected: 'Voraussichtlich',
    wanted: 'Bei uns erfasst, vom Betreiber noch nicht bestätigt',
    acknowledged: 'Bestellung beim Betreiber eingegangen',
    inProgress: 'Installation läuft',
    held: 'Beim Betreiber angehalten',
    completed: 'Leitung und VPN aktiv',
    failed: 'Die Installation ist gescheitert',
    refused: 'Bestellung vom Betreiber abgelehnt',
    cancelled: 'Bestellung storniert',
    'not needed': 'Ihre Leitung ist bereits aktiv: nichts zu bestellen',
    milestones,
    toCome: 'steht aus',
    done: ({ at }) => `erledigt am ${at}`,
    jeopardy: ({ message }) => `Verzögerung laut Betreiber${added(': ', message)}`,
    because: 'Grund',
    deskHas: 'Der ICT-Helpdesk kümmert sich darum und meldet sich bei Ihnen.',
    summary: 'Ihre Leitung und Ihr VPN',
    said: {
      acknowledged: () => 'Der Betreiber hat die Bestellung Ihrer Leitung und Ihres VPN erhalten.',
      survey: () => 'Ihre Leitung: Der Anschluss ist geprüft.',
      visit: () => 'Ihre Leitung: Der Techniker war vor Ort.',
      synchronised: () => 'Ihre Leitung ist synchronisiert. Nun folgt das VPN.',
      vpnUp: () => 'Ihr VPN ist aktiv. Der Betreiber schließt die Arbeiten ab.',
      jeopardy: ({ message, newDate }) =>
        `Ihre Leitung verzögert sich${added(': ', message)}.${newDate ? ` Neuer Termin: ${day(newDate)}.` : ' Ein neuer Termin ist noch nicht bekannt.'}`,
      completed: () => 'Ihre Leitung und Ihr VPN sind aktiv. Viel Erfolg bei der Telearbeit.',
      failed: ({ because }) =>
        `Die Installation Ihrer Leitung ist gescheitert${added(': ', because)}. Der ICT-Helpdesk kümmert sich darum und meldet sich bei Ihnen.`,
      refused: ({ because }) =>
        `Der Betreiber hat die Bestellung Ihrer Leitung abgelehnt${added(': ', because)}. Der ICT-Helpdesk kümmert sich darum und meldet sich bei Ihnen.`,
      cancelled: ({ because }) => `Die Bestellung Ihrer Leitung ist storniert${added(': ', because)}.`,
      'not needed': () => 'Ihre Leitung ist bereits aktiv: Es musste nichts bestellt werden.',
    },
  },

  linkOver: 'Dieser Link ist nicht mehr gültig. Bitten Sie Novo im Chat erneut darum.',

  incident,

  outage: {
    title: 'Störungsmeldung',
    report: 'Störung melden',
    restored: 'Behoben',
    stillDown: 'Noch gestört',
    number: 'Nummer',
    line: 'Leitung',
    lineKind: { 'home-line': 'Heimanschluss', vpn: 'VPN', mobile: 'mobile Daten' },
    symptom: 'Was nicht geht',
    symptoms: {
      down: 'Keine Verbindung',
      slow: 'Langsame Verbindung',
      unstable: 'Verbindung bricht ab',
      vpn: 'VPN funktioniert nicht',
      phone: 'Telefon funktioniert nicht',
    },
    since: 'Seit',
    sinceDay: 'Seit welchem Tag',
    sinceTime: 'Seit welcher Uhrzeit',
    words: 'In Ihren Worten',
    contact: 'Telefonnummer für einen Besuch',
    testing:
      'Ich prüfe Ihre Leitung; das Ergebnis erscheint hier innerhalb von 20 Sekunden. Sie können senden, ohne zu warten.',
    test: {
      'no sync':
        'Leitungstest: kein Signal. Das ist Sache des Betreibers; melden Sie die Störung, er nimmt sich ihrer an.',
      'vpn down': 'Leitungstest: Die Leitung geht, das VPN nicht. Melden Sie die Störung, der Betreiber prüft das VPN.',
      'all up':
        'Leitungstest: Leitung und VPN gehen. Versuchen Sie zuerst dies; hilft es nicht, melden Sie die Störung.',
      unknown: 'Leitungstest: kein Ergebnis. Sie können die Störung trotzdem melden.',
    },
    status: {
      begun: 'Noch nicht gemeldet',
      dropped: 'Nicht gemeldet',
      reported: 'Bei uns erfasst, noch nicht beim Betreiber',
      acknowledged: 'Beim Betreiber eingegangen',
      rejected: 'Vom Betreiber abgelehnt',
      pending: 'Der Betreiber wartet auf eine Auskunft von uns',
      held: 'Der Betreiber wartet auf Dritte',
      inProgress: 'Reparatur läuft',
      resolved: 'Laut Betreiber behoben',
      closed: 'Abgeschlossen',
      cancelled: 'Storniert',
    },
    eta: 'Voraussichtlich behoben',
    noEta: 'noch nicht bekannt; ich sage es Ihnen, sobald der Betreiber es mitteilt',
    isRestored: 'Ist sie behoben?',
    meanwhile: ({ phone }) => `Eilig? Ein Arbeitsplatz im Büro hat immer Internet. ICT-Helpdesk: ${phone}.`,
    summary: 'Ihre Störungsmeldung',
    mine: 'Meine Störungen',
    mineNone: 'Sie haben keine Störung gemeldet.',
    noLine: ({ phone }) =>
      `Das Verzeichnis des Betreibers kennt keine Leitung auf Ihren Namen, daher kann ich keine Störung melden. Der ICT-Helpdesk hilft Ihnen: ${phone}.`,
    said: {
      acknowledged: ({ number }) => `Der Betreiber hat Ihre Störungsmeldung ${number} erhalten.`,
      rejected: ({ because }) =>
        `Der Betreiber hat Ihre Störungsmeldung abgelehnt${added(': ', because)}. Der ICT-Helpdesk kümmert sich darum und meldet sich bei Ihnen.`,
      pending: () => 'Der Betreiber wartet auf eine Auskunft zu Ihrer Störung. Der ICT-Helpdesk kümmert sich darum.',
      held: () => 'Die Reparatur Ihrer Leitung wartet auf Dritte. Ich sage Ihnen, wenn sie weitergeht.',
      inProgress: () => 'Die Reparatur Ihrer Leitung läuft.',
      resolved: () =>
        'Der Betreiber meldet, dass Ihre Leitung wieder geht. Ist die Störung behoben? Antworten Sie auf der Karte oben.',
      closed: () => 'Ihre Störungsmeldung ist abgeschlossen.',
      cancelled: () => 'Der Betreiber hat Ihre Störungsmeldung storniert.',
      eta: ({ at }) => `Voraussichtliche Behebung Ihrer Störung: ${at}.`,
      note: ({ text }) => `Der Betreiber schreibt: ${text}`,
    },
    refused: {
      'in the future': 'Eine künftige Störung kann nicht gemeldet werden. Bitte korrigieren Sie, seit wann.',
      'too long ago': 'Das ist mehr als 30 Tage her. Bitte korrigieren Sie, seit wann.',
    },
  },

  report,
  ticket,
  desk,

  tasks: {
    title: 'Aufgabe für den ICT-Helpdesk',
    summary: 'Neue Aufgabe für den ICT-Helpdesk',
    done: 'Erledigt',
    closed: ({ by, at }) => `Erledigt von ${by} am ${at}`,
    person: 'Person',
    order: 'Bestellung',
    'order refused': ({ because }) => `Der Betreiber hat eine Leitungsbestellung abgelehnt${added(': ', because)}.`,
    'order failed': ({ because }) => `Eine Leitungsinstallation ist gescheitert${added(': ', because)}.`,
    'ticket refused': ({ because }) => `Der Betreiber hat eine Störungsmeldung abgelehnt${added(': ', because)}.`,
    'ticket waits': ({ because }) =>
      `Der Betreiber wartet auf eine Auskunft zu einer Störung${added(': ', because) || '.'}`,
    'ticket forgotten': () => 'Der Betreiber kennt das Ticket einer Störungsmeldung nicht mehr.',
    'report waits': ({ since }) =>
      `Der Betreiber ist seit ${since} nicht erreichbar: Eine Störungsmeldung wartet und wird erneut gesendet.`,
    'repeat fault': ({ times, line }) =>
      `Eine Störung kehrt wieder: Nummer ${times} auf der Leitung ${line} innerhalb von 90 Tagen. Der Betreiber soll die ganze Leitung prüfen; bitte verfolgen Sie den Fall.`,
    'line ceiling reached': ({ ceiling }) =>
      `Die Obergrenze des Vertrags (${sayNumber('de', ceiling)} Leitungen) ist erreicht: Eine Bestellung wartet.`,
    'contractor silent': ({ since }) =>
      `Der Betreiber antwortet seit ${since} nicht: Eine Bestellung wartet und wird erneut gesendet.`,
    'works unclear': ({ id, odd }) =>
      `Die geplanten Arbeiten ${id} des Anbieters können nicht angekündigt werden: ${odd}.`,
    'no employee number': () =>
      'Das Verzeichnis hat keine Personalnummer für diese Person: Die Leitung kann nicht bestellt werden.',
    'chief without Novo': ({ chief }) =>
      `${chief} muss entscheiden, hat aber Novo nicht: Bitte installieren Sie die App.`,
    'incident without places': ({ number }) =>
      `Der Betreiber hat einen Vorfall ohne Ort gemeldet: ${number}. Fragen Sie nach, wo er ist.`,
    'incident refused': ({ number, because }) =>
      `Der Betreiber hat das Ticket von Vorfall ${number} abgelehnt${added(': ', because)}.`,
    'effect gave up': ({ name }) => `Eine Aktion wurde nach mehreren Versuchen aufgegeben: ${name}.`,
  },

  dialog: dialogDe,
  sla,
  booking,

  slaReport,
  notice,

  talk: {
    hello: ({ givenName }) =>
      `Guten Tag ${givenName}. Sagen Sie mir, wann Sie Telearbeit möchten, zum Beispiel „Telearbeit Dienstag und Donnerstag“.`,
    welcome: ({ givenName }) =>
      `Guten Tag ${givenName}, ich bin Novo. Ich kümmere mich um Ihre Anträge auf Telearbeit und begleite Ihre Leitung, bis sie läuft. Schreiben Sie mir, wie Sie einer Kollegin oder einem Kollegen schreiben würden.`,
    canDo: 'Ich habe Sie nicht ganz verstanden. Das kann ich für Sie tun:',
    helpTitle: 'Was ich für Sie tun kann',
    help: [
      'Telearbeit beantragen: „Telearbeit Dienstag und Donnerstag“',
      'Ihre Anträge ansehen: „meine Anträge“',
      'Einen Arbeitsplatz buchen: „Arbeitsplatz morgen“',
      'Eine Störung melden: „mein Internet geht nicht“',
      'Ihre Störung verfolgen: „wie steht es um meine Störung“',
      'Die Sprache wechseln: „parlez français“',
    ],
    stillLost: ({ phone }) =>
      `Das habe ich nicht verstanden. Schreiben Sie „Hilfe“, oder rufen Sie den ICT-Helpdesk an: ${phone}.`,
    notYet: 'Dabei kann ich noch nicht helfen. Der ICT-Helpdesk kann es.',
    stopped: 'Notiert, wir hören hier auf. Es wurde nichts gesendet.',
    nothingToStop: 'Es läuft gerade nichts.',
    thanks: 'Gern geschehen.',
    language: 'Gut, ich antworte Ihnen von nun an auf Deutsch.',
    whichLanguage:
      'Ich spreche Deutsch, Französisch, Niederländisch und Englisch. Schreiben Sie zum Beispiel „parlez français“.',
    groupChat: 'Über diese Dinge spreche ich nur im persönlichen Chat. Öffnen Sie einen Chat mit mir.',
    unknownPerson: 'Das Verzeichnis kennt Sie nicht. Bitten Sie den ICT-Helpdesk, Ihr Konto zu prüfen.',
    tooLong: 'Ihre Nachricht ist mir zu lang. Sagen Sie es bitte in ein, zwei Sätzen.',
    fault: ({ id }) =>
      `Entschuldigung, bei mir ist etwas schiefgegangen. Ihre Nachricht bleibt erhalten; senden Sie sie gleich noch einmal. Kommt es wieder vor, nennen Sie dem ICT-Helpdesk die Referenz ${id}.`,
    directorySilent:
      'Das Verzeichnis antwortet zurzeit nicht. Es ist nichts verloren; versuchen Sie es in einigen Minuten erneut.',
  },
}
