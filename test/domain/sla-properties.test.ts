import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { severities } from '../../src/domain/contract-terms.ts'
import { type ClockReading, readClocks } from '../../src/domain/sla.ts'
import { courseOf, type Happening, type HistoryRow } from '../../src/domain/sla-history.ts'
import { twoReadings } from '../../src/domain/sla-readings.ts'
import { instantOf, lengthOf, type Ms, msOf, union } from '../../src/domain/sla-time.ts'
import { warningsDue } from '../../src/domain/sla-warnings.ts'
import { ticketStatuses } from '../../src/domain/ticket-status.ts'
import { definition, machines, onMachineIn, times, version } from './sla-samples.ts'

/** Weeks that hold the days of 25 and of 23 hours. */
const weeks = ['2026-10-22T06:00:00Z', '2027-03-25T06:00:00Z'].map(msOf)
const lastMinute = 6 * 24 * 60
const severity = fc.constantFrom(...severities)
const name = fc.constantFrom('p', 'q', 'r')
const reading = fc.constantFrom('no sync' as const, 'in sync' as const, 'unknown' as const)
const pauseRow = fc.record({
  what: fc.constant('pause' as const),
  pause: name,
  reason: fc.constantFrom('no access' as const, 'force majeure' as const, 'planned works' as const),
})

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('status' as const), status: fc.constantFrom(...ticketStatuses) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('severity' as const), severity }) },
  { weight: 2, arbitrary: pauseRow },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('resume' as const), pause: name }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('note' as const), by: fc.constantFrom('contractor', 'office') }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('confirmed' as const, 'denied' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('line test' as const), reading }) },
)

type Scene = { rows: HistoryRow[]; now: string; start: Ms }
const scene: fc.Arbitrary<Scene> = fc
  .record({
    start: fc.constantFrom(...weeks),
    first: severity,
    said: fc.array(fc.tuple(fc.nat({ max: lastMinute }), happening), { maxLength: 14 }),
    now: fc.nat({ max: lastMinute }),
  })
  .map(({ start, first, said, now }) => ({
    start,
    now: instantOf(start + now * 60_000),
    rows: [[0, { what: 'reported', severity: first }] as const, ...said].map(([minute, what], place) => ({
      id: `e${place}`,
      at: instantOf(start + minute * 60_000),
      place,
      ...what,
    })),
  }))

const readAt = (rows: readonly HistoryRow[], now: string) => readClocks(version, rows, now, times)
const repairOf = (clocks: readonly ClockReading[]) => clocks.filter(({ clock }) => clock === 'repair')
const wall = ({ from, to }: ClockReading, now: string) => msOf(to ?? now) - msOf(from)
const check = (property: fc.IRawProperty<unknown>, numRuns = 400) => fc.assert(property, { numRuns })

