import { literal } from '../cards/elements.ts'
import { sayTerms } from '../cards/telework-words.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One line about a request that nobody has decided. A reminder of what was decided meanwhile is not said. */
export const saySilence: Job<'say-silence'> = async ({ telework: id, to, what }, needs, effectId) => {
  const telework = await needs.store.telework(id)
  const reader = telework && (await readerOf(needs, to))
  if (!telework || !reader) return done()
  if (telework.status !== 'pending' && telework.status !== 'expired') return done()
  const { silence } = textsIn[reader.language]
  const nameOf = async (person: string) => literal((await needs.directory.person(person))?.name ?? person)
  const days = sayTerms(textsIn[reader.language], telework.terms, needs.office.calendar)
  const facts = { name: await nameOf(telework.person), days }
  const asked = textsIn[reader.language].at({ at: telework.editedAt ?? telework.askedAt, zone: needs.office.zone })
  switch (what) {
    case 'reminder':
      return telework.status === 'pending'
        ? say(needs, to, effectId, silence.reminder({ ...facts, since: asked }))
        : done()
    case 'put before you':
      return say(needs, to, effectId, silence.putBeforeYou({ ...facts, chief: await nameOf(telework.chief) }))
    case 'put above':
      return say(needs, to, effectId, silence.putAbove({ above: await nameOf(telework.above ?? ''), days }))
    case 'expired for requester':
      return say(needs, to, effectId, silence.expired({ days }))
    case 'expired for decider':
      return say(needs, to, effectId, silence.expiredUndecided(facts))
  }
}
