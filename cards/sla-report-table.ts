import type { Instant } from '../src/domain/day.ts'
import { type Html, html } from './html.ts'
import type { Say } from './sla-report-view.ts'

/** A moment short enough for a table: «03/11, 09:12». */
export const moment = ({ language, zone }: Say, at: Instant): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toLocaleString({ fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }[language], {
      day: '2-digit',
      month: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })

export const section = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`

/** The first cell of a row is its head; columns of figures stand to the right. `none` takes the place of an empty table. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
  figures: readonly number[] = [],
): Html {
  if (rows.length === 0) return html`<p>${none}</p>`
  const right = (i: number) => figures.includes(i) && html` class="figure"`
  const head = heads.map((text, i) => html`<th scope="col"${right(i)}>${text}</th>`)
  const body = rows.map(
    ([first = '', ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell, i) => html`<td${right(i + 1)}>${cell}</td>`)}</tr>
`,
  )
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}
