import { describe, expect, it } from 'vitest'
import type { LineOrder } from '../../src/domain/line-order.ts'
import type { Telework } from '../../src/domain/telework.ts'
import { newLineOrder } from '../support/line-orders.ts'
import { approved, sampleTelework } from '../support/samples.ts'
import { compare, type Office } from './compare.ts'
import type { Facts } from './facts.ts'
import { officeRules } from './generated-office.ts'
import { type Ledger, newLedger } from './ledger.ts'

const terms = {
  kind: 'structural' as const,
  weekdays: [{ weekday: 2 as const, part: 'day' as const }],
  from: '2026-12-08',
  to: '2026-12-22',
}
const request = approved(sampleTelework({ id: 'r1', terms }), ['every-2'])
const order: LineOrder = {
  ...newLineOrder({ id: 'o1', employeeNumber: 'E1' }),
  person: 'anna',
  request: 'r1',
  contractorId: 'SO-1',
  status: 'acknowledged',
}
const atContractor = { externalId: 'o1', employeeNumber: 'E1', state: 'acknowledged', milestones: [] }
const said = { person: 'anna', activityId: 'a3', text: 'Luc a approuvé votre télétravail : chaque mardi.' }
const office: Office = { calendar: officeRules().calendar, numbers: new Map([['anna', 'E1']]), withLine: [] }

const ledger = (): Ledger => ({
  ...newLedger(),
  sent: new Map([
    ['r1', { person: 'anna', terms: { kind: 'structural', weekdays: [2], from: terms.from, to: terms.to } }],
  ]),
  acknowledged: new Set(['r1']),
  presses: [{ request: 'r1', by: 'luc', does: 'approve' }],
  ends: [{ request: 'r1', to: 'luc', shown: 'approved', answer: true }],
})

/** A run in which everything went right. */
const facts = (own: Partial<Facts> = {}): Facts => ({
  requests: [request],
  history: new Map([['telework:r1', ['asked', 'approved']]]),
  auditProblem: undefined,
  effects: [{ id: 'e1', effect: { name: 'say-decision', telework: 'r1' }, state: 'done' }],
  tasks: [],
  orders: [order],
  atContractor: [atContractor],
  notes: new Map([
    ['telework:r1:requester', { person: 'anna', activityId: 'a1' }],
    ['telework:r1:chief', { person: 'luc', activityId: 'a2' }],
    ['line:o1', { person: 'anna', activityId: 'a4' }],
    ['said:e1', { person: 'anna', activityId: 'a3' }],
  ]),
  lines: [said],
  cards: new Map([
    ['a1', { shown: 'approved', orderStates: [] }],
    ['a2', { shown: 'approved', orderStates: [] }],
    ['a4', { shown: undefined, orderStates: ['acknowledged'] }],
  ]),
  ...own,
})

const judged = (own: Partial<Facts>, told: Ledger = ledger()) => compare(told, facts(own), office)
const without = <K, V>(map: ReadonlyMap<K, V>, key: K) => new Map([...map].filter(([each]) => each !== key))
const refused: Telework = { ...request, status: 'refused', because: 'Non' } as Telework

describe('the comparison of a fault run', () => {
  it('finds nothing when all is right', () => {
    expect(judged({})).toEqual({ lost: [], doubled: [], wrong: [], uncertain: 0 })
  })

  it.each<[string, Partial<Facts>]>([
    ['a request', { requests: [], orders: [], atContractor: [], effects: [], lines: [] }],
    ['a decision', { requests: [{ ...sampleTelework({ id: 'r1', terms }) }] }],
    ['a decision, kept as another one', { requests: [refused] }],
    ['the history of a decision', { history: new Map([['telework:r1', ['asked']]]) }],
    ['an order that we have', { atContractor: [] }],
    ['an order that we have not', { orders: [], atContractor: [] }],
    ['news of an order', { atContractor: [{ ...atContractor, milestones: ['survey'] }] }],
    ['the end of an order', { atContractor: [{ ...atContractor, state: 'completed' }] }],
    ['the effect that tells a decision', { effects: [] }],
    ['a line that was never begun', { notes: without(facts().notes, 'said:e1'), lines: [] }],
    ['a line that is noted and not in the chat', { lines: [] }],
  ])('finds that it lost %s', (_, planted) => {
    expect(judged(planted).lost).not.toEqual([])
  })

  it.each<[string, Partial<Facts>]>([
    ['a request', { requests: [request, { ...request, id: 'r2' }] }],
    ['a decision', { history: new Map([['telework:r1', ['asked', 'approved', 'refused']]]) }],
    ['an order by its id', { atContractor: [atContractor, atContractor] }],
    ['an order by its person', { atContractor: [atContractor, { ...atContractor, externalId: 'o2' }] }],
    ['an order nobody asked for', { requests: [refused] }],
    ['a line', { lines: [said, { ...said, activityId: 'a9' }] }],
    ['a line in other words', { lines: [said, { ...said, activityId: 'a9', text: 'Votre ligne est synchronisée.' }] }],
  ])('finds that it doubled %s', (_, planted) => {
    expect(judged(planted).doubled).not.toEqual([])
  })

  it('finds a day that is in two requests of one person', () => {
    const day = { day: '2026-12-08', part: 'morning' as const }
    const other = sampleTelework({ id: 'r2', terms: { kind: 'occasional', days: [day] } })
    const told = ledger()
    told.sent.set('r2', { person: 'anna', terms: { kind: 'occasional', days: ['2026-12-08'] } })
    const { doubled } = compare(told, facts({ requests: [request, other] }), office)
    expect(doubled).toEqual(['2026-12-08 of anna is in two requests: r1 and r2'])
  })

  it('counts a line that was cut off as uncertain when it did not arrive, and not when it did', () => {
    const notes = new Map([...facts().notes, ['said:e1', { person: 'anna' }] as const])
    expect(judged({ notes, lines: [] })).toMatchObject({ lost: [], doubled: [], uncertain: 1 })
    expect(judged({ notes })).toMatchObject({ lost: [], doubled: [], uncertain: 0 })
  })

  it.each<[string, Partial<Facts>]>([
    ['a history that is not valid', { auditProblem: 'telework:r1 #2: its content is not what was written' }],
    ['an open effect', { effects: [{ id: 'e1', effect: { name: 'say-decision', telework: 'r1' }, state: 'open' }] }],
    [
      'a dead effect without a task',
      { effects: [...facts().effects, { id: 'e2', effect: { name: 'read-inventory' }, state: 'dead' }] },
    ],
    [
      'a card that stayed behind',
      { cards: new Map([...facts().cards, ['a1', { shown: 'pending', orderStates: [] }]]) },
    ],
    [
      'a line card that stayed behind',
      { cards: new Map([...facts().cards, ['a4', { shown: undefined, orderStates: ['wanted'] }]]) },
    ],
    ['other days', { requests: [{ ...request, terms: { ...terms, to: '2026-12-29' } }] }],
  ])('finds %s', (_, planted) => {
    expect(judged(planted).wrong).not.toEqual([])
  })

  it('finds a decision that nobody pressed', () => {
    expect(
      judged({}, { ...ledger(), presses: [{ request: 'r1', by: 'luc', does: 'refuse', because: 'Non' }] }).wrong,
    ).not.toEqual([])
  })

  it('lets an effect be given up when the ICT desk has a task of it', () => {
    const effects: Facts['effects'] = [
      ...facts().effects,
      { id: 'e2', effect: { name: 'read-inventory' }, state: 'dead' },
    ]
    expect(judged({ effects, tasks: ['gave up:e2'] }).wrong).toEqual([])
  })
})
