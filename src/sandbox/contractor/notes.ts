import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'

export const signed = (note: JsonObject, at: string): JsonObject => ({
  '@type': 'Note',
  date: at,
  ...note,
  id: note.id ?? randomUUID(),
})

/** Notes are only ever added: one whose id is known already stays as it was. */
export function withNew(known: JsonObject[], sent: JsonObject[], at: string): JsonObject[] {
  const fresh = sent.filter(note => note.id === undefined || !known.some(({ id }) => id === note.id))
  return [...known, ...fresh.map(note => signed(note, at))]
}
