import { no, type Result, yes } from '../src/domain/result.ts'
import { type Data, withId } from './action-data.ts'
import { type AllowanceAction, allowanceReaders } from './allowance-actions.ts'
import { type BookingAction, bookingReaders } from './booking-actions.ts'
import { type FeedAction, feedReaders } from './calendar-feed-actions.ts'
import { type DeskAction, deskReaders } from './desk-actions.ts'
import { type InboxAction, inboxReaders } from './inbox-actions.ts'
import { type IncidentAction, incidentReaders } from './incident-actions.ts'
import { type NoticeAction, noticeReaders } from './notice-actions.ts'
import { type OutageAction, outageReaders } from './outage-actions.ts'
import { type SlaAction, slaReaders } from './sla-actions.ts'
import { type TeleworkAction, teleworkReaders } from './telework-actions.ts'
import { type WishAction, wishReaders } from './wish-actions.ts'

/** Everything a button can say. Who presses it is never in here: that is the activity's to tell. */
export type CardAction =
  | AllowanceAction
  | FeedAction
  | BookingAction
  | IncidentAction
  | DeskAction
  | WishAction
  | SlaAction
  | NoticeAction
  | TeleworkAction
  | InboxAction
  | OutageAction
  | { does: 'line/show'; id: string }
  | { does: 'task/show'; id: string }
  | { does: 'task/close'; id: string; note: string }

export type Verb = CardAction['does']

const mostNote = 1000
/** Each verb reads its own data; undefined when the data is not what our cards send. */
const readers: { [V in Verb]: (data: Data) => Extract<CardAction, { does: V }> | undefined } = {
  ...allowanceReaders,
  ...feedReaders,
  ...bookingReaders,
  ...incidentReaders,
  ...deskReaders,
  ...wishReaders,
  ...slaReaders,
  ...noticeReaders,
  ...teleworkReaders,
  ...inboxReaders,
  ...outageReaders,
  'line/show': data => withId(data, id => ({ does: 'line/show', id })),
  'task/show': data => withId(data, id => ({ does: 'task/show', id })),
  'task/close': data =>
    withId(data, id => ({ does: 'task/close', id, note: (data.note ?? '').trim().slice(0, mostNote) })),
}

/** A press as it comes from outside. Anyone can send us JSON: what our cards do not send is refused, never repaired. */
export function parseCardAction(verb: unknown, data: unknown): Result<CardAction, { why: 'not a button' }> {
  if (typeof verb !== 'string' || !Object.hasOwn(readers, verb)) return no({ why: 'not a button' })
  const strings = stringsOf(data)
  const action = strings && readers[verb as Verb](strings)
  return action ? yes(action) : no({ why: 'not a button' })
}

function stringsOf(data: unknown): Data | undefined {
  if (data === undefined || data === null) return {}
  if (typeof data !== 'object' || Array.isArray(data)) return undefined
  const entries = Object.entries(data)
  if (entries.some(([, value]) => typeof value !== 'string' || value.length > 5000)) return undefined
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

/** A button that says one of these. Its data is strings only, as Teams keeps no other type. */
export const button = (title: string, does: Verb, data: Data = {}, more: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb: does,
  data,
  ...more,
})
