import type { Target } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { type Ms, minute, msOf, type Timelines } from './sla-time.ts'

/** What was said and done about planned works. `place` decides between rows of one moment. */
export type WorksRow = { id: string; at: Instant; place: number } & (
  | { what: 'announced'; start: Instant; end: Instant }
  | { what: 'cancelled' | 'began' | 'ended' }
)

export type WorksReading = {
  /** `void`: cancelled before they began. `open`: they may still be moved or cancelled. */
  outcome: 'open' | 'kept' | 'breached' | 'void'
  /** The announcement that counts: the first that named the window that held. Absent: never announced. */
  event?: string
  start?: Instant
  end?: Instant
  /** Time between it and the start, in the target's calendar, and what lacks to the target. */
  lead: Ms
  lacks: Ms
  /** Time that works went on after their announced end. */
  overrun: Ms
  /** Announcements that end before they start, left out. */
  impossible: readonly string[]
}

/**
 * Whether works were announced long enough before. Each other window is a new announcement, the same one said again is not;
 * works that begin before their time are measured to when they did, and without an announcement they have no lead.
 * Undefined when nothing was announced or begun.
 */
export function worksNotice(
  target: Target,
  rows: readonly WorksRow[],
  now: Instant,
  times: Timelines,
): WorksReading | undefined {
  const told = inOrder(rows.filter(({ at }) => msOf(at) <= msOf(now)))
  const began = told.find(({ what }) => what === 'began')
  const before = began ? told.slice(0, told.indexOf(began)) : told
  const last = before.findLast(isWindowOrCancel)
  const windows = before.filter(isWindow)
  if (windows.length === 0 && !began) return undefined
  const isCancelled = last?.what === 'cancelled' && !began
  const named = last && isWindow(last) ? firstNaming(before.filter(isWindowOrCancel), last) : undefined
  const lead = named ? leadOf(named, began, target, times) : 0
  const lacks = Math.max(0, target.minutes * minute - lead)
  const decided = lacks > 0 ? 'breached' : began ? 'kept' : 'open'
  return {
    outcome: isCancelled ? 'void' : decided,
    ...(named && { event: named.id, start: named.start, end: named.end }),
    lead,
    lacks: isCancelled ? 0 : lacks,
    overrun: overrunOf(told, began, named, now),
    impossible: told.filter(row => row.what === 'announced' && !isWindow(row)).map(({ id }) => id),
  }
}

type Announced = WorksRow & { what: 'announced' }

const inOrder = (rows: readonly WorksRow[]) =>
  [...rows].sort((a, b) => msOf(a.at) - msOf(b.at) || a.place - b.place || (a.id < b.id ? -1 : 1))

const isWindow = (row: WorksRow): row is Announced => row.what === 'announced' && msOf(row.start) < msOf(row.end)
const isWindowOrCancel = (row: WorksRow) => row.what === 'cancelled' || isWindow(row)
const isSame = (a: Announced, b: Announced) => msOf(a.start) === msOf(b.start) && msOf(a.end) === msOf(b.end)

/** The first of the unbroken run of announcements that say the same as the last. */
function firstNaming(told: readonly WorksRow[], last: Announced): Announced {
  const other = told.findLastIndex(row => !isWindow(row) || !isSame(row, last))
  return told.slice(other + 1).find(isWindow) ?? last
}

function leadOf(named: Announced, began: WorksRow | undefined, target: Target, times: Timelines): Ms {
  const start = Math.min(msOf(named.start), began ? msOf(began.at) : Number.POSITIVE_INFINITY)
  const said = msOf(named.at)
  return said < start ? times[target.calendar].counted(said, start) : 0
}

function overrunOf(
  told: readonly WorksRow[],
  began: WorksRow | undefined,
  named: Announced | undefined,
  now: Instant,
): Ms {
  if (!began || !named) return 0
  const ended = told.slice(told.indexOf(began)).find(({ what }) => what === 'ended')
  return Math.max(0, msOf(ended?.at ?? now) - msOf(named.end))
}
