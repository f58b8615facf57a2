import { etaOf, type Notice } from '../src/domain/notice.ts'
import { type Mutable, mutedBy } from '../src/domain/notice-recipients.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, subtle, text } from './elements.ts'
import { type NoticeView, nextNews, ownWords, sayDays, sayNoticePeriod, sayPlaces } from './notice-words.ts'

/** A notice as its reader has it in the chat, kept up to date. `muted`: what they have just switched off, or on again. */
export function noticeCard(language: Language, view: NoticeView, muted?: { what: Mutable; off: boolean }): Card {
  const texts = textsIn[language]
  const { notice, days } = view
  const title = titleOf(texts, notice)
  const state = stateOf(texts, view)
  return card(
    language,
    [
      heading(title),
      state && text(state, { weight: 'Bolder', color: isOver(notice) ? 'Good' : 'Attention' }),
      ...ownWords(language, notice).map(words => text(words)),
      facts(factsOf(texts, view)),
      days.length > 0 && !isOver(notice) && text(texts.notice.yourDays({ days: sayDays(texts, days) })),
      text(whatToDo(texts, view)),
      muted && subtle(muted.off ? texts.notice.muted[muted.what] : texts.notice.unmuted),
    ],
    {
      fallbackText: title,
      actions: [joinButton(texts, notice), muteButton(texts, view, muted)],
      refresh: { action: button('', 'notice/show', { id: notice.id }) },
    },
  )
}

const titleOf = ({ notice: { title } }: Texts, { kind, hits }: Notice) => title[kind === 'incident' ? hits : kind]
const isOver = ({ status }: Notice) => status === 'ended'
const isCancelled = ({ occasions }: Notice) => occasions.at(-1)?.what === 'cancelled'
const isBefore = (a: string, b: string) => Temporal.Instant.compare(a, b) < 0

function stateOf({ notice: texts }: Texts, { notice, now }: NoticeView): string | undefined {
  const { kind, hits, start, end } = notice
  if (isOver(notice)) return isCancelled(notice) ? texts.cancelled[kind] : texts.ended[kind]
  if (kind === 'free') return undefined
  if (kind === 'incident') return texts.open[hits]
  if (isBefore(now, start)) return texts.open.planned
  return end && isBefore(end, now) ? texts.open.late : texts.open.running
}

function factsOf(texts: Texts, view: NoticeView): [string, string][] {
  const { notice, zone } = view
  const where: [string, string][] = notice.places.length ? [[texts.notice.where, sayPlaces(texts, notice.places)]] : []
  if (notice.kind === 'works') return [...where, ...worksFacts(texts, view)]
  if (notice.kind === 'free') return where
  const over: [string, string][] = notice.end ? [[texts.notice.over, texts.at({ at: notice.end, zone })]] : []
  return [
    ...where,
    [texts.notice.since, texts.at({ at: notice.start, zone })],
    ...(isOver(notice) ? over : [[texts.notice.eta, etaWords(texts, view)] as [string, string]]),
  ]
}

function etaWords(texts: Texts, view: NoticeView): string {
  const eta = etaOf(view.notice)
  return eta ? texts.at({ at: eta, zone: view.zone }) : texts.notice.noEta({ next: nextNews(texts, view) })
}

function worksFacts(texts: Texts, view: NoticeView): [string, string][] {
  const { notice, zone } = view
  const before = notice.movedFrom.at(-1)
  return [
    [texts.notice.when, sayNoticePeriod(texts, view)],
    ...(before ? [[texts.notice.movedFrom, texts.notice.period({ ...before, zone })] as [string, string]] : []),
  ]
}

function whatToDo({ notice: texts }: Texts, { notice, now, phone }: NoticeView): string {
  if (notice.kind === 'free') return texts.question({ phone })
  if (isOver(notice)) return texts.backAgain
  return notice.kind === 'works' && isBefore(now, notice.start)
    ? texts.plannedMeanwhile({ phone })
    : texts.meanwhile({ phone })
}

/** «Moi aussi»: one tap says that one's own line is hit; the incident counts it. */
function joinButton(texts: Texts, notice: Notice) {
  const [, id] = /^incident:(.+)$/.exec(notice.about ?? '') ?? []
  if (!id || notice.kind !== 'incident' || isOver(notice)) return undefined
  return button(texts.incident.meToo, 'incident/join', { id }, { style: 'positive' })
}

/** What a reader may switch off from this card; urgent news of an incident is never in it. */
function muteButton(
  { notice: texts }: Texts,
  { notice, muted: known = [] }: NoticeView,
  muted: { what: Mutable; off: boolean } | undefined,
) {
  const what = muted?.what ?? mutedBy(notice, isOver(notice) ? 'ended' : 'announced')
  if (!what) return undefined
  const data = { id: notice.id, what }
  return (muted ? muted.off : known.includes(what))
    ? button(texts.unmute, 'notice/unmute', data, { mode: 'secondary' })
    : button(texts.mute[what], 'notice/mute', data, { mode: 'secondary' })
}
