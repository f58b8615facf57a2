import type { KeptEvent } from '../domain/calendar-event.ts'
import { addDays, type Day, dayAt } from '../domain/day.ts'
import type { KeptEffect } from '../domain/effect.ts'
import type { Office } from '../domain/office.ts'
import type { Telework, TeleworkId } from '../domain/telework.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { store: Store }

/** What is known of an event is kept at once: a run that dies must not make it twice. */
export const keepEvent = ({ store }: Needs, telework: TeleworkId, event: KeptEvent): Promise<void> =>
  store.change(tx => tx.keepCalendarEvent(telework, event))

export const dropEvent = ({ store }: Needs, telework: TeleworkId, day: Day): Promise<void> =>
  store.change(tx => tx.dropCalendarEvent(telework, day))

/** Events are left alone once their day is over; what was known of them serves a month longer, should a clock be wrong. */
const keptDays = 31

export async function forgetOldEvents({
  store,
  clock,
  office,
}: Needs & { clock: Clock; office: Office }): Promise<void> {
  const before = addDays(dayAt(clock.now(), office.zone), -keptDays)
  await store.change(tx => tx.forgetCalendarEvents(before))
}

/** The person's calendar follows the request. While it is pending only where the office shows that. */
export function mirror(needs: { clock: Clock; newId: NewId; office: Office }, telework: Telework): KeptEffect[] {
  if (telework.status === 'pending' && !needs.office.policy.calendar.tentativeWhilePending) return []
  return [effect(needs, { name: 'mirror-calendar', telework: telework.id })]
}
