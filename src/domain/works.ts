import { type FederalCalendar, isWorkingDay } from './calendar.ts'
import { addDays, type Day, dayAt, type Instant } from './day.ts'
import type { LineId, NodeId } from './network.ts'
import type { Notice, NoticeNews, NoticePlace } from './notice.ts'
import { toldSinceMoved } from './notice.ts'
import type { NoticePolicy } from './notice-policy.ts'
import type { WorksOddity, WorksReading } from './works-reading.ts'

export type WorksId = string

/** Works of the contractor as they were last read. What does not fit is kept as it came, and named in `odd`. */
export type Works = {
  id: WorksId
  version: number
  contractorId: string
  status: WorksReading['status']
  start?: Instant
  end?: Instant
  ended?: Instant
  nodes: readonly NodeId[]
  /** Named one by one. */
  lines: readonly LineId[]
  title?: string
  because?: string
  /** When the contractor last changed them. */
  at: Instant
  odd: readonly WorksOddity[]
}

/** Works that everybody can be told of: it is known when and where. */
export type ToldWorks = Works & { start: Instant; end: Instant }

export const areOver = ({ status }: Pick<Works, 'status'>): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled'

const unclear: readonly WorksOddity[] = ['no start', 'no end', 'end before start', 'no places']

/** Whether nobody can be told, so that the ICT desk has to ask. */
export const areUnclear = ({ odd }: Pick<Works, 'odd'>): boolean => odd.some(what => unclear.includes(what))

const isClear = (works: Works): works is ToldWorks => !areUnclear(works) && !!works.start && !!works.end

/** The works as a reading has them now; undefined: it says nothing newer. */
export function readWorks(
  known: Works | undefined,
  id: WorksId,
  reading: WorksReading,
  where: Pick<Works, 'nodes' | 'lines'>,
): Works | undefined {
  if (known && isBefore(reading.at, known.at)) return undefined
  const { contractorId, status, plannedStart, plannedEnd, started, ended, title, because, at } = reading
  const start = started && plannedStart && isBefore(started, plannedStart) ? started : plannedStart
  const nowhere = where.nodes.length + where.lines.length === 0 && !reading.odd.includes('no places')
  const odd = nowhere ? [...reading.odd, 'no places' as const] : reading.odd
  const read: Works = {
    ...{ id, version: (known?.version ?? 0) + 1, contractorId, status, ...where, at, odd },
    ...(start && { start }),
    ...(plannedEnd && { end: plannedEnd }),
    ...(ended && { ended }),
    ...(title && { title }),
    ...(because && { because }),
  }
  return known && same(known, read) ? undefined : read
}

const same = (a: Works, b: Works) => JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 })
const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0

/** When works are told: so many working days before the day they begin. */
export function announceTime(start: Instant, { worksLeadDays }: NoticePolicy, calendar: FederalCalendar, zone: string) {
  const begins = dayAt(start, zone)
  return startOfDay(
    Array.from({ length: worksLeadDays }).reduce<Day>(day => dayBefore(day, calendar), begins),
    zone,
  )
}

/** When those who telework then are reminded: on the working day before, at the hour agreed. */
export function reminderTime(start: Instant, policy: NoticePolicy, calendar: FederalCalendar, zone: string): Instant {
  const day = dayBefore(dayAt(start, zone), calendar)
  return Temporal.PlainDateTime.from(`${day}T${policy.worksReminderAt}`).toZonedDateTime(zone).toInstant().toString()
}

function dayBefore(day: Day, calendar: FederalCalendar): Day {
  const before = addDays(day, -1)
  return isWorkingDay(calendar, before) ? before : dayBefore(before, calendar)
}

const startOfDay = (day: Day, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()

export type WorksTimes = { now: Instant; policy: NoticePolicy; calendar: FederalCalendar; zone: string }

/** What is to be told of works now, one thing at a time; undefined: nothing yet, or nothing more. */
export function worksNews(
  works: Works,
  places: readonly NoticePlace[],
  notice: Notice | undefined,
  times: WorksTimes,
): { what: 'announce'; works: ToldWorks } | NoticeNews | undefined {
  const open = notice?.status === 'ended' ? undefined : notice
  if (!open) return shouldAnnounce(works, notice, times) && isClear(works) ? { what: 'announce', works } : undefined
  if (works.status === 'cancelled') return { what: 'cancelled', ...reason(works) }
  if (areOver(works)) return { what: 'ended', end: works.ended ?? works.at }
  if (!isClear(works)) return undefined
  return changeOf(works, open, places) ?? timelyNews(works, open, times)
}

const reason = ({ because }: Works) => (because ? { because } : {})

/** Works that were cancelled and come back are told anew; those whose time is past never. */
function shouldAnnounce(
  works: Works,
  before: Notice | undefined,
  { now, policy, calendar, zone }: WorksTimes,
): boolean {
  if (!isClear(works) || areOver(works) || works.status === 'proposed') return false
  if (works.status === 'planned' && isBefore(works.end, now)) return false
  if (before && before.occasions.at(-1)?.what !== 'cancelled') return false
  return !isBefore(now, announceTime(works.start, policy, calendar, zone))
}

/** A new period, or another part of the network. Works under way that take longer are not moved. */
function changeOf(works: ToldWorks, notice: Notice, places: readonly NoticePlace[]): NoticeNews | undefined {
  const isMoved = !sameTime(works.start, notice.start) || !notice.end || !sameTime(works.end, notice.end)
  if (isMoved && works.status === 'under way' && notice.end && isBefore(notice.end, works.end))
    return { what: 'overrun', end: works.end, ...reason(works) }
  if (isMoved && works.status !== 'under way')
    return { what: 'moved', start: works.start, end: works.end, ...reason(works) }
  const names = (of: readonly NoticePlace[]) =>
    of
      .map(({ name }) => name)
      .toSorted()
      .join('\n')
  return places.length > 0 && names(places) !== names(notice.places) ? { what: 'scope', places } : undefined
}

const sameTime = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) === 0

/** Planned works that nobody ever said began are taken to be over so long after their end. */
const silentHours = 2

function timelyNews(works: ToldWorks, notice: Notice, times: WorksTimes): NoticeNews | undefined {
  const { now, policy, calendar, zone } = times
  const told = toldSinceMoved(notice)
  const end = notice.end ?? works.end
  if (!isBefore(now, end)) {
    if (works.status === 'under way') return told.includes('overrun') ? undefined : { what: 'overrun' }
    const silent = Temporal.Instant.from(end).add({ hours: silentHours }).toString()
    return isBefore(now, silent) ? undefined : { what: 'ended', end }
  }
  if (!isBefore(now, works.start) || works.status === 'under way')
    return told.includes('started') ? undefined : { what: 'started' }
  if (told.includes('reminder') || isBefore(now, reminderTime(works.start, policy, calendar, zone))) return undefined
  // Who was told only now needs no reminder.
  const since = notice.occasions.at(-1)?.at ?? notice.madeAt
  return isBefore(since, reminderTime(works.start, policy, calendar, zone)) ? { what: 'reminder' } : undefined
}
