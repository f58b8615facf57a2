import { dayAt, type Instant } from '../domain/day.ts'
import {
  announced,
  type NewNotice,
  type Notice,
  type NoticeAudience,
  type NoticeId,
  type NoticeNews,
  type NoticeOccasion,
  newNotice,
  owesNews,
  stopped,
  withNews,
} from '../domain/notice.ts'
import { amongWhom, mutedBy, partsAt } from '../domain/notice-recipients.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { OccasionAudience } from '../ports/notices.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { clock: Clock; newId: NewId; office: Office }

/** Whom to tell; `toldOtherwise` have the matter from elsewhere, such as a ticket of their own. */
export type Whom = { audience: NoticeAudience; toldOtherwise?: readonly PersonId[] }

/**
 * Tells everybody concerned of something, inside the transaction that keeps the matter itself. One notice about the same
 * (`about`) at a time: when it is announced already, that one's id.
 */
export async function announce(needs: Needs, tx: Changes, wanted: NewNotice, whom: Whom): Promise<NoticeId> {
  const open = wanted.about ? await tx.noticeAbout(wanted.about) : undefined
  if (open && open.status !== 'ended') return open.id
  const at = needs.clock.now()
  const notice = announced(newNotice(needs.newId(), { ...nextNews(needs, wanted), ...wanted }, at), at)
  if (!(await tx.addNotice(notice, whom.audience))) throw new Error('a notice about the same was announced meanwhile')
  await keepOccasion(needs, tx, notice, whom, wanted.by ?? notice.source)
  return notice.id
}

/** Without an expected end people are told when the next news comes. */
function nextNews({ clock, office }: Needs, { kind, eta }: Pick<NewNotice, 'kind' | 'eta'>): { nextNewsAt?: Instant } {
  if (kind !== 'incident' || eta) return {}
  const minutes = office.notices.nextNewsMinutes
  return { nextNewsAt: Temporal.Instant.from(clock.now()).add({ minutes }).toString() }
}

/** An expected end that is no longer sure is followed by news all the same. */
const promised = (needs: Needs, news: NoticeNews): NoticeNews =>
  news.what === 'eta' && !news.eta ? { ...nextNews(needs, { kind: 'incident' }), ...news } : news

/** News that was promised and has not come: the cards say when the next will, and nothing rings. */
export async function promiseNews(needs: Needs & { store: Store }): Promise<void> {
  const owing = (await needs.store.openIncidentNotices()).filter(notice => owesNews(notice, needs.clock.now()))
  for (const { id } of owing)
    await needs.store.change(async tx => {
      const notice = await tx.notice(id)
      const { nextNewsAt } = nextNews(needs, { kind: 'incident' })
      if (notice && nextNewsAt && owesNews(notice, needs.clock.now()))
        await updateNotice(needs, tx, id, { what: 'no news', nextNewsAt })
    })
}

/** Tells those concerned what is new. `whom`: the audience has changed with it. False when it is nothing new. */
export async function updateNotice(
  needs: Needs,
  tx: Changes,
  id: NoticeId,
  news: NoticeNews,
  whom: Partial<Whom> & { by?: PersonId } = {},
): Promise<boolean> {
  const notice = await tx.notice(id)
  const changed = notice && withNews(notice, promised(needs, news), needs.clock.now())
  if (!changed) return false
  if (!(await tx.updateNotice(changed, whom.audience))) throw new Error('notice changed meanwhile')
  const audience = whom.audience ?? (await tx.noticeAudience(id))
  if (!audience) return false
  await keepOccasion(needs, tx, changed, { ...whom, audience }, whom.by ?? notice.source)
  return true
}

/** It is over: those who have the card are told. */
export const endNotice = (needs: Needs, tx: Changes, id: NoticeId, end: Instant, by?: PersonId): Promise<boolean> =>
  updateNotice(needs, tx, id, { what: 'ended', end }, by ? { by } : {})

/** Nobody more is told; what is on its way arrives. How many were still waiting; undefined: there is nothing to stop. */
export async function stopNotice(needs: Needs, tx: Changes, id: NoticeId, by: PersonId): Promise<number | undefined> {
  const notice = await tx.notice(id)
  if (!notice || notice.status === 'draft' || notice.status === 'stopped') return undefined
  if (notice.status !== 'ended' && !(await tx.updateNotice(stopped(notice))))
    throw new Error('notice changed meanwhile')
  const left = await tx.stopRecipients(id, needs.clock.now())
  await tx.record({ subject: `notice:${id}`, what: 'stopped', by, at: needs.clock.now(), facts: { left } })
  return left
}

/** The newest occasion of a notice: whom it is for is worked out, and a job is asked to tell them. */
export async function keepOccasion(
  needs: Needs,
  tx: Changes,
  notice: Notice,
  { audience, toldOtherwise = [] }: Whom,
  by: string,
): Promise<void> {
  const occasion = notice.occasions.at(-1)
  if (!occasion) throw new Error('a notice without an occasion tells nobody')
  const { number, what } = occasion
  const waiting = await tx.addOccasion({
    notice: notice.id,
    occasion: number,
    ...audienceOf(needs, notice, occasion, audience),
    toldOtherwise,
  })
  await tx.record({
    subject: `notice:${notice.id}`,
    what,
    by,
    at: needs.clock.now(),
    facts: { occasion: number, waiting },
  })
  await tx.addEffects([effect(needs, { name: 'send-notice', notice: notice.id, occasion: number })])
}

/** Whom an occasion is for, as the store works it out. */
export function audienceOf(
  { clock, office }: Pick<Needs, 'clock' | 'office'>,
  notice: Pick<Notice, 'kind' | 'start' | 'end'>,
  { what }: Pick<NoticeOccasion, 'what'>,
  audience: NoticeAudience,
): Omit<OccasionAudience, 'notice' | 'occasion' | 'toldOtherwise'> {
  const now = clock.now()
  const today = dayAt(now, office.zone)
  const from = notice.kind === 'works' ? dayAt(notice.start, office.zone) : today
  const to = notice.kind === 'works' && notice.end ? dayAt(notice.end, office.zone) : from
  const muted = mutedBy(notice, what)
  return {
    audience,
    among: amongWhom(notice, what),
    period: { from, to },
    now: { day: today, parts: partsAt(now, office.zone) },
    ...(muted && { mutedBy: muted }),
  }
}

export type NoticeProgress = {
  total: number
  told: number
  /** Not yet told: waiting, on their way, or held for their working hours. */
  left: number
  held: number
  unreachable: number
  unknown: number
  stopped: number
}

/** How far the telling of the newest occasion has come. */
export async function noticeProgress(reads: Pick<Reads, 'recipientCounts'>, notice: Notice): Promise<NoticeProgress> {
  const counts = await reads.recipientCounts(notice.id, notice.occasions.length)
  const { waiting = 0, held = 0, sending = 0, sent = 0, unreachable = 0, unknown = 0, stopped = 0 } = counts
  const left = waiting + held + sending
  return { total: left + sent + unreachable + unknown + stopped, told: sent, left, held, unreachable, unknown, stopped }
}
