import { beforeAll, describe, expect, it } from 'vitest'
import { worksOn } from '../../src/flows/works.ts'
import { sandbox, withLine } from './outage-world.ts'
import { at, cabinetOf, goTo, networkIsRead, teleworks } from './works-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

/** Monday 16 November 2026, nine in the morning. */
const story = storyWorld({ startAt: '2026-11-16T08:00:00Z', sandbox })
const works = () => story.sandbox.contractor.works
const known = (id: string) => eventually(() => story.novo.store.worksByContractorId(id), 'the works are known here')

beforeAll(async () => {
  await quiet(story)
  await networkIsRead(story)
})

describe('planned works', () => {
  it('are told at the agreed lead, the evening before to those who telework then, at the start, and at the end', async () => {
    const [anne, bram] = [await withLine(story), await withLine(story, 'nl')]
    await teleworks(story, anne, '2026-12-01')
    const cabinets = [...new Set([cabinetOf(story, anne), cabinetOf(story, bram)])]
    const id = works().announce({ affected: cabinets, start: at('2026-12-01', 8), end: at('2026-12-01', 12) })
    await known(id)
    await goTo(story, '2026-11-23', 10)
    expect(told(story, anne, /[Tt]ravaux/)).toBe(0)

    // Five working days before a Tuesday.
    await goTo(story, '2026-11-24', 10)
    const card = await anne.sees(/Travaux planifiés/)
    expect(card).toMatch(/mardi 1er décembre de 8 h à 12 h/)
    expect(card).toMatch(/Vous télétravaillez mardi 1er décembre/)
    const other = await bram.sees(/Geplande werken/)
    expect(other).toMatch(/dinsdag 1 december van 8\.00 uur tot 12\.00 uur/)
    expect(other).not.toMatch(/telewerkt/)

    await goTo(story, '2026-11-30', 16)
    await anne.sees(/Vous télétravaillez mardi 1er décembre ; travaux sur votre ligne de 8 h à 12 h\./)
    expect(told(story, bram, /[Ww]erken/)).toBe(1)

    await goTo(story, '2026-12-01', 8)
    works().start(id)
    await anne.sees(/Les travaux sur votre ligne ont commencé/)
    await quiet(story)
    expect(told(story, bram, /[Ww]erken/)).toBe(1)
    await goTo(story, '2026-12-01', 11)
    works().end(id)
    await anne.sees(/Les travaux sur votre ligne sont terminés/)
    await bram.sees(/De werken aan uw lijn zijn afgelopen/)
  })

  it('are told again when they are moved, and when they are cancelled', async () => {
    const anne = await withLine(story)
    const id = works().announce({
      ...{ affected: [cabinetOf(story, anne)], start: at('2026-12-04', 9), end: at('2026-12-04', 11) },
    })
    expect(await anne.sees(/Travaux planifiés/)).toMatch(/vendredi 4 décembre de 9 h à 11 h/)
    await quiet(story)
    works().move(id, at('2026-12-07', 22), at('2026-12-08', 4), 'le matériel manque')
    await anne.sees(
      /déplacés : du lundi 7 décembre à 22 h au mardi 8 décembre à 4 h\. L’opérateur écrit : le matériel manque\./,
    )
    expect(await anne.sees(/Prévu auparavant/)).toMatch(/Prévu auparavant.*vendredi 4 décembre de 9 h à 11 h/)
    works().cancel(id, 'plus nécessaires')
    await anne.sees(/Les travaux sur votre ligne sont annulés/)
  })

  it('that take longer are told so, with the new end', async () => {
    const anne = await withLine(story)
    await goTo(story, '2026-12-03', 10)
    await teleworks(story, anne, '2026-12-09')
    const id = works().announce({
      ...{ affected: [cabinetOf(story, anne)], start: at('2026-12-09', 8), end: at('2026-12-09', 10) },
    })
    await anne.sees(/Vous télétravaillez mercredi 9 décembre/)
    await goTo(story, '2026-12-09', 9)
    works().start(id)
    await anne.sees(/ont commencé/)
    works().overrun(id, at('2026-12-09', 13), 'un câble ancien')
    await anne.sees(
      /plus longtemps que prévu \(jusqu’au mercredi 9 décembre à 13 h\)\. L’opérateur écrit : un câble ancien\./,
    )
  })

  it('are known first to whoever reports their line', async () => {
    const anne = await withLine(story)
    const { store } = story.novo
    const now = () => story.clock.now().toISOString()
    const today = now().slice(0, 10)
    const id = works().announce({ affected: [anne.line], start: at(today, 22), end: at(today, 23) })
    await known(id)
    const [found] = await worksOn(store, anne.line, now())
    expect(found).toMatchObject({ running: false, works: { contractorId: id } })
    works().start(id)
    await eventually(async () => (await worksOn(store, anne.line, now()))[0]?.running, 'the works run')
    expect(await worksOn(store, 'another', now())).toEqual([])
  })

  it('are not told for other days to who wants to hear of telework days only', async () => {
    const anne = await withLine(story)
    const first = works().announce({ affected: [anne.line], start: at('2026-12-11', 9), end: at('2026-12-11', 10) })
    await known(first)
    await anne.sees(/Travaux planifiés/)
    expect(await anne.presses('Seulement mes jours de télétravail')).toMatch(/Noté[\s\S]*\[Tout m’annoncer à nouveau\]/)
    await teleworks(story, anne, '2026-12-15')
    works().announce({ affected: [anne.line], start: at('2026-12-14', 9), end: at('2026-12-14', 10) })
    works().announce({ affected: [anne.line], start: at('2026-12-15', 9), end: at('2026-12-15', 10) })
    await anne.sees(/Vous télétravaillez mardi 15 décembre/)
    await quiet(story)
    expect(told(story, anne, /Travaux sur votre ligne/)).toBe(2)
    expect(await anne.presses('Tout m’annoncer à nouveau')).toMatch(/Noté/)
  })

  it('that end before they start, or name no place, are kept and given to the ICT desk', async () => {
    const desk = await story.person('mehdi')
    const backwards = works().announce({
      affected: ['cabinet-nowhere'],
      start: at('2026-12-20', 9),
      end: at('2026-12-20', 8),
    })
    expect((await known(backwards)).odd).toEqual(['end before start', 'no places'])
    await desk.sees(/la fin vient avant le début|het einde komt voor het begin/)
  })
})
