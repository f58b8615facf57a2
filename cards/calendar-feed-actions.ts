import type { Data } from './action-data.ts'

/** What the card of one's calendar address can say. */
export type FeedAction = { does: 'feed/make' } | { does: 'feed/revoke' }

export const feedReaders: { [V in FeedAction['does']]: (data: Data) => Extract<FeedAction, { does: V }> } = {
  'feed/make': () => ({ does: 'feed/make' }),
  'feed/revoke': () => ({ does: 'feed/revoke' }),
}
