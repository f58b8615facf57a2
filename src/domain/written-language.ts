import type { Language } from './person.ts'

/** The other language somebody wrote in last, and how often in a row. */
export type Written = { language: Language; times: number }

const enough = 2

/**
 * What follows from a text plainly written in `language` by a reader of another one. After two in a row the answers
 * change; a text in the reader's own language begins the count anew, one that could be either leaves it as it is.
 */
export function wroteIn(
  language: Language | undefined,
  reads: Language,
  before: Written | undefined,
): { keep: Written | undefined; change?: Language } {
  if (language === undefined) return { keep: before }
  if (language === reads) return { keep: undefined }
  const times = before?.language === language ? before.times + 1 : 1
  return times >= enough ? { keep: undefined, change: language } : { keep: { language, times } }
}
