import { dayAt, type Instant } from '../domain/day.ts'
import type { KeptEffect } from '../domain/effect.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { nextStep, nudgeFrom, type SilenceNews, type SilenceStep, workingDaysAfter } from '../domain/silence.ts'
import type { Telework, TeleworkId } from '../domain/telework.ts'
import { expireTelework } from '../domain/telework-decision.ts'
import type { Changes } from '../ports/store.ts'
import { mirror } from './calendar-events.ts'
import { decidersOf } from './deciders.ts'
import { effect } from './effects.ts'
import { type Needs, recordOn, show, showDeciders } from './telework.ts'

type Pending = Telework & { status: 'pending' }

/** The clock of a request runs from when what is asked was last said. */
const waitsFrom = ({ askedAt, editedAt }: Telework): Instant => editedAt ?? askedAt

const tell = (needs: Needs, telework: Telework, to: PersonId, what: SilenceNews): KeptEffect =>
  effect(needs, { name: 'say-silence', telework: telework.id, to, what })

/** When a step comes: at the opening of the office on its day. */
function dueAt({ office }: Needs, telework: Telework, { after }: SilenceStep): Instant {
  const day = workingDaysAfter(dayAt(waitsFrom(telework), office.zone), after, office.calendar)
  const { from, zone } = office.policy.workingHours
  return Temporal.PlainDateTime.from(`${day}T${from}`).toZonedDateTime(zone).toInstant().toString()
}

/** Looks at what waits for a decision and does what the policy says follows, each step once. */
export async function mindRequests(needs: Needs): Promise<void> {
  for (const telework of await needs.store.teleworkPending()) {
    const step = nextStep(needs.office.policy.silence, telework.waited ?? 0)
    if (step && isPast(needs, dueAt(needs, telework, step))) await take(needs, telework, step)
  }
}

const isPast = ({ clock }: Needs, at: Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(clock.now())) <= 0

/** Steps missed while nobody looked are not made up for: the next look takes the next one. */
async function take(needs: Needs, telework: Pending, step: SilenceStep): Promise<void> {
  const { all } = await decidersOf(needs, needs.store, telework)
  const above = step.does === 'escalate' && !telework.above ? await aboveOf(needs, telework) : undefined
  const waited = { ...telework, waited: step.after, ...(above && { above }) }
  await needs.store.change(async tx => {
    if (step.does === 'expire') return expire(needs, tx, telework, all)
    if (!(await tx.readdressTelework(waited))) return
    if (step.does === 'remind') await tx.addEffects(all.map(to => tell(needs, telework, to, 'reminder')))
    if (above) await putAbove(needs, tx, waited, above)
  })
}

/** The chief above, when there is one who is neither chief nor requester. */
async function aboveOf({ directory }: Needs, { chief, person }: Pending): Promise<PersonId | undefined> {
  const above = await directory.chiefOf(chief)
  return above && above.id !== person && above.id !== chief ? above.id : undefined
}

async function putAbove(needs: Needs, tx: Changes, telework: Pending, above: PersonId): Promise<void> {
  await recordOn(tx, telework, 'escalated', telework.chief, needs.clock.now(), { above })
  await tx.addEffects([
    show(needs, telework, 'requester'),
    effect(needs, { name: 'show-telework', to: 'chief', telework: telework.id, person: above }),
    tell(needs, telework, above, 'put before you'),
    tell(needs, telework, telework.person, 'put above'),
  ])
}

async function expire(needs: Needs, tx: Changes, telework: Pending, deciders: readonly PersonId[]): Promise<void> {
  const at = needs.clock.now()
  const expired = expireTelework(telework, at)
  if (!(await tx.updateTelework(expired, []))) return
  await recordOn(tx, expired, 'expired', telework.chief, at, {})
  await tx.addEffects([
    show(needs, expired, 'requester'),
    ...(await showDeciders(needs, tx, expired)),
    ...mirror(needs, expired),
    tell(needs, expired, expired.person, 'expired for requester'),
    ...deciders.map(to => tell(needs, expired, to, 'expired for decider')),
  ])
}

export type NudgeRefusal =
  | { why: 'unknown' }
  | { why: 'not pending' }
  | { why: 'too early'; from: string }
  | { why: 'today already' }

/** The requester reminds who decides: once a day, and not before the policy's first day. */
export async function nudge(needs: Needs, id: TeleworkId, actor: PersonId): Promise<Result<Telework, NudgeRefusal>> {
  const telework = await needs.store.telework(id)
  if (telework?.person !== actor) return no({ why: 'unknown' })
  if (telework.status !== 'pending') return no({ why: 'not pending' })
  const { office, clock } = needs
  const today = dayAt(clock.now(), office.zone)
  const from = nudgeFrom(telework, office)
  if (today < from) return no({ why: 'too early', from })
  const { all } = await decidersOf(needs, needs.store, telework)
  const first = await needs.store.change(async tx => {
    if (!(await tx.claim(`nudge:${id}:${today}`))) return false
    await recordOn(tx, telework, 'nudged', actor, clock.now(), {})
    await tx.addEffects(all.map(to => tell(needs, telework, to, 'reminder')))
    return true
  })
  return first ? yes(telework) : no({ why: 'today already' })
}
