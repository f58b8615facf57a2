import type { Page } from '../src/domain/desk.ts'
import type { Texts } from '../src/texts/en.ts'
import { button } from './actions.ts'
import { subtle } from './elements.ts'

/** «11–20 sur 37». */
export const pageLine = (texts: Texts, { page, size, total, items }: Page<unknown>) =>
  total > size && subtle(texts.desk.page({ from: page * size + 1, to: page * size + items.length, total }))

/** Buttons to the page before and after, where there is one. */
export const pageButtons = (
  texts: Texts,
  { page, size, total }: Page<unknown>,
  turn: (title: string, page: string) => object,
) => [
  page > 0 && turn(texts.desk.previous, String(page - 1)),
  (page + 1) * size < total && turn(texts.desk.next, String(page + 1)),
]

export const overviewButton = (texts: Texts) => button(texts.desk.overview, 'desk/home')
