import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asks, play, storyTime } from '../../src/demo/play.ts'
import { StepFailed, transcript } from '../../src/demo/transcript.ts'
import { startWorld, type World } from '../../src/demo/world.ts'
import { movableClock } from '../../src/sandbox/clock.ts'
import { cast } from '../../src/sandbox/office.ts'
import { chatPerson } from '../../src/sandbox/person.ts'

const folder = mkdtempSync(join(tmpdir(), 'novo-play-test-'))
const quiet = { info() {}, warn() {}, error() {} }
/** A Monday at nine. */
const clock = movableClock(new Date('2026-11-30T08:00:00Z'))
const dayMs = 24 * 3600 * 1000
let world: World

beforeAll(async () => {
  world = await startWorld({ NOVO_DATA_DIR: folder }, { clock }, { log: quiet })
  await world.sandbox.channel.install(cast.anna)
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the story', () => {
  it.each([
    ['Monday', 0],
    ['Tuesday', 1],
    ['Wednesday', 1],
    ['Thursday', 1],
    ['Friday', 1],
    ['Monday again, to the end', 3],
  ])('begins well on a %s', async (_day, after) => {
    clock.forward(after * dayMs)
    const lines: string[] = []
    const story = transcript(line => lines.push(line))
    await asks(story, story.told(chatPerson(world.sandbox.channel, cast.anna)))
    expect(lines.filter(line => line.includes('Anna Lemaire types'))).toHaveLength(2)
    await world.sandbox.channel.says(cast.anna, 'stop')
  })

  it('goes on to the end, each step numbered', async () => {
    const lines: string[] = []
    const steps = await play(world.sandbox, line => lines.push(line))
    const numbers = lines.map(line => /^\n *(\d+)\. /.exec(line)?.[1]).filter(Boolean)
    expect(numbers).toEqual(Array.from({ length: steps }, (_, at) => String(at + 1)))
    expect(steps).toBeGreaterThan(15)
  }, 60_000)

  it('names the step that did not happen', async () => {
    const { step } = transcript(() => {})
    const failing = step('Nobody answers', () => Promise.reject(new Error('nothing seen')))
    await expect(failing).rejects.toThrow(StepFailed)
    await expect(failing).rejects.toThrow('Step 1, «Nobody answers», did not happen: nothing seen')
  })
})

describe('its time', () => {
  it.each([
    ['a working morning is kept', '2026-12-02T09:00:00Z', '2026-12-02T09:00:00.000Z'],
    ['an evening moves to the morning', '2026-12-02T19:00:00Z', '2026-12-03T08:00:00.000Z'],
    ['a Friday evening moves over the weekend', '2026-12-04T19:00:00Z', '2026-12-07T08:00:00.000Z'],
    ['the end of the year is passed over', '2026-12-23T19:00:00Z', '2027-01-04T08:00:00.000Z'],
    ['a Tuesday that is a holiday is passed over', '2027-10-27T09:00:00Z', '2027-11-03T08:00:00.000Z'],
  ])('%s', (_what, now, at) => {
    expect(storyTime(new Date(now)).toISOString()).toBe(at)
  })
})
