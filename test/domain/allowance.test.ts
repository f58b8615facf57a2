import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AllowanceRow,
  allowanceOf,
  allowanceRows,
  changed,
  grantedInHistory,
  halvesIn,
  handedOver,
  isOver,
  monthMeant,
  totalOf,
} from '../../src/domain/allowance.ts'
import type { Part, Weekday } from '../../src/domain/day.ts'
import { addDays } from '../../src/domain/day.ts'
import { daysOf, heldDays, itemsOf, type Telework, type Terms } from '../../src/domain/telework.ts'
import { cancelDays, editTelework } from '../../src/domain/telework-changes.ts'
import { decideTelework } from '../../src/domain/telework-decision.ts'
import { calendar, policy } from './samples.ts'

const { allowance } = policy

describe('the allowance of a month', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 2000],
    [7, 2000],
    [8, 3000],
    [40, 3000],
  ])('%i half-days pay %i cents: from one day, from four, no pro rata', (halves, cents) =>
    expect(allowanceOf(halves, allowance)).toEqual({ halves, cents }),
  )

  it('takes its steps from the policy', () =>
    expect(allowanceOf(6, { steps: [{ fromDays: 3, euro: 12.35 }] }).cents).toBe(1235))
})

describe('a month that is meant', () => {
  it.each([
    [{}, '2026-12-01', '2026-11'],
    [{}, '2027-01-15', '2026-12'],
    [{ month: 11 }, '2026-12-01', '2026-11'],
    [{ month: 12 }, '2026-11-30', '2025-12'],
    [{ month: 11 }, '2026-11-30', '2026-11'],
    [{ month: 2, year: 2025 }, '2026-11-30', '2025-02'],
  ])('%j on %s is %s', (asked, today, month) => expect(monthMeant(asked, today)).toBe(month))

  it('is over on the first day of the next', () => {
    expect(isOver('2026-11', '2026-11-30')).toBe(false)
    expect(isOver('2026-11', '2026-12-01')).toBe(true)
  })
})

describe('what has changed since', () => {
  const row = (person: string, halves: number): AllowanceRow => ({
    ...{ person, employeeNumber: `E-${person}` },
    ...allowanceOf(halves, allowance),
  })
  const granted = (rows: Record<string, number>) =>
    Object.entries(rows).map(([person, halves]) => ({ person, employeeNumber: `E-${person}`, halves }))
  const rowsOf = (rows: Record<string, number>, handed: readonly AllowanceRow[]) =>
    allowanceRows(granted(rows), allowance, new Map(handed.map(one => [one.person, one])))

  it('is nothing when a month is as it was handed over', () =>
    expect(rowsOf({ anna: 8, luc: 2 }, [row('anna', 8), row('luc', 2)]).some(changed)).toBe(false))

  it('names more, less, new and gone', () => {
    const rows = rowsOf({ anna: 8, luc: 4, mia: 2 }, [row('anna', 2), row('luc', 4), row('tom', 2)])
    expect(rows.filter(changed).map(({ person, cents, before }) => [person, cents - (before?.cents ?? 0)])).toEqual([
      ['anna', 1000],
      ['mia', 2000],
      ['tom', -2000],
    ])
  })

  it('is listed once: a later export stands on corrections told before', () => {
    const november = { month: '2026-11', rows: [row('anna', 2)], corrections: [] }
    const corrected = { ...row('anna', 8), month: '2026-11' }
    const december = { month: '2026-12', rows: [], corrections: [corrected] }
    const handed = handedOver([november, december]).get('2026-11')
    expect(allowanceRows(granted({ anna: 8 }), allowance, handed).some(changed)).toBe(false)
  })

  it('adds up', () =>
    expect(totalOf([row('a', 8), row('b', 2), row('c', 0)])).toEqual({ people: 2, halves: 10, cents: 5000 }))
})

const part = fc.constantFrom<Part>('day', 'morning', 'afternoon')
const day = fc.integer({ min: 0, max: 90 }).map(days => addDays('2026-10-01', days))
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5)
const terms = fc.oneof(
  fc
    .uniqueArray(fc.record({ day, part }), { selector: wished => wished.day, minLength: 1, maxLength: 8 })
    .map((days): Terms => ({ kind: 'occasional', days })),
  fc
    .record({
      weekdays: fc.uniqueArray(fc.record({ weekday, part }), { selector: of => of.weekday, minLength: 1 }),
      from: fc.constant('2026-10-05'),
      to: day,
    })
    .map((period): Terms => ({ kind: 'structural', ...period })),
)

const fine = { maySend: true } as Parameters<typeof editTelework>[2]
const at = '2026-09-30T08:00:00Z'

/** A request lives through `acts`; what its history would keep is noted beside it. */
function live(first: Terms, acts: readonly { edit?: Terms; approve?: number; cancel?: readonly number[] }[]) {
  const history: { what: string; facts: Record<string, unknown> }[] = [{ what: 'asked', facts: { terms: first } }]
  let telework: Telework = {
    ...{ id: 'r', version: 1, person: 'anna', chief: 'luc', askedAt: at, terms: first, status: 'pending' },
  }
  for (const act of acts) {
    if (act.edit) {
      const edited = editTelework(telework, { person: 'anna', terms: act.edit }, fine, {
        version: telework.version,
        at,
      })
      if (edited.ok) history.push({ what: 'edited', facts: { terms: act.edit } })
      if (edited.ok) telework = edited.value
    }
    if (act.approve !== undefined) {
      const items = itemsOf(telework.terms, calendar).map(({ item }) => item)
      const chosen = items.filter((_, i) => (i + (act.approve ?? 0)) % 3 > 0)
      const who = { actor: 'luc', chief: 'luc', delegates: [], actorsChief: undefined }
      const facts = { ...who, version: telework.version, at, calendar }
      const decided = decideTelework(telework, { decides: 'approve some', items: chosen }, facts)
      if (decided.ok && decided.value.status === 'approved') {
        telework = decided.value
        history.push({ what: 'approved', facts: { items: decided.value.items } })
      }
    }
    if (act.cancel) {
      const days = daysOf(telework.terms, calendar).map(wished => wished.day)
      const back = act.cancel.flatMap(n => days[n % Math.max(1, days.length)] ?? [])
      const done = cancelDays(telework, { days: back, actor: 'anna' }, { at, today: '2026-10-01', calendar })
      if (done.ok) history.push({ what: 'days cancelled', facts: { days: done.value.days } })
      if (done.ok) telework = done.value.telework
    }
  }
  return { telework, history }
}

describe('the ledger', () => {
  it('is what the history alone tells, whatever was edited, granted in part and cancelled', () => {
    const act = fc.oneof(
      fc.record({ edit: terms }),
      fc.record({ approve: fc.integer({ min: 0, max: 2 }) }),
      fc.record({ cancel: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }) }),
    )
    fc.assert(
      fc.property(terms, fc.array(act, { maxLength: 6 }), (first, acts) => {
        const { telework, history } = live(first, acts)
        const held = telework.status === 'approved' ? heldDays(telework, calendar) : []
        expect(grantedInHistory(history, calendar)).toEqual(held)
        for (const month of ['2026-10', '2026-11', '2026-12'])
          expect(halvesIn(grantedInHistory(history, calendar), month)).toBe(halvesIn(held, month))
      }),
      { numRuns: 500 },
    )
  })

  it('never pays less for more days', () =>
    fc.assert(
      fc.property(fc.nat(62), fc.nat(62), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(allowanceOf(less, allowance).cents).toBeLessThanOrEqual(allowanceOf(more, allowance).cents)
      }),
    ))
})
