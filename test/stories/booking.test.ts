import { describe, expect, it } from 'vitest'
import { quiet, type Somebody, storyWorld, told } from './world.ts'

const story = storyWorld()

/** Of the department whose zone is on the sixth floor. */
const colleague = (language: 'fr' | 'nl' = 'fr', more: object = {}) => story.newcomer(language, more)
const deskIn = (card: string): string => /(?:^|\n)(?:Poste: |Werkplek: )?([3567N]1?\.\d{3}) ·/.exec(card)?.[1] ?? card

/** Says it and books what is proposed. */
async function books(person: Somebody, sentence: string): Promise<string> {
  await person.says(sentence)
  const [proposed, book] = person.entry.preferredLanguage.startsWith('fr')
    ? [/\[Réserver\]/, 'Réserver']
    : [/\[Reserveren\]/, 'Reserveren']
  await person.sees(proposed)
  return person.presses(book)
}

describe('a desk, asked for in one sentence', () => {
  it('is proposed with its reason, held, and booked in one tap', async () => {
    const anna = await story.person('anna')
    await anna.says('Un bureau demain')
    const card = await anna.sees(/Pourquoi celui-ci/)
    expect(card).toMatch(/étage 6, zone 6A \(zone d’équipe\)/)
    expect(card).toMatch(/Quand: Mercredi 2 décembre, toute la journée/)
    expect(card).toMatch(/Pourquoi celui-ci: Dans la zone de votre équipe/)
    expect(card).toMatch(/Gardé pour vous jusqu’à 9 h 20/)
    expect(card.match(/\[6\.\d{3} \(étage 6\)\]/g)).toHaveLength(2)
    const booked = await anna.presses('Réserver')
    expect(booked).toMatch(/Réservation d’un poste de travail\nRéservé\nPoste: 6\.\d{3} · étage 6/)
    expect(booked).toMatch(/\[Libérer\]/)
    expect(await anna.presses('Libérer')).toMatch(/Libéré par vous/)
  })

  it('is beside a colleague of the team who shares where they sit', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    const there = deskIn(await books(chief, 'flexplek morgen op de 5e verdieping'))
    expect(there).toMatch(/^5\./)
    await employee.says(`Un bureau demain près de ${chief.name}`)
    const card = await employee.sees(/À \d+ m de/)
    expect(card).toContain(`m de ${chief.name}`)
    expect(deskIn(card)).toMatch(/^5\./)
    expect(deskIn(card)).not.toBe(there)
  })

  it('is not told to be beside who does not share, or is of another team', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    const stranger = await colleague('fr')
    await books(chief, 'flexplek morgen')
    await stranger.says(`Un bureau demain près de ${chief.name}`)
    await stranger.sees(/Je ne vois pas où .* s’installe/)
    await employee.says(`Un bureau demain près de ${chief.name}`)
    await employee.sees(/À \d+ m de/)
    await chief.says('mijn reserveringen')
    await chief.sees(/Wie mag zien waar ik zit/)
    await chief.presses('Bewaren', { 'Wie mag zien waar ik zit': 'niemand' })
    await employee.says(`Un bureau demain près de ${chief.name}`)
    expect(await employee.sees(/Je ne vois pas où/)).toContain(chief.name)
  })

  it('has what was asked for, in Dutch, on a half-day', async () => {
    const ward = await colleague('nl')
    await ward.says('flexplek vrijdagvoormiddag, twee schermen')
    const card = await ward.sees(/Waarom deze/)
    expect(card).toMatch(/Wanneer: Vrijdag 4 december, voormiddag/)
    expect(card).toMatch(/zoals gevraagd: twee schermen/i)
    expect(card).toMatch(/Voor u vrijgehouden tot 9\.20 uur/)
    expect(await ward.presses('Reserveren')).toMatch(/Gereserveerd\nWerkplek: \d\.\d{3}/)
  })

  it('needs neither number nor day', async () => {
    const maud = await colleague('fr')
    await maud.says('un endroit calme')
    expect(await maud.sees(/Pourquoi celui-ci/)).toMatch(/zone calme|zone de concentration/)
    await maud.says('plutôt demain après-midi au 7e étage')
    const card = await maud.sees(/Mercredi 2 décembre, l’après-midi/)
    expect(card).toMatch(/· étage 7, zone 7[BC]/)
  })

  it('is the usual one, when asked «comme d’habitude»', async () => {
    const gilles = await colleague('fr')
    for (const day of ['demain', 'jeudi']) await books(gilles, `réserve le poste 3.060 ${day}`)
    await gilles.says("comme d'habitude vendredi")
    expect(await gilles.sees(/Votre poste habituel/)).toMatch(/3\.060 · étage 3/)
    await gilles.presses('Réserver')
    await gilles.says("comme d'habitude")
    expect(await gilles.sees(/Mardi 1er décembre, toute la journée/)).toMatch(/3\.060/)
  })

  it('is changed in place: date, part of day, floor and equipment', async () => {
    const odile = await colleague('fr')
    await odile.says('Un bureau demain')
    await odile.sees(/\[Réserver\]/)
    const changed = { Date: '2026-12-03', 'Partie de la journée': 'Le matin', Étage: '7', Équipement: 'sit-stand' }
    const card = await odile.presses('Chercher', changed)
    expect(card).toMatch(/Quand: Jeudi 3 décembre, le matin/)
    expect(card).toMatch(/7\.\d{3} · étage 7/)
    expect(card).toMatch(/comme demandé : réglable en hauteur/i)
    const again = await odile.presses('Réserver', { Date: '2026-12-04' })
    expect(again).toMatch(/Vous avez modifié votre recherche[\s\S]*Vendredi 4 décembre, le matin/)
    expect(await odile.presses('Réserver')).toMatch(/Réservé\n/)
  })

  it('of the other two is booked in one tap, too', async () => {
    const tuur = await colleague('nl')
    await tuur.says('flexplek morgen')
    const card = await tuur.sees(/Of een van deze/)
    const other = /\[(\d\.\d{3}) \(verdieping \d\)\]/.exec(card) ?? []
    expect(await tuur.presses(String(other[0]).slice(1, -1))).toContain(`Werkplek: ${other[1]} ·`)
  })
})

