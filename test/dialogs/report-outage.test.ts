import { describe, expect, it } from 'vitest'
import { reportOfForm, sinceOf, symptomOf } from '../../dialogs/report-outage.ts'
import { understand } from '../../src/understanding/understand.ts'

const zone = 'Europe/Brussels'
/** A Tuesday, 10:20 in Brussels. */
const now = '2026-12-01T09:20:30Z'

describe('since when, as somebody says it', () => {
  it.each<[Parameters<typeof sinceOf>[0], string]>([
    [{}, now],
    [{ part: 'morning' }, '2026-12-01T07:00:00Z'],
    [{ part: 'afternoon' }, now],
    [{ days: ['2026-11-30'] }, '2026-11-30T08:00:00Z'],
    [{ days: ['2026-11-30'], part: 'afternoon' }, '2026-11-30T12:00:00Z'],
    [{ days: ['2026-11-30'], from: '17:45' }, '2026-11-30T16:45:00Z'],
    [{ from: '08:15' }, '2026-12-01T07:15:00Z'],
    [{ from: '23:00' }, now],
    [{ days: ['2026-12-02'] }, now],
    [{ days: ['2026-02-30'] }, now],
    [{ days: ['2026-10-25'], from: '02:30' }, '2026-10-25T00:30:00Z'],
    [{ days: ['2026-03-29'], from: '02:30' }, '2026-03-29T01:30:00Z'],
  ])('%j is %s', (said, since) => {
    expect(sinceOf(said, now, zone)).toBe(since)
  })

  it.each(['fr', 'nl'] as const)('is read from a sentence in %s', language => {
    const text =
      language === 'fr' ? 'Ma connexion est en panne depuis ce matin' : 'mijn internet ligt plat sinds vanmorgen'
    const said = understand(text, { on: '2026-12-01', language, bridgingDays: [] })
    expect(said.intent).toBe('outage.report')
    expect(sinceOf(said, now, zone)).toBe('2026-12-01T07:00:00Z')
  })
})

describe('the form', () => {
  const before = { since: '2026-12-01T07:00:12Z' }

  it('says what it holds, without what is empty', () => {
    const form = { symptom: 'vpn', sinceDay: '2026-11-30', sinceTime: '16:05', words: '  lent  ', contact: ' ' }
    expect(reportOfForm(form, before, zone)).toEqual({ symptom: 'vpn', since: '2026-11-30T15:05:00Z', words: 'lent' })
  })

  it.each([
    ['nothing', {}],
    ['the same minute', { sinceDay: '2026-12-01', sinceTime: '08:00' }],
    ['a day that is none', { sinceDay: '2026-02-30', sinceTime: '08:00' }],
    ['a time that is none', { sinceTime: '25:00' }],
    ['a time in other words', { sinceTime: 'noon' }],
  ])('with %s keeps the moment it had, to the second', (_, form) => {
    expect(reportOfForm(form, before, zone).since).toBe(before.since)
  })

  it('may say tomorrow: that is for the rules to refuse', () => {
    expect(reportOfForm({ sinceDay: '2026-12-02' }, before, zone).since).toBe('2026-12-02T07:00:00Z')
  })

  it('takes an unknown symptom for a line that is down', () => {
    expect([symptomOf('slow'), symptomOf('gone'), symptomOf(undefined), symptomOf('__proto__')]).toEqual([
      ...['slow', 'down', 'down', 'down'],
    ])
  })

  it('cuts what is longer than its inputs allow', () => {
    const { words, contact } = reportOfForm({ words: 'w'.repeat(5000), contact: '1'.repeat(99) }, before, zone)
    expect([words?.length, contact?.length]).toEqual([1000, 40])
  })
})
