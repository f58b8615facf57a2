import { outageCard } from '../cards/outage.ts'
import { outageCardKey } from '../src/flows/outage-telling.ts'
import { outageFor } from '../src/flows/outage-view.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** The live card of an outage for one of its readers. A form whose card is not known yet is not posted by us: its turn does that. */
export const showOutage: Job<'show-outage'> = async ({ outage: id, to }, needs) => {
  const outage = await needs.store.outage(id)
  const reader = outage && (await readerOf(needs, to ?? outage.person))
  if (!outage || !reader) return done()
  const { person, language } = reader
  if (outage.status === 'begun' && !(await needs.store.liveCard(person.id, outageCardKey(id)))) return done()
  const card = outageCard(language, await outageFor(needs, outage, person.id))
  return showCard(needs, person.id, outageCardKey(id), { card, summary: textsIn[language].outage.summary })
}
