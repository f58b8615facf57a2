import { describe, expect, it } from 'vitest'
import { desksOf, floorPlanFaults, hasFeature, metresBetween, modeOn } from '../../src/domain/floor-plan.ts'
import { desk, floor, planOf, zone } from '../support/booking-samples.ts'

const good = () => planOf([floor('3', [zone('3A', [desk('3.001'), desk('3.002', { at: [4, 5] })])])])

describe('a floor plan', () => {
  it('finds nothing wrong with a good one', () => expect(floorPlanFaults(good())).toEqual([]))

  it.each([
    [
      'two desks of one name',
      planOf([
        floor('3', [
          zone('3A', [desk('3.001')]),
          zone('3B', [desk('3.001', { at: [30, 1] })], { area: [20, 0, 20, 20] }),
        ]),
      ]),
      'buildings.0.floors.0.zones.1.desks.0.name: 3.001 is at buildings.0.floors.0.zones.0.desks.0.name already',
    ],
    [
      'two zones of one name',
      planOf([floor('3', [zone('3A', [desk('3.001')])]), floor('4', [zone('3A', [desk('4.001')])])]),
      'buildings.0.floors.1.zones.0.id: 3A is at buildings.0.floors.0.zones.0.id already',
    ],
    [
      'two floors of one name',
      planOf([floor('3', [zone('3A', [desk('3.001')])]), floor('3', [zone('4A', [desk('4.001')])])]),
      'buildings.0.floors.1.id: 3 is at buildings.0.floors.0.id already',
    ],
    [
      'zones that overlap',
      planOf([
        floor('3', [
          zone('3A', [desk('3.001')]),
          zone('3B', [desk('3.002', { at: [19, 1] })], { area: [19, 0, 20, 20] }),
        ]),
      ]),
      'buildings.0.floors.0.zones.1.area: overlaps zone 3A (buildings.0.floors.0.zones.0)',
    ],
    [
      'a zone beyond its floor',
      planOf([floor('3', [zone('3A', [desk('3.001')], { area: [0, 0, 20, 21] })])]),
      'buildings.0.floors.0.zones.0.area: reaches beyond the floor (100 × 20 m)',
    ],
    [
      'a desk outside of its zone',
      planOf([floor('3', [zone('3A', [desk('3.001', { at: [21, 1] })])])]),
      'buildings.0.floors.0.zones.0.desks.0.at: stands outside of zone 3A',
    ],
    [
      'more desks than a zone may hold',
      planOf([floor('3', [zone('3A', [desk('3.001'), desk('3.002')], { capacity: 1 })])]),
      'buildings.0.floors.0.zones.0.capacity: 2 desks stand in a zone for 1',
    ],
    [
      'an assigned desk without a holder',
      planOf([floor('3', [zone('3A', [desk('3.001', { mode: 'assigned' })])])]),
      'buildings.0.floors.0.zones.0.desks.0.holder: whose is it?',
    ],
    [
      'a period that ends before it begins',
      planOf([
        floor('3', [
          zone('3A', [desk('3.001', { periods: [{ mode: 'unavailable', from: '2026-12-02', to: '2026-12-01' }] })]),
        ]),
      ]),
      'buildings.0.floors.0.zones.0.desks.0.periods.0.to: comes before its from',
    ],
  ])('names %s', (_, plan, fault) => {
    const faults = floorPlanFaults(plan)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(fault)
  })

  it('lets zones of one floor touch', () => {
    const touching = zone('3B', [desk('3.002', { at: [20, 1] })], { area: [20, 0, 20, 20] })
    expect(floorPlanFaults(planOf([floor('3', [zone('3A', [desk('3.001')]), touching])]))).toEqual([])
  })
})

describe('a desk', () => {
  it('has another mode for a time', () => {
    const one = desk('3.001', {
      periods: [
        { mode: 'unavailable', from: '2026-12-02', to: '2026-12-04' },
        { mode: 'drop-in', from: '2027-01-01' },
      ],
    })
    const days = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-05', '2027-06-01']
    expect(days.map(day => modeOn(one, day))).toEqual(['bookable', 'unavailable', 'unavailable', 'bookable', 'drop-in'])
  })

  it('is as quiet as its zone, and as far as it is', () => {
    const plan = planOf([
      floor('3', [zone('3A', [desk('3.001'), desk('3.002', { at: [4, 5] })], { activity: 'quiet' })]),
      floor('4', [zone('4A', [desk('4.001')])]),
    ])
    const [a, b, c] = [...desksOf(plan).values()]
    if (!a || !b || !c) throw new Error('three desks')
    expect([a, c].map(one => hasFeature(one, 'quiet'))).toEqual([true, false])
    expect([metresBetween(a, b), metresBetween(a, c)]).toEqual([5, Number.POSITIVE_INFINITY])
  })
})
