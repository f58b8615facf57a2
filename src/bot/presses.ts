import { type CardAction, parseCardAction } from '../../cards/actions.ts'
import type { BookingAction } from '../../cards/booking-actions.ts'
import { lineOrderCard } from '../../cards/line-order.ts'
import { sayStatus, teleworkList, teleworkOfChief, teleworkOfRequester } from '../../cards/telework.ts'
import { teleworkDraftOver } from '../../cards/telework-draft.ts'
import {
  choose,
  draftCard,
  draftOfForm,
  newDraft,
  runningDraft,
  showDraft,
  wishOf,
} from '../../dialogs/request-telework.ts'
import { dayAt } from '../domain/day.ts'
import type { Telework } from '../domain/telework.ts'
import type { Decision } from '../domain/telework-decision.ts'
import { adoptCard } from '../flows/live-cards.ts'
import type { Reader } from '../flows/people.ts'
import {
  chiefCardKey,
  decideOnTelework,
  requesterCardKey,
  sendTelework,
  withdrawOwnTelework,
} from '../flows/telework.ts'
import { teleworkFor, teleworkOfPerson } from '../flows/telework-view.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import type { Texts } from '../texts/en.ts'
import { textsIn } from '../texts/texts.ts'
import { pressBooking } from './booking-presses.ts'
import { isOfTheDesk, pressDesk } from './desk.ts'
import { endDialog, keepDialog, runningDialog } from './dialog-state.ts'
import type { Needs } from './needs.ts'
import { pressNotice } from './notices.ts'
import { pressOutage } from './outages.ts'
import type { PressAnswer } from './press-answer.ts'

type Press<A extends CardAction = CardAction> = {
  needs: Needs
  reader: Reader
  texts: Texts
  conversation: Conversation
  activityId: string | undefined
  action: A
}

/** Answers a press. What our cards do not send is refused and logged, never repaired. */
export async function answerPress(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  sent: { verb: unknown; data: unknown; activityId: string | undefined; automatic: boolean },
): Promise<PressAnswer> {
  const texts = textsIn[reader.language]
  const parsed = parseCardAction(sent.verb, sent.data)
  if (!parsed.ok) {
    needs.log.warn({ person: reader.person.id }, 'a press that no card of ours sends')
    return refused('notAButton', texts.refusals['not a button']())
  }
  const answer = await act({ needs, reader, texts, conversation, activityId: sent.activityId, action: parsed.value })
  return sent.automatic ? withoutRefresh(answer) : answer
}

const refused = (code: string, message: string): PressAnswer => ({ error: { code, message } })

/** An automatic refresh is answered with a card that does not ask for the next one at once. */
function withoutRefresh(answer: PressAnswer): PressAnswer {
  if (!('card' in answer)) return answer
  const { refresh: _, ...card } = answer.card
  return { card: card as Card }
}

const isOfBookings = (action: CardAction): action is BookingAction => action.does.startsWith('booking/')

function act(press: Press): Promise<PressAnswer> {
  const { action } = press
  if (isOfBookings(action)) return pressBooking(press, action)
  if (isOfTheDesk(action)) return pressDesk(press, action)
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
      return send({ ...press, action })
    case 'telework/close':
      return close(press)
    case 'telework/approve':
      return decide(press, action, { decides: 'approve' })
    case 'telework/approve-some':
      return decide(press, action, { decides: 'approve some', items: action.items })
    case 'telework/refuse':
      return decide(press, action, { decides: 'refuse', because: action.because })
    case 'telework/withdraw':
      return withdraw({ ...press, action })
    case 'telework/show':
      return showRequest(press, action.id)
    case 'outage/begin':
    case 'outage/report':
    case 'outage/drop':
    case 'outage/show':
    case 'outage/restored':
    case 'outage/still-down':
      return pressOutage(press, action)
    case 'notice/show':
    case 'notice/mute':
    case 'notice/unmute':
      return pressNotice(press, action)
    case 'line/show':
      return showLine({ ...press, action })
    default:
      return action satisfies never
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

async function read({
  needs,
  reader,
  activityId,
  action,
}: Press<Extract<CardAction, { does: 'telework/reading' }>>): Promise<PressAnswer> {
  const running = await runningDialog(needs.state, reader.person.id)
  const before = running?.draft.id === action.draft ? running.draft : runningDraft(action.draft, action.part)
  const draft = choose(before, action.days, action.kind)
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, true) }
}

async function check({
  needs,
  reader,
  activityId,
  action,
}: Press<Extract<CardAction, { does: 'telework/check' }>>): Promise<PressAnswer> {
  const draft = draftOfForm(action.draft, action.form)
  const sent = await needs.store.telework(draft.id)
  if (sent) return showRequest({ needs, reader } as Press, draft.id)
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...(activityId && { activityId }) })
  return { card: await showDraft(needs, draft, reader.person.id, reader.language, false) }
}

async function send(press: Press<Extract<CardAction, { does: 'telework/send' }>>): Promise<PressAnswer> {
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

async function close({ needs, reader }: Press): Promise<PressAnswer> {
  await endDialog(needs.state, reader.person.id)
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
  if (as === 'requester') return { card: teleworkOfRequester(reader.language, view, view.chiefReachable) }
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
    case 'not the chief':
    case 'unknown':
      needs.log.warn({ person: reader.person.id, why: refusal.why }, 'a decision by somebody who may not')
      return refused(refusal.why === 'unknown' ? 'unknown' : 'notEntitled', refusals[refusal.why]())
  }
}

/** The same press once more: it is answered as the first one was. */
const isOwn = (telework: Telework, { person }: Reader, { decides }: Decision) =>
  'by' in telework && telework.by === person.id && (decides === 'refuse') === (telework.status === 'refused')

async function withdraw(press: Press<Extract<CardAction, { does: 'telework/withdraw' }>>): Promise<PressAnswer> {
  const { needs, reader, texts, action } = press
  const withdrawn = await withdrawOwnTelework(needs, { id: action.id, actor: reader.person.id })
  if (withdrawn.ok || withdrawn.refusal.why === 'already decided') return showRequest(press, action.id)
  return refused(withdrawn.refusal.why === 'unknown' ? 'unknown' : 'notYours', texts.refusals[withdrawn.refusal.why]())
}

async function showLine({
  needs,
  reader,
  texts,
  conversation,
  activityId,
  action,
}: Press<Extract<CardAction, { does: 'line/show' }>>): Promise<PressAnswer> {
  const order = await needs.store.lineOrder(action.id)
  if (order?.person !== reader.person.id) return refused('unknown', texts.refusals.unknown())
  if (activityId)
    await adoptCard(needs, reader.person.id, `line:${order.id}`, {
      conversationId: conversation.conversationId,
      activityId,
    })
  return { card: lineOrderCard(reader.language, order, needs.office.zone) }
}
