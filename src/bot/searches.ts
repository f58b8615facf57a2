import type { Network, NetworkNode } from '../domain/network.ts'
import { isOfDesk } from '../flows/incident-desk.ts'
import { networkOf } from '../flows/network.ts'
import type { Reader } from '../flows/people.ts'
import { capital } from '../texts/format.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'

type Found = { title: string; value: string }

/** Clients show no more. */
const most = 15

/** What a typeahead offers for what was typed so far. The network is the ICT desk's to see. */
export async function search(
  needs: Needs,
  reader: Reader,
  asked: { dataset: string; query: string },
): Promise<Found[]> {
  if (asked.dataset !== 'network-nodes' || !(await isOfDesk(needs, reader.person.id))) return []
  return nodesLike(await networkOf(needs.store), asked.query, reader)
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** By name, id or what kind of node it is; every word typed has to be there. */
function nodesLike(network: Network, query: string, { language }: Reader): Found[] {
  const { place } = textsIn[language].notice
  const titled = (node: NetworkNode): Found => ({ title: capital(place(node)), value: node.id })
  const words = folded(query)
    .split(/\s+/)
    .filter(word => word !== '')
  const nodes = [...network.ways.values()].flatMap(([node]) => node ?? [])
  const fits = ({ title, value }: Found) => {
    const text = folded(`${title} ${value}`)
    return words.every(word => text.includes(word))
  }
  return nodes.map(titled).filter(fits).slice(0, most)
}
