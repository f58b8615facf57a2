import { noticeCard } from '../../cards/notice.ts'
import type { NoticeAction } from '../../cards/notice-actions.ts'
import { deskNoticeCard, emptyWish, noticeDropped, noticeForm } from '../../cards/notice-desk.ts'
import type { NoticeAudience } from '../domain/notice.ts'
import type { NoticeWish } from '../domain/notice-draft.ts'
import type { Mutable } from '../domain/notice-recipients.ts'
import { isOfDesk } from '../flows/desk.ts'
import {
  type DeskNotice,
  deskNotice,
  dropNotice,
  previewNotice,
  publishNotice,
  stopSending,
  withdrawNotice,
} from '../flows/notice-desk.ts'
import { listPath } from '../flows/notice-list.ts'
import { muteNotices, noticeShown } from '../flows/notice-readers.ts'
import type { Reader } from '../flows/people.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'

type Press = { needs: Needs; reader: Reader; conversation: Conversation; activityId: string | undefined }
type ReaderAction = Extract<NoticeAction, { does: 'notice/show' | 'notice/mute' | 'notice/unmute' }>
type DeskAction = Exclude<NoticeAction, ReaderAction>

const isReaders = (action: NoticeAction): action is ReaderAction =>
  ['notice/show', 'notice/mute', 'notice/unmute'].includes(action.does)

/** What readers press is theirs alone; the rest is for members of the ICT desk, as the directory says now. */
export async function pressNotice(press: Press, action: NoticeAction): Promise<PressAnswer> {
  const { needs, reader } = press
  if (isReaders(action)) return pressed(press, action)
  const { refusals } = textsIn[reader.language]
  if (!(await isOfDesk(needs, reader.person.id))) {
    needs.log.warn({ person: reader.person.id, does: action.does }, 'a command of the ICT desk by somebody who may not')
    return refused('notEntitled', refusals['not entitled']())
  }
  const card = await deskCard(press, action)
  return card ? { card } : refused('unknown', refusals.unknown())
}

async function pressed({ needs, reader, activityId }: Press, action: ReaderAction): Promise<PressAnswer> {
  const changed: { what: Mutable; off: boolean } | undefined =
    action.does === 'notice/show' ? undefined : { what: action.what, off: action.does === 'notice/mute' }
  if (changed) await muteNotices(needs, reader.person.id, changed.what, changed.off)
  const view = await noticeShown(needs, action.id, reader.person.id, activityId)
  if (!view) return refused('unknown', textsIn[reader.language].refusals.unknown())
  return { card: noticeCard(reader.language, { ...view, phone: needs.office.contact.ictDeskPhone }, changed) }
}

async function deskCard(press: Press, action: DeskAction): Promise<Card | undefined> {
  const { needs, reader } = press
  const by = reader.person.id
  switch (action.does) {
    case 'notice/new':
      return noticeForm(reader.language, needs.newId(), emptyWish)
    case 'notice/preview':
      return preview(press, action.id, action.wish)
    case 'notice/correct':
      return correct(press, action.id)
    case 'notice/drop':
      await dropNotice(needs, action.id)
      return noticeDropped(reader.language)
    case 'notice/publish':
      return publish(press, action)
    case 'notice/desk':
      return shown(press, action.id)
    case 'notice/stop':
      await stopSending(needs, action.id, by)
      return shown(press, action.id)
    case 'notice/end':
      await withdrawNotice(needs, action.id, by)
      return shown(press, action.id)
  }
}

async function preview(press: Press, id: string, wish: NoticeWish): Promise<Card | undefined> {
  const { needs, reader } = press
  const previewed = await previewNotice(needs, { id, wish, by: reader.person.id })
  if (previewed.ok) return cardOf(press, previewed.value)
  if (previewed.refusal.why === 'already published') return shown(press, id)
  return noticeForm(reader.language, id, wish, previewed.refusal)
}

async function correct(press: Press, id: string): Promise<Card | undefined> {
  const found = await deskNotice(press.needs, id)
  if (found?.notice.status !== 'draft') return found && cardOf(press, found)
  return noticeForm(press.reader.language, id, wishOf(found))
}

const forWhom = ({ of }: NoticeAudience): NoticeWish['for'] => (of === 'lines' ? 'node' : of)

function wishOf({ notice, audience }: DeskNotice): NoticeWish {
  const place = notice.places[0]?.name
  return {
    words: notice.words ?? emptyWish.words,
    for: forWhom(audience),
    ...(audience.of === 'teleworking' && { day: audience.day }),
    ...(place && { place }),
    urgent: notice.urgent,
  }
}

/** Somebody else may have changed the draft meanwhile: then it is shown anew, and nothing is published. */
async function publish(press: Press, { id, version }: { id: string; version: number }): Promise<Card | undefined> {
  const { needs, reader, conversation, activityId } = press
  const card = activityId && { conversationId: conversation.conversationId, activityId }
  await publishNotice(needs, { id, version, by: reader.person.id, ...(card && { card }) })
  return shown(press, id)
}

async function shown(press: Press, id: string): Promise<Card | undefined> {
  const found = await deskNotice(press.needs, id)
  return found && cardOf(press, found)
}

const cardOf = ({ needs, reader }: Press, found: DeskNotice): Card =>
  deskNoticeCard(reader.language, { ...found, list: listPath(needs, found.notice.id) })
