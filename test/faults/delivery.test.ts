import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { JsonObject, PressResult } from '../../src/sandbox/world.ts'
import { actionOn } from './reading.ts'
import {
  approvedLine,
  ask,
  cardOf,
  chiefCard,
  decisions,
  draft,
  nothingWaits,
  occasional,
  press,
  type StoryWorld,
  storyWorld,
  textOf,
  told,
} from './story.ts'

let world: StoryWorld
beforeAll(async () => {
  world = await storyWorld()
})
afterAll(() => world.close())

const channel = () => world.sandbox.channel
// A fourth day in a week would have to be motivated.
const days = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-21', '2026-12-22', '2026-12-23', '2027-01-11']
const nextDay = () => occasional(days.shift())

describe('delivery', { timeout: 120_000 }, () => {
  it('case 1: the same press five times makes one decision and gets five equal answers', async () => {
    const before = told(channel(), approvedLine).length
    const { id } = await ask(channel(), nextDay())
    const card = await chiefCard(channel(), id)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => press(channel(), card, 'telework/approve', 'press-1')))
    expect(answers[0]?.kind).toBe('card')
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await decisions(world, id)).toEqual(['approved'])
    await nothingWaits(world)
    expect(told(channel(), approvedLine)).toHaveLength(before + 1)
  })

  it('case 2: a press redelivered under a new id is told who has decided, and when', async () => {
    const { id } = await ask(channel(), nextDay())
    const card = await chiefCard(channel(), id)
    const first = await press(channel(), card, 'telework/approve', 'press-2')
    expect(await press(channel(), card, 'telework/approve', 'press-2-again')).toEqual(first)
    expect(textOf(first)).toMatch(/Goedgekeurd door Bram Peeters.*\d{1,2}[:.]\d\d/)
    expect(textOf(await press(channel(), card, 'telework/refuse'))).toMatch(/Goedgekeurd door Bram Peeters/)
    expect(await decisions(world, id)).toEqual(['approved'])
  })

  it('case 2: a sentence redelivered under a new id gets one answer', async () => {
    await nothingWaits(world)
    const before = channel().posts().length
    const said = { timestamp: '2026-12-01T09:30:00.000Z' }
    await channel().says(cast.anna, 'télétravail', { ...said, id: 'said-1' })
    await channel().says(cast.anna, 'télétravail', { ...said, id: 'said-2' })
    expect(channel().posts()).toHaveLength(before + 1)
  })

  it('case 3: of approve and refuse at once one wins, and the other sees it', async () => {
    for (const _ of [1, 2, 3]) {
      const { id } = await ask(channel(), nextDay())
      const card = await chiefCard(channel(), id)
      const both = await Promise.all([
        press(channel(), card, 'telework/approve'),
        press(channel(), card, 'telework/refuse'),
      ])
      const [decided, ...more] = await decisions(world, id)
      expect(more).toEqual([])
      const seen = decided === 'approved' ? /Goedgekeurd door Bram/ : /Geweigerd door Bram/
      for (const answer of both) expect(textOf(answer)).toMatch(seen)
    }
  })

  it('case 4: an approval after the withdrawal changes nothing; the card shows the withdrawal', async () => {
    const { id, activityId } = await ask(channel(), nextDay())
    const card = await chiefCard(channel(), id)
    const own = cardOf(channel(), cast.anna, id)
    const withdraw = own && actionOn(own.card, 'telework/withdraw')
    await channel().presses(cast.anna, activityId, withdraw as JsonObject)
    const answer = textOf(await press(channel(), card, 'telework/approve'))
    expect(answer).toMatch(/Ingetrokken/)
    expect(answer).not.toMatch(/\[Goedkeuren\]/)
    expect(await decisions(world, id)).toEqual(['withdrawn'])
  })

  it('case 5: a press on an old version decides nothing; the new card does', async () => {
    const { id } = await ask(channel(), occasional('2027-01-13'))
    const old = await chiefCard(channel(), id)
    const request = await world.novo.store.telework(id)
    if (request?.status !== 'pending') throw new Error('the request is not pending')
    await world.novo.store.change(tx => tx.updateTelework({ ...request, version: 2, reason: 'Autre motif' }, []))
    const answer = await press(channel(), old, 'telework/approve')
    expect(await decisions(world, id)).toEqual([])
    if (answer.kind !== 'card') throw new Error(textOf(answer))
    expect(textOf(answer)).toMatch(/Autre motif[\s\S]*\[Goedkeuren\]/)
    await press(channel(), { ...old, card: answer.card }, 'telework/approve')
    expect(await decisions(world, id)).toEqual(['approved'])
  })

  it('case 1: one wish sent three times at once is one request, answered alike', async () => {
    const { id, activityId, card } = await draft(channel())
    const send = actionOn(card, 'telework/send') as JsonObject
    const terms = occasional('2027-01-14')
    const answers = await Promise.all([1, 2, 3].map(() => channel().presses(cast.anna, activityId, send, terms)))
    for (const answer of answers) expect(textOf(answer)).toBe(textOf(answers[0] as PressResult))
    expect(textOf(answers[0] as PressResult)).toMatch(/Envoyée à Bram Peeters/)
    expect((await world.novo.store.history(`telework:${id}`)).map(({ what }) => what)).toEqual(['asked'])
  })
})
