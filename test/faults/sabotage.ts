import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { serve } from '../../src/sandbox/serve.ts'
import { ask } from '../support/database.ts'

/** Guards that can be taken away, to see that the run notices. */
export const breaks = ['done-marker', 'idempotency', 'unique-day'] as const
export type Break = (typeof breaks)[number]

/** Takes a guard of the record away. */
export async function breakRecord(broken: Break | undefined, databaseUrl: string): Promise<void> {
  if (broken === 'unique-day') await ask(databaseUrl, ...forgetDays)
  if (broken === 'done-marker') await ask(databaseUrl, ...forgetLines)
}

/** No index keeps a day to one request; the time between looking and keeping is made longer, so that a short run meets it. */
const forgetDays = [
  'drop index telework_mornings',
  'drop index telework_afternoons',
  `create function keep_slowly() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.1); return new; end
  $$`,
  'create trigger keep_slowly before insert on telework for each row execute function keep_slowly()',
]

/** Lines that were said are neither marked done nor noted. */
const forgetLines = [
  `create function forget_done() returns trigger language plpgsql as $$
    begin if new.name like 'say-%' and random() < 0.3 then new.done_at := null; end if; return new; end
  $$`,
  'create trigger forget_done before update on effects for each row execute function forget_done()',
  `create function forget_said() returns trigger language plpgsql as $$
    begin if new.key like 'said:%' then return null; end if; return new; end
  $$`,
  'create trigger forget_said before insert or update on live_cards for each row execute function forget_said()',
]

/**
 * Stands before the contractor, finds no order by our id and loses the answer to every third order; that they ignore our
 * key is one of their own faults.
 */
export async function forgetfulContractor(url: string): Promise<{ url: string; close(): Promise<void> }> {
  const contractor = new URL(url)
  const orders = { count: 0 }
  return serve(
    {},
    {
      around: async ({ method, path, query, headers, body }) => {
        if (method === 'GET' && query.has('externalId'))
          return { status: 200, body: [], headers: { 'x-total-count': '0' } }
        const answer = await passOn(contractor, method, `${path}?${query}`, headers, body)
        if (method === 'POST' && path.endsWith('/serviceOrder')) orders.count += 1
        return method === 'POST' && orders.count % 3 === 0 ? noAnswer : answer
      },
    },
  )
}

const noAnswer = { status: 502, body: {} }

type Passed = { status: number; body?: unknown; headers?: Record<string, string> }

async function passOn(
  to: URL,
  method: string,
  path: string,
  headers: Record<string, string | string[] | undefined>,
  body: string,
): Promise<Passed> {
  try {
    const answer = await new Promise<IncomingMessage>((answered, failed) => {
      const onward = request({ host: to.hostname, port: to.port, method, path, headers, agent: false }, answered)
      onward.on('error', failed)
      onward.end(body)
    })
    return { status: answer.statusCode ?? 502, headers: kept(answer.headers), body: await json(answer) }
  } catch {
    // A connection that they cut goes on as an answer that is none.
    return noAnswer
  }
}

const kept = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    ['x-total-count', 'retry-after'].flatMap(name => (headers[name] === undefined ? [] : [[name, `${headers[name]}`]])),
  )
