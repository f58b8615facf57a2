import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../src/domain/calendar.ts'
import { addDays, type Part, type Weekday } from '../../src/domain/day.ts'
import type { TeleworkPolicy } from '../../src/domain/policy.ts'
import { itemsOf, type Terms } from '../../src/domain/telework.ts'
import { decideTelework } from '../../src/domain/telework-decision.ts'
import { weigh } from '../../src/domain/telework-verdict.ts'
import { sampleTelework } from '../support/samples.ts'
import { calendar, facts, policy, takenDay, wish } from './samples.ts'

const part = fc.constantFrom<Part>('day', 'morning', 'afternoon')
const dayFrom = (min: number, max: number) => fc.integer({ min, max }).map(days => addDays('2026-11-23', days))
const anyDay = dayFrom(-20, 420)
const day = fc.oneof(
  { weight: 9, arbitrary: dayFrom(1, 360).filter(day => isWorkingDay(calendar, day)) },
  { weight: 1, arbitrary: anyDay },
)
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5)

const someDays = fc
  .uniqueArray(fc.record({ day, part }), { selector: wished => wished.day, maxLength: 5 })
  .map((days): Terms => ({ kind: 'occasional', days }))
const somePeriod = fc
  .record({
    weekdays: fc.uniqueArray(fc.record({ weekday, part }), { selector: ({ weekday }) => weekday }),
    from: day,
    to: day,
  })
  .map((period): Terms => ({ kind: 'structural', ...period }))
const terms = fc.oneof(someDays, somePeriod)

const world = fc
  .record({
    time: fc.constantFrom('08:00', '09:00', '09:01'),
    teamSize: fc.integer({ min: 0, max: 8 }),
    chief: fc.constantFrom('known' as const, 'known' as const, 'known' as const, 'none' as const, 'self' as const),
    chiefReachable: fc.boolean(),
    taken: fc.array(fc.tuple(day, part).map(([day, part]) => takenDay(day, { part }))),
    away: fc.array(
      fc.tuple(day, fc.constantFrom('a', 'b', 'c', 'd')).map(([day, person]) => takenDay(day, { person })),
    ),
    used: fc.integer({ min: 40, max: 310 }).map(approved => [{ year: 2026, approved, pending: 1 }]),
  })
  .map(facts)

const stricter: [string, (of: TeleworkPolicy) => TeleworkPolicy][] = [
  ['a lower ceiling', of => ({ ...of, annualCeiling: { ...of.annualCeiling, of: [1, 5] } })],
  ['a quota that blocks', of => ({ ...of, teamQuota: { ...of.teamQuota, force: 'blocks' } })],
  ['a lower quota', of => ({ ...of, teamQuota: { percent: 20, force: 'blocks' } })],
  ['a nearer horizon', of => ({ ...of, horizonMonths: 2 })],
  ['shorter periods', of => ({ ...of, structuralMonths: 3 })],
  ['an earlier hour', of => ({ ...of, todayUntil: '07:00' })],
]

describe('a verdict', () => {
  it('does not depend on the order in which days are named', () => {
    const shuffled = terms.chain(terms =>
      terms.kind === 'occasional'
        ? fc.record({
            terms: fc.constant(terms),
            other: shuffle(terms.days).map((days): Terms => ({ ...terms, days })),
          })
        : fc.record({
            terms: fc.constant<Terms>(terms),
            other: shuffle(terms.weekdays).map((weekdays): Terms => ({ ...terms, weekdays })),
          }),
    )
    fc.assert(
      fc.property(shuffled, world, ({ terms, other }, facts) => {
        expect(weigh(wish(other), facts, policy)).toEqual(weigh(wish(terms), facts, policy))
      }),
      { numRuns: 150 },
    )
  })

  it.each(stricter)('never allows more under %s', (_rule, stricter) => {
    fc.assert(
      fc.property(terms, world, (terms, facts) => {
        const before = weigh(wish(terms), facts, policy)
        const after = weigh(wish(terms), facts, stricter(policy))
        expect(before.maySend || !after.maySend).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('of fewer days never blocks what more days allow', () => {
    fc.assert(
      fc.property(someDays, world, (terms, facts) => {
        if (terms.kind !== 'occasional' || terms.days.length < 2) return
        if (!weigh(wish(terms), facts, policy).maySend) return
        expect(weigh(wish({ ...terms, days: terms.days.slice(1) }), facts, policy).maySend).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('may be sent exactly when nothing blocks', () => {
    const sent = { true: 0, false: 0 }
    fc.assert(
      fc.property(terms, world, (terms, facts) => {
        const { findings, items, maySend } = weigh(wish(terms), facts, policy)
        const forces = [...findings, ...items.flatMap(item => item.findings)].map(({ force }) => force)
        expect(maySend).toBe(!forces.includes('blocks'))
        sent[`${maySend}`] += 1
      }),
      { numRuns: 150 },
    )
    // Otherwise the other properties would say little.
    expect(Math.min(sent.true, sent.false)).toBeGreaterThan(15)
  })
})

describe('an approval', () => {
  it('of some items grants asked items only, each once, in the order of the calendar', () => {
    fc.assert(
      fc.property(
        terms,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('every-1', 'every-3'), day)),
        (terms, items) => {
          const telework = sampleTelework({ terms })
          const decided = decideTelework(
            telework,
            { decides: 'approve some', items },
            {
              actor: 'luc',
              chief: 'luc',
              version: 1,
              at: '2026-11-23T09:00:00Z',
              calendar,
            },
          )
          const all = itemsOf(terms, calendar).map(({ item }) => item)
          const wanted = all.filter(item => items.includes(item))
          if (wanted.length === 0) expect(decided).toEqual({ ok: false, refusal: { why: 'no day chosen' } })
          else expect(decided).toMatchObject({ ok: true, value: { items: wanted } })
        },
      ),
    )
  })
})

function shuffle<T>(of: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...of], { minLength: of.length, maxLength: of.length })
}
