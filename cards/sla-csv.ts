import type { Credit } from '../src/domain/sla-credits.ts'
import type { MonthClock, MonthTicket, SlaMonth, WorksOfMonth } from '../src/domain/sla-month.ts'

const heads = [
  ...[
    'month',
    'ticket',
    'contractor_ticket',
    'line',
    'symptom',
    'severity',
    'terms',
    'reported_at',
    'ended_at',
    'status',
  ],
  ...[
    'clock',
    'round',
    'clock_from',
    'clock_to',
    'target_minutes',
    'target_calendar',
    'used_percent',
    'running_minutes',
  ],
  ...['paused_minutes', 'outside_minutes', 'outcome', 'due', 'overrun_minutes', 'pauses', 'statement_minutes'],
  ...['seen_minutes', 'differences', 'credit_eur'],
]

/**
 * One row for each ticket and clock, then for each window of a visit and for each works, for machines: English names,
 * instants in UTC, minutes and euros as decimals. Of works the time between announcement and start stands as running, what
 * lacks to the target as overrun.
 */
export function slaRows({ month, tickets, works, credits }: SlaMonth): string[][] {
  const owed = Map.groupBy(credits.credits, ({ subject }) => subject)
  const rows = tickets.flatMap(ticket =>
    ticket.clocks.map(clock => rowOf(month, ticket, clock, owed.get(ticket.number) ?? [])),
  )
  const visits = tickets.flatMap(ticket =>
    ticket.appointments.map(visit => visitRow(month, ticket, visit, owed.get(ticket.number) ?? [])),
  )
  return [heads, ...rows, ...visits, ...works.map(one => worksRow(month, one, owed.get(one.id) ?? []))]
}

const minutes = (ms: number) => String(Math.round((ms / 60_000) * 1000) / 1000)

function rowOf(month: string, ticket: MonthTicket, clock: MonthClock, credits: readonly Credit[]): string[] {
  const { readings } = ticket
  const isRepair = clock.clock === 'repair'
  const credit = credits.find(one => one.for === clock.clock && one.event === clock.event)
  return [
    ...[month, ticket.number, ticket.contractorId ?? '', ticket.line, ticket.symptom, ticket.severity],
    ...[clock.version, ticket.reportedAt, ticket.endedAt ?? '', ticket.status, clock.clock, clock.event],
    ...[clock.from, clock.to ?? '', String(clock.target.minutes), clock.target.calendar, String(clock.percent)],
    ...[minutes(clock.running), minutes(clock.paused), minutes(clock.outside), clock.outcome, clock.due ?? ''],
    ...[minutes(clock.overrun), clock.pauses.map(pauseOf).join(' | ')],
    isRepair && readings?.statement ? minutes(readings.statement.counted) : '',
    isRepair && readings?.seen ? minutes(readings.seen.counted) : '',
    isRepair ? (readings?.differences ?? []).map(differenceOf).join(' | ') : '',
    credit ? euros(credit.cents) : '',
  ]
}

/** The columns of a row that has no more than these. */
const cells = (own: Partial<Record<string, string>>) => heads.map(head => own[head] ?? '')

function visitRow(month: string, ticket: MonthTicket, visit: Visit, credits: readonly Credit[]): string[] {
  const credit = credits.find(one => one.for === 'appointment' && one.event === visit.event)
  return cells({
    ...{ month, ticket: ticket.number, contractor_ticket: ticket.contractorId ?? '', line: ticket.line },
    ...{ terms: ticket.version, clock: 'appointment', round: visit.event },
    ...{ clock_from: visit.from, clock_to: visit.to, outcome: visit.outcome },
    differences: 'why' in visit ? visit.why : '',
    credit_eur: credit ? euros(credit.cents) : '',
  })
}

function worksRow(month: string, { id, reading }: WorksOfMonth, credits: readonly Credit[]): string[] {
  const owed = credits.filter(one => one.for === 'works notice').reduce((sum, { cents }) => sum + cents, 0)
  return cells({
    ...{ month, ticket: id, clock: 'works notice', round: reading.event ?? '' },
    ...{ clock_from: reading.start ?? '', clock_to: reading.end ?? '', outcome: reading.outcome },
    ...{ running_minutes: minutes(reading.lead), overrun_minutes: minutes(reading.lacks) },
    credit_eur: owed > 0 ? euros(owed) : '',
  })
}

type Visit = MonthTicket['appointments'][number]
const euros = (cents: number) => (cents / 100).toFixed(2)

const pauseOf = ({ side, reason, because, from, to, counted, event }: MonthClock['pauses'][number]) =>
  `${side}: ${reason}${because === undefined ? '' : ` (${because})`} ${from}/${to ?? ''} ${minutes(counted)} min [${event}]`

type Difference = NonNullable<MonthTicket['readings']>['differences'][number]

const differenceOf = (one: Difference): string =>
  'counted' in one
    ? `${one.what} ${minutes(one.counted)} min`
    : 'event' in one
      ? `${one.what} [${one.event}]`
      : one.what
