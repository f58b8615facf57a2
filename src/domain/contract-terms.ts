import type { Day } from './day.ts'
import type { WorkingHours } from './person.ts'
import type { TicketStatus } from './ticket-status.ts'

/** Euro cents, a whole number. */
export type Cents = number
/** Hundredths of a percent: 9950 is 99.50 %. */
export type BasisPoints = number
export const severities = ['critical', 'major', 'minor'] as const
export type Severity = (typeof severities)[number]

/** What a target's minutes are: every minute, or those of the contract's working hours. */
export type CountedIn = '24x7' | 'working hours'
export type Target = { minutes: number; calendar: CountedIn }

export const ticketClocks = ['response', 'first eta', 'update interval', 'repair'] as const
export type TicketClock = (typeof ticketClocks)[number]

/**
 * What starts, stops or renews a clock. `note` and `eta`: the contractor's. `reopened`: work goes on after `resolved`, or
 * the reporter says that it is not mended.
 */
export type Trigger = 'reported' | TicketStatus | 'eta' | 'note' | 'confirmed' | 'reopened'

/** Whose doing a pause is. */
export type Side = 'office' | 'contractor' | 'third party' | 'nobody'
/** Pauses that are agreed one by one, beside those that a status is. */
export const agreedPauses = ['no access', 'later visit wanted', 'planned works', 'force majeure'] as const
export type AgreedPause = (typeof agreedPauses)[number]
export type PauseReason = 'pending' | 'held' | 'resolved' | AgreedPause
/** `unlessReopened`: a status that turned out wrong, as `resolved` may, has stopped nothing. */
export type PauseCondition = { when: PauseReason; side: Side; unlessReopened?: boolean }

/**
 * A clock of a ticket. `once`: its first stop ends it. `continues`: a start after a stop lets it go on where it stood.
 * `repeats`: each of `renewedBy` begins it anew. A ticket that is over ends every clock.
 */
export type ClockDefinition = {
  name: TicketClock
  targets: Readonly<Record<Severity, Target>>
  start: readonly Trigger[]
  stop: readonly Trigger[]
  pauses: readonly PauseCondition[]
} & ({ runs: 'once' | 'continues' } | { runs: 'repeats'; renewedBy: readonly Trigger[] })

/** A technician comes within the window, or so much later; a window moved by the contractor is said so long before. */
export type AppointmentTerms = { graceMinutes: number; changeNotice: Target }

/** A fixed amount, or a part of the line's monthly price. */
export type Amount = { cents: Cents } | { ofPrice: BasisPoints }
/** Due when a target is passed by more than `overMinutes` of its own calendar; of several tiers the furthest one. */
export type OverrunTier = { overMinutes: number; credit: Amount }
/** Due when a line's month lies below; of several tiers the lowest one. */
export type AvailabilityTier = { below: BasisPoints; credit: Amount }
export type CreditTerms = {
  clocks: Readonly<Partial<Record<TicketClock | 'works notice', readonly OverrunTier[]>>>
  /** For each appointment not kept. */
  appointment?: Amount
  availability: readonly AvailabilityTier[]
  /** The most for one line in a month, and for all lines in a month as a part of the month's price. */
  caps: { lineMonth: Amount; month: BasisPoints }
}

/**
 * What the law gives, apart from the contract's credits and their caps: for an interruption of at least `afterMinutes`,
 * for each day (`everyMinutes`) begun, the higher of fixed amounts and a share of the monthly price. Belgium: article 113/2
 * of the law of 13 June 2005 on electronic communications; amounts are indexed, hence versions.
 */
export type StatutoryTerms = {
  source: string
  /** What has to be looked at before anybody relies on the amounts. */
  check: string
  afterMinutes: number
  everyMinutes: number
  first: Cents
  next: Cents
  /** [1, 30]: a thirtieth of the monthly price. */
  ofPrice: readonly [part: number, whole: number]
}

