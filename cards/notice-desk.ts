import type { Notice, NoticeAudience } from '../src/domain/notice.ts'
import type { DraftProblem, NoticeWish } from '../src/domain/notice-draft.ts'
import { longestWords } from '../src/domain/notice-draft.ts'
import { type Language, languages } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, dateInput, facts, heading, literal, subtle, text, textInput } from './elements.ts'
import { sayPlaces } from './notice-words.ts'

export type DeskNoticeView = {
  notice: Notice
  audience: NoticeAudience
  zone: string
  count?: { total: number; now: number; later: number; never: number }
  progress?: { total: number; told: number; held: number; left: number; unreachable: number; unknown: number }
  /** Where the list of recipients can be had. */
  list?: string
}

export const emptyWish: NoticeWish = { words: { fr: '', nl: '' }, for: 'everybody', urgent: false }

/** The form in which the ICT desk writes a notice. */
export function noticeForm(
  language: Language,
  id: string,
  wish: NoticeWish,
  problem?: DraftProblem | { why: 'nobody concerned' },
): Card {
  const texts = textsIn[language]
  const { desk } = texts.notice
  const written = (field: string, label: string, value = '') =>
    textInput(field, label, value, { isMultiline: true, maxLength: longestWords })
  const audiences = (['everybody', 'teleworking', 'node'] as const).map(value => ({ title: desk[value], value }))
  const urgencies = [
    { title: desk.calm, value: 'false' },
    { title: desk.urgent, value: 'true' },
  ]
  return card(
    language,
    [
      heading(desk.title),
      problem && text(sayProblem(texts, problem), { color: 'Attention', weight: 'Bolder' }),
      written('fr', desk.french, wish.words.fr),
      written('nl', desk.dutch, wish.words.nl),
      written('de', `${desk.german} (${texts.optional})`, wish.words.de),
      written('en', `${desk.english} (${texts.optional})`, wish.words.en),
      choices('for', desk.audience, audiences, wish.for),
      dateInput('day', `${desk.day} (${texts.optional})`, wish.day ? { value: wish.day } : {}),
      textInput('place', `${desk.place} (${texts.optional})`, wish.place ?? '', { maxLength: 100 }),
      choices('urgent', desk.urgency, urgencies, String(wish.urgent)),
    ],
    {
      fallbackText: desk.title,
      actions: [
        button(desk.preview, 'notice/preview', { id }, { style: 'positive' }),
        button(desk.drop, 'notice/drop', { id }, { associatedInputs: 'none' }),
      ],
    },
  )
}

function sayProblem(texts: Texts, problem: DraftProblem | { why: 'nobody concerned' }): string {
  const { wrong, severalPlaces } = texts.notice.desk
  return problem.why === 'several places'
    ? severalPlaces({ places: sayPlaces(texts, problem.places) })
    : wrong[problem.why]
}

/** A notice of the desk: before it is published, how each language reads it and whom it reaches; afterwards how far it is. */
export function deskNoticeCard(language: Language, view: DeskNoticeView): Card {
  const texts = textsIn[language]
  const { desk } = texts.notice
  const { notice, count, progress } = view
  return card(
    language,
    [
      heading(desk.title),
      text(desk.status[notice.status], { weight: 'Bolder' }),
      count && text(desk.count(count)),
      progress &&
        text(desk.progress({ told: progress.told, total: progress.total, unreachable: progress.unreachable })),
      progress && progress.held > 0 && subtle(desk.held({ count: progress.held })),
      progress && progress.unknown > 0 && subtle(desk.unsure({ count: progress.unknown })),
      facts([
        [desk.audience, sayAudience(texts, view)],
        ...(notice.urgent ? [[desk.urgency, desk.urgent] as [string, string]] : []),
        ...languages.flatMap(each => {
          const words = notice.words?.[each]
          return words ? [[desk.languages[each], literal(words)] as [string, string]] : []
        }),
      ]),
    ],
    {
      fallbackText: desk.title,
      actions: actionsOf(texts, view),
      refresh: { action: button('', 'notice/desk', { id: notice.id }) },
    },
  )
}

function sayAudience(texts: Texts, { audience, notice }: DeskNoticeView): string {
  if (audience.of === 'everybody') return texts.notice.desk.everybody
  if (audience.of === 'teleworking') return texts.notice.desk.teleworkingOn({ day: texts.day(audience.day) })
  return sayPlaces(texts, notice.places)
}

function actionsOf({ notice: { desk } }: Texts, { notice, progress, list }: DeskNoticeView) {
  const { id, status, version } = notice
  if (status === 'draft')
    return [
      button(desk.publish, 'notice/publish', { id, version: String(version) }, { style: 'positive' }),
      button(desk.correct, 'notice/correct', { id }),
      button(desk.drop, 'notice/drop', { id }),
    ]
  return [
    progress && progress.left > 0 && status !== 'stopped' && button(desk.stop, 'notice/stop', { id }),
    status !== 'ended' && button(desk.end, 'notice/end', { id }),
    list ? { type: 'Action.OpenUrl', title: desk.list, url: list } : undefined,
    status === 'ended' && button(desk.write, 'notice/new'),
  ]
}

export const noticeDropped = (language: Language): Card => {
  const { desk } = textsIn[language].notice
  return card(language, [heading(desk.title), text(desk.dropped)], { fallbackText: desk.title, actions: [] })
}
