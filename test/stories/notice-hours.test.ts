import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleTelework } from '../support/samples.ts'
import { progressOf, sent, stop, tell } from './notice-world.ts'
import { sandbox, withLine } from './outage-world.ts'
import { eventually, type Somebody, storyWorld, told } from './world.ts'

/** Tuesday 1 December, eight in the evening. */
const story = storyWorld({ startAt: '2026-12-01T19:00:00Z', sandbox })
const linesOf = (...people: { line: string }[]) => ({
  audience: { of: 'lines', lines: people.map(({ line }) => line) } as const,
})
const todayIs = () => Temporal.Instant.from(story.clock.now().toISOString()).toZonedDateTimeISO('Europe/Brussels')

/** Approved telework, today. */
async function teleworksToday(person: Somebody) {
  const day = todayIs().toPlainDate().toString()
  const asked = sampleTelework({ id: randomUUID(), person: person.id, chief: randomUUID() })
  const at = story.clock.now().toISOString()
  await story.novo.store.change(async tx => {
    await tx.addTelework(asked, [{ day, part: 'day' }])
    await tx.updateTelework({ ...asked, version: 2, status: 'approved', by: asked.chief, at, items: [] }, [day])
  })
}

const held = (id: string, count: number) =>
  eventually(async () => (await progressOf(story, id)).held === count, `${count} are held for their working hours`)

describe('in the evening', () => {
  it('a notice waits for the next working window, and is then told as it stands', async () => {
    const anne = await withLine(story)
    const id = await tell(story, {}, linesOf(anne))
    await held(id, 1)
    expect(told(story, anne, /Incident|incident/)).toBe(0)
    await story.later({ hours: 12 })
    await anne.sees(/Incident sur le réseau/)
    await sent(story, id)
    await story.later({ hours: 12 })
  })

  it('one’s own working hours count, not the office’s', async () => {
    const anne = await withLine(story)
    const late = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '12:00', end: '22:00' }
    story.sandbox.graph.workingHours(anne.id, { ...late, timeZone: 'Romance Standard Time' })
    await tell(story, {}, linesOf(anne))
    await anne.sees(/Incident sur le réseau/)
  })

  it('an urgent one reaches those who telework then, and nobody else', async () => {
    const [anne, bram] = [await withLine(story), await withLine(story, 'nl')]
    await teleworksToday(anne)
    const id = await tell(story, { urgent: true }, linesOf(anne, bram))
    await anne.sees(/Incident sur le réseau/)
    await held(id, 1)
    expect(told(story, bram, /storing/)).toBe(0)
    await story.later({ hours: 12 })
    await bram.sees(/Storing op het net/)
    await story.later({ hours: 12 })
  })

  it('one that is stopped tells nobody more', async () => {
    const [anne, bram] = [await withLine(story), await withLine(story, 'nl')]
    await teleworksToday(anne)
    const id = await tell(story, { urgent: true }, linesOf(anne, bram))
    await anne.sees(/Incident sur le réseau/)
    await held(id, 1)
    expect(await stop(story, id, anne)).toBe(1)
    expect(await stop(story, id, anne)).toBeUndefined()
    await story.later({ hours: 12 })
    await sent(story, id)
    expect(await progressOf(story, id)).toMatchObject({ total: 2, told: 1, stopped: 1 })
    expect(told(story, bram, /storing/i)).toBe(0)
  })
})
