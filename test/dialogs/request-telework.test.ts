import { describe, expect, it } from 'vitest'
import { choose, type Draft, hear, newDraft, runningDraft, saysSend, wishOf } from '../../dialogs/request-telework.ts'
import type { Understood } from '../../src/domain/understood.ts'
import { occasional, policy, structural } from '../domain/samples.ts'

const today = '2026-11-23'
const empty = newDraft('d')

const said = (own: Partial<Understood> = {}): Understood => ({
  intent: 'telework.ask',
  confident: true,
  language: 'fr',
  ...own,
})
const draft = (own: Partial<Draft> = {}): Draft => ({ ...empty, ...own })

/** A conversation: what each sentence was understood as, one after the other. */
const heard = (before: Draft, ...sentences: Partial<Understood>[]): Draft =>
  sentences.reduce<Draft>((state, own) => hear(state, said(own), today).draft, before)

const tuesday = '2026-12-01'
const thursday = '2026-12-03'
const wednesday = '2026-12-02'

describe('typing', () => {
  it.each<[string, Draft, Partial<Understood>[], Partial<Draft>]>([
    ['«télétravail»', empty, [{}], { kind: 'occasional', days: [], weekdays: [] }],
    [
      '«mardi et jeudi»',
      empty,
      [{ days: [thursday, tuesday, thursday] }],
      { days: [tuesday, thursday], weekdays: [2, 4] },
    ],
    [
      '«mardi et jeudi, structurel»',
      empty,
      [{ days: [tuesday, thursday], kind: 'structural' }],
      { kind: 'structural', weekdays: [2, 4], from: tuesday },
    ],
    ['«mardi matin»', empty, [{ days: [tuesday], part: 'morning' }], { days: [tuesday], part: 'morning' }],
    ['«mardi», «le matin»', empty, [{ days: [tuesday] }, { part: 'morning' }], { days: [tuesday], part: 'morning' }],
    [
      '«mardi», «plutôt mercredi»',
      empty,
      [{ days: [tuesday] }, { days: [wednesday] }],
      { days: [wednesday], weekdays: [3] },
    ],
    [
      '«mardi et jeudi», «mercredi au lieu de mardi»',
      empty,
      [{ days: [tuesday, thursday] }, { days: [wednesday], was: [tuesday] }],
      { days: [wednesday, thursday], weekdays: [3, 4] },
    ],
    ['«mardi et jeudi», «pas jeudi»', empty, [{ days: [tuesday, thursday] }, { was: [thursday] }], { days: [tuesday] }],
    ['«pas jeudi» of a day never said', draft({ days: [tuesday] }), [{ was: [thursday] }], { days: [tuesday] }],
    [
      '«mardi et jeudi», «structurel»',
      empty,
      [{ days: [tuesday, thursday] }, { kind: 'structural' }],
      { kind: 'structural', days: [tuesday, thursday], weekdays: [2, 4], from: tuesday },
    ],
    [
      '…, «non, occasionnel»',
      empty,
      [{ days: [tuesday, thursday] }, { kind: 'structural' }, { kind: 'occasional' }],
      { kind: 'occasional', days: [tuesday, thursday] },
    ],
    [
      '«tous les mardis»',
      empty,
      [{ pattern: { weekdays: [2] } }],
      { kind: 'structural', weekdays: [2], from: '2026-11-24', days: [] },
    ],
    [
      '«tous les mardis de décembre à mars»',
      empty,
      [{ pattern: { weekdays: [2], from: tuesday, to: '2027-03-31' } }],
      { kind: 'structural', from: tuesday, to: '2027-03-31' },
    ],
    [
      '«tous les mardis depuis octobre»: not in the past',
      empty,
      [{ pattern: { weekdays: [2], from: '2026-10-01' } }],
      { from: '2026-11-24' },
    ],
    [
      '«tous les mardis et jeudis», «pas le jeudi»',
      empty,
      [{ pattern: { weekdays: [2, 4] } }, { was: [thursday] }],
      { kind: 'structural', weekdays: [2], from: '2026-11-24' },
    ],
    [
      '«tous les mardis et jeudis», «mercredi au lieu de jeudi»',
      empty,
      [{ pattern: { weekdays: [2, 4] } }, { was: [thursday], days: [wednesday] }],
      { kind: 'structural', weekdays: [2, 3] },
    ],
    [
      '«tous les mardis», «occasionnel»: the first of them',
      empty,
      [{ pattern: { weekdays: [2] } }, { kind: 'occasional' }],
      { kind: 'occasional', days: ['2026-11-24'] },
    ],
    [
      '«mardi», «tous les vendredis», «occasionnel»: Fridays, no Tuesday',
      empty,
      [{ days: [tuesday] }, { pattern: { weekdays: [5] } }, { kind: 'occasional' }],
      { kind: 'occasional', days: ['2026-11-27'] },
    ],
    [
      '«un mardi sur deux»: days, not a rhythm',
      empty,
      [{ pattern: { weekdays: [2], every: 2, from: tuesday, to: '2026-12-31' } }],
      { kind: 'occasional', days: [tuesday, '2026-12-15', '2026-12-29'] },
    ],
    [
      '«tous les mardis sauf le 8»: days, not a rhythm',
      empty,
      [{ pattern: { weekdays: [2], from: tuesday, to: '2026-12-15', except: ['2026-12-08'] } }],
      { kind: 'occasional', days: [tuesday, '2026-12-15'] },
    ],
    [
      'a reason',
      empty,
      [{ days: [tuesday], reason: 'un rapport' }, { part: 'morning' }],
      { reason: 'un rapport', part: 'morning' },
    ],
    ['a reason without end', empty, [{ reason: 'x'.repeat(3000) }], { reason: 'x'.repeat(1000) }],
  ])('%s', (_said, before, sentences, after) => {
    expect(heard(before, ...sentences)).toMatchObject(after)
  })

  it('that has two readings changes no day, keeps the rest, and asks', () => {
    const readings = [[tuesday], ['2026-12-08']]
    const { draft: after, readings: asked } = hear(
      draft({ days: [thursday] }),
      said({ ask: readings, kind: 'structural', part: 'morning' }),
      today,
    )
    expect(asked).toEqual(readings)
    expect(after).toMatchObject({ kind: 'structural', part: 'morning', days: [thursday] })
  })

  it('keeps the draft’s id and version', () => {
    expect(heard(empty, { days: [tuesday] }, { kind: 'structural' })).toMatchObject({ id: 'd', version: 1 })
  })
})

