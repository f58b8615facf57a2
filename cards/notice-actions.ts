import { type Mutable, mutable } from '../src/domain/notice-recipients.ts'

/** What the buttons of a notice can say. */
export type NoticeAction =
  | { does: 'notice/show'; id: string }
  | { does: 'notice/mute'; id: string; what: Mutable }
  | { does: 'notice/unmute'; id: string; what: Mutable }

type Data = Readonly<Record<string, string>>
type Read<A> = (data: Data, id: string) => A | undefined

const whatOf = ({ what }: Data) => mutable.find(one => one === what)

/** By verb, once the id is known to be one. */
export const noticeReaders: {
  [V in NoticeAction['does']]: Read<Extract<NoticeAction, { does: V }>>
} = {
  'notice/show': (_, id) => ({ does: 'notice/show', id }),
  'notice/mute': (data, id) => {
    const what = whatOf(data)
    return what && { does: 'notice/mute', id, what }
  },
  'notice/unmute': (data, id) => {
    const what = whatOf(data)
    return what && { does: 'notice/unmute', id, what }
  },
}
