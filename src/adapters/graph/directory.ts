import { z } from 'zod'
import { languages, type Person, type PersonId, type WorkingHours } from '../../domain/person.ts'
import type { Directory } from '../../ports/directory.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import type { State } from '../../ports/state.ts'
import { withoutSlash } from '../http/message.ts'
import { cachedIn } from './cache.ts'
import { type Graph, graphClient, type Told } from './client.ts'
import { personFields, personOf, workingHoursOf } from './reading.ts'

type Needs = {
  /** With its version: `https://graph.microsoft.com/v1.0`. */
  graphUrl: string
  token: () => Promise<string>
  state: State
  log: Log
  /** The office's clock in milliseconds, for the age of kept answers. */
  clockMs?: () => number
  /** The app's id in the Teams catalogue. */
  teamsAppId?: string
}

/** The office's directory in Microsoft Graph, read with application permissions. */
export function graphDirectory({ graphUrl, token, state, log, clockMs = Date.now, teamsAppId }: Needs): Directory {
  const watch = watched(graphClient({ graphUrl, token }), clockMs, log)
  const graph = watch.graph
  const cached = cachedIn(state, clockMs)

  return {
    async person(id) {
      if (!isId(id)) return undefined
      return cached(`graph:person:${id}`, person, async () =>
        found(await graph.get(`/users/${id}?$select=${personFields}`), personOf, 'read people', log),
      )
    },
    async chiefOf(id, how) {
      if (!isId(id)) return undefined
      const ask = async () =>
        found(await graph.get(`/users/${id}/manager?$select=${personFields}`), personOf, 'read chiefs', log)
      return cached(`graph:chief:${id}`, person, ask, how)
    },
    async reportsOf(chief) {
      if (!isId(chief)) return []
      const ask = async () =>
        found(await graph.all(`/users/${chief}/directReports?$select=${personFields}`), people, 'read reports', log)
      return (await cached(`graph:reports:${chief}`, z.array(person), ask)) ?? []
    },
    async named(name) {
      const quoted = name.replaceAll("'", "''")
      const fields = ['displayName', 'givenName', 'surname'].map(field => `startswith(${field},'${quoted}')`)
      const query = `$filter=${encodeURIComponent(fields.join(' or '))}&$select=${personFields}&$top=10`
      const told = await graph.get(`/users?${query}`)
      const read = (answer: unknown) => people((answer as { value?: unknown }).value ?? [])
      return found(told, read, 'search people', log) ?? []
    },
    async members(group) {
      if (!isId(group)) return []
      const ask = async () =>
        found(await graph.all(`/groups/${group}/members?$select=id&$top=999`), ids, 'read groups', log)
      return (await cached(`graph:members:${group}`, z.array(z.string()), ask)) ?? []
    },
    async workingHours(id) {
      if (!isId(id)) return undefined
      return cached(`graph:hours:${id}`, hours, async () => {
        const told = await graph.get(`/users/${id}/mailboxSettings`)
        return typeof told === 'string' ? undefined : workingHoursOf(told.told)
      })
    },
    async installApp(id) {
      if (!teamsAppId || !isId(id)) return false
      const app = `${withoutSlash(graphUrl)}/appCatalogs/teamsApps/${encodeURIComponent(teamsAppId)}`
      const told = await graph.post(`/users/${id}/teamwork/installedApps`, { 'teamsApp@odata.bind': app })
      if (told === 'denied' || told === 'missing') log.warn({ told }, 'the app could not be installed for a person')
      return told === 'there already' || typeof told === 'object'
    },
    state: watch.state,
  }
}

/** Graph's ids are GUIDs; anything else would be a path or a name. */
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

const people = (values: unknown): Person[] => (values as unknown[]).flatMap(value => personOf(value) ?? [])
const ids = (values: unknown): PersonId[] => people(values).map(({ id }) => id)

function found<T, R>(told: Told<T>, read: (value: T) => R | undefined, what: string, log: Log): R | undefined {
  if (typeof told === 'object') return read(told.told)
  if (told === 'missing') return undefined
  log.error({ what }, 'the directory denies what Novo must read: grant the application permissions of the README')
  throw new Silence('directory', `the directory does not let us ${what}`)
}

/** Notes since when nobody answers. */
function watched(graph: Graph, clockMs: () => number, log: Log) {
  let since: number | undefined
  async function watch<T>(work: Promise<T>): Promise<T> {
    try {
      const told = await work
      since = undefined
      return told
    } catch (error) {
      if (since === undefined) log.warn({ error: messageOf(error) }, 'the directory does not answer')
      since ??= clockMs()
      throw error
    }
  }
  const watchedGraph: Pick<Graph, 'get' | 'all' | 'post'> = {
    get: path => watch(graph.get(path)),
    all: path => watch(graph.all(path)),
    post: (path, body) => watch(graph.post(path, body)),
  }
  const state = () =>
    since === undefined ? 'ok' : `unreachable since ${Temporal.Instant.fromEpochMilliseconds(since).toString()}`
  return { graph: watchedGraph, state }
}

const messageOf = (error: unknown) => (error instanceof Silence ? error.message : 'unexpected')

const person: z.ZodType<Person> = z.object({
  id: z.string(),
  name: z.string(),
  givenName: z.string(),
  language: z.enum(languages).exactOptional(),
  employeeNumber: z.string().exactOptional(),
  mail: z.string().exactOptional(),
  jobTitle: z.string().exactOptional(),
  department: z.string().exactOptional(),
  address: z.object({ street: z.string(), postcode: z.string(), city: z.string() }).exactOptional(),
})

const hours: z.ZodType<WorkingHours> = z.object({
  weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])),
  from: z.string(),
  to: z.string(),
  zone: z.string(),
})
