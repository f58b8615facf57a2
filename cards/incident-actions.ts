import { type Data, isId, withId } from './action-data.ts'

/** What the cards of incidents say. Who may is decided where it is heard. */
export type IncidentAction =
  | { does: 'incident/show' | 'incident/summary' | 'incident/accept'; id: string }
  | { does: 'incident/reject' | 'incident/end'; id: string; because: string }
  | { does: 'incident/merge'; id: string; into: string }
  | { does: 'incident/split'; id: string; node: string }
  | { does: 'incident/declare'; node: string; kind: 'line' | 'vpn'; because: string }
  | { does: 'incident/declare-form' }
  | { does: 'incident/join' | 'incident/joined' | 'incident/restored' | 'incident/still-down'; id: string }

type Verb = IncidentAction['does']
type Reader<V extends Verb> = (data: Data) => Extract<IncidentAction, { does: V }> | undefined

const plain =
  <V extends 'show' | 'summary' | 'accept' | 'join' | 'joined' | 'restored' | 'still-down'>(does: V) =>
  (data: Data) =>
    withId(data, id => ({ does: `incident/${does}` as const, id })) as never

const reason = ({ because = '' }: Data) => because

/** Ids of nodes are the contractor's own. */
const nodeIn = ({ node }: Data) => (node && node.length <= 200 ? node : undefined)

export const incidentReaders: { [V in Verb]: Reader<V> } = {
  'incident/show': plain('show'),
  'incident/summary': plain('summary'),
  'incident/accept': plain('accept'),
  'incident/join': plain('join'),
  'incident/joined': plain('joined'),
  'incident/restored': plain('restored'),
  'incident/still-down': plain('still-down'),
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
