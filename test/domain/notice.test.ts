import { describe, expect, it } from 'vitest'
import {
  announced,
  type Notice,
  type NoticeNews,
  newNotice,
  owesNews,
  stopped,
  withNews,
  wordsFor,
} from '../../src/domain/notice.ts'
import { draftNotice, type NoticeWish } from '../../src/domain/notice-draft.ts'
import { amongWhom, rings, teleworksAt, tellTime } from '../../src/domain/notice-recipients.ts'
import { calendar } from './samples.ts'

const at = '2026-12-01T08:00:00Z'
const zone = 'Europe/Brussels'
const incident = (...news: NoticeNews[]): Notice => {
  const wanted = { kind: 'incident', source: 'contractor', severity: 'Major', urgent: true, places: [] } as const
  const first = announced(newNotice('n', { ...wanted, start: at }, at), at)
  return news.reduce((notice, each) => withNews(notice, each, at) ?? notice, first)
}
const eta = { what: 'eta', eta: '2026-12-01T10:00:00Z' } as const
const ended = { what: 'ended', end: '2026-12-01T09:00:00Z' } as const

describe('news of a notice', () => {
  it.each<[string, Notice, NoticeNews, boolean]>([
    ['an expected end', incident(), eta, true],
    ['the same again', incident(eta), eta, false],
    ['that there is none any more', incident(eta), { what: 'eta' }, true],
    ['other places', incident(), { what: 'scope', places: [{ level: 'cabinet', name: 'C' }] }, true],
    ['the same places', incident(), { what: 'scope', places: [] }, false],
    ['the end', incident(eta), ended, true],
    ['nothing after the end', incident(ended), eta, false],
    ['nothing of a draft', { ...incident(), status: 'draft' }, eta, false],
    ['nothing of one that was stopped', stopped(incident()), eta, false],
    ['but its end', stopped(incident()), ended, true],
    ['that works last', incident(), { what: 'overrun' }, true],
    ['once', incident({ what: 'overrun' }), { what: 'overrun' }, false],
    ['again with another end', incident({ what: 'overrun' }), { what: 'overrun', end: '2026-12-01T15:00:00Z' }, true],
  ])('%s', (_, notice, news, isNew) => {
    const told = withNews(notice, news, at)
    expect(told !== undefined).toBe(isNew)
    if (!told) return
    expect(told.version).toBe(notice.version + 1)
    expect(told.occasions.at(-1)).toMatchObject({ what: news.what, number: notice.occasions.length + 1 })
  })

  it('keeps every expected end there was', () => {
    expect(incident(eta, { what: 'eta' }).etas).toEqual([{ at, eta: eta.eta }, { at }])
  })

  it('is owed when it was promised and no end is expected', () => {
    const promised = { ...incident(), nextNewsAt: '2026-12-01T09:00:00Z' }
    expect(owesNews(promised, at)).toBe(false)
    expect(owesNews(promised, '2026-12-01T09:00:00Z')).toBe(true)
    expect(owesNews({ ...promised, etas: [{ at, eta: eta.eta }] }, '2026-12-01T09:00:00Z')).toBe(false)
    expect(owesNews({ ...promised, status: 'ended' }, '2026-12-01T09:00:00Z')).toBe(false)
  })

  it('rings when it changes something, not when time goes by', () => {
    expect(['eta', 'moved', 'ended', 'overrun'].every(what => rings({ what: what as 'eta' }))).toBe(true)
    expect([rings({ what: 'announced' }), rings({ what: 'no news' })]).toEqual([false, false])
    expect(amongWhom({ kind: 'works' }, 'reminder')).toBe('teleworking in the period')
    expect(amongWhom({ kind: 'incident' }, 'eta')).toBe('all')
    expect(amongWhom({ kind: 'incident' }, 'ended')).toBe('told')
  })
})

