import type { AgreedPause, PauseReason, Severity, Trigger } from './contract-terms.ts'
import type { Instant } from './day.ts'
import type { LineReading } from './mass-outage-reports.ts'
import { type Ms, msOf } from './sla-time.ts'
import { isTicketOver, missedBetween, type TicketStatus } from './ticket-status.ts'

/** Something that happened to a ticket. `place` decides between rows of one moment: the order in which they were kept. */
export type HistoryRow = { id: string; at: Instant; place: number } & Happening
export type Happening =
  | { what: 'reported'; severity: Severity }
  | { what: 'status'; status: TicketStatus; because?: string }
  | { what: 'severity'; severity: Severity }
  | { what: 'eta'; expected: Instant }
  | { what: 'note'; by: 'contractor' | 'office' }
  /** A pause agreed apart from the status, and its end, by the pause's own name. */
  | { what: 'pause'; pause: string; reason: AgreedPause; because?: string }
  | { what: 'resume'; pause: string }
  /** The reporter says that it works again, or that it does not. */
  | { what: 'confirmed' | 'denied' }
  | { what: 'line test'; reading: LineReading }

/** A row in its place, with what it may start, stop or renew. */
export type Step = { row: HistoryRow; at: Ms; triggers: readonly Trigger[] }
/** A time that may pause a clock. `event` is the row that began it; `to` is `Infinity` while it lasts. */
export type Wait = { when: PauseReason; from: Ms; to: Ms; event: string; because?: string; reopened?: true }
/** A status the ticket had, until the next. */
export type Stay = { status: TicketStatus; from: Ms; to: Ms; event: string; because?: string; next?: TicketStatus }
export type SeverityStretch = { severity: Severity; from: Ms; to: Ms }

/** A row that was left out, or taken with care. */
export type Oddity = { event: string; why: OddityReason }
export type OddityReason =
  | 'lies in the future'
  | 'cannot follow'
  | 'a status was missed'
  | 'expected time is past'
  | 'paused already'
  | 'no pause to end'

/** A ticket's history, put in order and read once, as it stood at `now`. */
export type Course = {
  now: Ms
  steps: readonly Step[]
  stays: readonly Stay[]
  waits: readonly Wait[]
  /** Without a gap over all time: the first severity also holds before it was said. */
  severities: readonly SeverityStretch[]
  oddities: readonly Oddity[]
}

/**
 * Reads a history whose rows may come in any order and more than once. Rows of the future and those that cannot follow are
 * left out and named. A status that follows only over a missed one is taken. Throws for a moment that is none.
 */
export function courseOf(rows: readonly HistoryRow[], now: Instant): Course {
  const nowMs = msOf(now)
  const all = inOrder(rows)
  const told = all.filter(({ at }) => at <= nowMs)
  const { stays, oddities: statusOddities } = staysOf(told)
  const { waits, oddities: pauseOddities } = agreedWaits(told)
  const words = told.filter(({ row }) => row.what === 'denied' || row.what === 'confirmed')
  const steps = told.map(({ row, at }) => ({ row, at, triggers: triggersOf(row, at, stays) }))
  return {
    now: nowMs,
    steps,
    stays,
    waits: [...stays.flatMap(stay => waitsOf(stay, words)), ...waits].sort(
      (a, b) => a.from - b.from || compare(a.event, b.event),
    ),
    severities: severitiesOf(told),
    oddities: [
      ...all.filter(({ at }) => at > nowMs).map(({ row }) => ({ event: row.id, why: 'lies in the future' as const })),
      ...told.filter(({ row, at }) => isLateEta(row, at)).map(({ row }) => odd(row, 'expected time is past')),
      ...statusOddities,
      ...pauseOddities,
    ],
  }
}

type Placed = { row: HistoryRow; at: Ms }
type Of<W extends Happening['what']> = HistoryRow & { what: W }

const odd = (row: HistoryRow, why: OddityReason): Oddity => ({ event: row.id, why })
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function inOrder(rows: readonly HistoryRow[]): Placed[] {
  const placed = rows.map(row => ({ row, at: momentOf(row) }))
  placed.sort((a, b) => a.at - b.at || a.row.place - b.row.place || compare(a.row.id, b.row.id))
  const met = new Set<string>()
  return placed.filter(({ row }) => !met.has(row.id) && met.add(row.id))
}

function momentOf({ id, at }: HistoryRow): Ms {
  try {
    return msOf(at)
  } catch (cause) {
    throw new RangeError(`History row ${id} says it happened at '${at}': give an ISO 8601 moment with its offset`, {
      cause,
    })
  }
}

