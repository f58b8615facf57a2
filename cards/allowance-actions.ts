import { type Data, withId } from './action-data.ts'

/** What the card of a month's allowances can say. Who may is decided where it is heard. */
export type AllowanceAction = { does: 'allowance/export'; month: string } | { does: 'allowance/show'; id: string }

export const allowanceReaders: {
  [V in AllowanceAction['does']]: (data: Data) => Extract<AllowanceAction, { does: V }> | undefined
} = {
  'allowance/export': ({ month = '' }) =>
    /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? { does: 'allowance/export', month } : undefined,
  'allowance/show': data => withId(data, id => ({ does: 'allowance/show', id })),
}
