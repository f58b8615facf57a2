import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { serve } from '../../src/sandbox/serve.ts'
import { ask } from '../support/database.ts'

/** Guards that can be taken away, to see that the run notices. */
export const breaks = ['done-marker', 'idempotency', 'unique-day'] as const
export type Break = (typeof breaks)[number]

/** Takes a guard of the record away. */
export async function breakRecord(broken: Break | undefined, databaseUrl: string): Promise<void> {
  if (broken === 'unique-day') await ask(databaseUrl, 'drop index telework_mornings', 'drop index telework_afternoons')
  if (broken === 'done-marker') await ask(databaseUrl, ...forgetLines)
}

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

/** Stands before the contractor and finds no order by our id; that they ignore our key is one of their own faults. */
export async function forgetfulContractor(url: string): Promise<{ url: string; close(): Promise<void> }> {
  const contractor = new URL(url)
  return serve(
    {},
    {
      around: ({ method, path, query, headers, body }) => {
        if (method === 'GET' && query.has('externalId'))
          return { status: 200, body: [], headers: { 'x-total-count': '0' } }
        return passOn(contractor, method, `${path}?${query}`, { ...headers }, body)
      },
    },
  )
}

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
    return { status: 502, body: {} }
  }
}

const kept = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    ['x-total-count', 'retry-after'].flatMap(name => (headers[name] === undefined ? [] : [[name, `${headers[name]}`]])),
  )
