import type {
  ClockDefinition,
  ContractVersion,
  PauseReason,
  Severity,
  Side,
  Target,
  TicketClock,
  Trigger,
} from './contract-terms.ts'
import type { Instant } from './day.ts'
import { type LevelReached, reachLevels, type WarningLevel } from './sla-account.ts'
import { type Course, courseOf, type HistoryRow, type Step, type Wait } from './sla-history.ts'
import { clip, instantOf, type Ms, type Span, type Timelines, union, without } from './sla-time.ts'
import { isTicketOver } from './ticket-status.ts'

/** Time a clock did not run. `event` is the row that caused it. What two pauses share is counted with the earlier one. */
export type Pause = {
  reason: PauseReason | 'stopped'
  side: Side
  event: string
  because?: string
  from: Instant
  /** Absent while it lasts. */
  to?: Instant
  counted: Ms
}

/** Time a clock ran under one target. */
export type Ran = Span & { severity: Severity; target: Target; counted: Ms }

/**
 * A clock as its ticket's history tells it. Durations are counted in the target's calendar: running and paused are
 * what lies within it, `outside` is the rest of the wall clock's time from `from` to the end or to now.
 */
export type ClockReading = {
  clock: TicketClock
  /** The contract's version it was read by. */
  version: string
  /** The row that began it: a clock that repeats is told apart by it. */
  event: string
  repeats: boolean
  state: 'running' | 'paused' | 'stopped'
  /** `void`: the ticket was cancelled or rejected in time. A breach stands whatever comes after. */
  outcome: 'open' | 'kept' | 'breached' | 'void'
  from: Instant
  to?: Instant
  running: Ms
  paused: Ms
  outside: Ms
  /** Percent of the target used up, rounded down to two places; more than 100 after a breach. */
  percent: number
  /** Time run after the target was used up. */
  overrun: Ms
  reached: readonly LevelReached[]
  /** When the target is used up: was, or will be if nothing changes. Absent when it never was, or while paused. */
  due?: Instant
  /** The next level and when, if nothing changes. */
  next?: LevelReached
  pauses: readonly Pause[]
  ran: readonly Ran[]
}

/**
 * All clocks of a ticket, recomputed from its history as it stood at `now`; one that has not started is left out, one that
 * repeats is there for each time. Rows may come in any order and more than once.
 *
 * A change of severity re-reads the whole history: each stretch uses up the share of the target that held in it, and the
 * target is passed when the shares make one. Half of eight hours and half of four are a whole; nothing that was in time
 * becomes late by a higher severity alone, and nothing late is forgiven by a lower one.
 */
export const readClocks = (
  version: ContractVersion,
  rows: readonly HistoryRow[],
  now: Instant,
  times: Timelines,
): ClockReading[] => clocksOf(version, courseOf(rows, now), times)

/** The same from a history that was put in order before. */
export function clocksOf({ clocks, version }: ContractVersion, course: Course, times: Timelines): ClockReading[] {
  const context = { course, times, version }
  return clocks.flatMap(definition => roundsOf(definition, course).map(round => readRound(definition, round, context)))
}

/** One run of a clock. `gaps`: stopped, then continued. */
type Round = { event: string; from: Ms; end?: Ended; gaps: readonly Gap[] }
type Ended = { at: Ms; event: string; void: boolean }
type Gap = Span & { event: string }

function roundsOf(definition: ClockDefinition, { steps, stays }: Course): Round[] {
  const over = stays.find(({ status }) => isTicketOver(status))
  const rounds: Round[] = []
  for (const step of steps) {
    const round = rounds.at(-1)
    if (step.row.id === over?.event) {
      if (round && !round.end) rounds[rounds.length - 1] = { ...round, end: endOf(step, over.status !== 'closed') }
      return rounds
    }
    const next = round && !round.end ? whileRunning(round, step, definition) : whileStopped(round, step, definition)
    if (next) rounds.splice(round ? -1 : 0, round ? 1 : 0, ...next)
  }
  return rounds
}

const endOf = ({ row, at }: Step, isVoid: boolean): Ended => ({ at, event: row.id, void: isVoid })
const begin = ({ row, at }: Step): Round => ({ event: row.id, from: at, gaps: [] })
const isOneOf = (step: Step, triggers: readonly Trigger[]) => step.triggers.some(trigger => triggers.includes(trigger))

/** What stands in the round's place after a step; nothing when the step means nothing to it. */
function whileRunning(round: Round, step: Step, definition: ClockDefinition): Round[] | undefined {
  if (isOneOf(step, definition.stop)) return [{ ...round, end: endOf(step, false) }]
  const renewed = definition.runs === 'repeats' && isOneOf(step, definition.renewedBy)
  return renewed ? [{ ...round, end: endOf(step, false) }, begin(step)] : undefined
}

