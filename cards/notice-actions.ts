import { isDay } from '../src/domain/day.ts'
import type { NoticeWish } from '../src/domain/notice-draft.ts'
import { type Mutable, mutable } from '../src/domain/notice-recipients.ts'
import { type Data, withId } from './action-data.ts'

/** What the buttons of a notice can say, its readers' first, then the ICT desk's. */
export type NoticeAction =
  | { does: 'notice/show'; id: string }
  | { does: 'notice/mute'; id: string; what: Mutable }
  | { does: 'notice/unmute'; id: string; what: Mutable }
  | { does: 'notice/new' }
  | { does: 'notice/preview'; id: string; wish: NoticeWish }
  | { does: 'notice/correct'; id: string }
  | { does: 'notice/publish'; id: string; version: number }
  | { does: 'notice/drop'; id: string }
  | { does: 'notice/desk'; id: string }
  | { does: 'notice/stop'; id: string }
  | { does: 'notice/end'; id: string }

const whatOf = ({ what }: Data) => mutable.find(one => one === what)
const audiences = ['everybody', 'teleworking', 'node'] as const

export const noticeReaders: {
  [V in NoticeAction['does']]: (data: Data) => Extract<NoticeAction, { does: V }> | undefined
} = {
  'notice/show': data => withId(data, id => ({ does: 'notice/show', id })),
  'notice/mute': data => {
    const what = whatOf(data)
    return what && withId(data, id => ({ does: 'notice/mute', id, what }))
  },
  'notice/unmute': data => {
    const what = whatOf(data)
    return what && withId(data, id => ({ does: 'notice/unmute', id, what }))
  },
  'notice/new': () => ({ does: 'notice/new' }),
  'notice/preview': data => {
    const wish = wishOf(data)
    return wish && withId(data, id => ({ does: 'notice/preview', id, wish }))
  },
  'notice/correct': data => withId(data, id => ({ does: 'notice/correct', id })),
  'notice/publish': data => {
    const version = /^[1-9]\d{0,5}$/.test(data.version ?? '') ? Number(data.version) : undefined
    return version === undefined ? undefined : withId(data, id => ({ does: 'notice/publish', id, version }))
  },
  'notice/drop': data => withId(data, id => ({ does: 'notice/drop', id })),
  'notice/desk': data => withId(data, id => ({ does: 'notice/desk', id })),
  'notice/stop': data => withId(data, id => ({ does: 'notice/stop', id })),
  'notice/end': data => withId(data, id => ({ does: 'notice/end', id })),
}

/** What the form says; a day that is none is not ours. */
function wishOf(data: Data): NoticeWish | undefined {
  const { fr = '', nl = '', de, en, day, place, urgent } = data
  const audience = audiences.find(one => one === data.for)
  if (!audience || (day && !isDay(day))) return undefined
  const words = { fr, nl, ...(de && { de }), ...(en && { en }) }
  return { words, for: audience, ...(day && { day }), ...(place && { place }), urgent: urgent === 'true' }
}
