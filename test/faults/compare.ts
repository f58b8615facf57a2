import type { FederalCalendar } from '../../src/domain/calendar.ts'
import { overlaps } from '../../src/domain/day.ts'
import { daysOf, type Telework } from '../../src/domain/telework.ts'
import { callsForLine } from '../../src/domain/telework-decision.ts'
import { compareLines } from './compare-lines.ts'
import type { Facts } from './facts.ts'
import type { AskedTerms, Ledger, Press } from './ledger.ts'
import type { Shown } from './reading.ts'

/** What a run has done wrong, each in a sentence; `uncertain` counts lines whose post was cut off and did not arrive. */
export type Found = { lost: string[]; doubled: string[]; wrong: string[]; uncertain: number }

export type Office = {
  calendar: FederalCalendar
  /** Employee numbers by person. */
  numbers: ReadonlyMap<string, string>
  /** Employee numbers of those who had a line from the start. */
  withLine: readonly string[]
}

/** Holds what people were told against what is there. Everything has come to rest; nothing is under way any more. */
export function compare(ledger: Ledger, facts: Facts, office: Office): Found {
  const found: Found = { lost: [], doubled: [], wrong: [...ledger.strange], uncertain: 0 }
  compareRequests(ledger, facts, found)
  compareDays(facts, office.calendar, found)
  compareDecisions(ledger, facts, found)
  compareOrders(facts, office, found)
  compareEffects(facts, found)
  compareCards(facts, found)
  compareLines(facts, found)
  if (facts.auditProblem) found.wrong.push(`the history is not valid: ${facts.auditProblem}`)
  return found
}

function compareRequests({ sent, acknowledged }: Ledger, { requests }: Facts, { lost, doubled, wrong }: Found): void {
  const kept = new Map(requests.map(request => [request.id, request]))
  for (const id of acknowledged) if (!kept.has(id)) lost.push(`request ${id} was acknowledged and is not there`)
  for (const { id, person, terms } of requests) {
    const asked = sent.get(id)
    if (!asked) doubled.push(`request ${id} is there and nobody sent it`)
    else if (asked.person !== person) wrong.push(`request ${id} is another person's`)
    else if (JSON.stringify(asked.terms) !== JSON.stringify(askedTerms(terms)))
      wrong.push(`request ${id} has other days`)
  }
}

const askedTerms = (terms: Telework['terms']): AskedTerms =>
  terms.kind === 'occasional'
    ? { kind: terms.kind, days: terms.days.map(({ day }) => day) }
    : { kind: terms.kind, weekdays: terms.weekdays.map(({ weekday }) => weekday), from: terms.from, to: terms.to }

/** No half-day of a person is in two open requests. */
function compareDays({ requests }: Facts, calendar: FederalCalendar, { doubled }: Found): void {
  for (const [person, theirs] of Map.groupBy(requests, request => request.person)) {
    const days = theirs.flatMap(request => openDays(request, calendar)).sort((a, b) => a.day.localeCompare(b.day))
    for (const [at, { day, part, id }] of days.entries()) {
      const next = days[at + 1]
      if (next?.day === day && overlaps(next.part, part))
        doubled.push(`${day} of ${person} is in two requests: ${id} and ${next.id}`)
    }
  }
}

function openDays(request: Telework, calendar: FederalCalendar) {
  if (request.status !== 'pending' && request.status !== 'approved') return []
  const items = request.status === 'approved' ? request.items : undefined
  return daysOf(request.terms, calendar, items).map(wished => ({ ...wished, id: request.id }))
}

const ends = ['approved', 'refused', 'withdrawn']

function compareDecisions(ledger: Ledger, { requests, history }: Facts, { lost, doubled, wrong }: Found): void {
  const kept = new Map(requests.map(request => [request.id, request]))
  const presses = Map.groupBy(ledger.presses, ({ request }) => request)
  for (const { request, to, shown } of ledger.ends) {
    const now = kept.get(request)
    if (now && !isShown(now, shown)) lost.push(`${to} was shown request ${request} as ${shown}, it is ${now.status}`)
  }
  for (const request of requests) {
    const told = history.get(`telework:${request.id}`) ?? []
    const decided = told.filter(what => ends.includes(what))
    if (told.filter(what => what === 'asked').length !== 1) wrong.push(`request ${request.id} was not asked once`)
    if (decided.length > 1) doubled.push(`request ${request.id} was decided ${decided.length} times`)
    if (request.status === 'pending' ? decided.length > 0 : decided[0] !== request.status)
      lost.push(`the history of request ${request.id} does not end as the request: ${request.status}`)
    if (request.status !== 'pending' && !presses.get(request.id)?.some(press => fits(press, request)))
      wrong.push(`request ${request.id} is ${request.status} and nobody pressed that`)
  }
}

