import { type Mutable, mutable } from '../src/domain/notice-recipients.ts'

/** What the buttons of a notice can say. */
export type NoticeAction =
  | { does: 'notice/show'; id: string }
  | { does: 'notice/mute'; id: string; what: Mutable }
  | { does: 'notice/unmute'; id: string; what: Mutable }

type Data = Readonly<Record<string, string>>
type WithId = <T>(data: Data, make: (id: string) => T) => T | undefined

const whatOf = ({ what }: Data) => mutable.find(one => one === what)

/** Each verb reads its own data; `withId` answers undefined when it has no id of ours. */
export const noticeReaders = (
  withId: WithId,
): { [V in NoticeAction['does']]: (data: Data) => Extract<NoticeAction, { does: V }> | undefined } => ({
  'notice/show': data => withId(data, id => ({ does: 'notice/show', id })),
  'notice/mute': data => {
    const what = whatOf(data)
    return what && withId(data, id => ({ does: 'notice/mute', id, what }))
  },
  'notice/unmute': data => {
    const what = whatOf(data)
    return what && withId(data, id => ({ does: 'notice/unmute', id, what }))
  },
})
