import type { Draft } from '../../dialogs/request-telework.ts'
import type { PersonId } from '../domain/person.ts'
import type { State } from '../ports/state.ts'

/** The dialog going on with a person: a draft and the activity of its card. */
export type Running = { version: 1; draft: Draft; activityId?: string }

const daySeconds = 86_400
const keyOf = (person: PersonId) => `dialog:${person}`

/** A dialog kept by another version of the program is begun anew. */
export async function runningDialog(state: State, person: PersonId): Promise<Running | undefined> {
  const kept = await state.get(keyOf(person))
  const running = kept ? (JSON.parse(kept) as Running) : undefined
  return running?.version === 1 && running.draft.version === 1 ? running : undefined
}

export const keepDialog = (state: State, person: PersonId, running: Running) =>
  state.set(keyOf(person), JSON.stringify(running), daySeconds)

export const endDialog = (state: State, person: PersonId) => state.delete(keyOf(person))
