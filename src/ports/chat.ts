import type { PersonId } from '../domain/person.ts'
import type { Conversation } from './store.ts'

/** An Adaptive Card 1.5 as JSON. */
export type Card = { type: 'AdaptiveCard'; version: '1.5'; body: object[]; [field: string]: unknown }

/** A message: text or a card, never both (Teams splits it). `summary` is the toast of a card. */
export type Message = { text: string } | { card: Card; summary: string }

/** What became of a message. `unknown`: it may have arrived; it is never sent again blindly. */
export type Sent =
  | { did: 'post'; activityId: string }
  | { did: 'update' }
  | { did: 'gone' }
  | { did: 'unreachable' }
  | { did: 'unknown'; why: string }

/** Posts unasked, outside of turns. Throws `Silence` when it may be tried again (429, 412, 502, 503, 504, no connection), `Refused` on 400, 401, 413. */
export type Chat = {
  post(to: Conversation, message: Message): Promise<Sent>
  update(to: Conversation, activityId: string, message: Message): Promise<Sent>
  delete(to: Conversation, activityId: string): Promise<void>
  /** A file that somebody sent, from the chat's own hosts only; undefined: not to be had. One byte more than `mostBytes` says that it is bigger. */
  file(from: Conversation, url: string, mostBytes: number): Promise<Uint8Array | undefined>
  /** Opens the personal conversation with somebody who has the app; undefined when they have not. `from` lends serviceUrl and bot id. */
  open(person: PersonId, from: Conversation): Promise<Conversation | undefined>
}
