import { type ContractVersion, priceAt, ticketClocks, versionAt } from './contract-terms.ts'
import type { Instant } from './day.ts'
import type { LineId } from './network.ts'
import type { ClockReading } from './sla.ts'
import { availabilityOf, type Month, monthSpan } from './sla-availability.ts'
import { type CreditProposal, type Judged, proposeCredits } from './sla-credits.ts'
import type {
  ActiveLine,
  Attainment,
  LineMonthReading,
  MonthClock,
  MonthFacts,
  MonthTicket,
  SlaMonth,
  WorksOfMonth,
} from './sla-month.ts'
import { statutoryAmounts } from './sla-statutory.ts'
import { readSla, type Terms, type TicketSla, timesOf } from './sla-ticket.ts'
import { instantOf, type Ms, msOf, type Span } from './sla-time.ts'
import { visitRowsOf } from './sla-visit-record.ts'
import { type AppointmentReading, appointmentsKept } from './sla-visits.ts'
import { worksNotice } from './sla-works.ts'
import { isTicketOver } from './ticket-status.ts'

/**
 * A month as the contract sees it, recomputed from the record alone: later news does not change it, since all is read as it
 * stood at the month's end. Undefined for a month before the first terms.
 */
export function readMonth(office: Terms, month: Month, facts: MonthFacts, now: Instant): SlaMonth | undefined {
  const span = monthSpan(month, office.zone)
  const version = versionAt(office.contract, `${month}-01`)
  if (!version) return undefined
  const readAt = instantOf(Math.max(span.from, Math.min(span.to, msOf(now))))
  const context: Context = { office, month, span, version, readAt, facts, home: homesOf(facts.lines) }
  const read = ticketsOf(context)
  const tickets = read.map(one => ticketOf(one, visitsOf(context, one)))
  const known = worksOf(context)
  const works = known.filter(isOf(span))
  const lines = linesOf(context, read, known)
  const ended = tickets.filter(({ endedAt }) => endedAt !== undefined)
  return {
    month,
    from: instantOf(span.from),
    to: instantOf(span.to),
    readAt,
    version: version.version,
    tickets,
    attainment: attainmentOf(ended),
    lines: linesSummed(lines, version),
    works: works.map(({ id, reading }) => ({ id, reading })),
    appointments: countedAppointments(ended),
    credits: creditsOf(context, read, works, lines),
    ...statutoryOf(context, read),
  }
}

type Context = {
  /** The line that a service is billed with: a VPN's is the one it relies on. */
  home: (service: LineId) => LineId
  office: Terms
  month: Month
  span: Span
  version: ContractVersion
  readAt: Instant
  facts: MonthFacts
}