describe('when somebody is told', () => {
  const hours = { weekdays: [1, 2, 3, 4, 5], from: '07:30', to: '18:30', zone } as const
  const today = [{ day: '2026-12-01', part: 'day' }] as const
  it.each<[string, string, boolean, readonly { day: string; part: 'day' | 'morning' | 'afternoon' }[], string]>([
    ['at once within their hours', '2026-12-01T09:00:00Z', false, [], '2026-12-01T09:00:00Z'],
    ['the next morning after them', '2026-12-01T19:00:00Z', false, today, '2026-12-02T06:30:00Z'],
    ['at once when it is urgent and they telework', '2026-12-01T19:00:00Z', true, today, '2026-12-01T19:00:00Z'],
    ['not when it is urgent and they do not', '2026-12-01T19:00:00Z', true, [], '2026-12-02T06:30:00Z'],
    [
      'not in the evening of a morning',
      '2026-12-01T19:00:00Z',
      true,
      [{ day: '2026-12-01', part: 'morning' }],
      '2026-12-02T06:30:00Z',
    ],
    ['never at night', '2026-12-01T21:30:00Z', true, today, '2026-12-02T06:30:00Z'],
    ['after a weekend', '2026-12-04T19:00:00Z', false, [], '2026-12-07T06:30:00Z'],
  ])('%s', (_, now, urgent, days, expected) => {
    expect(tellTime({ urgent, days, hours }, now, calendar, zone)).toBe(expected)
  })

  it('a morning ends at one and an afternoon begins at noon', () => {
    const on = (part: 'morning' | 'afternoon', now: string) => teleworksAt([{ day: '2026-12-01', part }], now, zone)
    expect([on('morning', '2026-12-01T11:59:00Z'), on('morning', '2026-12-01T12:00:00Z')]).toEqual([true, false])
    expect([on('afternoon', '2026-12-01T10:59:00Z'), on('afternoon', '2026-12-01T11:00:00Z')]).toEqual([false, true])
    expect(on('morning', '2026-12-02T08:00:00Z')).toBe(false)
  })
})

describe('a notice of the ICT desk', () => {
  const wish: NoticeWish = { words: { fr: ' Bonjour ', nl: 'Goedendag' }, for: 'everybody', urgent: false }
  const site = { id: 'cabinet-1', level: 'cabinet', name: 'Cabinet 1', lines: ['L1'] } as const
  it.each<[string, Partial<NoticeWish>, (typeof site)[], object]>([
    ['is fine', {}, [], { ok: true }],
    ['without Dutch', { words: { fr: 'Bonjour', nl: ' ' } }, [], { refusal: { why: 'text missing' } }],
    ['that is too long', { words: { fr: 'a'.repeat(1501), nl: 'b' } }, [], { refusal: { why: 'text too long' } }],
    ['for a day without the day', { for: 'teleworking' }, [], { refusal: { why: 'day missing' } }],
    ['for a place without the place', { for: 'node', place: ' ' }, [site], { refusal: { why: 'place missing' } }],
    ['for a place nobody knows', { for: 'node', place: 'x' }, [], { refusal: { why: 'place unknown' } }],
    ['for one of two places', { for: 'node', place: 'cab' }, [site, site], { refusal: { why: 'several places' } }],
    ['for a place', { for: 'node', place: 'cab' }, [site], { value: { audience: { of: 'lines', lines: ['L1'] } } }],
  ])('%s', (_, own, sites, expected) => {
    expect(draftNotice({ ...wish, ...own }, sites)).toMatchObject(expected)
  })

  it('is read in the reader’s language, or in both national ones', () => {
    const words = { fr: 'Bonjour', nl: 'Goedendag', en: 'Hello' }
    expect((['fr', 'nl', 'en', 'de'] as const).map(language => wordsFor({ words }, language))).toEqual([
      ...[['Bonjour'], ['Goedendag'], ['Hello'], ['Bonjour', 'Goedendag']],
    ])
  })
})
