import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Detection, type DetectionFacts, weighReport } from '../../src/domain/mass-outage.ts'
import { expectedOn, learned, momentAt } from '../../src/domain/mass-outage-baseline.ts'
import { candidatesOn } from '../../src/domain/mass-outage-candidates.ts'
import type { OpenIncident } from '../../src/domain/mass-outage-incident.ts'
import { type LineReading, type LineReport, reportersAt, windowMinutes } from '../../src/domain/mass-outage-reports.ts'
import { wayOf } from '../../src/domain/network.ts'
import { minutesAfter, nothingSeen, says, seen, ten, town, townLines, weeksAfter } from './mass-outage-town.ts'

const baseline = { ...nothingSeen, since: momentAt(ten, nothingSeen.zone).week - 30 }
const facts: DetectionFacts = { network: town, baseline, reports: [], incidents: [], lineTests: true }
const dead = (...lines: string[]) => lines.map((line, i) => says(line, i))

/** What the last of the reports means, after the others. */
function last(reports: readonly LineReport[], change: Partial<DetectionFacts> = {}): Detection {
  const report = reports.at(-1)
  if (!report) throw new Error('no report')
  return weighReport(report, { ...facts, reports: reports.slice(0, -1), ...change })
}
const suspected = (found: Detection) => (found.what === 'candidate' ? found.candidate.node : found.what)

describe('the reporters in the window', () => {
  it.each<[string, LineReport[], string[]]>([
    ['those of the last 45 minutes', [says('x', -44.9), says('y', -45), says('z', 0)], ['x no sync', 'z no sync']],
    ['none of the time after', [says('x', 1)], []],
    [
      'each line once, with its heaviest reading',
      [says('x', -9, 'in sync'), says('x', -5), says('x', 0, 'unknown')],
      ['x no sync'],
    ],
    ['none whose time is no time', [{ line: 'x', at: 'yesterday', reading: 'unknown' }], []],
  ])('are %s', (_, reports, lines) => {
    expect(reportersAt(ten, reports).map(({ line, reading }) => `${line} ${reading}`)).toEqual(lines)
  })
})

describe('a report', () => {
  it.each<[string, LineReport[], string]>([
    ['alone is nothing', dead('aaaa1'), 'nothing'],
    ['twice from one line is nothing', dead('aaaa1', 'aaaa1', 'aaaa1'), 'nothing'],
    ['the second of a cabinet, both without sync', dead('aaaa1', 'aaaa2'), 'aaaa'],
    ['the second of a cabinet, one in sync, is nothing', [says('aaaa1', 0), says('aaaa2', 1, 'in sync')], 'nothing'],
    ['the second of an exchange is nothing', dead('aaaa1', 'aaab1'), 'nothing'],
    ['the third of an exchange', dead('aaaa1', 'aaab1', 'aaab2'), 'aaa'],
    ['the third of a ring', dead('aaaa1', 'aaba1', 'aabb1'), 'aa'],
    ['the third of a province', dead('aaaa1', 'abaa1', 'abba1'), 'a'],
    ['too late for the window is nothing', [says('aaaa1', 0), says('aaaa2', 45)], 'nothing'],
    ['just in time', [says('aaaa1', 0), says('aaaa2', 44)], 'aaaa'],
    ['of four in five at one cabinet', dead('aaaa1', 'aaaa2', 'aaaa3', 'aaaa4', 'aaab1'), 'aaa'],
    ['elsewhere does not blur', dead('bbbb1', 'aaaa1', 'aaaa2', 'aaaa3'), 'aaaa'],
    ['from a line the inventory does not know is nothing', dead('aaaa1', 'unknown'), 'nothing'],
  ])('%s', (_, reports, node) => expect(suspected(last(reports))).toBe(node))

  it('of the whole country needs many', () => {
    const weekly = Array.from({ length: 30 }, (_, i) => [
      townLines[(i * 37) % 128]?.line ?? '',
      weeksAfter(minutesAfter(ten, -30), i - 30),
    ])
    const usual = seen(weekly as [string, string][], learned, baseline)
    const spread = ['aaaa', 'baaa', 'abaa', 'bbaa', 'aaba', 'baba', 'abba', 'bbba', 'aaab', 'baab', 'abab', 'bbab']
    const found = (count: number) =>
      suspected(last(dead(...spread.slice(0, count).map(cabinet => `${cabinet}1`)), { baseline: usual }))
    expect([found(3), found(4), found(12)]).toEqual(['nothing', 'nothing', 'BE'])
  })

  it('asks five silent lines, none of which reported', () => {
    const found = last(dead('aaaa1', 'aaab1', 'aaab2'))
    const probe = found.what === 'candidate' ? found.probe : []
    expect(new Set(probe).size).toBe(5)
    expect(probe.every(line => line.startsWith('aaa') && !['aaaa1', 'aaab1', 'aaab2'].includes(line))).toBe(true)
    expect(new Set(probe.map(line => line.slice(0, 4)))).toEqual(new Set(['aaaa', 'aaab']))
  })
})

