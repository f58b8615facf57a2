import { type Data, withId } from './action-data.ts'

/** What may become of a request begun before another one; `id` is its draft's. */
export type WishAction = { does: 'wish/keep'; id: string } | { does: 'wish/drop'; id: string }

export const wishReaders: { [V in WishAction['does']]: (data: Data) => Extract<WishAction, { does: V }> | undefined } =
  {
    'wish/keep': data => withId(data, id => ({ does: 'wish/keep', id })),
    'wish/drop': data => withId(data, id => ({ does: 'wish/drop', id })),
  }
