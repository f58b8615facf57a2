import type { Day, Instant } from './day.ts'
import type { Level, LineId } from './network.ts'
import type { Language, PersonId } from './person.ts'

export type NoticeId = string
export type NoticeKind = 'incident' | 'works' | 'free'

/** Where in the network, as people say it: «central d’Andenne». */
export type NoticePlace = { level: Level; name: string }

/** Whom a notice is for. `lines` are the contractor's service ids. */
export type NoticeAudience =
  | { of: 'everybody' }
  | { of: 'lines'; lines: readonly LineId[] }
  | { of: 'teleworking'; day: Day }

/** What people are told of, each at most once; `number` counts from 1 within the notice. */
export type NoticeOccasion = { number: number; what: OccasionWhat; at: Instant; because?: string }
export type OccasionWhat =
  | 'announced'
  | 'eta'
  | 'no news'
  | 'moved'
  | 'scope'
  | 'reminder'
  | 'started'
  | 'overrun'
  | 'cancelled'
  | 'ended'

/** An expected end; undefined: there is none, which is told as well. */
export type NoticeEta = { at: Instant; eta?: Instant }

/** What the ICT desk says in its own words, in French and Dutch at least. */
export type NoticeWords = { fr: string; nl: string; de?: string; en?: string }

/** One matter that people are told of, whoever it came from. Every language is written from these fields. */
export type Notice = {
  id: NoticeId
  version: number
  kind: NoticeKind
  /** What it is about, one open notice each: `incident:<id>`, `works:<id>`. */
  about?: string
  source: 'contractor' | 'detection' | 'ICT desk'
  status: 'draft' | 'sending' | 'sent' | 'stopped' | 'ended'
  severity: 'Critical' | 'Major' | 'Minor'
  /** May ring outside the working window of those who telework then. */
  urgent: boolean
  /** What does not work meanwhile. */
  hits: 'line' | 'vpn'
  places: readonly NoticePlace[]
  start: Instant
  /** Planned end of works; end of what is over. */
  end?: Instant
  etas: readonly NoticeEta[]
  /** When the next news comes, should there be no expected end. */
  nextNewsAt?: Instant
  /** Periods that works were planned for before. */
  movedFrom: readonly { start: Instant; end: Instant }[]
  words?: NoticeWords
  by?: PersonId
  madeAt: Instant
  occasions: readonly NoticeOccasion[]
}

export type NewNotice = Pick<Notice, 'kind' | 'source' | 'severity' | 'urgent' | 'places' | 'start'> &
  Partial<Pick<Notice, 'about' | 'hits' | 'end' | 'nextNewsAt' | 'words' | 'by'>> & { eta?: Instant }

/** What has become of it since it was last told. */
export type NoticeNews =
  | { what: 'eta'; eta?: Instant; nextNewsAt?: Instant; because?: string }
  | { what: 'no news'; nextNewsAt: Instant }
  | { what: 'moved'; start: Instant; end: Instant; because?: string }
  | { what: 'scope'; places: readonly NoticePlace[] }
  | { what: 'reminder' | 'started' }
  | { what: 'overrun'; end?: Instant; because?: string }
  | { what: 'cancelled'; because?: string }
  | { what: 'ended'; end: Instant }

/** A notice before anybody is told: a draft until it is announced. */
export const newNotice = (id: NoticeId, { eta, ...wanted }: NewNotice, at: Instant): Notice => ({
  hits: 'line',
  ...wanted,
  id,
  version: 1,
  status: 'draft',
  etas: eta ? [{ at, eta }] : [],
  movedFrom: [],
  madeAt: at,
  occasions: [],
})

/** Its first occasion: everybody concerned is to be told. */
export const announced = (notice: Notice, at: Instant): Notice => ({
  ...notice,
  status: 'sending',
  occasions: [{ number: 1, what: 'announced', at }],
})

