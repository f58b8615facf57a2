import { describe, expect, it } from 'vitest'
import { quiet, storyWorld } from './world.ts'

const story = storyWorld()

async function missed(about: string): Promise<number> {
  const metrics = await (await fetch(`${story.novo.url}/metrics`)).text()
  return Number(new RegExp(`novo_webhooks_missed_total\\{about="${about}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0)
}

async function lookAgain() {
  await story.later({ minutes: 5 })
  await quiet(story)
}

describe('what no event has told', () => {
  it('is not what was there before we could hear of it', async () => {
    await quiet(story)
    await lookAgain()
    expect(await missed('change')).toBe(0)
  })

  it.each([
    ['arrives', { drop: false }, 0],
    ['is dropped', { drop: true }, 1],
    ['arrives twice', { repeat: true }, 0],
  ])('of planned works is counted once when the event %s: %j', async (_, fault, times) => {
    const { contractor } = story.sandbox
    const before = await missed('change')
    const healthy = { drop: false, repeat: false, reorder: false, delayMs: 0 }
    contractor.faults.webhooks = { ...healthy, ...fault }
    const hours = { start: '2026-12-20T08:00:00Z', end: '2026-12-20T10:00:00Z' }
    contractor.works.announce({ affected: ['national-BE'], ...hours })
    await contractor.settled()
    contractor.faults.webhooks = healthy
    await quiet(story)
    for (const _ of [1, 2, 3]) await lookAgain()
    expect((await missed('change')) - before).toBe(times)
  })

  it.each([
    ['arrives', false, 0],
    ['is dropped', true, 1],
  ])('of an incident is counted once when the event %s', async (_, drop, times) => {
    const { contractor } = story.sandbox
    const id = contractor.problems.declare({ affected: [contractor.network.nodes().at(-1)?.id ?? ''] })
    await contractor.settled()
    await quiet(story)
    const before = await missed('problem')
    contractor.faults.webhooks.drop = drop
    contractor.problems.eta(id, '2026-12-20T16:00:00Z')
    await contractor.settled()
    contractor.faults.webhooks.drop = false
    await quiet(story)
    for (const _ of [1, 2]) await lookAgain()
    expect((await missed('problem')) - before).toBe(times)
    contractor.problems.move(id, 'cancelled')
    await contractor.settled()
    await quiet(story)
  })

  it('of an order is counted once', async () => {
    const { contractor } = story.sandbox
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail structurel jeudi et vendredi')
    await employee.sees(/\[Envoyer\]/)
    await employee.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await chief.presses('Approuver')
    await employee.sees(/Commande reçue/)
    await quiet(story)
    const before = await missed('order')
    contractor.faults.webhooks.drop = true
    await contractor.milestone(contractor.orders().at(-1)?.id ?? '', 'survey')
    contractor.faults.webhooks.drop = false
    for (const _ of [1, 2]) await lookAgain()
    await employee.sees(/l’étude du raccordement est faite/)
    expect((await missed('order')) - before).toBe(1)
  })
})
