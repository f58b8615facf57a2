import { describe, expect, it } from 'vitest'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { workingHoursOf } from '../../src/adapters/graph/reading.ts'
import type { Reply } from '../support/answering.ts'
import { notingLog } from '../support/fakes.ts'
import { anna, graph, jan, ok, user } from './graph-answering.ts'

describe('asking Graph', () => {
  it('asks for exactly the fields needed, with the token also on http', async () => {
    const { directory, calls } = await graph(() => ok(user()))
    await directory.person(anna)
    const fields =
      'id,displayName,givenName,preferredLanguage,employeeId,mail,jobTitle,department,streetAddress,postalCode,city'
    expect(calls[0]).toMatchObject({ method: 'GET', url: `/v1.0/users/${anna}?$select=${fields}` })
    expect(calls[0]?.headers.authorization).toBe('Bearer the-token')
  })

  it.each([['../me'], ['anna.lejeune@fps.example'], [''], [`${anna}/manager`], ['__proto__']])(
    'never asks for the id %s',
    async id => {
      const { directory, calls } = await graph(() => ok(user()), { teamsAppId: 'app' })
      expect(await directory.person(id)).toBeUndefined()
      expect(await directory.chiefOf(id, { fresh: true })).toBeUndefined()
      expect(await directory.reportsOf(id)).toEqual([])
      expect(await directory.members(id)).toEqual([])
      expect(await directory.installApp(id)).toBe(false)
      expect(calls).toEqual([])
    },
  )

  it('follows the pages, on its own address only', async () => {
    const url = { own: '' }
    const page = (names: string[], next?: string) =>
      ok({
        value: names.map((displayName, n) => user({ id: `${n}-${displayName}`, displayName })),
        '@odata.nextLink': next,
      })
    const { directory, url: own } = await graph(seen => {
      if (seen.url.includes('$skiptoken=2')) return page(['c'])
      if (seen.url.includes('$skiptoken=1')) return page(['b'], `${url.own}/v1.0/users/x/directReports?$skiptoken=2`)
      return page(['a'], `${url.own}/v1.0/users/x/directReports?$skiptoken=1`)
    })
    url.own = own
    expect((await directory.reportsOf(anna)).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it.each([['http://127.0.0.1:9/v1.0/users'], ['https://graph.evil.example/v1.0/users'], ['/v1.0/users'], [7]])(
    'goes to no next page at %s',
    async next => {
      const { directory, calls } = await graph(() => ok({ value: [user()], '@odata.nextLink': next }))
      await expect(directory.reportsOf(anna)).rejects.toThrow('a next page of the directory lies elsewhere')
      expect(calls).toHaveLength(1)
    },
  )

  it('follows no redirect', async () => {
    const { directory, calls } = await graph(() => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }))
    await expect(directory.person(anna)).rejects.toMatchObject({ name: 'Silence' })
    expect(calls).toHaveLength(1)
  })

  it('comes back once after 429, when that is soon', async () => {
    const { directory, calls } = await graph(() =>
      calls.length === 1 ? { status: 429, headers: { 'retry-after': '1' } } : ok(user()),
    )
    expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    expect(calls).toHaveLength(2)
  })

  it.each([['3'], [undefined]])('does not wait for 429 with Retry-After %s', async after => {
    const headers: Record<string, string> = after ? { 'retry-after': after } : {}
    const { directory, calls } = await graph(() => ({ status: 429, headers }))
    const silence = { name: 'Silence', who: 'directory', after: after && Number(after) }
    await expect(directory.person(anna)).rejects.toMatchObject(silence)
    expect(calls).toHaveLength(1)
  })

  it.each<[string, Reply]>([
    ['500', { status: 500, body: { error: { code: 'x', message: 'y' } } }],
    ['503 without a body', { status: 503, body: '' }],
    ['401', { status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'no' } } }],
    ['a cut', 'cut'],
    ['a hang', 'hang'],
  ])('is silent on %s, within 3.5 s and without secrets', async (_, reply) => {
    const { directory, log, host } = await graph(() => reply)
    const from = performance.now()
    const error = await directory.person(anna).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'Silence', who: 'directory' })
    expect(performance.now() - from).toBeLessThan(3_500)
    expect(JSON.stringify([String(error), log.noted])).not.toMatch(new RegExp(`the-token|${host}|${anna}`))
    expect(directory.state()).toBe('unreachable since 2026-12-01T08:00:00Z')
  })

  it('names the remedy when it may not read', async () => {
    const { directory, log } = await graph(() => ({ status: 403, body: { error: { code: 'x', message: 'y' } } }))
    await expect(directory.chiefOf(anna)).rejects.toMatchObject({ name: 'Silence' })
    expect(log.noted[0]?.message).toContain('grant the application permissions')
  })

  it('is silent when its token is', async () => {
    const { url } = await graph(() => ok(user()))
    const token = () => Promise.reject(new TypeError('with a secret'))
    const directory = graphDirectory({ graphUrl: `${url}/v1.0`, token, state: embeddedState(), log: notingLog() })
    await expect(directory.person(anna)).rejects.toThrow('the directory does not answer: TypeError')
  })
})

