import type { FederalCalendar, FreeDay } from './calendar.ts'
import type { Day, Weekday } from './day.ts'
import type { Language, PersonId } from './person.ts'
import type { Force, Regime, Ruled } from './policy.ts'
import type { TakenDay } from './telework.ts'

/** What must be known to weigh a wish. `taken` holds the person's own days, whole weeks and months around those wished; `away` the colleagues' approved days. */
export type TeleworkFacts = {
  today: Day
  /** `HH:MM` in the office's time zone. */
  time: string
  calendar: FederalCalendar
  requester: Ruled
  regime: Regime
  chief: 'known' | 'none' | 'self'
  chiefReachable: boolean
  /** `missing`: an approval would order a line, and nobody knows where to. */
  address: 'fine' | 'missing'
  teamSize: number
  /** Who of the team has a skill that the policy names, the requester included. */
  skilled: Readonly<Record<string, { name: Readonly<Record<Language, string>>; people: readonly PersonId[] }>>
  taken: readonly TakenDay[]
  away: readonly TakenDay[]
  /** Half-days approved and pending by year, this request not counted. */
  used: readonly { year: number; approved: number; pending: number }[]
}

/** Half-days against a ceiling in a year. */
type OverCeiling = { year: number; asked: number; used: number; ceiling: number }

export type Finding = { force: Force } & (
  | { why: 'past'; day: Day }
  | { why: 'too late today'; day: Day; until: string }
  | { why: 'weekend'; day: Day }
  | { why: 'free day'; day: Day; free: FreeDay }
  | { why: 'own free day'; day: Day }
  | { why: 'too far'; day: Day; last: Day }
  | { why: 'too soon'; day: Day; first: Day }
  | { why: 'too many days'; asked: number; most: number }
  | { why: 'not in the period'; weekday: Weekday; from: Day; to: Day }
  | { why: 'already asked'; day: Day; status: 'pending' | 'approved' }
  | { why: 'quota'; day: Day; away: number; team: number; most: number }
  | { why: 'presence too low'; day: Day; present: number; least: number; skill?: Readonly<Record<Language, string>> }
  | { why: 'presence day'; day: Day; weekdays: readonly Weekday[] }
  | { why: 'blackout'; day: Day; from: Day; to: Day; because: Readonly<Record<Language, string>> }
  /** `halves`: of telework in that week or month with this day. */
  | { why: 'period full'; per: 'week' | 'month'; day: Day; halves: number; most: number }
  | ({ why: 'over the ceiling' } & OverCeiling)
  | ({ why: 'over a lower ceiling' } & OverCeiling)
  | { why: 'excluded' }
  | { why: 'reason wanted' }
  | { why: 'nothing asked' }
  | { why: 'period reversed'; from: Day; to: Day }
  | { why: 'no address' }
  | { why: 'no chief' }
  | { why: 'own chief' }
  | { why: 'chief without Novo' }
)

const deciders: readonly Finding['why'][] = [
  ...(['quota', 'presence too low', 'presence day', 'period full'] as const),
  ...(['over the ceiling', 'over a lower ceiling', 'blackout', 'too soon'] as const),
]

/** Whether a finding is something to weigh for who decides; the others are between Novo and the requester. */
export const isForDecider = ({ why }: Finding): boolean => deciders.includes(why)
