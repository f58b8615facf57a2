import type { Instant } from '../domain/day.ts'
import type { Incident, Member } from '../domain/incident.ts'
import { type IncidentActor, isActive, openedAt } from '../domain/incident.ts'
import { isWithin, type NetworkNode } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import { isOver, type Outage } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Links } from '../ports/links.ts'
import type { Reads, Store } from '../ports/store.ts'
import { affectedLines } from './incident-announce.ts'
import { type TreeNode, treeOf } from './incident-picture.ts'
import { networkOf, nodesNamed } from './network.ts'

type Needs = { store: Store; directory: Directory; office: Office; links: Links }

export type IncidentView = {
  incident: Incident
  nodes: readonly NetworkNode[]
  lines: number
  members: { joined: number; own: number; stillDown: number }
  /** Who of the desk did something, by name. */
  names: ReadonlyMap<IncidentActor, string>
  /** Open ones of its kind that it could go on in. */
  others: readonly { incident: Incident; nodes: readonly NetworkNode[] }[]
  /** Parts of the network that could have an incident of their own. */
  below: readonly NetworkNode[]
  tree: readonly TreeNode[]
  /** Address of the picture in a language. */
  picture?: (language: string) => string
  /** What it goes on in. */
  into?: string
  zone: string
}

const mostChoices = 30
const pictureDays = 30

/** An incident as the ICT desk sees it. */
export async function incidentView(needs: Needs, incident: Incident): Promise<IncidentView> {
  const { store, office } = needs
  const [network, members] = await Promise.all([networkOf(store), store.members(incident.id)])
  const into = incident.mergedInto ? (await store.incident(incident.mergedInto))?.number : undefined
  const open = incident.status === 'open' ? await store.openIncidents() : []
  const others = open.filter(({ id, kind }) => id !== incident.id && kind === incident.kind)
  const below = [...network.ways.values()].flatMap(([node]) =>
    node && incident.nodes.some(above => above !== node.id && isWithin(network, node.id, above)) ? [node] : [],
  )
  const tree = treeOf(
    incident,
    members.map(({ line }) => line),
    network,
  )
  return {
    ...{ incident, zone: office.zone, tree, nodes: nodesNamed(network, incident.nodes) },
    lines: affectedLines(incident, network).length,
    members: await countsOf(store, members),
    names: await namesIn(needs, incident),
    others: others.slice(0, mostChoices).map(each => ({ incident: each, nodes: nodesNamed(network, each.nodes) })),
    below: isActive(incident) ? below.slice(0, mostChoices) : [],
    ...(tree.length > 0 && { picture: pictureAt(needs, incident) }),
    ...(into && { into }),
  }
}

/** The version is in the address: chats keep pictures. It ends a month after the incident began, whenever it is asked for. */
const pictureAt = ({ links }: Needs, { id, version, startedAt }: Incident) => {
  const until = Temporal.Instant.from(startedAt)
    .add({ hours: pictureDays * 24 })
    .toString()
  return (language: string) => links.to(`tree/${id}/${version}/${language}.png`, until)
}

async function countsOf(reads: Reads, members: readonly Member[]) {
  const outages = await Promise.all(members.map(({ outage }) => (outage ? reads.outage(outage) : undefined)))
  return {
    joined: members.length,
    own: outages.filter(outage => outage !== undefined).length,
    stillDown: members.filter(({ answer }, i) => answer === 'still down' && isDown(outages[i])).length,
  }
}

const isDown = (outage: Outage | undefined) => outage !== undefined && !isOver(outage)

async function namesIn({ directory }: Needs, { history }: Incident): Promise<Map<IncidentActor, string>> {
  const people = [...new Set(history.map(({ by }) => by))].filter(by => by !== 'contractor' && by !== 'detection')
  const named = people.map(async id => [id, (await directory.person(id))?.name ?? id] as const)
  return new Map(await Promise.all(named))
}

export type JoinedView = {
  incident: Incident
  nodes: readonly NetworkNode[]
  member?: Member
  /** Their own report of it. */
  outage?: Outage
  zone: string
}

/** An incident as somebody affected sees it. */
export async function joinedView(
  { store, office }: Pick<Needs, 'store' | 'office'>,
  incident: Incident,
  person: PersonId,
): Promise<JoinedView> {
  const nodes = nodesNamed(await networkOf(store), incident.nodes)
  const member = (await store.members(incident.id)).find(each => each.person === person)
  const outage = member?.outage ? await store.outage(member.outage) : undefined
  return { incident, nodes, zone: office.zone, ...(member && { member }), ...(outage && { outage }) }
}

const askedHours = 48

/** The incident that somebody who joined may still speak of: open, or over not long ago and without their answer. */
export async function joinedOf(
  needs: { store: Store; office: Office; clock: Clock },
  person: PersonId,
): Promise<JoinedView | undefined> {
  const since = Temporal.Instant.from(needs.clock.now()).subtract({ hours: askedHours })
  for (const member of await needs.store.membershipsOf(person)) {
    const incident = await needs.store.incident(member.incident)
    const recent = incident?.status === 'ended' && Temporal.Instant.compare(incident.endedAt ?? '', since) > 0
    if (!incident || member.answer || !(incident.status === 'open' || recent)) continue
    const view = await joinedView(needs, incident, person)
    if (!view.outage) return view
  }
  return undefined
}

/** How long it lasted, from when it was declared; undefined: it goes on. */
export const lastedMinutes = (incident: Incident, now: Instant): number =>
  Math.round(
    Temporal.Instant.from(openedAt(incident))
      .until(incident.endedAt ?? now)
      .total('minutes'),
  )
