import type { FederalCalendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'
import { heldDays, type Telework, type Wish } from './telework.ts'
import type { Verdict } from './telework-verdict.ts'

export type EditRefusal =
  | { why: 'not yours' }
  | { why: 'already decided'; telework: Telework }
  | { why: 'old version'; telework: Telework }
  | { why: 'blocked' }

/** The requester changes what a pending request asks for: a new version, that the chief's card follows. */
export function editTelework(
  telework: Telework,
  wish: Wish,
  verdict: Verdict,
  facts: { version: number; at: Instant },
): Result<Telework & { status: 'pending' }, EditRefusal> {
  if (wish.person !== telework.person) return no({ why: 'not yours' })
  if (telework.status !== 'pending') return no({ why: 'already decided', telework })
  if (facts.version !== telework.version) return no({ why: 'old version', telework })
  if (!verdict.maySend) return no({ why: 'blocked' })
  const { id, version, chief, askedAt, status } = telework
  return yes({ ...wish, id, version: version + 1, chief, askedAt, editedAt: facts.at, status })
}

export type CancelRefusal =
  | { why: 'not yours' }
  | { why: 'not approved'; telework: Telework }
  | { why: 'no day to cancel'; telework: Telework }

/** Granted days that may still be cancelled: today and later. */
export const cancellable = (telework: Telework, calendar: FederalCalendar, today: Day): Day[] =>
  telework.status === 'approved'
    ? heldDays(telework, calendar)
        .map(({ day }) => day)
        .filter(day => day >= today)
    : []

/** The requester gives granted days back. Days that are not theirs to give, or past, are left; none of them: refused. */
export function cancelDays(
  telework: Telework,
  wish: { days: readonly Day[]; actor: PersonId },
  facts: { at: Instant; today: Day; calendar: FederalCalendar },
): Result<{ telework: Telework & { status: 'approved' }; days: readonly Day[] }, CancelRefusal> {
  if (wish.actor !== telework.person) return no({ why: 'not yours' })
  if (telework.status !== 'approved') return no({ why: 'not approved', telework })
  const days = cancellable(telework, facts.calendar, facts.today).filter(day => wish.days.includes(day))
  if (days.length === 0) return no({ why: 'no day to cancel', telework })
  const cancelled = [...(telework.cancelled ?? []), ...days.map(day => ({ day, at: facts.at, by: wish.actor }))]
  return yes({ telework: { ...telework, version: telework.version + 1, cancelled }, days })
}
