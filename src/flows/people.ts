import type { Office } from '../domain/office.ts'
import { type Language, languageOf, type Person, type PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Conversation, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { chiefCardKey } from './telework.ts'

type Needs = { store: Store; directory: Directory; office: Office }

export type Reader = { person: Person; language: Language }

/** Who somebody is and in which language they are answered: chosen, else Graph's, else the client's, else the office's. */
export async function readerOf(needs: Needs, id: PersonId, locale?: string): Promise<Reader | undefined> {
  const [person, chosen] = await Promise.all([needs.directory.person(id), needs.store.chosenLanguage(id)])
  if (!person) return undefined
  return { person, language: chosen ?? person.language ?? languageOf(locale) ?? needs.office.defaultLanguage }
}

export const chooseLanguage = ({ store }: Pick<Needs, 'store'>, person: PersonId, language: Language) =>
  store.change(tx => tx.chooseLanguage(person, language))

const same = (a: Conversation, b: Conversation) =>
  a.conversationId === b.conversationId &&
  a.serviceUrl === b.serviceUrl &&
  a.userId === b.userId &&
  a.botId === b.botId &&
  a.reachable

/**
 * Keeps where a person can be reached. For somebody who was not reachable until now, what waited for them is shown:
 * requests to decide arrive the moment a chief installs.
 */
export async function keepConversation(
  needs: Needs & { clock: Clock; newId: NewId },
  conversation: Conversation,
  person: Person,
): Promise<'new' | 'known'> {
  const known = await needs.store.conversation(conversation.person)
  if (known && same(known, conversation)) return 'known'
  const waiting = known?.reachable ? [] : await needs.store.teleworkToDecide(conversation.person, 500)
  await needs.store.change(async tx => {
    await tx.keepConversation({ ...conversation, reachable: true })
    await tx.keepPerson(person)
    if (!known?.reachable) await tellWhatIsOpen(needs, tx, person)
    for (const { id } of waiting) await tx.dropLiveCard(conversation.person, chiefCardKey(id))
    await tx.addEffects(waiting.map(({ id }) => effect(needs, { name: 'show-telework', to: 'chief', telework: id })))
  })
  return known?.reachable ? 'known' : 'new'
}

/** Notices that could not reach them and still hold are theirs now. */
async function tellWhatIsOpen(needs: { clock: Clock; newId: NewId }, tx: Changes, person: Person): Promise<void> {
  const open = await tx.reviveRecipient(person.id, person.employeeNumber)
  await tx.addEffects(open.map(of => effect(needs, { name: 'send-notice', ...of })))
}

export const lost = ({ store }: Pick<Needs, 'store'>, person: PersonId) =>
  store.change(tx => tx.setReachable(person, false))