/** The terms in force for what is reported from a day on. A ticket keeps the version it was opened under. */
export type ContractVersion = {
  version: string
  from: Day
  workingHours: WorkingHours
  clocks: readonly ClockDefinition[]
  appointment: AppointmentTerms
  /** The least time between the announcement of works and their start. */
  worksNotice: Target
  availability: BasisPoints
  /** After `resolved`, when the reporter says nothing: reminded, then closed. */
  silence: { remindAfterWorkingDays: number; closeAfterWorkingDays: number }
  credits: CreditTerms
  statutory?: StatutoryTerms
}

/** The whole contract (`office/contract.json`). Both days of `period` are included. */
export type Contract = {
  lineCeiling: number
  period: { from: Day; to: Day }
  award: Cents
  /** What a line costs in a month, from a day on. */
  prices: readonly { from: Day; monthly: Cents }[]
  versions: readonly ContractVersion[]
}

/** The version to pin to what begins on `day`; undefined before the first. */
export const versionAt = (contract: Contract, day: Day): ContractVersion | undefined => latest(contract.versions, day)

/** The monthly price of a line on `day`; undefined before the first. */
export const priceAt = (contract: Contract, day: Day): Cents | undefined => latest(contract.prices, day)?.monthly

const latest = <T extends { from: Day }>(ones: readonly T[], day: Day): T | undefined =>
  ones.filter(({ from }) => from <= day).reduce<T | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)

/** The version a ticket is pinned to. Throws when the contract has lost it. */
export function pinnedVersion(contract: Contract, version: string): ContractVersion {
  const found = contract.versions.find(one => one.version === version)
  if (found) return found
  const known = contract.versions.map(one => one.version).join(', ')
  throw new RangeError(
    `The contract has no version '${version}' (it has ${known}): a version that tickets are pinned to stays in the file`,
  )
}

/**
 * What follows a repair that nobody confirms: of the version pinned, else of the day's, else of the first one; a version that
 * is lost must not leave a ticket open for ever.
 */
export function silenceOf(contract: Contract, pinned: string | undefined, day: Day): ContractVersion['silence'] {
  const first = contract.versions.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  const found = contract.versions.find(({ version }) => version === pinned) ?? versionAt(contract, day) ?? first
  if (!found) throw new RangeError('The contract has no terms: give at least one version')
  return found.silence
}

/** What is wrong with a contract whose shape is right, each with its path; none when it can be used. */
export function contractFaults(contract: Contract): string[] {
  const { period, lineCeiling, award, prices, versions } = contract
  return [
    ...(period.from <= period.to ? [] : ['period: ends before it begins']),
    ...(whole(lineCeiling, 1) ? [] : ['lineCeiling: must be a whole number from 1']),
    ...(whole(award, 0) ? [] : ['award: must be whole cents']),
    ...(prices.some(({ from }) => from <= period.from) ? [] : ['prices: none is in force when the period begins']),
    ...(versions.some(({ from }) => from <= period.from) ? [] : ['versions: none is in force when the period begins']),
    ...prices.flatMap(({ monthly }, i) => (whole(monthly, 0) ? [] : [`prices.${i}.monthly: must be whole cents`])),
    ...twice(prices.map(({ from }) => from)).map(from => `prices: two begin on ${from}`),
    ...twice(versions.map(({ from }) => from)).map(from => `versions: two begin on ${from}`),
    ...twice(versions.map(({ version }) => version)).map(name => `versions: two are called '${name}'`),
    ...versions.flatMap((version, i) => versionFaults(version).map(fault => `versions.${i}.${fault}`)),
  ]
}

const whole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least
const twice = (values: readonly string[]) => [...new Set(values.filter((value, i) => values.indexOf(value) < i))]

