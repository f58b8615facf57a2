import { legalHolidays } from '../../src/adapters/holidays/legal-holidays.ts'
import { federalCalendar } from '../../src/domain/calendar.ts'
import type { Day, Part, Weekday } from '../../src/domain/day.ts'
import { fullTime, type TeleworkPolicy } from '../../src/domain/policy.ts'
import type { TakenDay, Terms, Wish } from '../../src/domain/telework.ts'
import type { TeleworkFacts } from '../../src/domain/telework-findings.ts'

const years = [2025, 2026, 2027, 2028]
export const calendar = federalCalendar(years, legalHolidays(years), ['2026-05-15', '2026-07-20', '2027-05-07'])

export const policy: TeleworkPolicy = {
  annualCeiling: { of: [3, 5], force: 'blocks' },
  teamQuota: { percent: 60, force: 'warns' },
  horizonMonths: 12,
  backDays: 0,
  structuralMonths: 12,
  todayUntil: '09:00',
  workingHours: { weekdays: [1, 2, 3, 4, 5], from: '07:30', to: '18:30', zone: 'Europe/Brussels' },
  silence: { remindAfter: [1, 3, 5], nudgeAfter: 1, escalateAfter: 7, expireAfter: 20 },
  calendar: { tentativeWhilePending: false, midTime: '13:00' },
  allowance: {
    steps: [
      { fromDays: 1, euro: 20 },
      { fromDays: 4, euro: 30 },
    ],
  },
  rules: [],
  regimes: [],
  skills: {},
}

/** Monday 23 November 2026, eight in the morning; a team of five of whom nobody is away. */
export const facts = (own: Partial<TeleworkFacts> = {}): TeleworkFacts => ({
  today: '2026-11-23',
  time: '08:00',
  calendar,
  requester: { id: 'anna' },
  regime: fullTime,
  skilled: {},
  chief: 'known',
  chiefReachable: true,
  address: 'fine',
  teamSize: 5,
  taken: [],
  away: [],
  used: [],
  ...own,
})

export const occasional = (...days: (Day | [Day, Part])[]): Terms => ({
  kind: 'occasional',
  days: days.map(day => (typeof day === 'string' ? { day, part: 'day' } : { day: day[0], part: day[1] })),
})

export const structural = (weekdays: readonly Weekday[], from: Day, to: Day, part: Part = 'day'): Terms => ({
  kind: 'structural',
  weekdays: weekdays.map(weekday => ({ weekday, part })),
  from,
  to,
})

export const wish = (terms: Terms): Wish => ({ person: 'anna', terms })

export const takenDay = (day: Day, own: Partial<TakenDay> = {}): TakenDay => ({
  day,
  part: 'day',
  person: 'anna',
  request: 'earlier',
  status: 'approved',
  ...own,
})

/** So many colleagues away on a day. */
export const colleaguesAway = (day: Day, count: number): TakenDay[] =>
  Array.from({ length: count }, (_, i) => takenDay(day, { person: `colleague-${i}`, request: `r-${i}` }))
