import type { KeptEffect } from '../domain/effect.ts'
import type { Outage, OutageId, OutageNews } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import { effect } from './effects.ts'

type Needs = { clock: Clock; newId: NewId }

export const outageCardKey = (id: OutageId) => `outage:${id}`

/** Who sees an outage: the form is its writer's alone, a report also theirs whose line it is. */
export function readersOf({ status, person, reporter }: Outage): PersonId[] {
  if (!reporter) return [person]
  return status === 'begun' || status === 'dropped' ? [reporter] : [person, reporter]
}

/** Brings everybody's card of an outage up to date. */
export const showOutage = (needs: Needs, outage: Outage): KeptEffect[] =>
  readersOf(outage).map(to => effect(needs, { name: 'show-outage', outage: outage.id, to }))

/** One line in the chat for everybody who sees it. */
export const sayNews = (needs: Needs, outage: Outage, news: OutageNews): KeptEffect[] =>
  readersOf(outage).map(to => effect(needs, { name: 'say-outage-news', outage: outage.id, news, to }))
