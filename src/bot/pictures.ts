import { mostPictureBytes } from '../domain/picture.ts'
import type { Reader } from '../flows/people.ts'
import { keepPicture, outageForPicture, type PictureRefusal } from '../flows/pictures.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import { reply } from './outage-cards.ts'

/** Pictures sent in the chat are kept with the outage that is open or being reported; what cannot be kept is said. */
export async function hearPictures(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  files: readonly string[],
): Promise<void> {
  const { ticket } = textsIn[reader.language]
  const outage = await outageForPicture(needs, reader.person.id)
  const say = (text: string) => reply(needs, conversation, { text })
  if (!outage) return say(ticket.pictureRefused['no outage'])
  const outcomes = new Set<PictureRefusal['why'] | 'not to be had' | 'kept'>()
  for (const file of files) {
    const bytes = await needs.chat.file(conversation, file, mostPictureBytes)
    const kept = bytes && (await keepPicture(needs, outage, { person: reader.person.id, bytes }))
    outcomes.add(!kept ? 'not to be had' : kept.ok ? 'kept' : kept.refusal.why)
  }
  for (const outcome of outcomes)
    await say(outcome === 'kept' ? ticket.pictureKept({ number: outage.number }) : ticket.pictureRefused[outcome])
}
