import type { Instant } from '../../domain/day.ts'
import type { Level } from '../../domain/network.ts'
import { added, plural, sayDay, sayNumber, sayTime } from '../format.ts'
import type { NoticeTexts } from './en.ts'

const day = (at: Instant, zone: string) =>
  sayDay('nl', Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())
const people = (count: number) => `${sayNumber('nl', count)} ${plural('nl', count, 'persoon', 'personen')}`

const levels: Record<Level, string> = {
  national: 'het hele land',
  province: 'provincie',
  aggregation: 'regio',
  exchange: 'centrale',
  cabinet: 'straatkast',
}

export const notice: NoticeTexts = {
  title: {
    line: 'Storing op het net',
    vpn: 'Storing van de VPN',
    works: 'Geplande werken',
    free: 'Bericht van de ICT-helpdesk',
  },
  where: 'Waar',
  since: 'Sinds',
  when: 'Wanneer',
  eta: 'Verwacht herstel',
  over: 'Voorbij sinds',
  movedFrom: 'Eerder gepland',
  summaryOf: {
    incident: 'Een storing treft uw lijn',
    works: 'Werken aan uw lijn',
    free: 'Bericht van de ICT-helpdesk',
  },
  place: ({ level, name }) => (level === 'national' ? levels.national : `${levels[level]} ${name}`),
  period: ({ start, end, zone }) =>
    day(start, zone) === day(end, zone)
      ? `${day(start, zone)} van ${sayTime('nl', start, zone)} tot ${sayTime('nl', end, zone)}`
      : `van ${day(start, zone)} om ${sayTime('nl', start, zone)} tot ${day(end, zone)} om ${sayTime('nl', end, zone)}`,
  hours: ({ start, end, zone }) => `van ${sayTime('nl', start, zone)} tot ${sayTime('nl', end, zone)}`,
  open: {
    line: 'De thuislijnen in deze zone hebben geen verbinding. De operator werkt eraan.',
    vpn: 'De VPN werkt op dit moment niet; de lijnen zelf wel. De operator werkt eraan.',
    planned: 'De operator werkt aan het net: uw lijn valt een tijdje uit.',
    running: 'De werken zijn aan de gang: uw lijn kan uitvallen.',
    late: 'De werken duren langer dan gepland: uw lijn kan nog altijd uitvallen.',
  },
  ended: {
    incident: 'De storing is voorbij.',
    works: 'De werken zijn afgelopen.',
    free: 'Dit bericht geldt niet meer.',
  },
  cancelled: {
    incident: 'De storing is ingetrokken.',
    works: 'De werken gaan niet door.',
    free: 'Dit bericht is ingetrokken.',
  },
  noEta: ({ next }) => (next ? `nog niet bekend; volgend nieuws ${next}` : 'nog niet bekend; ik laat het u weten'),
  yourDays: ({ days }) => `U telewerkt op ${days}.`,
  meanwhile: ({ phone }) =>
    `Intussen: deel de verbinding van uw telefoon, of neem een werkplek op kantoor. ICT-helpdesk: ${phone}.`,
  plannedMeanwhile: ({ phone }) => `U kunt die dag op kantoor werken, of buiten deze uren. ICT-helpdesk: ${phone}.`,
  question: ({ phone }) => `Een vraag? ICT-helpdesk: ${phone}.`,
  backAgain: 'Hebt u dan nog geen verbinding, meld het: ik test uw lijn.',
  said: {
    eta: ({ at, because }) =>
      `Storing op uw lijn, nieuw verwacht herstel: ${at}${added('. De operator schrijft: ', because)}.`,
    noEta: ({ next }) =>
      `Het herstel van uw lijn is niet meer zeker. ${next ? `Volgend nieuws ${next}.` : 'Ik schrijf u zodra er nieuws is.'}`,
    moved: ({ period, because }) =>
      `De werken aan uw lijn zijn verplaatst: ${period}${added('. De operator schrijft: ', because)}.`,
    scope: ({ places }) => `De getroffen zone is veranderd: ${places}.`,
    reminder: ({ days, hours }) => `U telewerkt op ${days}; werken aan uw lijn ${hours}.`,
    started: () => 'De werken aan uw lijn zijn begonnen: ze kan uitvallen.',
    overrun: ({ until, because }) =>
      `De werken aan uw lijn duren langer dan gepland${until ? `, tot ${until}` : ''}${added('. De operator schrijft: ', because)}. Ik laat u weten wanneer ze afgelopen zijn.`,
    cancelledIncident: () => 'De storing op uw lijn is door de operator ingetrokken.',
    cancelledWorks: ({ period }) => `De werken aan uw lijn gaan niet door: ${period}.`,
    cancelledFree: () => 'Een bericht van de ICT-helpdesk is ingetrokken.',
    endedIncident: () => 'De storing op uw lijn is voorbij. Hebt u dan nog geen verbinding, meld het.',
    endedWorks: () => 'De werken aan uw lijn zijn afgelopen.',
    endedFree: () => 'Een bericht van de ICT-helpdesk geldt niet meer.',
  },
  mute: { 'works on other days': 'Alleen mijn telewerkdagen', endings: 'Het einde niet meer melden' },
  muted: {
    'works on other days': 'Genoteerd: ik meld u werken alleen voor uw telewerkdagen.',
    endings: 'Genoteerd: ik meld u het einde van een bericht niet meer. Deze kaart blijft het tonen.',
  },
  odd: {
    'unknown status': 'hun toestand is niet gekend',
    'no start': 'het begin ontbreekt',
    'no end': 'het einde ontbreekt',
    'end before start': 'het einde komt voor het begin',
    'no places': 'er wordt geen gekende lijn of plaats genoemd',
  },
  unmute: 'Alles opnieuw melden',
  unmuted: 'Genoteerd: ik meld u opnieuw alles.',

  desk: {
    title: 'Te publiceren bericht',
    french: 'Tekst in het Frans',
    dutch: 'Tekst in het Nederlands',
    german: 'Tekst in het Duits',
    english: 'Tekst in het Engels',
    audience: 'Voor wie',
    everybody: 'Iedereen',
    teleworking: 'Wie op een bepaalde dag telewerkt',
    node: 'Een deel van het net',
    day: 'Telewerkdag',
    place: 'Deel van het net',
    urgent: 'Dringend: wie telewerkt, wordt op elk uur verwittigd',
    calm: 'Niet dringend: iedereen tijdens de eigen werkuren',
    urgency: 'Dringendheid',
    teleworkingOn: ({ day }) => `Wie telewerkt op ${day}`,
    languages: { fr: 'In het Frans', nl: 'In het Nederlands', de: 'In het Duits', en: 'In het Engels' },
    severalPlaces: ({ places }) => `Welk deel bedoelt u: ${places}? Schrijf het voluit.`,
    write: 'Een bericht schrijven',
    preview: 'Voorbeeld',
    publish: 'Publiceren',
    correct: 'Verbeteren',
    drop: 'Opzijleggen',
    stop: 'Verzenden stoppen',
    end: 'Geldt niet meer',
    list: 'Lijst van ontvangers',
    count: ({ total, now, later, never }) =>
      `${people(total)}: ${sayNumber('nl', now)} nu, ${sayNumber('nl', later)} in hun volgende werkuren, ${sayNumber('nl', never)} niet bereikbaar`,
    progress: ({ told, total, unreachable }) =>
      `${sayNumber('nl', told)} van ${sayNumber('nl', total)}, ${sayNumber('nl', unreachable)} niet bereikbaar`,
    unsure: ({ count }) => `Ontvangst onzeker: ${sayNumber('nl', count)}. Het bericht wordt niet tweemaal gestuurd.`,
    held: ({ count }) => `Wacht op hun werkuren: ${sayNumber('nl', count)}.`,
    status: {
      draft: 'Nog niet gepubliceerd',
      sending: 'Wordt verzonden',
      sent: 'Verzonden',
      stopped: 'Gestopt',
      ended: 'Geldt niet meer',
    },
    wrong: {
      'text missing': 'Een tekst in het Frans en een in het Nederlands zijn beide nodig.',
      'text too long': 'Een tekst is te lang: hoogstens 1.500 tekens per tekst.',
      'day missing': 'Geef de telewerkdag op.',
      'place missing': 'Geef het deel van het net op.',
      'place unknown':
        'Het net van de operator kent dit deel niet. Schrijf de naam of de code, bijvoorbeeld een gemeente of een postcode.',
      'nobody concerned': 'Niemand hoort bij deze ontvangers.',
    },
    dropped: 'Opzijgelegd: er is niets verzonden.',
    summary: 'Te publiceren bericht',
  },
}
