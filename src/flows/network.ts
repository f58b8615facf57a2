import { buildNetwork, type Network, type NetworkNode, type NodeId } from '../domain/network.ts'
import type { Reads } from '../ports/store.ts'

/** Trees by what they were built from: equal contents are equal trees, whoever asks. */
const built = new Map<string, Network>()
const mostBuilt = 4

/** The contractor's network as last read; building it takes longer than a report may. */
export async function networkOf(reads: Pick<Reads, 'networkDigest' | 'network'>): Promise<Network> {
  const digest = await reads.networkDigest()
  const known = built.get(digest)
  if (known) return known
  const { nodes, places } = await reads.network()
  const network = buildNetwork(nodes, places)
  built.set(digest, network)
  for (const old of [...built.keys()].slice(0, -mostBuilt)) built.delete(old)
  return network
}

/** The nodes as the network names them; one it does not know is left out. */
export const nodesNamed = (network: Network, ids: readonly NodeId[]): NetworkNode[] =>
  ids.flatMap(id => network.ways.get(id)?.[0] ?? [])

/** The nation and its provinces, as a first choice. */
export const widePlaces = async (reads: Pick<Reads, 'networkDigest' | 'network'>): Promise<NetworkNode[]> => {
  const nodes = [...(await networkOf(reads)).ways.values()].flatMap(([node]) => node ?? [])
  return nodes.filter(({ level }) => level === 'national' || level === 'province')
}
