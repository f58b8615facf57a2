import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { effect } from '../../src/flows/effects.ts'
import { sandbox as town } from '../stories/incident-world.ts'
import { reportedOutage } from '../support/samples.ts'
import { sharedServices } from '../support/shared-services.ts'
import { childWorld } from './child-world.ts'
import { aroundTheClock, officeRules } from './generated-office.ts'
import { leasesPass, nothingWaits, until } from './story.ts'

const { postgresUrl } = sharedServices()

let world: Awaited<ReturnType<typeof childWorld>>
afterEach(() => world.close())

/** The lines of the fullest cabinet of a town, once the network is read. */
async function cabinet(postcode: string): Promise<string[]> {
  const { store } = world.novo
  await until(async () => (await store.network()).places.length > 0)
  const places = (await store.network()).places.filter(({ line }) => line.startsWith('home-line'))
  const here = places.filter(place => place.postcode === postcode && place.node)
  const byNode = Map.groupBy(here, ({ node }) => node)
  const [fullest = []] = [...byNode.values()].toSorted((a, b) => b.length - a.length)
  return fullest.map(({ line }) => line)
}

/** Those who have these lines, in the chat, at work whatever the hour. */
async function holders(lines: readonly string[]) {
  const hours = aroundTheClock(officeRules().calendar)
  const employees = lines.map(line => line.replace('home-line-', ''))
  const people = town.people.filter(({ employeeId }) => employees.includes(employeeId))
  for (const { id } of people) {
    world.sandbox.graph.workingHours(id, hours)
    await world.sandbox.channel.install(id)
  }
  return people
}

/** Two dead lines are reported, as the form leaves them. */
async function report(people: Awaited<ReturnType<typeof holders>>) {
  const needs = { clock: { now: () => new Date().toISOString() }, newId: randomUUID }
  const at = needs.clock.now()
  const outages = people.map(({ id: person, employeeId: employeeNumber }) => {
    const line = { id: `home-line-${employeeNumber}`, kind: 'home-line' } as const
    const said = { since: at, begunAt: at, reportedAt: at, test: { at, sync: false, vpn: false } }
    return reportedOutage({ person, employeeNumber, line, ...said })
  })
  await world.novo.store.change(async tx => {
    for (const outage of outages) await tx.addOutage(outage)
    await tx.addEffects(outages.map(({ id }) => effect(needs, { name: 'detect-outage', outage: id })))
  })
}

describe.skipIf(!postgresUrl)('a worker killed while an incident is found', { timeout: 150_000 }, () => {
  it('tests lines, then opens the ticket: one incident, one ticket, nobody told twice, nobody forgotten', async () => {
    world = await childWorld(postgresUrl ?? '', town)
    const { sandbox, novo } = world
    const { contractor, channel } = sandbox
    await world.start('web')
    const worker = await world.start('worker')
    const lines = await cabinet('5030')
    for (const line of lines) contractor.condition(line, { sync: false, vpn: false })
    const people = await holders(lines.slice(0, 8))
    await nothingWaits(world)

    const moments = [
      () => contractor.calls().some(({ method, path }) => method === 'POST' && path.endsWith('/serviceTest')),
      () => contractor.tickets().length > 0,
    ]
    const kills: number[] = []
    const stop = contractor.on(() => {
      if (!moments[kills.length]?.() || !worker.isReady()) return
      kills.push(Date.now())
      worker.kill()
    })
    await report(people.slice(0, 2))
    for (const kill of [1, 2]) {
      await until(() => kills.length >= kill)
      await until(() => worker.isReady())
      await leasesPass(world.environment)
    }
    stop()
    await until(async () => {
      await leasesPass(world.environment)
      return (await novo.store.outbox.counts()).waiting === 0
    })

    const [incident, ...more] = await novo.store.openIncidents()
    expect([incident?.source, more]).toEqual(['detection', []])
    const rows = await novo.store.history(`incident:${incident?.id}`)
    expect(rows.filter(({ what }) => what === 'opened')).toHaveLength(1)
    expect(contractor.tickets().map(({ externalId }) => externalId)).toEqual([incident?.id])
    expect(await novo.store.members(incident?.id ?? '')).toHaveLength(2)
    const notice = await novo.store.noticeAbout(`incident:${incident?.id}`)
    const told = (person: string) =>
      channel
        .posts()
        .filter(({ personId, summary }) => personId === person && /ligne|lijn|line|Leitung/.test(summary ?? '')).length
    const recipients = await novo.store.recipients(notice?.id ?? '')
    expect(recipients.map(({ person }) => person)).toEqual(expect.arrayContaining(people.map(({ id }) => id)))
    for (const { id } of people) {
      const state = recipients.find(({ person }) => person === id)?.state
      expect([id, state, told(id)]).toEqual([
        id,
        expect.stringMatching(/^(sent|unknown)$/),
        state === 'sent' ? 1 : told(id),
      ])
      expect(told(id)).toBeLessThanOrEqual(1)
    }
  })
})
