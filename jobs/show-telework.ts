import { teleworkOfChief, teleworkOfRequester } from '../cards/telework.ts'
import { sayTerms } from '../cards/telework-words.ts'
import { requestFile } from '../src/flows/calendar-feed.ts'
import { readerOf } from '../src/flows/people.ts'
import { chiefCardKey, requesterCardKey } from '../src/flows/telework.ts'
import { teleworkView } from '../src/flows/telework-view.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** The live card of a request, for the requester or for the chief. A request closed before the chief saw it shows nothing. */
export const showTelework: Job<'show-telework'> = async ({ telework: id, to, person: decider }, needs) => {
  const telework = await needs.store.telework(id)
  if (!telework) return done()
  const person = to === 'chief' ? (decider ?? telework.chief) : telework.person
  const key = to === 'chief' ? chiefCardKey(id) : requesterCardKey(id)
  if (to === 'chief' && telework.status !== 'pending' && !(await needs.store.liveCard(person, key))) return done()
  const reader = await readerOf(needs, person)
  if (!reader) return done()
  const view = await teleworkView(needs, telework)
  const texts = textsIn[reader.language]
  if (to === 'requester') {
    const summary = texts.telework.summarySent({ chief: view.chief })
    return showCard(needs, person, key, {
      card: teleworkOfRequester(reader.language, view, {
        chiefReachable: view.chiefReachable,
        file: requestFile(needs, telework),
      }),
      summary,
    })
  }
  const summary = texts.decision.summary({ name: view.requester, days: sayTerms(texts, telework.terms, view.calendar) })
  return showCard(needs, person, key, { card: teleworkOfChief(reader.language, view), summary })
}
