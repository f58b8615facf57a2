import { etaOf, type Incident, sitesOf } from '../domain/incident.ts'
import { incidentOf } from '../domain/mass-outage-incident.ts'
import { type LineId, linesBelow, type Network } from '../domain/network.ts'
import type { NewNotice, NoticeNews } from '../domain/notice.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes } from '../ports/store.ts'
import { networkOf, nodesNamed } from './network.ts'
import { announce as announceNotice, stopNotice, updateNotice } from './notice.ts'

/** What those affected are told of. */
export type Occasion = 'opened' | 'scope' | 'eta' | 'ended'

/** The lines an incident reaches: those below its nodes, and those named one by one. */
export const affectedLines = (incident: Pick<Incident, 'nodes' | 'lines'>, network: Network): readonly LineId[] => [
  ...new Set([...incident.nodes.flatMap(node => linesBelow(network, node)), ...(incident.lines ?? [])]),
]

/** Those of them that no other open incident is nearer to: its own notice tells them. */
export function ownLines(incident: Incident, open: readonly Incident[], network: Network): readonly LineId[] {
  const lines = affectedLines(incident, network)
  const others = open.filter(({ id, kind }) => id !== incident.id && kind === incident.kind)
  if (others.length === 0) return lines
  const sites = sitesOf([incident, ...others])
  return lines.filter(line => {
    const nearest = incidentOf({ line, reading: 'unknown' }, sites, network)
    return nearest === undefined || nearest.id === incident.id
  })
}

type Needs = { clock: Clock; newId: NewId; office: Office }

/**
 * Tells those affected, in the transaction that keeps what they are told. `toldOtherwise`: people who hear the same in
 * another way.
 */
export async function announce(
  needs: Needs,
  tx: Changes,
  incident: Incident,
  occasion: Occasion,
  toldOtherwise: readonly PersonId[] = [],
): Promise<void> {
  const network = await networkOf(tx)
  const lines = ownLines(incident, await tx.openIncidents(), network)
  const known = await tx.noticeAbout(aboutOf(incident))
  const whom = { audience: { of: 'lines', lines }, toldOtherwise } as const
  if (known)
    await updateNotice(needs, tx, known.id, newsOf(incident, occasion, network), occasion === 'eta' ? {} : whom)
  else if (lines.length > 0 && occasion !== 'ended') await announceNotice(needs, tx, noticeOf(incident, network), whom)
}

/** What goes on in another incident is told by that one's notice; of this one nobody more hears. */
export async function silence(needs: Needs, tx: Changes, merged: Incident): Promise<void> {
  const known = await tx.noticeAbout(aboutOf(merged))
  if (known) await stopNotice(needs, tx, known.id, 'novo')
}

/** What is told of it from now on is as urgent as it has become. */
export async function weighNotice(tx: Changes, incident: Incident): Promise<void> {
  const notice = await tx.noticeAbout(aboutOf(incident))
  if (!notice || notice.status === 'ended') return
  const { severity } = incident
  const weighed = { ...notice, version: notice.version + 1, severity, urgent: isUrgent(incident) }
  if (!(await tx.updateNotice(weighed))) throw new Error('notice changed meanwhile')
}

const isUrgent = ({ severity }: Incident): boolean => severity !== 'Minor'

const aboutOf = ({ id }: Incident) => `incident:${id}`

const placesOf = ({ nodes }: Incident, network: Network) =>
  nodesNamed(network, nodes).map(({ level, name }) => ({ level, name }))

function noticeOf(incident: Incident, network: Network): NewNotice {
  const { kind, source, severity, startedAt } = incident
  const eta = etaOf(incident)
  return {
    ...{ kind: 'incident', hits: kind, severity, start: startedAt, about: aboutOf(incident) },
    source: source === 'desk' ? 'ICT desk' : source,
    urgent: isUrgent(incident),
    places: placesOf(incident, network),
    ...(eta && { eta }),
  }
}

function newsOf(incident: Incident, occasion: Occasion, network: Network): NoticeNews {
  if (occasion === 'ended') return { what: 'ended', end: incident.endedAt ?? incident.startedAt }
  if (occasion !== 'eta') return { what: 'scope', places: placesOf(incident, network) }
  const { eta, because } = incident.etas.at(-1) ?? {}
  return { what: 'eta', ...(eta && { eta }), ...(because && { because }) }
}
