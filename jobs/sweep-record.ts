import { forgetOldBookings } from '../src/flows/booking-rounds.ts'
import { forgetOldEvents } from '../src/flows/calendar-events.ts'
import { forgetOldMembers } from '../src/flows/incident-members.ts'
import { expireForms } from '../src/flows/outage-report.ts'
import { forgetOldPictures } from '../src/flows/pictures.ts'
import { done, type Job } from './job.ts'

/** Webhook ids are remembered for 7 days; done effects and ticks no longer than they. */
const keptDays = 7

/** Forgets what only served to recognise repetitions. */
export const sweepRecord: Job<'sweep-record'> = async (_, needs) => {
  await needs.store.sweep(keptDays)
  await expireForms(needs)
  await forgetOldPictures(needs)
  await forgetOldMembers(needs)
  await forgetOldBookings(needs)
  await forgetOldEvents(needs)
  return done()
}