describe('a no', () => {
  it.each([
    ['un bureau samedi', /week-end[\s\S]*Voici un poste pour le lundi 7 décembre/],
    ['un bureau le 25 décembre', /Noël/],
    ['un bureau le 1er juin 2027', /c’est trop loin[\s\S]*Voici un poste/],
    ['réserve le poste 9.999 demain', /Le poste 9\.999 n’est pas sur le plan\.[\s\S]*Voici ce qui s’en approche/],
    ['réserve le poste 7.001 demain', /Le poste 7\.001 est attribué à un collègue/],
    ['réserve le poste 5.010 demain', /Le poste 5\.010 est hors service/],
    ['un bureau demain au 9e étage', /Plus rien de libre à l’étage 9/],
    ['un bureau demain près de Gaston Lagaffe', /Je ne connais pas de collègue du nom de Gaston Lagaffe/],
  ])('«%s» is said, with what there is instead', async (sentence, says) => {
    const person = await colleague('fr')
    await person.says(sentence)
    await person.sees(says)
  })

  it('of two who want one desk is given to the second, with another desk', async () => {
    const [first, second] = [await colleague('fr'), await colleague('nl')]
    expect(await books(first, 'réserve le poste 3.070 demain')).toMatch(/Poste: 3\.070/)
    await second.says('reserveer werkplek 3.070 morgen')
    expect(await second.sees(/Werkplek 3\.070 is dan bezet/)).toMatch(/\[Reserveren\]/)
  })

  it('is a full stop at forty bookings ahead', async () => {
    const { employee } = await story.team('fr', 'nl')
    await employee.says('réserve un bureau du 2 décembre au 29 janvier')
    await employee.sees(/\[Réserver\]/)
    const card = await employee.presses('Réserver')
    expect(card).toMatch(/Mercredi 2 décembre: poste/)
    await employee.says('un bureau pour un visiteur le 29 janvier')
    await employee.sees(/Visiteur/)
    const last = await employee.presses('Réserver')
    const made = await story.novo.store.countMadeBy(employee.id, '2026-12-01')
    expect(made).toBeLessThanOrEqual(40)
    if (made === 40) expect(last).toMatch(/40 réservations à venir : c’est le maximum/)
  })
})

