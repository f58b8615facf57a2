import type { Card } from '../ports/chat.ts'

/** What a press is answered with; it goes back as the invoke's body. */
export type PressAnswer = { card: Card } | { error: { code: string; message: string } }

/** Refused, in words for the one who pressed; the card stays as it is. */
export const refused = (code: string, message: string): PressAnswer => ({ error: { code, message } })
