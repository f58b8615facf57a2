import type { Incident } from '../src/domain/incident.ts'
import { effect } from '../src/flows/effects.ts'
import { applyProblem, problemForgotten } from '../src/flows/incident-problem.ts'
import { done, type Job } from './job.ts'
import { countMissed } from './missed.ts'

/** Reads an incident at the contractor and applies what is new. An event is only the hint to do so. */
export const followProblem: Job<'follow-problem'> = async ({ problem, by }, needs) => {
  const reading = await needs.contractor.problem(problem)
  if (!reading) return done(tx => problemForgotten(needs, tx, problem))
  return done(async tx => {
    const incident = await tx.incidentByProblem(problem)
    const known = incident?.problemAt ? { at: incident.problemAt } : undefined
    // What is over here, or was before it was heard of, is nobody's news.
    if (by === 'reconciliation' && (incident ?? reading).status === 'open')
      await countMissed(needs, tx, 'problem', known, reading)
    await applyProblem(needs, tx, reading)
  })
}

const problemsOf = ({ problem, alsoProblems = [] }: Incident) => [...(problem ? [problem] : []), ...alsoProblems]

const readHours = 24

/** Reads what they declared or changed of late, and each that is open here: what the events missed is caught up. */
export const reconcileProblems: Job<'reconcile-problems'> = async (_, needs) => {
  const since = Temporal.Instant.from(needs.clock.now()).subtract({ hours: readHours }).toString()
  const [readings, open] = await Promise.all([needs.contractor.problems(since), needs.store.openIncidents()])
  const ids = [...readings.map(({ contractorId }) => contractorId), ...open.flatMap(problemsOf)]
  const follow = (problem: string) => effect(needs, { name: 'follow-problem', problem, by: 'reconciliation' })
  return done(tx => tx.addEffects([...new Set(ids)].map(follow)))
}
