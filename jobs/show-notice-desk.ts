import { deskNoticeCard } from '../cards/notice-desk.ts'
import { deskCardKey, deskNotice } from '../src/flows/notice-desk.ts'
import { listPath } from '../src/flows/notice-list.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** How far a notice has come, on the card of who published it. A card that was never known is not posted for that. */
export const showNoticeDesk: Job<'show-notice-desk'> = async ({ notice: id }, needs) => {
  const found = await deskNotice(needs, id)
  const by = found?.notice.by
  if (!found || !by || !(await needs.store.liveCard(by, deskCardKey(id)))) return done()
  const reader = await readerOf(needs, by)
  if (!reader) return done()
  const card = deskNoticeCard(reader.language, { ...found, list: listPath(needs, id) })
  return showCard(needs, by, deskCardKey(id), { card, summary: textsIn[reader.language].notice.desk.summary })
}
