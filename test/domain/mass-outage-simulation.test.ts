import { describe, expect, it } from 'vitest'
import { detect } from '../bench/outages-detector.ts'
import { tell } from '../bench/outages-events.ts'
import { detectPlainly } from '../bench/outages-peer.ts'
import { score } from '../bench/outages-score.ts'
import { makeWorld } from '../bench/outages-world.ts'

describe('ten simulated years of 1,250 lines', () => {
  const world = makeWorld(42)
  const story = tell(43, world, 10)
  const found = detect(world, story, 44)
  const ours = score(world, story, found)

  it('have outages enough to judge by', () => {
    expect(ours.outagesFrom5).toBeGreaterThan(80)
    expect(ours.alarms).toBeGreaterThan(80)
  })

  it('bring few false alarms', () => {
    expect(ours.precision).toBeGreaterThanOrEqual(0.93)
    expect(ours.falseAlarmsAYear).toBeLessThanOrEqual(0.8)
  })

  it('leave few outages unseen', () => {
    expect(ours.recallFrom5).toBeGreaterThanOrEqual(0.7)
    expect(ours.recallFrom10).toBeGreaterThanOrEqual(0.9)
  })

  it('name the right node, soon', () => {
    expect(ours.rightNode).toBeGreaterThanOrEqual(0.8)
    expect(ours.medianDelay).toBeLessThanOrEqual(17)
  })

  it('are told more rightly than by the plain rule', () => {
    const plain = score(world, story, detectPlainly(world, story))
    expect(plain.precision).toBeLessThan(ours.precision)
    expect(plain.falseAlarmsAYear).toBeGreaterThan(ours.falseAlarmsAYear)
  })

  it('are the same story for the same seeds', () => {
    expect(detect(world, tell(43, world, 10), 44).alarms.map(({ at, node }) => [at, node])).toEqual(
      found.alarms.map(({ at, node }) => [at, node]),
    )
  })
})