const isShown = (request: Telework, shown: Shown) =>
  shown === 'approved in part' ? request.status === 'approved' : request.status === shown

function fits(press: Press, request: Telework): boolean {
  if (request.status === 'withdrawn') return press.does === 'withdraw' && press.by === request.person
  if (request.status === 'pending' || request.status === 'expired' || press.by !== request.by) return false
  if (request.status === 'refused') return press.does === 'refuse' && press.because === request.because
  if (press.does === 'approve some') return press.items.join() === request.items.join()
  return press.does === 'approve' && request.items.length === countOf(request)
}

const countOf = ({ terms }: Telework) => (terms.kind === 'occasional' ? terms.days : terms.weekdays).length

/** One order for everybody whose structural telework was approved and who had no line; none for anybody else. */
function compareOrders({ requests, orders, atContractor }: Facts, office: Office, { lost, doubled }: Found): void {
  const due = new Set(
    requests
      .filter(callsForLine)
      .map(({ person }) => person)
      .filter(person => !hadLine(person, office)),
  )
  const placed = Map.groupBy(atContractor, ({ externalId }) => externalId)
  for (const [externalId, same] of placed) {
    if (same.length > 1) doubled.push(`order ${externalId} is ${same.length} times at the contractor`)
    const ours = orders.find(({ id }) => id === externalId)
    if (!ours) doubled.push(`order ${externalId} at the contractor is none of ours`)
    else if (!same.some(theirs => newsIsThere(theirs, ours)))
      lost.push(`news of order ${externalId}: ours is ${ours.status}`)
  }
  for (const person of due) {
    const theirs = orders.filter(order => order.person === person && !endedBefore(order.status))
    if (!theirs.some(({ id }) => placed.has(id))) lost.push(`${person} may telework and no line was ordered`)
  }
  const byNumber = Map.groupBy(atContractor, ({ employeeNumber }) => employeeNumber)
  for (const [number, theirs] of byNumber) {
    const ids = new Set(theirs.map(({ externalId }) => externalId))
    if (ids.size > 1) doubled.push(`employee ${number} has ${ids.size} orders at the contractor`)
    const person = [...office.numbers].find(([, known]) => known === number)?.[0]
    if (!person || !due.has(person)) doubled.push(`employee ${number} has an order that nothing asked for`)
  }
}

const hadLine = (person: string, { numbers, withLine }: Office) => withLine.includes(numbers.get(person) ?? '')
const endedBefore = (status: string) => status === 'not needed' || status === 'refused'

const stateOf: Readonly<Record<string, string>> = { completed: 'completed', failed: 'failed' }

function newsIsThere(theirs: Facts['atContractor'][number], ours: Facts['orders'][number]): boolean {
  const known = ours.milestones.map(({ name }) => name as string)
  const state = stateOf[theirs.state]
  return theirs.milestones.every(name => known.includes(name)) && (state === undefined || ours.status === state)
}

function compareEffects({ effects, tasks }: Facts, { wrong }: Found): void {
  for (const { id, effect, state } of effects) {
    if (state === 'open') wrong.push(`effect ${id} (${effect.name}) is still open`)
    const needsTask = effect.name !== 'show-task' && effect.name !== 'tell-desk'
    if (state === 'dead' && needsTask && !tasks.includes(`gave up:${id}`))
      wrong.push(`effect ${id} (${effect.name}) was given up without a task`)
  }
}

/** The requester's card and the line's card show how things ended; so does the chief's, where it was posted. */
function compareCards({ requests, orders, notes, cards }: Facts, { wrong }: Found): void {
  const on = (key: string) => cards.get(notes.get(key)?.activityId ?? '')
  for (const request of requests) {
    const shown = on(`telework:${request.id}:requester`)?.shown
    if (!shown || !isShown(request, shown))
      wrong.push(`the card of request ${request.id} shows ${shown}: ${request.status}`)
    const toChief = on(`telework:${request.id}:chief`)
    if (toChief && !(toChief.shown && isShown(request, toChief.shown)))
      wrong.push(`the chief's card of request ${request.id} shows ${toChief.shown}: ${request.status}`)
  }
  for (const { id, status } of orders) {
    const states = on(`line:${id}`)?.orderStates ?? []
    if (!states.includes(status))
      wrong.push(`the card of order ${id} shows ${states.join(' or ') || 'nothing'}: ${status}`)
  }
}
