import { incidentCard } from '../cards/incident-desk.ts'
import { joinedCard } from '../cards/incident-joined.ts'
import { incidentSummary } from '../cards/incident-summary.ts'
import { sayNodes } from '../cards/incident-words.ts'
import { isActive } from '../src/domain/incident.ts'
import { effect } from '../src/flows/effects.ts'
import { incidentCardKey, joinedCardKey, summaryCardKey } from '../src/flows/incident-cards.ts'
import { repairOfIncident } from '../src/flows/incident-summary.ts'
import { incidentView, joinedView, lastedMinutes } from '../src/flows/incident-view.ts'
import { readerOf } from '../src/flows/people.ts'
import { deskMembers } from '../src/flows/tasks.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** Every member of the ICT desk has the card of an incident. */
export const tellDeskIncident: Job<'tell-desk-incident'> = async ({ incident, as }, needs) => {
  const members = await deskMembers(needs)
  return done(tx => tx.addEffects(members.map(to => effect(needs, { name: 'show-incident', incident, to, as }))))
}

/** The card of an incident for one member of the ICT desk. One that was settled before they saw it shows nothing. */
export const showIncident: Job<'show-incident'> = async ({ incident: id, to, as }, needs) => {
  const [incident, reader] = await Promise.all([needs.store.incident(id), readerOf(needs, to)])
  if (!incident || !reader) return done()
  const texts = textsIn[reader.language].incident
  const view = await incidentView(needs, incident)
  const repair = repairOfIncident(needs.office, incident)
  if (as === 'summary') {
    const lasted = lastedMinutes(incident, needs.clock.now())
    const card = incidentSummary(reader.language, { ...view, lasted, ...(repair && { repair }) })
    return showCard(needs, to, summaryCardKey(id), { card, summary: texts.sum.title({ number: incident.number }) })
  }
  if (!isActive(incident) && !(await needs.store.liveCard(to, incidentCardKey(id)))) return done()
  const where = sayNodes(textsIn[reader.language], view.nodes)
  const summary = `${texts.title[incident.kind]} ${incident.number} · ${where}`
  return showCard(needs, to, incidentCardKey(id), { card: incidentCard(reader.language, view), summary })
}

/** Brings the card of somebody who joined up to date; who has none hears by notice. */
export const showJoined: Job<'show-joined'> = async ({ incident: id, to }, needs) => {
  const [incident, reader] = await Promise.all([needs.store.incident(id), readerOf(needs, to)])
  if (!incident || !reader || !(await needs.store.liveCard(to, joinedCardKey(id)))) return done()
  const card = joinedCard(reader.language, await joinedView(needs, incident, to))
  return showCard(needs, to, joinedCardKey(id), { card, summary: textsIn[reader.language].incident.summary })
}

/** «C'est de retour ?», as a card of its own: the one from when they joined is far up by now. */
export const askJoined: Job<'ask-joined'> = async ({ incident: id, to }, needs) => {
  const [incident, reader] = await Promise.all([needs.store.incident(id), readerOf(needs, to)])
  if (!incident || !reader) return done()
  const view = await joinedView(needs, incident, to)
  const card = joinedCard(reader.language, view)
  return showCard(needs, to, `asked:${id}`, { card, summary: textsIn[reader.language].incident.asks })
}
