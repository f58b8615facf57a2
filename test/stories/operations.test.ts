import { describe, expect, it } from 'vitest'
import { startPostgres } from '../support/services.ts'
import { sharedServices } from '../support/shared-services.ts'
import { eventually, quiet, storyWorld } from './world.ts'

type Ready = { status: string; checks: { database: string; queue: string; contractor: string; directory: string } }

const ready = async (url: string) => {
  const answer = await fetch(`${url}/ready`)
  return { http: answer.status, ...((await answer.json()) as Ready) }
}
const text = async (url: string) => (await fetch(url)).text()

describe('how Novo is', () => {
  const story = storyWorld()

  it('is told when all is well', async () => {
    await quiet(story)
    expect(await ready(story.novo.url)).toEqual({
      http: 200,
      status: 'ready',
      checks: { database: 'ok', queue: 'ok', contractor: 'ok', directory: 'ok' },
    })
    expect((await fetch(`${story.novo.url}/health`)).status).toBe(200)
  })

  it('names the contractor and the directory when they are silent, and stays ready', async () => {
    const { employee } = await story.team('fr', 'fr')
    story.sandbox.contractor.faults.status = 503
    story.sandbox.graph.fail({ status: 503 })
    await story.later({ hours: 25 })
    await employee.says('mes demandes')
    const checks = { contractor: /^unreachable since 2026-12-0/, directory: /^unreachable since 2026-12-0/ }
    await eventually(async () => {
      const { checks: now } = await ready(story.novo.url)
      return (checks.contractor.test(now.contractor) && checks.directory.test(now.directory)) || undefined
    }, 'both are named')
    expect(await ready(story.novo.url)).toMatchObject({ http: 200, status: 'ready' })
    expect(await text(`${story.novo.url}/metrics`)).toMatch(/^novo_contractor_up 0$/m)
    delete story.sandbox.contractor.faults.status
    story.sandbox.graph.fail(null)
  })

  it('is counted: turns, effects, sends, refusals', async () => {
    await story.newcomer('fr')
    await fetch(`${story.novo.url}/api/messages`, { method: 'POST', body: '{}' })
    const metrics = await text(`${story.novo.url}/metrics`)
    for (const line of [
      /^novo_turn_seconds_count\{kind="arrives",outcome="welcomed"\} [1-9]/m,
      /^novo_effects\{state="waiting"\} \d+$/m,
      /^novo_effects\{state="due"\} \d+$/m,
      /^novo_effects\{state="dead"\} 0$/m,
      /^novo_edge_refusals_total\{status="401"\} [1-9]/m,
      /^novo_effect_seconds_count\{name="register-hubs",outcome="done"\} [1-9]/m,
    ])
      expect(metrics).toMatch(line)
  })
})

describe('the hub', () => {
  const story = storyWorld()
  const posts = () =>
    story.sandbox.contractor.calls().filter(({ method, path }) => method === 'POST' && /\/hub$/.test(path))

  it('is registered at start under our public address, and again every hour', async () => {
    await eventually(() => posts().length > 0 || undefined, 'the hub is asked at start')
    await quiet(story)
    const hubs = ['serviceOrdering', 'troubleTicket', 'serviceProblem', 'changeManagement'].map(api => ({
      api,
      callback: `${story.novo.url}/contractor/events/${api}`,
    }))
    expect(story.sandbox.contractor.hubs()).toEqual(hubs)
    for (const hour of ['the next hour', 'the hour after it']) {
      const before = posts().length
      await story.later({ minutes: 60 })
      await eventually(() => posts().length === before + hubs.length || undefined, `the hub is asked in ${hour}`)
      await quiet(story)
    }
    expect(story.sandbox.contractor.hubs()).toEqual(hubs)
  })
})

const { postgresUrl } = sharedServices()

describe.skipIf(!postgresUrl)('with its database gone', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  const story = storyWorld({
    environment: async () => {
      postgres = await startPostgres()
      return { DATABASE_URL: postgres.url }
    },
  })

  it('is not ready, says so in the one way, loses nothing, and comes back by itself', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await quiet(story)
    await postgres.kill()
    const down = await ready(story.novo.url)
    expect(down).toMatchObject({ http: 503, status: 'not ready', checks: { queue: 'ok' } })
    expect(down.checks.database).not.toBe('ok')
    expect(await text(`${story.novo.url}/metrics`)).toMatch(/^novo_turn_seconds_count/m)
    expect((await fetch(`${story.novo.url}/health`)).status).toBe(200)
    expect(await chief.presses('Approuver')).toMatch(/^fault: Désolé/)
    await employee.says('mes demandes')
    await employee.sees(/Désolé, .*référence [0-9a-f-]{36}/)
    await postgres.start()
    await eventually(async () => (await ready(story.novo.url)).http === 200 || undefined, 'it is ready again')
    expect(await chief.presses('Approuver')).toMatch(/Approuvée/)
    await employee.sees(/a approuvé votre télétravail/)
    await postgres.stop()
  })
})
