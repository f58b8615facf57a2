import { noticeCard } from '../../cards/notice.ts'
import type { NoticeAction } from '../../cards/notice-actions.ts'
import type { Mutable } from '../domain/notice-recipients.ts'
import { muteNotices, noticeShown } from '../flows/notice-readers.ts'
import type { Reader } from '../flows/people.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import type { PressAnswer } from './press-answer.ts'

type Press = { needs: Needs; reader: Reader; activityId: string | undefined }

export async function pressNotice(press: Press, action: NoticeAction): Promise<PressAnswer> {
  switch (action.does) {
    case 'notice/show':
      return show(press, action.id)
    case 'notice/mute':
    case 'notice/unmute': {
      const off = action.does === 'notice/mute'
      await muteNotices(press.needs, press.reader.person.id, action.what, off)
      return show(press, action.id, { what: action.what, off })
    }
  }
}

/** A notice as this reader has it; nothing of one that is none of theirs. */
async function show(
  { needs, reader, activityId }: Press,
  id: string,
  muted?: { what: Mutable; off: boolean },
): Promise<PressAnswer> {
  const view = await noticeShown(needs, id, reader.person.id, activityId)
  if (!view) return { error: { code: 'unknown', message: textsIn[reader.language].refusals.unknown() } }
  return { card: noticeCard(reader.language, { ...view, phone: needs.office.contact.ictDeskPhone }, muted) }
}
