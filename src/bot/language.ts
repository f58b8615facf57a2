import type { Language, PersonId } from '../domain/person.ts'
import { type Written, wroteIn } from '../domain/written-language.ts'
import { chooseLanguage, type Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'

const daySeconds = 86_400
const writtenKey = (person: PersonId) => `written-in:${person}`
const saidKey = (person: PersonId) => `said-language:${person}`

/** Who said which language they want keeps it for so long, whatever they write in. */
export const saidLanguage = (needs: Needs, person: PersonId, language: Language) =>
  needs.state.set(saidKey(person), language, 30 * daySeconds)

/** The reader, in the language they have plainly written in twice when that is another; which is said first. */
export async function inLanguageWritten(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  written: Language | undefined,
): Promise<Reader> {
  const { id } = reader.person
  if (written === undefined || (await needs.state.get(saidKey(id)))) return reader
  const kept = await needs.state.get(writtenKey(id))
  const { keep, change } = wroteIn(written, reader.language, kept ? (JSON.parse(kept) as Written) : undefined)
  if (keep) await needs.state.set(writtenKey(id), JSON.stringify(keep), daySeconds)
  else if (kept) await needs.state.delete(writtenKey(id))
  if (change === undefined) return reader
  await chooseLanguage(needs, id, change)
  const sent = await needs.chat.post(conversation, { text: textsIn[change].dialog.switched({ from: reader.language }) })
  needs.metrics.send(sent.did)
  return { ...reader, language: change }
}
