import { describe, expect, it } from 'vitest'
import { type Somebody, storyWorld } from './world.ts'

const story = storyWorld()
const titles = {
  fr: { ask: 'Demander du télétravail', check: 'Vérifier', send: 'Envoyer', sent: /en attente/ },
  nl: { ask: 'Telewerk aanvragen', check: 'Nakijken', send: 'Verzenden', sent: /in afwachting/ },
}

/** The card says it before sending, and sending says it again: nothing is asked. */
async function isSaid(employee: Somebody, language: 'fr' | 'nl', inputs: Record<string, string>, sentence: RegExp) {
  const { ask, check, send, sent } = titles[language]
  if (!employee.reads().some(text => text.includes(`[${send}]`))) await employee.presses(ask)
  // The other kind has other fields: the card shows them after a look.
  if (inputs.kind) await employee.presses(check, { kind: inputs.kind })
  expect(await employee.presses(check, inputs)).toMatch(sentence)
  const tried = await employee.presses(send, inputs)
  expect(tried).toMatch(sentence)
  expect(tried).not.toMatch(sent)
  expect(tried).toContain(`[${send}]`)
}

const structural = (from: string, to: string, weekdays = '4') => ({ kind: 'structural', weekdays, from, to })

const cases: [string, Record<string, string>, RegExp, RegExp][] = [
  ['a past day', { more: '2026-11-30' }, /lundi 30 novembre.* déjà passé/i, /maandag 30 november.* al voorbij/i],
  ['a Saturday', { more: '2026-12-05' }, /samedi 5 décembre.* week-end/i, /zaterdag 5 december.* weekend/i],
  ['Christmas', { more: '2026-12-25' }, /vendredi 25 décembre.* Noël/i, /vrijdag 25 december.* kerst/i],
  ['All Souls', { more: '2027-11-02' }, /le jour des Morts/, /Allerzielen/],
  ['the King’s day, a Sunday’s neighbour', { more: '2027-11-15' }, /la fête du Roi/i, /Koning/],
  ['a bridging day', { more: '2027-05-07' }, /un pont/, /brugdag/],
  ['a day beyond the horizon', { more: '2028-03-01' }, /trop loin.*jusqu’au/, /te ver.*tot en met/],
  ['no day', { days: '' }, /au moins un jour/, /minstens één dag/],
  ['a reversed period', structural('2027-03-01', '2027-02-01'), /La fin .* avant le début/, /einde .* vóór het begin/],
  ['a period that began', structural('2026-11-02', '2027-02-01'), /déjà passé/, /al voorbij/],
  [
    'more than 3/5',
    structural('2026-12-07', '2027-12-06', '1,2,3,4'),
    /dépassent? le plafond des 3\/5.*dérogation/,
    /3\/5-plafond.*afwijking/,
  ],
  [
    'an address without a street',
    { ...structural('2026-12-07', '2027-12-06'), street: '', postcode: '5030', city: 'Gembloux' },
    /adresse/,
    /adres/,
  ],
]

describe('before sending, its own sentence for', () => {
  it.each(cases)('%s', async (_, inputs, fr, nl) => {
    const french = await story.team('fr', 'fr')
    await isSaid(french.employee, 'fr', inputs, fr)
    const dutch = await story.team('nl', 'fr')
    await isSaid(dutch.employee, 'nl', inputs, nl)
    expect(await story.novo.store.teleworkOf(french.employee.id, 1)).toEqual([])
  })

  it('a Saturday and a holiday that were typed', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('télétravail samedi')
    await employee.sees(/samedi 5 décembre.* week-end/i)
    await employee.says('plutôt le 25 décembre')
    await employee.sees(/vendredi 25 décembre.* Noël/i)
  })

  it('a day already asked, and one already granted', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.presses('Envoyer')
    await employee.says('télétravail jeudi')
    await employee.sees(/Jeudi 3 décembre.*vous l’avez déjà demandé/)
    await chief.sees(/\[Approuver\]/)
    await chief.presses('Approuver')
    expect(await employee.presses('Vérifier')).toMatch(/vous est déjà accordé/)
    await isSaid(employee, 'fr', {}, /vous est déjà accordé/)
  })

  it('a day already asked, in Dutch; another half of it is free', async () => {
    const { employee } = await story.team('nl', 'nl')
    await employee.says('telewerk donderdag voormiddag')
    await employee.presses('Verzenden')
    await employee.says('telewerk donderdag')
    await employee.sees(/Donderdag 3 december.* al (aan)?gevraagd/)
    expect(await employee.presses('Nakijken', { part: 'afternoon' })).toMatch(/Donderdag 3 december.*mogelijk/)
  })

  it('no chief in the directory', async () => {
    await isSaid(await story.newcomer('fr'), 'fr', { more: '2026-12-10' }, /pas de chef fonctionnel/)
    await isSaid(await story.newcomer('nl'), 'nl', { more: '2026-12-10' }, /geen functionele chef/)
  })

  it('oneself as one’s chief', async () => {
    for (const [language, sentence] of [
      ['fr', /votre propre chef/],
      ['nl', /uw eigen chef/],
    ] as const) {
      const alone = await story.newcomer(language)
      story.sandbox.graph.change(alone.id, { managerId: alone.id })
      await story.later({ minutes: 2 })
      await isSaid(alone, language, { more: '2026-12-10' }, sentence)
    }
  })

  it('a chief without Novo, which keeps nobody from sending', async () => {
    for (const [language, said, sentence] of [
      ['fr', 'télétravail jeudi', /chef n’a pas encore Novo/],
      ['nl', 'telewerk donderdag', /chef heeft Novo nog niet/],
    ] as const) {
      const chief = await story.newcomer('fr', { installed: false })
      const employee = await story.newcomer(language, { managerId: chief.id })
      await employee.says(said)
      await employee.sees(sentence)
      expect(await employee.presses(titles[language].send)).toMatch(titles[language].sent)
    }
  })

  it('today, when it is too late for it', async () => {
    await story.later({ minutes: 30 })
    const [french, dutch] = [await story.team('fr', 'fr'), await story.team('nl', 'nl')]
    await isSaid(french.employee, 'fr', { more: '2026-12-01' }, /Mardi 1er décembre.* jusqu’à 9 h/)
    await isSaid(dutch.employee, 'nl', { more: '2026-12-01' }, /Dinsdag 1 december.* tot 9\.00 uur/)
  })
})
