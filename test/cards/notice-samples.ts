import { noticeCard } from '../../cards/notice.ts'
import { type DeskNoticeView, deskNoticeCard, emptyWish, noticeDropped, noticeForm } from '../../cards/notice-desk.ts'
import type { NoticeView } from '../../cards/notice-words.ts'
import {
  announced,
  type NewNotice,
  type Notice,
  type NoticeNews,
  newNotice,
  withNews,
} from '../../src/domain/notice.ts'
import type { NoticeWish } from '../../src/domain/notice-draft.ts'
import type { Mutable } from '../../src/domain/notice-recipients.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { hostile } from './hostile.ts'

const id = '0a0b0c0d-0000-4000-8000-000000000001'
const at = '2026-11-24T08:05:00Z'
const places = [{ level: 'exchange', name: 'Exchange 503' }] as const

const wanted: Record<Notice['kind'], NewNotice> = {
  incident: { kind: 'incident', source: 'contractor', severity: 'Major', urgent: true, places, start: at },
  works: {
    ...{ kind: 'works', source: 'contractor', severity: 'Minor', urgent: false, places },
    ...{ start: '2026-12-01T07:00:00Z', end: '2026-12-01T11:00:00Z' },
  },
  free: {
    ...{ kind: 'free', source: 'ICT desk', severity: 'Minor', urgent: false, places: [], start: at },
    words: { fr: 'La messagerie sera lente ce matin.', nl: 'De mail is vanmorgen traag.' },
  },
}

export function sampleNotice(kind: Notice['kind'], own: Partial<NewNotice> = {}, ...news: NoticeNews[]): Notice {
  const first = announced(newNotice(id, { ...wanted[kind], ...own }, at), at)
  return news.reduce((notice, each) => withNews(notice, each, at) ?? notice, first)
}

const shown = (notice: Notice, more: Partial<NoticeView> = {}, muted?: { what: Mutable; off: boolean }) => {
  const occasion = notice.occasions.at(-1)
  if (!occasion) throw new Error('a sample without an occasion')
  const view = { notice, occasion, days: [], now: at, zone: 'Europe/Brussels', phone: '02 555 01 99', ...more }
  return (language: Language): Card => noticeCard(language, view, muted)
}

const telework = [{ day: '2026-12-01', part: 'day' }] as const
const eta = { what: 'eta', eta: '2026-11-24T10:00:00Z', because: hostile } as const
const moved = { what: 'moved', start: '2026-12-02T21:00:00Z', end: '2026-12-03T03:00:00Z' } as const
const ended = { what: 'ended', end: '2026-11-24T09:00:00Z' } as const
const hostilePlaces = Array.from({ length: 12 }, () => ({ level: 'cabinet', name: hostile }) as const)

const longText = hostile.padEnd(1500, '*<{é€')
const hostileWish: NoticeWish = {
  ...{
    words: { fr: longText, nl: longText, de: longText, en: longText },
    for: 'node',
    day: '2026-12-01',
    urgent: true,
  },
  place: hostile,
}
const free = sampleNotice('free')
const progress = { total: 1250, told: 412, held: 0, left: 0, unreachable: 3, unknown: 0 }
const desk = (notice: Notice, more: Partial<DeskNoticeView>) => (language: Language) =>
  deskNoticeCard(language, {
    ...{ notice, audience: { of: 'everybody' }, zone: 'Europe/Brussels', list: 'https://novo.example/files/1' },
    ...more,
  })

export const noticeCards: Record<string, (language: Language) => Card> = {
  'notice, incident': shown(sampleNotice('incident')),
  'notice, incident to join': shown(sampleNotice('incident', { about: `incident:${id}` })),
  'notice, incident with next news': shown(sampleNotice('incident', { nextNewsAt: '2026-11-24T09:00:00Z' })),
  'notice, incident with an expected end': shown(sampleNotice('incident', {}, eta)),
  'notice, VPN': shown(sampleNotice('incident', { hits: 'vpn', places: [{ level: 'national', name: 'BE' }] })),
  'notice, incident over': shown(sampleNotice('incident', {}, ended)),
  'notice, incident over and quiet': shown(sampleNotice('incident', {}, ended), {}, { what: 'endings', off: true }),
  'notice, incident cancelled': shown(sampleNotice('incident', {}, { what: 'cancelled' })),
  'notice, works': shown(sampleNotice('works'), { days: telework }),
  'notice, works muted': shown(sampleNotice('works'), {}, { what: 'works on other days', off: true }),
  'notice, works not muted': shown(sampleNotice('works'), {}, { what: 'works on other days', off: false }),
  'notice, works moved': shown(sampleNotice('works', {}, moved)),
  'notice, works running': shown(sampleNotice('works'), { now: '2026-12-01T08:00:00Z' }),
  'notice, works late': shown(sampleNotice('works'), { now: '2026-12-01T12:00:00Z' }),
  'notice, works over': shown(sampleNotice('works', {}, ended)),
  'notice, works cancelled': shown(sampleNotice('works', {}, { what: 'cancelled' })),
  'notice, desk': shown(sampleNotice('free')),
  'notice, desk, hostile': shown(
    sampleNotice('free', { words: { fr: hostile, nl: hostile }, places: hostilePlaces }, ended),
  ),

  'notice form': language => noticeForm(language, id, emptyWish),
  'notice form, wrong': language =>
    noticeForm(language, id, hostileWish, { why: 'several places', places: hostilePlaces }),
  'notice form, nobody': language => noticeForm(language, id, hostileWish, { why: 'nobody concerned' }),
  'notice form, no text': language => noticeForm(language, id, emptyWish, { why: 'text missing' }),
  'notice dropped': noticeDropped,
  'desk notice, draft': desk({ ...free, status: 'draft' }, { count: { total: 1250, now: 412, later: 835, never: 3 } }),
  'desk notice, sending': desk(free, { progress: { ...progress, left: 835 } }),
  'desk notice, sent': desk({ ...free, status: 'sent' }, { progress }),
  'desk notice, stopped': desk({ ...free, status: 'stopped' }, { progress }),
  'desk notice, over': desk(sampleNotice('free', {}, ended), { progress: { ...progress, held: 7, unknown: 2 } }),
  'desk notice, for a day': desk({ ...free, urgent: true }, { audience: { of: 'teleworking', day: '2026-12-01' } }),
  'desk notice, hostile': desk(
    sampleNotice('free', { words: { fr: longText, nl: longText, de: longText, en: longText }, places: hostilePlaces }),
    { audience: { of: 'lines', lines: [] }, progress },
  ),
}
