import { type CardAction, parseCardAction } from '../../cards/actions.ts'
import type { BookingAction } from '../../cards/booking-actions.ts'
import { lineOrderCard } from '../../cards/line-order.ts'
import { isOutageAction } from '../../cards/outage-actions.ts'
import { adoptCard } from '../flows/live-cards.ts'
import type { Reader } from '../flows/people.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import type { Texts } from '../texts/en.ts'
import { textsIn } from '../texts/texts.ts'
import { isOfAllowances, pressAllowance } from './allowances.ts'
import { pressBooking } from './booking-presses.ts'
import { isOfFeed, pressFeed } from './calendar-feed.ts'
import { isOfTheDesk, pressDesk } from './desk.ts'
import { isOfWish, pressWish } from './first-wish.ts'
import { isOfInbox, pressInbox } from './inbox.ts'
import { pressIncident } from './incidents.ts'
import type { Needs } from './needs.ts'
import { pressNotice } from './notices.ts'
import { pressOutage } from './outage-presses.ts'
import { type PressAnswer, refused } from './press-answer.ts'
import { pressSla } from './sla.ts'
import { isOfTelework, pressTelework } from './telework-presses.ts'

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
  if (isOutageAction(action)) return pressOutage(press, action)
  if (isOfTheDesk(action)) return pressDesk(press, action)
  if (isOfFeed(action)) return pressFeed(press, action)
  if (isOfAllowances(action)) return pressAllowance(press, action)
  if (isOfInbox(action)) return pressInbox(press, action)
  if (isOfWish(action)) return pressWish(press, action)
  if (isOfTelework(action)) return pressTelework(press, action)
  switch (action.does) {
    case 'notice/show':
    case 'notice/mute':
    case 'notice/unmute':
    case 'notice/new':
    case 'notice/preview':
    case 'notice/correct':
    case 'notice/publish':
    case 'notice/drop':
    case 'notice/desk':
    case 'notice/stop':
    case 'notice/end':
      return pressNotice(press, action)
    case 'incident/show':
    case 'incident/summary':
    case 'incident/accept':
    case 'incident/reject':
    case 'incident/merge':
    case 'incident/split':
    case 'incident/end':
    case 'incident/declare':
    case 'incident/declare-form':
    case 'incident/join':
    case 'incident/joined':
    case 'incident/restored':
    case 'incident/still-down':
      return pressIncident(press, action)
    case 'sla/month':
    case 'sla/approve-credits':
    case 'sla/reject-credits':
    case 'contract/use':
      return pressSla(press.needs, press.reader, action)
    case 'line/show':
      return showLine({ ...press, action })
    default:
      return action satisfies never
  }
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
