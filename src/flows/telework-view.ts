import type { FederalCalendar } from '../domain/calendar.ts'
import { type Day, dayAt } from '../domain/day.ts'
import type { PersonId } from '../domain/person.ts'
import { nudgeFrom } from '../domain/silence.ts'
import type { Telework, TeleworkId } from '../domain/telework.ts'
import { type Finding, isForDecider } from '../domain/telework-findings.ts'
import type { Counter } from '../domain/telework-verdict.ts'
import { decidesFor } from './deciders.ts'
import { type Needs, weighTelework } from './telework-facts.ts'

/** What the cards of a request show, names resolved. */
export type View = {
  telework: Telework
  requester: string
  chief: string
  by?: string
  calendar: FederalCalendar
  zone: string
  today: Day
  counters: readonly Counter[]
  away: readonly { day: Day; names: readonly string[]; team: number; most: number }[]
  warnings: readonly Finding[]
  ordersLine: boolean
  mayNudge?: boolean
  insteadOf?: string
  chiefReachable: boolean
}

/** A request with all that a decision needs: counters, who is away, quota. */
export async function teleworkView(needs: Needs, telework: Telework): Promise<View> {
  const { verdict, requester, chief, chiefReachable, team, wantsLine } = await weighTelework(needs, telework, telework)
  const nameOf = (id: PersonId) => team.find(person => person.id === id)?.name ?? id
  const findings = [...verdict.findings, ...verdict.items.flatMap(item => item.findings)]
  return {
    ...(await namesOf(needs, telework, chief?.id === telework.chief ? chief.name : undefined)),
    telework,
    requester: requester.name,
    calendar: needs.office.calendar,
    zone: needs.office.zone,
    today: dayAt(needs.clock.now(), needs.office.zone),
    counters: verdict.counters,
    away: verdict.away.map(({ day, people, team, most }) => ({ day, names: people.map(nameOf), team, most })),
    warnings: findings.filter(isForDecider),
    ordersLine: wantsLine || (await ordersLine(needs, telework)),
    chiefReachable,
    mayNudge:
      telework.status === 'pending' && nudgeFrom(telework, needs.office) <= dayAt(needs.clock.now(), needs.office.zone),
  }
}

const ordersLine = async ({ store }: Needs, { id, terms }: Telework) =>
  terms.kind === 'structural' && (await store.lineOrderOfRequest(id)) !== undefined

async function namesOf(
  { directory }: Needs,
  telework: Telework,
  chiefName?: string,
): Promise<{ chief: string; by?: string; insteadOf?: string }> {
  const chief = chiefName ?? (await directory.person(telework.chief))?.name ?? telework.chief
  if (!('by' in telework)) return { chief }
  const by = telework.by === telework.chief ? chief : ((await directory.person(telework.by))?.name ?? telework.by)
  const insteadOf = telework.insteadOf && ((await directory.person(telework.insteadOf))?.name ?? telework.insteadOf)
  return { chief, by, ...(insteadOf && { insteadOf }) }
}

/** A person's requests, newest first, with the names their list needs. */
export async function teleworkOfPerson(needs: Needs, person: PersonId, limit: number): Promise<View[]> {
  const requests = await needs.store.teleworkOf(person, limit)
  const requester = (await needs.directory.person(person))?.name ?? person
  return Promise.all(
    requests.map(async telework => ({
      ...(await namesOf(needs, telework)),
      telework,
      requester,
      calendar: needs.office.calendar,
      zone: needs.office.zone,
      today: dayAt(needs.clock.now(), needs.office.zone),
      counters: [],
      away: [],
      warnings: [],
      ordersLine: false,
      chiefReachable: true,
    })),
  )
}

/**
 * For somebody who may see it: the requester, the chief it was sent to, the chief of today. Undefined for others. A request
 * just kept is not read again.
 */
export async function teleworkFor(
  needs: Needs,
  request: TeleworkId | Telework,
  reader: PersonId,
): Promise<{ view: View; as: 'requester' | 'chief' } | undefined> {
  const telework = typeof request === 'string' ? await needs.store.telework(request) : request
  if (!telework) return undefined
  if (reader === telework.person) return { view: await teleworkView(needs, telework), as: 'requester' }
  const chief = await needs.directory.chiefOf(telework.person)
  const entitled = reader === chief?.id || reader === telework.chief || reader === telework.above
  if (!entitled && !(await decidesFor(needs, needs.store, reader)).includes(telework.chief)) return undefined
  return { view: await teleworkView(needs, telework), as: 'chief' }
}
