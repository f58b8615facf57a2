import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { TicketNote } from '../../domain/outage.ts'

/** A text that may be missing; an empty one is. */
export const text = z
  .string()
  .nullish()
  .transform(value => value?.trim() || undefined)

/** A date-time of theirs, in UTC; undefined when it is none. */
export function instantOf(dateTime: string | undefined): Instant | undefined {
  try {
    return dateTime === undefined ? undefined : Temporal.Instant.from(dateTime).toString()
  } catch {
    return undefined
  }
}

/** Words of theirs that people may read, at a length that fits a card. */
export const said = (words: string | undefined): string | undefined => words?.slice(0, 1000)

/** A name of theirs as a log may hold it: ids and words of a list, no sentences. */
export const word = (name: string | undefined): string =>
  name === undefined ? 'none' : /^[\w.:-]{1,60}$/.test(name) ? name : 'not a name'

/** The latest of some date-times of theirs. */
export const laterOf = (...dateTimes: (string | undefined)[]): Instant | undefined =>
  dateTimes
    .flatMap(dateTime => instantOf(dateTime) ?? [])
    .sort(Temporal.Instant.compare)
    .at(-1)

/** The value of a `Characteristic`, which may be bare or wrapped in an object of its own. */
export function valueText(
  characteristics: readonly { name: string | undefined; value?: unknown }[] | null | undefined,
  name: string,
): string | undefined {
  const value = characteristics?.find(each => each.name === name)?.value
  const bare = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
  return typeof bare === 'string' ? bare.trim() || undefined : undefined
}

/** `note` as every API has it. */
export const noted = z.array(z.object({ text, date: text, author: text })).nullish()

/** A note without a moment takes one that never changes, so that it is the same note at each reading. */
export const notesIn = (notes: z.infer<typeof noted>, otherwise: Instant): TicketNote[] =>
  (notes ?? []).flatMap(({ text: words, date, author }): TicketNote[] => {
    const at = instantOf(date) ?? otherwise
    return words ? [{ at, by: author === 'office' ? 'office' : 'contractor', text: said(words) ?? '' }] : []
  })
