import { describe, expect, it } from 'vitest'
import { isFresh, type LineTest, meaningOf, type TestMeaning } from '../../src/domain/line-test.ts'

const at = '2026-12-01T08:00:00Z'

describe('a line test', () => {
  it.each<[Omit<LineTest, 'at'>, TestMeaning]>([
    [{ sync: false }, 'no sync'],
    [{ sync: false, vpn: false }, 'no sync'],
    [{ sync: false, vpn: true }, 'no sync'],
    [{ sync: true, vpn: false }, 'vpn down'],
    [{ sync: true, vpn: true }, 'all up'],
    [{ vpn: true }, 'all up'],
    [{ sync: true, vpn: true, downstream: 0.4, packetLoss: 30 }, 'all up'],
    [{}, 'unknown'],
    [{ sync: true }, 'unknown'],
    [{ vpn: false }, 'unknown'],
    [{ downstream: 48, packetLoss: 0 }, 'unknown'],
  ])('that measured %j means %s', (measured, meaning) => {
    expect(meaningOf({ at, ...measured })).toBe(meaning)
  })

  it.each([
    ['2026-12-01T08:00:00Z', true],
    ['2026-12-01T08:04:59.999Z', true],
    ['2026-12-01T08:05:00Z', false],
    ['2026-12-02T08:00:00Z', false],
  ])('serves a second report at %s: %s', (now, fresh) => {
    expect(isFresh({ at, sync: true }, now)).toBe(fresh)
  })
})
