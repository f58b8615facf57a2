import type restify from 'restify'
import type { Contractor } from '../world.ts'
import { json, textOf, trouble } from './route.ts'

/** What somebody at the console does with one order, ticket, node, problem or works. */
export type Step = (contractor: Contractor, id: string, request: restify.Request) => unknown

/** `POST /api/contractor/<kind>/:id/:step`; answers the contractor's new state, or what is wrong. */
export function stepRoutes(
  server: restify.Server,
  kind: string,
  steps: Record<string, Step>,
  { contractor, state }: { contractor: Contractor; state: () => unknown },
): void {
  server.post(`/api/contractor/${kind}/:id/:step`, async (request, response) => {
    const step = Object.hasOwn(steps, request.params.step) ? steps[request.params.step] : undefined
    if (!step)
      return json(response, 404, { error: `No step "${request.params.step}": ${Object.keys(steps).join(', ')}.` })
    try {
      await step(contractor, request.params.id, request)
      return json(response, 200, state())
    } catch (thrown) {
      return json(response, 400, { error: trouble(thrown) })
    }
  })
}

export function message(request: restify.Request): string {
  const text = textOf(request, 'message')
  if (!text) throw new Error('A message is needed: say what happened.')
  return text
}

/** Day and time on the clocks of Brussels. */
export function moment(request: restify.Request, field: string): string {
  const date = textOf(request, field) ?? ''
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(date)) throw new Error(`"${field}" is a moment such as 2026-12-01T16:00.`)
  return Temporal.PlainDateTime.from(date).toZonedDateTime('Europe/Brussels').toInstant().toString()
}