describe('without any line test', () => {
  const untested = (count: number) => townLines.slice(0, count).map(({ line }, i) => says(line, i, 'unknown'))
  it.each([
    [2, 'nothing'],
    [3, 'aaaa'],
  ])('%d at a cabinet: %s', (count, node) => {
    expect(suspected(last(untested(count), { lineTests: false }))).toBe(node)
  })

  it('chance must be ruled out more surely', () => {
    const way = wayOf(town, 'aaaa1')
    const expected = new Map(way.map(({ id }) => [id, 0.2]))
    const reporters = reportersAt(ten, [says('aaaa1', -1), says('aaaa2', -1), says('aaaa3', -1)])
    const nodes = (lineTests: boolean) =>
      candidatesOn(way, reporters, expected, town, lineTests).map(({ node }) => node)
    expect(nodes(true)).toEqual(['aaaa'])
    expect(nodes(false)).toEqual([])
  })
})

describe('under an open incident', () => {
  const open = (node: string, kind: OpenIncident['kind'] = 'line'): OpenIncident => ({ id: `i-${node}`, kind, node })
  const under = (incidents: OpenIncident[], ...reports: LineReport[]) => last(reports, { incidents })

  it.each<[string, OpenIncident[], LineReport, unknown]>([
    ['below it folds', [open('aa')], says('aaaa1', 0), { what: 'fold', incident: 'i-aa' }],
    [
      'below two folds into the deeper',
      [open('a'), open('aaa')],
      says('aaaa1', 0),
      { what: 'fold', incident: 'i-aaa' },
    ],
    ['beside it does not', [open('ab')], says('aaaa1', 0), { what: 'nothing' }],
    [
      'in sync folds into a VPN incident',
      [open('BE', 'vpn')],
      says('aaaa1', 0, 'in sync'),
      { what: 'fold', incident: 'i-BE' },
    ],
    ['without sync is no matter of the VPN', [open('BE', 'vpn')], says('aaaa1', 0), { what: 'nothing' }],
  ])('a report %s', (_, incidents, report, found) => expect(under(incidents, report)).toEqual(found))

  it('one more beside it widens it', () => {
    const found = under([open('aaaa')], ...dead('aaaa1', 'aaaa2', 'aaab1'))
    expect(found).toMatchObject({ what: 'candidate', widens: true, candidate: { node: 'aaa' } })
    expect(found.what === 'candidate' && found.probe.every(line => line.startsWith('aaab'))).toBe(true)
  })

  it('one beside many does not', () => {
    const many = townLines.slice(0, 8).map(({ line }, i) => says(line, i))
    expect(under([open('aaaa')], ...many, says('aaab1', 9))).toEqual({ what: 'nothing' })
  })

  it('another outage elsewhere is one of its own', () => {
    const found = under([open('aaaa')], ...dead('aaaa1', 'aaaa2', 'aaaa3', 'bbbb1', 'bbbb2'))
    expect(found).toMatchObject({ what: 'candidate', widens: false, candidate: { node: 'bbbb' } })
  })
})

describe('whatever is reported', () => {
  const reading = fc.constantFrom<LineReading>('no sync', 'in sync', 'unknown')
  const line = fc.constantFrom(...townLines.slice(0, 40).map(({ line }) => line), 'bbbb1', 'baaa1')
  const report = fc.record({ line, reading, minutes: fc.integer({ min: -50, max: 0 }) })
  const some = fc.array(
    report.map(({ line, reading, minutes }) => says(line, minutes, reading)),
    { maxLength: 12 },
  )
  const way = wayOf(town, 'aaaa1')
  const expected = expectedOn(way, ten, windowMinutes, town, baseline)
  const suspicions = (reports: readonly LineReport[]) =>
    new Map(candidatesOn(way, reportersAt(ten, reports), expected, town, true).map(each => [each.node, each]))

  it('more reports never lower a suspicion', () => {
    fc.assert(
      fc.property(some, some, (reports, more) => {
        const [before, then] = [suspicions(reports), suspicions([...reports, ...more])]
        for (const [node, { logTail, ratio }] of before) {
          expect(then.get(node)?.logTail).toBeLessThanOrEqual(logTail)
          expect(then.get(node)?.ratio).toBeGreaterThanOrEqual(ratio)
        }
      }),
    )
  })

  it('no sync weighs no less than any other reading', () => {
    fc.assert(
      fc.property(some, reports => {
        const worse = suspicions(reports.map(each => ({ ...each, reading: 'no sync' })))
        for (const [node, { logTail }] of suspicions(reports)) {
          expect(worse.get(node)?.logTail).toBeLessThanOrEqual(logTail)
        }
      }),
    )
  })

  const newest = says('aaaa1', 0)
  const gist = (found: Detection) =>
    found.what === 'candidate'
      ? { ...found, candidate: { ...found.candidate, reporters: new Set(found.candidate.reporters) } }
      : found
  const weighed = (reports: readonly LineReport[]) => gist(weighReport(newest, { ...facts, reports }))

  it('their order does not matter', () => {
    fc.assert(
      fc.property(some, reports => {
        expect(weighed(reports.toReversed())).toEqual(weighed(reports))
      }),
    )
  })

  it('a line counts once, however often and mildly it repeats itself', () => {
    fc.assert(
      fc.property(some, reports => {
        const lines = reportersAt(ten, reports).map(({ line }) => line)
        const milder = lines.map(line => says(line, 0, 'in sync'))
        expect(weighed([...reports, ...reports, ...milder])).toEqual(weighed(reports))
      }),
    )
  })
})
