import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'

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
