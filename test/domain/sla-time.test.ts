import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../src/domain/calendar.ts'
import type { Weekday } from '../../src/domain/day.ts'
import { instantOf, lengthOf, msOf, type Span, union, without, workingTime } from '../../src/domain/sla-time.ts'
import { at, calendar, machines, onMachineIn, times, workingHours, zone } from './sla-samples.ts'

const working = times['working hours']
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const nights = workingTime({ weekdays: everyDay, from: '00:00', to: '06:00', zone }, calendar)
const days = workingTime({ weekdays: everyDay, from: '00:00', to: '24:00', zone }, calendar)
const skipped = workingTime({ weekdays: everyDay, from: '02:30', to: '05:00', zone }, calendar)

describe('a moment', () => {
  it('is read and written as Temporal does', () => {
    const moments = fc.integer({ min: -3_000_000_000_000, max: 9_000_000_000_000 })
    fc.assert(
      fc.property(moments, fc.constantFrom(1, 10, 1000, 60_000, 86_400_000), (ms, to) => {
        const at = ms - (ms % to)
        const written = Temporal.Instant.fromEpochMilliseconds(at).toString()
        expect([instantOf(at), msOf(written)]).toEqual([written, at])
      }),
      { numRuns: 500 },
    )
    for (const other of ['2026-11-23T09:00:00+01:00', '2026-11-30T23:59:59.123456Z', '2028-02-29T00:00:00Z'])
      expect(msOf(other)).toBe(Temporal.Instant.from(other).epochMilliseconds)
  })

  it.each(['2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01', 'soon'])(
    'is not %s',
    none => {
      expect(() => msOf(none)).toThrow(RangeError)
    },
  )

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5])('is not %d', none => {
    expect(() => instantOf(none)).toThrow(RangeError)
  })
})

const counts: [string, typeof working, string, string, number][] = [
  ['within a day', working, '2026-11-23 09:00', '2026-11-23 10:30', 90],
  ['before opening', working, '2026-11-23 06:00', '2026-11-23 08:15', 15],
  ['over a night', working, '2026-11-23 17:00', '2026-11-24 09:00', 120],
  ['over a weekend', working, '2026-11-27 17:30', '2026-11-30 08:30', 60],
  ['over armistice day', working, '2026-11-10 17:00', '2026-11-12 09:00', 120],
  ['over Ascension and its bridging day', working, '2026-05-13 17:00', '2026-05-18 09:00', 120],
  ['in a weekend', working, '2026-11-28 00:00', '2026-11-30 00:00', 0],
  ['over the weekend of 25 hours', working, '2026-10-23 17:00', '2026-10-26 09:00', 120],
  ['over the weekend of 23 hours and Easter Monday', working, '2027-03-26 17:00', '2027-03-30 09:00', 120],
  ['the night with an hour more', nights, '2026-10-25 00:00', '2026-10-25 06:00', 7 * 60],
  ['the night with an hour less', nights, '2027-03-28 00:00', '2027-03-28 06:00', 5 * 60],
  ['the day of 25 hours', days, '2026-10-25 00:00', '2026-10-26 00:00', 25 * 60],
  ['the day of 23 hours', days, '2027-03-28 00:00', '2027-03-29 00:00', 23 * 60],
  ['an opening that a clock change skips', skipped, '2027-03-28 00:00', '2027-03-28 12:00', 90],
  ['an opening that comes twice', skipped, '2026-10-25 00:00', '2026-10-25 12:00', 210],
  ['all of the day of 25 hours, around the clock', times['24x7'], '2026-10-25 00:00', '2026-10-26 00:00', 1500],
]

const afters: [string, number, string][] = [
  ['2026-11-23 09:00', 60, '2026-11-23 10:00'],
  ['2026-11-23 17:00', 60, '2026-11-23 18:00'],
  ['2026-11-23 17:00', 61, '2026-11-24 08:01'],
  ['2026-11-27 19:00', 30, '2026-11-30 08:30'],
  ['2026-10-23 17:30', 60, '2026-10-26 08:30'],
  ['2027-03-26 17:30', 60, '2027-03-30 08:30'],
  ['2026-12-24 17:00', 600, '2027-01-04 17:00'],
]

