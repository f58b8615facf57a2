import { describe, expect, it } from 'vitest'
import {
  byRisk,
  effectKind,
  fitsFilter,
  hangsFrom,
  isAtRisk,
  type OpenTicket,
  pageOf,
  placesOf,
  type TicketFilter,
} from '../../src/domain/desk.ts'
import { giveBackTask, type Task, takeTask } from '../../src/domain/task.ts'
import { reportedOutage, sampleTask } from '../support/samples.ts'

const now = '2026-12-01T09:00:00Z'
const ticket = (
  number: string,
  own: Partial<OpenTicket['outage']> = {},
  more: Partial<OpenTicket> = {},
): OpenTicket => ({
  outage: reportedOutage({ number, reportedAt: '2026-12-01T08:00:00Z', ...own }),
  ...more,
})
const running = (percent: number): Partial<OpenTicket> => ({ sla: { state: 'running', percent, due: now } })
const etaAt = (eta: string) => ({ etas: [{ at: now, eta }] })

describe('an open outage', () => {
  it.each<[string, OpenTicket, boolean]>([
    ['without terms and without an ETA', ticket('a'), false],
    ['below three quarters of its time', ticket('a', {}, running(74)), false],
    ['from three quarters of its time on', ticket('a', {}, running(75)), true],
    ['whose time is over', ticket('a', {}, { sla: { state: 'breached', percent: 140, due: now } }), true],
    ['whose clock has stopped', ticket('a', {}, { sla: { state: 'missed', percent: 140 } }), false],
    ['past its ETA', ticket('a', etaAt('2026-12-01T08:59:59Z')), true],
    ['before its ETA', ticket('a', etaAt('2026-12-01T09:00:01Z')), false],
    ['resolved, past its ETA', ticket('a', { status: 'resolved', ...etaAt('2026-12-01T08:00:00Z') }), false],
  ])('%s: at risk or not', (_, one, risk) => {
    expect(isAtRisk(one, now)).toBe(risk)
  })

  it('is listed with those at risk first, the nearest to its limit before the others, then the oldest', () => {
    const young = ticket('young', { reportedAt: '2026-12-01T08:30:00Z' })
    const old = ticket('old', { reportedAt: '2026-11-30T08:30:00Z' })
    const late = ticket('late', etaAt('2026-12-01T08:00:00Z'))
    const listed = byRisk([young, ticket('80', {}, running(80)), late, old, ticket('95', {}, running(95))], now)
    expect(listed.map(({ outage }) => outage.number)).toEqual(['95', '80', 'late', 'old', 'young'])
  })

  it.each<[TicketFilter, string[]]>([
    ['all', ['kept', 'asked', 'risky']],
    ['risk', ['risky']],
    ['us', ['asked']],
    ['kept', ['kept']],
  ])('fits the filter %s', (filter, numbers) => {
    const all = [
      ticket('kept'),
      ticket('asked', { status: 'pending' }),
      ticket('risky', { status: 'inProgress' }, running(90)),
    ]
    expect(all.filter(one => fitsFilter(one, filter, now)).map(({ outage }) => outage.number)).toEqual(numbers)
  })

  it('is found by its province, and by what several hang from', () => {
    const province = { id: 'WNA', level: 'province', name: 'Namur' } as const
    const exchange = (id: string) => ({ id, level: 'exchange', name: id }) as const
    const at = (node: string) => ticket(node, {}, { way: [province, exchange(node)] })
    const all = [at('x1'), at('x1'), at('x2'), ticket('nowhere')]
    expect(placesOf(all).map(({ node, count }) => [node.id, count])).toEqual([
      ['WNA', 3],
      ['x1', 2],
    ])
    expect(all.filter(one => hangsFrom(one, 'x1'))).toHaveLength(2)
  })
})

describe('a page', () => {
  const items = Array.from({ length: 37 }, (_, i) => i)
  it.each<[number, number, number, number]>([
    [0, 0, 0, 10],
    [3, 3, 30, 7],
    [4, 3, 30, 7],
    [9999, 3, 30, 7],
  ])('%i of 37 is page %i', (asked, page, first, count) => {
    const got = pageOf(items, asked)
    expect(got).toMatchObject({ page, size: 10, total: 37 })
    expect(got.items[0]).toBe(first)
    expect(got.items).toHaveLength(count)
  })

  it('of nothing is empty', () => {
    expect(pageOf([], 3)).toEqual({ items: [], page: 0, size: 10, total: 0 })
  })
})

describe('an effect', () => {
  it.each([
    ['show-task', 'card'],
    ['say-decision', 'message'],
    ['send-notice', 'message'],
    ['order-line', 'order'],
    ['follow-order', 'order'],
    ['open-ticket', 'ticket'],
    ['follow-ticket', 'ticket'],
    ['test-line', 'test'],
    ['reconcile-orders', 'upkeep'],
    ['a-new-one', 'upkeep'],
  ])('%s is a %s to people', (name, kind) => {
    expect(effectKind(name)).toBe(kind)
  })
})

describe('a task', () => {
  const free = sampleTask()
  const owned: Task = { ...free, owner: 'sofie', takenAt: now }
  const closed: Task = { ...owned, closedAt: now, closedBy: 'sofie' }

  it.each([
    ['free', free, undefined, { ok: true, value: { ...free, owner: 'mehdi', takenAt: now } }],
    ['taken meanwhile', owned, undefined, { ok: false, refusal: { why: 'taken', by: 'sofie' } }],
    ['of another owner than was seen', owned, 'laura', { ok: false, refusal: { why: 'taken', by: 'sofie' } }],
    ['of the owner that was seen', owned, 'sofie', { ok: true, value: { ...owned, owner: 'mehdi' } }],
    ['closed', closed, 'sofie', { ok: false, refusal: { why: 'closed' } }],
  ])('that is %s, taken', (_, task, from, result) => {
    expect(takeTask(task, 'mehdi', from, now)).toEqual(result)
  })

  it('of one’s own is taken without change, and given back by its owner only', () => {
    expect(takeTask(owned, 'sofie', undefined, '2026-12-02T09:00:00Z')).toEqual({ ok: true, value: owned })
    expect(giveBackTask(owned, 'sofie')).toEqual({ ok: true, value: free })
    expect(giveBackTask(owned, 'mehdi')).toEqual({ ok: false, refusal: { why: 'not yours' } })
    expect(giveBackTask(free, 'mehdi')).toEqual({ ok: true, value: free })
    expect(giveBackTask(closed, 'sofie')).toEqual({ ok: false, refusal: { why: 'closed' } })
  })
})
