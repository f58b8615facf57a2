import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeskFacts, type DeskWish, proposeDesks } from '../../src/domain/booking-proposal.ts'
import { type Slot, slotsMeet } from '../../src/domain/booking-time.ts'
import { type DeskFeature, deskFeatures, hasFeature } from '../../src/domain/floor-plan.ts'
import { desk, floor, planOf, zone } from '../support/booking-samples.ts'

const day = '2026-12-02'
const row = (prefix: string, count: number, features: readonly DeskFeature[] = ['docking']) =>
  Array.from({ length: count }, (_, i) => desk(`${prefix}${i + 1}`, { at: [1 + i * 2, 1], features }))

const plan = planOf(
  [
    floor('3', [
      zone('3A', row('3.0', 9), { teams: ['Dossiers'] }),
      zone('3B', row('3.1', 4, ['docking', 'two-screens']), { activity: 'quiet' }),
      zone('3C', [
        desk('3.21', { mode: 'drop-in' }),
        desk('3.22', { mode: 'assigned', holder: 'x' }),
        desk('3.23', { mode: 'unavailable' }),
      ]),
    ]),
    floor('4', [
      zone('4A', row('4.0', 9)),
      zone('4B', row('4.1', 2), { groups: [{ group: 'people', right: 'only' }] }),
      zone('4C', row('4.2', 2), { groups: [{ group: 'ict', right: 'first' }] }),
      zone('4D', row('4.3', 2), { activity: 'call', unit: 'hours' }),
      zone('4E', [desk('4.41', { features: ['docking', 'wheelchair'] })]),
    ]),
  ],
  [floor('N1', [zone('N1A', row('N1.0', 2), { unit: 'day' })])],
)
const wish = (own: Partial<DeskWish> = {}): DeskWish => ({ day, slot: 'day', features: [], near: [], ...own })
const facts = (own: Partial<DeskFacts> = {}): DeskFacts => ({
  plan,
  today: '2026-11-24',
  taken: new Map(),
  usual: [],
  person: 'anna',
  groups: new Set(),
  ...own,
})
const names = ({ proposals }: ReturnType<typeof proposeDesks>) => proposals.map(({ desk }) => desk.name)
const taking = (...desks: string[]) => new Map(desks.map(name => [name, ['day' as Slot]]))
const every = (fits: RegExp) =>
  plan.buildings
    .flatMap(b => b.floors.flatMap(f => f.zones.flatMap(z => z.desks.map(d => d.name))))
    .filter(name => fits.test(name))

describe('the best desk', () => {
  it('is the one asked for', () => {
    const found = proposeDesks(wish({ desk: '4.03' }), facts({ usual: ['3.01'] }), 3)
    expect(names(found)[0]).toBe('4.03')
    expect(found.proposals[0]?.reasons).toEqual([{ why: 'asked' }])
  })

  it('is beside the colleague asked for, as near as can be', () => {
    const near = [{ name: 'Bram Peeters', desk: '4.05' }]
    const found = proposeDesks(wish({ near }), facts({ taken: taking('4.05', '4.04'), usual: ['3.01'] }), 3)
    expect(names(found)).toEqual(['4.06', '4.03', '4.07'])
    expect(found.proposals[0]?.reasons).toEqual([{ why: 'near', name: 'Bram Peeters', metres: 2 }])
  })

  it('is where one mostly sits, before the team’s zone', () => {
    const found = proposeDesks(wish(), facts({ usual: ['4.02', '4.01'], department: 'Dossiers' }), 3)
    expect(names(found).slice(0, 2)).toEqual(['4.02', '4.01'])
    expect(found.proposals[0]?.reasons).toEqual([{ why: 'usual' }])
  })

  it('is in the team’s zone', () => {
    const found = proposeDesks(wish(), facts({ department: 'Dossiers' }), 3)
    expect(found.proposals.map(({ desk }) => desk.zone.id)).toEqual(['3A', '3A', '3A'])
    expect(found.proposals[0]?.reasons).toEqual([{ why: 'team' }])
  })

  it('has the features asked for, a quiet zone being quiet', () => {
    const found = proposeDesks(wish({ features: ['two-screens', 'quiet'] }), facts({ department: 'Dossiers' }), 3)
    expect(found.proposals.map(({ desk }) => desk.zone.id)).toEqual(['3B', '3B', '3B'])
    expect(found.proposals[0]?.reasons).toEqual([{ why: 'features', features: ['two-screens', 'quiet'] }])
  })

  it('is where there is room, and not the same for everybody', () => {
    const first = Array.from({ length: 40 }, (_, i) => names(proposeDesks(wish(), facts({ person: `p${i}` }), 1))[0])
    expect(new Set(first).size).toBeGreaterThan(10)
    const crowded = proposeDesks(wish(), facts({ taken: taking(...every(/^3\.0|^4\.0[1-8]/)) }), 1)
    expect(crowded.proposals[0]?.reasons).toEqual([{ why: 'room', zone: '3B', free: 4, of: 4 }])
  })

  it('keeps a wheelchair’s place for who needs it', () => {
    expect(names(proposeDesks(wish({ features: ['wheelchair'] }), facts(), 3))).toEqual(['4.41'])
    const asked = proposeDesks(wish({ features: ['wheelchair'] }), facts({ taken: taking('4.41') }), 3)
    expect(asked.proposals).toEqual([])
    expect(asked.waitFor).toBe('4E')
    expect(names(proposeDesks(wish(), facts(), 20))).not.toContain('4.41')
  })

  it('is in a place for calls only by the hour', () => {
    const byDay = proposeDesks(wish({ floor: '4' }), facts(), 3)
    expect(byDay.proposals.map(({ desk }) => desk.zone.id)).not.toContain('4D')
    const byHour = proposeDesks(wish({ slot: '10:00-11:00' }), facts(), 1)
    expect(byHour.proposals[0]).toMatchObject({ slot: '10:00-11:00', desk: { zone: { id: '4D' } } })
  })

  it('has the time its zone gives', () => {
    const taken = taking(...every(/^4\.3/))
    expect(proposeDesks(wish({ slot: '10:00-11:00' }), facts({ taken }), 1).proposals[0]?.slot).toBe('morning')
    expect(proposeDesks(wish({ slot: 'morning', desk: 'N1.01' }), facts(), 1).proposals[0]?.slot).toBe('day')
  })
})

