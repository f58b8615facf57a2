import type { KeptEffect } from '../domain/effect.ts'
import type { Line } from '../domain/line.ts'
import { endOrder, type LineOrder, type OrderNews, type OrderReading, readOrder } from '../domain/line-order.ts'
import type { TaskReason } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { clock: Clock; newId: NewId }

/** Applies what the contractor says of an order, inside the transaction that marks the job done. */
export async function applyReading(needs: Needs, tx: Changes, ours: string, reading: OrderReading): Promise<void> {
  const order = await tx.lineOrder(ours)
  if (!order) return tx.park(`service order ${reading.contractorId}`, needs.clock.now())
  const read = readOrder(order, reading, needs.clock.now())
  if (read.order === order) return
  await keepNews(needs, tx, read.order, read.news)
}

async function keepNews(needs: Needs, tx: Changes, order: LineOrder, news: readonly OrderNews[]): Promise<void> {
  if (!(await tx.updateLineOrder(order))) throw new Error('line order changed meanwhile')
  const at = needs.clock.now()
  for (const { what, ...facts } of news) {
    const named = 'milestone' in facts ? facts.milestone.name : what
    await tx.record({
      subject: `line-order:${order.id}`,
      what: named,
      by: 'contractor',
      at,
      facts: { status: order.status },
    })
  }
  await tx.addEffects([
    effect(needs, { name: 'show-line-order', order: order.id }),
    ...news.map(item => effect(needs, { name: 'say-order-news', order: order.id, news: item })),
    ...(await taskEffects(needs, tx, order, news)),
    ...(await silenceOver(needs, tx)),
  ])
}

/** The contractor answers again, and no order waits for them any more. */
async function silenceOver(needs: Needs, tx: Changes): Promise<KeptEffect[]> {
  const waiting = (await tx.openLineOrders()).some(({ status }) => status === 'wanted')
  return waiting ? [] : endDeskTask(needs, tx, 'contractor silent')
}

async function taskEffects(
  needs: Needs,
  tx: Changes,
  order: LineOrder,
  news: readonly OrderNews[],
): Promise<KeptEffect[]> {
  const bad = news.find(item => item.what === 'failed' || item.what === 'refused')
  if (!bad || !('because' in bad)) return []
  const why = bad.what === 'failed' ? ('order failed' as const) : ('order refused' as const)
  return [
    await deskTask(needs, tx, `${why}:${order.id}`, {
      why,
      order: order.id,
      person: order.person,
      because: bad.because,
    }),
  ]
}

/** Opens a task of the ICT desk, once for the same trouble, and asks to tell the desk. */
export async function deskTask(needs: Needs, tx: Changes, about: string, reason: TaskReason): Promise<KeptEffect> {
  const task = await tx.openTask({ id: needs.newId(), about, reason, openedAt: needs.clock.now() })
  return effect(needs, { name: 'tell-desk', task })
}

/** What a task was about has passed: it ends by itself, and its cards say so. */
export async function endDeskTask(needs: Needs, tx: Changes, about: string): Promise<KeptEffect[]> {
  const at = needs.clock.now()
  const task = await tx.openTaskAbout(about)
  if (!task || !(await tx.closeTask(task.id, 'novo', at))) return []
  await tx.record({ subject: `task:${task.id}`, what: 'closed', by: 'novo', at, facts: {} })
  return [effect(needs, { name: 'tell-desk', task: task.id })]
}

/** The contractor said no: the person is told, the ICT desk has a task. */
export async function refuseOrder(needs: Needs, tx: Changes, ours: string, because: string): Promise<void> {
  const order = await tx.lineOrder(ours)
  if (order?.status !== 'wanted') return
  await keepNews(needs, tx, endOrder(order, { status: 'refused', because }, needs.clock.now()), [
    { what: 'refused', because },
  ])
}

/** A line is there already: nothing is ordered. */
export async function orderNotNeeded(needs: Needs, tx: Changes, ours: string, lines: readonly Line[]): Promise<void> {
  const order = await tx.lineOrder(ours)
  if (order?.status !== 'wanted') return
  await tx.keepLines(lines)
  await keepNews(needs, tx, endOrder(order, { status: 'not needed' }, needs.clock.now()), [{ what: 'not needed' }])
}

/** The contractor has been silent for a while about an order that waits: the ICT desk hears of it, once. */
export async function tellOfSilence(needs: Needs & { store: Store }, order: LineOrder): Promise<void> {
  await needs.store.change(async tx => {
    const reason = { why: 'contractor silent', order: order.id, since: order.wantedAt } as const
    const told = await tx.claim(`silence:${order.id}`)
    if (told) await tx.addEffects([await deskTask(needs, tx, 'contractor silent', reason)])
  })
}

/** A verified event of the contractor: its order is to be read. A repeated event (same id) changes nothing. */
export async function contractorSaid(
  needs: Needs & { store: Store },
  event: { id: string; contractorId: string },
): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-order', contractorId: event.contractorId })])
  })
}
