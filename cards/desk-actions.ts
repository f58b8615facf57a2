import { type TicketFilter, ticketFilters } from '../src/domain/desk.ts'
import { type Severity, severities } from '../src/domain/outage.ts'
import { type Data, isId, withId } from './action-data.ts'

/** What the ICT desk's cards say. Who may is decided where it is heard. */
export type DeskAction =
  | { does: 'desk/home' }
  | { does: 'desk/tickets'; filter: TicketFilter; place: string; page: number }
  | { does: 'desk/ticket'; id: string }
  | { does: 'desk/read-ticket'; id: string }
  | { does: 'desk/note'; id: string; words: string }
  | { does: 'desk/severity'; id: string; severity: Severity }
  | { does: 'desk/cancel'; id: string }
  | { does: 'desk/tasks'; owner: 'all' | 'mine' | 'free'; why: string; page: number }
  | { does: 'desk/letters'; page: number }
  | { does: 'desk/send-again'; id: string }
  | { does: 'desk/contractor' }
  | { does: 'desk/incidents' }
  | { does: 'desk/notices' }
  | { does: 'task/take'; id: string; from?: string }
  | { does: 'task/give-back'; id: string }
  | { does: 'task/send-again'; id: string }
  | { does: 'task/order'; id: string }

type Reader<V extends DeskAction['does']> = (data: Data) => Extract<DeskAction, { does: V }> | undefined

const owners = ['all', 'mine', 'free'] as const

export const deskReaders: { [V in DeskAction['does']]: Reader<V> } = {
  'desk/home': () => ({ does: 'desk/home' }),
  'desk/tickets': data => {
    const [filter, page] = [ticketFilters.find(one => one === data.filter), pageIn(data)]
    return filter && page !== undefined ? { does: 'desk/tickets', filter, place: data.place ?? '', page } : undefined
  },
  'desk/ticket': data => withId(data, id => ({ does: 'desk/ticket', id })),
  'desk/read-ticket': data => withId(data, id => ({ does: 'desk/read-ticket', id })),
  'desk/note': data => withId(data, id => ({ does: 'desk/note', id, words: data.words ?? '' })),
  'desk/severity': data => {
    const severity = severities.find(one => one === data.severity)
    return isId(data.id) && severity ? { does: 'desk/severity', id: data.id, severity } : undefined
  },
  'desk/cancel': data => withId(data, id => ({ does: 'desk/cancel', id })),
  'desk/tasks': data => {
    const [owner, page] = [owners.find(one => one === data.owner), pageIn(data)]
    return owner && page !== undefined ? { does: 'desk/tasks', owner, why: data.why ?? '', page } : undefined
  },
  'desk/letters': data => {
    const page = pageIn(data)
    return page === undefined ? undefined : { does: 'desk/letters', page }
  },
  'desk/send-again': data => withId(data, id => ({ does: 'desk/send-again', id })),
  'desk/contractor': () => ({ does: 'desk/contractor' }),
  'desk/incidents': () => ({ does: 'desk/incidents' }),
  'desk/notices': () => ({ does: 'desk/notices' }),
  'task/take': data => {
    const { from } = data
    if (!isId(data.id) || (from && !isId(from))) return undefined
    return { does: 'task/take', id: data.id, ...(from && { from }) }
  },
  'task/give-back': data => withId(data, id => ({ does: 'task/give-back', id })),
  'task/send-again': data => withId(data, id => ({ does: 'task/send-again', id })),
  'task/order': data => withId(data, id => ({ does: 'task/order', id })),
}

/** Pages count from 0; a button without one means the first. */
const pageIn = ({ page = '0' }: Data): number | undefined => (/^\d{1,4}$/.test(page) ? Number(page) : undefined)
