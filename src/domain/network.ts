/** The contractor's network from the nation down to the cabinet in the street. */
export const levels = ['national', 'province', 'aggregation', 'exchange', 'cabinet'] as const
export type Level = (typeof levels)[number]
export type NodeId = string
export type LineId = string

/** `above` is the node it hangs from. */
export type NetworkNode = { id: NodeId; level: Level; name: string; above?: NodeId }
/** Where a line hangs, as far as the inventory says. */
export type LinePlace = { line: LineId; node?: NodeId; postcode?: string }
/** A node that the inventory hangs from nothing that can hold it. */
export type Stray = { node: NodeId; why: 'above is missing' | 'above is unknown' | 'above is not higher' }
/** Nodes from a line up to the nation, deepest first. */
export type Way = readonly NetworkNode[]

export type Network = {
  root: NodeId
  ways: ReadonlyMap<NodeId, Way>
  lines: ReadonlyMap<LineId, NodeId>
  linesBelow: ReadonlyMap<NodeId, readonly LineId[]>
  /** Hung from the nation instead, so that their lines still count there; for the ICT desk to see. */
  strays: readonly Stray[]
}

/** Belgian postal codes by their first two digits; Brussels counts as a province (bpost's list of postal codes). */
const provinces: readonly (readonly [from: number, to: number, name: string])[] = [
  [10, 12, 'Brussels'],
  [13, 14, 'Walloon Brabant'],
  [15, 19, 'Flemish Brabant'],
  [20, 29, 'Antwerp'],
  [30, 34, 'Flemish Brabant'],
  [35, 39, 'Limburg'],
  [40, 49, 'Liège'],
  [50, 59, 'Namur'],
  [60, 65, 'Hainaut'],
  [66, 69, 'Luxembourg'],
  [70, 79, 'Hainaut'],
  [80, 89, 'West Flanders'],
  [90, 99, 'East Flanders'],
]

const depth = (level: Level) => levels.indexOf(level)

/**
 * The tree and where each line hangs in it. A line whose node is not known hangs where the lines of its postal code
 * hang together, else those of its first two digits, else in a branch made of its postal code alone, else from the
 * nation. Nodes that hang from nothing fitting are named in `strays`.
 */
export function buildNetwork(given: readonly NetworkNode[], places: readonly LinePlace[]): Network {
  const root = given.find(({ level }) => level === 'national') ?? nation
  const known = new Map<NodeId, NetworkNode>([[root.id, root], ...given.map(node => [node.id, node] as const)])
  const strays = given.flatMap(node => strayOf(node, root, known))
  const astray = new Set(strays.map(({ node }) => node))
  for (const id of astray) known.set(id, { ...(known.get(id) ?? root), above: root.id })
  const lines = placed(places, known, root)
  const ways = new Map([...known.keys()].map(id => [id, climb(id, known)]))
  return { root: root.id, ways, lines, linesBelow: below(lines, ways), strays }
}

const nation: NetworkNode = { id: 'national', level: 'national', name: 'National network' }

function strayOf(node: NetworkNode, root: NetworkNode, known: ReadonlyMap<NodeId, NetworkNode>): Stray[] {
  if (node.id === root.id) return []
  if (node.above === undefined) return [{ node: node.id, why: 'above is missing' }]
  const above = known.get(node.above)
  if (!above) return [{ node: node.id, why: 'above is unknown' }]
  return depth(above.level) < depth(node.level) ? [] : [{ node: node.id, why: 'above is not higher' }]
}

/** Ends, since every node but the first hangs from one of a higher level. */
function climb(id: NodeId, known: ReadonlyMap<NodeId, NetworkNode>): NetworkNode[] {
  const node = known.get(id)
  if (!node) return []
  return node.above === undefined || node.level === 'national' ? [node] : [node, ...climb(node.above, known)]
}

