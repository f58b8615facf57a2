import type { Instant } from '../domain/day.ts'
import type { KeptEffect } from '../domain/effect.ts'
import { allTold, type Notice, type NoticeId } from '../domain/notice.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { NoticeRecipient, Settled } from '../ports/notices.ts'
import { Silence } from '../ports/silence.ts'
import type { State } from '../ports/state.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { store: Store; clock: Clock }
export type Telling = { notice: NoticeId; occasion: number; person: PersonId }

/** Says, before a post, that one begins. False: nobody waits for it any more. */
export const beginTelling = ({ store }: Needs, { notice, occasion, person }: Telling): Promise<boolean> =>
  store.change(tx => tx.beginRecipient(notice, occasion, person))

/** What became of it, kept at once: a worker that dies afterwards does not tell again. */
export const keepTold = ({ store }: Needs, { notice, occasion, person }: Telling, to: Settled): Promise<void> =>
  store.change(async tx => {
    await tx.settleRecipient(notice, occasion, person, to)
    if (to.state === 'unreachable') await tx.setReachable(person, false)
  })

/** It certainly did not arrive: they are told a little later. */
export const tellLater = (
  { store, clock }: Needs,
  { notice, occasion, person }: Telling,
  afterSeconds: number,
): Promise<void> => store.change(tx => tx.retryRecipient(notice, occasion, person, clock.now(), afterSeconds))

export const holdUntil = (
  { store }: Needs,
  { id }: Notice,
  occasion: number,
  held: readonly { person: PersonId; until: Instant }[],
): Promise<void> => store.change(tx => tx.holdRecipients(id, occasion, held))

/** Longer than a post takes with all its waits: who began it is gone. */
const postSeconds = 60

/** Posts that nobody answers for any more are doubtful, and not repeated. How many are still under way. */
export const doubt = ({ store, clock }: Needs, { id }: Notice, occasion: number): Promise<number> =>
  store.change(tx => tx.doubtRecipients(id, occasion, clock.now(), postSeconds))

/** Everybody of the newest occasion was told, or cannot be. */
export async function concludeOccasion(
  needs: { clock: Clock; newId: NewId },
  tx: Changes,
  id: NoticeId,
  occasion: number,
): Promise<void> {
  const notice = await tx.notice(id)
  if (notice?.by) await tx.addEffects([progressShown(needs, id)])
  if (notice?.status === 'sending' && notice.occasions.length === occasion) await tx.updateNotice(allTold(notice))
}

const progressSeconds = 10

/** A little later, so that the answer to the press that published it comes first. */
function progressShown(needs: { clock: Clock; newId: NewId }, notice: NoticeId): KeptEffect {
  const asked = effect(needs, { name: 'show-notice-desk', notice })
  return { ...asked, dueAt: Temporal.Instant.from(asked.dueAt).add({ seconds: 2 }).toString() }
}

/** The desk's card of a notice is brought up to date, now and then while it is sent. */
export async function showProgress(
  { store, state, clock, newId }: Needs & { state: State; newId: NewId },
  { id, by }: Notice,
): Promise<void> {
  if (!by || !(await state.claim(`notice-progress:${id}`, progressSeconds))) return
  await store.change(tx => tx.addEffects([progressShown({ clock, newId }, id)]))
}

type Asking = Needs & { directory: Directory }

/** Asks the directory about somebody and keeps it for when many are told at once. Its silence is no obstacle. */
export async function readPerson(needs: Asking, id: PersonId): Promise<Pick<NoticeRecipient, 'hours' | 'language'>> {
  try {
    const [person, hours] = await Promise.all([needs.directory.person(id), needs.directory.workingHours(id)])
    if (!person) return {}
    await needs.store.change(tx => tx.keepPerson(person, { at: needs.clock.now(), hours }))
    return { ...(hours && { hours }), ...(person.language && { language: person.language }) }
  } catch (error) {
    if (error instanceof Silence) return {}
    throw error
  }
}
