import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Baseline,
  cellKey,
  cutOut,
  expectedOn,
  learned,
  momentAt,
  rowsFor,
  wholeWeek,
} from '../../src/domain/mass-outage-baseline.ts'
import { wayOf } from '../../src/domain/network.ts'
import { minutesAfter, nothingSeen, seen, ten, town, weeksAfter } from './mass-outage-town.ts'

const zone = 'Europe/Brussels'
const week = 7 * 24 * 60
const started: Baseline = { ...nothingSeen, since: momentAt(ten, zone).week }
const expected = (baseline: Baseline, line: string, at: string, minutes = 60) =>
  expectedOn(wayOf(town, line), at, minutes, town, baseline)

describe('the hour of the week', () => {
  it.each([
    ['2026-11-29T23:00:00Z', 0, 0],
    ['2026-12-06T22:59:00Z', 167, 59],
    ['2026-12-01T09:30:00Z', 34, 30],
    ['2026-07-01T07:15:00Z', 57, 15],
    ['2026-10-25T00:30:00Z', 146, 30],
    ['2026-10-25T01:30:00Z', 146, 30],
    ['2027-03-28T01:00:00Z', 147, 0],
  ])('of %s is %d', (at, hour, minute) => expect(momentAt(at, zone)).toMatchObject({ hour, minute }))

  it('belongs to a week that begins on Monday in the office', () => {
    const [before, from] = [momentAt('2026-11-29T22:59:00Z', zone), momentAt('2026-11-29T23:00:00Z', zone)]
    expect(from.week - before.week).toBe(1)
  })
})

describe('learning', () => {
  it('changes two rows for each node of the way', () => {
    const rows = learned(started, wayOf(town, 'aaaa1'), ten)
    expect(rows.map(({ node, hour }) => cellKey(node, hour))).toEqual(
      ['aaaa', 'aaa', 'aa', 'a', 'BE'].flatMap(node => [`${node}@34`, `${node}@${wholeWeek}`]),
    )
    expect(rows.every(({ count, mean }) => count === 1 && mean === 0)).toBe(true)
  })

  it('does not count this week among what is expected of it', () => {
    const now = seen(
      [
        ['aaaa1', ten],
        ['aaaa2', ten],
      ],
      learned,
      started,
    )
    expect(expected(now, 'aaaa1', minutesAfter(ten, 30))).toEqual(expected(started, 'aaaa1', minutesAfter(ten, 30)))
  })

  it('comes to expect what comes every week, in that hour only', () => {
    const five = (week: number) => [1, 2, 3, 4, 5].map(i => [`aaaa${i}`, weeksAfter(ten, week)] as const)
    const year = seen(Array.from({ length: 52 }, (_, i) => five(i)).flat(), learned, started)
    const then = minutesAfter(weeksAfter(ten, 52), 59)
    expect(expected(year, 'aaaa1', then).get('BE')).toBeGreaterThan(2.5)
    expect(expected(year, 'aaaa1', then).get('BE')).toBeLessThan(5)
    expect(expected(year, 'aaaa1', then).get('aaaa')).toBeGreaterThan(1)
    expect(expected(year, 'aaaa1', minutesAfter(then, 600)).get('BE')).toBeLessThan(0.1)
  })

  it('halves the weight of a report in about nine weeks', () => {
    const [row] = learned(started, wayOf(town, 'aaaa1'), ten)
    const [nine] = learned(seen([['aaaa1', ten]], learned, started), wayOf(town, 'aaaa1'), minutesAfter(ten, 10 * week))
    expect(row?.mean).toBe(0)
    expect((nine?.mean ?? 0) / (2 / 27)).toBeCloseTo((25 / 27) ** 9, 10)
  })

  const report = fc.tuple(fc.constantFrom('aaaa1', 'aaab1', 'baaa1'), fc.integer({ min: 0, max: 60 * week }))
  const story = fc.array(
    report.map(([line, minutes]) => [line, minutesAfter(ten, minutes)] as const),
    { maxLength: 12 },
  )
  const later = minutesAfter(ten, 61 * week + 30)
  it('in any order expects the same', () => {
    fc.assert(
      fc.property(story, reports => {
        const [forth, back] = [seen(reports, learned, started), seen(reports.toReversed(), learned, started)]
        for (const [node, count] of expected(forth, 'aaaa1', later)) {
          expect(expected(back, 'aaaa1', later).get(node)).toBeCloseTo(count, 10)
        }
      }),
    )
  })

  it('is read in fifteen rows at most', () => {
    fc.assert(
      fc.property(story, reports => {
        const whole = seen(reports, learned, started)
        const keys = rowsFor(wayOf(town, 'aaaa1'), later, 45, zone)
        const loaded = new Map([...whole.cells].filter(([key]) => keys.includes(key)))
        expect(keys.length).toBeLessThanOrEqual(15)
        expect(expected({ ...whole, cells: loaded }, 'aaaa1', later, 45)).toEqual(expected(whole, 'aaaa1', later, 45))
      }),
    )
  })

  it('and cutting out again is as if nothing had come', () => {
    fc.assert(
      fc.property(story, story, (kept, cut) => {
        const clean = seen(kept, learned, started)
        const restored = seen(cut, cutOut, seen(cut, learned, clean))
        for (const [node, count] of expected(clean, 'aaaa1', later)) {
          expect(expected(restored, 'aaaa1', later).get(node)).toBeCloseTo(count, 10)
        }
      }),
    )
  })
})

describe('what is expected', () => {
  it('before anything was seen is one report per line and year', () => {
    const cold = expected(started, 'aaaa1', ten)
    expect((cold.get('BE') ?? 0) * 168 * 52).toBeCloseTo(128, 6)
    expect((cold.get('aaaa') ?? 0) * 168 * 52).toBeCloseTo(8, 6)
  })

  it('grows with the window and is never nothing', () => {
    const [short, long] = [expected(started, 'aaaa1', ten, 30), expected(started, 'aaaa1', ten, 60)]
    for (const [node, count] of short) {
      expect(count).toBeGreaterThan(0)
      expect(long.get(node)).toBeCloseTo(2 * count, 10)
    }
  })

  it('of a quiet cabinet follows the tree above it', () => {
    const busy = Array.from({ length: 40 }, (_, i) => [`aaab${1 + (i % 8)}`, minutesAfter(ten, i * week)] as const)
    const year = seen(busy, learned, started)
    const then = minutesAfter(ten, 40 * week + 30)
    const [quiet, noisy] = [expected(year, 'aaaa1', then), expected(year, 'aaab1', then)]
    expect(quiet.get('aaaa')).toBeGreaterThan(expected(started, 'aaaa1', then).get('aaaa') ?? 0)
    expect(noisy.get('aaab')).toBeGreaterThan(3 * (quiet.get('aaaa') ?? 0))
  })
})
