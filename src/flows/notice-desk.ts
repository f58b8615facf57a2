import { dayAt, type Instant } from '../domain/day.ts'
import { linesBelow, type Network } from '../domain/network.ts'
import { announced, type Notice, type NoticeAudience, type NoticeId, newNotice } from '../domain/notice.ts'
import { type DraftProblem, draftNotice, type NoticeSite, type NoticeWish } from '../domain/notice-draft.ts'
import { tellTime } from '../domain/notice-recipients.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { AudienceGroup } from '../ports/notices.ts'
import type { Store } from '../ports/store.ts'
import { networkOf } from './network.ts'
import { audienceOf, endNotice, keepOccasion, type NoticeProgress, noticeProgress, stopNotice } from './notice.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; office: Office }

export const deskCardKey = (id: NoticeId) => `notice-desk:${id}`

/** A notice of the desk with what its card shows. `count`: whom a draft would reach; `progress`: once it is published. */
export type DeskNotice = {
  notice: Notice
  audience: NoticeAudience
  now: Instant
  zone: string
  count?: AudienceCount
  progress?: NoticeProgress
}
export type AudienceCount = { total: number; now: number; later: number; never: number }

/** Keeps what the form says as a draft and counts whom it would reach. Nobody is told. */
export async function previewNotice(
  needs: Needs,
  { id, wish, by }: { id: NoticeId; wish: NoticeWish; by: PersonId },
): Promise<Result<DeskNotice, DraftProblem | { why: 'already published' } | { why: 'nobody concerned' }>> {
  const before = await needs.store.notice(id)
  if (before && before.status !== 'draft') return no({ why: 'already published' })
  const drafted = draftNotice(wish, wish.for === 'node' ? await sitesNamed(needs.store, wish.place ?? '') : [])
  if (!drafted.ok) return drafted
  const { audience, ...rest } = drafted.value
  const now = needs.clock.now()
  const wanted = { kind: 'free', source: 'ICT desk', severity: 'Minor', start: now, by, ...rest } as const
  const notice = { ...newNotice(id, wanted, now), version: (before?.version ?? 0) + 1 }
  const count = await countAudience(needs, notice, audience)
  if (count.total === 0) return no({ why: 'nobody concerned' })
  const kept = await needs.store.change(tx =>
    before ? tx.updateNotice(notice, audience) : tx.addNotice(notice, audience),
  )
  return kept ? yes({ notice, audience, now, zone: needs.office.zone, count }) : previewNotice(needs, { id, wish, by })
}

/** By their id or name, else all whose name holds what was written. */
async function sitesNamed(store: Store, said: string): Promise<NoticeSite[]> {
  const network = await networkOf(store)
  const nodes = [...network.ways.values()].flatMap(([node]) => (node ? [node] : []))
  const wanted = plain(said)
  const exact = nodes.filter(({ id, name }) => plain(id) === wanted || plain(name) === wanted)
  const found = exact.length > 0 ? exact : nodes.filter(({ name }) => wanted.length > 1 && plain(name).includes(wanted))
  return found.slice(0, mostSites).map(({ id, level, name }) => ({ id, level, name, lines: linesIn(network, id) }))
}

const mostSites = 8
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
const linesIn = (network: Network, node: string) => linesBelow(network, node)

async function countAudience(needs: Needs, notice: Notice, audience: NoticeAudience): Promise<AudienceCount> {
  const of = audienceOf(needs, notice, { what: 'announced' }, audience)
  const groups = await needs.store.audienceGroups({ ...of, toldOtherwise: [] })
  const sum = (fits: (group: AudienceGroup) => boolean) =>
    groups.reduce((people, group) => (fits(group) ? people + group.people : people), 0)
  const isNow = (group: AudienceGroup) => group.reachable && reachedNow(needs, notice, group)
  const [total, now, never] = [sum(() => true), sum(isNow), sum(({ reachable }) => !reachable)]
  return { total, now, later: total - now - never, never }
}

function reachedNow({ clock, office }: Needs, { urgent }: Notice, { hours, teleworksNow }: AudienceGroup): boolean {
  const now = clock.now()
  const days = teleworksNow ? [{ day: dayAt(now, office.zone), part: 'day' } as const] : []
  const at = tellTime({ urgent, days, hours: hours ?? office.policy.workingHours }, now, office.calendar, office.zone)
  return Temporal.Instant.compare(at, now) <= 0
}

/** The notice as the desk has it now: a draft with its count, else how far it has come. */
export async function deskNotice(needs: Needs, id: NoticeId): Promise<DeskNotice | undefined> {
  const [notice, audience] = await Promise.all([needs.store.notice(id), needs.store.noticeAudience(id)])
  if (!notice || !audience) return undefined
  const shown = { notice, audience, now: needs.clock.now(), zone: needs.office.zone }
  if (notice.status === 'draft') return { ...shown, count: await countAudience(needs, notice, audience) }
  return { ...shown, progress: await noticeProgress(needs.store, notice) }
}

type ShownCard = { conversationId: string; activityId: string }

/**
 * Publishes a draft, in the version its publisher has before them; their card shows how far it comes from now on.
 * Publishing twice publishes once.
 */
export async function publishNotice(
  needs: Needs,
  { id, version, by, card }: { id: NoticeId; version: number; by: PersonId; card?: ShownCard },
): Promise<boolean> {
  return needs.store.change(async tx => {
    const [draft, audience] = [await tx.notice(id), await tx.noticeAudience(id)]
    if (!draft || !audience || draft.status !== 'draft' || draft.version !== version) return draft?.status !== 'draft'
    const at = needs.clock.now()
    const notice = { ...announced({ ...draft, by, start: at }, at), version: version + 1 }
    if (!(await tx.updateNotice(notice))) return false
    await keepOccasion(needs, tx, notice, { audience }, by)
    if (card) await tx.keepLiveCard({ person: by, key: deskCardKey(id), ...card })
    return true
  })
}

export const stopSending = ({ store, ...needs }: Needs, id: NoticeId, by: PersonId) =>
  store.change(tx => stopNotice(needs, tx, id, by))

/** It no longer applies: who has it reads so on the card, and in one line. */
export const withdrawNotice = ({ store, ...needs }: Needs, id: NoticeId, by: PersonId) =>
  store.change(tx => endNotice(needs, tx, id, needs.clock.now(), by))

/** A draft that is put aside. */
export async function dropNotice({ store }: Needs, id: NoticeId): Promise<void> {
  const notice = await store.notice(id)
  if (notice?.status !== 'draft') return
  await store.change(tx => tx.updateNotice({ ...notice, status: 'ended', version: notice.version + 1 }))
}
