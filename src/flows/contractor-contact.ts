import type { ContractorContact } from '../ports/contractor.ts'
import type { State } from '../ports/state.ts'

const key = 'contractor:contact'
const weekSeconds = 7 * 86_400

/** Kept where every process sees it: the one that answers the chat never asks the contractor itself. */
export const keepContact = (state: State, contact: ContractorContact): Promise<void> =>
  state.set(key, JSON.stringify(contact), weekSeconds)

/** Undefined: nobody has met the contractor yet, or it was forgotten with a Redis that keeps nothing. */
export async function contactKept(state: State): Promise<ContractorContact | undefined> {
  const kept = await state.get(key)
  return kept ? (JSON.parse(kept) as ContractorContact) : undefined
}
