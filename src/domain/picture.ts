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

export const mostPictureBytes = 4 * 1024 * 1024
/** With one outage. */
export const mostPictures = 5
/** As long as the text of an outage. */
export const pictureDays = 90

const signs: readonly (readonly [type: PictureType, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** What a file is, by its first bytes and not by its name; undefined: no picture that is taken. */
export const pictureType = (bytes: Uint8Array): PictureType | undefined =>
  signs.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte))?.[0]
