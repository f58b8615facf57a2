import type { Day, Weekday } from './day.ts'
import type { Language, PersonId, WorkingHours } from './person.ts'

/** What a broken rule does: stops the request, lets it go with a reason only, or is only said. */
export type Force = 'blocks' | 'asks a reason' | 'warns'

/** People by directory id or mail address, as the office's files name them. */
export type PersonName = string

/** Who a rule is for; everything named must fit. Nothing named: the whole organisation. */
export type Scope = {
  /** Departments as the directory writes them. */
  directorates?: readonly string[]
  /** The teams of these functional chiefs. */
  teamsOf?: readonly PersonName[]
  people?: readonly PersonName[]
  /** Job titles as the directory writes them. */
  functions?: readonly string[]
}

/** Days that are no working days, and are counted as such in the base of a fraction all the same. */
export type CountedFreeDays = 'holidays' | 'bridging days'

/**
 * One rule beside the organisation's own: more rules never allow more. `ceiling`: most telework in a period, in days or as
 * a fraction of what the person works in it. `minimum presence`: of the team, or of those with a skill, on the spot.
 */
export type Rule = { id: string; force: Force; for?: Scope; except?: Scope } & (
  | {
      rule: 'ceiling'
      per: 'week' | 'month' | 'year'
      most: { days: number } | { of: readonly [number, number]; counting?: readonly CountedFreeDays[] }
    }
  | { rule: 'team quota'; percent: number }
  | {
      rule: 'minimum presence'
      least: { count: number } | { percent: number }
      skill?: string
      weekdays?: readonly Weekday[]
    }
  | { rule: 'presence days'; weekdays: readonly Weekday[] }
  | { rule: 'lead time'; workingDays: number }
  | { rule: 'blackout'; from: Day; to: Day; because: Readonly<Record<Language, string>> }
  | { rule: 'excluded' }
  | { rule: 'reason' }
)

/** What somebody works: percent of full time, and the weekdays that are theirs. */
export type Regime = { percent: number; freeWeekdays: readonly Weekday[] }
export const fullTime: Regime = { percent: 100, freeWeekdays: [] }

/** A skill that must be on the spot, such as first aid. */
export type Skill = { name: Readonly<Record<Language, string>>; people: readonly PersonName[] }

/** What follows when nobody decides, in working days; a requester may remind the chief after `nudgeAfter`, once a day. */
export type SilencePolicy = {
  remindAfter: readonly number[]
  nudgeAfter: number
  escalateAfter?: number
  expireAfter?: number
}

/** `tentativeWhilePending`: what is asked for stands in the calendar already, as tentative. `midTime`: where a day is halved, `HH:MM`. */
export type CalendarPolicy = { tentativeWhilePending: boolean; midTime: string }

/** From so many days of telework in a calendar month, so much is paid; the highest step that is reached counts. */
export type AllowancePolicy = { steps: readonly { fromDays: number; euro: number }[] }

/** The office's telework rules (`office/policy.json`). */
export type TeleworkPolicy = {
  /** Most telework in a calendar year, as a fraction of what the person works: [3, 5]. */
  annualCeiling: { of: readonly [number, number]; force: Force }
  /** Most of the chief's team away on one day, in percent of the team. */
  teamQuota: { percent: number; force: Force }
  /** How far ahead a day may be asked for. */
  horizonMonths: number
  /** How far back a day may be asked for, to put right what was not asked in time. */
  backDays: number
  /** A structural request without an end runs this long. */
  structuralMonths: number
  /** Until when today may still be asked for, `HH:MM`. */
  todayUntil: string
  /** Working window of those whose mailbox tells none. */
  workingHours: WorkingHours
  silence: SilencePolicy
  calendar: CalendarPolicy
  allowance: AllowancePolicy
  rules: readonly Rule[]
  regimes: readonly (Regime & { people: readonly PersonName[] })[]
  skills: Readonly<Record<string, Skill>>
}

/** What of a person decides which rules are theirs. `chief`: their functional chief. */
export type Ruled = {
  id: PersonId
  mail?: string
  department?: string
  jobTitle?: string
  chief?: { id: PersonId; mail?: string }
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

export const isNamed = (person: { id: PersonId; mail?: string } | undefined, names: readonly PersonName[]): boolean =>
  person !== undefined && names.some(name => same(name, person.id) || (!!person.mail && same(name, person.mail)))

const isOneOf = (value: string | undefined, all: readonly string[]): boolean =>
  value !== undefined && all.some(each => same(each, value))

const fits = (scope: Scope, person: Ruled): boolean =>
  (!scope.directorates || isOneOf(person.department, scope.directorates)) &&
  (!scope.teamsOf || isNamed(person.chief, scope.teamsOf)) &&
  (!scope.people || isNamed(person, scope.people)) &&
  (!scope.functions || isOneOf(person.jobTitle, scope.functions))

/** Whether a rule is this person's. */
export const isFor = (rule: Pick<Rule, 'for' | 'except'>, person: Ruled): boolean =>
  (!rule.for || fits(rule.for, person)) && !(rule.except && fits(rule.except, person))

export const regimeOf = ({ regimes }: Pick<TeleworkPolicy, 'regimes'>, person: Ruled): Regime =>
  regimes.find(({ people }) => isNamed(person, people)) ?? fullTime
