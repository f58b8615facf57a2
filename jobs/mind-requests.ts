import { mindRequests } from '../src/flows/silence.ts'
import { done, type Job } from './job.ts'

/** What the policy says follows when nobody decides: a reminder, the chief above, the end. */
export const mindWaiting: Job<'mind-requests'> = async (_none, needs) => {
  await mindRequests(needs)
  return done()
}
