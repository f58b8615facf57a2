import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { Severity, TicketReading } from '../../domain/outage.ts'
import { isTicketOver, isTicketStatus } from '../../domain/ticket-status.ts'
import type { Attachment } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import { Refused } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { readingOf } from './trouble-ticket.ts'
import { instantOf, text } from './values.ts'
import { choosing, isAgreed, relatedEntities } from './visit.ts'

/** In base64 this stays below the megabyte that a request may have. */
const mostBytes = 600_000

/** What is looked into before a ticket is changed. */
const known = z.object({
  note: z.array(z.object({ id: text, text, date: text })).nullish(),
  attachment: z.array(z.object({ id: text })).nullish(),
  relatedEntity: relatedEntities,
})
type Known = z.infer<typeof known>

/** What we ask of a ticket that is open, each once however often it is asked: the ticket is read before it is changed. */
export function ticketActs(tmf: Tmf, log: Log, dialect: 'v4' | 'v5', now: () => Instant) {
  const pathOf = (id: string) => `/tmf-api/troubleTicket/${dialect}/troubleTicket/${encodeURIComponent(id)}`

  /** Changes the ticket unless `change` says that there is nothing to change. */
  async function act(
    contractorId: string,
    change: (ticket: Known, reading: TicketReading) => object | undefined,
  ): Promise<TicketReading> {
    const body = accepted(await tmf.get(pathOf(contractorId)))
    const reading = readingOf(body, log, now)
    const wanted = change(known.safeParse(body).data ?? {}, reading)
    if (wanted === undefined) return reading
    const answer = await tmf.patch(pathOf(contractorId), { '@type': 'TroubleTicket', ...wanted })
    return readingOf(accepted(answer), log, now)
  }

  return {
    noteTicket: (contractorId: string, { id, at, text: words }: { id: string; at: Instant; text: string }) =>
      act(contractorId, ({ note }) => {
        const isOurs = (each: { id?: string | undefined; text?: string | undefined; date?: string | undefined }) =>
          each.id === id || (each.text === words && instantOf(each.date) === instantOf(at))
        if (note?.some(isOurs)) return undefined
        return { note: [{ '@type': 'Note', id, author: 'office', date: at, text: words }] }
      }),
    changeSeverity: (contractorId: string, severity: Severity) =>
      act(contractorId, (_, reading) => (reading.severity === severity ? undefined : { severity })),
    cancelTicket: (contractorId: string, because: string) =>
      act(contractorId, (_, { status }) =>
        isTicketStatus(status) && isTicketOver(status)
          ? undefined
          : { status: 'cancelled', statusChangeReason: because },
      ),
    chooseSlot: (contractorId: string, slot: string) =>
      act(contractorId, ({ relatedEntity }) => {
        if (isAgreed(relatedEntity, slot)) return undefined
        const chosen = choosing(relatedEntity, slot)
        if (!chosen) throw new Refused('contractor', 409, 'this window is not offered any more')
        return { relatedEntity: chosen }
      }),
    async attach(contractorId: string, file: Attachment): Promise<TicketReading> {
      if (file.bytes.length > mostBytes) throw new Refused('contractor', 413, `a file may have ${mostBytes} bytes`)
      return act(contractorId, ({ attachment }) =>
        attachment?.some(({ id }) => id === file.id) ? undefined : { attachment: [attachmentBody(file)] },
      )
    },
  }
}

const attachmentBody = ({ id, name, type, bytes }: Attachment) => ({
  '@type': 'Attachment',
  id,
  attachmentType: 'picture',
  name,
  mimeType: type,
  content: Buffer.from(bytes).toString('base64'),
})
