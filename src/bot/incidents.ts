import type { CardAction } from '../../cards/actions.ts'
import { declareCard, incidentCard } from '../../cards/incident-desk.ts'
import { type JoinedView, joinedCard } from '../../cards/incident-joined.ts'
import { incidentSummary } from '../../cards/incident-summary.ts'
import type { SaidOfLine } from '../../cards/outage-actions.ts'
import type { Incident } from '../domain/incident.ts'
import type { Outage } from '../domain/outage.ts'
import { incidentCardKey, joinedCardKey, summaryCardKey } from '../flows/incident-cards.ts'
import { answerIncident } from '../flows/incident-closing.ts'
import {
  acceptSuspicion,
  declareByDesk,
  endByDesk,
  type IncidentRefusal,
  incidentFor,
  isOfDesk,
  mergeByDesk,
  rejectSuspicion,
  splitByDesk,
} from '../flows/incident-desk.ts'
import { knownOn } from '../flows/incident-entering.ts'
import { joinIncident } from '../flows/incident-members.ts'
import { repairOfIncident } from '../flows/incident-summary.ts'
import { incidentView, joinedOf, joinedView, lastedMinutes } from '../flows/incident-view.ts'
import { adoptCard, keepShown } from '../flows/live-cards.ts'
import { widePlaces } from '../flows/network.ts'
import type { Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'

type IncidentAction = Extract<CardAction, { does: `incident/${string}` }>
type Press = { needs: Needs; reader: Reader; conversation: Conversation; activityId: string | undefined }

const textsOf = ({ reader }: Press) => textsIn[reader.language]

export async function pressIncident(press: Press, action: IncidentAction): Promise<PressAnswer> {
  const { needs, reader } = press
  const actor = reader.person.id
  switch (action.does) {
    case 'incident/join':
      return join(press, action.id)
    case 'incident/joined':
      return showJoined(press, action.id, action.said)
    case 'incident/restored':
    case 'incident/still-down':
      return answer(press, action.id, action.does === 'incident/restored')
    case 'incident/show':
      return settled(press, action.id, await incidentFor(needs, action.id, actor))
    case 'incident/summary':
      return summary(press, action.id)
    case 'incident/accept':
      return settled(press, action.id, await acceptSuspicion(needs, action.id, actor))
    case 'incident/reject':
      return settled(press, action.id, await rejectSuspicion(needs, action.id, actor, action.because))
    case 'incident/end':
      return settled(press, action.id, await endByDesk(needs, action.id, actor, action.because))
    case 'incident/merge':
      return settled(press, action.id, await mergeByDesk(needs, action.id, action.into, actor))
    case 'incident/split':
      return settled(press, action.id, await splitByDesk(needs, action.id, action.node, actor))
    case 'incident/declare-form':
      return declareForm(press)
    case 'incident/declare':
      return declare(press, action)
  }
}

/** The incident that a report would be about, shown before the form; nothing for somebody who has said «c'est rétabli». */
export async function knownFirst(needs: Needs, { language, person }: Reader, form: Outage) {
  if (form.status !== 'begun') return undefined
  const known = await knownOn(needs, form.line.id, form.test)
  const view = known && (await joinedView(needs, known.incident, person.id))
  if (!view || view.member?.answer === 'back') return undefined
  const { symptom, since } = form
  const said = { symptom, since, line: form.line.id }
  return { card: joinedCard(language, { ...view, said }), summary: textsIn[language].incident.summary }
}

/** «Où en est ma panne», for somebody who joined: the incident as it stands. False: they are in none. */
export async function tellIncident(needs: Needs, reader: Reader, conversation: Conversation): Promise<boolean> {
  const view = await joinedOf(needs, reader.person.id)
  if (!view) return false
  await postJoined(needs, reader, conversation, view)
  return true
}

/** «C'est rétabli» or «toujours en panne», typed by somebody who joined. False: they are in none, or nobody asked. */
export async function hearOfIncident(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  back: boolean,
): Promise<boolean> {
  const view = await joinedOf(needs, reader.person.id)
  if (!view) return false
  const { incident } = view
  const answered = await answerIncident(needs, reader.person, incident.id, back)
  if (answered.ok) await postJoined(needs, reader, conversation, await joinedView(needs, incident, reader.person.id))
  return answered.ok
}

async function postJoined(needs: Needs, { language }: Reader, conversation: Conversation, view: JoinedView) {
  const { summary } = textsIn[language].incident
  const sent = await needs.chat.post(conversation, { card: joinedCard(language, view), summary })
  needs.metrics.send(sent.did)
}

/** «Moi aussi»: the card pressed goes on as the live one of somebody who is in. */
async function join(press: Press, id: string): Promise<PressAnswer> {
  const joined = await joinIncident(press.needs, press.reader.person, { incident: id })
  if (joined.ok || joined.refusal.why === 'not open') return showJoined(press, id)
  const { incident, refusals } = textsOf(press)
  if (joined.refusal.why === 'unknown') return refused('unknown', refusals.unknown())
  return refused('notYourLine', incident.notYourLine)
}

async function answer(press: Press, id: string, back: boolean): Promise<PressAnswer> {
  const answered = await answerIncident(press.needs, press.reader.person, id, back)
  return answered.ok ? showJoined(press, id) : refused('unknown', textsOf(press).refusals.unknown())
}

/** What somebody affected may see; who is not in sees it only while it is open. */
export async function showJoined(press: Press, id: string, said?: SaidOfLine): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const incident = await needs.store.incident(id)
  const view = incident && (await joinedView(needs, incident, reader.person.id))
  if (!view || !(view.member || view.incident.status === 'open'))
    return refused('unknown', textsOf(press).refusals.unknown())
  const { conversationId } = conversation
  const key = joinedCardKey(id)
  const isNew = view.member && activityId && !(await needs.store.liveCard(reader.person.id, key))
  if (isNew) await keepShown(needs, { person: reader.person.id, key, conversationId, activityId })
  return { card: joinedCard(reader.language, { ...view, ...(said && { said }) }) }
}

