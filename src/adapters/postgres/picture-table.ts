import type { Instant } from '../../domain/day.ts'
import type { PictureType } from '../../domain/picture.ts'

export type PicturesTable = {
  id: string
  outage: string
  person: string
  type: PictureType
  bytes: Uint8Array
  kept_at: Instant
  sent_at: Instant | null
}
