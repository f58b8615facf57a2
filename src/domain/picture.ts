import type { Instant } from './day.ts'
import type { OutageId } from './outage.ts'
import type { PersonId } from './person.ts'

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif'
export type KeptPicture = {
  id: string
  outage: OutageId
  person: PersonId
  type: PictureType
  bytes: Uint8Array
  keptAt: Instant
  sentAt?: Instant
}
