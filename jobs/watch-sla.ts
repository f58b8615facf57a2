import { closeSettled, keepWarnings, settledTasks, warningsNow } from '../src/flows/sla-warnings.ts'
import { deskMembers } from '../src/flows/tasks.ts'
import { done, type Job } from './job.ts'

/** How many open tasks are looked at. */
const mostTasks = 1000

/** Reads every clock again and tells the ICT desk what is new. Late, twice or in two processes: each warning is said once. */
export const watchSla: Job<'watch-sla'> = async (_, needs) => {
  const due = await warningsNow(needs)
  const settled = await settledTasks(needs, await needs.store.openTasks(mostTasks))
  const members = settled.length > 0 ? await deskMembers(needs) : []
  return done(async tx => {
    await keepWarnings(needs, tx, due)
    await closeSettled(needs, tx, settled, members)
  })
}
