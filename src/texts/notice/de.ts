import type { Instant } from '../../domain/day.ts'
import type { Level } from '../../domain/network.ts'
import { added, plural, sayDay, sayNumber, sayTime } from '../format.ts'
import type { NoticeTexts } from './en.ts'

const day = (at: Instant, zone: string) =>
  sayDay('de', Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())
const people = (count: number) => `${sayNumber('de', count)} ${plural('de', count, 'Person', 'Personen')}`

const levels: Record<Level, string> = {
  national: 'das ganze Land',
  province: 'Provinz',
  aggregation: 'Region',
  exchange: 'Vermittlungsstelle',
  cabinet: 'Verteilerkasten',
}

export const notice: NoticeTexts = {
  title: {
    line: 'Störung im Netz',
    vpn: 'Störung des VPN',
    works: 'Geplante Arbeiten',
    free: 'Mitteilung des ICT-Helpdesks',
  },
  where: 'Wo',
  since: 'Seit',
  when: 'Wann',
  eta: 'Voraussichtlich behoben',
  over: 'Vorbei seit',
  movedFrom: 'Zuvor geplant',
  summaryOf: {
    incident: 'Eine Störung betrifft Ihre Leitung',
    works: 'Arbeiten an Ihrer Leitung',
    free: 'Mitteilung des ICT-Helpdesks',
  },
  place: ({ level, name }) => (level === 'national' ? levels.national : `${levels[level]} ${name}`),
  period: ({ start, end, zone }) =>
    day(start, zone) === day(end, zone)
      ? `${day(start, zone)}, von ${sayTime('de', start, zone)} bis ${sayTime('de', end, zone)}`
      : `von ${day(start, zone)}, ${sayTime('de', start, zone)}, bis ${day(end, zone)}, ${sayTime('de', end, zone)}`,
  hours: ({ start, end, zone }) => `von ${sayTime('de', start, zone)} bis ${sayTime('de', end, zone)}`,
  open: {
    line: 'Die Leitungen in diesem Gebiet haben keine Verbindung. Der Anbieter arbeitet daran.',
    vpn: 'Das VPN funktioniert zurzeit nicht; die Leitungen selbst schon. Der Anbieter arbeitet daran.',
    planned: 'Der Anbieter arbeitet am Netz: Ihre Leitung fällt eine Zeit lang aus.',
    running: 'Die Arbeiten laufen: Ihre Leitung kann ausfallen.',
    late: 'Die Arbeiten dauern länger als geplant: Ihre Leitung kann weiter ausfallen.',
  },
  ended: {
    incident: 'Die Störung ist vorbei.',
    works: 'Die Arbeiten sind beendet.',
    free: 'Diese Mitteilung gilt nicht mehr.',
  },
  cancelled: {
    incident: 'Die Störung wurde zurückgenommen.',
    works: 'Die Arbeiten fallen aus.',
    free: 'Diese Mitteilung ist zurückgezogen.',
  },
  noEta: ({ next }) =>
    next ? `noch nicht bekannt; nächste Nachricht ${next}` : 'noch nicht bekannt; ich sage Ihnen Bescheid',
  yourDays: ({ days }) => `Telearbeit bei Ihnen: ${days}.`,
  meanwhile: ({ phone }) =>
    `Bis dahin: Nutzen Sie die Verbindung Ihres Telefons oder einen Arbeitsplatz im Büro. ICT-Helpdesk: ${phone}.`,
  plannedMeanwhile: ({ phone }) =>
    `Sie können an diesem Tag im Büro arbeiten oder außerhalb dieser Zeiten. ICT-Helpdesk: ${phone}.`,
  question: ({ phone }) => `Eine Frage? ICT-Helpdesk: ${phone}.`,
  backAgain: 'Bleibt Ihre Verbindung aus, melden Sie es: Ich teste Ihre Leitung.',
  said: {
    eta: ({ at, because }) =>
      `Störung Ihrer Leitung, neuer Termin der Behebung: ${at}${added('. Der Anbieter schreibt: ', because)}.`,
    noEta: ({ next }) =>
      `Wann Ihre Leitung wieder geht, ist nicht mehr sicher. ${next ? `Nächste Nachricht ${next}.` : 'Ich schreibe Ihnen, sobald es Neues gibt.'}`,
    moved: ({ period, because }) =>
      `Die Arbeiten an Ihrer Leitung sind verschoben: ${period}${added('. Der Anbieter schreibt: ', because)}.`,
    scope: ({ places }) => `Das betroffene Gebiet hat sich geändert: ${places}.`,
    reminder: ({ days, hours }) => `Telearbeit bei Ihnen: ${days}; Arbeiten an Ihrer Leitung ${hours}.`,
    started: () => 'Die Arbeiten an Ihrer Leitung haben begonnen: Sie kann ausfallen.',
    overrun: ({ until, because }) =>
      `Die Arbeiten an Ihrer Leitung dauern länger als geplant${until ? `, bis ${until}` : ''}${added('. Der Anbieter schreibt: ', because)}. Ich sage Ihnen, wenn sie beendet sind.`,
    cancelledIncident: () => 'Die Störung Ihrer Leitung hat der Anbieter zurückgenommen.',
    cancelledWorks: ({ period }) => `Die Arbeiten an Ihrer Leitung fallen aus: ${period}.`,
    cancelledFree: () => 'Eine Mitteilung des ICT-Helpdesks ist zurückgezogen.',
    endedIncident: () => 'Die Störung Ihrer Leitung ist vorbei. Bleibt Ihre Verbindung aus, melden Sie es.',
    endedWorks: () => 'Die Arbeiten an Ihrer Leitung sind beendet.',
    endedFree: () => 'Eine Mitteilung des ICT-Helpdesks gilt nicht mehr.',
  },
  mute: { 'works on other days': 'Nur meine Telearbeitstage', endings: 'Das Ende nicht mehr melden' },
  muted: {
    'works on other days': 'Notiert: Ich melde Ihnen Arbeiten nur für Ihre Telearbeitstage.',
    endings: 'Notiert: Ich melde Ihnen das Ende einer Mitteilung nicht mehr. Diese Karte zeigt es weiter an.',
  },
  odd: {
    'unknown status': 'ihr Stand ist nicht bekannt',
    'no start': 'der Beginn fehlt',
    'no end': 'das Ende fehlt',
    'end before start': 'das Ende liegt vor dem Beginn',
    'no places': 'keine bekannte Leitung und kein bekannter Ort ist genannt',
  },
  unmute: 'Wieder alles melden',
  unmuted: 'Notiert: Ich melde Ihnen wieder alles.',

  desk: {
    title: 'Mitteilung zur Veröffentlichung',
    french: 'Text auf Französisch',
    dutch: 'Text auf Niederländisch',
    german: 'Text auf Deutsch',
    english: 'Text auf Englisch',
    audience: 'Für wen',
    everybody: 'Alle',
    teleworking: 'Wer an einem bestimmten Tag Telearbeit macht',
    node: 'Ein Teil des Netzes',
    day: 'Tag der Telearbeit',
    place: 'Teil des Netzes',
    urgent: 'Dringend: Wer Telearbeit macht, erfährt es zu jeder Stunde',
    calm: 'Nicht dringend: jeder in seiner Arbeitszeit',
    urgency: 'Dringlichkeit',
    teleworkingOn: ({ day }) => `Wer Telearbeit macht: ${day}`,
    languages: { fr: 'Auf Französisch', nl: 'Auf Niederländisch', de: 'Auf Deutsch', en: 'Auf Englisch' },
    severalPlaces: ({ places }) => `Welchen Teil meinen Sie: ${places}? Bitte ganz ausschreiben.`,
    write: 'Eine Mitteilung schreiben',
    preview: 'Vorschau',
    publish: 'Veröffentlichen',
    correct: 'Korrigieren',
    drop: 'Verwerfen',
    stop: 'Versand anhalten',
    end: 'Gilt nicht mehr',
    list: 'Liste der Empfänger',
    count: ({ total, now, later, never }) =>
      `${people(total)}: ${sayNumber('de', now)} jetzt, ${sayNumber('de', later)} in ihrer nächsten Arbeitszeit, ${sayNumber('de', never)} nicht erreichbar`,
    progress: ({ told, total, unreachable }) =>
      `${sayNumber('de', told)} von ${sayNumber('de', total)}, ${sayNumber('de', unreachable)} nicht erreichbar`,
    unsure: ({ count }) =>
      `Ob es ankam, ist unsicher: ${sayNumber('de', count)}. Die Mitteilung wird nicht zweimal geschickt.`,
    held: ({ count }) => `Wartet auf ihre Arbeitszeit: ${sayNumber('de', count)}.`,
    status: {
      draft: 'Noch nicht veröffentlicht',
      sending: 'Wird verschickt',
      sent: 'Verschickt',
      stopped: 'Angehalten',
      ended: 'Gilt nicht mehr',
    },
    wrong: {
      'text missing': 'Ein französischer und ein niederländischer Text sind nötig.',
      'text too long': 'Ein Text ist zu lang: höchstens 1.500 Zeichen je Text.',
      'day missing': 'Geben Sie den Tag der Telearbeit an.',
      'place missing': 'Geben Sie den Teil des Netzes an.',
      'place unknown':
        'Das Netz des Anbieters kennt diesen Teil nicht. Schreiben Sie Namen oder Code, zum Beispiel eine Gemeinde oder Postleitzahl.',
      'nobody concerned': 'Zu diesen Empfängern gehört niemand.',
    },
    dropped: 'Verworfen: Nichts wurde verschickt.',
    summary: 'Mitteilung zur Veröffentlichung',
  },
}
