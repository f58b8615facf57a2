import type { Instant } from '../domain/day.ts'
import { isOpen, moved, type Outage, type OutageId, type OutageNews } from '../domain/outage.ts'
import { isDue } from '../domain/outage-confirm.ts'
import { withNextNews } from '../domain/outage-plan.ts'
import type { Changes } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask } from './line-order.ts'
import { type OutageNeeds as Needs, recordOutage } from './outage.ts'
import { sayNews, showOutage } from './outage-telling.ts'

/** Does what has come due for outages: reminders, ends without an answer, and news that there is none. */
export async function settleDueOutages(needs: Needs): Promise<void> {
  const now = needs.clock.now()
  for (const { id, retestAt, remindAt, closesAt, nextNewsAt } of await needs.store.openOutages()) {
    const due = [retestAt, remindAt, closesAt, nextNewsAt].some(at => isDue(at, now))
    if (due) await needs.store.change(tx => settleDue(needs, tx, id, now))
  }
}

/** An outage that changed meanwhile is looked at again next time. */
async function settleDue(needs: Needs, tx: Changes, id: OutageId, now: Instant): Promise<void> {
  const outage = await tx.outage(id)
  const due = outage && dueOf(needs, outage, now)
  if (!due || !(await tx.updateOutage(due.outage))) return
  if (due.news) await recordOutage(tx, due.outage, due.news.what, 'Novo', now)
  const closes = due.news?.what === 'unanswered'
  await tx.addEffects([
    ...showOutage(needs, due.outage),
    ...(due.news ? sayNews(needs, due.outage, due.news) : []),
    ...(closes ? [effect(needs, { name: 'answer-ticket', outage: id, restored: true })] : []),
    ...(due.test ? [effect(needs, { name: 'test-line', outage: id, line: outage.line.id, after: true })] : []),
  ])
}

type Due = { outage: Outage; news?: OutageNews; test?: true }

function dueOf({ office }: Needs, outage: Outage, now: Instant): Due | undefined {
  const next = { ...outage, version: outage.version + 1 }
  if (outage.status === 'resolved' && isDue(outage.closesAt, now))
    return { outage: moved(outage, 'closed', now, 'unanswered'), news: { what: 'unanswered' } }
  if (outage.status === 'resolved' && isDue(outage.remindAt, now)) {
    const { remindAt: _, ...reminded } = next
    return { outage: reminded, news: { what: 'reminder' } }
  }
  if (outage.status === 'resolved' && isDue(outage.retestAt, now)) {
    const { retestAt: _, ...tested } = next
    return { outage: tested, test: true }
  }
  return isOpen(outage) && isDue(outage.nextNewsAt, now)
    ? { outage: withNextNews(next, now, office.outages) }
    : undefined
}

/** A line is tested once in five minutes: the test of a repair waits its turn. */
export async function testLater(tx: Changes, id: OutageId, at: Instant): Promise<void> {
  const outage = await tx.outage(id)
  if (outage?.status !== 'resolved' || outage.retestAt) return
  if (!(await tx.updateOutage({ ...outage, version: outage.version + 1, retestAt: at })))
    throw new Error('outage changed meanwhile')
}

const deskAfterMinutes = 15

/** The contractor cannot be reached with a report: the card says so, and after a quarter of an hour the ICT desk hears of it. */
export async function reportWaits(needs: Needs, id: OutageId): Promise<void> {
  const outage = await needs.store.outage(id)
  if (outage?.status !== 'reported') return
  const since = outage.reportedAt ?? outage.begunAt
  const waited = Temporal.Instant.from(since).until(needs.clock.now()).total('minutes')
  await needs.store.change(async tx => {
    const waiting = { ...outage, version: outage.version + 1, waiting: true } as const
    if (!outage.waiting && (await tx.updateOutage(waiting))) await tx.addEffects(showOutage(needs, waiting))
    if (waited < deskAfterMinutes || !(await tx.claim(`silence:${id}`))) return
    const reason = { why: 'report waits', outage: id, person: outage.person, since } as const
    await tx.addEffects([await deskTask(needs, tx, 'report waits', reason)])
  })
}
