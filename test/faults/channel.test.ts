import { afterEach, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import { refreshedBy } from './reading.ts'
import {
  approvedLine,
  ask,
  cardOf,
  chiefCard,
  nothingWaits,
  press,
  type StoryWorld,
  storyWorld,
  textOf,
  told,
  until,
} from './story.ts'

let world: StoryWorld
afterEach(() => world.close())

const cardsOfChief = (id: string) =>
  world.sandbox.channel.messages(cast.bram).filter(({ card }) => card && refreshedBy(card)?.id === id)

/** Time passes until nothing waits: the retries, and the grace of a post whose outcome is not known. */
async function minutesPass(minutes: number): Promise<void> {
  world.clock.forward(minutes * 60_000)
  await world.novo.wake()
  await nothingWaits(world)
}

it('case 17: the connector answers 500 after posting: a line is not said again', { timeout: 120_000 }, async () => {
  world = await storyWorld()
  const { channel } = world.sandbox
  const { id } = await ask(channel)
  const card = await chiefCard(channel, id)
  await nothingWaits(world)
  channel.fail({ kind: 'answer', status: 500, afterPosting: true })
  await press(channel, card, 'telework/approve')
  await until(() => told(channel, approvedLine).length === 1)
  channel.fail(null)
  await minutesPass(1)
  await minutesPass(15)
  expect(told(channel, approvedLine)).toHaveLength(1)
})

it('case 17: the connector answers 500 after posting a card: the card that shows itself is taken on, not posted again', {
  timeout: 120_000,
}, async () => {
  world = await storyWorld()
  const { channel } = world.sandbox
  channel.fail({ kind: 'answer', status: 500, afterPosting: true })
  const { id } = await ask(channel)
  const { activityId, card } = await chiefCard(channel, id)
  channel.fail(null)
  await channel.presses(cast.bram, activityId, refreshedBy(card)?.action ?? {}, {}, { trigger: 'automatic' })
  await minutesPass(15)
  expect(cardsOfChief(id)).toHaveLength(1)
  await press(channel, { activityId, card }, 'telework/approve')
  await nothingWaits(world)
  expect(cardsOfChief(id)).toHaveLength(1)
  expect(cardOf(channel, cast.bram, id)?.activityId).toBe(activityId)
})

it('case 18: the connector hangs: the press is answered, and the line is not doubled', {
  timeout: 120_000,
}, async () => {
  world = await storyWorld()
  const { channel } = world.sandbox
  const { id } = await ask(channel)
  const card = await chiefCard(channel, id)
  await nothingWaits(world)
  channel.fail({ kind: 'hang', afterPosting: true })
  const from = performance.now()
  expect(textOf(await press(channel, card, 'telework/approve'))).toMatch(/Goedgekeurd door/)
  expect(performance.now() - from).toBeLessThan(1_000)
  await until(() => told(channel, approvedLine).length === 1)
  channel.fail(null)
  await until(async () => {
    world.clock.forward(60_000)
    await world.novo.wake()
    return (await world.novo.store.outbox.counts()).waiting === 0
  }, 20_000)
  expect(told(channel, approvedLine)).toHaveLength(1)
  expect(cardOf(channel, cast.anna, id)?.card).toBeDefined()
})
