import { describe, expect, it } from 'vitest'
import { reported, resolved, sandbox, statusOf } from './outage-world.ts'
import { quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

const changes = [
  'c’est devenu pire',
  'c’est pire',
  'het is erger geworden',
  'het wordt slechter',
  'c’est un peu mieux',
  'c’est un peu mieux mais pas rétabli',
  'es ist schlimmer geworden',
  'it got worse',
  'c’est rétabli ?',
]
const denials = ['toujours pas', 'encore en panne', 'het is iets beter maar nog niet hersteld']

describe('what is said while a repair waits for its answer', () => {
  it.each(changes)('«%s» closes nothing, and the card asks', async says => {
    const { employee, ticket } = await resolved(story)
    await employee.says(says)
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('resolved')
    const [outage] = await story.novo.store.outagesOf(employee.id, 1)
    expect(outage?.status).toBe('resolved')
    const [card] = employee.reads().slice(-1)
    expect(card).toMatch(
      /\[(C'est rétabli|Hersteld|Behoben|Restored)\]\n\[(Toujours en panne|Nog altijd storing|Noch gestört|Still down)\]/,
    )
  })

  it.each(denials)('«%s» opens it again', async says => {
    const { employee, ticket } = await resolved(story)
    await employee.says(says)
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('inProgress')
  })

  it('«c’est rétabli» closes it', async () => {
    const { employee, ticket } = await resolved(story)
    await employee.says('c’est rétabli')
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('closed')
  })
})

describe('what is said while an outage is open', () => {
  it('closes nothing, and shows where it stands', async () => {
    const { employee, ticket } = await reported(story)
    for (const says of [...changes, ...denials]) {
      const before = employee.reads().length
      await employee.says(says)
      await quiet(story)
      expect([says, statusOf(story, ticket)]).toEqual([says, 'acknowledged'])
      expect(employee.reads().length, says).toBeGreaterThan(before)
      expect(employee.reads().at(-1), says).toMatch(/P-261201-/)
    }
  })
})
