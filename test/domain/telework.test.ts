import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isWeekend } from '../../src/domain/day.ts'
import type { Terms } from '../../src/domain/telework.ts'
import { callsForLine, requestTelework } from '../../src/domain/telework-decision.ts'
import type { Finding, TeleworkFacts } from '../../src/domain/telework-findings.ts'
import { weigh } from '../../src/domain/telework-verdict.ts'
import { approved, sampleTelework } from '../support/samples.ts'
import { calendar, colleaguesAway, facts, occasional, policy, structural, takenDay, wish } from './samples.ts'

const verdictOn = (terms: Terms, own: Partial<TeleworkFacts> = {}) => weigh(wish(terms), facts(own), policy)
const all = (terms: Terms, own: Partial<TeleworkFacts> = {}): Finding[] => {
  const { findings, items } = verdictOn(terms, own)
  return [...findings, ...items.flatMap(item => item.findings)]
}
const blocks = <F extends object>(finding: F) => ({ force: 'blocks', ...finding })

describe('one rule', () => {
  it('is not broken by a plain working day', () => {
    expect(verdictOn(occasional('2026-12-01'))).toMatchObject({
      findings: [],
      items: [{ findings: [] }],
      maySend: true,
    })
  })

  it.each<[string, Terms, Partial<TeleworkFacts>, object]>([
    ['a day in the past', occasional('2026-11-20'), {}, { why: 'past', day: '2026-11-20' }],
    [
      'today, after the time',
      occasional('2026-11-23'),
      { time: '09:01' },
      { why: 'too late today', day: '2026-11-23', until: '09:00' },
    ],
    ['a Saturday', occasional('2026-12-05'), {}, { why: 'weekend', day: '2026-12-05' }],
    [
      'a holiday',
      occasional('2026-12-25'),
      {},
      { why: 'free day', day: '2026-12-25', free: { day: '2026-12-25', kind: 'legal', name: 'christmas' } },
    ],
    [
      'a compensation day',
      occasional('2026-12-28'),
      {},
      { why: 'free day', day: '2026-12-28', free: { day: '2026-12-28', kind: 'compensation', name: 'compensation' } },
    ],
    [
      'a bridging day',
      occasional('2027-05-07'),
      {},
      { why: 'free day', day: '2027-05-07', free: { day: '2027-05-07', kind: 'bridging', name: 'bridging day' } },
    ],
    ['beyond the horizon', occasional('2027-11-24'), {}, { why: 'too far', day: '2027-11-24', last: '2027-11-23' }],
    [
      'a day that waits for a decision',
      occasional('2026-12-01'),
      { taken: [takenDay('2026-12-01', { status: 'pending' })] },
      { why: 'already asked', day: '2026-12-01', status: 'pending' },
    ],
    [
      'a day granted',
      occasional('2026-12-01'),
      { taken: [takenDay('2026-12-01')] },
      { why: 'already asked', day: '2026-12-01', status: 'approved' },
    ],
    [
      'a half inside a day granted',
      occasional(['2026-12-01', 'morning']),
      { taken: [takenDay('2026-12-01')] },
      { why: 'already asked', day: '2026-12-01', status: 'approved' },
    ],
    ['no day', occasional(), {}, { why: 'nothing asked' }],
    ['no weekday', structural([], '2026-12-01', '2027-01-29'), {}, { why: 'nothing asked' }],
    [
      'a reversed period',
      structural([2], '2027-01-29', '2026-12-01'),
      {},
      { why: 'period reversed', from: '2027-01-29', to: '2026-12-01' },
    ],
    ['a start in the past', structural([2], '2026-11-20', '2027-01-29'), {}, { why: 'past', day: '2026-11-20' }],
    [
      'a period longer than granted at once',
      structural([2], '2026-12-01', '2027-12-01'),
      {},
      { why: 'too far', day: '2027-12-01', last: '2027-11-30' },
    ],
    [
      'a start beyond the horizon',
      structural([2], '2027-11-24', '2028-01-31'),
      {},
      { why: 'too far', day: '2027-11-24', last: '2027-11-23' },
    ],
    [
      'a weekday that the period never meets',
      structural([5], '2026-12-01', '2026-12-03'),
      {},
      { why: 'not in the period', weekday: 5, from: '2026-12-01', to: '2026-12-03' },
    ],
    [
      'a weekday that is free throughout the period',
      structural([5], '2026-12-21', '2026-12-27'),
      {},
      { why: 'not in the period', weekday: 5, from: '2026-12-21', to: '2026-12-27' },
    ],
    ['no address for the line', occasional('2026-12-01'), { address: 'missing' }, { why: 'no address' }],
    ['no chief', occasional('2026-12-01'), { chief: 'none' }, { why: 'no chief' }],
    ['oneself as chief', occasional('2026-12-01'), { chief: 'self' }, { why: 'own chief' }],
  ])('%s blocks', (_rule, terms, own, finding) => {
    expect(all(terms, own)).toEqual([blocks(finding)])
    expect(verdictOn(terms, own).maySend).toBe(false)
  })

  it.each<[string, Terms, Partial<TeleworkFacts>, object]>([
    [
      'the quota of the team',
      occasional('2026-12-01'),
      { away: colleaguesAway('2026-12-01', 3) },
      { why: 'quota', day: '2026-12-01', away: 3, team: 5, most: 3 },
    ],
    ['a chief without Novo', occasional('2026-12-01'), { chiefReachable: false }, { why: 'chief without Novo' }],
  ])('%s is only said', (_rule, terms, own, finding) => {
    expect(all(terms, own)).toEqual([{ force: 'warns', ...finding }])
    expect(verdictOn(terms, own).maySend).toBe(true)
  })

  it.each<[string, Terms, Partial<TeleworkFacts>]>([
    ['today, at the very minute', occasional('2026-11-23'), { time: '09:00' }],
    ['the last day of the horizon', occasional('2027-11-23'), {}],
    ['the last start of the horizon', structural([2], '2027-11-23', '2028-01-31'), {}],
    ['the longest period', structural([2], '2026-12-01', '2027-11-30'), {}],
    [
      'the other half of a day',
      occasional(['2026-12-01', 'morning']),
      { taken: [takenDay('2026-12-01', { part: 'afternoon' })] },
    ],
    ['the last place of the quota', occasional('2026-12-01'), { away: colleaguesAway('2026-12-01', 2) }],
    ['a team of one', occasional('2026-12-01'), { teamSize: 1 }],
    ['as many days as a request holds', occasional(...workingDays(40)), {}],
  ])('%s is fine', (_what, terms, own) => {
    expect(all(terms, own)).toEqual([])
  })

  it('is one about too many days at once', () => {
    expect(verdictOn(occasional(...workingDays(41))).findings).toEqual([
      blocks({ why: 'too many days', asked: 41, most: 40 }),
    ])
  })

  it('counts a colleague with two halves once, and nobody whose day is not granted', () => {
    const day = '2026-12-01'
    const halves = (['morning', 'afternoon'] as const).map(part => takenDay(day, { person: 'jan', part }))
    const waiting = colleaguesAway(day, 4).map(taken => ({ ...taken, status: 'pending' as const }))
    const { away } = verdictOn(occasional(day), { away: [...halves, ...waiting] })
    expect(away).toEqual([{ day, people: ['jan'], team: 5, most: 3 }])
  })
})

