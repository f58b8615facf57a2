import type { Instant } from '../src/domain/day.ts'
import { etaOf, type Incident } from '../src/domain/incident.ts'
import type { NetworkNode } from '../src/domain/network.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { literal } from './elements.ts'

/** Where it is, as people say it. */
export function sayNodes(texts: Texts, nodes: readonly NetworkNode[]): string {
  const said = nodes.map(({ level, name }) => texts.notice.place({ level, name: literal(name) }))
  return said.length > 0 ? texts.list(said) : texts.incident.nowhere
}

const at = (texts: Texts, moment: Instant, zone: string) => capital(texts.at({ at: moment, zone }))

/** What everybody may know of it. */
export function incidentFacts(
  texts: Texts,
  incident: Incident,
  nodes: readonly NetworkNode[],
  zone: string,
): (readonly [string, string])[] {
  const { incident: words } = texts
  const eta = etaOf(incident)
  return [
    [words.number, incident.number],
    [words.where, capital(sayNodes(texts, nodes))],
    [words.since, at(texts, incident.startedAt, zone)],
    ...(incident.status === 'open' ? [[words.eta, eta ? at(texts, eta, zone) : capital(words.noEta)] as const] : []),
    ...(incident.endedAt ? [[words.over, at(texts, incident.endedAt, zone)] as const] : []),
  ]
}
