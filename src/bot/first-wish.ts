import { firstWish, firstWishOver } from '../../cards/first-wish.ts'
import { teleworkDraftOver } from '../../cards/telework-draft.ts'
import { sayTerms } from '../../cards/telework-words.ts'
import type { WishAction } from '../../cards/wish-actions.ts'
import { wishOf } from '../../dialogs/request-telework.ts'
import { dayAt } from '../domain/day.ts'
import type { PersonId } from '../domain/person.ts'
import type { Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { endDialog, type Running, runningDialog } from './dialog-state.ts'
import type { Needs } from './needs.ts'
import type { PressAnswer } from './press-answer.ts'

const daySeconds = 86_400
const keyOf = (person: PersonId, draft: string) => `first-wish:${person}:${draft}`

/** Whether a draft holds something a person would miss. */
export const isBegun = ({ draft }: Running): boolean => draft.days.length + draft.weekdays.length > 0

/** Asks what becomes of the request begun before; its card stays, and may be sent. */
export async function offerFirst(needs: Needs, reader: Reader, conversation: Conversation, first: Running) {
  const { person, language } = reader
  const { terms } = wishOf(first.draft, person.id, dayAt(needs.clock.now(), needs.office.zone), needs.office.policy)
  const texts = textsIn[language]
  const what = sayTerms(texts, terms, needs.office.calendar)
  await needs.state.set(keyOf(person.id, first.draft.id), JSON.stringify(first), daySeconds)
  const sent = await needs.chat.post(conversation, {
    card: firstWish(language, { id: first.draft.id, what }),
    summary: texts.telework.title,
  })
  needs.metrics.send(sent.did)
}

type Press = { needs: Needs; reader: Reader; conversation: Conversation }

/** Keeping needs nothing: the draft's card is still there. Dropping closes it. */
export async function pressWish({ needs, reader, conversation }: Press, action: WishAction): Promise<PressAnswer> {
  const { person, language } = reader
  if (action.does === 'wish/keep') return { card: firstWishOver(language, 'kept') }
  const kept = await needs.state.get(keyOf(person.id, action.id))
  const first = kept ? (JSON.parse(kept) as Running) : undefined
  await needs.state.delete(keyOf(person.id, action.id))
  if ((await runningDialog(needs.state, person.id))?.draft.id === action.id) await endDialog(needs.state, person.id)
  if (first?.activityId)
    await needs.chat.update(conversation, first.activityId, {
      card: teleworkDraftOver(language, 'closed'),
      summary: textsIn[language].telework.closed,
    })
  return { card: firstWishOver(language, 'dropped') }
}

export const isOfWish = (action: { does: string }): action is WishAction => action.does.startsWith('wish/')
