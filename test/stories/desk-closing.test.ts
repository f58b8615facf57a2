import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

describe('facilities', () => {
  it('takes a zone out of use: who has a desk there is told and offered another, and nobody books it', async () => {
    const [marc, anne, bert] = [await story.person('marc'), await story.newcomer('fr'), await story.newcomer('nl')]
    await anne.says('réserve le poste 3.060 jeudi')
    await anne.sees(/\[Réserver\]/)
    await anne.presses('Réserver')
    await bert.says('reserveer werkplek 3.061 donderdag')
    await bert.sees(/\[Reserveren\]/)
    await bert.presses('Reserveren')

    await marc.says('fermer la zone 3B du 3 au 4 décembre')
    expect(await marc.sees(/\[Mettre hors service\]/)).toMatch(
      /3B : 32 postes, jeudi 3 décembre et vendredi 4 décembre\. 2 réservations sont touchées/,
    )
    expect(await marc.presses('Mettre hors service')).toMatch(/3B : hors service\. 2 titulaires sont prévenus/)
    await anne.sees(/Annulé : le poste n’est plus disponible/)
    const offer = await anne.sees(/Le poste 3\.060 .* est hors service : votre réservation n’est plus valable/)
    expect(offer).toMatch(/\[Réserver\]/)
    expect(offer).not.toMatch(/zone 3B/)
    expect(await anne.presses('Réserver')).toMatch(/Réservé\n/)
    await bert.sees(/Werkplek 3\.061 .* is buiten gebruik/)
    await quiet(story)
    expect(told(story, anne, /Un poste pour vous/)).toBe(2)

    const late = await story.newcomer('fr')
    await late.says('réserve le poste 3.062 jeudi')
    await late.sees(/Le poste 3\.062 est pris à ce moment-là/)
    await marc.says('rouvrir la zone 3B du 3 au 4 décembre')
    await marc.sees(/\[Remettre en service\]/)
    expect(await marc.presses('Remettre en service')).toMatch(/3B : de nouveau réservable/)
    await late.says('réserve le poste 3.062 jeudi')
    await late.sees(/Le poste que vous avez demandé/)
  })

  it('alone may do it, on days, of places that are', async () => {
    const [marc, anna] = [await story.person('marc'), await story.person('anna')]
    await marc.says('fermer la zone 9Z demain')
    await marc.sees(/ni poste, ni zone, ni étage de ce nom/)
    await marc.says('fermer la zone 3B')
    await marc.sees(/Dites pour quels jours/)
    await anna.says('fermer la zone 3B demain')
    await anna.sees(/> fermer la zone 3B demain/)
    const answer = await story.sandbox.channel.presses(anna.id, anna.last()?.activityId ?? '', {
      ...{ type: 'Action.Execute', title: 'x', verb: 'booking/close-desks' },
      data: { target: '3B', days: '2026-12-02' },
    })
    expect(answer).toMatchObject({ kind: 'error', code: 'notClosed' })
    expect(await story.novo.store.takenDesks('2026-12-02')).toEqual(new Map())
  })
})
