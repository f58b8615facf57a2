import { settleDueOutages } from '../src/flows/outage-due.ts'
import { done, type Job } from './job.ts'

/** Reminders, ends without an answer, and the time of the next news. */
export const lookAtOutages: Job<'look-at-outages'> = async (_, needs) => {
  await settleDueOutages(needs)
  return done()
}