/** Those open in the month, oldest first, each as it stood at the month's end. */
function ticketsOf({ office, span, readAt, facts }: Context): TicketSla[] {
  return facts.outages
    .filter(({ reportedAt }) => reportedAt !== undefined && msOf(reportedAt) < span.to)
    .flatMap(outage => readSla(office, outage, readAt) ?? [])
    .filter(one => endOf(one) === undefined || (endOf(one) ?? 0) >= span.from)
    .sort((a, b) => compare(a.outage.reportedAt ?? '', b.outage.reportedAt ?? '') || compare(a.outage.id, b.outage.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const endOf = ({ course }: TicketSla): Ms | undefined => course.stays.find(({ status }) => isTicketOver(status))?.from

function ticketOf(ticket: TicketSla, appointments: readonly AppointmentReading[]): MonthTicket {
  const { outage, version, severity, course, clocks, readings } = ticket
  const ended = endOf(ticket)
  return {
    number: outage.number,
    ...(outage.contractorId !== undefined && { contractorId: outage.contractorId }),
    line: outage.line.id,
    symptom: outage.symptom,
    severity,
    version: version.version,
    reportedAt: outage.reportedAt ?? '',
    ...(ended !== undefined && { endedAt: instantOf(ended) }),
    status: course.stays.at(-1)?.status ?? 'reported',
    clocks: clocks.map(clock => clockOf(ticket, clock)),
    ...(readings && { readings }),
    appointments,
    oddities: course.oddities,
  }
}

function clockOf({ version, severity }: TicketSla, { ran, ...clock }: ClockReading): MonthClock {
  const definition = version.clocks.find(({ name }) => name === clock.clock)
  const target = ran.at(-1)?.target ?? definition?.targets[severity]
  return { ...clock, target: target ?? { minutes: 0, calendar: '24x7' } }
}

const attainmentOf = (tickets: readonly MonthTicket[]): Attainment[] =>
  ticketClocks.map(clock => {
    const outcomes = tickets.flatMap(({ clocks }) => clocks.filter(one => one.clock === clock)).map(one => one.outcome)
    const count = (wanted: ClockReading['outcome']) => outcomes.filter(outcome => outcome === wanted).length
    return { clock, kept: count('kept'), breached: count('breached'), void: count('void') }
  })

const visitsOf = ({ office, readAt }: Context, { outage, version }: TicketSla): AppointmentReading[] =>
  appointmentsKept(version.appointment, visitRowsOf(outage), readAt, timesOf(office, version))

function countedAppointments(tickets: readonly MonthTicket[]): SlaMonth['appointments'] {
  const outcomes = tickets.flatMap(({ appointments }) => appointments.map(({ outcome }) => outcome))
  const count = (wanted: AppointmentReading['outcome']) => outcomes.filter(outcome => outcome === wanted).length
  return { kept: count('kept'), missed: count('missed'), void: count('void'), open: count('open') }
}

type ReadWorks = WorksOfMonth & { lines: readonly LineId[]; version: ContractVersion; starts?: Ms }

function worksOf({ office, version, readAt, facts }: Context): ReadWorks[] {
  return facts.works.flatMap(({ id, rows, lines }) => {
    const reading = worksNotice(version.worksNotice, rows, readAt, timesOf(office, version))
    const starts = reading?.start ?? rows.find(({ what }) => what === 'began')?.at
    return reading ? [{ id, reading, lines, version, ...(starts !== undefined && { starts: msOf(starts) }) }] : []
  })
}

/** Works count in the month in which they were to begin; those that nobody announced, in which they began. */
const isOf =
  ({ from, to }: Span) =>
  ({ starts }: ReadWorks) =>
    starts !== undefined && starts >= from && starts < to

/** The time that works were announced for long enough before: a line is neither up nor down then. */
const agreedFor = ({ reading }: ReadWorks): Span[] =>
  reading.start !== undefined && reading.end !== undefined && (reading.outcome === 'kept' || reading.outcome === 'open')
    ? [{ from: msOf(reading.start), to: msOf(reading.end) }]
    : []

/** Every line that was there, and those that tickets speak of although the inventory has them no more. */
function linesOf(
  { office, month, version, readAt, facts, home }: Context,
  tickets: readonly TicketSla[],
  works: readonly ReadWorks[],
): LineMonthReading[] {
  const since = new Map(facts.lines.map(({ line, since }) => [line, since]))
  const down = spansByLine(tickets)
  const agreed = Map.groupBy(
    works.flatMap(one => one.lines.flatMap(line => agreedFor(one).map(span => ({ line, span })))),
    ({ line }) => line,
  )
  const ids = [...new Set([...since.keys(), ...tickets.map(({ outage }) => home(outage.line.id))])].sort()
  return ids.map(line => {
    const from = since.get(line)
    const availability = availabilityOf(
      {
        month,
        zone: office.zone,
        now: readAt,
        ...(from !== undefined && { active: { from } }),
        down: down.get(line) ?? [],
        agreed: (agreed.get(line) ?? []).map(({ span }) => span),
      },
      version.availability,
    )
    return { line, availability }
  })
}

function homesOf(lines: readonly ActiveLine[]): Context['home'] {
  const homes = new Map(lines.flatMap(({ line, carries }) => carries.map(service => [service, line] as const)))
  return service => homes.get(service) ?? service
}

/** When lines were down as people saw it; a slow line is up. */
function spansByLine(tickets: readonly TicketSla[]): Map<LineId, readonly Span[]> {
  const down = new Map<LineId, readonly Span[]>()
  for (const { outage, readings } of tickets.filter(isFull)) {
    down.set(outage.line.id, [...(down.get(outage.line.id) ?? []), ...(readings?.seen?.down ?? [])])
  }
  return down
}

const isFull = ({ outage }: TicketSla) => outage.symptom === 'down' && outage.line.kind !== 'vpn'

function linesSummed(lines: readonly LineMonthReading[], { availability: target }: ContractVersion): SlaMonth['lines'] {
  const known = lines.flatMap(({ availability }) => availability.availability ?? [])
  return {
    count: lines.length,
    below: lines.filter(({ availability }) => availability.kept === false).length,
    ...(known.length > 0 && { average: Math.floor(known.reduce((sum, one) => sum + one, 0) / known.length) }),
    target,
    touched: lines.filter(({ availability }) => availability.down > 0),
  }
}

function creditsOf(
  context: Context,
  tickets: readonly TicketSla[],
  works: readonly ReadWorks[],
  lines: readonly LineMonthReading[],
): CreditProposal {
  const { office, month, version, home } = context
  const monthly = priceAt(office.contract, `${month}-01`) ?? 0
  const ended = tickets.filter(one => endOf(one) !== undefined)
  const byLine = Map.groupBy(ended, ({ outage }) => home(outage.line.id))
  const accounts = lines.map(({ line, availability }) => ({
    line,
    monthly,
    judged: [
      ...(byLine.get(line) ?? []).flatMap(one => judgedTicket(context, one)),
      ...works.filter(one => one.lines.includes(line)).map(judgedWorks),
      { subject: month, version, availability } as Judged,
    ],
  }))
  return proposeCredits(accounts, version.credits.caps)
}

function judgedTicket(context: Context, ticket: TicketSla): Judged[] {
  const { outage, version, clocks } = ticket
  const appointments = visitsOf(context, ticket)
  return [
    { subject: outage.number, version, clocks },
    { subject: outage.number, version, appointments },
  ]
}
const judgedWorks = ({ id, version, reading }: ReadWorks): Judged => ({ subject: id, version, works: reading })

function statutoryOf({ office, month, version, readAt }: Context, tickets: readonly TicketSla[]) {
  const { statutory } = version
  if (!statutory) return {}
  const monthly = priceAt(office.contract, `${month}-01`) ?? 0
  const interruptions = tickets.flatMap(one => {
    const seen = one.readings?.seen
    if (!seen || endOf(one) === undefined) return []
    const excluded = excludedBy(one)
    return [{ line: one.outage.line.id, ticket: one.outage.number, monthly, seen, ...(excluded && { excluded }) }]
  })
  const amounts = statutoryAmounts(statutory, interruptions, readAt)
  const { source, check } = statutory
  return { statutory: { source, check, amounts, sum: amounts.reduce((sum, { cents }) => sum + cents, 0) } }
}

function excludedBy(ticket: TicketSla) {
  if (!isFull(ticket)) return 'not a full interruption' as const
  return ticket.course.waits.some(({ when }) => when === 'force majeure') ? ('force majeure' as const) : undefined
}
