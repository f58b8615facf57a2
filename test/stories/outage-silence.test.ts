import { expect, it } from 'vitest'
import { resolved, sandbox, statusOf } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })

it('a repair that nobody confirms is asked for once more, and closed after the agreed three working days', async () => {
  const { employee, ticket } = await resolved(story)
  expect(await employee.sees(/\[Toujours en panne\]/)).toMatch(
    /Sans réponse de votre part, je clôture le vendredi 4 décembre à 9 h/,
  )
  await story.later({ hours: 9 })
  await quiet(story)
  expect(told(story, employee, /Votre ligne est-elle rétablie/)).toBe(0)
  await story.later({ hours: 14 })
  await employee.sees(/Votre ligne est-elle rétablie \? L’opérateur le dit \(P-/)
  await story.later({ days: 1 })
  await quiet(story)
  expect(told(story, employee, /Votre ligne est-elle rétablie/)).toBe(1)
  expect(statusOf(story, ticket)).toBe('resolved')
  await story.later({ days: 1, hours: 2 })
  await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'it is closed there')
  await employee.sees(/Clôturée sans réponse/)
  await employee.sees(/est clôturé : personne n’a dit si la ligne est rétablie/)
  expect(JSON.stringify(story.sandbox.contractor.tickets().find(({ id }) => id === ticket)?.body)).toMatch(
    /Nobody answered in the agreed time/,
  )
  await quiet(story)
  expect(told(story, employee, /clôturé/)).toBe(1)
})

it('who answers is not reminded', async () => {
  const { employee } = await resolved(story)
  await employee.presses("C'est rétabli")
  await story.later({ days: 9 })
  await quiet(story)
  expect(told(story, employee, /Votre ligne est-elle rétablie|personne n’a dit/)).toBe(0)
})
