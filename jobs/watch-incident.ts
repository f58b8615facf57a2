import { type Incident, readingOf } from '../src/domain/incident.ts'
import type { LineId } from '../src/domain/network.ts'
import { effect } from '../src/flows/effects.ts'
import { askAffected, endIfOver, keepClosingProbe, lookAtClosing } from '../src/flows/incident-closing.ts'
import { noteLinks } from '../src/flows/incident-links.ts'
import { testLines } from './detect-outage.ts'
import { done, type Job, type Needs } from './job.ts'

/** Each open incident is looked at: whether it is over, or what has to be done first. */
export const lookAtIncidents: Job<'look-at-incidents'> = async (_, needs) => {
  const open = await needs.store.openIncidents()
  return done(tx => tx.addEffects(open.map(({ id }) => effect(needs, { name: 'watch-incident', incident: id }))))
}

/** After a quiet time lines are tested, then those affected are asked; their yes ends it. */
export const watchIncident: Job<'watch-incident'> = async ({ incident: id }, needs) => {
  const incident = await needs.store.incident(id)
  if (incident?.status !== 'open') return done()
  await noteLinks(needs, id)
  const { closing, lines } = await lookAtClosing(needs, incident)
  if (closing.close) await endIfOver(needs, id)
  else if (closing.next === 'ask the affected') await askAffected(needs, id)
  else if (closing.next === 'test lines') await testAndAsk(needs, incident, lines)
  return done()
}

async function testAndAsk(needs: Needs, incident: Incident, lines: readonly LineId[]): Promise<void> {
  if (lines.length === 0) return
  const tests = await testLines(needs, lines)
  const readings = lines.map(line => {
    const test = tests.get(line)
    return { sync: readingOf(test), ...(test?.vpn !== undefined && { vpn: test.vpn }) }
  })
  const probe = { at: needs.clock.now(), readings }
  await keepClosingProbe(needs, incident.id, probe)
  const { closing } = await lookAtClosing(needs, { ...incident, probe })
  if (closing.close) await endIfOver(needs, incident.id)
  else if (closing.next === 'ask the affected') await askAffected(needs, incident.id)
}
