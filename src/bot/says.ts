import { literal } from '../../cards/elements.ts'
import { helpCard } from '../../cards/help.ts'
import { lineOrderCard } from '../../cards/line-order.ts'
import { sayStatus, teleworkList } from '../../cards/telework.ts'
import { teleworkDraftOver } from '../../cards/telework-draft.ts'
import { sayTerms } from '../../cards/telework-words.ts'
import { allowanceCommand } from '../../dialogs/allowance-commands.ts'
import { asksCalendar } from '../../dialogs/calendar-commands.ts'
import { deskCommand } from '../../dialogs/desk-commands.ts'
import { draftCard, hear, newDraft, readingsCard, saysSend, showDraft, wishOf } from '../../dialogs/request-telework.ts'
import { dayAt } from '../domain/day.ts'
import type { Understood } from '../domain/understood.ts'
import { isOfDesk } from '../flows/desk.ts'
import { chooseLanguage, type Reader } from '../flows/people.ts'
import { sendTelework } from '../flows/telework.ts'
import { editOwnTelework } from '../flows/telework-changes.ts'
import { teleworkFor, teleworkOfPerson } from '../flows/telework-view.ts'
import type { Message } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import type { Texts } from '../texts/en.ts'
import { capital } from '../texts/format.ts'
import { textsIn } from '../texts/texts.ts'
import { hearAllowances } from './allowances.ts'
import { hearBooking } from './bookings.ts'
import { tellFeed } from './calendar-feed.ts'
import { hearDesk } from './desk.ts'
import { endDialog, keepDialog, type Running, runningDialog } from './dialog-state.ts'
import { isBegun, offerFirst } from './first-wish.ts'
import { askDelegation, tellInbox } from './inbox.ts'
import { inLanguageWritten, saidLanguage } from './language.ts'
import type { Needs } from './needs.ts'
import { hearAnswer, heardOfOutage, hearOutage, tellOutages } from './outages.ts'
import { hearCancel, hearChange } from './telework-changes.ts'

const longestText = 2000

type Turn = { needs: Needs; reader: Reader; conversation: Conversation; texts: Texts; running: Running | undefined }

/** Answers what somebody typed. Nothing here changes the record but the choice of a language. */
export async function answer(needs: Needs, known: Reader, conversation: Conversation, text: string): Promise<void> {
  if (text.length > longestText) return reply(needs, conversation, { text: textsIn[known.language].talk.tooLong })
  const said = await needs.understanding.understand(text, {
    on: today(needs),
    language: known.language,
    bridgingDays: needs.office.bridgingDays,
  })
  const asksLanguage = said.intent === 'language.change'
  const reader = asksLanguage ? known : await inLanguageWritten(needs, known, conversation, said.writtenIn)
  const texts = textsIn[reader.language]
  const allowances = allowanceCommand(text)
  if (allowances) return hearAllowances({ needs, reader, conversation }, allowances)
  if (asksCalendar(text)) return tellFeed({ needs, reader, conversation })
  const command = deskCommand(text)
  if (command && (await hearDesk(needs, reader, conversation, command))) return
  const running = await runningDialog(needs.state, reader.person.id)
  const turn = { needs, reader, conversation, texts, running }
  if (await heardOfOutage(needs, reader, conversation, text, said)) return
  // Everybody may ask for their own outages in these words; anything else in them is for the desk.
  if (command && !said.intent.startsWith('outage.'))
    return reply(needs, conversation, { text: texts.desk.reserved({ phone: needs.office.contact.ictDeskPhone }) })
  if (running && saysSend(text)) return send(turn, running)
  const aboutDesks = !running || /^(desk|who)[.]/.test(said.intent)
  if (aboutDesks && (await hearBooking(turn, said, text))) return
  await route(turn, said)
}

const today = ({ clock, office }: Needs) => dayAt(clock.now(), office.zone)

async function reply(needs: Needs, conversation: Conversation, message: Message): Promise<void> {
  const sent = await needs.chat.post(conversation, message)
  needs.metrics.send(sent.did)
}

const saysMore = (said: Understood) => said.days || said.pattern || said.ask || said.part || said.kind || said.was

async function route(turn: Turn, said: Understood): Promise<void> {
  const { needs, reader, conversation, texts, running } = turn
  const line = (text: string) => reply(needs, conversation, { text })
  switch (said.intent) {
    case 'telework.ask':
      return draft(turn, said, { version: 1, draft: newDraft(needs.newId()) })
    case 'telework.change':
      if (running) return draft(turn, said, running)
      return (await hearChange(turn, said)) ? undefined : list(turn)
    case 'telework.withdraw':
    case 'telework.cancel':
      return (await hearCancel(turn, said)) ? undefined : list(turn)
    case 'telework.mine':
      return list(turn)
    case 'decide.inbox':
      return tellInbox(turn)
    case 'decide.delegate':
      return askDelegation(turn, said)
    case 'line.mine':
      return myLine(turn)
    case 'stop':
      return stop(turn)
    case 'language.change':
      return changeLanguage(turn, said)
    case 'help':
      return help(turn)
    case 'greeting':
      return line(texts.talk.hello({ givenName: literal(reader.person.givenName) }))
    case 'thanks':
      return line(texts.talk.thanks)
    case 'outage.report':
      return hearOutage(needs, reader, conversation, said)
    case 'outage.status':
      return tellOutages(needs, reader, conversation)
    case 'outage.still':
    case 'outage.back':
      return hearAnswer(needs, reader, conversation, said)
    case 'none':
      return running && saysMore(said) ? draft(turn, said, running) : lost(turn)
    default:
      return line(texts.talk.notYet)
  }
}

