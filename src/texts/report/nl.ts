import type { ReportTexts } from './en.ts'

export const report: ReportTexts = {
  somethingElse: 'Het is iets anders',
  worksRun: ({ until }) =>
    `Er zijn werken aan uw lijn bezig tot ${until}: ze kan daardoor onderbroken zijn. Is het iets anders, meld het dan hieronder.`,
  worksBegin: ({ from }) => `Er beginnen werken aan uw lijn op ${from}. Ligt ze nu al plat, meld het dan hieronder.`,
  whichLine: 'Om welke lijn gaat het?',
  colleagueHasOne: ({ name }) => `Een storing van de lijn van ${name} is al gemeld en wordt opgevolgd.`,
  notYours:
    'Deze lijn staat niet op uw naam. Voor een storing bij een collega schrijft u bijvoorbeeld ‘de lijn van Lotte ligt plat’.',
  measured: {
    'no sync': 'Lijntest: geen signaal.',
    'vpn down': 'Lijntest: de lijn werkt, de VPN niet.',
    'all up': 'Lijntest: lijn en VPN werken.',
    unknown: 'Lijntest: geen resultaat.',
  },
  late: 'De lijntest duurt langer dan voorzien: ik kom erop terug. U kunt de storing melden zonder erop te wachten.',
  tryFirst: 'Probeer eerst dit',
  checks: {
    closer: 'Ga in dezelfde kamer als de router zitten en sluit de andere programma’s die het netwerk gebruiken.',
    cable: 'Verbind uw laptop met een kabel met de router.',
    router: 'Schakel de router uit, wacht een minuut en schakel hem weer in.',
    laptop: 'Start uw laptop opnieuw op en maak weer verbinding met uw wifi.',
  },
  shortly: {
    closer: 'dichter bij de router',
    cable: 'met een kabel',
    router: 'router herstart',
    laptop: 'laptop herstart',
  },
  helped: 'Dat hielp',
  notHelped: 'Dat hielp niet',
  tried: 'Al geprobeerd',
  mended: 'Goed zo: het werkt weer, en er is niets gemeld.',
  expired: 'Dit formulier is nooit verzonden: er is niets gemeld. Duurt de storing nog voort, meld ze dan opnieuw.',
  repeated: ({ times }) =>
    `Herhaalde storing: nummer ${times} op deze lijn binnen 90 dagen. De operator wordt gevraagd de hele lijn na te kijken en de ICT-helpdesk volgt het dossier op.`,
  mobileSymptoms: {
    down: 'Geen mobiele data',
    slow: 'Trage mobiele data',
    vpn: 'VPN of extranet werkt niet',
  },
  meanwhileMobile: ({ phone }) =>
    `Intussen: het dichtstbijzijnde kantoor heeft internet, en de wifi van de plaats die u bezoekt ook, als u die vertrouwt. ICT-helpdesk: ${phone}.`,
  unsent: ({ phone }) =>
    `De operator is op dit ogenblik niet bereikbaar. Uw melding is veilig bij ons en vertrekt zodra hij antwoordt. Kan het niet wachten, bel dan de ICT-helpdesk: ${phone}.`,
  forWhom: 'Voor',
  reportedBy: 'Voor u gemeld door',
  whichColleague: ({ name }) => `Welke collega bedoelt u met ‘${name}’?`,
  noColleague: ({ name }) =>
    `Het personeelsbestand kent geen collega ‘${name}’. Schrijf de volledige naam, bijvoorbeeld ‘de lijn van Lotte Wouters ligt plat’.`,
  colleagueWithoutLine: ({ name, phone }) =>
    `De inventaris van de operator kent geen lijn op naam van ${name}, dus kan ik er geen storing van melden. ICT-helpdesk: ${phone}.`,
  reportedForYou: ({ name, number }) =>
    `${name} heeft een storing van uw lijn gemeld (${number}). U volgt ze op de kaart; is er geen storing, druk dan op ‘Annuleren’.`,
}
