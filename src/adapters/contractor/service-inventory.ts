import { z } from 'zod'
import type { Line } from '../../domain/line.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import type { Tmf } from './http.ts'
import { allPages } from './pages.ts'
import { text, word } from './values.ts'

const path = '/tmf-api/serviceInventory/v4/service'

/** The services of one employee number, or of everybody, from TMF638 v4. */
export function serviceInventory(tmf: Tmf, log: Log) {
  return async (employeeNumber?: string): Promise<Line[]> => {
    const filter = employeeNumber === undefined ? '' : `?relatedParty.id=${encodeURIComponent(employeeNumber)}`
    const lines = (await allPages(tmf, path + filter)).flatMap(entry => lineOf(entry, log))
    return employeeNumber === undefined ? lines : lines.filter(line => line.employeeNumber === employeeNumber)
  }
}

const service = z.object({
  id: z.string().min(1).max(200),
  serviceType: text,
  state: text,
  relatedParty: z.array(z.object({ id: text, role: text })).nullish(),
  serviceRelationship: z
    .array(z.object({ relationshipType: text, id: text, service: z.object({ id: text }).nullish() }))
    .nullish(),
  place: z.array(z.object({ postcode: text })).nullish(),
})
type Service = z.infer<typeof service>

const kinds = ['home-line', 'vpn', 'mobile'] as const
/** What lines hang on: services of the network, nobody's line. */
const nodes = ['cabinet', 'exchange', 'aggregation', 'province', 'national']

function lineOf(entry: unknown, log: Log): Line[] {
  const read = service.safeParse(entry)
  if (!read.success) throw new Silence('contractor', 'the contractor answered a service that TMF638 does not know')
  const { id, serviceType, state, place } = read.data
  if (nodes.includes(serviceType ?? '')) return []
  const kind = kinds.find(known => known === serviceType)
  const employeeNumber = userOf(read.data)
  if (!kind || !employeeNumber) {
    log.warn({ service: word(id), serviceType: word(serviceType) }, 'a service that is not agreed, or is nobody’s')
    return []
  }
  const on = reliesOn(read.data)
  const postcode = place?.find(each => each.postcode)?.postcode
  return [{ id, kind, employeeNumber, active: state === 'active', ...(on && { on }), ...(postcode && { postcode }) }]
}

const userOf = ({ relatedParty }: Service) => relatedParty?.find(({ role }) => role === 'user')?.id

function reliesOn({ serviceRelationship }: Service): string | undefined {
  const relation = serviceRelationship?.find(({ relationshipType }) => relationshipType === 'reliesOn')
  return relation?.service?.id ?? relation?.id
}
