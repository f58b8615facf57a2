import { literal } from '../cards/elements.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One line to the chief who granted them: days that the requester gave back. */
export const sayCancelledDays: Job<'say-cancelled-days'> = async ({ telework: id, days }, needs, effectId) => {
  const telework = await needs.store.telework(id)
  const reader = telework && (await readerOf(needs, telework.chief))
  if (!telework || !reader) return done()
  const texts = textsIn[reader.language]
  const name = (await needs.directory.person(telework.person))?.name ?? telework.person
  const said = texts.list(days.map(texts.day))
  return say(needs, telework.chief, effectId, texts.change.cancelledSaid({ name: literal(name), days: said }))
}
