import { type Day, dayAt } from '../domain/day.ts'
import { type Delegation, type DelegationRefusal, newDelegation } from '../domain/delegation.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { effect } from './effects.ts'
import type { Needs } from './telework.ts'

export type DelegationView = { delegation: Delegation; chief: string; delegate: string }

/** A chief who is away names who decides meanwhile. The delegate reads of it at once, with what already waits. */
export async function delegate(
  needs: Needs,
  wish: { id: string; chief: PersonId; delegate: PersonId; from: Day; to: Day },
): Promise<Result<Delegation, DelegationRefusal | { why: 'no team' } | { why: 'unknown person' }>> {
  const { store, directory, clock, office } = needs
  const known = await store.delegation(wish.id)
  if (known) return yes(known)
  if (!(await directory.person(wish.delegate))) return no({ why: 'unknown person' })
  if ((await directory.reportsOf(wish.chief)).length === 0) return no({ why: 'no team' })
  const at = clock.now()
  const today = dayAt(at, office.zone)
  const kept = [...(await store.delegationsOf(wish.chief, today)), ...(await store.delegationsOf(wish.delegate, today))]
  const made = newDelegation({ ...wish, setAt: at }, kept, today)
  if (!made.ok) return made
  const added = await store.change(async tx => {
    if (!(await tx.addDelegation(made.value))) return false
    await tx.record({ subject: `delegation:${wish.id}`, what: 'given', by: wish.chief, at, facts: { ...wish } })
    await tx.addEffects([effect(needs, { name: 'say-delegation', delegation: wish.id, what: 'given' })])
    return true
  })
  return added ? made : delegate(needs, wish)
}

/** The chief is back, or somebody else decides: the delegation ends now, and the delegate reads of it. */
export async function endDelegation(needs: Needs, id: string, actor: PersonId): Promise<Delegation | undefined> {
  const delegation = await needs.store.delegation(id)
  if (delegation?.chief !== actor) return undefined
  if (delegation.endedAt) return delegation
  const ended = { ...delegation, endedAt: needs.clock.now() }
  await needs.store.change(async tx => {
    if (!(await tx.endDelegation(ended))) return
    await tx.record({ subject: `delegation:${id}`, what: 'ended', by: actor, at: ended.endedAt, facts: {} })
    await tx.addEffects([effect(needs, { name: 'say-delegation', delegation: id, what: 'ended' })])
  })
  return ended
}

/** The delegation with names, for the chief who gave it. */
export async function delegationView(
  { directory }: Pick<Needs, 'directory'>,
  delegation: Delegation,
): Promise<DelegationView> {
  const name = async (id: PersonId) => (await directory.person(id))?.name ?? id
  return { delegation, chief: await name(delegation.chief), delegate: await name(delegation.delegate) }
}

/** Who a chief may choose from: the team, and those who lead beside them. */
export async function candidates({ directory }: Pick<Needs, 'directory'>, chief: PersonId): Promise<Person[]> {
  const above = await directory.chiefOf(chief)
  const [team, peers] = await Promise.all([directory.reportsOf(chief), above ? directory.reportsOf(above.id) : []])
  const all = [...peers, ...team, ...(above ? [above] : [])].filter(({ id }) => id !== chief)
  return all.filter(({ id }, at) => all.findIndex(each => each.id === id) === at)
}