/** The notice with its news, as one more occasion; undefined when that is nothing new, or it is over. */
export function withNews(notice: Notice, news: NoticeNews, at: Instant): Notice | undefined {
  if (notice.status === 'draft' || notice.status === 'ended') return undefined
  if (notice.status === 'stopped' && !ends(news)) return undefined
  const changed = changedBy(notice, news, at)
  if (!changed) return undefined
  const because = 'because' in news && news.because ? { because: news.because } : {}
  const occasion = { number: notice.occasions.length + 1, what: news.what, at, ...because }
  const status = ends(news) ? ('ended' as const) : ('sending' as const)
  return { ...notice, ...changed, status, version: notice.version + 1, occasions: [...notice.occasions, occasion] }
}

/** Even of a notice whose sending was stopped those who have it hear that it is over. */
const ends = ({ what }: NoticeNews) => what === 'ended' || what === 'cancelled'

function changedBy(notice: Notice, news: NoticeNews, at: Instant): Partial<Notice> | undefined {
  switch (news.what) {
    case 'eta':
      return etaChanged(notice, news, at)
    case 'no news':
      return { nextNewsAt: news.nextNewsAt }
    case 'moved':
      return movedTo(notice, news)
    case 'scope':
      return samePlaces(notice.places, news.places) ? undefined : { places: news.places }
    case 'ended':
      return { end: news.end }
    case 'reminder':
    case 'started':
      return toldSinceMoved(notice).includes(news.what) ? undefined : {}
    case 'overrun':
      if (news.end) return notice.end && sameInstant(notice.end, news.end) ? undefined : { end: news.end }
      return toldSinceMoved(notice).includes('overrun') ? undefined : {}
    case 'cancelled':
      return {}
  }
}

function etaChanged(
  { etas }: Notice,
  { eta, nextNewsAt }: Extract<NoticeNews, { what: 'eta' }>,
  at: Instant,
): Partial<Notice> | undefined {
  if (etas.at(-1)?.eta === eta) return undefined
  return { etas: [...etas, { at, ...(eta && { eta }) }], ...(nextNewsAt && { nextNewsAt }) }
}

function movedTo({ start, end, movedFrom }: Notice, to: { start: Instant; end: Instant }): Partial<Notice> | undefined {
  if (sameInstant(start, to.start) && end && sameInstant(end, to.end)) return undefined
  return { start: to.start, end: to.end, movedFrom: end ? [...movedFrom, { start, end }] : movedFrom }
}

const sameInstant = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) === 0
const samePlaces = (a: readonly NoticePlace[], b: readonly NoticePlace[]) =>
  JSON.stringify([...a].sort(byName)) === JSON.stringify([...b].sort(byName))
const byName = (a: NoticePlace, b: NoticePlace) => (a.name < b.name ? -1 : 1)

/** What was told of the period that holds now: after a move everything is told anew. */
export function toldSinceMoved({ occasions }: Notice): OccasionWhat[] {
  const since = occasions.findLastIndex(({ what }) => what === 'moved')
  return occasions.slice(since + 1).map(({ what }) => what)
}

/** An incident without an expected end whose promised news has not come: the next is promised, rather than nothing said. */
export function owesNews(notice: Notice, now: Instant): boolean {
  const { kind, status, nextNewsAt } = notice
  const open = status === 'sending' || status === 'sent'
  return kind === 'incident' && open && !etaOf(notice) && !!nextNewsAt && Temporal.Instant.compare(nextNewsAt, now) <= 0
}

/** Nobody more is to be told. */
export const stopped = (notice: Notice): Notice => ({ ...notice, status: 'stopped', version: notice.version + 1 })

/** Everybody was told of the newest occasion, or cannot be. */
export const allTold = (notice: Notice): Notice => ({ ...notice, status: 'sent', version: notice.version + 1 })

export const etaOf = ({ etas }: Pick<Notice, 'etas'>): Instant | undefined => etas.at(-1)?.eta

/** The desk's words for a reader: their language, or both national ones when it was not written. */
export function wordsFor({ words }: Pick<Notice, 'words'>, language: Language): string[] {
  if (!words) return []
  const own = words[language]
  return own ? [own] : [words.fr, words.nl]
}
