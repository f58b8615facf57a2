import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startGraph } from '../../src/sandbox/graph.ts'
import { startLogin } from '../../src/sandbox/login.ts'
import { cast, sampleGroups, samplePeople } from '../../src/sandbox/office.ts'
import type { Graph, Login } from '../../src/sandbox/world.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON read in tests is what the expectations say it is.
type Json = any

const tenantId = '0a0b0c0d-0000-4000-8000-000000000000'
const appId = '0a0b0c0d-0000-4000-8000-00000000a9b0'
const ictDesk = '0a0b0c0d-0000-4000-8000-00000000f001'
const facilities = '0a0b0c0d-0000-4000-8000-00000000f002'
const { anna, bram, martine, sofie } = cast

let login: Login
let graph: Graph
let bearer: string
const installed = new Set<string>()

beforeAll(async () => {
  login = await startLogin({ tenantId })
  login.allow('novo', 'secret')
})
afterAll(() => login.close())

beforeEach(async () => {
  installed.clear()
  const app = {
    id: appId,
    installed: (id: string) => installed.has(id),
    install: async (id: string) => void installed.add(id),
  }
  graph = await startGraph({ login, people: samplePeople(), groups: sampleGroups(), app })
  bearer = `Bearer ${await tokenFor(graph.url)}`
})
afterEach(() => graph.close())

