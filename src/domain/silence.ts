import { type FederalCalendar, nextWorkingDay } from './calendar.ts'
import { type Day, dayAt, type Instant } from './day.ts'
import type { SilencePolicy } from './policy.ts'

/** What follows when nobody decides, and after how many working days. There is no silent approval. */
export type SilenceStep = { after: number; does: 'remind' | 'escalate' | 'expire' }

/** What somebody is told of a request that nobody decides. */
export type SilenceNews = 'reminder' | 'put before you' | 'put above' | 'expired for requester' | 'expired for decider'

/** The steps of a policy in the order they come; on one day the gentler first. */
export function silenceSteps({ remindAfter, escalateAfter, expireAfter }: SilencePolicy): SilenceStep[] {
  const steps: SilenceStep[] = [
    ...remindAfter.map(after => ({ after, does: 'remind' as const })),
    ...(escalateAfter === undefined ? [] : [{ after: escalateAfter, does: 'escalate' as const }]),
    ...(expireAfter === undefined ? [] : [{ after: expireAfter, does: 'expire' as const }]),
  ]
  const order = ['remind', 'escalate', 'expire']
  return steps.sort((a, b) => a.after - b.after || order.indexOf(a.does) - order.indexOf(b.does))
}

/** The day that lies so many working days after another. */
export const workingDaysAfter = (day: Day, count: number, calendar: FederalCalendar): Day =>
  count <= 0 ? day : workingDaysAfter(nextWorkingDay(calendar, day), count - 1, calendar)

/** The next step after so many working days have been waited; none: nothing more follows. */
export const nextStep = (policy: SilencePolicy, waited: number): SilenceStep | undefined =>
  silenceSteps(policy).find(({ after }) => after > waited)

/** From which day the requester may remind who decides. The clock runs from when what is asked was last said. */
export const nudgeFrom = (
  { askedAt, editedAt }: { askedAt: Instant; editedAt?: Instant },
  office: { policy: { silence: SilencePolicy }; calendar: FederalCalendar; zone: string },
): Day => workingDaysAfter(dayAt(editedAt ?? askedAt, office.zone), office.policy.silence.nudgeAfter, office.calendar)
