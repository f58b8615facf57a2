import { describe, expect, it } from 'vitest'
import { type ClosingFacts, closingOf, linesToTest } from '../../src/domain/mass-outage-closing.ts'
import { minutesAfter, ten, town } from './mass-outage-town.ts'

const at = (minutes: number) => minutesAfter(ten, minutes)
const up = { sync: 'in sync', vpn: true } as const
const down = { sync: 'no sync', vpn: false } as const
const silent = { sync: 'unknown' } as const
const noVpn = { sync: 'in sync', vpn: false } as const
const open: ClosingFacts = { kind: 'line', openedAt: at(0), lastReportAt: at(30), answers: { back: 0, stillDown: 0 } }
const probed: ClosingFacts = { ...open, probe: { at: at(155), readings: [up, up, silent] } }
const answered = (back: number, stillDown: number): ClosingFacts => ({ ...probed, answers: { back, stillDown } })

const until = (back: number, stillDown: number, minutes: number): ClosingFacts => ({
  ...answered(back, stillDown),
  answersUntil: at(minutes),
})

describe('an incident', () => {
  it.each<[string, ClosingFacts, number, unknown]>([
    [
      'ends on the contractor’s word',
      { ...open, resolvedByContractorAt: at(20) },
      31,
      { close: true, by: 'contractor' },
    ],
    ['waits for 120 quiet minutes', open, 149, { close: false, next: 'wait', at: at(150) }],
    [
      'counts them from its opening',
      { ...open, lastReportAt: at(-20) },
      100,
      { close: false, next: 'wait', at: at(120) },
    ],
    [
      'is quiet, yeses or not',
      { ...answered(5, 0), lastReportAt: at(100) },
      160,
      { close: false, next: 'wait', at: at(220) },
    ],
    ['then tests lines', open, 150, { close: false, next: 'test lines' }],
    ['tests again what is older than half an hour', answered(3, 0), 185, { close: false, next: 'test lines' }],
    ['then asks the affected', probed, 160, { close: false, next: 'ask the affected' }],
    ['ends on their yes', answered(1, 0), 160, { close: true, by: 'affected' }],
    ['ends on many yeses and one no', answered(4, 1), 160, { close: true, by: 'affected' }],
    ['goes on when as many say no', answered(2, 2), 160, { close: false, next: 'ask the affected' }],
    ['goes on when they say no', answered(0, 1), 160, { close: false, next: 'ask the affected' }],
    ['waits for those who may still answer', until(0, 0, 161), 160, { close: false, next: 'ask the affected' }],
    ['ends when nobody has answered in time', until(0, 0, 160), 160, { close: true, by: 'silence' }],
    ['goes on after that when one says no', until(0, 1, 160), 160, { close: false, next: 'ask the affected' }],
    ['goes on after that when as many say no', until(2, 2, 100), 160, { close: false, next: 'ask the affected' }],
    ['is tested before silence ends it', { ...open, answersUntil: at(150) }, 160, { close: false, next: 'test lines' }],
    [
      'is not ended by silence while a line is down',
      { ...until(0, 0, 150), probe: { at: at(155), readings: [up, down] } },
      160,
      { close: false, next: 'wait', at: at(185) },
    ],
  ])('%s', (_, facts, now, closing) => expect(closingOf(facts, at(now))).toEqual(closing))

  it.each([
    ['line', [up, up], true],
    ['line', [up, down], false],
    ['line', [silent, silent], false],
    ['line', [], false],
    ['line', [up, silent], true],
    ['line', [noVpn], true],
    ['vpn', [noVpn], false],
    ['vpn', [up, silent], true],
    ['vpn', [{ sync: 'in sync' }], false],
  ] as const)('of the %s with a probe %j: passed %s', (kind, readings, passed) => {
    const facts = { ...answered(3, 0), kind, probe: { at: at(155), readings } }
    const wait = { close: false, next: 'wait', at: at(185) }
    expect(closingOf(facts, at(160))).toEqual(passed ? { close: true, by: 'affected' } : wait)
  })
})

describe('the lines tested before it closes', () => {
  const incident = { id: 'i', kind: 'line', node: 'aaa' } as const
  it('are those that reported, then others below it', () => {
    const lines = linesToTest(incident, ['aaab7', 'bbbb1', 'aaab8'], town)
    expect(lines.slice(0, 2)).toEqual(['aaab7', 'aaab8'])
    expect(new Set(lines).size).toBe(5)
    expect(lines.every(line => line.startsWith('aaa'))).toBe(true)
  })
})
