import { describe, expect, it } from 'vitest'
import { daysOfPattern, type Language, type Understood, understand } from '../../src/understanding/understand.ts'

/** A Monday; Tuesday is tomorrow, Wednesday the day after. */
const MONDAY = '2026-11-23'
const hear = (said: string, language: Language, on = MONDAY): Understood => understand(said, { on, language })

describe('the meaning of days', () => {
  it.each<[string, Language, string[]]>([
    ['télétravail jeudi', 'fr', ['2026-11-26']],
    ['ce mardi, télétravail', 'fr', ['2026-11-24']],
    ['telewerk komende dinsdag', 'nl', ['2026-11-24']],
    ['kommenden Dienstag Telearbeit', 'de', ['2026-11-24']],
    ['telework this Tuesday', 'en', ['2026-11-24']],
    ['télétravail jeudi prochain', 'fr', ['2026-11-26']],
    ['telewerk volgende week woensdag', 'nl', ['2026-12-02']],
    ['Telearbeit Mittwoch nächster Woche', 'de', ['2026-12-02']],
    ['telework Wednesday next week', 'en', ['2026-12-02']],
    ['télétravail mardi en huit', 'fr', ['2026-12-01']],
    ['telewerk dinsdag over acht dagen', 'nl', ['2026-12-01']],
    ['Telearbeit Dienstag in acht Tagen', 'de', ['2026-12-01']],
    ['telework Tuesday week', 'en', ['2026-12-01']],
    ['télétravail après-demain', 'fr', ['2026-11-25']],
    ['overmorgen telewerk', 'nl', ['2026-11-25']],
    ['télétravail dans quinze jours', 'fr', ['2026-12-07']],
    ['telewerk binnen veertien dagen', 'nl', ['2026-12-07']],
    ['télétravail tantôt', 'fr', ['2026-11-23']],
    ['télétravail le 15', 'fr', ['2026-12-15']],
    ['télétravail le 23', 'fr', ['2026-11-23']],
    ['Telearbeit am 15.', 'de', ['2026-12-15']],
    ['télétravail le 31', 'fr', ['2026-12-31']],
    ['telework 12/10', 'en', ['2027-10-12']],
    ['télétravail du 3 au 7', 'fr', ['2026-12-03', '2026-12-04', '2026-12-07']],
    ['telewerk van 16 tot en met 18', 'nl', ['2026-12-16', '2026-12-17', '2026-12-18']],
    [
      'télétravail les mercredis de décembre',
      'fr',
      ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30'],
    ],
    ['télétravail le pont de l’Ascension', 'fr', ['2027-05-07']],
    ['telewerk tussen kerst en nieuw', 'nl', ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']],
    ['en plus de mardi, je voudrais télétravailler jeudi', 'fr', ['2026-11-26']],
    ['Le plombier passe mardi à 10h, je peux télétravailler jeudi ?', 'fr', ['2026-11-26']],
    ['de loodgieter komt dinsdag, mag ik dan telewerken', 'nl', ['2026-11-24']],
  ])('%s', (said, language, days) => {
    expect(hear(said, language)).toMatchObject({ intent: 'telework.ask', days, confident: true })
  })

  it.each<[string, Language, string[][]]>([
    ['télétravail lundi', 'fr', [['2026-11-23'], ['2026-11-30']]],
    ['telewerk volgende dinsdag', 'nl', [['2026-11-24'], ['2026-12-01']]],
    ['nächsten Mittwoch Telearbeit', 'de', [['2026-11-25'], ['2026-12-02']]],
    [
      'Je voudrais télétravailler mardi et jeudi prochains',
      'fr',
      [
        ['2026-11-24', '2026-11-26'],
        ['2026-12-01', '2026-12-03'],
      ],
    ],
    ['telework Tuesday or Thursday', 'en', [['2026-11-24'], ['2026-11-26']]],
    ['télétravail mardi 2 décembre', 'fr', [['2026-12-02'], ['2026-12-01']]],
    ['télétravail en fin de semaine', 'fr', [['2026-11-26'], ['2026-11-27']]],
  ])('%s: asks', (said, language, ask) => {
    const { days, ...heard } = hear(said, language)
    expect(heard).toMatchObject({ ask, confident: false })
    expect(days).toBeUndefined()
  })

  it.each<[string, Language, object]>([
    [
      'télétravail tous les mardis jusqu’à Noël sauf le 15',
      'fr',
      { weekdays: [2], to: '2026-12-25', except: ['2026-12-15'] },
    ],
    ['om de twee weken telewerk op woensdag', 'nl', { weekdays: [3], every: 2 }],
    ['télétravail le premier lundi du mois', 'fr', { weekdays: [1], nth: 1 }],
    ['telework Thursdays in odd weeks', 'en', { weekdays: [4], parity: 'odd' }],
    ['jeden Freitag bis Ostern Homeoffice', 'de', { weekdays: [5], to: '2027-03-28' }],
    ['telewerk vanaf 4 januari elke maandag', 'nl', { weekdays: [1], from: '2027-01-04' }],
    ['télétravail tous les jours sauf le vendredi', 'fr', { weekdays: [1, 2, 3, 4] }],
  ])('%s: a pattern', (said, language, pattern) => {
    expect(hear(said, language).pattern).toEqual(pattern)
  })
})

describe('parts of day and hours', () => {
  it.each<[string, Language, object]>([
    ['télétravail jeudi matin', 'fr', { part: 'morning' }],
    ['telewerk donderdagnamiddag', 'nl', { part: 'afternoon' }],
    ['télétravail jeudi de 8h30 à midi', 'fr', { from: '08:30', to: '12:00' }],
    ['telewerk donderdag vanaf half negen', 'nl', { from: '08:30' }],
    ['Homeoffice Donnerstag ab halb neun', 'de', { from: '08:30' }],
    ['telewerk donderdag van 9 tot 12 uur', 'nl', { from: '09:00', to: '12:00' }],
    ['telewerk donderdag tot 12.30 u.', 'nl', { to: '12:30' }],
    ['telework Thursday from 9am to 5pm', 'en', { from: '09:00', to: '17:00' }],
  ])('%s', (said, language, slots) => {
    const { part, from, to } = hear(said, language)
    expect({ ...(part && { part }), ...(from && { from }), ...(to && { to }) }).toEqual(slots)
  })
})

describe('a change names the days left and the days wanted', () => {
  it.each<[string, Language, string[] | undefined, string[] | undefined]>([
    ['déplacer mon télétravail de mardi à jeudi', 'fr', ['2026-11-24'], ['2026-11-26']],
    ['verplaats mijn telewerk van dinsdag naar donderdag', 'nl', ['2026-11-24'], ['2026-11-26']],
    ['Freitag statt Dienstag', 'de', ['2026-11-24'], ['2026-11-27']],
    ['pas jeudi mais vendredi', 'fr', ['2026-11-26'], ['2026-11-27']],
    ['plutôt mercredi', 'fr', undefined, ['2026-11-25']],
    ['enlève mercredi de ma demande', 'fr', ['2026-11-25'], undefined],
    ['dinsdag wordt donderdag', 'nl', ['2026-11-24'], ['2026-11-26']],
  ])('%s', (said, language, was, days) => {
    const heard = hear(said, language)
    expect(heard.intent).toBe('telework.change')
    expect([heard.was, heard.days]).toEqual([was, days])
  })
})

describe('what is none of Novo’s business stays so', () => {
  it.each<[string, Language]>([
    ['Je suis malade, je reste à la maison demain', 'fr'],
    ['je prends congé vendredi', 'fr'],
    ['l’imprimante du 2e étage est en panne', 'fr'],
    ['Le télétravail nuit à l’esprit d’équipe', 'fr'],
    ['mon mari télétravaille le vendredi', 'fr'],
    ['de lift werkt niet meer', 'nl'],
    ['wanneer wordt de telewerkvergoeding betaald?', 'nl'],
    ['het internet van mijn buurvrouw werkt niet', 'nl'],
    ['mein Zug hat Verspätung', 'de'],
    ['I read an article about telework', 'en'],
    ['', 'fr'],
    ['?!', 'fr'],
  ])('%s', (said, language) => {
    expect(hear(said, language).intent).toBe('none')
  })
})

describe('language, reason, people', () => {
  it('hears the language a sentence is plainly written in', () => {
    expect(hear('Mag ik dinsdag telewerken?', 'fr').language).toBe('nl')
    expect(hear('ok', 'nl').language).toBe('nl')
  })

  it('keeps the reason as typed', () => {
    expect(hear('Télétravail jeudi parce que j’attends l’électricien.', 'fr').reason).toBe('j’attends l’électricien')
  })

  it('names colleagues without title, never the writer', () => {
    expect(hear('Est-ce que Mme Van den Berghe est là jeudi ?', 'fr').people).toEqual(['Van den Berghe'])
    expect(hear('Réserve-moi un bureau près de Sofia jeudi.\nCordialement,\nKarim', 'fr').people).toEqual(['Sofia'])
  })

  it('knows a structural wish', () => {
    expect(hear('Je voudrais télétravailler mardi et jeudi prochains, structurel', 'fr')).toMatchObject({
      kind: 'structural',
      ask: [
        ['2026-11-24', '2026-11-26'],
        ['2026-12-01', '2026-12-03'],
      ],
    })
  })
})

describe('the days of a pattern', () => {
  it('counts every second week from the first day', () => {
    expect(daysOfPattern({ weekdays: [3], every: 2 }, MONDAY, 5)).toEqual(['2026-11-25', '2026-12-09', '2026-12-23'])
  })

  it('leaves out what is excepted and ends where it ends', () => {
    const pattern = { weekdays: [2], to: '2026-12-25', except: ['2026-12-15'] }
    expect(daysOfPattern(pattern, MONDAY, 60)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-22'])
  })

  it('knows even ISO weeks and the last of the month', () => {
    expect(daysOfPattern({ weekdays: [1], parity: 'even' }, MONDAY, 4)).toEqual(['2026-12-07', '2026-12-21'])
    expect(daysOfPattern({ weekdays: [5], nth: -1 }, MONDAY, 9)).toEqual(['2026-11-27', '2026-12-25'])
  })
})