describe('a booking', () => {
  it('is for one desk at a time: another one takes its place', async () => {
    const hilde = await colleague('nl')
    const first = deskIn(await books(hilde, 'flexplek morgen'))
    await hilde.says('flexplek morgen op de 5e verdieping')
    const card = await hilde.sees(/U hebt dan al werkplek/)
    expect(card).toContain(first)
    const second = await hilde.presses('Reserveren')
    expect(deskIn(second)).toMatch(/^5\./)
    const kept = await story.novo.store.bookingsOf(hilde.id, '2026-12-01', 9)
    expect(kept.map(({ desk }) => desk)).toEqual([deskIn(second)])
  })

  it('is changed on its own card, and stays when nothing else is booked', async () => {
    const jef = await colleague('nl')
    const first = deskIn(await books(jef, 'flexplek morgen'))
    expect(await jef.presses('Wijzigen')).toMatch(/\[Reserveren\]/)
    expect(await jef.presses('Sluiten')).toContain(first)
    await jef.presses('Wijzigen')
    const second = deskIn(await jef.presses('Reserveren'))
    expect(second).not.toBe(first)
    await quiet(story)
    expect(jef.reads().filter(text => /Door u vrijgegeven/.test(text))).toEqual([])
  })

  it('is listed and given back, one or all of some days', async () => {
    const solange = await colleague('fr')
    await solange.says('un bureau mercredi, jeudi et vendredi')
    expect(await solange.sees(/Ces postes sont libres/)).toMatch(/Jeudi 3 décembre: poste \d/)
    expect(await solange.presses('Réserver')).toMatch(/jour par jour[\s\S]*Vendredi 4 décembre: poste/)
    await solange.says('mes réservations')
    expect(await solange.sees(/Qui peut voir où je m’installe/)).toMatch(/Mercredi 2 décembre, toute la journée/)
    await solange.says('libère mon bureau de jeudi')
    expect(await solange.sees(/Jeudi 3 décembre, toute la journée\n[\s\S]*\[Libérer\]/)).toBeTruthy()
    expect(await solange.presses('Libérer')).toMatch(/Libéré par vous/)
    await solange.says('annule mes réservations du 2 au 4 décembre')
    await solange.sees(/\[Libérer tous ceux-ci\]/)
    expect(await solange.presses('Libérer tous ceux-ci')).toMatch(/Vous n’avez aucun poste réservé/)
  })

  it('is made for a colleague of the team, who is told', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await employee.says(`Un bureau pour ${chief.name} demain`)
    expect(await employee.sees(/\[Réserver\]/)).toContain(`Pour: ${chief.name}`)
    const desk = deskIn(await employee.presses('Réserver'))
    expect(await chief.sees(/Reservering van een werkplek/)).toContain(desk)
    const stranger = await colleague('fr')
    await stranger.says(`Un bureau pour ${chief.name} demain`)
    await stranger.sees(/que pour votre équipe/)
  })

  it('is made for a guest beside one’s own', async () => {
    const aline = await colleague('fr')
    const own = deskIn(await books(aline, 'un bureau demain'))
    await aline.says('un bureau demain pour un visiteur')
    expect(await aline.sees(/Visiteur: visiteur/)).not.toMatch(/Vous avez déjà/)
    const guests = await aline.presses('Réserver')
    expect(guests).toMatch(/Visiteur: visiteur/)
    expect(deskIn(guests)).not.toBe(own)
  })

  it('is confirmed on the day by saying so, and on no other day', async () => {
    const mieke = await colleague('nl')
    await books(mieke, 'flexplek vandaag')
    await mieke.says('ik ben er, inchecken')
    expect(await mieke.sees(/Gereserveerd, ingecheckt/)).toMatch(/\[Vrijgeven\]/)
    const aline = await colleague('fr')
    await books(aline, 'un bureau demain')
    expect(aline.reads().at(-1)).not.toMatch(/Confirmer ma présence/)
    await aline.says('je confirme ma présence')
    await aline.sees(/Vous n’avez pas de poste réservé aujourd’hui[\s\S]*\[Réserver\]/)
  })

  it('is nobody else’s to press', async () => {
    const [one, other] = [await colleague('fr'), await colleague('fr')]
    await books(one, 'un bureau demain')
    const [booking] = await story.novo.store.bookingsOf(one.id, '2026-12-01', 1)
    if (!booking) throw new Error('booked')
    for (const verb of ['booking/release', 'booking/check-in', 'booking/show', 'booking/change']) {
      const answer = await story.sandbox.channel.presses(other.id, other.last()?.activityId ?? '', {
        ...{ type: 'Action.Execute', title: 'x', verb, data: { id: booking.id } },
      })
      expect([verb, answer.kind]).toEqual([verb, 'error'])
    }
    expect((await story.novo.store.booking(booking.id))?.status).toBe('booked')
  })
})

describe('somebody else at one’s desk', () => {
  it.each([
    ['fr', 'un bureau aujourd’hui', 'Quelqu’un est à ma place', /Vous avez déjà le poste/, 'Réserver'],
    ['nl', 'flexplek vandaag', 'er zit iemand op mijn plaats', /U hebt dan al werkplek/, 'Reserveren'],
  ] as const)('is solved with another desk, in place of it: %s', async (language, asks, says, told, book) => {
    const person = await colleague(language)
    const first = deskIn(await books(person, asks))
    await person.says(says)
    expect(await person.sees(told)).toContain(first)
    expect(deskIn(await person.presses(book))).not.toBe(first)
    expect(await story.novo.store.bookingsOf(person.id, '2026-12-01', 9)).toHaveLength(1)
  })
})

describe('who is there', () => {
  it('names those of the team who booked, and shares nothing else', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await chief.says('wie is er morgen?')
    await chief.sees(/Niemand van uw team/)
    const desk = deskIn(await books(employee, 'un bureau demain matin'))
    await chief.says('wie is er morgen?')
    expect(await chief.sees(/Wie is er op woensdag 2 december\n.+/)).toContain(`${employee.name}: ${desk}`)
    expect(told(story, chief, /Wie is er op/)).toBe(2)
  })
})
