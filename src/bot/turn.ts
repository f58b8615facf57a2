import { randomUUID } from 'node:crypto'
import type { Activity, TurnContext } from 'botbuilder'
import { literal } from '../../cards/elements.ts'
import { helpCard } from '../../cards/help.ts'
import { keepConversation, lost, type Reader, readerOf } from '../flows/people.ts'
import { faultFacts } from '../ports/fault.ts'
import { Silence } from '../ports/silence.ts'
import { textsIn } from '../texts/texts.ts'
import { inOrder } from './in-order.ts'
import { type Incoming, incoming } from './incoming.ts'
import type { Needs } from './needs.ts'
import { hearPictures } from './pictures.ts'
import type { PressAnswer } from './press-answer.ts'
import { answerPress } from './presses.ts'
import { answer } from './says.ts'
import { search } from './searches.ts'

/** An invoke's client gives up after 10 s. */
const invokeMs = 4500
const leastMs = 500
/** Teams delivers again after 15 s what was not answered: by then a turn that died must not hold the utterance any more. */
const turnSeconds = 12
const rememberSeconds = 900

type Of<K extends Incoming['kind']> = Extract<Incoming, { kind: K }>

/** Every turn of the bot: ordered by conversation, deduplicated, its faults caught here and nowhere deeper. */
export function botTurn(needs: Needs, alone: boolean): (context: TurnContext) => Promise<void> {
  const ordered = inOrder(needs.state, alone)
  return async context => {
    const turn = incoming(context.activity)
    if (!turn) return
    const began = performance.now()
    const outcome = await ordered(turn.conversation.conversationId, () => take(needs, context, turn, began))
    needs.metrics.turn(turn.kind, outcome, (performance.now() - began) / 1000)
  }
}

async function take(needs: Needs, context: TurnContext, turn: Incoming, began: number): Promise<string> {
  switch (turn.kind) {
    case 'says':
      return says(needs, turn)
    case 'presses':
      return presses(needs, context, turn, began)
    case 'searches':
      return searches(needs, context, turn)
    case 'arrives':
      return arrives(needs, turn)
    case 'leaves':
      await lost(needs, turn.actor)
      return 'left'
    case 'mentions in a group':
      return inGroup(needs, turn)
    case 'nothing':
      return context.activity.type === 'invoke'
        ? respond(context, { statusCode: 200, type: messageType, value: '' })
        : 'nothing'
  }
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const errorType = 'application/vnd.microsoft.error'
const messageType = 'application/vnd.microsoft.activity.message'
const searchType = 'application/vnd.microsoft.search.searchResponse'

/** HTTP 200 always, the sub-status in the body: a client shows any other status as nothing at all. */
async function respond(
  context: TurnContext,
  body: { statusCode: number; type: string; value: unknown },
): Promise<string> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } } as Partial<Activity>)
  return String(body.statusCode)
}

async function says(needs: Needs, turn: Of<'says'>): Promise<string> {
  const key = `utterance:${turn.utterance}`
  if (!(await needs.state.claim(key, turnSeconds))) return 'repeated'
  try {
    const reader = await known(needs, turn)
    if (!reader) return await stranger(needs, turn)
    if (turn.files.length > 0) await hearPictures(needs, reader, turn.conversation, turn.files)
    if (turn.files.length === 0 || turn.text.trim()) await answer(needs, reader, turn.conversation, turn.text)
    return 'answered'
  } catch (error) {
    await apologise(needs, turn, error)
    return 'fault'
  } finally {
    await needs.state.set(key, 'answered', rememberSeconds)
  }
}

/** The person behind a turn, their conversation kept: it is where they are told things later. */
async function known(needs: Needs, turn: Incoming): Promise<Reader | undefined> {
  const reader = await readerOf(needs, turn.actor, turn.locale)
  if (reader) await keepConversation(needs, turn.conversation, reader.person)
  return reader
}

async function stranger(needs: Needs, turn: Incoming): Promise<string> {
  await needs.chat.post(turn.conversation, { text: textsIn[languageOfOffice(needs)].talk.unknownPerson })
  return 'stranger'
}

const languageOfOffice = ({ office }: Needs) => office.defaultLanguage

