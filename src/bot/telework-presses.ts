import { sayStatus, teleworkList, teleworkOfChief, teleworkOfRequester } from '../../cards/telework.ts'
import type { TeleworkAction } from '../../cards/telework-actions.ts'
import { teleworkDraftOver } from '../../cards/telework-draft.ts'
import {
  choose,
  draftCard,
  draftOfForm,
  draftOfRequest,
  newDraft,
  runningDraft,
  showDraft,
  wishOf,
} from '../../dialogs/request-telework.ts'
import { dayAt } from '../domain/day.ts'
import type { Telework } from '../domain/telework.ts'
import type { Decision } from '../domain/telework-decision.ts'
import { requestFile } from '../flows/calendar-feed.ts'
import { adoptCard } from '../flows/live-cards.ts'
import type { Reader } from '../flows/people.ts'
import {
  chiefCardKey,
  decideOnTelework,
  requesterCardKey,
  sendTelework,
  withdrawOwnTelework,
} from '../flows/telework.ts'
import { cancelOwnDays, editOwnTelework } from '../flows/telework-changes.ts'
import { teleworkFor, teleworkOfPerson } from '../flows/telework-view.ts'
import type { Conversation } from '../ports/store.ts'
import type { Texts } from '../texts/en.ts'
import { textsIn } from '../texts/texts.ts'
import { endDialog, keepDialog, runningDialog } from './dialog-state.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'

type Of<V extends TeleworkAction['does']> = Extract<TeleworkAction, { does: V }>
type Press<A = TeleworkAction> = {
  needs: Needs
  reader: Reader
  texts: Texts
  conversation: Conversation
  activityId: string | undefined
  action: A
}

export const isOfTelework = (action: { does: string }): action is TeleworkAction => action.does.startsWith('telework/')

/** Answers a press on a card of telework: a draft, a request, a decision. */
export function pressTelework(from: Omit<Press, 'action'>, action: TeleworkAction): Promise<PressAnswer> {
  const press = { ...from, action }
  switch (action.does) {
    case 'telework/ask':
      return beginDraft(press)
    case 'telework/mine':
      return list(press)
    case 'telework/reading':
      return read({ ...press, action })
    case 'telework/check':
      return check({ ...press, action })
    case 'telework/send':
      return action.edits === undefined ? send({ ...press, action }) : sendEdit({ ...press, action }, action.edits)
    case 'telework/close':
      return close({ ...press, action })
    case 'telework/approve':
      return decide(press, action, { decides: 'approve' })
    case 'telework/approve-some':
      return decide(press, action, { decides: 'approve some', items: action.items })
    case 'telework/refuse':
      return decide(press, action, { decides: 'refuse', because: action.because })
    case 'telework/withdraw':
      return withdraw({ ...press, action })
    case 'telework/edit':
      return edit({ ...press, action })
    case 'telework/cancel':
      return cancel({ ...press, action })
    case 'telework/show':
      return showRequest(press, action.id)
  }
}

const today = ({ clock, office }: Needs) => dayAt(clock.now(), office.zone)

async function beginDraft({ needs, reader, activityId }: Press): Promise<PressAnswer> {
  const draft = newDraft(needs.newId())
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, true) }
}

async function list({ needs, reader }: Press): Promise<PressAnswer> {
  return { card: teleworkList(reader.language, await teleworkOfPerson(needs, reader.person.id, 10)) }
}

async function read({ needs, reader, activityId, action }: Press<Of<'telework/reading'>>): Promise<PressAnswer> {
  const running = await runningDialog(needs.state, reader.person.id)
  const before = running?.draft.id === action.draft ? running.draft : runningDraft(action.draft, action.part)
  const draft = choose(before, action.days, action.kind)
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, true) }
}

async function check(press: Press<Of<'telework/check'>>): Promise<PressAnswer> {
  const { needs, reader, activityId, action } = press
  const draft = draftOfForm(action.draft, action.form)
  const sent = await needs.store.telework(draft.id)
  if (sent && !(sent.status === 'pending' && sent.version === action.edits)) return showRequest(press, draft.id)
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, false) }
}

async function send(press: Press<Of<'telework/send'>>): Promise<PressAnswer> {
  const { needs, reader, texts, conversation, activityId, action } = press
  const draft = draftOfForm(action.draft, action.form)
  const wish = wishOf(draft, reader.person.id, today(needs), needs.office.policy)
  const sent = await sendTelework(needs, {
    id: draft.id,
    wish,
    ...(activityId && { card: { conversation, activityId } }),
  })
  if (sent.ok) {
    await endDialog(needs.state, reader.person.id)
    return showRequest(press, draft.id)
  }
  if (sent.refusal.why === 'not yours') return refused('notYours', texts.refusals['not yours']())
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: draftCard(needs, draft.id, sent.refusal.weighed, reader.language, false) }
}

async function close(press: Press<Of<'telework/close'>>): Promise<PressAnswer> {
  const { needs, reader, action } = press
  await endDialog(needs.state, reader.person.id)
  const request = await needs.store.telework(action.draft)
  if (request?.person === reader.person.id) return showRequest(press, request)
  return { card: teleworkDraftOver(reader.language, 'closed') }
}