describe('several rules', () => {
  it('are all named, each on its day', () => {
    const verdict = verdictOn(
      occasional('2026-11-20', '2026-11-23', '2026-12-05', '2026-12-25', ['2026-12-01', 'morning'], '2028-01-03'),
      {
        time: '10:00',
        chief: 'none',
        address: 'missing',
        taken: [takenDay('2026-12-01', { status: 'pending' }), takenDay('2026-11-23')],
        away: [...colleaguesAway('2026-12-01', 5), ...colleaguesAway('2026-11-23', 5)],
        used: [{ year: 2026, approved: 300, pending: 0 }],
      },
    )
    expect(verdict.findings.map(({ why }) => why)).toEqual(['over the ceiling', 'no address', 'no chief'])
    expect(verdict.items.map(({ item, findings }) => [item, findings.map(({ why }) => why)])).toEqual([
      ['2026-11-20', ['past']],
      ['2026-11-23', ['too late today', 'already asked', 'quota']],
      ['2026-12-01', ['already asked', 'quota']],
      ['2026-12-05', ['weekend']],
      ['2026-12-25', ['free day']],
      ['2028-01-03', ['too far']],
    ])
  })

  it('are named of a period as well: no weekday, begun, too long', () => {
    const findings = verdictOn(structural([], '2026-11-02', '2028-11-02')).findings.map(({ why }) => why)
    expect(findings).toEqual(['past', 'too far', 'nothing asked'])
  })

  it('of a structural wish are told once for each weekday', () => {
    const tuesdays = ['2026-12-01', '2026-12-08', '2026-12-15']
    const { items } = verdictOn(structural([2, 4], '2026-12-01', '2027-01-29'), {
      taken: tuesdays.map(day => takenDay(day)),
      away: tuesdays.flatMap(day => colleaguesAway(day, 4)),
    })
    expect(items.map(({ findings }) => findings.map(({ why }) => why))).toEqual([['already asked', 'quota'], []])
  })
})

describe('a request', () => {
  const asked = { id: 'draft-1', chief: 'luc', at: '2026-11-23T07:00:00Z' }

  it('is made of a wish that nothing blocks', () => {
    const made = requestTelework(wish(occasional('2026-12-01')), verdictOn(occasional('2026-12-01')), asked)
    expect(made).toMatchObject({ ok: true, value: { id: 'draft-1', version: 1, status: 'pending', chief: 'luc' } })
  })

  it('is refused with its verdict otherwise', () => {
    const verdict = verdictOn(occasional('2026-12-05'))
    expect(requestTelework(wish(occasional('2026-12-05')), verdict, asked)).toEqual({
      ok: false,
      refusal: { why: 'blocked', verdict },
    })
  })

  it('calls for a line when structural telework is granted, and only then', () => {
    const pending = sampleTelework({ terms: structural([2], '2026-12-01', '2027-01-29') })
    expect(callsForLine(pending)).toBe(false)
    expect(callsForLine(approved(pending, ['every-2']))).toBe(true)
    expect(callsForLine(approved(sampleTelework(), ['2026-12-01']))).toBe(false)
  })
})

function workingDays(count: number): string[] {
  return daysBetween('2026-11-24', addDays('2026-11-24', 120))
    .filter(day => !isWeekend(day) && !calendar.free.has(day))
    .slice(0, count)
}
