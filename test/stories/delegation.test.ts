import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

type Somebody = Awaited<ReturnType<typeof story.newcomer>>

async function asks(employee: Somebody, said: string) {
  await employee.says(said)
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await employee.sees(/en attente de décision/)
}

describe('a chief who is away', () => {
  it('names who decides; both may, the card says who did for whom', async () => {
    const above = await story.newcomer('nl')
    const chief = await story.newcomer('nl', { managerId: above.id })
    const stand = await story.newcomer('fr', { managerId: above.id })
    const employee = await story.newcomer('fr', { managerId: chief.id })
    await chief.says(`ik ben afwezig van maandag tot vrijdag, ${stand.name} beslist in mijn plaats`)
    await chief.sees(/Wie beslist terwijl u afwezig bent[\s\S]*\[Aanduiden\]/)
    const today = story.clock.now().toISOString().slice(0, 10)
    const set = await chief.presses('Aanduiden', { Plaatsvervanger: stand.id, Van: today, 'Tot en met': '2027-12-31' })
    expect(set).toMatch(new RegExp(`${stand.name} beslist in uw plaats over telewerkaanvragen`))
    await stand.sees(new RegExp(`${chief.name} vous a désigné comme suppléant`))
    await asks(employee, 'télétravail vendredi de la semaine prochaine')
    await stand.sees(/\[Approuver\]/)
    await chief.sees(/\[Goedkeuren\]/)
    expect(await stand.presses('Approuver')).toMatch(new RegExp(`Approuvée par ${stand.name}, pour ${chief.name}`))
    await employee.sees(new RegExp(`${stand.name} a approuvé votre télétravail`))
    await chief.sees(new RegExp(`Goedgekeurd door ${stand.name}, voor ${chief.name}`))
    expect(await chief.presses('Nu beëindigen')).toMatch(/beslist niet meer in uw plaats/)
    await asks(employee, 'télétravail jeudi de la semaine prochaine')
    await chief.sees(/Gevraagd: donderdag/)
    await quiet(story)
    expect(told(story, stand, /Ne décidez plus|ne décidez plus/)).toBe(1)
  })

  it('cannot name themselves, a past time, or somebody who is replaced then', async () => {
    const above = await story.newcomer('nl')
    const chief = await story.newcomer('nl', { managerId: above.id })
    const other = await story.newcomer('nl', { managerId: above.id })
    await story.newcomer('fr', { managerId: chief.id })
    await story.newcomer('fr', { managerId: other.id })
    const today = story.clock.now().toISOString().slice(0, 10)
    const fill = (delegate: string, from = today, to = '2027-12-31') => ({
      Plaatsvervanger: delegate,
      Van: from,
      'Tot en met': to,
    })
    await other.says('ik ben volgende week afwezig, wie beslist er dan')
    await other.presses('Aanduiden', fill(above.id))
    await chief.says('ik ben volgende week afwezig, wie beslist er dan')
    expect(await chief.presses('Aanduiden', fill(chief.id))).toMatch(/niet uw eigen plaatsvervanger/)
    expect(await chief.presses('Aanduiden', fill(other.id))).toMatch(/wordt zelf vervangen tot en met/)
    expect(await chief.presses('Aanduiden', fill(above.id, today, '2020-01-01'))).toMatch(/einde komt vóór het begin/)
    expect(await chief.presses('Aanduiden', fill(above.id))).toMatch(/beslist in uw plaats/)
  })
})
