import { isOpen, isTheirs, type Outage, type OutageId } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import { mostPictureBytes, mostPictures, pictureDays, pictureType } from '../domain/picture.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { showOutage } from './outage-telling.ts'

type Needs = { store: Store; clock: Clock; newId: NewId }

export type PictureRefusal = { why: 'not a picture' } | { why: 'too big' } | { why: 'too many' } | { why: 'no outage' }

/** The outage that a picture of this person belongs to: the newest open one, else the report they have begun. */
export async function outageForPicture({ store }: Pick<Needs, 'store'>, person: PersonId): Promise<Outage | undefined> {
  const open = (await store.outagesOf(person, 10)).find(outage => isOpen(outage) && isTheirs(outage, person))
  return open ?? (await store.begunOutage(person))
}

/** Keeps a picture with an outage, and sends it on when the contractor has the report. The same picture twice is one. */
export async function keepPicture(
  needs: Needs,
  outage: Outage,
  { person, bytes }: { person: PersonId; bytes: Uint8Array },
): Promise<Result<Outage, PictureRefusal>> {
  const type = pictureType(bytes)
  if (!type) return no({ why: 'not a picture' })
  if (bytes.length > mostPictureBytes) return no({ why: 'too big' })
  const kept = await needs.store.change(async tx => {
    if ((await tx.picturesOf(outage.id)).length >= mostPictures) return false
    const id = needs.newId()
    await tx.addPicture({ id, outage: outage.id, person, type, bytes, keptAt: needs.clock.now() })
    const send = { name: 'attach-picture', outage: outage.id, picture: id } as const
    await tx.addEffects(isOpen(outage) ? [effect(needs, send), ...showOutage(needs, outage)] : [])
    return true
  })
  return kept ? yes(outage) : no({ why: 'too many' })
}

/** The contractor does not take a picture: it stays here, and the card says so. */
export async function keepPictureUnsent(needs: Needs, tx: Changes, id: OutageId, picture: string): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage || outage.unsentPictures?.includes(picture)) return
  const unsentPictures = [...(outage.unsentPictures ?? []), picture]
  const kept = { ...outage, version: outage.version + 1, unsentPictures }
  if (!(await tx.updateOutage(kept))) throw new Error('outage changed meanwhile')
  await tx.addEffects(showOutage(needs, kept))
}

/** Pictures are kept as long as the text of an outage. */
export const forgetOldPictures = ({ store, clock }: Pick<Needs, 'store' | 'clock'>) =>
  store.change(tx =>
    tx.forgetPictures(
      Temporal.Instant.from(clock.now())
        .subtract({ hours: 24 * pictureDays })
        .toString(),
    ),
  )
