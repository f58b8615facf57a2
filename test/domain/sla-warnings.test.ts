import { describe, expect, it } from 'vitest'
import { taskAfter, warningsDue } from '../../src/domain/sla-warnings.ts'
import { at, became, history, note, read, readAll, reported } from './sla-samples.ts'

const rows = history(['2026-11-23 09:00', reported('major')], ['2026-11-23 09:30', became('inProgress')])
const due = (now: string, said: readonly string[] = [], of = rows) =>
  warningsDue(read('repair', of, now), new Set(said)).map(({ key }) => key)

describe('a warning', () => {
  it.each([
    ['2026-11-23 12:59', []],
    ['2026-11-23 13:00', ['repair/50']],
    ['2026-11-23 15:00', ['repair/50', 'repair/75']],
    ['2026-11-23 16:12', ['repair/50', 'repair/75', 'repair/90']],
    ['2026-11-23 17:00', ['repair/50', 'repair/75', 'repair/90']],
    ['2026-11-23T17:00:00.001', ['repair/50', 'repair/75', 'repair/90', 'repair/breach']],
  ])('is due at %s: %j', (now, keys) => {
    expect(due(now)).toEqual(keys)
  })

  it('says when its level was reached, however late somebody wakes', () => {
    expect(warningsDue(read('repair', rows, '2026-11-25 09:00'), new Set()).map(({ at }) => at)).toEqual([
      at('2026-11-23 13:00'),
      at('2026-11-23 15:00'),
      at('2026-11-23 16:12'),
      at('2026-11-23T17:00:00.001'),
    ])
  })

  it('is said once', () => {
    expect(due('2026-11-23 15:10', ['repair/50'])).toEqual(['repair/75'])
    expect(due('2026-11-23 15:10', ['repair/50', 'repair/75'])).toEqual([])
  })

  it('is not due again when a change of severity takes the level back and reaches it anew', () => {
    const graver = history(
      ['2026-11-23 09:00', reported('critical')],
      ['2026-11-23 11:01', { what: 'severity', severity: 'minor' }],
    )
    expect(due('2026-11-23 11:00', [], graver)).toEqual(['repair/50'])
    expect(due('2026-11-23 12:00', ['repair/50'], graver)).toEqual([])
  })

  it('comes no more when the clock has stopped, but a breach is still said', () => {
    const stopped = (time: string) => history(['2026-11-23 09:00', reported()], [time, { what: 'confirmed' }])
    expect(due('2026-11-24 09:00', [], stopped('2026-11-23 16:30'))).toEqual([])
    expect(due('2026-11-24 09:00', ['repair/50'], stopped('2026-11-23 18:00'))).toEqual(['repair/breach'])
  })

  it('waits while the clock is paused, and still says what was reached before', () => {
    const pending = history(['2026-11-23 09:00', reported()], ['2026-11-23 13:30', became('pending')])
    expect(due('2026-11-25 09:00', [], pending)).toEqual(['repair/50'])
  })

  it('of a clock shorter than an hour is worth no task before its breach', () => {
    const quiet = (name: 'first eta' | 'response', now: string) =>
      warningsDue(read(name, history(['2026-11-23 09:00', reported('major')]), now), new Set()).map(one => one.quiet)
    expect(quiet('first eta', '2026-11-23 09:16')).toEqual([true, true, true, false])
    expect(quiet('response', '2026-11-23 10:01')).toEqual([false, false, false, false])
  })

  const one = (level: 50 | 'breach', quiet = false) => ({
    key: `repair/${level}`,
    level,
    at: at('2026-11-23 09:00'),
    quiet,
  })
  it.each([
    ['none', [one(50, true)], 'none'],
    ['none', [one(50)], 'opens'],
    ['none', [one(50, true), one('breach')], 'opens'],
    ['open', [one(50, true)], 'goes on'],
    ['closed', [one(50)], 'none'],
    ['closed', [one(50), one('breach')], 'opens'],
  ] as const)('with a task that is %s: %j, it %s', (task, fresh, then) => {
    expect(taskAfter(fresh, task)).toBe(then)
  })

  it('of a clock that repeats is told apart by what began the round, even when a row comes late', () => {
    const first = history(['2026-11-23 09:00', reported()], ['2026-11-23 13:00', note])
    const keys = (of: typeof first) =>
      readAll('update interval', of, '2026-11-23 15:30').flatMap(clock =>
        warningsDue(clock, new Set()).map(({ key }) => key),
      )
    const all = (event: string) => [50, 75, 90, 'breach'].map(level => `update interval/${event}/${level}`)
    expect(keys(first)).toEqual(['update interval/e1/breach', ...all('e2')])
    const late = [...first, { ...note, id: 'late', at: at('2026-11-23 14:30'), place: 9 }]
    expect(keys(late)).toEqual(['update interval/e1/breach', 'update interval/late/50'])
  })
})
