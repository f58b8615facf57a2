import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

/** Asked for, and at the chief. */
async function asked(said = 'télétravail jeudi et vendredi') {
  const { employee, chief } = await story.team('fr', 'nl')
  await employee.says(said)
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await chief.sees(/\[Goedkeuren\]/)
  return { employee, chief }
}

async function granted(said?: string) {
  const { employee, chief } = await asked(said)
  await chief.presses('Goedkeuren')
  await employee.sees(/a approuvé votre télétravail/)
  return { employee, chief }
}

const days = (card: string) => card.match(/(?:Demandé|Gevraagd|Toegestaan|Accordé): .*/)?.[0]

describe('a pending request', () => {
  it('is changed in the card; the chief’s card follows, and decides on what is asked now', async () => {
    const { employee, chief } = await asked()
    const form = await employee.presses('Modifier')
    expect(form).toMatch(/Vous modifiez la demande en attente[\s\S]*\[x\] Jeudi 3 décembre[\s\S]*\[Envoyer\]/)
    await employee.presses('Envoyer', { Jours: '2026-12-02' })
    await employee.sees(/Demandé: mercredi 2 décembre\n/)
    await chief.sees(/Gevraagd: woensdag 2 december\n/)
    expect(days(await chief.presses('Goedkeuren'))).toBe('Toegestaan: woensdag 2 december')
    await employee.sees(/a approuvé votre télétravail : mercredi 2 décembre/)
    await quiet(story)
    expect(told(story, chief, /telework|telewerk/i)).toBe(1)
  })

  it('is changed by saying so', async () => {
    const { employee, chief } = await asked('télétravail jeudi')
    await employee.says('plutôt vendredi')
    await employee.sees(/Vous modifiez[\s\S]*\[x\] Vendredi 4 décembre/)
    await employee.says('envoie')
    await chief.sees(/Gevraagd: vrijdag 4 december\n/)
  })

  it('that is decided while it is being changed is shown as decided', async () => {
    const { employee, chief } = await asked()
    await employee.presses('Modifier')
    await chief.presses('Goedkeuren')
    await employee.sees(/Approuvée par[\s\S]*Accordé: jeudi 3 décembre et vendredi 4 décembre/)
  })

  it('keeps its days when the change is put aside', async () => {
    const { employee } = await asked()
    await employee.presses('Modifier')
    expect(await employee.presses('Fermer')).toMatch(/Demandé: jeudi 3 décembre et vendredi 4 décembre/)
  })
})

describe('a granted request', () => {
  it('is cancelled day by day; the chief reads of it once', async () => {
    const { employee, chief } = await granted()
    expect(await employee.presses('Annuler')).toMatch(/Cochez au moins un jour/)
    expect(await employee.presses('Annuler', { 'Jours à annuler': '2026-12-03' })).toMatch(/Annulé: jeudi 3 décembre/)
    await chief.sees(/heeft telewerk geannuleerd: donderdag 3 december/)
    await chief.sees(/Geannuleerd: donderdag 3 december/)
    expect(await employee.presses('Annuler')).toMatch(/Annulée par la personne elle-même le mardi 1er décembre/)
    await chief.sees(/geannuleerd: vrijdag 4 december/)
    await quiet(story)
    expect(told(story, chief, /heeft telewerk geannuleerd/)).toBe(2)
  })

  it('gives its day back: it may be asked for again', async () => {
    const { employee } = await granted('télétravail jeudi')
    await employee.presses('Annuler')
    await employee.says('télétravail jeudi')
    await employee.sees(/\[x\] Jeudi 3 décembre · possible[\s\S]*\[Envoyer\]/)
  })

  it('is found by saying which day, which is ticked', async () => {
    const { employee, chief } = await granted()
    await employee.says('annule mon télétravail de vendredi')
    await employee.sees(/\[ \] Jeudi 3 décembre\n.*\[x\] Vendredi 4 décembre[\s\S]*\[Annuler\]/)
    await employee.presses('Annuler', { 'Jours à annuler': '2026-12-04' })
    await chief.sees(/geannuleerd: vrijdag 4 december/)
  })

  it('of a past day stays', async () => {
    const { employee } = await granted('télétravail jeudi')
    await story.later({ days: 3 })
    expect(await employee.presses('Annuler')).toMatch(/Approuvée par/)
  })
})
