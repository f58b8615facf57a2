import { outageList } from '../../cards/outage.ts'
import { asksToCancel, saysChange, saysNotYet } from '../../dialogs/hear-outage.ts'
import { sinceOf, symptomOf } from '../../dialogs/report-outage.ts'
import { isOpen, isOver, type Outage } from '../domain/outage.ts'
import { languages } from '../domain/person.ts'
import type { Understood } from '../domain/understood.ts'
import { answerOutage } from '../flows/outage-answer.ts'
import { outagesFor } from '../flows/outage-view.ts'
import { askOfOutage } from '../flows/outage-wishes.ts'
import type { Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { hearOfIncident, tellIncident } from './incidents.ts'
import type { Needs } from './needs.ts'
import { beginFor, beginForNamed, postOutage, reply } from './outage-cards.ts'

/** «Ma connexion est en panne», or a colleague's: what is open on that line first, else the form, with the line test on its way. */
export async function hearOutage(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  said: Understood,
): Promise<void> {
  const heard = { symptom: symptomOf(said.symptom), since: sinceOf(said, needs.clock.now(), needs.office.zone) }
  const [name] = said.people ?? []
  const begun = await (name ? beginForNamed(needs, reader, name, heard) : beginFor(needs, reader, reader.person, heard))
  if ('outage' in begun) return postOutage(needs, reader, conversation, begun.outage)
  await reply(needs, conversation, 'card' in begun ? begun : { text: begun.sentence })
}

/** «Où en est ma panne»: the open one, else the list. */
export async function tellOutages(needs: Needs, reader: Reader, conversation: Conversation): Promise<void> {
  const { outages } = await outagesFor(needs, reader.person.id)
  const open = outages.filter(outage => !isOver(outage))
  if (open.length === 1 && open[0]) return postOutage(needs, reader, conversation, open[0])
  if (open.length === 0 && (await tellIncident(needs, reader, conversation))) return
  await listOutages(needs, reader, conversation)
}

/** «Mes pannes»: one's own and those of colleagues that one reported, with their states. */
export async function listOutages(needs: Needs, reader: Reader, conversation: Conversation): Promise<void> {
  const { outages, names } = await outagesFor(needs, reader.person.id)
  const card = outageList(reader.language, outages, needs.office.zone, names)
  await reply(needs, conversation, { card, summary: textsIn[reader.language].outage.mine })
}

/**
 * «C'est rétabli» or «toujours en panne», typed: an answer when one was asked for and it is plain, else where it stands,
 * with both buttons.
 */
export async function hearAnswer(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  said: Understood,
): Promise<void> {
  const restored = said.intent === 'outage.back'
  const { outages } = await outagesFor(needs, reader.person.id)
  const asked = outages.find(isAnswerable)
  if (!said.confident)
    return asked ? postOutage(needs, reader, conversation, asked) : tellOutages(needs, reader, conversation)
  if (!asked && (await hearOfIncident(needs, reader, conversation, restored))) return
  if (!asked) return tellOutages(needs, reader, conversation)
  const answered = await answerOutage(needs, { id: asked.id, actor: reader.person.id, restored })
  await postOutage(needs, reader, conversation, answered.ok ? answered.value : asked)
}

const isAnswerable = ({ status }: Outage): boolean => status === 'resolved'

/** What is typed may answer the contractor's open question, or name the list by its title. False: it was something else. */
export async function heardOfOutage(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  words: string,
  said: Understood,
): Promise<boolean> {
  if (titles.has(words.trim().toLowerCase())) {
    await listOutages(needs, reader, conversation)
    return true
  }
  if (said.people) return false
  if (asksToCancel(words)) return showToCancel(needs, reader, conversation)
  if (mayAnswer.includes(said.intent) && (await hearReply(needs, reader, conversation, words))) return true
  return isChange(words, said) && showChanged(needs, reader, conversation)
}

/** «C'est pire» may be taken for «toujours en panne»; with a plain no in it, it stays that answer. */
const isChange = (words: string, { intent, days }: Understood): boolean =>
  !days && saysChange(words) && (mayBeChange.includes(intent) || (intent === 'outage.still' && !saysNotYet(words)))

/** Nothing typed cancels anything: the card with the button is the live one from now on, under a line that names it. */
async function showToCancel(needs: Needs, reader: Reader, conversation: Conversation): Promise<boolean> {
  const { outages } = await outagesFor(needs, reader.person.id)
  const open = outages.filter(isOpen)
  const { ticket, cancel } = textsIn[reader.language]
  if (open.some(({ cancelling }) => !cancelling))
    await reply(needs, conversation, { text: ticket.howToCancel({ button: cancel }) })
  const [outage, ...more] = open
  if (outage && more.length === 0) await postOutage(needs, reader, conversation, outage)
  else await listOutages(needs, reader, conversation)
  return true
}

/** It is better or worse: the card, where that can be sent, and its end as well. False: nothing of theirs is open. */
async function showChanged(needs: Needs, reader: Reader, conversation: Conversation): Promise<boolean> {
  const { outages } = await outagesFor(needs, reader.person.id)
  const open = outages.filter(outage => !isOver(outage))
  const shown = open.find(isAnswerable) ?? (open.length === 1 ? open[0] : undefined)
  if (shown) await postOutage(needs, reader, conversation, shown)
  else if (open.length > 0) await listOutages(needs, reader, conversation)
  else return tellIncident(needs, reader, conversation)
  return true
}

const titles = new Set(languages.map(language => textsIn[language].outage.mine.toLowerCase()))
/** «Toujours en panne, le modem clignote» is an answer too, while something is asked. */
const mayAnswer: readonly Understood['intent'][] = ['none', 'outage.report', 'outage.still']
const mayBeChange: readonly Understood['intent'][] = ['none', 'thanks', 'outage.back']

async function hearReply(needs: Needs, reader: Reader, conversation: Conversation, words: string): Promise<boolean> {
  const asked = (await outagesFor(needs, reader.person.id)).outages.find(isAsked)
  if (!asked || words.trim() === '') return false
  const answered = await askOfOutage(needs, { id: asked.id, actor: reader.person.id, asked: { asks: 'answer', words } })
  if (!answered.ok) return false
  await reply(needs, conversation, { text: textsIn[reader.language].ticket.answerGoes })
  return true
}

const isAsked = ({ status, question }: Outage): boolean =>
  status === 'pending' && question !== undefined && !question.answer
