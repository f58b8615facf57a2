import { taskCard } from '../cards/task.ts'
import { effect } from '../src/flows/effects.ts'
import { readerOf } from '../src/flows/people.ts'
import { deskMembers, taskView } from '../src/flows/tasks.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

export const taskCardKey = (id: string) => `task:${id}`

/** A task's live card for one member of the ICT desk. One closed before they saw it shows nothing. */
export const showTask: Job<'show-task'> = async ({ task: id, to }, needs) => {
  const [task, reader] = await Promise.all([needs.store.task(id), readerOf(needs, to)])
  if (!task || !reader) return done()
  if (task.closedAt && !(await needs.store.liveCard(to, taskCardKey(id)))) return done()
  const card = taskCard(reader.language, await taskView(needs, task, to))
  return showCard(needs, to, taskCardKey(id), { card, summary: textsIn[reader.language].tasks.summary })
}

/** Tells every member of the ICT desk of a task. */
export const tellDesk: Job<'tell-desk'> = async ({ task }, needs) => {
  const members = await deskMembers(needs)
  return done(tx => tx.addEffects(members.map(to => effect(needs, { name: 'show-task', task, to }))))
}
