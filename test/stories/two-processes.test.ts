import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Novo } from '../../src/compose.ts'
import { startNovo } from '../../src/demo/world.ts'
import { newDatabase } from '../support/database.ts'
import { sharedServices } from '../support/shared-services.ts'
import { quiet, storyWorld, told } from './world.ts'

const { postgresUrl, redisUrl } = sharedServices()

/** A Redis is shared by the whole run: each process group has a database number of its own. */
const ownRedis = `${redisUrl}/${1 + Math.floor(Math.random() * 14)}`

describe.skipIf(!postgresUrl)('on PostgreSQL and Redis, a web process and a worker', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let worker: Novo
  const environment = async () => {
    database ??= await newDatabase(postgresUrl ?? '')
    return { DATABASE_URL: database.url, REDIS_URL: ownRedis, NOVO_ROLE: 'web' }
  }
  const story = storyWorld({ environment })

  beforeAll(async () => {
    const { url } = story.novo
    worker = await startNovo(
      story.sandbox,
      { ...(await environment()), NOVO_ROLE: 'worker', PUBLIC_URL: url },
      story.clock,
    )
    story.sandbox.channel.connectBot(`${url}/api/messages`)
  })
  afterAll(async () => {
    await worker?.stop()
    await database?.drop()
  })

  it('play the main story together: each thing once', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await employee.says('télétravail structurel jeudi et vendredi')
    await employee.sees(/\[Envoyer\]/)
    await employee.presses('Envoyer')
    await chief.sees(/\[Goedkeuren\]/)
    await chief.presses('Goedkeuren')
    await employee.sees(/Commande reçue par l’opérateur/)
    const order = story.sandbox.contractor.orders().at(-1)
    await story.sandbox.contractor.milestone(order?.id ?? '', 'survey')
    await employee.sees(/l’étude du raccordement est faite/)
    await quiet(story)
    expect(story.sandbox.contractor.orders()).toHaveLength(1)
    for (const said of [/a approuvé/, /bien reçu/, /étude/]) expect(told(story, employee, said)).toBe(1)
    expect(told(story, chief, /vraagt telewerk/)).toBe(1)
  })

  it('the web process takes turns and works on nothing; the worker hears nobody', async () => {
    const apis = ['serviceOrdering', 'troubleTicket', 'serviceProblem', 'changeManagement']
    expect(story.sandbox.contractor.hubs()).toEqual(
      apis.map(api => ({ api, callback: `${story.novo.url}/contractor/events/${api}` })),
    )
    const web = await (await fetch(`${story.novo.url}/metrics`)).text()
    expect(web).not.toMatch(/^novo_effect_seconds_count/m)
    for (const path of ['/api/messages', '/contractor/events/serviceOrdering'])
      expect((await fetch(worker.url + path, { method: 'POST', body: '{}' })).status).toBe(404)
    for (const path of ['/health', '/ready', '/metrics']) expect((await fetch(worker.url + path)).status).toBe(200)
  })

  it('what is pressed while no worker runs is done when one comes', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await worker.stop()
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    expect(await employee.presses('Envoyer')).toMatch(/en attente/)
    expect(told(story, chief, /télétravail/)).toBe(0)
    const env = { ...(await environment()), NOVO_ROLE: 'worker', PUBLIC_URL: story.novo.url }
    worker = await startNovo(story.sandbox, env, story.clock)
    story.sandbox.channel.connectBot(`${story.novo.url}/api/messages`)
    await chief.sees(/demande du télétravail/)
  })

  it('two web processes keep the turns of one conversation in order and take an utterance once', async () => {
    const other = await startNovo(story.sandbox, { ...(await environment()), PUBLIC_URL: story.novo.url }, story.clock)
    const { employee } = await story.team('fr', 'fr')
    const { channel } = story.sandbox
    const utterance = { timestamp: '2026-12-01T08:00:40.000Z' }
    await employee.says('télétravail jeudi')
    const twice = [story.novo, other].map(async ({ url }) => {
      channel.connectBot(`${url}/api/messages`)
      return channel.says(employee.id, 'mes demandes', { ...utterance, id: randomUUID() })
    })
    expect((await Promise.all(twice)).map(({ httpStatus }) => httpStatus)).toEqual([200, 200])
    await employee.sees(/Mes demandes/)
    expect(employee.reads().filter(read => read.startsWith('Mes demandes\n'))).toHaveLength(1)
    channel.connectBot(`${story.novo.url}/api/messages`)
    await other.stop()
  })
})
