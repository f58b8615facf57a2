import { delegationCard, delegationForm } from '../../cards/delegation.ts'
import { inboxCard, inboxConfirmation } from '../../cards/inbox.ts'
import type { InboxAction } from '../../cards/inbox-actions.ts'
import { teleworkOfChief, teleworkOfRequester } from '../../cards/telework.ts'
import { addDays, type Day, dayAt } from '../domain/day.ts'
import type { Understood } from '../domain/understood.ts'
import { candidates, delegate, delegationView, endDelegation } from '../flows/delegation.ts'
import { approveAll, type Inbox, inboxOf } from '../flows/inbox.ts'
import { keepShown } from '../flows/live-cards.ts'
import type { Reader } from '../flows/people.ts'
import { nudge } from '../flows/silence.ts'
import { chiefCardKey } from '../flows/telework.ts'
import { teleworkFor, type View } from '../flows/telework-view.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'

type Hearing = { needs: Needs; reader: Reader; conversation: Conversation }

const actions: readonly string[] = ['inbox/', 'delegation/', 'telework/nudge']
export const isOfInbox = (action: { does: string }): action is InboxAction =>
  actions.some(start => action.does.startsWith(start))

/** «À décider»: the one request as its card, several as a list. */
export async function tellInbox(hearing: Hearing): Promise<void> {
  const { needs, reader } = hearing
  const inbox = await inboxOf(needs, reader.person.id, 0)
  const [only] = inbox.entries
  if (only && inbox.count === 1) return postDecision(hearing, only.view)
  await post(hearing, inboxCard(reader.language, inbox), textsIn[reader.language].inbox.title)
}

async function post({ needs, conversation }: Hearing, card: Card, summary: string): Promise<string | undefined> {
  const sent = await needs.chat.post(conversation, { card, summary })
  needs.metrics.send(sent.did)
  return sent.did === 'post' ? sent.activityId : undefined
}

async function sayLine({ needs, conversation }: Hearing, text: string): Promise<void> {
  const sent = await needs.chat.post(conversation, { text })
  needs.metrics.send(sent.did)
}

/** The newest card of a request is its live one. */
async function postDecision(hearing: Hearing, view: View): Promise<void> {
  const { needs, reader, conversation } = hearing
  const texts = textsIn[reader.language]
  const summary = texts.decision.title({ name: view.requester })
  const activityId = await post(hearing, teleworkOfChief(reader.language, view), summary)
  if (!activityId) return
  const { conversationId } = conversation
  const key = chiefCardKey(view.telework.id)
  await keepShown(needs, { person: reader.person.id, key, conversationId, activityId })
}

export async function pressInbox(hearing: Hearing, action: InboxAction): Promise<PressAnswer> {
  const { needs, reader } = hearing
  const inbox = (page: number) => inboxOf(needs, reader.person.id, page)
  switch (action.does) {
    case 'inbox/show':
      return { card: inboxCard(reader.language, await inbox(action.page)) }
    case 'inbox/open':
      return open(hearing, action)
    case 'inbox/confirm':
      return { card: inboxConfirmation(reader.language, await inbox(action.page)) }
    case 'inbox/approve':
      return approve(hearing, action, inbox)
    case 'delegation/set':
      return setDelegation(hearing, action)
    case 'delegation/end': {
      const ended = await endDelegation(needs, action.id, reader.person.id)
      if (!ended) return refused('unknown', textsIn[reader.language].refusals.unknown())
      return { card: delegationCard(reader.language, await delegationView(needs, ended)) }
    }
    case 'telework/nudge':
      return remind(hearing, action.id)
  }
}

async function open(hearing: Hearing, { id, page }: { id: string; page: number }): Promise<PressAnswer> {
  const { needs, reader } = hearing
  const found = await teleworkFor(needs, id, reader.person.id)
  if (found?.as !== 'chief') return refused('unknown', textsIn[reader.language].refusals.unknown())
  await postDecision(hearing, found.view)
  return { card: inboxCard(reader.language, await inboxOf(needs, reader.person.id, page)) }
}

async function approve(
  { needs, reader }: Hearing,
  { chosen, page }: Extract<InboxAction, { does: 'inbox/approve' }>,
  inbox: (page: number) => Promise<Inbox>,
): Promise<PressAnswer> {
  const { approved, left } = await approveAll(needs, reader.person.id, chosen)
  const said = textsIn[reader.language].inbox.approved({ count: approved.length, left })
  return { card: inboxCard(reader.language, await inbox(page), said) }
}

async function remind(hearing: Hearing, id: string): Promise<PressAnswer> {
  const { needs, reader } = hearing
  const { silence, refusals } = textsIn[reader.language]
  const nudged = await nudge(needs, id, reader.person.id)
  if (nudged.ok) return reminded(hearing, id)
  const { refusal } = nudged
  if (refusal.why === 'too early') return refused('tooEarly', silence.tooEarly(refusal))
  if (refusal.why === 'today already') return refused('today', silence.nudgedToday)
  return refused('unknown', refusals.unknown())
}

async function reminded(hearing: Hearing, id: string): Promise<PressAnswer> {
  const { needs, reader } = hearing
  const { silence, refusals } = textsIn[reader.language]
  await sayLine(hearing, silence.nudged)
  const found = await teleworkFor(needs, id, reader.person.id)
  return found ? { card: teleworkOfRequester(reader.language, found.view) } : refused('unknown', refusals.unknown())
}

/** «Je suis absent du 21 au 28»: the form, filled in with what was said. */
export async function askDelegation(hearing: Hearing, said: Understood): Promise<void> {
  const { needs, reader } = hearing
  const { delegation: texts } = textsIn[reader.language]
  if ((await needs.directory.reportsOf(reader.person.id)).length === 0) return sayLine(hearing, texts.noTeam)
  const people = await candidates(needs, reader.person.id)
  const named = said.people?.[0]?.toLowerCase()
  const meant = named === undefined ? [] : people.filter(({ name }) => name.toLowerCase().includes(named))
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const from = said.days?.[0] ?? today
  const card = delegationForm(reader.language, {
    id: needs.newId(),
    people,
    from,
    to: said.days?.at(-1) ?? addDays(from, 6),
    ...(meant.length === 1 && meant[0] && { delegate: meant[0].id }),
  })
  await post(hearing, card, texts.title)
}

async function setDelegation(
  { needs, reader }: Hearing,
  form: Extract<InboxAction, { does: 'delegation/set' }>,
): Promise<PressAnswer> {
  const { delegation: texts } = textsIn[reader.language]
  const again = async (problem: string): Promise<PressAnswer> => {
    const people = await candidates(needs, reader.person.id)
    return { card: delegationForm(reader.language, { ...form, people, problem }) }
  }
  if (!form.delegate) return again(texts.nobody)
  if (!form.from || !form.to) return again(texts.reversed)
  const made = await delegate(needs, { ...form, chief: reader.person.id })
  if (made.ok) return { card: delegationCard(reader.language, await delegationView(needs, made.value)) }
  const { refusal } = made
  switch (refusal.why) {
    case 'oneself':
    case 'reversed':
    case 'past':
      return again(texts[refusal.why])
    case 'no team':
      return again(texts.noTeam)
    case 'unknown person':
      return again(texts.nobody)
    case 'delegate is away':
      return again(texts.delegateAway(refusal))
    case 'already delegated': {
      const { from, to }: { from: Day; to: Day } = refusal.delegation
      return again(texts.already({ from, to }))
    }
  }
}