describe('a reading that is chosen', () => {
  it.each<[string, readonly string[], string, Partial<Draft>]>([
    ['occasional', [thursday, tuesday], 'occasional', { kind: 'occasional', days: [tuesday, thursday] }],
    ['structural', [tuesday, thursday], 'structural', { kind: 'structural', weekdays: [2, 4], from: tuesday }],
    ['of a kind nobody knows', [tuesday], 'forever', { kind: 'occasional', days: [tuesday] }],
  ])('%s', (_kind, days, kind, after) => {
    expect(choose(draft({ part: 'morning', reason: 'r' }), days, kind)).toMatchObject({
      ...after,
      part: 'morning',
      reason: 'r',
    })
  })

  it('goes on where the state was lost', () => {
    expect(runningDraft('d', 'afternoon')).toEqual({ ...empty, part: 'afternoon' })
    expect(runningDraft('d', 'evening')).toEqual(empty)
  })
})

describe('the wish of a draft', () => {
  it.each<[string, Draft, ReturnType<typeof occasional>]>([
    [
      'of days',
      draft({ days: [tuesday, thursday], part: 'morning' }),
      occasional([tuesday, 'morning'], [thursday, 'morning']),
    ],
    ['of nothing', empty, occasional()],
    [
      'of weekdays with a period',
      draft({ kind: 'structural', weekdays: [2, 4], from: tuesday, to: '2027-01-29' }),
      structural([2, 4], tuesday, '2027-01-29'),
    ],
    [
      'of weekdays without an end: as long as the policy says',
      draft({ kind: 'structural', weekdays: [2], from: tuesday }),
      structural([2], tuesday, '2027-11-30'),
    ],
    [
      'of weekdays without a start: from tomorrow',
      draft({ kind: 'structural', weekdays: [2], to: '2027-01-29' }),
      structural([2], '2026-11-24', '2027-01-29'),
    ],
    [
      'of weekdays, none chosen',
      draft({ kind: 'structural', from: tuesday, to: '2027-01-29' }),
      structural([], tuesday, '2027-01-29'),
    ],
  ])('%s', (_what, draft, terms) => {
    expect(wishOf(draft, 'anna', today, policy)).toEqual({ person: 'anna', terms })
  })

  it('has the reason and the address', () => {
    const address = { street: 'Rue Haute 1', postcode: '1000', city: 'Bruxelles' }
    expect(wishOf(draft({ reason: 'r', address }), 'anna', today, policy)).toMatchObject({ reason: 'r', address })
  })
})

describe('a go-ahead', () => {
  it.each(['oui', 'OK', ' envoyer ', 'ja', 'verzenden', 'yes', 'send it', 'senden', 'd’accord.'])('%j sends', text => {
    expect(saysSend(text)).toBe(true)
  })

  it.each(['non', 'oui mais mardi', 'ne pas envoyer', 'okay plutôt mercredi', 'nee', 'ja?', ''])(
    '%j does not',
    text => {
      expect(saysSend(text)).toBe(false)
    },
  )
})
