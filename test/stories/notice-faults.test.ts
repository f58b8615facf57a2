import { describe, expect, it } from 'vitest'
import { goesOn, progressOf, sent, tell } from './notice-world.ts'
import { sandbox, withLine } from './outage-world.ts'
import { eventually, type Somebody, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const linesOf = (people: readonly { line: string }[]) => ({
  audience: { of: 'lines', lines: people.map(({ line }) => line) } as const,
})
const crowd = async (count: number) => {
  const people: (Somebody & { line: string })[] = []
  for (let i = 0; i < count; i += 1) people.push(await withLine(story, i % 2 ? 'nl' : 'fr'))
  return people
}
const incident = /Un incident touche votre ligne|Een storing treft uw lijn/
const times = (people: readonly { id: string }[]) => people.map(person => told(story, person, incident))

describe('the chat', () => {
  it('case 19: asks again and again to wait; everybody is told once, and nobody before the time it asked for', async () => {
    const people = await crowd(8)
    const { channel } = story.sandbox
    const posted: number[] = []
    channel.on(({ what }) => void (what === 'posted' && posted.push(performance.now())))
    channel.fail({ kind: 'answer', status: 429, retryAfter: 1 }, 12)
    const began = performance.now()
    const id = await tell(story, {}, linesOf(people))
    await sent(story, id, 30_000)
    channel.fail(null)
    expect(times(people)).toEqual(people.map(() => 1))
    expect(Math.min(...posted) - began).toBeGreaterThan(950)
    expect(await progressOf(story, id)).toMatchObject({ told: 8, unreachable: 0, unknown: 0 })
  })

  it('case 20: some have uninstalled the app; the run completes, and they are listed', async () => {
    const people = await crowd(12)
    const gone = people.filter((_, i) => i === 3 || i === 7)
    for (const { id } of gone) story.sandbox.channel.uninstall(id)
    const id = await tell(story, {}, linesOf(people))
    await sent(story, id)
    expect(await progressOf(story, id)).toMatchObject({ total: 12, told: 10, unreachable: 2 })
    const listed = (await story.novo.store.recipients(id)).filter(({ state }) => state === 'unreachable')
    expect(listed.map(({ person }) => person).sort()).toEqual(gone.map(({ id }) => id).sort())
    await eventually(async () => (await story.novo.store.notice(id))?.status === 'sent', 'it counts as sent')
  })

  it('case 17: says 500 after it has posted: nobody is told twice, and who is not sure is listed', async () => {
    const people = await crowd(4)
    story.sandbox.channel.fail({ kind: 'answer', status: 500, afterPosting: true }, 2)
    const id = await tell(story, {}, linesOf(people))
    await sent(story, id)
    expect(times(people)).toEqual([1, 1, 1, 1])
    expect(await progressOf(story, id)).toMatchObject({ told: 2, unknown: 2 })
    // What is new still reaches them.
    await goesOn(story, id, { what: 'ended', end: story.clock.now().toISOString() })
    await sent(story, id)
    expect(await progressOf(story, id)).toMatchObject({ total: 4, told: 4 })
  })

  it('case 32: a press while many are being told is answered as ever', async () => {
    const people = await crowd(12)
    const [presser] = people
    if (!presser) throw new Error('nobody presses')
    const id = await tell(story, {}, linesOf(people))
    const took: number[] = []
    for (let i = 0; i < 20; i += 1) {
      const from = performance.now()
      await presser.says('mes demandes')
      took.push(performance.now() - from)
    }
    expect(Math.max(...took)).toBeLessThan(2_000)
    await sent(story, id)
    expect(times(people)).toEqual(people.map(() => 1))
  })
})