/** Each line's node; branches made of postal codes are added to `known`. */
function placed(places: readonly LinePlace[], known: Map<NodeId, NetworkNode>, root: NetworkNode): Map<LineId, NodeId> {
  const sure = places.filter(({ node }) => node !== undefined && known.has(node))
  const byPostcode = commonNodes(sure, ({ postcode }) => postcode, known)
  const byArea = commonNodes(sure, areaOf, known)
  const nodeOf = (place: LinePlace): NodeId => {
    if (place.node !== undefined && known.has(place.node)) return place.node
    const near = byPostcode.get(place.postcode ?? '') ?? byArea.get(areaOf(place) ?? '')
    return near ?? branchOf(place.postcode, known, root)
  }
  return new Map(places.map(place => [place.line, nodeOf(place)]))
}

const areaOf = ({ postcode }: LinePlace) => postcode?.slice(0, 2)

/** The deepest node that all lines with the same key hang from. */
function commonNodes(
  places: readonly LinePlace[],
  keyOf: (place: LinePlace) => string | undefined,
  known: ReadonlyMap<NodeId, NetworkNode>,
): Map<string, NodeId> {
  const common = new Map<string, NetworkNode[]>()
  for (const place of places) {
    const key = keyOf(place)
    if (key === undefined || place.node === undefined) continue
    const way = climb(place.node, known)
    common.set(key, shared(common.get(key) ?? way, way))
  }
  return new Map([...common].flatMap(([key, way]) => (way[0] ? [[key, way[0].id] as const] : [])))
}

const shared = (a: Way, b: Way): NetworkNode[] => a.filter(({ id }) => b.some(other => other.id === id))

function branchOf(postcode: string | undefined, known: Map<NodeId, NetworkNode>, root: NetworkNode): NodeId {
  const area = /^[1-9]\d{3}$/.test(postcode ?? '') ? postcode?.slice(0, 2) : undefined
  const name = provinces.find(([from, to]) => from <= Number(area) && Number(area) <= to)?.[2]
  if (!name) return root.id
  const province = { id: `province ${name}`, level: 'province', name, above: root.id } as const
  const ring = { id: `area ${area}`, level: 'aggregation', name: `Area ${area}`, above: province.id } as const
  const exchange = { id: `postcode ${postcode}`, level: 'exchange', name: `${postcode}`, above: ring.id } as const
  for (const node of [province, ring, exchange]) if (!known.has(node.id)) known.set(node.id, node)
  return exchange.id
}

/** Lines of one branch stand beside each other, so that every nth of them is a fair sample of the branches. */
function below(lines: ReadonlyMap<LineId, NodeId>, ways: ReadonlyMap<NodeId, Way>): Map<NodeId, LineId[]> {
  const found = new Map<NodeId, LineId[]>([...ways.keys()].map(id => [id, []]))
  const branch = (node: NodeId) => (ways.get(node) ?? []).map(({ id }) => id).toReversed()
  const ordered = [...lines].map(([line, node]) => ({ line, node, path: [...branch(node), line].join('\n') }))
  ordered.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { line, node } of ordered) for (const { id } of ways.get(node) ?? []) found.get(id)?.push(line)
  return found
}

/** The way of a line; one the inventory does not know hangs from the nation. */
export const wayOf = (network: Network, line: LineId): Way =>
  network.ways.get(network.lines.get(line) ?? network.root) ?? []

export const linesBelow = (network: Network, node: NodeId): readonly LineId[] => network.linesBelow.get(node) ?? []

export const hangsBelow = (network: Network, line: LineId, node: NodeId): boolean =>
  node === network.root || wayOf(network, line).some(({ id }) => id === node)

/** Whether `lower` is `upper` itself or hangs from it. */
export const isWithin = (network: Network, lower: NodeId, upper: NodeId): boolean =>
  network.ways.get(lower)?.some(({ id }) => id === upper) ?? false

/** Inventory ids that a problem or works name, told apart; what is neither node nor line here is `unknown`. */
export function affectedIn(network: Network, ids: readonly string[]) {
  const nodes = ids.filter((id): id is NodeId => network.ways.has(id))
  const lines = ids.filter((id): id is LineId => network.lines.has(id) && !network.ways.has(id))
  return { nodes, lines, unknown: ids.filter(id => !network.ways.has(id) && !network.lines.has(id)) }
}
