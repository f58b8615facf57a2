import { dayAt } from '../domain/day.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { type Month, monthSpan } from '../domain/sla-availability.ts'
import { type CreditDecision, type CreditRefusal, decideCredits, type KeptMonth } from '../domain/sla-decision.ts'
import { monthBefore, type SlaMonth } from '../domain/sla-month.ts'
import { readMonth } from '../domain/sla-month-reading.ts'
import { instantOf } from '../domain/sla-time.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Store } from '../ports/store.ts'
import { digestOf } from './digest.ts'
import { effect } from './effects.ts'
import { deskMembers } from './tasks.ts'
import { worksBetween } from './works.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }
type Reading = Pick<Needs, 'store' | 'clock' | 'office'>

/** A month's evidence recomputed from the record; undefined before the first terms. */
export async function recomputeMonth({ store, clock, office }: Reading, month: Month): Promise<SlaMonth | undefined> {
  const span = monthSpan(month, office.zone)
  const [from, to] = [instantOf(span.from), instantOf(span.to)]
  const [outages, lines, works] = await Promise.all([
    store.outagesBetween(from, to),
    store.homeLines(),
    worksBetween(store, from, to),
  ])
  return readMonth(office, month, { outages, lines, works }, clock.now())
}

/** A month's evidence, and what became of it when it is closed. */
export type MonthView = { evidence: SlaMonth; digest: string; kept?: KeptMonth; by?: string }

/** The month as it was closed, else as the record stands now. */
export async function monthView(
  needs: Reading & Pick<Needs, 'directory'>,
  month: Month,
): Promise<MonthView | undefined> {
  const kept = await needs.store.slaMonth(month)
  if (kept) {
    const by = kept.status === 'proposed' ? undefined : await needs.directory.person(kept.by)
    return { evidence: kept.evidence, digest: kept.digest, kept, ...(by && { by: by.name }) }
  }
  const evidence = await recomputeMonth(needs, month)
  return evidence && { evidence, digest: await digestOf(evidence) }
}

/** The last month that is over, in the office's time zone. */
export const lastMonth = ({ clock, office }: Pick<Needs, 'clock' | 'office'>): Month =>
  monthBefore(dayAt(clock.now(), office.zone))

export type MonthRefusal = { why: 'not entitled' | 'no such month' }

/** A month for a member of the ICT desk; without one the last that is over. */
export async function monthFor(
  needs: Needs,
  actor: PersonId,
  month: Month = lastMonth(needs),
): Promise<Result<MonthView, MonthRefusal>> {
  if (!(await deskMembers(needs)).includes(actor)) return no({ why: 'not entitled' })
  const isFuture = monthSpan(month, needs.office.zone).from > Temporal.Instant.from(needs.clock.now()).epochMilliseconds
  const view = isFuture ? undefined : await monthView(needs, month)
  return view ? yes(view) : no({ why: 'no such month' })
}

/** The month that is over, ready to be kept; undefined when it is kept already, or nothing was agreed then. */
export async function monthToClose(needs: Reading): Promise<KeptMonth | undefined> {
  const month = lastMonth(needs)
  if (await needs.store.slaMonth(month)) return undefined
  const evidence = await recomputeMonth(needs, month)
  if (!evidence) return undefined
  const digest = await digestOf(evidence)
  return { month, version: 1, closedAt: needs.clock.now(), digest, evidence, status: 'proposed' }
}

/** Keeps a closed month, once, and shows it to the ICT desk. */
export async function closeMonth(
  needs: Needs,
  tx: Changes,
  month: KeptMonth,
  members: readonly PersonId[],
): Promise<void> {
  if (!(await tx.addSlaMonth(month))) return
  await record(tx, month, 'closed', 'novo', month.closedAt)
  await tx.addEffects(shownTo(needs, month.month, members))
}

const record = (tx: Changes, { month, digest, evidence }: KeptMonth, what: string, by: string, at: string) =>
  tx.record({
    subject: `sla-month:${month}`,
    what,
    by,
    at,
    facts: { digest, proposed: evidence.credits.proposed, tickets: evidence.tickets.length },
  })

const shownTo = (needs: Needs, month: Month, members: readonly PersonId[]) =>
  members.map(to => effect(needs, { name: 'show-sla-month', month, to }))

/** A member of the ICT desk approves a month's credits, or rejects them with a reason. Of two presses one wins. */
export async function decideOnCredits(
  needs: Needs,
  press: { month: Month; actor: PersonId; digest: string; decision: CreditDecision },
): Promise<Result<KeptMonth, CreditRefusal | MonthRefusal>> {
  const members = await deskMembers(needs)
  if (!members.includes(press.actor)) return no({ why: 'not entitled' })
  const month = await needs.store.slaMonth(press.month)
  if (!month) return no({ why: 'no such month' })
  const at = needs.clock.now()
  const decided = decideCredits(month, press, at)
  if (!decided.ok) return decided
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateSlaMonth(decided.value))) return false
    await record(tx, decided.value, `credits ${decided.value.status}`, press.actor, at)
    await tx.addEffects(shownTo(needs, press.month, members))
    return true
  })
  return kept ? decided : decideOnCredits(needs, press)
}

/** Months looked back on. */
const pastMonths = 11

/** How many repairs were in time in the months closed before one, oldest first. */
export async function pastRepairs({ store }: Pick<Needs, 'store'>, month: Month) {
  const first = Temporal.PlainYearMonth.from(month).subtract({ months: pastMonths })
  const months = Array.from({ length: pastMonths }, (_, i) => first.add({ months: i }).toString())
  const kept = await Promise.all(months.map(one => store.slaMonth(one)))
  return kept.flatMap(one => {
    const repair = one?.evidence.attainment.find(({ clock }) => clock === 'repair')
    return one && repair ? [{ month: one.month, kept: repair.kept, breached: repair.breached }] : []
  })
}
