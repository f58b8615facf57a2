import type { Instant } from '../domain/day.ts'
import type { EffectName } from '../domain/effect.ts'
import type { PersonId } from '../domain/person.ts'
import type { Task, TaskFilter, TaskReason } from '../domain/task.ts'

/** Effects of one name that are not done: `failing` have met a failure, `oldest` is due since. */
export type WaitingEffects = { name: EffectName; count: number; failing: number; oldest: Instant }

/** What only the ICT desk reads. */
export type DeskReads = {
  /** Open tasks, oldest first. */
  tasksPage(filter: TaskFilter, page: { offset: number; limit: number }): Promise<Task[]>
  /** How many are open, by reason and owner. */
  taskCounts(): Promise<{ why: TaskReason['why']; owner?: PersonId; count: number }[]>
  /** The open task about this. */
  openTaskAbout(about: string): Promise<Task | undefined>
  /** The last task about this, open or closed. */
  lastTaskAbout(about: string): Promise<Task | undefined>
  waitingEffects(): Promise<WaitingEffects[]>
  /** When an effect of this name was last done. */
  lastDone(name: EffectName): Promise<Instant | undefined>
  /** Verified events of the contractor taken in the last so many hours. */
  eventsTaken(hours: number): Promise<{ count: number; last?: Instant }>
}

export type DeskChanges = {
  /** Keeps who owns an open task; false when it is closed or its owner is no longer `from`. */
  updateTaskOwner(task: Task, from: PersonId | undefined): Promise<boolean>
  /** What waits for its time under this subject, and does not run, is due at `at`. */
  hurry(subject: string, at: Instant): Promise<void>
}
