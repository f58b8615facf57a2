import type { Notice, NoticeId } from '../domain/notice.ts'
import type { Clock } from '../ports/clock.ts'
import type { Links } from '../ports/links.ts'
import type { RecipientRow } from '../ports/notices.ts'
import type { Store } from '../ports/store.ts'

const validHours = 1

/** Where the list of a notice's recipients can be had, for an hour. */
export const listPath = ({ links, clock }: { links: Links; clock: Clock }, id: NoticeId): string =>
  links.to(`notices/${id}.csv`, Temporal.Instant.from(clock.now()).add({ hours: validHours }).toString())

/** Everybody of every occasion; undefined: there is no such notice. */
export async function recipientList(
  store: Pick<Store, 'notice' | 'recipients'>,
  id: NoticeId,
): Promise<{ notice: Notice; rows: RecipientRow[] } | undefined> {
  const notice = await store.notice(id)
  return notice && { notice, rows: await store.recipients(id) }
}
