import restify, { type Request, type Response, type Server } from 'restify'
import { eventAbout, type Resource, verifyWebhook } from './adapters/contractor/webhook.ts'
import type { Exposed } from './adapters/metrics/metrics.ts'
import { problemEvent } from './flows/incident-problem.ts'
import { contractorSaid } from './flows/line-order.ts'
import { ticketEvent } from './flows/outage.ts'
import { worksEvent } from './flows/works.ts'
import { jsonOnly, refuse } from './guards.ts'
import type { Clock, NewId } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; log: Log; metrics: Exposed }
export type EventRules = {
  webhookSecrets: readonly string[]
  /** Of trouble tickets: listeners of v5 answer 204, those of v4 201. */
  ticketDialect: 'v4' | 'v5'
}

type Event = { id: string; contractorId: string }

/** Which flow hears of an event. It keeps the hint to read that resource; the id of an event is claimed there, once. */
const flows: { [R in Resource]?: (needs: Needs, event: Event) => Promise<void> } = {
  serviceOrder: contractorSaid,
  troubleTicket: ticketEvent,
  serviceProblem: problemEvent,
  changeRequest: worksEvent,
}

const mostBytes = 1024 * 1024
const parser = () => restify.plugins.jsonBodyParser({ maxBodySize: mostBytes, mapParams: false } as object)

/** Events of the contractor: verified, deduplicated, kept as an effect, answered. */
export function eventRoute(server: Server, needs: Needs, { webhookSecrets, ticketDialect }: EventRules): void {
  server.post('/contractor/events/:api', jsonOnly(needs), ...parser(), async (req: Request, res: Response) => {
    const verified = verifyWebhook(webhookSecrets, req.headers, rawBodyOf(req))
    if (!verified.ok) {
      needs.metrics.webhook(verified.why)
      return refuse(needs, res, 401, verified.why)
    }
    needs.metrics.webhook(await takeEvent(needs, verified.id, req.body))
    // Nothing is given back: restify would log it, the event with it.
    ticketDialect === 'v5' && req.params.api === 'troubleTicket' ? res.send(204) : res.send(201, {})
  })
}

async function takeEvent(needs: Needs, id: string, body: unknown): Promise<string> {
  const about = eventAbout(body)
  const flow = about && flows[about.resource]
  if (!flow) return 'about nothing of ours'
  await flow(needs, { id, contractorId: about.contractorId })
  return 'taken'
}

/** Kept by restify's parser as it came: the signature is over these bytes. */
const rawBodyOf = (req: Request): Buffer => Buffer.from((req as { rawBody?: string | Buffer }).rawBody ?? '')