function versionFaults({ workingHours, clocks, worksNotice, availability, ...version }: ContractVersion): string[] {
  const { appointment, silence, credits, statutory } = version
  return [
    ...(workingHours.from < workingHours.to ? [] : ['workingHours: must open before they close']),
    ...(workingHours.weekdays.length > 0 ? [] : ['workingHours.weekdays: must name a day']),
    ...twice(clocks.map(({ name }) => name)).map(name => `clocks: two are called '${name}'`),
    ...clocks.flatMap((clock, i) => clockFaults(clock).map(fault => `clocks.${i}.${fault}`)),
    ...(whole(worksNotice.minutes, 1) ? [] : ['worksNotice.minutes: must be a whole number from 1']),
    ...(whole(appointment.graceMinutes, 0) ? [] : ['appointment.graceMinutes: must be a whole number from 0']),
    ...(whole(appointment.changeNotice.minutes, 0) ? [] : ['appointment.changeNotice.minutes: must be whole, from 0']),
    ...(whole(availability, 0) && availability <= 10_000 ? [] : ['availability: must lie between 0 and 10000']),
    ...(silence.remindAfterWorkingDays <= silence.closeAfterWorkingDays
      ? []
      : ['silence: reminds after it has closed']),
    ...creditFaults(credits).map(fault => `credits.${fault}`),
    ...(statutory ? statutoryFaults(statutory).map(fault => `statutory.${fault}`) : []),
  ]
}

function clockFaults({ targets, start, stop, pauses }: ClockDefinition): string[] {
  return [
    ...severities
      .filter(severity => !whole(targets[severity]?.minutes ?? 0, 1))
      .map(severity => `targets.${severity}.minutes: must be a whole number from 1`),
    ...(start.length > 0 ? [] : ['start: must name what starts it']),
    ...(stop.length > 0 ? [] : ['stop: must name what stops it']),
    ...twice(pauses.map(({ when }) => when)).map(when => `pauses: '${when}' is there twice`),
  ]
}

function creditFaults({ clocks, appointment, availability, caps }: CreditTerms): string[] {
  const tiers = Object.entries(clocks).flatMap(([name, tiers]) =>
    tiers.map((tier, i) => ({ ...tier, path: `clocks.${name}.${i}` })),
  )
  return [
    ...tiers.flatMap(tier => (whole(tier.overMinutes, 0) ? [] : [`${tier.path}.overMinutes: must be whole, from 0`])),
    ...tiers.flatMap(tier => amountFaults(tier.credit, `${tier.path}.credit`)),
    ...(appointment ? amountFaults(appointment, 'appointment') : []),
    ...availability.flatMap(({ below }, i) =>
      whole(below, 0) && below <= 10_000 ? [] : [`availability.${i}.below: must lie between 0 and 10000`],
    ),
    ...availability.flatMap((tier, i) => amountFaults(tier.credit, `availability.${i}.credit`)),
    ...amountFaults(caps.lineMonth, 'caps.lineMonth'),
    ...(whole(caps.month, 0) ? [] : ['caps.month: must be whole basis points']),
  ]
}

const amountFaults = (amount: Amount, path: string): string[] => {
  if ('cents' in amount) return whole(amount.cents, 0) ? [] : [`${path}.cents: must be whole cents`]
  return whole(amount.ofPrice, 0) ? [] : [`${path}.ofPrice: must be whole basis points`]
}

function statutoryFaults({ afterMinutes, everyMinutes, first, next, ofPrice }: StatutoryTerms): string[] {
  return [
    ...(whole(afterMinutes, 0) ? [] : ['afterMinutes: must be a whole number from 0']),
    ...(whole(everyMinutes, 1) ? [] : ['everyMinutes: must be a whole number from 1']),
    ...(whole(first, 0) && whole(next, 0) ? [] : ['first, next: must be whole cents']),
    ...(whole(ofPrice[0], 0) && whole(ofPrice[1], 1) ? [] : ['ofPrice: must be two whole numbers, as [1, 30]']),
  ]
}
