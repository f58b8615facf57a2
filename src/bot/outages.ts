import type { CardAction } from '../../cards/actions.ts'
import { outageCard, outageList } from '../../cards/outage.ts'
import { type Report, reportOfForm, sinceOf, symptomOf } from '../../dialogs/report-outage.ts'
import { isOver, type Outage } from '../domain/outage.ts'
import { adoptCard } from '../flows/live-cards.ts'
import { outageCardKey } from '../flows/outage.ts'
import { answerOutage } from '../flows/outage-answer.ts'
import { beginOutage, dropReport, keepOutageCard, sendReport } from '../flows/outage-report.ts'
import type { Reader } from '../flows/people.ts'
import { slaOf } from '../flows/sla.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Understood } from '../understanding/understood.ts'
import { showJoined } from './incidents.ts'
import type { Needs } from './needs.ts'
import type { PressAnswer } from './press-answer.ts'

const cardOf = (needs: Needs, { language }: Reader, outage: Outage, problem?: string): Card =>
  outageCard(language, {
    outage,
    zone: needs.office.zone,
    phone: needs.office.contact.ictDeskPhone,
    ...slaOf(needs, outage),
    ...(problem && { problem }),
  })

/** «Ma connexion est en panne»: what is open on that line first, else the form, with the line test on its way. */
export async function hearOutage(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  said: Understood,
): Promise<void> {
  const since = sinceOf(said, needs.clock.now(), needs.office.zone)
  const begun = await beginOutage(needs, reader.person, { symptom: symptomOf(said.symptom), since })
  if (begun.ok) return post(needs, reader, conversation, begun.value)
  if (begun.refusal.why === 'already open') return post(needs, reader, conversation, begun.refusal.outage)
  const phone = needs.office.contact.ictDeskPhone
  const sent = await needs.chat.post(conversation, { text: textsIn[reader.language].outage.noLine({ phone }) })
  needs.metrics.send(sent.did)
}

/** The newest card of an outage is its live one. */
async function post(needs: Needs, reader: Reader, conversation: Conversation, outage: Outage): Promise<void> {
  const { summary } = textsIn[reader.language].outage
  const sent = await needs.chat.post(conversation, { card: cardOf(needs, reader, outage), summary })
  needs.metrics.send(sent.did)
  if (sent.did === 'post') await keepOutageCard(needs, outage, conversation, sent.activityId)
}

/** «Où en est ma panne»: the open one, else the list. */
export async function tellOutages(needs: Needs, reader: Reader, conversation: Conversation): Promise<void> {
  const outages = await needs.store.outagesOf(reader.person.id, 10)
  const open = outages.find(outage => !isOver(outage))
  if (open) return post(needs, reader, conversation, open)
  const card = outageList(reader.language, outages, needs.office.zone)
  const sent = await needs.chat.post(conversation, { card, summary: textsIn[reader.language].outage.mine })
  needs.metrics.send(sent.did)
}

/** «C'est rétabli» or «toujours en panne», typed: an answer when one was asked for, else where it stands. */
export async function hearAnswer(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  restored: boolean,
): Promise<void> {
  const outages = await needs.store.outagesOf(reader.person.id, 10)
  const asked = outages.find(({ status }) => status === 'resolved')
  if (!asked) return tellOutages(needs, reader, conversation)
  const answered = await answerOutage(needs, { id: asked.id, actor: reader.person.id, restored })
  await post(needs, reader, conversation, answered.ok ? answered.value : asked)
}

type OutageAction = Extract<CardAction, { does: `outage/${string}` }>
type Press = { needs: Needs; reader: Reader; conversation: Conversation; activityId: string | undefined }

const unknown = ({ reader }: Press): PressAnswer => ({
  error: { code: 'unknown', message: textsIn[reader.language].refusals.unknown() },
})

export async function pressOutage(press: Press, action: OutageAction): Promise<PressAnswer> {
  switch (action.does) {
    case 'outage/begin':
      return begin(press)
    case 'outage/report':
      return report(press, action.id, action.form)
    case 'outage/drop': {
      const dropped = await dropReport(press.needs, action.id, press.reader.person.id)
      return dropped ? shown(press, dropped) : unknown(press)
    }
    case 'outage/show':
      return show(press, action.id)
    case 'outage/restored':
    case 'outage/still-down': {
      const restored = action.does === 'outage/restored'
      const answered = await answerOutage(press.needs, { id: action.id, actor: press.reader.person.id, restored })
      return answered.ok ? shown(press, answered.value) : show(press, action.id)
    }
  }
}

async function begin(press: Press): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const begun = await beginOutage(needs, reader.person, { symptom: 'down' })
  if (!begun.ok && begun.refusal.why === 'no line') {
    const message = textsIn[reader.language].outage.noLine({ phone: needs.office.contact.ictDeskPhone })
    return { error: { code: 'noLine', message } }
  }
  const outage = begun.ok ? begun.value : 'outage' in begun.refusal ? begun.refusal.outage : undefined
  if (outage && activityId) await keepOutageCard(needs, outage, conversation, activityId)
  return outage ? shown(press, outage) : unknown(press)
}

async function report(press: Press, id: string, form: Parameters<typeof reportOfForm>[0]): Promise<PressAnswer> {
  const { needs, reader } = press
  const before = await needs.store.outage(id)
  if (before?.person !== reader.person.id) return unknown(press)
  const filled: Report = reportOfForm(form, before, needs.office.zone)
  const sent = await sendReport(needs, { id, actor: reader.person.id, form: filled })
  if (sent.ok) return shown(press, sent.value)
  if (sent.refusal.why === 'in the future' || sent.refusal.why === 'too long ago') {
    const problem = textsIn[reader.language].outage.refused[sent.refusal.why]
    return { card: cardOf(needs, reader, { ...before, ...filled }, problem) }
  }
  if (sent.refusal.why === 'in an incident') return showJoined(press, sent.refusal.incident.id)
  return sent.refusal.why === 'already reported' ? shown(press, sent.refusal.outage) : unknown(press)
}

async function show(press: Press, id: string): Promise<PressAnswer> {
  const outage = await press.needs.store.outage(id)
  return outage?.person === press.reader.person.id ? shown(press, outage) : unknown(press)
}

async function shown({ needs, reader, conversation, activityId }: Press, outage: Outage): Promise<PressAnswer> {
  const { conversationId } = conversation
  if (activityId) await adoptCard(needs, reader.person.id, outageCardKey(outage.id), { conversationId, activityId })
  return { card: cardOf(needs, reader, outage) }
}
