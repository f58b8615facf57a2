import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import { type Answer, type Call, created, objectBody, Refusal, type Route } from './answer.ts'
import { isObject, problem, type Shape, textAt } from './check.ts'
import { one } from './lists.ts'

const path = '/tmf-api/serviceTestManagement/v4/serviceTest'

const request: Shape = {
  name: { is: 'text', needed: true },
  relatedService: { is: 'object', needed: true, fields: { id: { is: 'text', needed: true } } },
  testSpecification: { is: 'object', needed: true, fields: { id: { is: 'text', needed: true } } },
}

/** How a line measures. */
export type LineCondition = { sync: boolean; vpn: boolean; downstream: number; packetLoss: number }
const healthy: LineCondition = { sync: true, vpn: true, downstream: 48, packetLoss: 0 }

type Needs = {
  url: string
  now(): string
  knows(service: string): boolean
  /** What the network lets a service do. */
  reach(service: string): { sync: boolean; vpn: boolean }
  changed(): void
}

/** TMF653: line tests, over after the first look at them. A line is as healthy as its own condition and the network let it be. */
export function serviceTests({ url, now, knows, reach, changed }: Needs) {
  const tests = new Map<string, JsonObject>()
  const conditions = new Map<string, LineCondition>()

  function start(call: Call): Answer {
    const body = objectBody(call)
    const wrong = problem(body, request)
    if (wrong) throw new Refusal(400, 'invalidTest', wrong)
    const line = isObject(body.relatedService) ? (textAt(body.relatedService.id) ?? '') : ''
    if (!knows(line)) throw new Refusal(400, 'unknownService', 'There is no such service')
    const id = randomUUID()
    const test = {
      ...body,
      id,
      href: `${url}${path}/${id}`,
      state: 'inProgress',
      startDateTime: now(),
      '@type': 'ServiceTest',
    }
    tests.set(id, test)
    return created(test)
  }

  function look(id: string): JsonObject | undefined {
    const test = tests.get(id)
    if (test?.state === 'inProgress') Object.assign(test, over(test))
    return test
  }

  function conditionOf(line: string): LineCondition {
    const own = conditions.get(line) ?? healthy
    const { sync, vpn } = reach(line)
    if (!sync) return { sync: false, vpn: false, downstream: 0, packetLoss: 100 }
    return { ...own, vpn: own.vpn && vpn }
  }

  function over(test: JsonObject): JsonObject {
    const line = isObject(test.relatedService) ? (textAt(test.relatedService.id) ?? '') : ''
    const measured = Object.entries(conditionOf(line))
    const testMeasure = measured.map(([metricName, value]) => ({
      metricName,
      value: { name: metricName, value: String(value), '@type': 'Characteristic' },
      captureDateTime: now(),
      '@type': 'TestMeasure',
    }))
    return { state: 'completed', endDateTime: now(), testMeasure }
  }

  const routes: Route[] = [
    { method: 'post', path, work: start },
    { method: 'get', path: `${path}/:id`, work: ({ params, query }) => one(look(params.id ?? ''), 'test', query) },
  ]
  return {
    routes,
    condition(line: string, as: Partial<LineCondition> | null) {
      if (as === null) conditions.delete(line)
      else conditions.set(line, { ...healthy, ...as })
      changed()
    },
    conditionOf,
  }
}
