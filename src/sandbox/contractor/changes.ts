import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import type { SandboxWorks, WorksSeen } from '../world-network.ts'
import { created, objectBody, Refusal, type Route } from './answer.ts'
import { byId } from './by-id.ts'
import { isDateTime, objectsAt, problem, type Shape, textAt } from './check.ts'
import { apis, type Publish } from './hubs.ts'
import { list, one } from './lists.ts'
import { withNew } from './notes.ts'
import { stamps } from './stamps.ts'

/** A TMF655 change request as it is kept. */
export type Change = {
  id: string
  href: string
  status: string
  lastUpdateDate: string
  note: JsonObject[]
} & JsonObject

type Needs = { url: string; now(): string; publish: Publish; changed(): void; kept?: Change[] | undefined }

const path = `${apis.changeManagement}/changeRequest`
const attributes = [
  ...['id', 'status', 'priority', 'requestType', 'targetEntity', 'requestDate', 'lastUpdateDate', 'statusChangeDate'],
  ...['plannedStartTime', 'plannedEndTime', 'actualStartTime', 'actualEndTime'],
]
const text = { is: 'text' } as const
const needed = { is: 'text', needed: true } as const
const ours = { is: 'ours' } as const
const entity: Shape = { id: needed, role: needed, '@referredType': needed }
const notes = { is: 'list', of: { text: needed, id: text, author: text, date: { is: 'date' } } } as const
const creation: Shape = {
  description: text,
  priority: needed,
  requestType: needed,
  plannedStartTime: { is: 'date', needed: true },
  plannedEndTime: { is: 'date', needed: true },
  specification: { is: 'object', needed: true, fields: { id: needed } },
  targetEntity: { is: 'list', needed: true, atLeast: 1, of: entity },
  note: notes,
  ...{ id: ours, href: ours, status: ours, lastUpdateDate: ours, statusChangeDate: ours },
}
/** What the office may change: it can add notes, and nothing else of the contractor's works. */
const update: Shape = {
  note: notes,
  ...{ id: ours, href: ours, status: ours, lastUpdateDate: ours, statusChangeDate: ours },
  ...{ plannedStartTime: ours, plannedEndTime: ours, actualStartTime: ours, actualEndTime: ours, targetEntity: ours },
}

const nexts: Readonly<Record<string, WorksSeen['next']>> = {
  acknowledged: ['move', 'start', 'cancel'],
  scheduled: ['move', 'start', 'cancel'],
  inProgress: ['overrun', 'end', 'cancel'],
}

/** TMF655: changes to the network, announced and moved on by hand. */
export function changeRequests({ url, now, publish, changed, kept }: Needs) {
  const changes = byId(kept)
  const stamp = stamps(now)

  function open(body: JsonObject, status: 'acknowledged' | 'scheduled'): Change {
    const id = `CH-${randomUUID().slice(0, 13)}`
    const at = stamp()
    const own = { id, href: `${url}${path}/${id}`, status, requestDate: at, lastUpdateDate: at, statusChangeDate: at }
    const opened: Change = { ...body, ...own, note: withNew([], objectsAt(body.note), at), '@type': 'ChangeRequest' }
    changes.set(id, opened)
    tell(opened, 'Create', 'A change was announced')
    return opened
  }

  function find(id: string | undefined): Change {
    const found = changes.get(id ?? '')
    if (!found) throw new Refusal(404, 'notFound', 'There is no such change')
    return found
  }

  function change(known: Change, { note, ...fields }: JsonObject): Change {
    const at = stamp()
    const { status } = known
    Object.assign(known, fields, { lastUpdateDate: at, note: withNew(known.note, objectsAt(note), at) })
    if (known.status !== status) {
      known.statusChangeDate = at
      tell(known, 'StatusChange', `The change is ${known.status}`)
    } else tell(known, 'AttributeValueChange', 'A change was changed')
    return known
  }

  function tell(about: Change, what: string, title: string): void {
    const eventType = `ChangeRequest${what}Event`
    publish({ api: 'changeManagement', eventType, title, resourceName: 'changeRequest', resource: about })
    changed()
  }

  function checked(body: JsonObject, shape: Shape): JsonObject {
    const wrong = problem(body, shape)
    if (wrong) throw new Refusal(400, 'invalidChange', wrong)
    return body
  }

  /** By hand. Throws when this cannot be done with works that stand so. */
  function act(id: string, what: WorksSeen['next'][number], fields: JsonObject, why?: string): void {
    const known = find(id)
    if (!nexts[known.status]?.includes(what))
      throw new Error(`Works that are ${known.status} cannot be asked to ${what}.`)
    const note = why ? { note: [{ text: why, author: 'contractor' }], statusChangeReason: why } : {}
    change(known, { ...fields, ...note })
  }

  const acts: SandboxWorks = {
    seen: () => [...changes.values()].map(seenOf),
    announce({ affected, start, end, title = 'Works on the network', description = title }) {
      const targetEntity = affected.map(id => ({
        id,
        role: 'affected',
        href: `${url}${apis.serviceInventory}/service/${id}`,
        '@referredType': 'Service',
        '@type': 'RelatedEntity',
      }))
      const titled = { name: 'title', valueType: 'string', value: title, '@type': 'Characteristic' }
      const body: JsonObject = {
        ...{ description, targetEntity, priority: '3', requestType: 'plannedWorks', impact: 'service interruption' },
        ...{ plannedStartTime: moment(start), plannedEndTime: moment(end) },
        specification: { id: 'planned-works' },
        changeRequestCharacteristic: [titled],
      }
      return open(body, 'scheduled').id
    },
    move: (id, start, end, why) =>
      act(id, 'move', { plannedStartTime: moment(start), plannedEndTime: moment(end) }, why),
    start: id => act(id, 'start', { status: 'inProgress', actualStartTime: now() }),
    overrun: (id, end, why) => act(id, 'overrun', { plannedEndTime: moment(end) }, why),
    end: id => act(id, 'end', { status: 'completed', actualEndTime: now() }),
    cancel: (id, why) => act(id, 'cancel', { status: 'cancelled' }, why),
  }
  const routes: Route[] = [
    { method: 'get', path, work: ({ query }) => list([...changes.values()], query, attributes) },
    { method: 'get', path: `${path}/:id`, work: ({ params, query }) => one(find(params.id), 'change', query) },
    { method: 'post', path, work: call => created(open(checked(objectBody(call), creation), 'acknowledged')) },
    {
      method: 'patch',
      path: `${path}/:id`,
      work: call => one(change(find(call.params.id), checked(objectBody(call), update)), 'change', call.query),
    },
  ]
  return { routes, acts, kept: () => [...changes.values()] }
}

function moment(date: string): string {
  if (!isDateTime(date)) throw new Error(`"${date}" is no moment: write 2026-12-01T09:00:00+01:00.`)
  return date
}

function seenOf(known: Change): WorksSeen {
  const { id, status } = known
  const [started, ended] = [textAt(known.actualStartTime), textAt(known.actualEndTime)]
  const title = objectsAt(known.changeRequestCharacteristic).find(({ name }) => name === 'title')?.value
  return {
    id,
    status,
    title: textAt(title) ?? textAt(known.description) ?? id,
    plannedStart: textAt(known.plannedStartTime) ?? '',
    plannedEnd: textAt(known.plannedEndTime) ?? '',
    affected: objectsAt(known.targetEntity).flatMap(each => textAt(each.id) ?? []),
    next: nexts[status] ?? [],
    body: structuredClone(known),
    ...(started && { started }),
    ...(ended && { ended }),
  }
}