/** Shows the draft's card with what was said; a card of it further up is closed, so that one card counts. */
async function draft(
  { needs, reader, conversation, texts, running }: Turn,
  said: Understood,
  on: Running,
): Promise<void> {
  const { language, person } = reader
  const heard = hear(on.draft, said, today(needs))
  const card = heard.readings
    ? readingsCard(heard.draft, language, heard.readings)
    : await showDraft(needs, heard.draft, person.id, language, true)
  const sent = await needs.chat.post(conversation, { card, summary: texts.telework.title })
  needs.metrics.send(sent.did)
  await keepDialog(needs.state, person.id, {
    version: 1,
    draft: heard.draft,
    ...(sent.did === 'post' && { activityId: sent.activityId }),
  })
  if (running && running.draft.id !== on.draft.id && isBegun(running))
    return offerFirst(needs, reader, conversation, running)
  if (running?.activityId) await closeCard(needs, conversation, running.activityId, reader, 'corrected')
}

/** Sends the draft as it stands; its card becomes the request's. */
async function send({ needs, reader, conversation, texts }: Turn, { draft, activityId }: Running): Promise<void> {
  const wish = wishOf(draft, reader.person.id, today(needs), needs.office.policy)
  const card = activityId ? { card: { conversation, activityId } } : {}
  const kept = await needs.store.telework(draft.id)
  const sent = kept
    ? await editOwnTelework(needs, { id: draft.id, version: kept.version, wish, ...card })
    : await sendTelework(needs, { id: draft.id, wish, ...card })
  if (!sent.ok && sent.refusal.why === 'blocked') {
    const blocked = draftCard(needs, draft.id, sent.refusal.weighed, reader.language, false)
    return reply(needs, conversation, { card: blocked, summary: texts.telework.title })
  }
  await endDialog(needs.state, reader.person.id)
  const found = await teleworkFor(needs, draft.id, reader.person.id)
  if (found)
    await reply(needs, conversation, {
      text: `${capital(sayTerms(texts, wish.terms, needs.office.calendar))}. ${sayStatus(texts, found.view)}.`,
    })
}

const closeCard = (
  needs: Needs,
  conversation: Conversation,
  activityId: string,
  { language }: Reader,
  how: 'corrected' | 'closed',
) =>
  needs.chat.update(conversation, activityId, {
    card: teleworkDraftOver(language, how),
    summary: textsIn[language].telework[how],
  })

async function list({ needs, reader, conversation, texts }: Turn): Promise<void> {
  const views = await teleworkOfPerson(needs, reader.person.id, 10)
  await reply(needs, conversation, { card: teleworkList(reader.language, views), summary: texts.telework.mine })
}

async function help({ needs, reader, conversation, texts }: Turn): Promise<void> {
  // Help is given whoever the directory cannot tell at the moment.
  const ofDesk = await isOfDesk(needs, reader.person.id).catch(() => false)
  const card = helpCard(reader.language, 'asked', undefined, ofDesk)
  return reply(needs, conversation, { card, summary: texts.talk.helpTitle })
}

async function myLine({ needs, reader, conversation, texts }: Turn): Promise<void> {
  const [order] = await needs.store.openLineOrders(reader.person.id)
  if (!order) return reply(needs, conversation, { text: texts.line.none })
  await reply(needs, conversation, {
    card: lineOrderCard(reader.language, order, needs.office.zone),
    summary: texts.line.summary,
  })
}

async function stop({ needs, reader, conversation, texts, running }: Turn): Promise<void> {
  if (!running) return reply(needs, conversation, { text: texts.talk.nothingToStop })
  await endDialog(needs.state, reader.person.id)
  if (running.activityId) await closeCard(needs, conversation, running.activityId, reader, 'closed')
  await reply(needs, conversation, { text: texts.talk.stopped })
}

async function changeLanguage({ needs, reader, conversation, texts }: Turn, said: Understood): Promise<void> {
  if (!said.wantsLanguage) return reply(needs, conversation, { text: texts.talk.whichLanguage })
  await chooseLanguage(needs, reader.person.id, said.wantsLanguage)
  await saidLanguage(needs, reader.person.id, said.wantsLanguage)
  await reply(needs, conversation, { text: textsIn[said.wantsLanguage].talk.language })
}

/** The first time what Novo can do, with buttons; the next time one line with the way to help and to a human. */
async function lost({ needs, reader, conversation, texts }: Turn): Promise<void> {
  const first = await needs.state.claim(`lost:${reader.person.id}`, 600)
  if (first) return reply(needs, conversation, { card: helpCard(reader.language, 'lost'), summary: texts.talk.canDo })
  await reply(needs, conversation, { text: texts.talk.stillLost({ phone: needs.office.contact.ictDeskPhone }) })
}
