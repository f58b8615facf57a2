import type { Instant } from '../src/domain/day.ts'
import { readingOf } from '../src/domain/incident.ts'
import { askAffected, endIfOver, keepClosingProbe, lookAtClosing } from '../src/flows/incident-closing.ts'
import { testLines } from './detect-outage.ts'
import { done, type Job, later, type Needs } from './job.ts'

/** How soon the answers of those affected are looked at once more: tickets closed meanwhile count. */
const lookAgainMinutes = 10

/** Stays with an open incident until it is over: waits for a quiet time, tests, asks, looks at the answers. */
export const watchIncident: Job<'watch-incident'> = async ({ incident: id }, needs) => {
  const incident = await needs.store.incident(id)
  if (incident?.status !== 'open') return done()
  const { closing, lines } = await lookAtClosing(needs, incident)
  if (closing.close) {
    await endIfOver(needs, id)
    return later(inMinutes(needs, lookAgainMinutes))
  }
  if (closing.next === 'wait') return later(closing.at)
  if (closing.next === 'ask the affected') {
    await askAffected(needs, id)
    return later(inMinutes(needs, lookAgainMinutes))
  }
  if (lines.length === 0) return later(inMinutes(needs, lookAgainMinutes))
  const tests = await testLines(needs, lines)
  const readings = lines.map(line => {
    const test = tests.get(line)
    return { sync: readingOf(test), ...(test?.vpn !== undefined && { vpn: test.vpn }) }
  })
  await keepClosingProbe(needs, id, { at: needs.clock.now(), readings })
  return later(needs.clock.now())
}

const inMinutes = ({ clock }: Needs, minutes: number): Instant =>
  Temporal.Instant.from(clock.now()).add({ minutes }).toString()
