import type { Instant } from '../domain/day.ts'
import type { Effect, KeptEffect } from '../domain/effect.ts'
import {
  isOpen,
  type Outage,
  type OutageId,
  type Severity,
  type Symptom,
  type TicketReading,
} from '../domain/outage.ts'
import {
  cancelRefused,
  cancelUnsent,
  contactSaid,
  ownNote,
  readCancelAsked,
  readNoted,
  slotGone,
  type Wish,
  type WishRefusal,
  wishOf,
} from '../domain/outage-wishes.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result } from '../domain/result.ts'
import type { Changes } from '../ports/store.ts'
import { effect } from './effects.ts'
import { endReportWaits, keepRead, type OutageNeeds as Needs, recordOutage } from './outage.ts'
import { sayNews, showOutage } from './outage-telling.ts'

/** What a card or a sentence asks for an outage that is open. */
export type Asked =
  | { asks: 'cancel' }
  | { asks: 'note' | 'answer'; words: string }
  | { asks: 'change'; symptom: Symptom }
  | { asks: 'severity'; severity: Severity }
  | { asks: 'slot'; slot: string }
  | { asks: 'contact'; contact: string }

/** Keeps a wish and sends it on to the contractor in a job. Asking twice is asking once, but for notes. */
export async function askOfOutage(
  needs: Needs,
  press: { id: OutageId; actor: PersonId; asked: Asked; ofDesk?: boolean },
): Promise<Result<Outage, WishRefusal | { why: 'unknown' }>> {
  const { id, actor, asked, ofDesk = false } = press
  const outage = await needs.store.outage(id)
  if (!outage) return no({ why: 'unknown' })
  const at = needs.clock.now()
  const wish = wishIn(needs, asked, actor, at)
  if (!wish) return no({ why: 'nothing to do', outage })
  const wished = wishOf(outage, { actor, wish, ofDesk }, at)
  if (!wished.ok) return wished
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateOutage(wished.value))) return false
    await recordOutage(tx, wished.value, wish.asks, actor, at)
    await tx.addEffects([...effectsOf(needs, wished.value, wish), ...showOutage(needs, wished.value)])
    return true
  })
  return kept ? wished : askOfOutage(needs, press)
}

function wishIn({ newId }: Needs, asked: Asked, actor: PersonId, at: Instant): Wish | undefined {
  const noted = (words: string) => ownNote(newId(), actor, words, at)
  switch (asked.asks) {
    case 'cancel':
    case 'slot':
      return asked
    case 'change': {
      const note = noted(`The user reports a change: ${asked.symptom}`)
      return note && { ...asked, note: { ...note, made: true } }
    }
    case 'severity': {
      const note = noted(`The office sets the severity: ${asked.severity}`)
      return note && { ...asked, note: { ...note, made: true } }
    }
    case 'note':
    case 'answer': {
      const note = noted(asked.words)
      return note && { asks: asked.asks, note }
    }
    case 'contact': {
      const contact = asked.contact.trim().slice(0, 40)
      const note = contact ? noted(contactSaid(contact)) : undefined
      return note && { asks: 'contact', contact, note: { ...note, made: true } }
    }
  }
}

function effectsOf(needs: Needs, { id }: Outage, wish: Wish): KeptEffect[] {
  const asks: Effect[] = [
    ...('note' in wish ? [{ name: 'note-ticket', outage: id, note: wish.note.id } as const] : []),
    ...(wish.asks === 'cancel' ? [{ name: 'cancel-ticket', outage: id } as const] : []),
    ...(wish.asks === 'change' || wish.asks === 'severity' ? [{ name: 'change-ticket', outage: id } as const] : []),
    ...(wish.asks === 'slot' ? [{ name: 'choose-slot', outage: id, slot: wish.slot } as const] : []),
  ]
  return asks.map(asked => effect(needs, asked))
}

/** The contractor's ticket has a note of ours, and reads like this now. */
export async function keepNoteSent(
  needs: Needs,
  tx: Changes,
  { outage: id, note }: { outage: OutageId; note: string },
  reading: TicketReading,
): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage) return
  await keepRead(needs, tx, outage, readNoted(outage, note, reading, needs.clock.now()), reading)
}

/** The contractor was asked to cancel. */
export async function keepCancelAsked(needs: Needs, tx: Changes, id: OutageId, reading: TicketReading): Promise<void> {
  const outage = await tx.outage(id)
  if (outage) await keepRead(needs, tx, outage, readCancelAsked(outage, reading, needs.clock.now()), reading)
}

/** The contractor says no to the cancellation: it goes on, and whoever asked is told. */
export async function keepCancelRefused(needs: Needs, tx: Changes, id: OutageId, because: string): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage?.cancelling || !isOpen(outage)) return
  const goesOn = cancelRefused(outage)
  await keepTold(needs, tx, goesOn, { what: 'not cancelled', because })
}

/** The report was never sent: it is cancelled here. */
export async function keepCancelUnsent(needs: Needs, tx: Changes, id: OutageId): Promise<void> {
  const outage = await tx.outage(id)
  if (outage?.status !== 'reported' || outage.contractorId) return
  const cancelled = cancelUnsent(outage, needs.clock.now())
  if (!(await tx.updateOutage(cancelled))) throw new Error('outage changed meanwhile')
  await recordOutage(tx, cancelled, 'cancelled', outage.cancelling?.by ?? outage.person, needs.clock.now())
  await tx.addEffects([...showOutage(needs, cancelled), ...(await endReportWaits(needs, tx))])
}

/** The window is taken by somebody else: another one is to be chosen. */
export async function keepSlotGone(needs: Needs, tx: Changes, id: OutageId, slot: string): Promise<void> {
  const outage = await tx.outage(id)
  if (outage?.slot?.id !== slot) return
  await keepTold(needs, tx, slotGone(outage), { what: 'slot gone' })
}

async function keepTold(
  needs: Needs,
  tx: Changes,
  outage: Outage,
  news: { what: 'slot gone' } | { what: 'not cancelled'; because: string },
) {
  if (!(await tx.updateOutage(outage))) throw new Error('outage changed meanwhile')
  await recordOutage(tx, outage, news.what, 'contractor', needs.clock.now())
  const { contractorId } = outage
  await tx.addEffects([
    ...showOutage(needs, outage),
    ...sayNews(needs, outage, news),
    ...(contractorId ? [effect(needs, { name: 'follow-ticket', contractorId })] : []),
  ])
}
