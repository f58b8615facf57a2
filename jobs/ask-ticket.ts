import { isOver, type Outage, severityOf } from '../src/domain/outage.ts'
import { applyTicket } from '../src/flows/outage.ts'
import {
  keepCancelAsked,
  keepCancelRefused,
  keepCancelUnsent,
  keepNoteSent,
  keepSlotGone,
} from '../src/flows/outage-wishes.ts'
import { keepPictureUnsent } from '../src/flows/pictures.ts'
import type { Refused } from '../src/ports/silence.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/** The outage while the contractor may be asked something about it. */
async function asked({ store }: Needs, id: string): Promise<(Outage & { contractorId: string }) | undefined> {
  const outage = await store.outage(id)
  if (!outage?.contractorId || isOver(outage)) return undefined
  return { ...outage, contractorId: outage.contractorId }
}

/** Sends a note of ours to the contractor's ticket, once. */
export const noteTicket: Job<'note-ticket'> = async ({ outage: id, note: noteId }, needs) => {
  const outage = await asked(needs, id)
  const note = outage?.ours?.find(known => known.id === noteId)
  if (!outage || !note || note.sent) return done()
  const reading = await needs.contractor.noteTicket(outage.contractorId, { id: note.id, at: note.at, text: note.text })
  return done(tx => keepNoteSent(needs, tx, { outage: id, note: noteId }, reading))
}

/** Brings the ticket's severity to what the reporter says now. */
export const changeTicket: Job<'change-ticket'> = async ({ outage: id }, needs) => {
  const outage = await asked(needs, id)
  if (!outage) return done()
  const reading = await needs.contractor.changeSeverity(outage.contractorId, severityOf(outage))
  return done(tx => applyTicket(needs, tx, id, reading))
}

/** Asks the contractor to cancel; what they say decides. A report they never got is cancelled here. */
export const cancelTicket: Job<'cancel-ticket'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage?.cancelling) return done()
  if (!outage.contractorId) return done(tx => keepCancelUnsent(needs, tx, id))
  const reading = await needs.contractor.cancelTicket(outage.contractorId, 'The reporter asks to cancel.')
  return done(tx => keepCancelAsked(needs, tx, id, reading))
}

export const cancelWasRefused = ({ outage }: Payload<'cancel-ticket'>, needs: Needs, refusal: Refused) =>
  answers(refusal) ? done(tx => keepCancelRefused(needs, tx, outage, refusal.reason)) : undefined

/** Chooses a window for the technician's visit. */
export const chooseSlot: Job<'choose-slot'> = async ({ outage: id, slot }, needs) => {
  const outage = await asked(needs, id)
  if (!outage || outage.slot?.id !== slot) return done()
  const reading = await needs.contractor.chooseSlot(outage.contractorId, slot)
  return done(tx => applyTicket(needs, tx, id, reading))
}

export const slotWasRefused = ({ outage, slot }: Payload<'choose-slot'>, needs: Needs, refusal: Refused) =>
  answers(refusal) ? done(tx => keepSlotGone(needs, tx, outage, slot)) : undefined

/** Sends a picture that is kept, where the contractor takes pictures. */
export const attachPicture: Job<'attach-picture'> = async ({ outage: id, picture: pictureId }, needs) => {
  const [outage, picture] = await Promise.all([asked(needs, id), needs.store.picture(pictureId)])
  if (!outage || !picture || picture.sentAt) return done()
  const name = `${outage.number}.${picture.type.slice('image/'.length)}`
  const file = { id: picture.id, name, type: picture.type, bytes: picture.bytes }
  const reading = await needs.contractor.attach(outage.contractorId, file)
  return done(async tx => {
    await tx.pictureSent(picture.id, needs.clock.now())
    await applyTicket(needs, tx, id, reading)
  })
}

/** They take no picture, or not this one: it stays with us. */
export const pictureWasRefused = (
  { outage, picture }: Payload<'attach-picture'>,
  needs: Needs,
  refusal: Refused,
): Outcome | undefined =>
  answers(refusal) || refusal.status === 413 ? done(tx => keepPictureUnsent(needs, tx, outage, picture)) : undefined

/** A no to what was asked, not to us. */
const answers = ({ status }: Refused): boolean => [400, 409, 422].includes(status)
