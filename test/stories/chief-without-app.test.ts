import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

describe('a chief without the app', () => {
  const story = storyWorld()

  it('gets it through Graph, and the card with it', async () => {
    const chief = await story.newcomer('nl', { installed: false })
    const employee = await story.newcomer('fr', { managerId: chief.id })
    await employee.says('télétravail jeudi')
    expect(await employee.sees(/\[Envoyer\]/)).toMatch(/Votre chef n’a pas encore Novo/)
    await employee.presses('Envoyer')
    await chief.sees(/ik ben Novo/)
    await chief.sees(/vraagt telewerk[\s\S]*\[Goedkeuren\]/)
    await quiet(story)
    expect(told(story, chief, /vraagt telewerk/)).toBe(1)
  })
})

describe('a chief without the app, where Graph does not permit to install it', () => {
  const story = storyWorld({ environment: () => ({ NOVO_TEAMS_APP_ID: '' }) })

  it('is said to the employee, is a task of the ICT desk, and gets the card on installing', async () => {
    const sofie = await story.person('sofie')
    const chief = await story.newcomer('nl', { installed: false })
    const employee = await story.newcomer('fr', { managerId: chief.id })
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    expect(await employee.presses('Envoyer')).toMatch(new RegExp(`${chief.name} n’a pas encore Novo`))
    await sofie.sees(new RegExp(`${chief.name} moet beslissen maar heeft Novo niet`))
    expect(told(story, chief, /./)).toBe(0)
    await story.sandbox.channel.install(chief.id)
    await chief.sees(/vraagt telewerk[\s\S]*\[Goedkeuren\]/)
    await chief.presses('Goedkeuren')
    await employee.sees(/a approuvé votre télétravail/)
    await quiet(story)
    expect(told(story, chief, /vraagt telewerk/)).toBe(1)
  })

  it('opens one task for two requests', async () => {
    const chief = await story.newcomer('fr', { installed: false })
    for (const language of ['fr', 'nl'] as const) {
      const employee = await story.newcomer(language, { managerId: chief.id })
      await employee.says(language === 'fr' ? 'télétravail jeudi' : 'telewerk donderdag')
      await employee.presses(language === 'fr' ? 'Envoyer' : 'Verzenden')
    }
    const about = (await story.novo.store.openTasks(20)).filter(
      ({ reason }) => reason.why === 'chief without Novo' && reason.chief === chief.id,
    )
    expect(about).toHaveLength(1)
  })

  it('who has taken the app off again is not written to; it is kept for them', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    story.sandbox.channel.uninstall(chief.id)
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    expect(await employee.presses('Envoyer')).toMatch(/n’a pas encore Novo/)
    await story.sandbox.channel.install(chief.id)
    await chief.sees(/demande du télétravail/)
  })
})
