import { describe, expect, it } from 'vitest'
import { eventually, quiet, type Somebody, storyWorld, told } from './world.ts'

/** Tuesday 1 December 2026, four in the afternoon in Brussels. */
const story = storyWorld({ startAt: '2026-12-01T15:00:00Z' })
const to = (at: string) => story.later(Temporal.Instant.from(story.clock.now().toISOString()).until(at))

async function books(person: Somebody, sentence: string): Promise<void> {
  await person.says(sentence)
  const fr = person.entry.preferredLanguage.startsWith('fr')
  await person.sees(fr ? /\[Réserver\]/ : /\[Reserveren\]/)
  await person.presses(fr ? 'Réserver' : 'Reserveren')
}
const bookingOf = async (person: Somebody, day: string) => (await story.novo.store.bookingsOf(person.id, day, 5))[0]

describe('presence', () => {
  it('is asked for in the morning, reminded of, and a desk nobody came for is released, told once', async () => {
    const [anne, bert] = [await story.newcomer('fr'), await story.newcomer('nl')]
    await books(anne, 'un bureau demain')
    await books(bert, 'flexplek morgen')
    const [hers, his] = [await bookingOf(anne, '2026-12-02'), await bookingOf(bert, '2026-12-02')]
    if (!hers || !his) throw new Error('booked')

    await to('2026-12-02T05:30:00Z')
    await quiet(story)
    expect(anne.reads().at(-1)).not.toMatch(/Confirmer ma présence/)
    await to('2026-12-02T06:31:00Z')
    expect(await anne.sees(/\[Confirmer ma présence\]/)).toMatch(/avant 10 h ; après, le poste revient à un collègue/)
    await bert.sees(/\[Inchecken\]/)
    expect(await bert.presses('Inchecken')).toMatch(/Gereserveerd, ingecheckt/)
    expect(await story.novo.store.places([bert.id, anne.id], '2026-12-02')).toEqual(new Map([[bert.id, his.desk]]))

    await to('2026-12-02T08:31:00Z')
    await anne.sees(/vous attend jusqu’à 10 h/)
    await to('2026-12-02T09:01:00Z')
    await anne.sees(/est libéré : votre présence n’a pas été confirmée/)
    await anne.sees(/Libéré : la présence n’a pas été confirmée/)
    await to('2026-12-02T09:40:00Z')
    await quiet(story)
    expect(told(story, anne, /est libéré : votre/)).toBe(1)
    expect(told(story, bert, /vrijgegeven/)).toBe(0)
    expect((await story.novo.store.booking(his.id))?.status).toBe('present')
    await anne.presses('Confirmer ma présence').catch(() => {})
    expect((await story.novo.store.booking(hers.id))?.status).toBe('released')

    await anne.says('un bureau aujourd’hui')
    await anne.sees(/\[Réserver\]/)
    expect(await anne.presses('Réserver')).toMatch(/Réservé, présence confirmée/)
    await to('2026-12-03T01:00:00Z')
    await quiet(story)
    expect(await story.novo.store.places([bert.id, anne.id], '2026-12-02')).toEqual(new Map())
  })

  it('forgotten again and again is said to the person only', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await to('2026-12-03T15:00:00Z')
    await books(employee, 'un bureau demain')
    await to('2026-12-04T09:01:00Z')
    await employee.sees(/votre présence n’a pas été confirmée/)
    await books(employee, 'un bureau lundi')
    await to('2026-12-07T09:01:00Z')
    expect(await employee.sees(/C’est la 2e fois en 30 jours/)).toMatch(/je ne le dis qu’à vous/)
    expect(chief.reads().join('\n')).not.toContain(employee.name)
  })
})

describe('a waiting list', () => {
  it('offers a desk to the first in line, for half an hour of their working time, then to the next', async () => {
    const wheelchair = 'un bureau accessible en fauteuil roulant mercredi'
    await to('2026-12-07T10:00:00Z')
    const holders = []
    for (;;) {
      const person = await story.newcomer('fr')
      await person.says(wheelchair)
      const card = await person.sees(/\[Réserver\]|\[M’inscrire sur la liste d’attente\]/)
      if (/liste d’attente/.test(card)) break
      await person.presses('Réserver')
      holders.push(person)
      if (holders.length > 40) throw new Error('never full')
    }
    const [first, second] = [await story.newcomer('fr'), await story.newcomer('fr')]
    for (const person of [first, second]) {
      await person.says(wheelchair)
      await person.sees(/Plus aucun poste n’est libre/)
      expect(await person.presses('M’inscrire sur la liste d’attente')).toMatch(
        /Vous êtes sur la liste d’attente de la zone/,
      )
      await story.later({ minutes: 1 })
    }
    const [waited] = await story.novo.store.waitedFor('2026-12-07')
    const inZone = async (person: Somebody) => (await bookingOf(person, '2026-12-09'))?.desk ?? ''
    const zone = waited?.zone ?? ''
    const desks = await Promise.all(holders.map(inZone))
    expect(zone).toMatch(/^\d[A-E]$/)

    // Given back in the evening: nobody is rung before the morning, and nobody else gets it meanwhile.
    await to('2026-12-07T18:00:00Z')
    const at = desks.findIndex(desk => desk.startsWith(`${zone[0]}.`) && deskZone(desk) === zone)
    const giver = holders[at]
    if (!giver) throw new Error(`nobody sits in ${zone}: ${desks}`)
    await giver.presses('Libérer')
    await to('2026-12-07T20:00:00Z')
    expect(await story.novo.store.waits(zone, '2026-12-09')).toHaveLength(2)
    expect(told(story, first, /Un poste s’est libéré/)).toBe(0)

    await to('2026-12-08T06:31:00Z')
    await first.sees(/Un poste s’est libéré[\s\S]*Gardé pour vous jusqu’à 8 h 01/)
    expect(told(story, second, /Un poste s’est libéré/)).toBe(0)
    await to('2026-12-08T07:02:00Z')
    await second.sees(/Un poste s’est libéré/)
    expect(await second.presses('Réserver')).toMatch(/Réservé\n/)
    await eventually(async () => (await story.novo.store.waitedFor('2026-12-07')).length === 0 || undefined, 'no line')
    expect(await first.presses('Réserver')).not.toMatch(/^Réservation[\s\S]*Réservé\n/)
  })
})

/** Of the sample plan: a zone's first two desks have room for a wheelchair. */
const deskZone = (desk: string): string => {
  const [floor, number] = [desk.slice(0, desk.indexOf('.')), Number(desk.slice(desk.indexOf('.') + 1))]
  const starts = { A: 1, B: 53, C: 85, D: 109, E: 117 }
  const [letter] = Object.entries(starts).findLast(([, start]) => number >= start) ?? ['A']
  return `${floor}${letter}`
}
