import type { Day } from './day.ts'
import type { NoticeAudience, NoticePlace, NoticeWords } from './notice.ts'
import { no, type Result, yes } from './result.ts'

/** What a member of the ICT desk wants to say, as the form has it. */
export type NoticeWish = {
  words: { fr: string; nl: string; de?: string; en?: string }
  for: 'everybody' | 'teleworking' | 'node'
  day?: Day
  /** What they wrote of the part of the network. */
  place?: string
  urgent: boolean
}

/** A part of the network with its lines. */
export type NoticeSite = NoticePlace & { id: string; lines: readonly string[] }

export type DraftProblem =
  | { why: 'text missing' | 'text too long' | 'day missing' | 'place missing' | 'place unknown' }
  | { why: 'several places'; places: readonly NoticePlace[] }

export type DraftedNotice = {
  words: NoticeWords
  audience: NoticeAudience
  places: readonly NoticePlace[]
  urgent: boolean
}

export const longestWords = 1_500

/** Whether a wish may be shown as a preview. `sites`: the parts of the network that their words may mean. */
export function draftNotice(wish: NoticeWish, sites: readonly NoticeSite[]): Result<DraftedNotice, DraftProblem> {
  const words = wordsIn(wish)
  if (!words.fr || !words.nl) return no({ why: 'text missing' })
  if (Object.values(words).some(text => text.length > longestWords)) return no({ why: 'text too long' })
  const { urgent } = wish
  if (wish.for === 'everybody') return yes({ words, audience: { of: 'everybody' }, places: [], urgent })
  if (wish.for === 'teleworking')
    return wish.day
      ? yes({ words, audience: { of: 'teleworking', day: wish.day }, places: [], urgent })
      : no({ why: 'day missing' })
  if (!wish.place?.trim()) return no({ why: 'place missing' })
  const [site, ...more] = sites
  if (!site) return no({ why: 'place unknown' })
  if (more.length > 0) return no({ why: 'several places', places: sites.map(placeOf) })
  return yes({ words, audience: { of: 'lines', lines: site.lines }, places: [placeOf(site)], urgent })
}

const placeOf = ({ level, name }: NoticePlace): NoticePlace => ({ level, name })

function wordsIn({ words }: NoticeWish): NoticeWords {
  const [de, en] = [words.de?.trim(), words.en?.trim()]
  return { fr: words.fr.trim(), nl: words.nl.trim(), ...(de && { de }), ...(en && { en }) }
}
