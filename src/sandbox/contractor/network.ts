import type { JsonObject } from '../world.ts'

/** A node of the network, from cabinet to nation: `key` is unique within its kind. */
type Node = { kind: 'cabinet' | 'exchange' | 'aggregation' | 'province' | 'national'; key: string; name: string }

const provinces: readonly [from: number, to: number, key: string, name: string][] = [
  [10, 12, 'BRU', 'Bruxelles - Brussel'],
  [13, 14, 'WBR', 'Brabant wallon'],
  [15, 19, 'VBR', 'Vlaams-Brabant'],
  [20, 29, 'VAN', 'Antwerpen'],
  [30, 34, 'VBR', 'Vlaams-Brabant'],
  [35, 39, 'VLI', 'Limburg'],
  [40, 49, 'WLG', 'Liège'],
  [50, 59, 'WNA', 'Namur'],
  [60, 65, 'WHT', 'Hainaut'],
  [66, 69, 'WLX', 'Luxembourg'],
  [70, 79, 'WHT', 'Hainaut'],
  [80, 89, 'VWV', 'West-Vlaanderen'],
  [90, 99, 'VOV', 'Oost-Vlaanderen'],
]

const CABINETS_PER_POSTCODE = 2

export const isBelgianPostcode = (text: unknown): text is string =>
  typeof text === 'string' && /^[1-9]\d{3}$/.test(text)

export const national: Node = { kind: 'national', key: 'BE', name: 'National network' }

/** The way from the cabinet at a postal code up to the nation. `spread` chooses among the cabinets of one postal code. */
export function wayUp(postcode: string, spread: number): Node[] {
  const area = Number(postcode.slice(0, 2))
  const [, , key, name] = provinces.find(([from, to]) => from <= area && area <= to) ?? [
    0,
    0,
    'BRU',
    'Bruxelles - Brussel',
  ]
  const cabinet = `${postcode}-${(spread % CABINETS_PER_POSTCODE) + 1}`
  return [
    { kind: 'cabinet', key: cabinet, name: `Cabinet ${cabinet}` },
    { kind: 'exchange', key: postcode.slice(0, 3), name: `Exchange ${postcode.slice(0, 3)}` },
    { kind: 'aggregation', key: `${key}-${area}`, name: `Aggregation ${key} ${area}` },
    { kind: 'province', key, name },
    national,
  ]
}

/** The nodes of a way as services, each holding the next one up as its supporting service, all the way. */
export function nodeServices(way: readonly Node[], base: string): ({ id: string } & JsonObject)[] {
  const above = way.length > 1 ? nodeServices(way.slice(1), base) : []
  const [node] = way
  if (!node) return []
  const id = `${node.kind}-${node.key}`
  const service = {
    id,
    href: `${base}/service/${id}`,
    name: node.name,
    category: 'RFS',
    serviceType: node.kind,
    state: 'active',
    ...(above[0] && { supportingService: [above[0]] }),
    '@type': 'Service',
  }
  return [service, ...above]
}
