import { describe, expect, it } from 'vitest'
import { acceptIncident, incidentNumber, readingOf, rejectIncident, sitesOf } from '../../src/domain/incident.ts'
import { sampleIncident } from '../support/incident-samples.ts'

const at = '2026-11-23T09:00:00Z'
const suspected = sampleIncident({ status: 'suspected' })

describe('a suspicion', () => {
  it('is accepted by the desk', () => {
    const accepted = acceptIncident(suspected, 'sofie', at)
    expect(accepted.ok && accepted.value).toMatchObject({ status: 'open', version: 2 })
    expect(accepted.ok && accepted.value.history.at(-1)).toEqual({ at, what: 'opened', by: 'sofie' })
  })

  it.each([
    ['', 'reason missing'],
    [' \n', 'reason missing'],
    ['x'.repeat(501), 'reason too long'],
  ])('is not rejected with the reason %j', (because, why) => {
    const rejected = rejectIncident(suspected, { by: 'sofie', because }, at)
    expect(!rejected.ok && rejected.refusal.why).toBe(why)
  })

  it('is rejected with a reason, once', () => {
    const rejected = rejectIncident(suspected, { by: 'sofie', because: ' test day ' }, at)
    if (!rejected.ok) throw new Error('a suspicion can be rejected')
    expect(rejected.value).toMatchObject({ status: 'rejected', endedAt: at })
    expect(rejected.value.history.at(-1)?.because).toBe('test day')
    for (const again of [
      rejectIncident(rejected.value, { by: 'bram', because: 'no' }, at),
      acceptIncident(rejected.value, 'bram', at),
    ])
      expect(!again.ok && again.refusal.why).toBe('already settled')
  })
})

it('has a number to read aloud', () => {
  expect(incidentNumber('0a0b0c0d-0000-4000-8000-00000000f001', '2026-12-01')).toMatch(/^I-261201-[2-9A-HJ-NP-Z]{4}$/)
})

it.each([
  [{ sync: false, vpn: false }, 'no sync'],
  [{ sync: true, vpn: false }, 'in sync'],
  [{ vpn: false }, 'unknown'],
  [undefined, 'unknown'],
])('reads a line test %j as %s', (test, reading) => {
  expect(readingOf(test && { at, ...test })).toBe(reading)
})

it('is at each of its nodes', () => {
  expect(sitesOf([sampleIncident({ id: 'i', nodes: ['a', 'b'] }), sampleIncident({ nodes: [] })])).toEqual([
    { id: 'i', kind: 'line', node: 'a' },
    { id: 'i', kind: 'line', node: 'b' },
  ])
})
