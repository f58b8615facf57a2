import type restify from 'restify'
import type { Channel, Contractor, Login, SandboxClock } from '../world.ts'

/** A card to look at, in one language. */
export type GalleryCard = { name: string; language: string; card: object }

/** What the page shows and drives. */
export type PageWorld = {
  channel: Channel
  contractor: Contractor
  clock: SandboxClock
  login?: Login
  /** Shown on `/gallery.html`. */
  gallery?: readonly GalleryCard[]
}

/** Sends an event to every open page. */
export type Tell = (name: string, data: unknown) => void

export function json(response: restify.Response, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(JSON.stringify(body))
}

/** The text of whatever was thrown: people at the page are its operators and need the reason. */
export function trouble(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The named field of a request's body as text; an absent or foreign value gives undefined. */
export function textOf(request: restify.Request, field: string): string | undefined {
  const value = request.body?.[field]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
