import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import { type Answer, type Call, created, objectBody, Refusal, type Route } from './answer.ts'
import { isObject, objectsAt, problem, type Shape } from './check.ts'
import { one } from './lists.ts'
import { isBelgianPostcode } from './network.ts'

const api = '/tmf-api/serviceQualificationManagement/v4'
const path = `${api}/checkServiceQualification`

const request: Shape = {
  externalId: { is: 'text' },
  provideUnavailabilityReason: { is: 'boolean' },
  instantSyncQualification: { is: 'boolean' },
  serviceQualificationItem: {
    is: 'list',
    needed: true,
    atLeast: 1,
    of: {
      id: { is: 'text' },
      service: {
        is: 'object',
        needed: true,
        fields: { place: { is: 'list', needed: true, atLeast: 1, of: { role: { is: 'text', needed: true } } } },
      },
    },
  },
}

/** TMF645: a line can be had at every Belgian address, and nowhere else. Answered at once. */
export function serviceQualification({ url, now }: { url: string; now(): string }): Route[] {
  const kept = new Map<string, JsonObject>()

  function check(call: Call): Answer {
    const body = objectBody(call)
    const wrong = problem(body, request)
    if (wrong) throw new Refusal(400, 'invalidQualification', wrong)
    const id = randomUUID()
    const items = objectsAt(body.serviceQualificationItem).map(qualify)
    const qualification = {
      ...body,
      id,
      href: `${url}${path}/${id}`,
      state: 'done',
      checkServiceQualificationDate: now(),
      effectiveQualificationDate: now(),
      qualificationResult: items.every(item => item.qualificationResult === 'qualified') ? 'qualified' : 'unqualified',
      serviceQualificationItem: items,
      '@type': 'CheckServiceQualification',
    }
    kept.set(id, qualification)
    return created(qualification)
  }

  return [
    { method: 'post', path, work: check },
    {
      method: 'get',
      path: `${path}/:id`,
      work: ({ params, query }) => one(kept.get(params.id ?? ''), 'qualification', query),
    },
  ]
}

function qualify(item: JsonObject, at: number): JsonObject {
  const places = isObject(item.service) ? objectsAt(item.service.place) : []
  const qualified = places.some(({ postcode }) => isBelgianPostcode(postcode))
  const reason = { code: 'outsideArea', label: 'The address has no Belgian postal code (1000 to 9999)' }
  return {
    ...item,
    id: item.id ?? String(at + 1),
    state: 'done',
    qualificationResult: qualified ? 'qualified' : 'unqualified',
    ...(!qualified && { eligibilityUnavailabilityReason: [reason] }),
  }
}
