import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import type { ProblemMove, ProblemSeen, ProblemWish, SandboxProblems } from '../world-network.ts'
import { created, objectBody, Refusal, type Route } from './answer.ts'
import { byId } from './by-id.ts'
import { isDateTime, objectsAt, problem, type Shape, textAt } from './check.ts'
import { apis, type Publish } from './hubs.ts'
import { list, one } from './lists.ts'
import { withNew } from './notes.ts'
import { stamps } from './stamps.ts'
import { ticketMoves } from './ticket-requests.ts'

/** A TMF656 service problem as it is kept. */
export type Problem = { id: string; href: string; status: string; lastUpdate: string; note: JsonObject[] } & JsonObject

type Needs = { url: string; now(): string; publish: Publish; changed(): void; kept?: Problem[] | undefined }

const path = `${apis.serviceProblem}/serviceProblem`
const attributes = [
  ...['id', 'name', 'category', 'priority', 'status', 'affectedService', 'originatorParty'],
  ...['creationDate', 'lastUpdate', 'statusChangeDate', 'resolutionDate'],
]
const text = { is: 'text' } as const
const needed = { is: 'text', needed: true } as const
const ours = { is: 'ours' } as const
const changeable: Shape = {
  description: text,
  reason: text,
  name: text,
  affectedService: { is: 'list', of: { id: needed } },
  characteristic: { is: 'list', of: { name: needed } },
  note: { is: 'list', of: { text: needed, id: text, author: text, date: { is: 'date' } } },
}
const creation: Shape = {
  ...changeable,
  category: needed,
  priority: { is: 'whole', from: 1, to: 4, needed: true },
  description: needed,
  reason: needed,
  originatorParty: { is: 'object', needed: true, fields: { id: needed, '@referredType': needed } },
  ...{ id: ours, href: ours, status: ours, lastUpdate: ours, creationDate: ours, statusChangeDate: ours },
}
const update: Shape = {
  ...changeable,
  priority: { is: 'whole', from: 1, to: 4 },
  ...{ id: ours, href: ours, lastUpdate: ours, creationDate: ours, statusChangeDate: ours, status: ours },
}
const office: JsonObject = { id: 'contractor', role: 'originator', '@referredType': 'Organization' }

/** TMF656: service problems, read, reported, annotated, and moved on by hand. */
export function serviceProblems({ url, now, publish, changed, kept }: Needs) {
  const problems = byId(kept)
  const stamp = stamps(now)

  function open(body: JsonObject): Problem {
    const id = `SP-${randomUUID().slice(0, 13)}`
    const at = stamp()
    const own = { id, href: `${url}${path}/${id}`, status: 'acknowledged', creationDate: at, lastUpdate: at }
    const note = withNew([], objectsAt(body.note), at)
    const opened: Problem = { ...body, ...own, statusChangeDate: at, note, '@type': 'ServiceProblem' }
    problems.set(id, opened)
    tell(opened, 'Create', 'A problem was declared')
    return opened
  }

  function find(id: string | undefined): Problem {
    const found = problems.get(id ?? '')
    if (!found) throw new Refusal(404, 'notFound', 'There is no such problem')
    return found
  }

  function change(known: Problem, { note, ...fields }: JsonObject): Problem {
    const at = stamp()
    Object.assign(known, fields, { lastUpdate: at, note: withNew(known.note, objectsAt(note), at) })
    tell(known, 'AttributeValueChange', 'A problem was changed')
    return known
  }

  function tell(about: Problem, what: string, title: string): void {
    const eventType = `ServiceProblem${what}Event`
    publish({ api: 'serviceProblem', eventType, title, resourceName: 'serviceProblem', resource: about })
    changed()
  }

  function checked(body: JsonObject, shape: Shape): JsonObject {
    const wrong = problem(body, shape)
    if (wrong) throw new Refusal(400, 'invalidProblem', wrong)
    return body
  }

  const references = (ids: readonly string[]): JsonObject[] =>
    ids.map(id => ({
      id,
      href: `${url}${apis.serviceInventory}/service/${id}`,
      '@type': 'ServiceRef',
      '@referredType': 'Service',
    }))

  function declare({ affected, kind = 'line', eta, ...wish }: ProblemWish): string {
    const { name, description = name ?? 'Lines without signal', reason = 'Under investigation', priority = 2 } = wish
    const body: JsonObject = {
      ...{ category: kind, name: name ?? description, description, reason, priority, originatorParty: office },
      affectedService: references(affected),
      affectedNumberOfServices: affected.length,
      ...(eta && { characteristic: [etaOf(eta)] }),
    }
    return open(body).id
  }

  function move(id: string, status: ProblemMove, reason?: string): void {
    const known = find(id)
    if (!ticketMoves[known.status]?.includes(status))
      throw new Error(`A problem that is ${known.status} cannot become ${status}.`)
    const at = stamp()
    Object.assign(known, {
      ...{ status, statusChangeDate: at, lastUpdate: at },
      ...(reason && { statusChangeReason: reason }),
      ...(status === 'resolved' && { resolutionDate: at }),
    })
    tell(known, 'StateChange', `The problem is ${status}`)
    if (status === 'pending') tell(known, 'InformationRequired', 'The problem waits for information')
  }

  const note = (words: string): JsonObject => ({ text: words, author: 'contractor' })
  const acts: SandboxProblems = {
    seen: () => [...problems.values()].map(seenOf),
    declare,
    move,
    eta: (id, date, why) =>
      void change(find(id), { characteristic: date ? [etaOf(date)] : [], ...(why && { note: [note(why)] }) }),
    priority: (id, priority) => void change(find(id), { priority }),
    note: (id, words) => void change(find(id), { note: [note(words)] }),
  }
  const routes: Route[] = [
    { method: 'get', path, work: ({ query }) => list([...problems.values()], query, attributes) },
    { method: 'get', path: `${path}/:id`, work: ({ params, query }) => one(find(params.id), 'problem', query) },
    { method: 'post', path, work: call => created(open(checked(objectBody(call), creation))) },
    {
      method: 'patch',
      path: `${path}/:id`,
      work: call => one(change(find(call.params.id), checked(objectBody(call), update)), 'problem', call.query),
    },
  ]
  return { routes, acts, kept: () => [...problems.values()] }
}

/** There is no field for it in TMF656: agreed is a characteristic of this name. */
function etaOf(date: string): JsonObject {
  if (!isDateTime(date)) throw new Error(`"${date}" is no moment: write 2026-12-01T09:00:00+01:00.`)
  return { name: 'expectedResolutionDate', valueType: 'dateTime', value: date, '@type': 'Characteristic' }
}

function seenOf(known: Problem): ProblemSeen {
  const { id, status, note } = known
  const eta = textAt(objectsAt(known.characteristic).find(({ name }) => name === 'expectedResolutionDate')?.value)
  return {
    id,
    status,
    name: textAt(known.name) ?? textAt(known.description) ?? id,
    affected: objectsAt(known.affectedService).flatMap(each => textAt(each.id) ?? []),
    created: textAt(known.creationDate) ?? known.lastUpdate,
    notes: note.map(each => ({ text: textAt(each.text) ?? '', author: textAt(each.author) ?? '' })),
    next: ticketMoves[status] ?? [],
    body: structuredClone(known),
    ...(eta && { eta }),
  }
}
