import type { PersonId } from '../domain/person.ts'
import type { Clock } from '../ports/clock.ts'
import type { Conversation, LiveCard, Store } from '../ports/store.ts'

type Needs = { store: Store; clock: Clock }

/**
 * Says, before a post, that one begins: should its outcome stay unknown, it is not sent again blindly. False when another
 * run of the same effect was first.
 */
export async function beginPost(
  { store, clock }: Needs,
  person: PersonId,
  key: string,
  conversation: Conversation,
  known: LiveCard | undefined,
): Promise<boolean> {
  const { conversationId } = conversation
  return store.change(tx => tx.beginLiveCard({ person, key, conversationId, postingSince: clock.now() }, known))
}

export const keepShown = ({ store }: Needs, card: LiveCard) => store.change(tx => tx.keepLiveCard(card))

/** A post that certainly did not arrive leaves nothing behind. */
export const forgetPost = ({ store }: Needs, person: PersonId, key: string) =>
  store.change(tx => tx.dropLiveCard(person, key))

/**
 * A press or an automatic refresh tells the id of the card it comes from. When the outcome of that card's post was not
 * known, it is now.
 */
export async function adoptCard(
  { store }: Needs,
  person: PersonId,
  key: string,
  seen: { conversationId: string; activityId: string },
): Promise<void> {
  const card = await store.liveCard(person, key)
  if (!card || card.activityId) return
  await store.change(tx => tx.keepLiveCard({ person, key, ...seen }))
}
