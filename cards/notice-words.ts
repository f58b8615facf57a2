import type { Instant } from '../src/domain/day.ts'
import { etaOf, type Notice, type NoticeOccasion, type NoticePlace, wordsFor } from '../src/domain/notice.ts'
import type { Mutable, TeleworkDay } from '../src/domain/notice-recipients.ts'
import type { Language } from '../src/domain/person.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { literal } from './elements.ts'

export type NoticeView = {
  notice: Notice
  occasion: NoticeOccasion
  /** The reader's telework within the period of works. */
  days: readonly TeleworkDay[]
  now: Instant
  /** What the reader has switched off. */
  muted?: readonly Mutable[]
  zone: string
  phone: string
}

/** The toast of a notice that is new to its reader. */
export function summaryOf(language: Language, { notice }: NoticeView): string {
  const texts = textsIn[language]
  const places = sayPlaces(texts, notice.places)
  return places ? `${texts.notice.summaryOf[notice.kind]}: ${places}` : texts.notice.summaryOf[notice.kind]
}

/** Words for a level that the contractor's own names begin with. */
const theirLevel = /^(cabinet|exchange|aggregation|province)\s+/i

export const sayPlaces = (texts: Texts, places: readonly NoticePlace[]): string =>
  texts.list(
    places.map(({ level, name }) => texts.notice.place({ level, name: literal(name.replace(theirLevel, '')) })),
  )

export const sayNoticePeriod = (texts: Texts, { notice: { start, end }, zone }: NoticeView) =>
  end ? texts.notice.period({ start, end, zone }) : texts.at({ at: start, zone })

export const sayDays = (texts: Texts, days: readonly TeleworkDay[]): string => texts.list(days.map(texts.wishedDay))

/** One short message: what is new, and nothing else. */
export function noticeLine(language: Language, view: NoticeView): string {
  const texts = textsIn[language]
  const { said } = texts.notice
  const { notice, occasion, zone } = view
  const because = literal(occasion.because ?? '')
  switch (occasion.what) {
    case 'announced':
    case 'no news':
      return summaryOf(language, view)
    case 'eta': {
      const eta = etaOf(notice)
      if (eta) return said.eta({ at: texts.at({ at: eta, zone }), because })
      return said.noEta({ next: nextNews(texts, view) })
    }
    case 'moved':
      return said.moved({ period: sayNoticePeriod(texts, view), because })
    case 'scope':
      return said.scope({ places: sayPlaces(texts, notice.places) })
    case 'reminder':
      return reminder(texts, view)
    case 'started':
      return said.started()
    case 'overrun': {
      const later = notice.end && Temporal.Instant.compare(notice.end, occasion.at) > 0 ? notice.end : undefined
      return said.overrun({ until: later ? texts.at({ at: later, zone }) : '', because })
    }
    case 'cancelled':
      if (notice.kind === 'works') return said.cancelledWorks({ period: sayNoticePeriod(texts, view) })
      return notice.kind === 'incident' ? said.cancelledIncident() : said.cancelledFree()
    case 'ended':
      if (notice.kind === 'free') return said.endedFree()
      return notice.kind === 'works' ? said.endedWorks() : said.endedIncident()
  }
}

/** «Vous télétravaillez mardi 1er décembre ; travaux de 8 h à 12 h.» */
function reminder(texts: Texts, view: NoticeView): string {
  const { start, end = view.notice.start } = view.notice
  const sameDay = [start, end].map(at =>
    Temporal.Instant.from(at).toZonedDateTimeISO(view.zone).toPlainDate().toString(),
  )
  const hours =
    sameDay[0] === sameDay[1] ? texts.notice.hours({ start, end, zone: view.zone }) : sayNoticePeriod(texts, view)
  return texts.notice.said.reminder({ days: sayDays(texts, view.days), hours })
}

/** Empty when it is not known. */
export const nextNews = (texts: Texts, { notice: { nextNewsAt }, now, zone }: NoticeView): string =>
  nextNewsAt && Temporal.Instant.compare(nextNewsAt, now) > 0 ? texts.at({ at: nextNewsAt, zone }) : ''

export const ownWords = (language: Language, notice: Notice): string[] => wordsFor(notice, language).map(literal)
