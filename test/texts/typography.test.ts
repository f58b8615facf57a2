import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/domain/person.ts'
import { plural, sayDay, sayFullDay, sayHalves, sayHour, sayNumber, sayTime } from '../../src/texts/format.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { everythingSaid } from './said.ts'

/** The one title that is agreed with a straight apostrophe, so that what presses by title finds it. */
const agreed = "C'est rétabli"

const broken = (language: Language, rule: RegExp) =>
  everythingSaid(language)
    .filter(({ text }) => text !== agreed)
    .filter(({ text }) => rule.test(text))
    .map(({ path, text }) => `${path}: ${text}`)

describe.each(languages)('what is said in %s', language => {
  it.each<[string, RegExp]>([
    ['no straight apostrophe or quote', /['"`´]/],
    ['no exclamation mark', /!/],
    ['no emoji', /\p{Extended_Pictographic}/u],
    ['no two spaces, none at an end', / {2}|^\s|\s$/],
    ['no two full stops, none after nothing', /\.\.|[:(]\s*[.)]|\(\)/],
    ['no three points typed', /\.\.\./],
    ['no value that went missing', /undefined|NaN|Invalid|\[object/],
    ['no space before a comma or a full stop', /\s[,.]/],
  ])('has %s', (_what, rule) => {
    expect(broken(language, rule)).toEqual([])
  })

  it('begins with a capital and ends with a stop where it is a sentence', () => {
    const sentences = everythingSaid(language).filter(({ path, text }) => /^(findings|refusals)\./.test(path) && text)
    expect(
      sentences.filter(({ text }) => !/^[\p{Lu}\d]/u.test(text) || !text.endsWith('.')).map(({ text }) => text),
    ).toEqual([])
  })

  it('is never empty', () => {
    expect(everythingSaid(language).filter(({ path, text }) => path !== 'list' && text.trim() === '')).toEqual([])
  })
})

describe('French', () => {
  it('has no-break spaces before : ; ? and inside « », and only there', () => {
    expect(broken('fr', /[^\u00a0\d][:;?!%»]|«(?!\u00a0)/)).toEqual([])
    expect(
      broken(
        'fr',
        /\u00a0(?![:;?!%»h€\d]|je suis|un bureau|mardi|plutôt|in het|auf Deutsch|in English|télétravail|mes|ma connexion|où en|aide|spreek|la ligne|Lotte|Annuler|à décider)/,
      ),
    ).toEqual([])
  })

  it('sets them in facts as well as in its own words', () => {
    expect(textsIn.fr.telework.whichDays).toBe('Quels jours voulez-vous dire\u00a0?')
    expect(textsIn.fr.tasks['order failed']({ because: 'câble' })).toBe(
      'Une installation de ligne a échoué\u00a0: câble.',
    )
    expect(textsIn.fr.talk.help[1]).toBe('Voir vos demandes\u00a0: «\u00a0mes demandes\u00a0»')
  })

  it('has no spaces inside of other quotes', () => {
    expect(broken('fr', /[“”‘„]/)).toEqual([])
  })
})

describe('the others', () => {
  it.each<[Language, RegExp]>([
    ['nl', /[«»“”„]|‘[^’]*$/],
    ['de', /[«»‘”]|„[^“]*$/],
    ['en', /[«»‘„]|“[^”]*$/],
  ])('quote in their own manner: %s', (language, rule) => {
    expect(broken(language, rule)).toEqual([])
  })

  it.each(['nl', 'de', 'en'] as const)('have no space before : ; ? in %s', language => {
    expect(broken(language, /\s[:;?]/)).toEqual([])
  })
})

describe('dates, hours and numbers', () => {
  it.each<[Language, string, string]>([
    ['fr', 'mardi 1er décembre', 'mercredi 2 décembre 2026'],
    ['nl', 'dinsdag 1 december', 'woensdag 2 december 2026'],
    ['de', 'Dienstag, 1. Dezember', 'Mittwoch, 2. Dezember 2026'],
    ['en', 'Tuesday 1 December', 'Wednesday 2 December 2026'],
  ])('days in %s', (language, first, second) => {
    expect(sayDay(language, '2026-12-01')).toBe(first)
    expect(sayFullDay(language, '2026-12-02')).toBe(second)
  })

  it('the first of a month is an ordinal in French, and no other day', () => {
    expect(sayFullDay('fr', '2027-01-01')).toBe('vendredi 1er janvier 2027')
    expect(sayDay('fr', '2026-12-11')).toBe('vendredi 11 décembre')
    expect(sayDay('fr', '2026-12-21')).toBe('lundi 21 décembre')
  })

  it.each<[Language, string, string, string]>([
    ['fr', '9\u00a0h', '9\u00a0h\u00a005', '18\u00a0h\u00a030'],
    ['nl', '9.00 uur', '9.05 uur', '18.30 uur'],
    ['de', '9.00 Uhr', '9.05 Uhr', '18.30 Uhr'],
    ['en', '9:00', '9:05', '18:30'],
  ])('hours in %s', (language, full, past, evening) => {
    expect([sayHour(language, '09:00'), sayHour(language, '09:05'), sayHour(language, '18:30')]).toEqual([
      full,
      past,
      evening,
    ])
    expect(sayTime(language, '2026-11-24T08:05:00Z', 'Europe/Brussels')).toBe(past)
    expect(sayTime(language, '2026-07-24T07:05:00Z', 'Europe/Brussels')).toBe(past)
  })

  it.each<[Language, string[]]>([
    ['fr', ['0 jour', '0,5 jour', '1 jour', '1,5 jour', '2 jours', '147,5 jours']],
    ['nl', ['0 dagen', '0,5 dagen', '1 dag', '1,5 dagen', '2 dagen', '147,5 dagen']],
    ['de', ['0 Tage', '0,5 Tage', '1 Tag', '1,5 Tage', '2 Tage', '147,5 Tage']],
    ['en', ['0 days', '0.5 days', '1 day', '1.5 days', '2 days', '147.5 days']],
  ])('half-days in %s', (language, said) => {
    const [, one = '', other = ''] = {
      fr: ['', 'jour', 'jours'],
      nl: ['', 'dag', 'dagen'],
      de: ['', 'Tag', 'Tage'],
      en: ['', 'day', 'days'],
    }[language]
    expect([0, 1, 2, 3, 4, 295].map(halves => sayHalves(language, halves, one, other))).toEqual(said)
  })

  it.each<[Language, string]>([
    ['fr', '1\u202f250,5'],
    ['nl', '1.250,5'],
    ['de', '1.250,5'],
    ['en', '1,250.5'],
  ])('numbers in %s', (language, said) => {
    expect(sayNumber(language, 1250.5)).toBe(said)
  })

  it.each<[Language, boolean[]]>([
    ['fr', [true, true, true, false]],
    ['nl', [false, true, false, false]],
    ['de', [false, true, false, false]],
    ['en', [false, true, false, false]],
  ])('the singular of 0, 1, 1.5 and 2 in %s', (language, singular) => {
    expect([0, 1, 1.5, 2].map(count => plural(language, count, 'one', 'other') === 'one')).toEqual(singular)
  })
})

describe('people’s words inside a sentence', () => {
  it('end without a stop of their own, and leave no mark behind when there are none', () => {
    expect(textsIn.fr.line.said.failed({ because: 'câble introuvable.' })).toMatch(
      /échoué\u00a0: câble introuvable\. Le helpdesk/,
    )
    expect(textsIn.nl.line.said.failed({ because: '' })).toMatch(/mislukt\. De ICT-helpdesk/)
    expect(textsIn.de.tasks['order refused']({ because: ' ' })).toMatch(/abgelehnt\.$/)
  })
})