describe.each(machines)('time on a machine in %s', machine => {
  it.each(counts)('%s', (_when, timeline, from, to, minutes) => {
    onMachineIn(machine, () => {
      expect(timeline.counted(msOf(at(from)), msOf(at(to))) / 60_000).toBe(minutes)
    })
  })

  it.each(afters)('from %s, %i working minutes end at %s', (from, minutes, end) => {
    onMachineIn(machine, () => {
      const found = working.after(msOf(at(from)), minutes * 60_000)
      expect(found && instantOf(found)).toBe(at(end))
    })
  })

  it('is what a walk along the wall clock counts, minute by minute', () => {
    const hours = { weekdays: [1, 3, 6, 7] as const, from: '01:15', to: '09:40', zone }
    const timeline = onMachineIn(machine, () => workingTime(hours, { ...calendar }))
    for (const start of ['2026-10-23', '2027-03-26'])
      onMachineIn(machine, () => {
        const from = Temporal.PlainDate.from(start).toZonedDateTime(zone)
        let walked = 0
        for (let step = 0; step < 4 * 24 * 60; step++) {
          const moment = from.add({ minutes: step })
          const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
          const isOpen =
            time >= hours.from && time < hours.to && (hours.weekdays as readonly number[]).includes(moment.dayOfWeek)
          if (isOpen && (moment.dayOfWeek > 5 || isWorkingDay(calendar, moment.toPlainDate().toString()))) walked++
          const counted = timeline.counted(from.epochMilliseconds, moment.epochMilliseconds + 60_000)
          if (counted !== walked * 60_000)
            expect([moment.toString(), counted / 60_000]).toEqual([moment.toString(), walked])
        }
        expect(walked).toBeGreaterThan(500)
      })
  })
})

const first = msOf('2026-09-01T00:00:00Z')
const moment = fc.integer({ min: 0, max: 400 * 24 * 3600 }).map(seconds => first + seconds * 1000)

describe('working time', () => {
  it('adds up, wherever it is cut', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        expect(working.counted(a, b) + working.counted(b, c)).toBe(working.counted(a, c))
      }),
    )
  })

  it('is never more than the time that passes, and never less than none', () => {
    fc.assert(
      fc.property(moment, fc.nat({ max: 1e9 }), (from, length) => {
        const counted = working.counted(from, from + length)
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(length)
      }),
    )
  })

  it('is found again: so much after a moment is that much, and one millisecond before it is not', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 36e6 }), (from, wanted) => {
        const end = working.after(from, wanted) ?? Number.NaN
        expect(working.counted(from, end)).toBe(wanted)
        expect(working.counted(from, end - 1)).toBe(wanted - 1)
      }),
    )
  })

  it('refuses years its calendar does not know, and ends there', () => {
    expect(() => working.counted(msOf('2024-12-01T00:00:00Z'), first)).toThrow(/covers 2025 to 2028, not 2024-12-01/)
    expect(working.after(msOf('2028-12-20T09:00:00Z'), 1e9)).toBeUndefined()
    const holes = { ...calendar, years: [2025, 2027] }
    expect(() => workingTime(workingHours, holes)).toThrow(/2025, 2027\) leave gaps/)
    expect(() => workingTime({ ...workingHours, from: '18:00', to: '08:00' }, calendar)).toThrow(
      /close before they open/,
    )
  })

  it('is laid out once for a calendar and hours', () => {
    expect(workingTime(workingHours, calendar)).toBe(workingTime({ ...workingHours }, calendar))
    expect(workingTime({ ...workingHours, to: '17:00' }, calendar)).not.toBe(workingTime(workingHours, calendar))
  })
})

const span = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })).map(([from, to]): Span => ({ from, to }))
const ticks = (spans: readonly Span[]) =>
  Array.from({ length: 60 }, (_, i) => spans.some(({ from, to }) => from <= i && i < to))

describe('spans', () => {
  it('united hold the same time once, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(span), spans => {
        const united = union(spans)
        expect(ticks(united)).toEqual(ticks(spans))
        expect(lengthOf(united)).toBe(ticks(spans).filter(Boolean).length)
        united.slice(1).forEach(({ from }, i) => {
          expect(from).toBeGreaterThan(united[i]?.to ?? 0)
        })
      }),
    )
  })

  it('with holes leave the rest', () => {
    fc.assert(
      fc.property(span, fc.array(span), (whole, holes) => {
        const [inside, cut] = [ticks([whole]), ticks(holes)]
        expect(ticks(without(whole, holes))).toEqual(inside.map((is, i) => is && !cut[i]))
      }),
    )
  })
})