function whileStopped(round: Round | undefined, step: Step, definition: ClockDefinition): Round[] | undefined {
  if (!isOneOf(step, definition.start)) return undefined
  if (!round?.end) return [begin(step)]
  if (definition.runs === 'once') return undefined
  if (definition.runs === 'repeats') return [round, begin(step)]
  const { end, ...rest } = round
  return [{ ...rest, gaps: [...round.gaps, { from: end.at, to: step.at, event: end.event }] }]
}

/** A stretch of time under one target, in which the clock may run or stand still. */
type Tract = Span & { severity: Severity; target: Target }

type Context = { course: Course; times: Timelines; version: string }

function readRound(definition: ClockDefinition, round: Round, { course, times, version }: Context): ClockReading {
  const whole = { from: round.from, to: round.end?.at ?? course.now }
  const tracts = tractsOf(definition, course, whole)
  const halts = haltsOf(definition, round, course, whole)
  const pauses = pausesOf(halts, whole, measureOf(tracts, times))
  const runs = tracts.flatMap(tract => without(tract, halts).map(span => ({ ...tract, ...span })))
  const ran = runs.map(run => ({ ...run, counted: times[run.target.calendar].counted(run.from, run.to) }))
  const state = round.end ? 'stopped' : halts.some(({ to }) => to > course.now) ? 'paused' : 'running'
  const ahead = state === 'running' ? aheadOf(definition, course) : undefined
  const account = reachLevels(ran, ahead, times)
  const running = ran.reduce((sum, { counted }) => sum + counted, 0)
  const paused = pauses.reduce((sum, { counted }) => sum + counted, 0)
  return {
    clock: definition.name,
    version,
    event: round.event,
    repeats: definition.runs === 'repeats',
    state,
    outcome: outcomeOf(account.reached, round.end),
    from: instantOf(whole.from),
    ...(round.end && { to: instantOf(round.end.at) }),
    running,
    paused,
    outside: whole.to - whole.from - running - paused,
    ...account,
    pauses,
    ran,
  }
}

/** How the clock goes on from now: under the severity of this very moment, however short it has held. */
function aheadOf({ targets }: ClockDefinition, { severities, now }: Course) {
  const held = severities.find(({ to }) => now < to)
  return held && { from: now, target: targets[held.severity] }
}

function outcomeOf(reached: readonly { level: WarningLevel }[], end: Ended | undefined): ClockReading['outcome'] {
  if (reached.some(({ level }) => level === 'breach')) return 'breached'
  if (!end) return 'open'
  return end.void ? 'void' : 'kept'
}

const tractsOf = (definition: ClockDefinition, { severities }: Course, whole: Span): Tract[] => {
  const tracts = severities.map(({ severity, ...span }) => ({
    severity,
    target: definition.targets[severity],
    ...clip(span, whole),
  }))
  return tracts.filter(({ from, to }) => from < to)
}

/** Counts time in the calendar of the target that held. */
const measureOf =
  (tracts: readonly Tract[], times: Timelines) =>
  (span: Span): Ms =>
    tracts
      .map(tract => ({ ...clip(tract, span), calendar: tract.target.calendar }))
      .filter(({ from, to }) => from < to)
      .reduce((sum, { from, to, calendar }) => sum + times[calendar].counted(from, to), 0)

type Halt = Span & Pick<Pause, 'reason' | 'side' | 'event' | 'because'>

function haltsOf(definition: ClockDefinition, round: Round, { waits, now }: Course, whole: Span): Halt[] {
  const stops = round.gaps.map(gap => ({ ...gap, reason: 'stopped' as const, side: 'nobody' as const }))
  const agreed = waits.flatMap(wait => haltFor(wait, definition))
  const shown = { from: whole.from, to: round.end ? whole.to : Number.POSITIVE_INFINITY }
  return [...stops, ...agreed]
    .map(halt => ({ ...halt, ...clip(halt, shown) }))
    .filter(({ from, to }) => from < to && from <= now)
    .sort((a, b) => a.from - b.from || (a.event < b.event ? -1 : 1))
}

function haltFor({ when, reopened, ...wait }: Wait, { pauses }: ClockDefinition): Halt[] {
  const condition = pauses.find(one => one.when === when)
  if (!condition || (reopened && condition.unlessReopened)) return []
  return [{ ...wait, reason: when, side: condition.side }]
}

function pausesOf(halts: readonly Halt[], whole: Span, measure: (span: Span) => Ms): Pause[] {
  return halts.map(({ from, to, ...halt }, i) => {
    const rest = without(clip({ from, to }, whole), union(halts.slice(0, i)))
    return {
      ...halt,
      from: instantOf(from),
      ...(Number.isFinite(to) && { to: instantOf(to) }),
      counted: rest.reduce((sum, span) => sum + measure(span), 0),
    }
  })
}