async function tokenFor(origin: string): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'novo',
    client_secret: 'secret',
    scope: `${origin}/.default`,
  }
  const response = await fetch(`${login.url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return ((await response.json()) as Json).access_token
}

async function get(path: string, headers: Record<string, string> = {}) {
  const url = path.startsWith('http') ? path : `${graph.url}/v1.0${path}`
  const response = await fetch(url, { headers: { authorization: bearer, ...headers } })
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Json,
  }
}

async function post(path: string, body: unknown) {
  const response = await fetch(`${graph.url}/v1.0${path}`, {
    method: 'POST',
    headers: { authorization: bearer },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : undefined }
}

const names = (body: { value: { displayName: string }[] }) => body.value.map(({ displayName }) => displayName)

describe('a user', () => {
  it('has Graph’s default properties, and only those', async () => {
    const { body } = await get(`/users/${anna}`)
    expect(body).toMatchObject({
      id: anna,
      displayName: 'Anna Lemaire',
      preferredLanguage: 'fr-BE',
      mail: 'anna.lemaire@fps.example',
    })
    expect(body).not.toHaveProperty('employeeId')
  })

  it('has just what is selected', async () => {
    const { body } = await get(`/users/anna.lemaire@fps.example?$select=employeeId,streetAddress,postalCode,city`)
    delete body['@odata.context']
    expect(body).toEqual({
      employeeId: 'E10010',
      streetAddress: 'Rue des Tilleuls 14',
      postalCode: '5030',
      city: 'Gembloux',
    })
  })

  it('selecting what does not exist is an error', async () => {
    const { status, body } = await get(`/users/${anna}?$select=shoeSize`)
    expect(status).toBe(400)
    expect(body.error.message).toContain("'shoeSize'")
  })

  it('has a manager, except the president', async () => {
    expect((await get(`/users/${anna}/manager?$select=id`)).body).toMatchObject({
      id: bram,
      '@odata.type': '#microsoft.graph.user',
    })
    expect((await get(`/users/${anna}?$expand=manager($select=id)`)).body.manager).toMatchObject({ id: bram })
    expect(await get(`/users/${martine}/manager`)).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    })
  })

  it('changes, comes and goes', async () => {
    graph.change(anna, { managerId: martine, preferredLanguage: 'nl-BE' })
    expect((await get(`/users/${anna}/manager`)).body.id).toBe(martine)
    graph.change(anna, null)
    expect(await get(`/users/${anna}`)).toMatchObject({
      status: 404,
      body: { error: { innerError: { 'request-id': expect.any(String) } } },
    })
    expect(() => graph.change('new', { name: 'New' })).toThrow('needs givenName')
  })
})

describe('lists', () => {
  it('come in pages', async () => {
    const first = await get('/users?$select=id&$top=30')
    expect(first.body.value).toHaveLength(30)
    const rest = await get(first.body['@odata.nextLink'])
    expect(rest.body.value).toHaveLength(graph.people.length - 30)
    expect(rest.body).not.toHaveProperty('@odata.nextLink')
    expect(Object.keys(rest.body.value[0])).toEqual(['id'])
  })

  it('of direct reports come in pages too', async () => {
    const first = await get(`/users/${bram}/directReports?$top=4`)
    const rest = await get(first.body['@odata.nextLink'])
    expect([...names(first.body), ...names(rest.body)]).toEqual([
      'Anna Lemaire',
      'Wouter Janssens',
      'Sarah Lambotte',
      'Els Vercammen',
      'Jonas Heinen',
      'Thomas Evrard',
    ])
  })

  it.each([
    ["mail eq 'Anna.Lemaire@fps.example'", ['Anna Lemaire']],
    ["employeeId eq 'E10006'", ['Bram Peeters']],
    ["startswith(displayName,'lotte')", ['Lotte Claes']],
    ["startswith(displayName,'An') or startsWith(surname,'Aer')", ['Anna Lemaire', 'Sofie Aerts']],
    ["department eq 'ICT' and startswith(givenName,'D')", ['Dries Martens']],
    [`id in ('${anna}', '${bram}')`, ['Bram Peeters', 'Anna Lemaire']],
    ["displayName eq 'O''Neil and sons'", []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(names((await get(`/users?$filter=${encodeURIComponent(filter)}`)).body)).toEqual(expected)
  })

  it('are searched by name, with the header that Graph wants', async () => {
    const path = `/users?$search=${encodeURIComponent('"displayName:hove"')}`
    expect((await get(path)).body.error.code).toBe('Request_UnsupportedQuery')
    expect(names((await get(path, { ConsistencyLevel: 'eventual' })).body)).toEqual(['Tine Van Hove'])
  })

  it.each(['$filter=mail gt 3', "$filter=shoe eq '42'", '$top=0', '$top=1000', '$orderby=mail'])(
    'refuse %s',
    async query => {
      expect(await get(`/users?${query}`)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
    },
  )
})

describe('groups', () => {
  it('have members', async () => {
    expect(names((await get(`/groups/${facilities}/members?$top=2`)).body)).toEqual([
      'Nathalie Collignon',
      'Marc Delhaye',
    ])
    expect((await get('/groups/none/members')).status).toBe(404)
  })

  it('can be asked from the member’s side', async () => {
    expect((await get(`/users/${sofie}/memberOf`)).body.value).toMatchObject([{ id: ictDesk }])
    const check = { groupIds: [ictDesk, facilities] }
    expect((await post(`/users/${sofie}/checkMemberGroups`, check)).body.value).toEqual([ictDesk])
    expect((await post(`/users/${anna}/checkMemberGroups`, check)).body.value).toEqual([])
    expect((await post(`/users/${anna}/checkMemberGroups`, { groupIds: 'all' })).status).toBe(400)
  })
})

describe('mailbox settings', () => {
  it('tell working hours and language', async () => {
    const { body } = await get(`/users/${anna}/mailboxSettings`)
    expect(body).toMatchObject({
      timeZone: 'Romance Standard Time',
      language: { locale: 'fr-BE' },
      workingHours: {
        startTime: '07:30:00.0000000',
        endTime: '18:30:00.0000000',
        timeZone: { name: 'Romance Standard Time' },
      },
    })
    expect(body.workingHours.daysOfWeek).toHaveLength(5)
  })

  it('can be set, or missing', async () => {
    graph.workingHours(anna, { days: ['monday'], start: '09:00', end: '12:00', timeZone: 'Romance Standard Time' })
    graph.workingHours(bram, null)
    expect((await get(`/users/${anna}/mailboxSettings/workingHours`)).body).toMatchObject({
      daysOfWeek: ['monday'],
      endTime: '12:00:00.0000000',
    })
    expect(await get(`/users/${bram}/mailboxSettings`)).toMatchObject({
      status: 404,
      body: { error: { code: 'MailboxNotEnabledForRESTAPI' } },
    })
  })
})

describe('installing the app', () => {
  const bind = (id: string) => ({
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
  })

  it('installs once', async () => {
    expect((await post(`/users/${anna}/teamwork/installedApps`, bind(appId))).status).toBe(201)
    expect(installed).toContain(anna)
    expect(await post(`/users/${anna}/teamwork/installedApps`, bind(appId))).toMatchObject({
      status: 409,
      body: { error: { code: 'Conflict' } },
    })
    expect((await get(`/users/${anna}/teamwork/installedApps`)).body.value).toMatchObject([{ teamsApp: { id: appId } }])
  })

  it('knows no other app', async () => {
    expect((await post(`/users/${anna}/teamwork/installedApps`, bind('other'))).status).toBe(404)
    expect(installed.size).toBe(0)
  })
})

describe('refusals', () => {
  it('wants a token for this very origin', async () => {
    expect((await get(`/users/${anna}`, { authorization: '' })).body.error.code).toBe('InvalidAuthenticationToken')
    const elsewhere = `Bearer ${await tokenFor('https://graph.microsoft.com')}`
    expect((await get(`/users/${anna}`, { authorization: elsewhere })).status).toBe(401)
  })

  it('fails on demand, so many times or until healed', async () => {
    graph.fail({ status: 429, retryAfter: 7 }, 1)
    expect(await get(`/users/${anna}`)).toMatchObject({
      status: 429,
      retryAfter: '7',
      body: { error: { code: 'TooManyRequests' } },
    })
    expect((await get(`/users/${anna}`)).status).toBe(200)
    graph.fail({ status: 503 })
    expect((await get(`/users/${anna}`)).status).toBe(503)
    expect((await get(`/users/${anna}`)).status).toBe(503)
    graph.fail(null)
    expect((await get(`/users/${anna}`)).status).toBe(200)
    expect(graph.requests()[`/v1.0/users/${anna}`]).toBe(5)
  })

  it('hangs on demand', async () => {
    graph.fail({ hang: true }, 1)
    const hanging = fetch(`${graph.url}/v1.0/users`, {
      headers: { authorization: bearer },
      signal: AbortSignal.timeout(150),
    })
    await expect(hanging).rejects.toThrow('timeout')
  })
})

describe('the sample office', () => {
  const people = samplePeople()

  it('has one head, and chiefs who are in it', () => {
    const ids = new Set(people.map(({ id }) => id))
    expect(people.filter(({ managerId }) => managerId === undefined).map(({ id }) => id)).toEqual([martine])
    expect(people.every(({ managerId }) => managerId === undefined || ids.has(managerId))).toBe(true)
    expect(ids.size).toBe(people.length)
  })

  it('speaks French and Dutch in equal parts', () => {
    const speaking = (language: string) =>
      people.filter(({ preferredLanguage }) => preferredLanguage === language).length
    expect(['fr-BE', 'nl-BE', 'de-BE', 'en-GB'].map(speaking)).toEqual([19, 19, 3, 1])
  })

  it('knows where everybody lives', () => {
    expect(
      people.filter(({ streetAddress, postalCode, city }) => !streetAddress || !/^\d{4}$/.test(postalCode) || !city),
    ).toEqual([])
  })
})
