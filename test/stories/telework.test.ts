import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

describe('the main story', () => {
  it('runs in French, with a Dutch chief', async () => {
    const [anna, bram] = [await story.person('anna'), await story.person('bram')]
    await anna.says('Je voudrais télétravailler mardi et jeudi prochains, structurel')
    const asked = await anna.sees(/Quels jours voulez-vous dire/)
    expect(asked.match(/^\[.+\]$/gm)).toHaveLength(2)
    await anna.says('plutôt mercredi et jeudi de la semaine prochaine')
    await anna.sees(/Chaque mercredi · première fois le mercredi 9 décembre · possible[\s\S]*\[Envoyer\]/)
    await anna.presses('Envoyer')
    await bram.sees(/Anna Lemaire vraagt telewerk[\s\S]*Elke woensdag/)
    const decided = await bram.presses('Sommige dagen goedkeuren', { items: 'every-3' })
    expect(decided).toMatch(/Gedeeltelijk goedgekeurd door Bram Peeters/)
    await anna.sees(/Bram Peeters a approuvé une partie de votre télétravail : .*mercredi/)
    await anna.sees(/Approuvée en partie[\s\S]*Votre ligne et votre VPN/)
    await anna.sees(/L’opérateur a bien reçu la commande/)
  })

  it('runs in Dutch, with a French chief', async () => {
    const [lotte, claire] = [await story.person('lotte'), await story.person('claire')]
    await lotte.says('telewerk donderdag en vrijdag')
    expect(await lotte.sees(/Telewerkaanvraag[\s\S]*\[Verzenden\]/)).toMatch(
      /Donderdag 3 december · mogelijk[\s\S]*Vrijdag 4 december · mogelijk/,
    )
    await lotte.presses('Verzenden', { Reden: 'nota afwerken' }).catch(() => lotte.presses('Verzenden'))
    await claire.sees(/Lotte Claes demande du télétravail[\s\S]*Jeudi 3 décembre/)
    expect(await claire.presses('Approuver')).toMatch(/Approuvée par Claire Dumont/)
    await lotte.sees(/Claire Dumont heeft uw telewerk goedgekeurd: donderdag 3 december en vrijdag 4 december/)
    await lotte.sees(/Goedgekeurd door Claire Dumont, dinsdag 1 december om 9/)
    await quiet(story)
    expect(told(story, lotte, /heeft uw telewerk goedgekeurd/)).toBe(1)
  })
})