const isLateEta = (row: HistoryRow, at: Ms): boolean => row.what === 'eta' && msOf(row.expected) < at

function staysOf(told: readonly Placed[]): { stays: Stay[]; oddities: Oddity[] } {
  const stays: Stay[] = []
  const oddities: Oddity[] = []
  for (const { row, at } of told) {
    if (row.what !== 'status') continue
    const last = stays.at(-1)
    if (last?.status === row.status) continue
    const missed = last ? missedBetween(last.status, row.status) : []
    if (!missed || missed.length > 0) oddities.push(odd(row, missed ? 'a status was missed' : 'cannot follow'))
    if (!missed) continue
    if (last) stays[stays.length - 1] = { ...last, to: at, next: row.status }
    stays.push(stayOf(row, at))
  }
  return { stays, oddities }
}

const stayOf = (row: Of<'status'>, from: Ms): Stay => ({
  status: row.status,
  from,
  to: Number.POSITIVE_INFINITY,
  event: row.id,
  ...(row.because !== undefined && { because: row.because }),
})

/** After `resolved` comes its end, or work again. */
const isReopening = (next: TicketStatus | undefined): boolean => next !== undefined && !isTicketOver(next)

/**
 * A resolution waits for the reporter's word, and no longer. Their "no" says that it was wrong, as work again without a word
 * does; after a "yes" what comes is a relapse.
 */
function waitsOf(stay: Stay, words: readonly Placed[]): Wait[] {
  const { status, from, to, event, because, next } = stay
  if (status !== 'pending' && status !== 'held' && status !== 'resolved') return []
  const word = status === 'resolved' ? words.find(({ at }) => at >= from && at < to) : undefined
  const reopened = status === 'resolved' && (word ? word.row.what === 'denied' : isReopening(next))
  return [
    {
      when: status,
      from,
      to: word?.at ?? to,
      event,
      ...(because !== undefined && { because }),
      ...(reopened && { reopened: true }),
    },
  ]
}

function agreedWaits(told: readonly Placed[]): { waits: Wait[]; oddities: Oddity[] } {
  const open = new Map<string, Wait>()
  const waits: Wait[] = []
  const oddities: Oddity[] = []
  for (const { row, at } of told) {
    if (row.what === 'pause' && open.has(row.pause)) oddities.push(odd(row, 'paused already'))
    else if (row.what === 'pause') open.set(row.pause, waitOf(row, at))
    else if (row.what === 'resume') {
      const wait = open.get(row.pause)
      if (wait) waits.push({ ...wait, to: at })
      else oddities.push(odd(row, 'no pause to end'))
      open.delete(row.pause)
    }
  }
  return { waits: [...waits, ...open.values()], oddities }
}

const waitOf = (row: Of<'pause'>, from: Ms): Wait => ({
  when: row.reason,
  from,
  to: Number.POSITIVE_INFINITY,
  event: row.id,
  ...(row.because !== undefined && { because: row.because }),
})

function severitiesOf(told: readonly Placed[]): SeverityStretch[] {
  const said = told.flatMap(({ row, at }) =>
    row.what === 'severity' || row.what === 'reported' ? [{ severity: row.severity, at, first: row.what }] : [],
  )
  const report = said.find(({ first }) => first === 'reported') ?? said[0]
  if (!report) return []
  const changes = said.filter(({ first, at }) => first === 'severity' && at >= report.at)
  const stretches = [{ severity: report.severity, at: Number.NEGATIVE_INFINITY }, ...changes]
  return stretches.map(({ severity, at }, i) => ({
    severity,
    from: at,
    to: stretches[i + 1]?.at ?? Number.POSITIVE_INFINITY,
  }))
}

function triggersOf(row: HistoryRow, at: Ms, stays: readonly Stay[]): readonly Trigger[] {
  switch (row.what) {
    case 'status':
      return statusTriggers(row, stays)
    case 'reported':
    case 'confirmed':
      return [row.what]
    case 'denied':
      return ['reopened']
    case 'eta':
      return isLateEta(row, at) ? [] : ['eta']
    case 'note':
      return row.by === 'contractor' ? ['note'] : []
    default:
      return []
  }
}

function statusTriggers(row: Of<'status'>, stays: readonly Stay[]): readonly Trigger[] {
  const index = stays.findIndex(({ event }) => event === row.id)
  if (index < 0) return []
  const reopens = stays[index - 1]?.status === 'resolved' && isReopening(row.status)
  return reopens ? [row.status, 'reopened'] : [row.status]
}
