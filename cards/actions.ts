import { type Day, isDay } from '../src/domain/day.ts'
import { no, type Result, yes } from '../src/domain/result.ts'
import { type Data, isId, withId } from './action-data.ts'
import { type BookingAction, bookingReaders } from './booking-actions.ts'
import { type DeskAction, deskReaders } from './desk-actions.ts'
import { type NoticeAction, noticeReaders } from './notice-actions.ts'

/** What a telework form says: input values as the client sends them, by input id. Absent: the card did not have it. */
export type TeleworkForm = {
  kind?: string
  days?: string
  more?: string
  part?: string
  weekdays?: string
  from?: string
  to?: string
  reason?: string
  street?: string
  postcode?: string
  city?: string
}

/** What the form of an outage report says, by input id; what is empty is absent. */
export type OutageForm = { symptom?: string; sinceDay?: string; sinceTime?: string; words?: string; contact?: string }

/** Everything a button can say. Who presses it is never in here: that is the activity's to tell. */
export type CardAction =
  | BookingAction
  | DeskAction
  | NoticeAction
  | { does: 'telework/ask' }
  | { does: 'telework/mine' }
  | { does: 'telework/reading'; draft: string; kind: string; part: string; days: Day[] }
  | { does: 'telework/check'; draft: string; form: TeleworkForm }
  | { does: 'telework/send'; draft: string; form: TeleworkForm }
  | { does: 'telework/close'; draft: string }
  | { does: 'telework/approve'; id: string; version: number }
  | { does: 'telework/approve-some'; id: string; version: number; items: string[] }
  | { does: 'telework/refuse'; id: string; version: number; because: string }
  | { does: 'telework/withdraw'; id: string }
  | { does: 'telework/show'; id: string }
  | { does: 'outage/begin' }
  | { does: 'outage/report'; id: string; form: OutageForm }
  | { does: 'outage/drop'; id: string }
  | { does: 'outage/show'; id: string }
  | { does: 'outage/restored'; id: string }
  | { does: 'outage/still-down'; id: string }
  | { does: 'line/show'; id: string }
  | { does: 'task/show'; id: string }
  | { does: 'task/close'; id: string; note: string }

export type Verb = CardAction['does']

const mostNote = 1000
const formFields = [
  'kind',
  'days',
  'more',
  'part',
  'weekdays',
  'from',
  'to',
  'reason',
  'street',
  'postcode',
  'city',
] as const

const listed = (text: string | undefined) => (text ?? '').split(',').filter(item => item !== '')

function formOf(data: Data): TeleworkForm {
  return Object.fromEntries(formFields.flatMap(field => (data[field] === undefined ? [] : [[field, data[field]]])))
}

/** Each verb reads its own data; undefined when the data is not what our cards send. */
const readers: { [V in Verb]: (data: Data) => Extract<CardAction, { does: V }> | undefined } = {
  ...bookingReaders,
  ...deskReaders,
  ...noticeReaders,
  'telework/ask': () => ({ does: 'telework/ask' }),
  'telework/mine': () => ({ does: 'telework/mine' }),
  'telework/reading': data => {
    const days = listed(data.days)
    if (!isId(data.draft) || days.length === 0 || !days.every(isDay)) return undefined
    return { does: 'telework/reading', draft: data.draft, kind: data.kind ?? '', part: data.part ?? '', days }
  },
  'telework/check': data => withDraft(data, draft => ({ does: 'telework/check', draft, form: formOf(data) })),
  'telework/send': data => withDraft(data, draft => ({ does: 'telework/send', draft, form: formOf(data) })),
  'telework/close': data => withDraft(data, draft => ({ does: 'telework/close', draft })),
  'telework/approve': data => withVersion(data, (id, version) => ({ does: 'telework/approve', id, version })),
  'telework/approve-some': data =>
    withVersion(data, (id, version) => ({
      does: 'telework/approve-some',
      id,
      version,
      items: listed(data.items),
    })),
  'telework/refuse': data =>
    withVersion(data, (id, version) => ({ does: 'telework/refuse', id, version, because: data.because ?? '' })),
  'telework/withdraw': data => withId(data, id => ({ does: 'telework/withdraw', id })),
  'telework/show': data => withId(data, id => ({ does: 'telework/show', id })),
  'outage/begin': () => ({ does: 'outage/begin' }),
  'outage/report': data =>
    withId(data, id => {
      const { symptom, sinceDay, sinceTime, words, contact } = data
      const form = { symptom, sinceDay, sinceTime, words, contact }
      return { does: 'outage/report', id, form: Object.fromEntries(Object.entries(form).filter(([, text]) => text)) }
    }),
  'outage/drop': data => withId(data, id => ({ does: 'outage/drop', id })),
  'outage/show': data => withId(data, id => ({ does: 'outage/show', id })),
  'outage/restored': data => withId(data, id => ({ does: 'outage/restored', id })),
  'outage/still-down': data => withId(data, id => ({ does: 'outage/still-down', id })),
  'line/show': data => withId(data, id => ({ does: 'line/show', id })),
  'task/show': data => withId(data, id => ({ does: 'task/show', id })),
  'task/close': data =>
    withId(data, id => ({ does: 'task/close', id, note: (data.note ?? '').trim().slice(0, mostNote) })),
}

const withDraft = <T>(data: Data, make: (draft: string) => T) =>
  isId(data.draft) && formIsOurs(data) ? make(data.draft) : undefined

/** Our inputs send existing days only. */
const formIsOurs = ({ days, more, from, to }: Data) =>
  [...listed(days), more, from, to].every(day => !day || isDay(day))

function withVersion<T>(data: Data, make: (id: string, version: number) => T): T | undefined {
  const version = /^[1-9]\d{0,5}$/.test(data.version ?? '') ? Number(data.version) : undefined
  return isId(data.id) && version ? make(data.id, version) : undefined
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
