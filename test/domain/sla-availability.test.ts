import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availabilityOf, type LineMonth } from '../../src/domain/sla-availability.ts'
import { msOf } from '../../src/domain/sla-time.ts'
import { at, machines, onMachineIn, zone } from './sla-samples.ts'

const span = (from: string, to: string) => ({ from: msOf(at(from)), to: msOf(at(to)) })
const month = (own: Partial<LineMonth> = {}): LineMonth => ({
  month: '2026-10',
  zone,
  now: at('2026-12-01 00:00'),
  down: [],
  agreed: [],
  ...own,
})
const hours = (ms: number) => ms / 3_600_000

describe.each(machines)('a line’s month on a machine in %s', machine => {
  it.each([
    ['2026-10', 745],
    ['2026-11', 720],
    ['2027-02', 672],
    ['2027-03', 743],
    ['2028-02', 696],
  ])('%s has %i hours', (name, length) => {
    const read = onMachineIn(machine, () => availabilityOf(month({ month: name, now: at('2029-01-01 00:00') }), 9950))
    expect(hours(read.measured)).toBe(length)
    expect(read).toMatchObject({ down: 0, availability: 10_000, kept: true, from: at(`${name}-01 00:00`) })
  })

  it('loses the hour that comes twice twice', () => {
    const down = [span('2026-10-25 00:00', '2026-10-25 06:00')]
    expect(hours(onMachineIn(machine, () => availabilityOf(month({ down }), 9950)).down)).toBe(7)
  })
})

describe('availability', () => {
  it('counts once what two tickets say, and only what lies in the month', () => {
    const down = [
      span('2026-09-30 22:00', '2026-10-01 01:00'),
      span('2026-10-10 08:00', '2026-10-10 10:00'),
      span('2026-10-10 09:00', '2026-10-10 11:00'),
      span('2026-10-31 23:00', '2026-11-01 05:00'),
    ]
    expect(hours(availabilityOf(month({ down }), 9950).down)).toBe(1 + 3 + 1)
  })

  it('leaves agreed works out on both sides of the fraction', () => {
    const works = span('2026-10-10 09:00', '2026-10-10 12:00')
    const read = availabilityOf(month({ down: [span('2026-10-10 08:00', '2026-10-10 10:00')], agreed: [works] }), 9950)
    expect([hours(read.measured), hours(read.down)]).toEqual([742, 1])
  })

  it('looks at the line’s own time, and no further than now', () => {
    const active = { from: at('2026-10-16 00:00') }
    const read = availabilityOf(month({ active, now: at('2026-10-17 12:00') }), 9950)
    expect([hours(read.measured), read.to]).toEqual([36, at('2026-10-17 12:00')])
    const before = availabilityOf(month({ active: { to: at('2026-09-01 00:00') } }), 9950)
    expect([before.measured, before.availability, before.kept]).toEqual([0, undefined, undefined])
    expect(availabilityOf(month({ now: at('2026-09-01 00:00') }), 9950).measured).toBe(0)
  })

  it('is kept on the last millisecond, and rounded down', () => {
    const november = month({ month: '2026-11' })
    const start = msOf(at('2026-11-02 00:00'))
    const allowed = 720 * 3_600_000 * 0.005
    const read = (ms: number) => availabilityOf({ ...november, down: [{ from: start, to: start + ms }] }, 9950)
    expect(read(allowed)).toMatchObject({ availability: 9950, kept: true })
    expect(read(allowed + 1)).toMatchObject({ availability: 9949, kept: false })
  })

  it('does not depend on how outages are cut or ordered', () => {
    const from = msOf(at('2026-09-28 00:00'))
    const spans = fc.array(fc.tuple(fc.nat({ max: 50_000 }), fc.nat({ max: 5_000 })), { maxLength: 8 })
    fc.assert(
      fc.property(spans, fc.nat({ max: 5_000 }), (pairs, cut) => {
        const down = pairs.map(([start, length]) => ({
          from: from + start * 60_000,
          to: from + (start + length) * 60_000,
        }))
        const cuts = down.flatMap(one => {
          const middle = Math.min(one.to, one.from + cut * 60_000)
          return [
            { from: middle, to: one.to },
            { from: one.from, to: middle },
          ]
        })
        expect(availabilityOf(month({ down: cuts.reverse() }), 9950)).toEqual(availabilityOf(month({ down }), 9950))
      }),
    )
  })
})
