import { type Data, isId, withId } from './action-data.ts'
import { type SaidOfLine, saidOfLine } from './outage-actions.ts'

/** What the cards of incidents say. Who may is decided where it is heard. */
export type IncidentAction =
  | { does: 'incident/show'; id: string }
  | { does: 'incident/summary'; id: string }
  | { does: 'incident/accept'; id: string }
  | { does: 'incident/join'; id: string }
  | { does: 'incident/joined'; id: string; said?: SaidOfLine }
  | { does: 'incident/restored'; id: string }
  | { does: 'incident/still-down'; id: string }
  | { does: 'incident/reject'; id: string; because: string }
  | { does: 'incident/end'; id: string; because: string }
  | { does: 'incident/merge'; id: string; into: string }
  | { does: 'incident/split'; id: string; node: string }
  | { does: 'incident/declare'; node: string; kind: 'line' | 'vpn'; because: string }
  | { does: 'incident/declare-form' }

type Verb = IncidentAction['does']
type Reader<V extends Verb> = (data: Data) => Extract<IncidentAction, { does: V }> | undefined

const reason = ({ because = '' }: Data) => because

/** Ids of nodes are the contractor's own. */
const nodeIn = ({ node }: Data) => (node && node.length <= 200 ? node : undefined)

export const incidentReaders: { [V in Verb]: Reader<V> } = {
  'incident/show': data => withId(data, id => ({ does: 'incident/show', id })),
  'incident/summary': data => withId(data, id => ({ does: 'incident/summary', id })),
  'incident/accept': data => withId(data, id => ({ does: 'incident/accept', id })),
  'incident/join': data => withId(data, id => ({ does: 'incident/join', id })),
  'incident/joined': data => {
    const said = saidOfLine(data)
    return withId(data, id => ({ does: 'incident/joined', id, ...(said && { said }) }))
  },
  'incident/restored': data => withId(data, id => ({ does: 'incident/restored', id })),
  'incident/still-down': data => withId(data, id => ({ does: 'incident/still-down', id })),
  'incident/reject': data => withId(data, id => ({ does: 'incident/reject', id, because: reason(data) })),
  'incident/end': data => withId(data, id => ({ does: 'incident/end', id, because: reason(data) })),
  'incident/merge': data => {
    const { id, into } = data
    return isId(id) && isId(into) ? { does: 'incident/merge', id, into } : undefined
  },
  'incident/split': data => {
    const node = nodeIn(data)
    return node ? withId(data, id => ({ does: 'incident/split', id, node })) : undefined
  },
  'incident/declare': data => ({
    does: 'incident/declare',
    node: nodeIn(data) ?? '',
    kind: data.kind === 'vpn' ? 'vpn' : 'line',
    because: reason(data),
  }),
  'incident/declare-form': () => ({ does: 'incident/declare-form' }),
}