/** Says sorry in the reader's language where that can be known, keeps a reference, and never fails itself. */
async function apologise(needs: Needs, turn: Incoming, error: unknown): Promise<void> {
  const { text } = await excuse(needs, turn, error)
  await needs.chat
    .post(turn.conversation, { text })
    .catch(() => needs.log.warn({}, 'an apology could not be delivered'))
}

async function excuse(needs: Needs, turn: Incoming, error: unknown): Promise<{ code: string; text: string }> {
  const id = randomUUID()
  const language = await needs.store.chosenLanguage(turn.actor).catch(() => undefined)
  const person = await needs.directory.person(turn.actor).catch(() => undefined)
  const texts = textsIn[language ?? person?.language ?? languageOfOffice(needs)]
  if (error instanceof Silence && error.who === 'directory') {
    needs.log.warn({ id, kind: turn.kind }, 'the directory was silent during a turn')
    const text = turn.kind === 'presses' ? texts.refusals['directory silent']() : texts.talk.directorySilent
    return { code: 'directorySilent', text }
  }
  needs.log.error({ id, kind: turn.kind, ...faultFacts(error) }, 'a turn failed')
  return { code: 'fault', text: texts.talk.fault({ id }) }
}

/** The client's patience counts from the press; what was waited for a turn before this one is part of it. */
async function presses(needs: Needs, context: TurnContext, turn: Of<'presses'>, began: number): Promise<string> {
  const work = press(needs, turn)
  const timer = Promise.withResolvers<undefined>()
  const left = invokeMs - (performance.now() - began)
  const timeout = setTimeout(() => timer.resolve(undefined), Math.max(left, leastMs))
  const answered = await Promise.race([work, timer.promise])
  clearTimeout(timeout)
  if (answered === undefined) return stillBusy(needs, context, turn)
  if ('card' in answered) return respond(context, { statusCode: 200, type: cardType, value: answered.card })
  return respond(context, { statusCode: 400, type: errorType, value: answered.error })
}

/** A typeahead that cannot be answered offers nothing: what is typed can still be sent. */
async function searches(needs: Needs, context: TurnContext, turn: Of<'searches'>): Promise<string> {
  const reader = await known(needs, turn)
  const results = reader ? await search(needs, reader, turn) : []
  return respond(context, { statusCode: 200, type: searchType, value: { results } })
}

async function press(needs: Needs, turn: Of<'presses'>): Promise<PressAnswer> {
  try {
    const reader = await known(needs, turn)
    if (!reader)
      return { error: { code: 'unknownPerson', message: textsIn[languageOfOffice(needs)].talk.unknownPerson } }
    return await answerPress(needs, reader, turn.conversation, turn)
  } catch (error) {
    const { code, text } = await excuse(needs, turn, error)
    return { error: { code, message: text } }
  }
}

/** The work goes on; what comes of it is shown on the live card. */
async function stillBusy(needs: Needs, context: TurnContext, turn: Incoming): Promise<string> {
  const language = await needs.store.chosenLanguage(turn.actor).catch(() => undefined)
  const text = textsIn[language ?? languageOfOffice(needs)].refusals.busy()
  return respond(context, { statusCode: 200, type: messageType, value: text })
}

/** A welcome once, though Teams announces an arrival in more than one way and more than once. */
async function arrives(needs: Needs, turn: Of<'arrives'>): Promise<string> {
  const reader = await readerOf(needs, turn.actor, turn.locale)
  if (!reader) return stranger(needs, turn)
  if ((await keepConversation(needs, turn.conversation, reader.person)) === 'known') return 'known'
  const { talk } = textsIn[reader.language]
  const welcome = talk.welcome({ givenName: literal(reader.person.givenName) })
  await needs.chat.post(turn.conversation, { card: helpCard(reader.language, 'new', welcome), summary: talk.helpTitle })
  return 'welcomed'
}

/** In a group nothing personal is said, and no conversation is kept. */
async function inGroup(needs: Needs, turn: Incoming): Promise<string> {
  const reader = await readerOf(needs, turn.actor, turn.locale)
  const { talk } = textsIn[reader?.language ?? languageOfOffice(needs)]
  await needs.chat.post(turn.conversation, { text: talk.groupChat })
  return 'in group'
}
