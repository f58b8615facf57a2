import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { clientCredentials } from '../../src/adapters/login/tokens.ts'
import type { Directory } from '../../src/ports/directory.ts'
import { Silence } from '../../src/ports/silence.ts'
import { startGraph } from '../../src/sandbox/graph.ts'
import { startLogin } from '../../src/sandbox/login.ts'
import { fakeDirectory, notingLog } from '../support/fakes.ts'
import { anna, chiefs, deskGroup, inOffice, jan, office, person, stranger } from './office.ts'

type World = { directory: Directory; down(): void; up(): void; close(): Promise<void> }

const appId = '0a0b0c0d-0000-4000-8000-00000000a9b0'

async function onGraph(): Promise<World> {
  const login = await startLogin({ tenantId: 'tenant' })
  login.allow('novo', 'a secret')
  const app = {
    id: appId,
    installed: (id: string) => installed.has(id),
    install: async (id: string) => void installed.add(id),
  }
  const installed = new Set<string>()
  const groups = [{ id: deskGroup, displayName: 'ICT desk', members: [anna.id, jan.id] }]
  const graph = await startGraph({ login, people: office.map(inOffice), groups, app })
  graph.workingHours(anna.id, {
    days: ['tuesday', 'monday'],
    start: '08:00',
    end: '12:30',
    timeZone: 'Romance Standard Time',
  })
  graph.workingHours(jan.id, null)
  const grant = { loginUrl: login.url, tenantId: 'tenant', clientId: 'novo', secret: 'a secret' }
  const token = clientCredentials({ ...grant, scope: `${graph.url}/.default` })
  const needs = { graphUrl: `${graph.url}/v1.0`, token, state: embeddedState(), log: notingLog(), teamsAppId: appId }
  return {
    directory: graphDirectory(needs),
    down: () => graph.fail({ status: 503 }),
    up: () => graph.fail(null),
    close: async () => void (await Promise.all([login.close(), graph.close()])),
  }
}

async function inMemory(): Promise<World> {
  const hours = { weekdays: [1, 2], from: '08:00', to: '12:30', zone: 'Europe/Brussels' } as const
  const people = office.map(entry => ({
    ...person(entry),
    ...(entry.chief && { chief: entry.chief }),
    ...(entry === anna && { hours }),
  }))
  const directory = fakeDirectory({ people, groups: { [deskGroup]: [anna.id, jan.id] } })
  const set = (down: boolean) => void Object.assign(directory, { down })
  return { directory, down: () => set(true), up: () => set(false), close: async () => {} }
}

describe.each([
  ['Graph', onGraph],
  ['memory', inMemory],
])('a directory in %s', (_, start) => {
  let world: World
  beforeAll(async () => {
    world = await start()
  })
  afterAll(() => world.close())

  it('tells who somebody is', async () => {
    expect(await world.directory.person(anna.id)).toEqual({
      id: anna.id,
      name: 'Anna Lejeune',
      givenName: 'Anna',
      language: 'fr',
      employeeNumber: 'E20001',
      mail: 'anna.lejeune@fps.example',
      jobTitle: 'Gestionnaire',
      department: 'Dossiers',
      address: { street: 'Rue des Tilleuls 4', postcode: '5000', city: 'Namur' },
    })
  })

  it('knows nobody of an unknown id', async () => {
    expect(await world.directory.person(stranger)).toBeUndefined()
    expect(await world.directory.person('../groups')).toBeUndefined()
    expect(await world.directory.reportsOf(stranger)).toEqual([])
    expect(await world.directory.members(stranger)).toEqual([])
  })

  it('tells the chief, and none for who has none', async () => {
    expect((await world.directory.chiefOf(anna.id))?.name).toBe('Griet Claes')
    expect((await world.directory.chiefOf(anna.id, { fresh: true }))?.id).toBe(chiefs.griet.id)
    expect(await world.directory.chiefOf(chiefs.griet.id)).toBeUndefined()
  })

  it('tells the reports of a chief and the members of a group', async () => {
    const reports = await world.directory.reportsOf(chiefs.griet.id)
    expect(reports.map(({ name }) => name).sort()).toEqual(['Anna Lejeune', 'Jan Wouters'])
    expect(await world.directory.members(deskGroup)).toEqual([anna.id, jan.id])
  })

  it('finds people by their names', async () => {
    const names = async (name: string) => (await world.directory.named(name)).map(one => one.name).sort()
    expect(await names('anna')).toEqual(['Anna Lejeune'])
    expect(await names('Lejeune')).toEqual(['Anna Lejeune'])
    expect(await names('Anna Lejeune')).toEqual(['Anna Lejeune'])
    expect(await names('Anna Wouters')).toEqual([])
    expect(await names('nna')).toEqual([])
    expect(await names("O'Neill')")).toEqual([])
  })

  it('tells working hours, and none for who has no mailbox', async () => {
    const hours = { weekdays: [1, 2], from: '08:00', to: '12:30', zone: 'Europe/Brussels' }
    expect(await world.directory.workingHours(anna.id)).toEqual(hours)
    expect(await world.directory.workingHours(jan.id)).toBeUndefined()
  })

  it('installs the app, twice without harm', async () => {
    expect(await world.directory.installApp(jan.id)).toBe(true)
    expect(await world.directory.installApp(jan.id)).toBe(true)
  })

  it('is silent when it must ask and nobody answers', async () => {
    expect(world.directory.state()).toBe('ok')
    world.down()
    await expect(world.directory.chiefOf(anna.id, { fresh: true })).rejects.toBeInstanceOf(Silence)
    expect(world.directory.state()).toMatch(/^unreachable since \d{4}-\d\d-\d\dT[\d:.]+Z$/)
    world.up()
    expect((await world.directory.chiefOf(anna.id, { fresh: true }))?.name).toBe('Griet Claes')
    expect(world.directory.state()).toBe('ok')
  })
})