describe('a desk that is not proposed', () => {
  it.each<[string, Partial<DeskFacts>, string | undefined]>([
    ['9.99', {}, 'unknown'],
    ['3.01', { taken: taking('3.01') }, 'taken'],
    ['3.01', { taken: new Map([['3.01', ['afternoon'] as Slot[]]]) }, 'taken'],
    ['3.21', {}, 'drop-in'],
    ['3.22', {}, 'assigned'],
    ['3.23', {}, 'unavailable'],
    ['4.11', {}, 'not for you'],
    ['4.11', { groups: new Set(['people']) }, undefined],
    ['4.21', {}, 'not for you'],
    ['4.21', { today: '2026-11-30' }, undefined],
    ['4.21', { groups: new Set(['ict']) }, undefined],
  ])('%s with %j: %s', (name, own, why) => {
    const found = proposeDesks(wish({ desk: name }), facts(own), 3)
    expect(found.lacking.desk).toEqual(why && { name, why })
    expect(found.proposals).toHaveLength(3)
  })

  it('is told of, with the nearest there is', () => {
    const near = [{ name: 'Bram Peeters', desk: '3.05' }]
    const full = taking(...every(/^3/))
    const found = proposeDesks(wish({ floor: '3', features: ['two-screens'], near }), facts({ taken: full }), 1)
    expect(found.lacking).toEqual({ features: ['two-screens'], floor: '3', near: ['Bram Peeters'], elsewhere: false })
    expect(found.proposals[0]?.desk.floor.id).toBe('4')
  })

  it('leads to a satellite office last, and to a waiting list when there is none', () => {
    const far = proposeDesks(wish(), facts({ taken: taking(...every(/^[34]/)) }), 3)
    expect(names(far).toSorted()).toEqual(['N1.01', 'N1.02'])
    expect(far.lacking.elsewhere).toBe(true)
    const none = proposeDesks(wish({ floor: '4' }), facts({ taken: taking(...every(/./)), department: 'Dossiers' }), 3)
    expect(none).toMatchObject({ proposals: [], waitFor: '4A' })
    expect(proposeDesks(wish(), facts({ taken: taking(...every(/./)), department: 'Dossiers' }), 3).waitFor).toBe('3A')
  })
})

it('proposes only desks that are free, bookable and as good as any other', () => {
  const slots = fc.constantFrom<Slot>('day', 'morning', 'afternoon', '09:00-10:00', '12:00-14:00')
  const taken = fc.dictionary(fc.constantFrom(...every(/./)), fc.array(slots, { maxLength: 2 }))
  const features = fc.uniqueArray(fc.constantFrom(...deskFeatures), { maxLength: 3 })
  fc.assert(
    fc.property(taken, features, slots, (by, wanted, slot) => {
      const found = proposeDesks(wish({ features: wanted, slot }), facts({ taken: new Map(Object.entries(by)) }), 3)
      for (const { desk, slot } of found.proposals) {
        expect(desk.mode).toBe('bookable')
        expect((by[desk.name] ?? []).some(other => slotsMeet(other, slot))).toBe(false)
      }
      const matches = found.proposals.map(({ desk }) => wanted.filter(one => hasFeature(desk, one)).length)
      expect(matches).toEqual(matches.toSorted((a, b) => b - a))
      expect(new Set(names(found)).size).toBe(found.proposals.length)
    }),
  )
})
