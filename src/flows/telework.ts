import type { Instant } from '../domain/day.ts'
import type { KeptEffect } from '../domain/effect.ts'
import type { LineOrder } from '../domain/line-order.ts'
import type { Address, Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { daysOf, type Telework, type TeleworkId, type Wish } from '../domain/telework.ts'
import {
  callsForLine,
  type Decision,
  type DecisionRefusal,
  decideTelework,
  readdress,
  requestTelework,
  type WithdrawalRefusal,
  withdrawTelework,
} from '../domain/telework-decision.ts'
import type { NewId } from '../ports/clock.ts'
import { type Changes, type Conversation, TakenHalf } from '../ports/store.ts'
import { mirror } from './calendar-events.ts'
import { decidersOf, delegatesOf } from './deciders.ts'
import { effect } from './effects.ts'
import { type Needs as FactNeeds, lineWanted, type Weighed, weighTelework } from './telework-facts.ts'

export type Needs = FactNeeds & { newId: NewId }

export const requesterCardKey = (id: TeleworkId) => `telework:${id}:requester`
export const chiefCardKey = (id: TeleworkId) => `telework:${id}:chief`

/** The draft's card in the chat: it goes on as the live card of the request. */
export type DraftCard = { conversation: Conversation; activityId: string }

/**
 * Sends a wish: weighs it anew, keeps it with what must follow. Sending the same draft again asks once and answers with
 * the request as it stands.
 */
export async function sendTelework(
  needs: Needs,
  draft: { id: TeleworkId; wish: Wish; card?: DraftCard },
): Promise<Result<Telework, { why: 'blocked'; weighed: Weighed } | { why: 'not yours' }>> {
  const known = await needs.store.telework(draft.id)
  if (known) return known.person === draft.wish.person ? yes(known) : no({ why: 'not yours' })
  const weighed = await weighTelework(needs, draft.wish)
  if (!weighed.chief) return no({ why: 'blocked', weighed })
  const asked = requestTelework(draft.wish, weighed.verdict, {
    id: draft.id,
    chief: weighed.chief.id,
    at: needs.clock.now(),
  })
  if (!asked.ok) return no({ why: 'blocked', weighed })
  try {
    return yes(await keepRequest(needs, asked.value, weighed, draft.card))
  } catch (error) {
    if (!(error instanceof TakenHalf)) throw error
    return no({ why: 'blocked', weighed: await weighTelework(needs, draft.wish) })
  }
}

async function keepRequest(needs: Needs, telework: Telework, weighed: Weighed, card?: DraftCard): Promise<Telework> {
  await needs.store.change(async tx => {
    const days = daysOf(telework.terms, needs.office.calendar)
    if (!(await tx.addTelework(telework, days))) return
    await recordOn(tx, telework, 'asked', telework.person, telework.askedAt, {
      chief: telework.chief,
      terms: telework.terms,
    })
    if (card) await keepDraftCard(tx, telework, card)
    const delegates = await delegatesOf(needs, tx, telework.chief)
    const effects = [
      ...mirror(needs, telework),
      show(needs, telework, 'requester'),
      show(needs, telework, 'chief'),
      ...delegates.filter(id => id !== telework.person).map(id => showDecider(needs, telework, id)),
    ]
    await tx.addEffects(weighed.chiefReachable ? effects : [...effects, ...(await reachChief(needs, tx, telework))])
  })
  return (await needs.store.telework(telework.id)) ?? telework
}

export const show = (needs: Needs, telework: Telework, to: 'requester' | 'chief') =>
  effect(needs, { name: 'show-telework', to, telework: telework.id })

const showDecider = (needs: Needs, { id }: Telework, person: PersonId) =>
  effect(needs, { name: 'show-telework', to: 'chief', telework: id, person })

/** The cards of all who could decide: the chief's, and any that a delegate or a chief above has. */
export async function showDeciders(needs: Needs, tx: Changes, telework: Telework): Promise<KeptEffect[]> {
  const others = (await tx.holdersOf(chiefCardKey(telework.id))).filter(person => person !== telework.chief)
  return [show(needs, telework, 'chief'), ...others.map(person => showDecider(needs, telework, person))]
}

export const keepDraftCard = (tx: Changes, telework: Telework, { conversation, activityId }: DraftCard) =>
  tx.keepLiveCard({
    person: telework.person,
    key: requesterCardKey(telework.id),
    conversationId: conversation.conversationId,
    activityId,
  })

async function reachChief(needs: Needs, tx: Changes, telework: Telework): Promise<KeptEffect[]> {
  const task = await tx.openTask({
    id: needs.newId(),
    about: `chief without Novo:${telework.chief}`,
    reason: { why: 'chief without Novo', person: telework.person, chief: telework.chief },
    openedAt: needs.clock.now(),
  })
  return [effect(needs, { name: 'install-app', person: telework.chief }), effect(needs, { name: 'tell-desk', task })]
}

export const recordOn = (
  tx: Changes,
  telework: Telework,
  what: string,
  by: PersonId,
  at: Instant,
  facts: Record<string, unknown>,
) => tx.record({ subject: `telework:${telework.id}`, what, by, at, facts: { version: telework.version, ...facts } })

/**
 * A chief decides. The chief is read from the directory now; when it does not answer, `Silence` is thrown and nothing is
 * decided. Of two presses one wins, the other reads what was decided.
 */
export async function decideOnTelework(
  needs: Needs,
  press: { id: TeleworkId; version: number; actor: PersonId; decision: Decision },
): Promise<Result<Telework, DecisionRefusal | { why: 'unknown' }>> {
  const telework = await needs.store.telework(press.id)
  if (!telework) return no({ why: 'unknown' })
  const { chief, delegates } = await decidersOf(needs, needs.store, telework)
  const actorsChief = chief?.id === press.actor ? undefined : (await needs.directory.chiefOf(press.actor))?.id
  const at = needs.clock.now()
  const decided = decideTelework(telework, press.decision, {
    actor: press.actor,
    chief: chief?.id,
    delegates,
    actorsChief,
    version: press.version,
    at,
    calendar: needs.office.calendar,
  })
  if (!decided.ok) {
    if (telework.status === 'pending' && press.actor === telework.chief && chief)
      await handOver(needs, telework, chief.id)
    return decided
  }
  const requester = callsForLine(decided.value) ? await needs.directory.person(telework.person) : undefined
  const kept = await needs.store.change(tx => keepDecision(needs, tx, decided.value, press.actor, at, requester))
  if (kept) return decided
  const now = await needs.store.telework(press.id)
  return no(now ? { why: 'already decided', telework: now } : { why: 'unknown' })
}

/** The chief has changed since the request was sent: it is put before the one of today, who may decide. */
async function handOver(needs: Needs, telework: Telework & { status: 'pending' }, chief: PersonId): Promise<void> {
  if (chief === telework.chief || chief === telework.person) return
  const handed = readdress(telework, chief)
  await needs.store.change(async tx => {
    if (!(await tx.readdressTelework(handed))) return
    await recordOn(tx, handed, 'readdressed', telework.chief, needs.clock.now(), { chief })
    await tx.addEffects([show(needs, handed, 'requester'), show(needs, handed, 'chief')])
  })
}

async function keepDecision(
  needs: Needs,
  tx: Changes,
  telework: Telework,
  actor: PersonId,
  at: Instant,
  requester: Person | undefined,
): Promise<boolean> {
  const items = telework.status === 'approved' ? telework.items : []
  const days = daysOf(telework.terms, needs.office.calendar, items).map(({ day }) => day)
  if (!(await tx.updateTelework(telework, days))) return false
  await recordOn(tx, telework, telework.status, actor, at, { items })
  const line = requester ? await orderLineFor(needs, tx, telework, requester) : []
  await tx.addEffects([
    show(needs, telework, 'requester'),
    ...(await showDeciders(needs, tx, telework)),
    effect(needs, { name: 'say-decision', telework: telework.id }),
    ...mirror(needs, telework),
    ...line,
  ])
  return true
}

/** Orders a line and VPN for somebody who has none: a record of ours first, the contractor's turn comes in a job. */
export async function orderLineFor(
  needs: Pick<Needs, 'clock' | 'newId' | 'office'>,
  tx: Changes,
  telework: Telework,
  requester: Person,
): Promise<KeptEffect[]> {
  if (!(await lineWanted(tx, requester))) return []
  const task = (about: string, reason: Parameters<Changes['openTask']>[0]['reason']) =>
    tx.openTask({ id: needs.newId(), about, reason, openedAt: needs.clock.now() })
  if (!requester.employeeNumber) {
    const reason = { why: 'no employee number', person: requester.id } as const
    return [effect(needs, { name: 'tell-desk', task: await task(`no employee number:${requester.id}`, reason) })]
  }
  const order = newLineOrder(needs, telework, requester, requester.employeeNumber)
  if (!(await tx.addLineOrder(order))) return []
  await tx.record({
    subject: `line-order:${order.id}`,
    what: 'wanted',
    by: telework.person,
    at: order.wantedAt,
    facts: { request: telework.id },
  })
  const shown = effect(needs, { name: 'show-line-order', order: order.id })
  if ((await tx.linesUsed()) <= needs.office.contract.lineCeiling)
    return [shown, effect(needs, { name: 'order-line', order: order.id })]
  const reason = {
    why: 'line ceiling reached',
    order: order.id,
    person: requester.id,
    ceiling: needs.office.contract.lineCeiling,
  } as const
  return [shown, effect(needs, { name: 'tell-desk', task: await task(`line ceiling:${order.id}`, reason) })]
}

const newLineOrder = (
  needs: Pick<Needs, 'clock' | 'newId'>,
  telework: Telework,
  requester: Person,
  employeeNumber: string,
): LineOrder => ({
  id: needs.newId(),
  version: 1,
  person: requester.id,
  employeeNumber,
  request: telework.id,
  address: telework.address ?? requester.address ?? noAddress,
  wantedAt: needs.clock.now(),
  milestones: [],
  jeopardies: [],
  status: 'wanted',
})

const noAddress: Address = { street: '', postcode: '', city: '' }

/** The requester takes a pending request back; the chief's card is closed. */
export async function withdrawOwnTelework(
  needs: Needs,
  press: { id: TeleworkId; actor: PersonId },
): Promise<Result<Telework, WithdrawalRefusal | { why: 'unknown' }>> {
  const telework = await needs.store.telework(press.id)
  if (!telework) return no({ why: 'unknown' })
  const at = needs.clock.now()
  const withdrawn = withdrawTelework(telework, { actor: press.actor, at })
  if (!withdrawn.ok) return withdrawn
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateTelework(withdrawn.value, []))) return false
    await recordOn(tx, withdrawn.value, 'withdrawn', press.actor, at, {})
    await tx.addEffects([
      show(needs, telework, 'requester'),
      ...(await showDeciders(needs, tx, telework)),
      ...mirror(needs, withdrawn.value),
    ])
    return true
  })
  if (kept) return withdrawn
  const now = await needs.store.telework(press.id)
  return no(now ? { why: 'already decided', telework: now } : { why: 'unknown' })
}
