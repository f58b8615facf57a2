import type { Data } from './action-data.ts'

/** What the cards of the contract say. Who may is decided where it is heard. */
export type SlaAction =
  /** Without a month: the last that is over. */
  | { does: 'sla/month'; month?: string }
  | { does: 'sla/approve-credits'; month: string; digest: string }
  | { does: 'sla/reject-credits'; month: string; digest: string; because: string }
  | { does: 'contract/use' }

type Reader<V extends SlaAction['does']> = (data: Data) => Extract<SlaAction, { does: V }> | undefined

export const slaReaders: { [V in SlaAction['does']]: Reader<V> } = {
  'sla/month': ({ month }) => {
    if (month === undefined) return { does: 'sla/month' }
    return isMonth(month) ? { does: 'sla/month', month } : undefined
  },
  'sla/approve-credits': ({ month, digest }) =>
    isMonth(month) && isDigest(digest) ? { does: 'sla/approve-credits', month, digest } : undefined,
  'sla/reject-credits': ({ month, digest, because = '' }) =>
    isMonth(month) && isDigest(digest) ? { does: 'sla/reject-credits', month, digest, because } : undefined,
  'contract/use': () => ({ does: 'contract/use' }),
}

const isMonth = (text: string | undefined): text is string =>
  text !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
const isDigest = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{64}$/.test(text)
