import { readPerson } from '../src/flows/notice-sending.ts'
import { done, type Job } from './job.ts'

/** So many are read in one run; the schedule comes back soon. */
const mostAtOnce = 200
const hours = 24

/** Reads anew, day by day, what the directory says of those who have the app: notices to many must not ask it one by one. */
export const readPeople: Job<'read-people'> = async (_, needs) => {
  const since = Temporal.Instant.from(needs.clock.now()).subtract({ hours }).toString()
  for (const person of await needs.store.peopleUnread(since, mostAtOnce)) await readPerson(needs, person)
  return done()
}
