import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import { type Outage, type Severity, severityOf, type TicketReading } from '../../domain/outage.ts'
import { evidenceOf } from '../../domain/outage-evidence.ts'
import { isTicketOver, isTicketStatus } from '../../domain/ticket-status.ts'
import type { NetworkTicket } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { networkTicketBody } from './network-ticket.ts'
import { allPages } from './pages.ts'
import { instantOf, noted, notesIn, said, text, word } from './values.ts'
import { relatedEntities, visitIn } from './visit.ts'

type Read = TicketReading & { ours?: string }
type Dialect = 'v4' | 'v5'

/** TMF621, dialects v4.0.0 and v5.0.1, both ways. */
export function troubleTickets(tmf: Tmf, log: Log, dialect: Dialect, now: () => Instant) {
  const path = `/tmf-api/troubleTicket/${dialect}/troubleTicket`
  const read = (body: unknown) => readingOf(body, log, now)

  async function findTicket(ours: string): Promise<TicketReading | undefined> {
    const isOurs = (entry: unknown) => isOf(entryOf.safeParse(entry).data, ours)
    const filter = dialect === 'v4' ? 'externalId' : 'externalIdentifier.id'
    const found = await allPages(tmf, `${path}?${filter}=${encodeURIComponent(ours)}`, entries => entries.some(isOurs))
    const [first, ...more] = found.filter(isOurs)
    if (more.length > 0)
      log.error({ outage: ours, times: more.length + 1 }, 'the contractor has our report more than once')
    return first === undefined ? undefined : read(first)
  }

  /** A 409 says that it is there already. */
  async function open(ours: string, body: object): Promise<TicketReading> {
    const answer = await tmf.post(path, body, { 'idempotency-key': ours })
    if (answer.status !== 409) return read(accepted(answer))
    const adopted = await findTicket(ours)
    if (adopted) return adopted
    throw new Silence('contractor', 'the contractor answered 409, but has no ticket of ours with this id')
  }

  return {
    findTicket,
    openTicket: (outage: Outage) => open(outage.id, ticketBody(outage, dialect)),
    openNetworkTicket: (ticket: NetworkTicket) => open(ticket.id, networkTicketBody(ticket, dialect)),
    async ticket(contractorId: string): Promise<Read | undefined> {
      const answer = await tmf.get(`${path}/${encodeURIComponent(contractorId)}`)
      return answer.status === 404 ? undefined : read(accepted(answer))
    },
    async ticketsSince(since: Instant): Promise<Read[]> {
      const entries = await allPages(tmf, `${path}?lastUpdate.gt=${encodeURIComponent(since)}`)
      const readable = entries.filter(entry => entryOf.safeParse(entry).success)
      if (readable.length < entries.length)
        log.warn(
          { count: entries.length - readable.length },
          'the contractor answered a ticket that TMF621 does not know',
        )
      return readable.map(read)
    },
    async answerTicket(contractorId: string, { restored, because }: { restored: boolean; because: string }) {
      const ticket = `${path}/${encodeURIComponent(contractorId)}`
      const known = read(accepted(await tmf.get(ticket)))
      if (isTicketStatus(known.status) && isTicketOver(known.status)) return known
      if (known.status !== 'resolved' && !restored) return known
      // They took it up again before they heard that it works: they are told when it is resolved.
      if (known.status !== 'resolved') throw new Silence('contractor', 'the ticket is not resolved at the contractor')
      const status = restored ? 'closed' : 'inProgress'
      const body = { '@type': 'TroubleTicket', status, statusChangeReason: because }
      return read(accepted(await tmf.patch(ticket, body)))
    },
  }
}

