import { describe, expect, it } from 'vitest'
import { nextWorkingMorning } from '../../src/sandbox/page/working-morning.ts'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

type Somebody = Awaited<ReturnType<typeof story.newcomer>>

async function asks(employee: Somebody, said: string) {
  await employee.says(said)
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await employee.sees(/en attente de décision/)
}

/** The next working morning, well after the federal days at the turn of the year. */
async function morning(): Promise<void> {
  const now = story.clock.now()
  const free = now.getTime() < Date.parse('2027-01-04') && now.getTime() > Date.parse('2026-12-23')
  const to = free ? new Date('2027-01-04T08:00:00Z') : nextWorkingMorning(now)
  await story.later({ milliseconds: to.getTime() - now.getTime() })
}

describe('nobody decides', () => {
  it('and the chief is reminded, the chief above asked, the request ended; each once', async () => {
    const above = await story.newcomer('fr')
    const chief = await story.newcomer('nl', { managerId: above.id })
    const employee = await story.newcomer('fr', { managerId: chief.id })
    await asks(employee, 'télétravail le 29 janvier')
    await chief.sees(/\[Goedkeuren\]/)
    await quiet(story)
    const reminded = () => told(story, chief, /wacht sinds dinsdag 1 december/)
    expect(reminded()).toBe(0)
    await story.later({ days: 1 })
    await chief.sees(/wacht sinds dinsdag 1 december om 9.00 uur op uw beslissing/)
    await story.later({ hours: 1 })
    await quiet(story)
    expect(reminded()).toBe(1)
    await story.later({ days: 2 })
    await story.later({ days: 5 })
    await quiet(story)
    expect(reminded()).toBe(3)
    await story.later({ days: 2 })
    await above.sees(/n’a pas encore décidé[\s\S]*vous est maintenant soumise aussi/)
    await above.sees(/\[Approuver\]/)
    await employee.sees(/maintenant soumise aussi à/)
    expect(await above.presses('Approuver')).toMatch(new RegExp(`Approuvée par ${above.name} le`))
    await chief.sees(new RegExp(`Goedgekeurd door ${above.name}`))
    await employee.sees(/a approuvé votre télétravail/)
  })

  it('and it ends, with a word to both', async () => {
    await morning()
    const { employee, chief } = await story.team('fr', 'nl')
    await asks(employee, 'télétravail le 25 février')
    for (const days of [2, 2, 3, 3, 14, 14]) {
      await story.later({ days })
      await morning()
    }
    await employee.sees(/Personne n’a décidé à temps/)
    await employee.sees(/Terminée sans décision le/)
    await chief.sees(/zonder beslissing geëindigd/)
    await asks(employee, 'télétravail le 25 février')
  })

  it('and the requester reminds, from the next working day on, once a day', async () => {
    await morning()
    const { employee, chief } = await story.team('fr', 'nl')
    await asks(employee, 'télétravail le 25 février')
    await chief.sees(/\[Goedkeuren\]/)
    expect(employee.reads().at(-1)).not.toMatch(/\[Relancer\]/)
    await story.later({ hours: 24 })
    await morning()
    await chief.sees(/wacht sinds/)
    await employee.says('retire ma demande du 25 février')
    await employee.sees(/\[Relancer\]/)
    await employee.presses('Relancer')
    await employee.sees(/Le rappel est parti/)
    await quiet(story)
    expect(told(story, chief, /wacht sinds/)).toBe(2)
    expect(await employee.presses('Relancer')).toMatch(/déjà envoyé un rappel aujourd’hui/)
  })
})
