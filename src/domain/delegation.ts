import type { Day, Instant } from './day.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

/** A chief's requests are decided by somebody else too, from one day to another, both included. The chief keeps seeing and deciding. */
export type Delegation = {
  id: string
  chief: PersonId
  delegate: PersonId
  from: Day
  to: Day
  setAt: Instant
  endedAt?: Instant
}

export type DelegationRefusal =
  | { why: 'oneself' }
  | { why: 'reversed' }
  | { why: 'past' }
  | { why: 'delegate is away'; until: Day }
  | { why: 'already delegated'; delegation: Delegation }

export const isActive = ({ from, to, endedAt }: Delegation, on: Day): boolean => !endedAt && from <= on && on <= to

const overlap = (a: { from: Day; to: Day }, b: { from: Day; to: Day }) => a.from <= b.to && b.from <= a.to

/** `kept`: the delegations, not ended, that the chief or the delegate has given. A delegate decides in person: nobody who is replaced then. */
export function newDelegation(
  wish: Omit<Delegation, 'endedAt'>,
  kept: readonly Delegation[],
  today: Day,
): Result<Delegation, DelegationRefusal> {
  if (wish.delegate === wish.chief) return no({ why: 'oneself' })
  if (wish.to < wish.from) return no({ why: 'reversed' })
  if (wish.to < today) return no({ why: 'past' })
  const standing = kept.filter(each => !each.endedAt && overlap(each, wish))
  const own = standing.find(({ chief }) => chief === wish.chief)
  if (own) return no({ why: 'already delegated', delegation: own })
  const away = standing.find(({ chief }) => chief === wish.delegate)
  return away ? no({ why: 'delegate is away', until: away.to }) : yes(wish)
}