/** `TroubleTicket_Create`: the person by employee number only, the line as related entity, the test as evidence in a note. */
export function ticketBody(outage: Outage, dialect: Dialect) {
  const { id, number, symptom, line, employeeNumber, since } = outage
  const party = { id: employeeNumber, role: 'user', '@type': 'RelatedParty', '@referredType': 'Individual' }
  const common = {
    '@type': 'TroubleTicket',
    name: number,
    description: `Reported symptom: ${symptom}, since ${since}`,
    severity: severityOf(outage),
    ticketType: 'incident',
    note: evidenceOf(outage).map(note => ({ '@type': 'Note', author: 'office', ...note })),
  }
  if (dialect === 'v4')
    return {
      ...common,
      externalId: id,
      relatedParty: [party],
      relatedEntity: [{ id: line.id, role: 'affected', '@type': 'RelatedEntity', '@referredType': 'Service' }],
    }
  return {
    ...common,
    externalIdentifier: [{ '@type': 'ExternalIdentifier', id, externalIdentifierType: 'outage', owner: 'office' }],
    relatedParty: [
      {
        '@type': 'RelatedPartyRefOrPartyRoleRef',
        role: 'user',
        partyOrPartyRole: { '@type': 'PartyRef', '@referredType': 'Individual', id: employeeNumber },
      },
    ],
    relatedEntity: [
      {
        '@type': 'RelatedEntity',
        role: 'affected',
        entity: { '@type': 'EntityRef', '@referredType': 'Service', id: line.id },
      },
    ],
  }
}

const changes = z.array(z.object({ changeDate: text, statusChangeDate: text })).nullish()
const entryOf = z.object({
  id: z.string().min(1).max(200),
  externalId: text,
  externalIdentifier: z.array(z.object({ id: text })).nullish(),
  status: text,
  statusChangeReason: text,
  statusChangeDate: text,
  statusChange: changes,
  statusChangeHistory: changes,
  creationDate: text,
  lastUpdate: text,
  expectedResolutionDate: text,
  severity: text,
  relatedEntity: relatedEntities,
  note: noted,
})
type Entry = z.infer<typeof entryOf>

const isOf = (entry: Entry | undefined, ours: string) =>
  entry?.externalId === ours || entry?.externalIdentifier?.some(({ id }) => id === ours) === true

const oursIn = ({ externalId, externalIdentifier }: Entry) => externalId ?? externalIdentifier?.find(({ id }) => id)?.id

const severities = ['Critical', 'Major', 'Minor'] as const satisfies Severity[]

/** Their ticket in our words, its status as they wrote it; one without an id is `Silence`. */
export function readingOf(body: unknown, log: Log, now: () => Instant): Read {
  const parsed = entryOf.safeParse(body)
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') || 'the ticket'
    throw new Silence('contractor', `the contractor answered a ticket that TMF621 does not know, at ${at}`)
  }
  const entry = parsed.data
  const status = entry.status ?? ''
  if (!isTicketStatus(status))
    log.warn({ contractorId: word(entry.id), status: word(entry.status) }, 'a ticket in a state that is not agreed')
  const eta = instantOf(entry.expectedResolutionDate)
  const because = said(entry.statusChangeReason)
  const ours = oursIn(entry)
  const severity = severities.find(known => known === entry.severity)
  const visit = visitIn(entry.relatedEntity)
  return {
    contractorId: entry.id,
    status: word(entry.status),
    ...momentsOf(entry, now),
    notes: notesIn(entry.note, createdAt(entry)),
    ...(eta && { eta }),
    ...(because && { because }),
    ...(ours && { ours }),
    ...(severity && { severity }),
    ...(visit && { visit }),
  }
}

/** What tells no moment of its change counts as changed now, but not as newly entered: that would be news at each reading. */
function momentsOf(entry: Entry, now: () => Instant): { at: Instant; since: Instant } {
  const last = (entry.statusChange ?? entry.statusChangeHistory)?.at(-1)
  const since = instantOf(entry.statusChangeDate) ?? instantOf(last?.changeDate ?? last?.statusChangeDate)
  return { at: instantOf(entry.lastUpdate) ?? now(), since: since ?? createdAt(entry) }
}

const createdAt = ({ creationDate }: Entry): Instant => instantOf(creationDate) ?? '1970-01-01T00:00:00Z'
