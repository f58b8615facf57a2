import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endOrder,
  isOver,
  type Jeopardy,
  type LineOrder,
  type Milestone,
  milestoneNames,
  type OrderReading,
  type OrderState,
  readOrder,
} from '../../src/domain/line-order.ts'
import { sampleOrder } from '../support/samples.ts'

const at = '2026-12-10T09:00:00Z'
const wanted = sampleOrder()
const states = ['acknowledged', 'inProgress', 'held', 'completed', 'failed', 'refused', 'cancelled'] as const

const reading = (own: Partial<OrderReading> = {}): OrderReading => ({
  contractorId: 'SO-1',
  state: 'acknowledged',
  milestones: [],
  jeopardies: [],
  ...own,
})
const milestone = (name: Milestone['name'], at = '2026-12-09T09:00:00Z'): Milestone => ({ name, at })
const jeopardy = (message: string): Jeopardy => ({ message, at: '2026-12-09T09:00:00Z' })

const read = (order: LineOrder, ...readings: OrderReading[]) =>
  readings.reduce(
    (known, next) => {
      const { order, news } = readOrder(known.order, next, at)
      return { order, news: [...known.news, ...news] }
    },
    { order, news: [] as ReturnType<typeof readOrder>['news'] },
  )
const what = ({ news }: ReturnType<typeof read>) =>
  news.map(item => (item.what === 'milestone' ? item.milestone.name : item.what))

describe('a reading of an order', () => {
  it('tells each step once, from acknowledgement to completion', () => {
    const run = read(
      wanted,
      reading(),
      reading({ state: 'inProgress', milestones: [milestone('survey')] }),
      reading({ state: 'inProgress', milestones: [milestone('survey'), milestone('visit')] }),
      reading({ state: 'completed', milestones: milestoneNames.map(name => milestone(name)) }),
    )
    expect(what(run)).toEqual(['acknowledged', 'survey', 'visit', 'synchronised', 'vpnUp', 'completed'])
    expect(run.order).toMatchObject({ status: 'completed', at, contractorId: 'SO-1', version: 5 })
  })

  it.each<[string, OrderReading[], string[], LineOrder['status']]>([
    ['repeated', [reading(), reading()], ['acknowledged'], 'acknowledged'],
    ['late', [reading({ state: 'inProgress' }), reading()], ['acknowledged'], 'inProgress'],
    [
      'partial',
      [reading({ state: 'inProgress', milestones: [milestone('survey')] }), reading({ state: 'inProgress' })],
      ['acknowledged', 'survey'],
      'inProgress',
    ],
    [
      'that repeats itself',
      [
        reading({
          milestones: [milestone('survey'), milestone('survey', at)],
          jeopardies: [jeopardy('a'), jeopardy('a')],
        }),
      ],
      ['acknowledged', 'survey', 'jeopardy'],
      'acknowledged',
    ],
    [
      'held and resumed',
      [reading({ state: 'held' }), reading({ state: 'inProgress' })],
      ['acknowledged'],
      'inProgress',
    ],
    ['refused at once', [reading({ state: 'refused', message: 'no' })], ['refused'], 'refused'],
    ['failed at once', [reading({ state: 'failed', message: 'no' })], ['acknowledged', 'failed'], 'failed'],
    [
      'after the end',
      [reading({ state: 'completed' }), reading({ state: 'failed', milestones: [milestone('visit')] })],
      ['acknowledged', 'completed'],
      'completed',
    ],
  ])('%s says no more than is new', (_how, readings, news, status) => {
    const run = read(wanted, ...readings)
    expect(what(run)).toEqual(news)
    expect(run.order.status).toBe(status)
  })

  it('that brings nothing is no change at all', () => {
    const { order } = readOrder(wanted, reading(), at)
    expect(readOrder(order, reading(), at).order).toBe(order)
  })

  it('keeps a known date when the next does not name it, and takes a new one silently', () => {
    const first = read(wanted, reading({ expected: '2026-12-15T00:00:00Z' }), reading())
    expect(first.order.expected).toBe('2026-12-15T00:00:00Z')
    const moved = read(first.order, reading({ expected: '2026-12-20T00:00:00Z' }))
    expect(moved).toMatchObject({ order: { expected: '2026-12-20T00:00:00Z' }, news: [] })
  })

  it.each(['failed', 'refused', 'cancelled'] as const)('keeps the contractor’s reason when %s', state => {
    const { order, news } = readOrder(wanted, reading({ state, message: 'no pair left' }), at)
    expect(order).toMatchObject({ status: state, because: 'no pair left', at })
    expect(news.at(-1)).toEqual({ what: state, because: 'no pair left' })
  })

  it('lists milestones in their order, whatever the order they come in', () => {
    const { order } = read(
      wanted,
      reading({ milestones: [milestone('vpnUp')] }),
      reading({ milestones: [milestone('survey')] }),
    )
    expect(order.milestones.map(({ name }) => name)).toEqual(['survey', 'vpnUp'])
  })
})

