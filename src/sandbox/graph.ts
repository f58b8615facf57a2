import { errorBody, faultCode, notFound, ok, pageSize, refuse } from './graph-answers.ts'
import { graphCalendars } from './graph-calendar.ts'
import { type Hours, mailboxSettings, officeHours } from './graph-mailbox.ts'
import { matching, selected } from './graph-users.ts'
import type { SandboxGroup } from './office.ts'
import { type Answer, BadRequest, jsonOf, type Request, type Routes, serve } from './serve.ts'
import type { Graph, JsonObject, Login, SandboxPerson } from './world.ts'

const MAX_GROUPS_CHECKED = 20

export type GraphOptions = {
  login: Login
  /** A person added later by `change` is added here too, for the other parts that hold this list. */
  people: SandboxPerson[]
  groups: readonly SandboxGroup[]
  port?: number | undefined
  /** The Teams app that may be installed for people; the channel does it. */
  app?: { id: string; installed(personId: string): boolean; install(personId: string): Promise<void> } | undefined
}

/** Microsoft Graph v1.0 over a directory of people, with application permissions for all that it offers. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { login, groups, app } = options
  const directory = new Map(options.people.map(person => [person.id, person]))
  const hours = new Map<string, Hours | null>()
  const calendars = graphCalendars()
  const counts: Record<string, number> = {}
  let fault: { strikes: { status: number; retryAfter?: number } | { hang: true }; left: number } | undefined

  async function around(request: Request, next: () => Answer | Promise<Answer>): Promise<Answer> {
    counts[request.path] = (counts[request.path] ?? 0) + 1
    const struck = strike()
    if (struck) return struck
    const denied = await login.check(request.headers.authorization, server.url).then(
      () => undefined,
      (reason: Error) =>
        refuse(401, 'InvalidAuthenticationToken', `Access token validation failure: ${reason.message}.`),
    )
    return denied ?? next()
  }

  function strike(): Answer | undefined {
    if (!fault) return undefined
    const { strikes } = fault
    fault.left -= 1
    if (fault.left <= 0) fault = undefined
    if ('hang' in strikes) return 'hang'
    const headers = strikes.retryAfter === undefined ? {} : { 'retry-after': String(strikes.retryAfter) }
    return {
      status: strikes.status,
      headers,
      body: errorBody(faultCode(strikes.status), 'The directory was told to fail.'),
    }
  }

  /** By object id or user principal name. */
  function person(id: string | undefined): SandboxPerson | undefined {
    const wanted = (id ?? '').toLowerCase()
    return directory.get(wanted) ?? [...directory.values()].find(({ mail }) => mail.toLowerCase() === wanted)
  }

  const ofUser =
    (answer: (found: SandboxPerson, request: Request) => Answer | Promise<Answer>) => (request: Request) => {
      const found = person(request.params.user)
      return found ? answer(found, request) : notFound(request.params.user)
    }

  function users(request: Request): Answer {
    const search = request.query.get('$search')
    if (search && request.headers.consistencylevel !== 'eventual')
      return refuse(
        400,
        'Request_UnsupportedQuery',
        "Request with $search query parameter only works with the header 'ConsistencyLevel: eventual'.",
      )
    const found = matching([...directory.values()], request.query.get('$filter'), search)
    return collection(request, 'users', ordered(found, request.query.get('$orderby')))
  }

  function collection(request: Request, context: string, found: SandboxPerson[]): Answer {
    const top = pageSize(request.query.get('$top'))
    const from = Number(request.query.get('$skiptoken') ?? 0)
    const select = request.query.get('$select')
    const type = context === 'users' ? {} : { '@odata.type': '#microsoft.graph.user' }
    const value = found
      .slice(from, from + top)
      .map(each => ({ ...type, ...selected(each, select), ...expanded(each, request) }))
    return ok({
      '@odata.context': contextUrl(context),
      ...(request.query.get('$count') === 'true' && { '@odata.count': found.length }),
      ...(from + top < found.length && { '@odata.nextLink': nextLink(request, from + top) }),
      value,
    })
  }

  function nextLink(request: Request, from: number): string {
    const query = new URLSearchParams(request.query)
    query.set('$skiptoken', String(from))
    return `${server.url}${request.path}?${query}`
  }

  function user(found: SandboxPerson, request: Request): Answer {
    const fields = selected(found, request.query.get('$select'))
    return ok({ '@odata.context': contextUrl('users/$entity'), ...fields, ...expanded(found, request) })
  }

  function expanded(found: SandboxPerson, request: Request): JsonObject {
    const expand = request.query.get('$expand')
    if (!expand) return {}
    const [, select] = /^manager(?:\(\$select=([\w,]+)\))?$/.exec(expand) ?? unsupportedExpand(expand)
    const manager = person(found.managerId)
    return manager ? { manager: { '@odata.type': '#microsoft.graph.user', ...selected(manager, select) } } : {}
  }

  function manager(found: SandboxPerson, request: Request): Answer {
    const above = person(found.managerId)
    if (!above) return notFound('manager')
    const fields = selected(above, request.query.get('$select'))
    return ok({
      '@odata.context': contextUrl('directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...fields,
    })
  }

  function reports(found: SandboxPerson, request: Request): Answer {
    const direct = [...directory.values()].filter(({ managerId }) => managerId === found.id)
    return collection(request, 'directoryObjects', direct)
  }

  const groupJson = ({ id, displayName }: SandboxGroup) => ({
    '@odata.type': '#microsoft.graph.group',
    id,
    displayName,
  })
  const groupsOf = (found: SandboxPerson) => groups.filter(({ members }) => members.includes(found.id))

  function memberOf(found: SandboxPerson): Answer {
    return ok({ '@odata.context': contextUrl('directoryObjects'), value: groupsOf(found).map(groupJson) })
  }

  function checkMemberGroups(found: SandboxPerson, request: Request): Answer {
    const { groupIds } = jsonOf(request)
    if (!Array.isArray(groupIds) || groupIds.length > MAX_GROUPS_CHECKED)
      throw new BadRequest(`groupIds must be an array of at most ${MAX_GROUPS_CHECKED} group ids.`)
    return ok({
      '@odata.context': contextUrl('Collection(Edm.String)'),
      value: idsOf(found).filter(id => groupIds.includes(id)),
    })
  }

  const idsOf = (found: SandboxPerson) => groupsOf(found).map(({ id }) => id)

  const ofGroup = (answer: (found: SandboxGroup, request: Request) => Answer) => (request: Request) => {
    const found = groups.find(({ id }) => id === request.params.group)
    return found ? answer(found, request) : notFound(request.params.group)
  }

  function members(found: SandboxGroup, request: Request): Answer {
    return collection(
      request,
      'directoryObjects',
      found.members.flatMap(id => person(id) ?? []),
    )
  }

  const noMailbox = () =>
    refuse(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.')

  const ofMailbox = (answer: (found: SandboxPerson, request: Request) => Answer) =>
    ofUser((found, request) => (hours.get(found.id) === null ? noMailbox() : answer(found, request)))

  function mailbox(found: SandboxPerson, request: Request): Answer {
    const working = hours.has(found.id) ? hours.get(found.id) : officeHours
    if (!working) return noMailbox()
    const settings = mailboxSettings(found, working)
    const { part } = request.params
    if (part === undefined)
      return ok({ '@odata.context': contextUrl(`users('${found.id}')/mailboxSettings`), ...settings })
    const value = settings[part]
    if (value === undefined) return refuse(400, 'BadRequest', `Resource not found for the segment '${part}'.`)
    return ok(typeof value === 'object' ? value : { value })
  }

  function installApp(found: SandboxPerson, request: Request): Answer {
    const bound = String(jsonOf(request)['teamsApp@odata.bind'] ?? '')
    if (
      !app ||
      (!bound.endsWith(`/appCatalogs/teamsApps/${app.id}`) && !bound.endsWith(`/appCatalogs/teamsApps('${app.id}')`))
    )
      return refuse(404, 'NotFound', `The app of teamsApp@odata.bind "${bound}" is not in the catalogue.`)
    if (app.installed(found.id)) return refuse(409, 'Conflict', 'The app is already installed for the user.')
    // Graph answers when the app is installed; Teams tells the bot in its own time.
    void app.install(found.id)
    return {
      status: 201,
      headers: { location: `${server.url}/v1.0/users/${found.id}/teamwork/installedApps/${installationId(found)}` },
    }
  }

  const installationId = (found: SandboxPerson) => Buffer.from(`${found.id}##${app?.id}`).toString('base64')

  function installedApps(found: SandboxPerson): Answer {
    const value = app?.installed(found.id)
      ? [{ id: installationId(found), teamsApp: { id: app.id, distributionMethod: 'organization' } }]
      : []
    return ok({ '@odata.context': contextUrl(`users('${found.id}')/teamwork/installedApps`), value })
  }

  const contextUrl = (what: string) => `${server.url}/v1.0/$metadata#${what}`

  const routes: Routes = {
    'GET /v1.0/users': users,
    'GET /v1.0/users/:user': ofUser(user),
    'GET /v1.0/users/:user/manager': ofUser(manager),
    'GET /v1.0/users/:user/directReports': ofUser(reports),
    'GET /v1.0/users/:user/memberOf': ofUser(memberOf),
    'GET /v1.0/users/:user/transitiveMemberOf': ofUser(memberOf),
    'POST /v1.0/users/:user/checkMemberGroups': ofUser(checkMemberGroups),
    'POST /v1.0/users/:user/getMemberGroups': ofUser(found => ok({ value: idsOf(found) })),
    'GET /v1.0/users/:user/mailboxSettings': ofUser(mailbox),
    'GET /v1.0/users/:user/mailboxSettings/:part': ofUser(mailbox),
    'GET /v1.0/users/:user/teamwork/installedApps': ofUser(installedApps),
    'POST /v1.0/users/:user/teamwork/installedApps': ofUser(installApp),
    'POST /v1.0/users/:user/events': ofMailbox(calendars.create),
    'GET /v1.0/users/:user/calendarView': ofMailbox(calendars.view),
    'PATCH /v1.0/users/:user/events/:event': ofMailbox(calendars.change),
    'DELETE /v1.0/users/:user/events/:event': ofMailbox(calendars.remove),
    'GET /v1.0/groups/:group': ofGroup(found =>
      ok({ '@odata.context': contextUrl('groups/$entity'), ...groupJson(found) }),
    ),
    'GET /v1.0/groups/:group/members': ofGroup(members),
    'GET /v1.0/groups/:group/transitiveMembers': ofGroup(members),
  }
  const server = await serve(routes, { port: options.port, around, error: errorBody })

  function change(personId: string, fields: Partial<SandboxPerson> | null): void {
    if (fields === null) return void directory.delete(personId)
    const changed = complete({ ...directory.get(personId), ...fields, id: personId })
    directory.set(personId, changed)
    if (!options.people.some(({ id }) => id === personId)) options.people.push(changed)
  }

  return {
    ...server,
    get people() {
      return [...directory.values()]
    },
    change,
    calendar: calendars.calendar,
    failCalendars: calendars.failCalendars,
    workingHours: (personId, working) => void hours.set(personId, working),
    fail(strikes, times = Number.POSITIVE_INFINITY) {
      fault = strikes && times > 0 ? { strikes, left: times } : undefined
    },
    requests: () => counts,
  }
}

const required = [
  'id',
  'name',
  'givenName',
  'surname',
  'mail',
  'preferredLanguage',
  'employeeId',
  'jobTitle',
  'department',
] as const
const located = ['officeLocation', 'streetAddress', 'postalCode', 'city'] as const

function complete(person: Partial<SandboxPerson>): SandboxPerson {
  const missing = [...required, ...located].filter(field => person[field] === undefined)
  if (missing.length > 0) throw new Error(`A new person needs ${missing.join(', ')}.`)
  return person as SandboxPerson
}

function ordered(people: SandboxPerson[], orderBy: string | null): SandboxPerson[] {
  if (!orderBy) return people
  if (!/^displayName( asc)?$/.test(orderBy)) throw new BadRequest(`Unsupported sort: ${orderBy}. Use displayName.`)
  return people.toSorted((one, other) => one.name.localeCompare(other.name))
}

function unsupportedExpand(expand: string): never {
  throw new BadRequest(`Unsupported $expand: ${expand}. Use manager or manager($select=…).`)
}
