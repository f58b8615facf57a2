import { z } from 'zod'
import { meaningOf } from '../../domain/line-test.ts'
import { type Outage, severityOf, type TicketNote, type TicketReading, type TicketStatus } from '../../domain/outage.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { allPages } from './pages.ts'
import { instantOf, said, text, word } from './values.ts'

type Read = TicketReading & { ours?: string }
type Dialect = 'v4' | 'v5'

/** TMF621, dialects v4.0.0 and v5.0.1, both ways. */
export function troubleTickets(tmf: Tmf, log: Log, dialect: Dialect) {
  const path = `/tmf-api/troubleTicket/${dialect}/troubleTicket`
  const read = (body: unknown) => readingOf(body, log)

  async function findTicket(ours: string): Promise<TicketReading | undefined> {
    const isOurs = (entry: unknown) => oursIn(entryOf.safeParse(entry).data) === ours
    const filter = dialect === 'v4' ? 'externalId' : 'externalIdentifier.id'
    const found = await allPages(tmf, `${path}?${filter}=${encodeURIComponent(ours)}`, entries => entries.some(isOurs))
    const first = found.find(isOurs)
    return first === undefined ? undefined : read(first)
  }

  return {
    findTicket,
    async openTicket(outage: Outage): Promise<TicketReading> {
      const answer = await tmf.post(path, ticketBody(outage, dialect), { 'idempotency-key': outage.id })
      if (answer.status !== 409) return read(accepted(answer))
      const adopted = await findTicket(outage.id)
      if (adopted) return adopted
      throw new Silence('contractor', 'the contractor answered 409, but has no ticket of ours with this id')
    },
    async ticket(contractorId: string): Promise<Read | undefined> {
      const answer = await tmf.get(`${path}/${encodeURIComponent(contractorId)}`)
      return answer.status === 404 ? undefined : read(accepted(answer))
    },
    async answerTicket(contractorId: string, { restored, because }: { restored: boolean; because: string }) {
      const status = restored ? 'closed' : 'inProgress'
      const known = await tmf.get(`${path}/${encodeURIComponent(contractorId)}`)
      const now = read(accepted(known))
      if (now.status === status || now.status === 'closed') return now
      const body = { '@type': 'TroubleTicket', status, statusChangeReason: because }
      return read(accepted(await tmf.patch(`${path}/${encodeURIComponent(contractorId)}`, body)))
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
    note: notesOf(outage).map(note => ({ '@type': 'Note', author: 'office', ...note })),
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

function notesOf({ test, words }: Outage): { text: string; date?: string }[] {
  const measured = test ? [{ text: `Line test: ${meaningOf(test)} ${JSON.stringify(test)}`, date: test.at }] : []
  return [...measured, ...(words ? [{ text: words }] : [])]
}

const entryOf = z.object({
  id: z.string().min(1).max(200),
  externalId: text,
  externalIdentifier: z.array(z.object({ id: text })).nullish(),
  status: text,
  statusChangeReason: text,
  expectedResolutionDate: text,
  note: z.array(z.object({ text, date: text, author: text })).nullish(),
})
type Entry = z.infer<typeof entryOf>

const oursIn = (entry: Entry | undefined) => entry?.externalId ?? entry?.externalIdentifier?.[0]?.id

const statuses: readonly TicketStatus[] = [
  'acknowledged',
  'rejected',
  'pending',
  'held',
  'inProgress',
  'resolved',
  'closed',
  'cancelled',
]

/** Their ticket in our words; one without an id is `Silence`, a state nobody knows moves nothing. */
export function readingOf(body: unknown, log: Log): Read {
  const parsed = entryOf.safeParse(body)
  if (!parsed.success) throw new Silence('contractor', 'the contractor answered a ticket that TMF621 does not know')
  const entry = parsed.data
  const status = statuses.find(known => known === entry.status)
  if (!status)
    log.warn({ contractorId: word(entry.id), status: word(entry.status) }, 'a ticket in a state that is not agreed')
  const eta = instantOf(entry.expectedResolutionDate)
  const because = said(entry.statusChangeReason)
  const ours = oursIn(entry)
  return {
    contractorId: entry.id,
    status: status ?? 'acknowledged',
    notes: notesIn(entry),
    ...(eta && { eta }),
    ...(because && { because }),
    ...(ours && { ours }),
  }
}

const notesIn = ({ note }: Entry): TicketNote[] =>
  (note ?? []).flatMap(({ text: words, date, author }): TicketNote[] => {
    const at = instantOf(date)
    return at && words ? [{ at, by: author === 'office' ? 'office' : 'contractor', text: said(words) ?? '' }] : []
  })