describe('an order', () => {
  it.each([
    ['wanted', false],
    ['acknowledged', false],
    ['held', false],
    ['completed', true],
    ['failed', true],
    ['refused', true],
    ['cancelled', true],
    ['not needed', true],
  ] as const)('%s is over: %s', (status, over) => {
    expect(isOver({ ...wanted, status, at, because: '' } as LineOrder)).toBe(over)
  })

  it('ends without the contractor, with the next version and all it held', () => {
    const held = readOrder(wanted, reading({ milestones: [milestone('survey')] }), at).order
    const ended = endOrder(held, { status: 'refused', because: 'no address' }, at)
    expect(ended).toMatchObject({ status: 'refused', because: 'no address', at, version: held.version + 1 })
    expect(ended.milestones).toEqual(held.milestones)
    expect(endOrder(wanted, { status: 'not needed' }, at)).toMatchObject({ status: 'not needed', at, version: 2 })
  })
})

const forward = {
  wanted: 0,
  acknowledged: 1,
  inProgress: 2,
  held: 2,
  completed: 3,
  failed: 3,
  refused: 3,
  cancelled: 3,
}
const rankOf = ({ status }: LineOrder) => (status === 'not needed' ? 3 : forward[status])

const anyReading = fc
  .record({
    state: fc.constantFrom<OrderState>(...states),
    milestones: fc.array(fc.constantFrom(...milestoneNames).map(name => milestone(name))),
    jeopardies: fc.array(fc.constantFrom('a', 'b', 'c').map(jeopardy)),
    expected: fc.option(fc.constantFrom('2026-12-15T00:00:00Z', '2026-12-20T00:00:00Z'), { nil: undefined }),
  })
  .map(({ expected, ...own }) => reading({ ...own, ...(expected && { expected }) }))

describe('readings in any order, late, repeated or partial', () => {
  it('never take anything back, and never say a thing twice', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 8 }), readings => {
        let order: LineOrder = wanted
        const told: string[] = []
        for (const next of readings) {
          const after = readOrder(order, next, at)
          expect(rankOf(after.order)).toBeGreaterThanOrEqual(rankOf(order))
          if (isOver(order)) expect(after).toEqual({ order, news: [] })
          for (const known of order.milestones) expect(after.order.milestones).toContainEqual(known)
          for (const known of order.jeopardies) expect(after.order.jeopardies).toContainEqual(known)
          if (order.expected) expect(after.order.expected).toBeDefined()
          expect(after.order.version - order.version).toBe(after.order === order ? 0 : 1)
          told.push(...after.news.map(item => JSON.stringify(item)))
          order = after.order
        }
        expect(told).toEqual([...new Set(told)])
      }),
      { numRuns: 300 },
    )
  })

  it('a reading twice in a row changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 4 }), anyReading, (before, next) => {
        const { order } = read(wanted, ...before, next)
        expect(readOrder(order, next, at)).toEqual({ order, news: [] })
      }),
    )
  })

  it('an end is told exactly when the order comes to it', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 8 }), readings => {
        const run = read(wanted, ...readings)
        const ends = run.news.filter(({ what }) => ['completed', 'failed', 'refused', 'cancelled'].includes(what))
        expect(ends.map(({ what }) => what)).toEqual(isOver(run.order) ? [run.order.status] : [])
      }),
    )
  })
})
