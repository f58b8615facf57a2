import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { announce, noticeProgress } from '../../src/flows/notice.ts'
import { samplePeople } from '../../src/sandbox/office.ts'
import { sharedServices } from '../support/shared-services.ts'
import { childWorld } from './child-world.ts'
import { aroundTheClock, officeRules } from './generated-office.ts'
import { leasesPass, nothingWaits, until } from './story.ts'

const { postgresUrl } = sharedServices()

let world: Awaited<ReturnType<typeof childWorld>>
afterEach(() => world.close())

/** What a minute does to a post whose sender is gone. */
async function aMinutePasses({ DATABASE_URL }: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query(`update notice_recipients set begun_at = begun_at - interval '61 seconds' where state = 'sending'`)
  await client.query(
    `update effects set due_at = now() where done_at is null and dead_at is null and name = 'send-notice'`,
  )
  await client.end()
}

describe.skipIf(!postgresUrl)('a killed process', { timeout: 150_000 }, () => {
  it('in the middle of a notice: nobody is told twice, nobody is forgotten', async () => {
    world = await childWorld(postgresUrl ?? '')
    const { sandbox, novo } = world
    const { store } = novo
    const people = samplePeople()
    const hours = aroundTheClock(officeRules().calendar)
    for (const { id } of people) sandbox.graph.workingHours(id, hours)
    await world.start('web')
    const worker = await world.start('worker')
    for (const { id } of people) await sandbox.channel.install(id)
    await nothingWaits(world)

    const needs = { clock: { now: () => new Date().toISOString() }, newId: randomUUID, office: officeRules() }
    const wanted = { kind: 'incident', source: 'contractor', severity: 'Major', urgent: false, places: [] } as const
    const told = () => sandbox.channel.posts().filter(({ summary }) => /ligne|lijn|line|Leitung/.test(summary ?? ''))
    const id = await store.change(tx =>
      announce(needs, tx, { ...wanted, start: needs.clock.now() }, { audience: { of: 'everybody' } }),
    )
    for (const enough of [4, 12]) {
      await until(() => told().length >= enough)
      worker.kill()
      await until(() => worker.isReady())
      await aMinutePasses(world.environment)
      await leasesPass(world.environment)
    }
    const progress = async () => {
      const notice = await store.notice(id)
      if (!notice) throw new Error('the notice is gone')
      return noticeProgress(store, notice)
    }
    await until(async () => {
      await leasesPass(world.environment)
      return (await progress()).left === 0
    })
    const rows = await store.recipients(id)
    expect(rows).toHaveLength(people.length)
    const posts = (person: string) => told().filter(({ personId }) => personId === person).length
    for (const { person, state } of rows) {
      expect([person, state]).toEqual([person, expect.stringMatching(/^(sent|unknown)$/)])
      expect([person, posts(person) <= 1, state === 'unknown' || posts(person) === 1]).toEqual([person, true, true])
    }
    // In doubt are only those whose post was under way at one of the two kills: sixteen at once.
    expect(people.length).toBeGreaterThan(2 * 16)
    expect(rows.filter(({ state }) => state === 'unknown').length).toBeLessThanOrEqual(2 * 16)
  })
})
