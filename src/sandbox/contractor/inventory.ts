import { createHash, randomUUID } from 'node:crypto'
import type { Json, JsonObject, SandboxPerson } from '../world.ts'
import type { Route } from './answer.ts'
import { byId } from './by-id.ts'
import { objectsAt, textAt } from './check.ts'
import { apis, type Publish } from './hubs.ts'
import { list, one } from './lists.ts'
import { isBelgianPostcode, national, nodeServices, wayUp } from './network.ts'
import { subscriber } from './towns.ts'

export type Service = { id: string; href: string; state: string; serviceType: string } & JsonObject
type Wanted = {
  serviceType: string
  employeeId: string
  place?: JsonObject[]
  reliesOn?: string
  orderItem?: JsonObject
}
type Needs = { url: string; now(): string; publish: Publish; kept?: Service[] | undefined }

export type Inventory = ReturnType<typeof serviceInventory>

const path = `${apis.serviceInventory}/service`
const attributes = [
  ...['id', 'name', 'category', 'serviceType', 'state', 'startDate', 'endDate'],
  ...['place', 'relatedParty', 'serviceRelationship', 'supportingService', 'serviceOrderItem'],
]
const names: Readonly<Record<string, string>> = { 'home-line': 'Home line', vpn: 'VPN tunnel', mobile: 'Mobile data' }

type Subscriber = Pick<SandboxPerson, 'employeeId' | 'postalCode' | 'city'>

/** TMF638: the services that exist and the network they hang in. Nodes come into being with the first line below them. */
export function serviceInventory({ url, now, publish, kept }: Needs) {
  const services = byId(kept)
  const filled = new Set<string>()
  const base = `${url}${apis.serviceInventory}`

  function put(service: Service): Service {
    services.set(service.id, service)
    return service
  }

  /** The cabinet at a postal code (for mobile: the nation), its nodes registered. */
  function supporting(serviceType: string, place: readonly JsonObject[], spread: string): JsonObject[] {
    const postcode = place.map(entry => entry.postcode).find(isBelgianPostcode)
    const way =
      serviceType === 'mobile'
        ? [national]
        : serviceType === 'home-line' && postcode
          ? wayUp(postcode, hash(spread))
          : []
    const nodes = nodeServices(way, base)
    for (const node of nodes) if (!services.has(node.id)) put(node as Service)
    return nodes.slice(0, 1)
  }

  function build(id: string, wanted: Wanted): Service {
    const { serviceType, employeeId, place = [], reliesOn, orderItem } = wanted
    const supportingService = supporting(serviceType, place, id)
    return put({
      id,
      href: `${base}/service/${id}`,
      name: names[serviceType] ?? serviceType,
      category: 'CFS',
      serviceType,
      state: 'active',
      hasStarted: true,
      isServiceEnabled: true,
      serviceDate: now(),
      startDate: now(),
      relatedParty: [{ id: employeeId, role: 'user', '@type': 'RelatedParty', '@referredType': 'Individual' }],
      ...(place.length > 0 && { place }),
      ...(supportingService.length > 0 && { supportingService }),
      ...(reliesOn && { serviceRelationship: [reliesOnService(reliesOn, base)] }),
      ...(orderItem && { serviceOrderItem: [orderItem] }),
      '@type': 'Service',
    })
  }

  function create(wanted: Wanted): Service {
    const service = build(`${wanted.serviceType}-${randomUUID().slice(0, 8)}`, wanted)
    publish({ ...news('ServiceCreateEvent', 'A service was created'), resource: service })
    return service
  }

  function move(id: string, place: JsonObject[]): void {
    const service = services.get(id)
    if (!service || place.length === 0) return
    const supportingService = supporting(service.serviceType, place, id)
    put({ ...service, place, ...(supportingService.length > 0 && { supportingService }) })
    publish({
      ...news('ServiceAttributeValueChangeEvent', 'A service was changed'),
      resource: services.get(id) ?? service,
    })
  }

  function end(id: string): void {
    const service = services.get(id)
    if (!service || service.state === 'terminated') return
    const ended = put({ ...service, state: 'terminated', isServiceEnabled: false, endDate: now() })
    publish({ ...news('ServiceStateChangeEvent', 'A service was ended'), resource: ended })
  }

  const routes: Route[] = [
    { method: 'get', path, work: ({ query }) => list([...services.values()], query, attributes) },
    {
      method: 'get',
      path: `${path}/:id`,
      work: ({ params, query }) => one(services.get(params.id ?? ''), 'service', query),
    },
  ]

  /** What a person has before the story begins: a home line and its VPN, or mobile data and a VPN. */
  function equip({ employeeId, postalCode, city }: Subscriber, serviceType: 'home-line' | 'mobile'): void {
    const line = `${serviceType}-${employeeId}`
    const place = [{ role: 'installation', postcode: postalCode, city, '@type': 'GeographicAddress' }]
    build(line, { serviceType, employeeId, ...(serviceType === 'home-line' && { place }) })
    build(`vpn-${employeeId}`, { serviceType: 'vpn', employeeId, reliesOn: line })
  }

  const homeLines = () => [...services.values()].filter(({ serviceType }) => serviceType === 'home-line').length

  /** So many home lines of people elsewhere: the same ones at each start, so that they need not be kept. */
  function fill(count: number): number {
    const before = new Set(services.keys())
    // Some of these people may be in the office, with a line already.
    const free = (n: number) => !services.has(`home-line-${subscriber(n).employeeId}`)
    for (let n = 1, left = count; left > 0; n += 1)
      if (free(n)) {
        equip(subscriber(n), 'home-line')
        left -= 1
      }
    for (const id of services.keys()) if (!before.has(id)) filled.add(id)
    return count
  }

  const above = (id: string): Service | undefined => {
    const service = services.get(id)
    const up = objectsAt(service?.supportingService)[0]?.id ?? lineUnder(service)
    return services.get(textAt(up) ?? '')
  }
  const wayOf = (id: string): string[] => {
    const next = above(id)
    return next ? [next.id, ...wayOf(next.id)] : []
  }

  return {
    routes,
    create,
    move,
    end,
    equip,
    fill,
    homeLines,
    /** What the service hangs from, up to the nation; a tunnel hangs from its line. */
    wayOf,
    nodes: () => [...services.values()].filter(({ category }) => category === 'RFS'),
    kept: () => [...services.values()].filter(({ id }) => !filled.has(id)),
    /** What people reach the office by: home lines and mobile data that are active. */
    lines: () => [...services.values()].filter(isLine),
    has: (id: Json | undefined) => services.has(textAt(id) ?? ''),
  }
}

const news = (eventType: string, title: string) =>
  ({ api: 'serviceInventory', resourceName: 'service', eventType, title }) as const

const reliesOnService = (id: string, base: string): JsonObject => ({
  relationshipType: 'reliesOn',
  service: { id, href: `${base}/service/${id}`, '@type': 'Service', '@referredType': 'Service' },
})

const lineUnder = (service: Service | undefined) => {
  const relation = objectsAt(service?.serviceRelationship)[0]?.service
  return typeof relation === 'object' && relation !== null && !Array.isArray(relation) ? relation.id : undefined
}

const isLine = ({ serviceType, state }: Service) =>
  state === 'active' && (serviceType === 'home-line' || serviceType === 'mobile')

const hash = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

/** The installation places of an ordered service. */
export const placesOf = (service: JsonObject): JsonObject[] => objectsAt(service.place)
