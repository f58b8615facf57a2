import type { Instant } from '../../domain/day.ts'
import type { Level } from '../../domain/network.ts'
import type { Language } from '../../domain/person.ts'
import type { WorksOddity } from '../../domain/works-reading.ts'
import { added, plural, sayDay, sayNumber, sayTime } from '../format.ts'

const day = (at: Instant, zone: string) =>
  sayDay('en', Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())
const people = (count: number) => `${sayNumber('en', count)} ${plural('en', count, 'person', 'people')}`

const levels: Record<Level, string> = {
  national: 'the whole country',
  province: 'province',
  aggregation: 'region',
  exchange: 'exchange',
  cabinet: 'street cabinet',
}

export const notice = {
  title: { line: 'Network incident', vpn: 'VPN incident', works: 'Planned works', free: 'Notice from the ICT desk' },
  where: 'Where',
  since: 'Since',
  when: 'When',
  eta: 'Expected repair',
  over: 'Over since',
  movedFrom: 'Planned before',
  summaryOf: { incident: 'An incident on your line', works: 'Works on your line', free: 'Notice from the ICT desk' },
  place: ({ level, name }: { level: Level; name: string }) => {
    if (level === 'national') return levels.national
    return level === 'province' ? `${name} ${levels.province}` : `${levels[level]} ${name}`
  },
  /** One period: with one day when it begins and ends on it. */
  period: ({ start, end, zone }: { start: Instant; end: Instant; zone: string }) =>
    day(start, zone) === day(end, zone)
      ? `${day(start, zone)} from ${sayTime('en', start, zone)} to ${sayTime('en', end, zone)}`
      : `from ${day(start, zone)} at ${sayTime('en', start, zone)} to ${day(end, zone)} at ${sayTime('en', end, zone)}`,
  hours: ({ start, end, zone }: { start: Instant; end: Instant; zone: string }) =>
    `from ${sayTime('en', start, zone)} to ${sayTime('en', end, zone)}`,
  open: {
    line: 'Home lines of this area have no connection. The contractor is working on it.',
    vpn: 'The VPN does not work at the moment; the lines themselves do. The contractor is working on it.',
    planned: 'The contractor is working on the network: your line will be down for a while.',
    running: 'The works are under way: your line may be down.',
    late: 'The works take longer than planned: your line may still be down.',
  },
  ended: { incident: 'The incident is over.', works: 'The works are over.', free: 'This notice no longer applies.' },
  cancelled: {
    incident: 'The incident was called off.',
    works: 'The works are cancelled.',
    free: 'This notice is withdrawn.',
  },
  noEta: ({ next }: { next: string }) => (next ? `none yet; next news ${next}` : 'none yet; I will tell you'),
  yourDays: ({ days }: { days: string }) => `You telework on ${days}.`,
  meanwhile: ({ phone }: { phone: string }) =>
    `Meanwhile: share your phone’s connection, or take a desk at the office. ICT desk: ${phone}.`,
  plannedMeanwhile: ({ phone }: { phone: string }) =>
    `You may work at the office that day, or outside these hours. ICT desk: ${phone}.`,
  question: ({ phone }: { phone: string }) => `A question? ICT desk: ${phone}.`,
  backAgain: 'If your connection is still down, report it: I test your line.',
  said: {
    eta: ({ at, because }: { at: string; because: string }) =>
      `New expected repair of the incident on your line: ${at}${added('. The contractor writes: ', because)}.`,
    noEta: ({ next }: { next: string }) =>
      `The expected repair of your line is no longer sure. ${next ? `Next news ${next}.` : 'I will tell you as soon as there is news.'}`,
    moved: ({ period, because }: { period: string; because: string }) =>
      `The works on your line are moved: ${period}${added('. The contractor writes: ', because)}.`,
    scope: ({ places }: { places: string }) => `What is affected has changed: ${places}.`,
    reminder: ({ days, hours }: { days: string; hours: string }) =>
      `You telework on ${days}; works on your line ${hours}.`,
    started: () => 'The works on your line have begun: it may be down.',
    overrun: ({ until, because }: { until: string; because: string }) =>
      `The works on your line take longer than planned${until ? `, until ${until}` : ''}${added('. The contractor writes: ', because)}. I will tell you when they are over.`,
    cancelledIncident: () => 'The incident on your line was called off by the contractor.',
    cancelledWorks: ({ period }: { period: string }) => `The works on your line are cancelled: ${period}.`,
    cancelledFree: () => 'A notice from the ICT desk is withdrawn.',
    endedIncident: () => 'The incident on your line is over. If your connection is still down, report it.',
    endedWorks: () => 'The works on your line are over.',
    endedFree: () => 'A notice from the ICT desk no longer applies.',
  },
  mute: { 'works on other days': 'Only my telework days', endings: 'Do not tell me the end' },
  muted: {
    'works on other days': 'Noted: I tell you of works only for your telework days.',
    endings: 'Noted: I no longer tell you when a notice ends. This card goes on showing it.',
  },
  /** What is wrong with works. */
  odd: {
    'unknown status': 'its state is not known',
    'no start': 'it has no start',
    'no end': 'it has no end',
    'end before start': 'it ends before it starts',
    'no places': 'it names no line or place of ours',
  } as Record<WorksOddity, string>,
  unmute: 'Tell me everything again',
  unmuted: 'Noted: I tell you everything again.',

  desk: {
    title: 'Notice of the ICT desk',
    french: 'Text in French',
    dutch: 'Text in Dutch',
    german: 'Text in German',
    english: 'Text in English',
    audience: 'For whom',
    everybody: 'Everybody',
    teleworking: 'Those teleworking on one day',
    node: 'Those of a part of the network',
    day: 'Day of telework',
    place: 'Part of the network',
    urgent: 'Urgent: those teleworking are told at any hour',
    calm: 'Not urgent: everybody in their working hours',
    urgency: 'Urgency',
    teleworkingOn: ({ day }: { day: string }) => `Those teleworking on ${day}`,
    languages: { fr: 'In French', nl: 'In Dutch', de: 'In German', en: 'In English' } as Record<Language, string>,
    severalPlaces: ({ places }: { places: string }) => `Which one do you mean: ${places}? Please write it in full.`,
    write: 'Write a notice',
    preview: 'Preview',
    publish: 'Publish',
    correct: 'Correct',
    drop: 'Put aside',
    stop: 'Stop sending',
    end: 'No longer applies',
    list: 'List of recipients',
    count: ({ total, now, later, never }: { total: number; now: number; later: number; never: number }) =>
      `${people(total)}: ${sayNumber('en', now)} now, ${sayNumber('en', later)} in their next working hours, ${sayNumber('en', never)} out of reach`,
    progress: ({ told, total, unreachable }: { told: number; total: number; unreachable: number }) =>
      `${sayNumber('en', told)} of ${sayNumber('en', total)}, ${sayNumber('en', unreachable)} out of reach`,
    unsure: ({ count }: { count: number }) =>
      `Not sure whether it arrived: ${sayNumber('en', count)}. They are not told twice.`,
    held: ({ count }: { count: number }) => `Waiting for their working hours: ${sayNumber('en', count)}.`,
    status: {
      draft: 'Not published yet',
      sending: 'Being sent',
      sent: 'Sent',
      stopped: 'Stopped',
      ended: 'No longer applies',
    },
    wrong: {
      'text missing': 'French and Dutch texts are both needed.',
      'text too long': 'A text is too long: at most 1,500 characters each.',
      'day missing': 'Please say which day of telework.',
      'place missing': 'Please say which part of the network.',
      'place unknown':
        'The contractor’s network has no such part. Write its name or code, for instance a town or a postal code.',
      'nobody concerned': 'This audience has nobody in it.',
    },
    dropped: 'Put aside: nothing was sent.',
    summary: 'Notice of the ICT desk',
  },
}

export type NoticeTexts = typeof notice
