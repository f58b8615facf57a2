import type { Instant } from './day.ts'
import {
  isOpen,
  isTheirs,
  moved,
  type Outage,
  type OutageRead,
  type OwnNote,
  type Severity,
  type Symptom,
  severityOf,
  type TicketReading,
} from './outage.ts'
import { readTicket } from './outage-reading.ts'
import { slotsOf } from './outage-visit.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

/** What somebody asks while the contractor has their outage. */
export type Wish =
  | { asks: 'cancel' }
  | { asks: 'note'; note: OwnNote }
  | { asks: 'answer'; note: OwnNote }
  | { asks: 'change'; symptom: Symptom; note: OwnNote }
  | { asks: 'severity'; severity: Severity; note: OwnNote }
  | { asks: 'slot'; slot: string }
  | { asks: 'contact'; contact: string; note: OwnNote }
export type WishRefusal =
  | { why: 'not yours' }
  | { why: 'not open'; outage: Outage }
  | { why: 'nothing to do'; outage: Outage }

const longestNote = 1000

/** The outage with the wish kept; what the contractor says to it comes later. `ofDesk`: the ICT desk asks, for anybody's outage. */
export function wishOf(
  outage: Outage,
  { actor, wish, ofDesk = false }: { actor: PersonId; wish: Wish; ofDesk?: boolean },
  at: Instant,
): Result<Outage, WishRefusal> {
  if (!ofDesk && (wish.asks === 'severity' || !isTheirs(outage, actor))) return no({ why: 'not yours' })
  if (!isOpen(outage)) return no({ why: 'not open', outage })
  const changed = changeOf(outage, actor, wish, at)
  return changed ? yes({ ...outage, ...changed, version: outage.version + 1 }) : no({ why: 'nothing to do', outage })
}

function changeOf(outage: Outage, by: PersonId, wish: Wish, at: Instant): Partial<Outage> | undefined {
  const { ours = [], question } = outage
  switch (wish.asks) {
    case 'cancel':
      return outage.cancelling ? undefined : { cancelling: { at, by } }
    case 'note':
      return { ours: [...ours, wish.note] }
    case 'answer':
      return question && !question.answer
        ? { ours: [...ours, wish.note], question: { ...question, answer: wish.note.id } }
        : undefined
    case 'change':
      return outage.symptom === wish.symptom ? undefined : changedSymptom(outage, by, wish, at)
    case 'severity':
      return severityOf(outage) === wish.severity
        ? undefined
        : {
            severities: [...(outage.severities ?? []), { at, by, severity: wish.severity }],
            ours: [...ours, wish.note],
          }
    case 'slot': {
      const slot = slotsOf(outage).find(({ id }) => id === wish.slot)
      return slot && slot.id !== outage.slot?.id ? { slot } : undefined
    }
    case 'contact':
      return outage.contact === wish.contact ? undefined : { contact: wish.contact, ours: [...ours, wish.note] }
  }
}

/** Another symptom may hit worse, or less: the severity follows it from now on, unless the ICT desk has set it. */
function changedSymptom(
  { symptom: before, reportedSymptom = before, severities = [], ours = [], ...outage }: Outage,
  by: PersonId,
  { symptom, note }: Extract<Wish, { asks: 'change' }>,
  at: Instant,
): Partial<Outage> {
  const severity = severityOf({ symptom })
  const isSet = severities.some(({ from }) => from !== 'symptom')
  const follows = !isSet && severity !== severityOf({ ...outage, symptom: before, severities })
  return {
    ...{ symptom, reportedSymptom, ours: [...ours, note] },
    ...(follows && { severities: [...severities, { at, by, severity, from: 'symptom' as const }] }),
  }
}

/** What somebody wrote, as it goes to the contractor; undefined when there is nothing in it. */
export function ownNote(id: string, by: PersonId, words: string, at: Instant): OwnNote | undefined {
  const text = words.trim().slice(0, longestNote)
  return text === '' ? undefined : { id, at, by, text }
}

/** A visit is spoken of: the phone number that was given for one goes along, once. `note`: the new note's id. */
export function withContactNote(outage: Outage, id: string, at: Instant): { noted: Outage; note?: string } {
  const { contact, ours = [], reporter, person } = outage
  const text = contact && contactSaid(contact)
  if (!text || ours.some(note => note.text === text)) return { noted: outage }
  return { noted: { ...outage, ours: [...ours, { id, at, by: reporter ?? person, text, made: true }] }, note: id }
}

/** The outage belongs to something larger that the contractor has: their ticket says so, once an incident. */
export function withLinkNote(
  outage: Outage,
  { incident, to }: { incident: string; to: string },
  at: Instant,
): Outage | undefined {
  const { ours = [], reporter, person } = outage
  const id = `link-${incident}`
  if (ours.some(note => note.id === id)) return undefined
  const note: OwnNote = { id, at, by: reporter ?? person, text: `This ticket belongs to ${to}.`, made: true }
  return { ...outage, version: outage.version + 1, ours: [...ours, note] }
}

/** As the contractor reads it. */
export const contactSaid = (contact: string): string => `Contact for the visit: ${contact}`

/** The contractor's ticket has a note of ours, and reads like this now. */
export function readNoted(outage: Outage, note: OwnNote['id'], reading: TicketReading, now: Instant): OutageRead {
  const ours = (outage.ours ?? []).map(known => (known.id === note ? ({ ...known, sent: true } as const) : known))
  const sent = { ...outage, ours }
  const read = readTicket(sent, reading, now)
  return read.outage === sent ? { ...read, outage: { ...sent, version: sent.version + 1 } } : read
}

/** The contractor has the wish to cancel, and their ticket reads like this now. */
export function readCancelAsked(outage: Outage, reading: TicketReading, now: Instant): OutageRead {
  const read = readTicket(outage, reading, now)
  const { cancelling, version } = read.outage
  if (!cancelling) return read
  const asked = { ...read.outage, cancelling: { ...cancelling, asked: true } as const }
  return { ...read, outage: read.outage === outage ? { ...asked, version: version + 1 } : asked }
}

/** The contractor does not cancel it: it goes on. */
export function cancelRefused(outage: Outage): Outage {
  const { cancelling: _, ...kept } = outage
  return { ...kept, version: outage.version + 1 }
}

/** The report never reached the contractor: there is nobody to ask. */
export const cancelUnsent = (outage: Outage, at: Instant): Outage => moved(outage, 'cancelled', at)

/** The window chosen is not to be had any more. */
export function slotGone(outage: Outage): Outage {
  const { slot: _, ...kept } = outage
  return { ...kept, version: outage.version + 1 }
}
