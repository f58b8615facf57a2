import { createHash } from 'node:crypto'
import type { Instant } from '../src/domain/day.ts'
import type { PersonId } from '../src/domain/person.ts'
import { mayRing } from '../src/domain/quiet-hours.ts'
import { beginPost, forgetPost, keepShown } from '../src/flows/live-cards.ts'
import { lost } from '../src/flows/people.ts'
import type { Message, Sent } from '../src/ports/chat.ts'
import type { Conversation, LiveCard } from '../src/ports/store.ts'
import { done, later, type Needs, type Outcome } from './job.ts'

/** How long a card whose post had an unknown outcome may show itself before it is posted anew. */
const graceMinutes = 10

const digestOf = (message: Message) => createHash('sha256').update(JSON.stringify(message)).digest('base64url')

/** When a message nobody just asked for may ring for a person. */
async function ringTime({ directory, clock, office }: Needs, person: PersonId): Promise<Instant> {
  const hours = (await directory.workingHours(person)) ?? office.policy.workingHours
  return mayRing(clock.now(), hours, office.calendar)
}

/**
 * Brings a person's live card up to date: nothing when it is equal, an update in place, else a new post in their working
 * window. A card deleted by its reader is posted anew; one whose post had an unknown outcome only after a while, unless
 * it showed itself by then.
 */
export async function showCard(needs: Needs, to: PersonId, key: string, message: Message): Promise<Outcome> {
  const [conversation, shown] = await Promise.all([needs.store.conversation(to), needs.store.liveCard(to, key)])
  if (!conversation?.reachable) return done()
  const digest = digestOf(message)
  if (shown?.activityId) {
    if (shown.digest === digest) return done()
    const sent = await needs.chat.update(conversation, shown.activityId, message)
    needs.metrics.send(sent.did)
    if (sent.did === 'unreachable') return unreachable(needs, to)
    if (sent.did !== 'gone') return done(tx => tx.keepLiveCard({ ...shown, digest }))
  }
  const wait = await postTime(needs, to, shown)
  if (wait) return later(wait)
  return post(needs, to, key, conversation, message, digest, shown)
}

/** Undefined: now. */
async function postTime(needs: Needs, to: PersonId, shown: LiveCard | undefined): Promise<Instant | undefined> {
  const now = needs.clock.now()
  const grace =
    shown?.postingSince && Temporal.Instant.from(shown.postingSince).add({ minutes: graceMinutes }).toString()
  if (grace && isBefore(now, grace)) return grace
  const at = await ringTime(needs, to)
  // Asked anew: the clock went on meanwhile, and a window that is open answers with the present moment.
  return isBefore(needs.clock.now(), at) ? at : undefined
}

const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0

async function post(
  needs: Needs,
  to: PersonId,
  key: string,
  conversation: Conversation,
  message: Message,
  digest: string,
  known: LiveCard | undefined,
): Promise<Outcome> {
  const sent = await attempt(needs, to, key, conversation, message, known)
  if (sent.did === 'unreachable' || sent.did === 'gone') return unreachable(needs, to)
  if (sent.did !== 'post') return later(inMinutes(needs, graceMinutes))
  const { conversationId } = conversation
  const card: LiveCard = { person: to, key, conversationId, activityId: sent.activityId, digest }
  return done(tx => tx.keepLiveCard(card))
}

/**
 * Posts, with a note beforehand that a post begins. `Silence` means that it certainly did not arrive: the note is taken
 * back, and the job runner tries again.
 */
async function attempt(
  needs: Needs,
  to: PersonId,
  key: string,
  conversation: Conversation,
  message: Message,
  known: LiveCard | undefined,
): Promise<Sent> {
  if (!(await beginPost(needs, to, key, conversation, known)))
    return { did: 'unknown', why: 'another run is posting it' }
  const sent = await needs.chat.post(conversation, message).catch(async error => {
    await forgetPost(needs, to, key)
    throw error
  })
  needs.metrics.send(sent.did)
  if (sent.did === 'post') {
    // Kept at once and not only with the done-marker: a worker that dies in between must not post again.
    await keepShown(needs, {
      person: to,
      key,
      conversationId: conversation.conversationId,
      activityId: sent.activityId,
    })
  }
  if (sent.did === 'unreachable' || sent.did === 'gone') await forgetPost(needs, to, key)
  return sent
}

const inMinutes = ({ clock }: Needs, minutes: number) => Temporal.Instant.from(clock.now()).add({ minutes }).toString()

async function unreachable(needs: Needs, person: PersonId): Promise<Outcome> {
  await lost(needs, person)
  return done()
}

/** Says one line, once, in the reader's working window. When the outcome is unknown it is not said again: the live card holds the same news. */
export async function say(needs: Needs, to: PersonId, effectId: string, text: string): Promise<Outcome> {
  const key = `said:${effectId}`
  const [conversation, said] = await Promise.all([needs.store.conversation(to), needs.store.liveCard(to, key)])
  if (!conversation?.reachable || said) return done()
  const at = await ringTime(needs, to)
  if (isBefore(needs.clock.now(), at)) return later(at)
  const sent = await attempt(needs, to, key, conversation, { text }, undefined)
  return sent.did === 'unreachable' || sent.did === 'gone' ? unreachable(needs, to) : done()
}
