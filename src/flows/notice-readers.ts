import { dayAt, type Instant } from '../domain/day.ts'
import type { Notice, NoticeId, NoticeOccasion } from '../domain/notice.ts'
import { daysWithin, type Mutable, type TeleworkDay } from '../domain/notice-recipients.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'

type Needs = { store: Store; clock: Clock; office: Office }

export type NoticeShown = {
  notice: Notice
  occasion: NoticeOccasion
  days: readonly TeleworkDay[]
  muted: readonly Mutable[]
  now: Instant
  zone: string
}

/** A notice as one of its readers has it. The card that asks is theirs: when its post was doubtful, it no longer is. */
export async function noticeShown(
  needs: Needs,
  id: NoticeId,
  person: PersonId,
  activityId: string | undefined,
): Promise<NoticeShown | undefined> {
  const notice = await needs.store.notice(id)
  const occasion = notice?.occasions.at(-1)
  if (!notice || !occasion || !(await needs.store.isRecipient(id, person))) return undefined
  if (activityId) await needs.store.change(tx => tx.adoptNoticeCard(id, person, activityId))
  const days = notice.kind === 'works' ? await teleworkDays(needs, notice, person) : []
  const muted = await needs.store.mutedOf(person)
  return { notice, occasion, days, muted, now: needs.clock.now(), zone: needs.office.zone }
}

async function teleworkDays({ store, office }: Needs, notice: Notice, person: PersonId): Promise<TeleworkDay[]> {
  const [from, to] = [notice.start, notice.end ?? notice.start].map(at => dayAt(at, office.zone))
  if (!from || !to) return []
  const taken = await store.takenDays([person], from, to)
  return daysWithin(
    notice,
    taken.filter(({ status }) => status === 'approved').map(({ day, part }) => ({ day, part })),
    office.zone,
  )
}

export const muteNotices = ({ store }: Needs, person: PersonId, what: Mutable, muted: boolean): Promise<void> =>
  store.change(tx => tx.mute(person, what, muted))
