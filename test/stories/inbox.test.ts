import { describe, expect, it } from 'vitest'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

type Somebody = Awaited<ReturnType<typeof story.newcomer>>

async function asks(employee: Somebody, said: string) {
  await employee.says(said)
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await employee.sees(/en attente de décision/)
}

/** A chief with so many employees, each of whom asks for one day. */
async function team(size: number, said = 'télétravail jeudi') {
  const { employee, chief } = await story.team('fr', 'nl')
  const others = Array.from({ length: size - 1 }, () => story.newcomer('fr', { managerId: chief.id }))
  const employees = [employee, ...(await Promise.all(others))]
  for (const each of employees) await asks(each, said)
  await chief.sees(/\[Goedkeuren\]/)
  await quiet(story)
  return { chief, employees }
}

describe('what waits for a chief', () => {
  it('is one list, and what has no remark is approved together after it was named', async () => {
    const { chief, employees } = await team(3, 'télétravail vendredi')
    await chief.says('te beslissen')
    const list = await chief.sees(/Te beslissen · 3/)
    expect(list.match(/\[Openen\]/g)).toHaveLength(3)
    expect(list).toMatch(/vrijdag 4 december/)
    const named = await chief.presses('De 3 zonder opmerking goedkeuren')
    for (const { name } of employees) expect(named).toContain(name)
    expect(await chief.presses('Goedkeuren')).toMatch(/3 aanvragen goedgekeurd[\s\S]*niets te beslissen/)
    for (const employee of employees) await employee.sees(/a approuvé votre télétravail : vendredi 4 décembre/)
  })

  it('opens as a card of its own, and the list stays', async () => {
    const { chief, employees } = await team(2)
    await chief.says('te beslissen')
    await chief.sees(/Te beslissen · 2/)
    expect(await chief.presses('Openen')).toMatch(/Te beslissen · 2/)
    await chief.presses('Goedkeuren')
    const approved = () => employees.filter(employee => told(story, employee, /a approuvé/) > 0).length
    await eventually(() => approved() === 1, 'the one of that card is told')
    await quiet(story)
    expect(approved()).toBe(1)
  })

  it('approved meanwhile is left, and said so', async () => {
    const { chief, employees } = await team(2)
    await chief.says('te beslissen')
    await chief.sees(/Te beslissen · 2/)
    await chief.presses('De 2 zonder opmerking goedkeuren')
    await employees[0]?.presses('Retirer')
    expect(await chief.presses('Goedkeuren')).toMatch(/1 aanvraag goedgekeurd\. 1 was intussen gewijzigd/)
  })
})
