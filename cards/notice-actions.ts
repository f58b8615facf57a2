import { type Mutable, mutable } from '../src/domain/notice-recipients.ts'
import { type Data, withId } from './action-data.ts'

/** What the buttons of a notice can say. */
export type NoticeAction =
  | { does: 'notice/show'; id: string }
  | { does: 'notice/mute'; id: string; what: Mutable }
  | { does: 'notice/unmute'; id: string; what: Mutable }

const whatOf = ({ what }: Data) => mutable.find(one => one === what)

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
}
