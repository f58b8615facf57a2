import { type Day, isDay } from '../src/domain/day.ts'
import { type Data, isId, withId } from './action-data.ts'

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

/** What the buttons of telework cards can say. `edits`: the version of the pending request that the draft changes. */
export type TeleworkAction =
  | { does: 'telework/ask' }
  | { does: 'telework/mine' }
  | { does: 'telework/reading'; draft: string; kind: string; part: string; days: Day[] }
  | { does: 'telework/check'; draft: string; form: TeleworkForm; edits?: number }
  | { does: 'telework/send'; draft: string; form: TeleworkForm; edits?: number }
  | { does: 'telework/close'; draft: string }
  | { does: 'telework/approve'; id: string; version: number }
  | { does: 'telework/approve-some'; id: string; version: number; items: string[] }
  | { does: 'telework/refuse'; id: string; version: number; because: string }
  | { does: 'telework/withdraw'; id: string }
  | { does: 'telework/edit'; id: string; version: number }
  | { does: 'telework/cancel'; id: string; days: Day[] }
  | { does: 'telework/show'; id: string }

type Verb = TeleworkAction['does']

const fields = [
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

const formOf = (data: Data): TeleworkForm =>
  Object.fromEntries(fields.flatMap(field => (data[field] === undefined ? [] : [[field, data[field]]])))

const versionOf = (text: string | undefined) => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : undefined)

/** Each verb reads its own data; undefined when the data is not what our cards send. */
export const teleworkReaders: { [V in Verb]: (data: Data) => Extract<TeleworkAction, { does: V }> | undefined } = {
  'telework/ask': () => ({ does: 'telework/ask' }),
  'telework/mine': () => ({ does: 'telework/mine' }),
  'telework/reading': data => {
    const days = listed(data.days)
    if (!isId(data.draft) || days.length === 0 || !days.every(isDay)) return undefined
    return { does: 'telework/reading', draft: data.draft, kind: data.kind ?? '', part: data.part ?? '', days }
  },
  'telework/check': data => withForm(data, form => ({ does: 'telework/check', ...form })),
  'telework/send': data => withForm(data, form => ({ does: 'telework/send', ...form })),
  'telework/close': data =>
    isId(data.draft) && formIsOurs(data) ? { does: 'telework/close', draft: data.draft } : undefined,
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
  'telework/edit': data => withVersion(data, (id, version) => ({ does: 'telework/edit', id, version })),
  'telework/cancel': data =>
    withId(data, id => {
      const days = listed(data.days)
      return days.every(isDay) ? { does: 'telework/cancel', id, days } : undefined
    }),
  'telework/show': data => withId(data, id => ({ does: 'telework/show', id })),
}

type Form = { draft: string; form: TeleworkForm; edits?: number }

function withForm<T>(data: Data, make: (form: Form) => T): T | undefined {
  const edits = versionOf(data.version)
  if (!isId(data.draft) || !formIsOurs(data) || (data.version !== undefined && !edits)) return undefined
  return make({ draft: data.draft, form: formOf(data), ...(edits && { edits }) })
}

/** Our inputs send existing days only. */
const formIsOurs = ({ days, more, from, to }: Data) =>
  [...listed(days), more, from, to].every(day => !day || isDay(day))

function withVersion<T>(data: Data, make: (id: string, version: number) => T): T | undefined {
  const version = versionOf(data.version)
  return isId(data.id) && version ? make(data.id, version) : undefined
}
