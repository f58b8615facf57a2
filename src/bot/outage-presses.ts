import type { OutageAction, OutageForm } from '../../cards/outage-actions.ts'
import { type Report, reportOfForm } from '../../dialogs/report-outage.ts'
import { isTheirs, type Outage } from '../domain/outage.ts'
import { adoptCard } from '../flows/live-cards.ts'
import { answerOutage } from '../flows/outage-answer.ts'
import { checkDidNotHelp, dropReport, keepOutageCard, sendReport } from '../flows/outage-report.ts'
import { outageCardKey, readersOf } from '../flows/outage-telling.ts'
import { type Asked, askOfOutage } from '../flows/outage-wishes.ts'
import type { Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { showJoined } from './incidents.ts'
import type { Needs } from './needs.ts'
import { type Begun, beginFor, cardOf } from './outage-cards.ts'
import type { PressAnswer } from './press-answer.ts'

type Press = { needs: Needs; reader: Reader; conversation: Conversation; activityId: string | undefined }

const unknown = ({ reader }: Press): PressAnswer => ({
  error: { code: 'unknown', message: textsIn[reader.language].refusals.unknown() },
})

export async function pressOutage(press: Press, action: OutageAction): Promise<PressAnswer> {
  const { needs, reader } = press
  switch (action.does) {
    case 'outage/begin':
      return begun(press, await beginFor(needs, reader, reader.person, { symptom: 'down' }))
    case 'outage/other':
      return begun(
        press,
        await beginFor(needs, reader, reader.person, action.said ?? { symptom: 'down' }, { aside: true }),
      )
    case 'outage/line':
      return beginOn(press, { ...action.said, line: action.line }, action.colleague)
    case 'outage/colleague':
      return beginOn(press, action.said, action.colleague)
    case 'outage/report':
      return report(press, action.id, action.form)
    case 'outage/helped':
      return helped(press, action)
    case 'outage/not-helped':
      return notHelped(press, action)
    case 'outage/drop':
      return orUnknown(press, await dropReport(needs, action.id, reader.person.id))
    case 'outage/show':
      return show(press, action.id)
    case 'outage/restored':
    case 'outage/still-down':
      return answer(press, action.id, action.does === 'outage/restored')
    case 'outage/cancel':
      return ask(press, action.id, { asks: 'cancel' })
    case 'outage/answer':
      return ask(press, action.id, { asks: 'answer', words: action.words })
    case 'outage/note':
      return ask(press, action.id, { asks: 'note', words: action.words })
    case 'outage/change':
      return ask(press, action.id, { asks: 'change', symptom: action.symptom })
    case 'outage/slot':
      return ask(press, action.id, { asks: 'slot', slot: action.slot })
    case 'outage/contact':
      return ask(press, action.id, { asks: 'contact', contact: action.contact })
  }
}

async function beginOn(
  press: Press,
  said: Parameters<typeof beginFor>[3],
  colleague: string | undefined,
): Promise<PressAnswer> {
  const { needs, reader } = press
  const whose = colleague ? await needs.directory.person(colleague) : reader.person
  return whose ? begun(press, await beginFor(needs, reader, whose, said)) : unknown(press)
}

async function begun(press: Press, on: Begun): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  if ('sentence' in on) return { error: { code: on.code, message: on.sentence } }
  if ('card' in on) return { card: on.card }
  if (activityId) await keepOutageCard(needs, on.outage, reader.person.id, conversation, activityId)
  return shown(press, on.outage)
}

async function report(press: Press, id: string, form: OutageForm): Promise<PressAnswer> {
  const { needs, reader } = press
  const before = await needs.store.outage(id)
  if (!before || !maySee(press, before)) return unknown(press)
  const filled: Report = reportOfForm(form, before, needs.office.zone)
  const sent = await sendReport(needs, { id, actor: reader.person.id, form: filled })
  if (sent.ok) return shown(press, sent.value)
  if (sent.refusal.why === 'in the future' || sent.refusal.why === 'too long ago') {
    const problem = textsIn[reader.language].outage.refused[sent.refusal.why]
    return { card: await cardOf(needs, reader, { ...before, ...filled }, problem) }
  }
  if (sent.refusal.why === 'in an incident') return showJoined(press, sent.refusal.incident.id)
  return sent.refusal.why === 'already reported' ? shown(press, sent.refusal.outage) : unknown(press)
}

async function helped(press: Press, { id, check }: Extract<OutageAction, { does: 'outage/helped' }>) {
  const dropped = await dropReport(press.needs, id, press.reader.person.id, check)
  if (dropped?.status === 'dropped') press.needs.metrics.lineCheck(check, true)
  return orUnknown(press, dropped)
}

async function notHelped(
  press: Press,
  { id, check, form }: Extract<OutageAction, { does: 'outage/not-helped' }>,
): Promise<PressAnswer> {
  const { needs, reader } = press
  const before = await needs.store.outage(id)
  if (!before || !maySee(press, before)) return unknown(press)
  const filled = reportOfForm(form, before, needs.office.zone)
  if (before.status === 'begun' && !before.tried?.includes(check)) needs.metrics.lineCheck(check, false)
  return orUnknown(press, await checkDidNotHelp(needs, { id, actor: reader.person.id, check, form: filled }))
}

async function answer(press: Press, id: string, restored: boolean): Promise<PressAnswer> {
  const answered = await answerOutage(press.needs, { id, actor: press.reader.person.id, restored })
  return answered.ok ? shown(press, answered.value) : show(press, id)
}

/** A wish that cannot be any more is answered with how it stands. */
async function ask(press: Press, id: string, asked: Asked): Promise<PressAnswer> {
  const wished = await askOfOutage(press.needs, { id, actor: press.reader.person.id, asked })
  return wished.ok ? shown(press, wished.value) : show(press, id)
}

const maySee = ({ reader }: Press, outage: Outage): boolean =>
  isTheirs(outage, reader.person.id) && readersOf(outage).includes(reader.person.id)

async function show(press: Press, id: string): Promise<PressAnswer> {
  return orUnknown(press, await press.needs.store.outage(id))
}

const orUnknown = (press: Press, outage: Outage | undefined): PressAnswer | Promise<PressAnswer> =>
  outage && maySee(press, outage) ? shown(press, outage) : unknown(press)

async function shown({ needs, reader, conversation, activityId }: Press, outage: Outage): Promise<PressAnswer> {
  const { conversationId } = conversation
  if (activityId) await adoptCard(needs, reader.person.id, outageCardKey(outage.id), { conversationId, activityId })
  return { card: await cardOf(needs, reader, outage) }
}