describe('the clocks of any ticket', () => {
  it('are the same whatever the order of the rows, and when rows come twice', () => {
    const shuffled = scene.chain(scene =>
      fc
        .shuffledSubarray([...scene.rows, ...scene.rows], { minLength: scene.rows.length * 2 })
        .map(other => ({ ...scene, other })),
    )
    check(
      fc.property(shuffled, ({ rows, other, now }) => {
        expect(readAt(other, now)).toEqual(readAt(rows, now))
        expect(courseOf(other, now)).toEqual(courseOf(rows, now))
      }),
    )
  })

  it('are the same when they are read twice, and on any machine', () => {
    check(
      fc.property(scene, ({ rows, now }) => {
        const once = readAt(rows, now)
        expect(readAt(rows, now)).toEqual(once)
        for (const machine of machines) expect(onMachineIn(machine, () => readAt(rows, now))).toEqual(once)
      }),
      150,
    )
  })

  it('run, pause and lie outside for as long as the wall clock says, all of it whole and none negative', () => {
    check(
      fc.property(scene, ({ rows, now }) => {
        for (const clock of readAt(rows, now)) {
          const parts = [clock.running, clock.paused, clock.outside]
          expect(parts.reduce((a, b) => a + b)).toBe(wall(clock, now))
          expect(parts.every(part => Number.isSafeInteger(part) && part >= 0)).toBe(true)
          expect(clock.ran.reduce((sum, { counted }) => sum + counted, 0)).toBe(clock.running)
          expect(clock.pauses.reduce((sum, { counted }) => sum + counted, 0)).toBe(clock.paused)
        }
      }),
    )
  })

  it('pause, around the clock, for the union of their pauses: what overlaps counts once', () => {
    const round = { minutes: 240, calendar: '24x7' } as const
    const always = { ...definition('repair'), targets: { critical: round, major: round, minor: round } }
    check(
      fc.property(scene, ({ rows, now }) => {
        for (const clock of readClocks({ ...version, clocks: [always] }, rows, now, times)) {
          const spans = clock.pauses.map(({ from, to }) => ({ from: msOf(from), to: msOf(to ?? now) }))
          expect(clock.paused).toBe(lengthOf(union(spans)))
          expect(clock.outside).toBe(0)
        }
      }),
    )
  })

  it('are never longer for one pause more, nor sooner due', () => {
    const withPause = fc.record({
      scene,
      from: fc.nat({ max: lastMinute }),
      length: fc.option(fc.nat({ max: lastMinute })),
    })
    check(
      fc.property(withPause, ({ scene: { rows, now, start }, from, length }) => {
        const rest = { place: 99, pause: 'extra' }
        const at = (minute: number) => instantOf(start + minute * 60_000)
        const more: HistoryRow[] = [
          ...rows,
          { ...rest, id: 'x1', at: at(from), what: 'pause', reason: 'no access' },
          ...(length === null ? [] : [{ ...rest, id: 'x2', at: at(from + length), what: 'resume' } as const]),
        ]
        const [before, after] = [repairOf(readAt(rows, now)), repairOf(readAt(more, now))]
        expect(after).toHaveLength(before.length)
        after.forEach((clock, i) => {
          expect(clock.running).toBeLessThanOrEqual(before[i]?.running ?? -1)
          expect(clock.percent).toBeLessThanOrEqual(before[i]?.percent ?? -1)
          const [due, dueBefore] = [clock.due, before[i]?.due]
          if (due && dueBefore) expect(msOf(due)).toBeGreaterThanOrEqual(msOf(dueBefore))
        })
      }),
    )
  })

  it('reach their levels in order, exactly when read at that moment and not one millisecond before', () => {
    check(
      fc.property(scene, ({ rows, now }) => {
        const clock = repairOf(readAt(rows, now)).at(-1)
        // A resolution that turns out wrong is the one thing that is judged by what comes after.
        if (!clock || rows.some(row => row.what === 'status' && row.status === 'resolved')) return
        if (clock.pauses.some(({ reason }) => reason === 'stopped')) return
        const moments = clock.reached.map(({ at }) => msOf(at))
        expect(moments).toEqual([...moments].sort((a, b) => a - b))
        for (const { level, at } of clock.reached) {
          const levels = (when: Ms) =>
            repairOf(readAt(rows, instantOf(when))).flatMap(({ reached }) => reached.map(({ level }) => level))
          expect(levels(msOf(at))).toContain(level)
          if (rows.every(row => row.at !== at)) expect(levels(msOf(at) - 1)).not.toContain(level)
        }
      }),
      150,
    )
  })

  it('foretell what comes: read at the moment foretold, with nothing new, the level is there', () => {
    check(
      fc.property(scene, ({ rows, now }) => {
        const past = rows.filter(({ at }) => msOf(at) <= msOf(now))
        for (const { clock, event, next } of readAt(past, now)) {
          if (!next) continue
          const then = readAt(past, next.at).find(one => one.clock === clock && one.event === event)
          expect(then?.reached.at(-1)).toEqual(next)
        }
      }),
    )
  })

  it('are warned of once each, however often and late somebody wakes', () => {
    const wakings = fc.array(fc.nat({ max: lastMinute }), { minLength: 1, maxLength: 12 })
    check(
      fc.property(scene, wakings, ({ rows, start }, wakings) => {
        const said = new Set<string>()
        for (const minute of [...wakings, ...wakings]) {
          const now = instantOf(start + minute * 60_000)
          for (const clock of readAt(rows, now))
            for (const { key } of warningsDue(clock, said)) {
              expect(said.has(key)).toBe(false)
              said.add(key)
            }
          for (const clock of readAt(rows, now)) expect(warningsDue(clock, said)).toEqual([])
        }
      }),
      150,
    )
  })
})

describe('the two readings of any ticket', () => {
  it('differ by exactly the differences named', () => {
    check(
      fc.property(scene, ({ rows, now }) => {
        const { statement, seen, differences } = twoReadings(definition('repair'), courseOf(rows, now), times)
        if (!statement || !seen) return
        const named = differences.reduce((sum, one) => sum + ('counted' in one ? one.counted : 0), 0)
        expect(seen.counted - statement.counted).toBe(named)
      }),
    )
  })
})
