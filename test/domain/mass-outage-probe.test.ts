import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/domain/mass-outage-candidates.ts'
import type { OpenIncident } from '../../src/domain/mass-outage-incident.ts'
import { declaredBy, sampleOf, silentLines, verdictOf } from '../../src/domain/mass-outage-probe.ts'
import type { LineReading, Reporter } from '../../src/domain/mass-outage-reports.ts'
import { incidentsWithin, isWider, widerScope } from '../../src/domain/mass-outage-scope.ts'
import { town } from './mass-outage-town.ts'

const reading: Record<string, LineReading> = { n: 'no sync', s: 'in sync', u: 'unknown' }
/** `nnssu`: two without sync, two in sync, one unknown. */
const readings = (short: string) => [...short].map(letter => reading[letter] ?? 'unknown')
const candidate = (short: string, node = 'aaa'): Candidate => ({
  ...{ node, level: 'exchange', weight: 3, expected: 0.01, logTail: -9, ratio: 9 },
  reporters: readings(short).map((reading, i): Reporter => ({ line: `aaaa${i + 1}`, reading })),
})

describe('the verdict', () => {
  it.each([
    ['nnn', 'nnsss', 'probable'],
    ['sss', 'nnnnn', 'probable'],
    ['nnn', 'nuuuu', 'suspected'],
    ['nnn', 'nssss', 'suspected'],
    ['nnn', '', 'suspected'],
    ['ssssss', 'sssss', 'vpn incident'],
    ['ssssss', 'nssss', 'vpn incident'],
    ['ssssss', 'nsuuu', 'suspected'],
    ['ssssss', 'uuuuu', 'suspected'],
    ['sssss', 'sssss', 'suspected'],
    ['sssnnn', 'sssss', 'suspected'],
    ['ssssnn', 'sssss', 'vpn incident'],
    ['sssuuu', 'sssss', 'suspected'],
  ])('of reports %s and a probe %s is %s', (reports, probe, verdict) => {
    expect(verdictOf(candidate(reports), readings(probe), { lineTests: true, widens: false })).toBe(verdict)
  })

  it.each(['nnnnn', 'sssss', ''])('is never more than suspected without line tests: %s', probe => {
    const verdict = verdictOf(candidate('ssssssn'), readings(probe), { lineTests: false, widens: false })
    expect(verdict).toBe('suspected')
    expect(declaredBy(verdict)).toBeUndefined()
  })

  it('leaves an open incident as it is when the probe does not widen it', () => {
    expect(verdictOf(candidate('nnn'), readings('sssss'), { lineTests: true, widens: true })).toBe('not wider')
    expect(verdictOf(candidate('nnn'), readings('nnsss'), { lineTests: true, widens: true })).toBe('probable')
  })

  it.each([
    ['probable', 'line'],
    ['vpn incident', 'vpn'],
    ['suspected', undefined],
    ['not wider', undefined],
  ] as const)('%s declares %s', (verdict, kind) => expect(declaredBy(verdict)).toBe(kind))
})

describe('the probe', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `${i}`)
  it('takes every nth line, and others the next time', () => {
    expect(sampleOf(lines, 0)).toEqual(['0', '4', '8', '12', '16'])
    expect(sampleOf(lines, 3)).toEqual(['3', '7', '11', '15', '19'])
    expect(sampleOf(lines, 21)).toEqual(['1', '5', '9', '13', '17'])
    expect(sampleOf(lines.slice(0, 2), 5)).toEqual(['1', '0'])
    expect(sampleOf([], 3)).toEqual([])
  })

  it('asks no line that reported or that an open incident explains', () => {
    const open: OpenIncident[] = [{ id: 'i', kind: 'line', node: 'aaab' }]
    const asked = silentLines(candidate('nnn'), open, town)
    expect(asked.toSorted()).toEqual(['aaaa4', 'aaaa5', 'aaaa6', 'aaaa7', 'aaaa8'])
  })

  it('asks lines below a VPN incident, which may be out of sync for another reason', () => {
    const open: OpenIncident[] = [{ id: 'i', kind: 'vpn', node: 'BE' }]
    expect(silentLines(candidate('nnn'), open, town)).toHaveLength(5)
  })
})

describe('how far it goes', () => {
  const reporters = candidate('nn', 'aaaa').reporters
  it('is asked beside the node, one level up', () => {
    const scope = widerScope('aaaa', 'aaaa', reporters, [], town)
    expect(scope?.node).toBe('aaa')
    expect(scope?.probe).toHaveLength(5)
    expect(scope?.probe.every(line => line.startsWith('aaab'))).toBe(true)
  })

  it('is asked further up where fewer than two lines are beside', () => {
    const beside: OpenIncident[] = [{ id: 'i', kind: 'line', node: 'aaab' }]
    const scope = widerScope('aaaa', 'aaaa', reporters, beside, town)
    expect(scope?.node).toBe('aa')
    expect(scope?.probe.every(line => line.startsWith('aab'))).toBe(true)
  })

  it('ends at the nation', () => expect(widerScope('BE', 'BE', reporters, [], town)).toBeUndefined())

  it.each([
    ['nnnnn', true],
    ['nnu', true],
    ['nns', true],
    ['nnss', false],
    ['nssss', false],
    ['nuuuu', false],
    ['', false],
  ])('lines beside that say %s: %s', (probe, wider) => expect(isWider(readings(probe))).toBe(wider))

  it('takes in the incidents below', () => {
    const open = (['aaaa', 'ab', 'aaa'] as const).map(node => ({ id: node, kind: 'line' as const, node }))
    expect(incidentsWithin('aaa', open, town)).toEqual(['aaaa', 'aaa'])
  })
})
