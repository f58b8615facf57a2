import { afterEach, expect, it } from 'vitest'
import type { ContractorFaults } from '../../src/sandbox/world.ts'
import { ask, chiefCard, nothingWaits, press, type StoryWorld, storyWorld, structural, told, until } from './story.ts'

let world: StoryWorld
afterEach(() => world.close())

/** The next order placed meets a fault, and nothing else does. */
function strikeNextOrder(fault: Partial<ContractorFaults>): void {
  const { contractor } = world.sandbox
  const healthy = contractor.faults
  const stop = contractor.on(() => {
    const last = contractor.calls().at(-1)
    const placing = last?.method === 'POST' && last.path.endsWith('/serviceOrder')
    if (placing && last.outcome === 'hang') contractor.faults = { ...healthy, ...fault }
    else if (contractor.orders().length > 0) {
      contractor.faults = healthy
      stop()
    }
  })
}

const placed = () =>
  world.sandbox.contractor.calls().filter(({ method, path }) => method === 'POST' && path.endsWith('/serviceOrder'))

async function orderUnder(fault: Partial<ContractorFaults>, outcome: string | number): Promise<void> {
  world = await storyWorld()
  const { channel, contractor } = world.sandbox
  const { id } = await ask(channel, structural)
  const card = await chiefCard(channel, id)
  await nothingWaits(world)
  // No event of theirs tells us of the order either.
  contractor.faults = { ...contractor.faults, webhooks: { ...contractor.faults.webhooks, drop: true } }
  strikeNextOrder(fault)
  await press(channel, card, 'telework/approve')
  await until(() => placed().length === 1 && placed()[0]?.outcome === outcome)
  expect((await world.novo.store.lineOrderOfRequest(id))?.status).toBe('wanted')
  await until(async () => {
    world.clock.forward(5_000)
    await world.novo.wake()
    return (await world.novo.store.lineOrderOfRequest(id))?.status === 'acknowledged'
  })
  await nothingWaits(world)
  expect(contractor.orders()).toHaveLength(1)
  expect(placed()).toHaveLength(1)
  expect(told(channel, /L’opérateur a bien reçu/)).toHaveLength(1)
}

it('case 9: the contractor’s reply is lost: there is one order, found again by our id', { timeout: 120_000 }, () =>
  orderUnder({ loseReplies: true }, 'cut'),
)

it('case 10: the contractor answers 500 after making the order: there is one order', { timeout: 120_000 }, () =>
  orderUnder({ failAfterWork: true }, 500),
)