describe('reading Graph', () => {
  it('leaves out what is empty, and an address that is not whole', async () => {
    const body = user({
      preferredLanguage: 'pt-PT',
      mail: null,
      jobTitle: ' ',
      streetAddress: 'Rue A 1',
      city: 'Namur',
    })
    const { directory } = await graph(() => ok(body))
    expect(await directory.person(anna)).toEqual({ id: anna, name: 'Anna Lejeune', givenName: 'Anna' })
  })

  it.each([[{}], [{ id: 7 }], [{ '@odata.type': '#microsoft.graph.orgContact', id: anna }]])(
    'takes %j for no chief',
    async body => {
      const { directory } = await graph(() => ok(body))
      expect(await directory.chiefOf(anna, { fresh: true })).toBeUndefined()
    },
  )

  it('takes people only from a group', async () => {
    const device = { '@odata.type': '#microsoft.graph.device', id: jan }
    const { directory } = await graph(() =>
      ok({ value: [device, { '@odata.type': '#microsoft.graph.user', id: anna }] }),
    )
    expect(await directory.members(jan)).toEqual([anna])
  })

  const hours = (fields: object) => ({
    workingHours: {
      daysOfWeek: ['monday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: 'Romance Standard Time' },
      ...fields,
    },
  })

  it.each([
    ['Romance Standard Time', 'Europe/Brussels'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['Europe/Brussels', 'Europe/Brussels'],
    ['UTC', 'Etc/UTC'],
  ])('knows the time zone %s', (name, zone) => {
    const same = (zone: string) =>
      Temporal.PlainDateTime.from('2026-07-01T12:00').toZonedDateTime(zone).epochMilliseconds
    expect(same(workingHoursOf(hours({ timeZone: { name } }))?.zone ?? '')).toBe(same(zone))
  })

  it('sorts the days', () => {
    const daysOfWeek = ['friday', 'Monday', 'sunday', 'someday']
    expect(workingHoursOf(hours({ daysOfWeek }))?.weekdays).toEqual([1, 5, 7])
  })

  it.each([
    [{ timeZone: { name: 'Customized Time Zone' } }],
    [{ timeZone: { name: '' } }],
    [{ daysOfWeek: [] }],
    [{ startTime: '17:00:00', endTime: '08:00:00' }],
    [{ startTime: 'early' }],
  ])('tells no hours from %j', fields => {
    expect(workingHoursOf(hours(fields))).toBeUndefined()
  })

  it.each([[null], [{}], ['text'], [{ workingHours: null }]])('tells no hours from %j', body => {
    expect(workingHoursOf(body)).toBeUndefined()
  })

  it.each([[404], [403]])('tells no hours on %i', async status => {
    const { directory } = await graph(() => ({ status, body: { error: { code: 'x', message: 'y' } } }))
    expect(await directory.workingHours(anna)).toBeUndefined()
  })
})

describe('installing the app', () => {
  it.each([
    [201, true],
    [409, true],
    [403, false],
    [404, false],
  ])('on %i is %s', async (status, installed) => {
    const { directory, calls, url } = await graph(() => ({ status, body: { error: { code: 'x', message: 'y' } } }), {
      teamsAppId: 'the-app',
    })
    expect(await directory.installApp(anna)).toBe(installed)
    expect(calls[0]).toMatchObject({ method: 'POST', url: `/v1.0/users/${anna}/teamwork/installedApps` })
    const bound = { 'teamsApp@odata.bind': `${url}/v1.0/appCatalogs/teamsApps/the-app` }
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual(bound)
  })

  it('is not tried without an app id', async () => {
    const { directory, calls } = await graph(() => ({ status: 201 }))
    expect(await directory.installApp(anna)).toBe(false)
    expect(calls).toEqual([])
  })

  it('is silent while Graph is away', async () => {
    const { directory } = await graph(() => ({ status: 502 }), { teamsAppId: 'the-app' })
    await expect(directory.installApp(anna)).rejects.toMatchObject({ name: 'Silence' })
  })
})
