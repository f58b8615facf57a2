import type { Target } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { instantOf, type Ms, minute, type Span, type Timelines } from './sla-time.ts'

export const warningLevels = [50, 75, 90, 'breach'] as const
/** Percent of a target used up; `breach`: the first millisecond beyond it. */
export type WarningLevel = (typeof warningLevels)[number]
export type LevelReached = { level: WarningLevel; at: Instant }

/** Time run under a target, with how much of it counts. */
export type Run = Span & { target: Target; counted: Ms }

export type Account = {
  percent: number
  overrun: Ms
  reached: LevelReached[]
  due?: Instant
  next?: LevelReached
}

/**
 * When the runs of a clock, in the order of time, used up how much of its target. `ahead`: from when and under which target
 * it would go on. Each run uses up the share of its own target; with one target throughout the sums are exact, with several
 * a moment is right to the millisecond.
 */
export function reachLevels(
  runs: readonly Run[],
  ahead: { from: Ms; target: Target } | undefined,
  times: Timelines,
): Account {
  const used = usage()
  const marks = warningLevels.map(level => ({ level, at: undefined as Ms | undefined }))
  let due: Ms | undefined
  let overrun = 0
  for (const { from, target, counted } of runs) {
    const timeline = times[target.calendar]
    const left = used.leftOf(target)
    for (const mark of marks) {
      const needed = left(mark.level)
      if (mark.at === undefined && counted > 0 && needed <= counted) mark.at = timeline.after(from, Math.max(0, needed))
    }
    const whole = left(100)
    if (due === undefined && counted > 0 && whole <= counted) due = timeline.after(from, Math.max(0, whole))
    overrun += Math.max(0, Math.min(counted, counted - whole))
    used.add(target, counted)
  }
  const reached = marks.flatMap(({ level, at }) => (at === undefined ? [] : [{ level, at: instantOf(at) }]))
  const next = ahead && nextOf(marks.find(({ at }) => at === undefined)?.level, ahead, used, times)
  const dueAt = due ?? (ahead && times[ahead.target.calendar].after(ahead.from, used.leftOf(ahead.target)(100)))
  return {
    percent: Math.floor(used.share() * 10_000 + 1e-6) / 100,
    overrun,
    reached,
    ...(dueAt !== undefined && { due: instantOf(dueAt) }),
    ...(next && { next }),
  }
}

function nextOf(
  level: WarningLevel | undefined,
  { from, target }: { from: Ms; target: Target },
  used: Usage,
  times: Timelines,
): LevelReached | undefined {
  if (level === undefined) return undefined
  const at = times[target.calendar].after(from, Math.max(0, used.leftOf(target)(level)))
  return at === undefined ? undefined : { level, at: instantOf(at) }
}

type Usage = ReturnType<typeof usage>

/** Time used, kept apart by target: what is one target's is never rounded. */
function usage() {
  const byTarget = new Map<Ms, Ms>()
  const entries = () => [...byTarget]
  return {
    add: ({ minutes }: Target, counted: Ms) => {
      const target = minutes * minute
      byTarget.set(target, (byTarget.get(target) ?? 0) + counted)
    },
    share: () => entries().reduce((sum, [target, counted]) => sum + counted / target, 0),
    /** How much more time under a target makes so many percent. */
    leftOf: ({ minutes }: Target) => {
      const target = minutes * minute
      const worth = entries().reduce((sum, [own, ms]) => sum + (own === target ? ms : (ms / own) * target), 0)
      return (level: WarningLevel | 100): Ms => {
        const percent = level === 'breach' ? 100 : level
        return Math.round((target / 100) * percent - worth) + (level === 'breach' ? 1 : 0)
      }
    },
  }
}
