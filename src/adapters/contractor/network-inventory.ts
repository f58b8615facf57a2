import { z } from 'zod'
import { type Level, type LinePlace, levels, type NetworkNode } from '../../domain/network.ts'
import type { LeftOut, NetworkReading } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import type { Tmf } from './http.ts'
import { allPages } from './pages.ts'
import { text, word } from './values.ts'

const path = '/tmf-api/serviceInventory/v4/service'

type Node = {
  id: string
  name?: string | undefined
  serviceType?: string | undefined
  supportingService?: Node[] | null | undefined
}
const node: z.ZodType<Node> = z.object({
  id: z.string().min(1).max(200),
  name: text,
  serviceType: text,
  get supportingService() {
    return z.array(node).nullish()
  },
})
const service = z.object({
  id: z.string().min(1).max(200),
  name: text,
  serviceType: text,
  state: text,
  supportingService: z.array(node).nullish(),
  place: z.array(z.object({ postcode: text })).nullish(),
})
type Service = z.infer<typeof service>

/** The network from TMF638 v4: each service holds the next one up, from the line to the nation, in `supportingService`. */
export function networkInventory(tmf: Tmf, log: Log) {
  return async (): Promise<NetworkReading> => {
    const nodes = new Map<string, NetworkNode>()
    const places: LinePlace[] = []
    const leftOut: NetworkReading['leftOut'] = []
    const leave = (name: string, why: LeftOut) => void leftOut.push({ service: name, why })

    for (const [index, entry] of (await allPages(tmf, path)).entries()) {
      const read = service.safeParse(entry)
      if (!read.success) {
        leave(nameOf(entry, index), 'not a service')
        continue
      }
      for (const each of wayIn(read.data)) if (isBetter(each, nodes.get(each.id))) nodes.set(each.id, each)
      if (!isLine(read.data)) continue
      const place = placeOf(read.data)
      place ? places.push(place) : leave(word(read.data.id), 'neither node nor postcode')
    }
    if (leftOut.length > 0)
      log.warn({ count: leftOut.length, services: leftOut.slice(0, 20) }, 'services that the network is read without')
    return { nodes: [...nodes.values()], places, leftOut }
  }
}

const nameOf = (entry: unknown, index: number): string => {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined
  return typeof id === 'string' ? word(id) : `#${index}`
}

const isLine = ({ serviceType, state }: Service) =>
  (serviceType === 'home-line' || serviceType === 'mobile') && state === 'active'

const isNode = ({ serviceType }: Node): boolean => (levels as readonly (string | undefined)[]).includes(serviceType)

/** The nodes from a service up, itself among them when it is one. */
function wayIn(service: Node): NetworkNode[] {
  const above = (service.supportingService ?? []).filter(isNode)
  const own = isNode(service) ? [nodeOf(service, above[0])] : []
  return [...own, ...above.flatMap(wayIn)]
}

const nodeOf = ({ id, name, serviceType }: Node, above: Node | undefined): NetworkNode => ({
  id,
  level: serviceType as Level,
  name: name ?? id,
  ...(above && { above: above.id }),
})

/** One that says what it hangs from tells more than a mere reference to the same node. */
const isBetter = (found: NetworkNode, known: NetworkNode | undefined): boolean =>
  !known || (known.above === undefined && found.above !== undefined)

function placeOf({ id, supportingService, place }: Service): LinePlace | undefined {
  const above = supportingService?.[0]?.id
  const postcode = place?.find(each => each.postcode)?.postcode
  if (!above && !postcode) return undefined
  return { line: id, ...(above && { node: above }), ...(postcode && { postcode }) }
}