/** A request as this reader may see it now; its card's id is taken note of, should it not be known. */
async function showRequest(
  press: Press,
  request: string | Telework,
  problem?: (status: string) => string,
): Promise<PressAnswer> {
  const { needs, reader, texts, conversation, activityId } = press
  const id = typeof request === 'string' ? request : request.id
  const found = await teleworkFor(needs, request, reader.person.id)
  if (!found) return refused('unknown', textsIn[reader.language].refusals.unknown())
  const { view, as } = found
  const key = as === 'chief' ? chiefCardKey(id) : requesterCardKey(id)
  if (activityId)
    await adoptCard(needs, reader.person.id, key, { conversationId: conversation.conversationId, activityId })
  if (as === 'requester')
    return {
      card: teleworkOfRequester(reader.language, view, {
        chiefReachable: view.chiefReachable,
        file: requestFile(needs, view.telework),
      }),
    }
  return { card: teleworkOfChief(reader.language, view, problem?.(sayStatus(texts, view))) }
}

async function decide(
  press: Press,
  { id, version }: { id: string; version: number },
  decision: Decision,
): Promise<PressAnswer> {
  const { needs, reader, texts } = press
  const decided = await decideOnTelework(needs, { id, version, actor: reader.person.id, decision })
  if (decided.ok) return showRequest(press, decided.value)
  const { refusal } = decided
  const { refusals } = texts
  switch (refusal.why) {
    case 'already decided':
      return showRequest(
        press,
        id,
        isOwn(refusal.telework, reader, decision) ? undefined : status => refusals['already decided']({ status }),
      )
    case 'old version':
    case 'reason missing':
    case 'no day chosen':
      return showRequest(press, id, () => refusals[refusal.why]())
    case 'reason too long':
      return showRequest(press, id, () => refusals['reason too long'](refusal))
    case 'own request':
    case 'own chief’s request':
    case 'not the chief':
    case 'unknown':
      needs.log.warn({ person: reader.person.id, why: refusal.why }, 'a decision by somebody who may not')
      return refused(refusal.why === 'unknown' ? 'unknown' : 'notEntitled', refusals[refusal.why]())
  }
}

/** The same press once more: it is answered as the first one was. */
const isOwn = (telework: Telework, { person }: Reader, { decides }: Decision) =>
  'by' in telework && telework.by === person.id && (decides === 'refuse') === (telework.status === 'refused')

async function withdraw(press: Press<Of<'telework/withdraw'>>): Promise<PressAnswer> {
  const { needs, reader, texts, action } = press
  const withdrawn = await withdrawOwnTelework(needs, { id: action.id, actor: reader.person.id })
  if (withdrawn.ok || withdrawn.refusal.why === 'already decided') return showRequest(press, action.id)
  return refused(withdrawn.refusal.why === 'unknown' ? 'unknown' : 'notYours', texts.refusals[withdrawn.refusal.why]())
}

/** The form again, with what is asked, to be changed in place. */
async function edit(press: Press<Of<'telework/edit'>>): Promise<PressAnswer> {
  const { needs, reader, activityId, action } = press
  const telework = await needs.store.telework(action.id)
  if (telework?.person !== reader.person.id) return refused('unknown', press.texts.refusals.unknown())
  if (telework.status !== 'pending' || telework.version !== action.version) return showRequest(press, telework)
  const draft = draftOfRequest(telework)
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, false) }
}

async function sendEdit(press: Press<Of<'telework/send'>>, version: number): Promise<PressAnswer> {
  const { needs, reader, texts, conversation, activityId, action } = press
  const draft = draftOfForm(action.draft, action.form)
  const wish = wishOf(draft, reader.person.id, today(needs), needs.office.policy)
  const card = activityId ? { card: { conversation, activityId } } : {}
  const edited = await editOwnTelework(needs, { id: draft.id, version, wish, ...card })
  if (!edited.ok && edited.refusal.why === 'blocked')
    return { card: draftCard(needs, draft.id, edited.refusal.weighed, reader.language, false, version) }
  await endDialog(needs.state, reader.person.id)
  if (edited.ok) return showRequest(press, edited.value)
  const { why } = edited.refusal
  if (why === 'unknown' || why === 'not yours')
    return refused(why === 'unknown' ? 'unknown' : 'notYours', texts.refusals[why]())
  return showRequest(press, draft.id)
}

async function cancel(press: Press<Of<'telework/cancel'>>): Promise<PressAnswer> {
  const { needs, reader, texts, action } = press
  if (action.days.length === 0) return refused('noDay', texts.change.chooseDays)
  const cancelled = await cancelOwnDays(needs, { id: action.id, actor: reader.person.id, days: action.days })
  if (cancelled.ok) return showRequest(press, cancelled.value)
  const { why } = cancelled.refusal
  if (why === 'unknown' || why === 'not yours')
    return refused(why === 'unknown' ? 'unknown' : 'notYours', texts.refusals[why]())
  return showRequest(press, action.id)
}