type Settled = Awaited<ReturnType<typeof incidentFor>>

/** The card as it stands, with the reason should nothing have changed. */
async function settled(press: Press, id: string, outcome: Settled): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  if (!outcome.ok && outcome.refusal.why === 'not entitled') {
    needs.log.warn({ person: reader.person.id }, 'a decision on an incident by somebody who may not')
    return refused('notEntitled', textsOf(press).refusals['not entitled']())
  }
  const incident = await needs.store.incident(id)
  if (!incident) return refused('unknown', textsOf(press).refusals.unknown())
  const { conversationId } = conversation
  if (activityId) await adoptCard(needs, reader.person.id, incidentCardKey(id), { conversationId, activityId })
  return deskCard(press, incident, outcome.ok ? undefined : whyNot(press, outcome.refusal))
}

async function deskCard({ needs, reader }: Press, incident: Incident, problem?: string): Promise<PressAnswer> {
  const view = await incidentView(needs, incident)
  return { card: incidentCard(reader.language, { ...view, ...(problem && { refused: problem }) }) }
}

function whyNot(press: Press, refusal: IncidentRefusal): string {
  const { desk } = textsOf(press).incident
  switch (refusal.why) {
    case 'reason missing':
      return desk.reasonMissing
    case 'reason too long':
      return desk.reasonTooLong(refusal)
    case 'already settled':
      return desk.settled
    case 'no such place':
      return desk.noSuchNode
    case 'not possible':
    case 'not entitled':
    case 'unknown':
      return desk.notPossible
  }
}

async function summary(press: Press, id: string): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const found = await incidentFor(needs, id, reader.person.id)
  if (!found.ok) return refused('notEntitled', textsOf(press).refusals['not entitled']())
  const incident = found.value
  const { conversationId } = conversation
  if (activityId) await adoptCard(needs, reader.person.id, summaryCardKey(id), { conversationId, activityId })
  const repair = repairOfIncident(needs.office, incident)
  const view = { ...(await incidentView(needs, incident)), lasted: lastedMinutes(incident, needs.clock.now()) }
  return { card: incidentSummary(reader.language, { ...view, ...(repair && { repair }) }) }
}

async function declareForm(press: Press): Promise<PressAnswer> {
  const { needs, reader } = press
  if (await isOfDesk(needs, reader.person.id))
    return { card: declareCard(reader.language, await widePlaces(needs.store)) }
  return refused('notEntitled', textsOf(press).refusals['not entitled']())
}

/** The form's card goes on as the incident's live card of who declared it. */
async function declare(
  press: Press,
  wanted: Extract<IncidentAction, { does: 'incident/declare' }>,
): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const declared = await declareByDesk(needs, reader.person.id, wanted)
  if (declared.ok) {
    const { id } = declared.value
    const { conversationId } = conversation
    if (activityId)
      await keepShown(needs, { person: reader.person.id, key: incidentCardKey(id), conversationId, activityId })
    return deskCard(press, declared.value)
  }
  if (declared.refusal.why === 'not entitled') return refused('notEntitled', textsOf(press).refusals['not entitled']())
  const filled = { because: wanted.because, refused: whyNot(press, declared.refusal) }
  return { card: declareCard(reader.language, await widePlaces(needs.store), filled) }
}
