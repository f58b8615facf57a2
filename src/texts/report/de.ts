import type { ReportTexts } from './en.ts'

export const report: ReportTexts = {
  somethingElse: 'Es ist etwas anderes',
  worksRun: ({ until }) =>
    `An Ihrer Leitung wird bis ${until} gearbeitet: Sie kann deshalb unterbrochen sein. Wenn es etwas anderes ist, melden Sie es unten.`,
  worksBegin: ({ from }) =>
    `An Ihrer Leitung beginnen Arbeiten am ${from}. Wenn sie schon gestört ist, melden Sie es unten.`,
  whichLine: 'Um welche Leitung geht es?',
  colleagueHasOne: ({ name }) => `Eine Störung der Leitung von ${name} ist schon gemeldet und wird verfolgt.`,
  notYours:
    'Diese Leitung läuft nicht auf Ihren Namen. Für die Störung einer Kollegin schreiben Sie zum Beispiel „Lottes Leitung ist gestört“.',
  measured: {
    'no sync': 'Leitungstest: kein Signal.',
    'vpn down': 'Leitungstest: Die Leitung geht, das VPN nicht.',
    'all up': 'Leitungstest: Leitung und VPN gehen.',
    unknown: 'Leitungstest: kein Ergebnis.',
  },
  late: 'Der Leitungstest dauert länger als vorgesehen: Ich melde mich wieder. Sie können die Störung melden, ohne ihn abzuwarten.',
  tryFirst: 'Versuchen Sie zuerst dies',
  checks: {
    closer: 'Setzen Sie sich in den Raum des Routers und schließen Sie die anderen Programme, die das Netz nutzen.',
    cable: 'Verbinden Sie Ihren Laptop mit einem Kabel mit dem Router.',
    router: 'Schalten Sie den Router aus, warten Sie eine Minute und schalten Sie ihn wieder ein.',
    laptop: 'Starten Sie Ihren Laptop neu und verbinden Sie ihn wieder mit Ihrem WLAN.',
  },
  shortly: {
    closer: 'näher am Router',
    cable: 'mit Kabel',
    router: 'Router neu gestartet',
    laptop: 'Laptop neu gestartet',
  },
  helped: 'Das half',
  notHelped: 'Das half nicht',
  tried: 'Schon versucht',
  mended: 'Gut: Es geht wieder, und nichts wurde gemeldet.',
  expired:
    'Dieses Formular wurde nie gesendet: Es ist nichts gemeldet. Dauert die Störung an, melden Sie sie bitte neu.',
  repeated: ({ times }) =>
    `Wiederholte Störung: Nummer ${times} auf dieser Leitung innerhalb von 90 Tagen. Der Betreiber soll die ganze Leitung prüfen, und der ICT-Helpdesk verfolgt den Fall.`,
  mobileSymptoms: {
    down: 'Keine mobilen Daten',
    slow: 'Mobile Daten sind langsam',
    vpn: 'VPN oder Extranet funktioniert nicht',
  },
  meanwhileMobile: ({ phone }) =>
    `Inzwischen: Das nächste Büro hat Internet, ebenso das WLAN des besuchten Ortes, wenn Sie ihm vertrauen. ICT-Helpdesk: ${phone}.`,
  unsent: ({ phone }) =>
    `Der Betreiber ist im Augenblick nicht erreichbar. Ihre Meldung ist bei uns sicher und geht hinaus, sobald er antwortet. Wenn es nicht warten kann, rufen Sie den ICT-Helpdesk an: ${phone}.`,
  forWhom: 'Für',
  reportedBy: 'Für Sie gemeldet von',
  whichColleague: ({ name }) => `Wen meinen Sie mit „${name}“?`,
  noColleague: ({ name }) =>
    `Das Verzeichnis kennt niemanden namens „${name}“. Schreiben Sie den vollen Namen, zum Beispiel „die Leitung von Lotte Wouters ist gestört“.`,
  colleagueWithoutLine: ({ name, phone }) =>
    `Das Verzeichnis des Betreibers kennt keine Leitung auf den Namen ${name}, daher kann ich keine Störung melden. ICT-Helpdesk: ${phone}.`,
  reportedForYou: ({ name, number }) =>
    `${name} hat eine Störung Ihrer Leitung gemeldet (${number}). Sie verfolgen sie auf der Karte; gibt es keine, drücken Sie „Stornieren“.`,
}
