import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect } from 'vitest'
import { startWorld, type World } from '../../src/demo/world.ts'
import { isWorkingDay } from '../../src/domain/calendar.ts'
import type { Outbox } from '../../src/ports/store.ts'
import { movableClock } from '../../src/sandbox/clock.ts'
import { cast } from '../../src/sandbox/office.ts'
import { messageText } from '../../src/sandbox/person.ts'
import type { Channel, JsonObject, PressResult, SandboxClock } from '../../src/sandbox/world.ts'
import { newDatabase } from '../support/database.ts'
import { sharedServices } from '../support/shared-services.ts'
import { officeRules } from './generated-office.ts'
import { actionOn, refreshedBy } from './reading.ts'

export const quiet = { info() {}, warn() {}, error() {} }

/** A Tuesday morning in the office. */
export const morning = (): SandboxClock => movableClock(new Date('2026-12-01T09:00:00Z'))

/** A database of its own on the run's PostgreSQL, or a folder where there is none. */
export async function ownStore(): Promise<{ environment: Record<string, string>; forget(): Promise<void> }> {
  const { postgresUrl } = sharedServices()
  if (postgresUrl) {
    const { url, drop } = await newDatabase(postgresUrl)
    return { environment: { DATABASE_URL: url }, forget: drop }
  }
  const folder = mkdtempSync(join(tmpdir(), 'novo-story-'))
  return {
    environment: { NOVO_DATA_DIR: folder },
    forget: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Sandbox and Novo in this process, Anna and Bram with the app. */
export async function storyWorld(environment: Record<string, string> = {}) {
  const kept = await ownStore()
  const clock = morning()
  const logged: string[] = []
  const log = { ...quiet, warn: (_: object, message: string) => void logged.push(message) }
  const world = await startWorld({ ...kept.environment, ...environment }, { clock, invokeTimeoutMs: 10_000 }, { log })
  await world.sandbox.channel.install(cast.anna)
  await world.sandbox.channel.install(cast.bram)
  return { ...world, clock, logged, environment: kept.environment, close: () => world.close().finally(kept.forget) }
}
export type StoryWorld = Awaited<ReturnType<typeof storyWorld>>

export const until = (met: () => boolean | Promise<boolean>, ms = 40_000) =>
  expect.poll(met, { timeout: ms, interval: 20 }).toBe(true)

type Asked = { id: string; activityId: string }
type Terms = Record<string, string>

export const occasional = (day = '2026-12-09'): Terms => ({ kind: 'occasional', days: day, more: '', part: 'day' })
export const structural: Terms = {
  kind: 'structural',
  weekdays: '2',
  from: '2026-12-08',
  to: '2027-02-28',
  part: 'day',
}

/** The first working day so many days from now, by the operating system's clock. */
export function inDays(days: number): string {
  const { calendar } = officeRules()
  const from = Temporal.Now.plainDateISO('Europe/Brussels').add({ days })
  const day = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(step => from.add({ days: step }).toString())
  return day.find(each => isWorkingDay(calendar, each)) ?? from.toString()
}

/** Tuesdays for three months from so many days on. */
export const structuralIn = (days: number): Terms => ({ ...structural, from: inDays(days), to: inDays(days + 90) })

/** Anna's draft: the card that answers her wish. */
export async function draft(channel: Channel): Promise<Asked & { card: JsonObject }> {
  const before = channel.messages(cast.anna).length
  await channel.says(cast.anna, 'télétravail')
  const found = () =>
    channel
      .messages(cast.anna)
      .slice(before)
      .find(({ card }) => card && actionOn(card, 'telework/send'))
  await until(() => found() !== undefined)
  const { activityId, card = {} } = found() ?? { activityId: '' }
  const data = actionOn(card, 'telework/send')?.data as JsonObject | undefined
  return { id: String(data?.draft), activityId, card }
}

/** Anna asks, and the request is there. */
export async function ask(channel: Channel, terms: Terms = occasional()): Promise<Asked> {
  const { id, activityId, card } = await draft(channel)
  const sent = await channel.presses(cast.anna, activityId, actionOn(card, 'telework/send') as JsonObject, terms)
  expect(textOf(sent)).toMatch(/Envoyée à Bram Peeters/)
  return { id, activityId }
}

/** The newest card of a request in somebody's chat. */
export function cardOf(channel: Channel, person: string, id: string) {
  const found = channel.messages(person).findLast(({ card }) => card && refreshedBy(card)?.id === id)
  return found?.card && { activityId: found.activityId, card: found.card }
}

/** Bram's card of a request, once it is there. */
export async function chiefCard(channel: Channel, id: string) {
  await until(() => cardOf(channel, cast.bram, id) !== undefined)
  return cardOf(channel, cast.bram, id) as { activityId: string; card: JsonObject }
}

export type Button = 'telework/approve' | 'telework/refuse'

/** Bram presses a button of the card as he has it before him. */
export function press(
  channel: Channel,
  { activityId, card }: { activityId: string; card: JsonObject },
  verb: Button,
  id?: string,
): Promise<PressResult> {
  const inputs = verb === 'telework/refuse' ? { because: 'Nodig op kantoor' } : undefined
  return channel.presses(cast.bram, activityId, actionOn(card, verb) as JsonObject, inputs, id ? { id } : {})
}

export const textOf = (result: PressResult): string =>
  result.kind === 'card'
    ? messageText({ activityId: '', from: 'bot', at: '', revision: 1, card: result.card })
    : JSON.stringify(result)

/** What Anna was told in words that fit. */
export const told = (channel: Channel, fits: RegExp, person: string = cast.anna) =>
  channel.posts().filter(({ personId, text }) => personId === person && text !== undefined && fits.test(text))

export const approvedLine = /a approuvé votre télétravail/

/** Kinds of decisions in a request's history. */
export async function decisions({ novo }: Pick<World, 'novo'>, id: string): Promise<string[]> {
  const rows = await novo.store.history(`telework:${id}`)
  return rows.map(({ what }) => what).filter(what => what !== 'asked')
}

/** Waits until every effect is done or set aside; when one is not, says which. */
export const nothingWaits = (world: Pick<World, 'novo'> & Kept): Promise<void> =>
  without(world, async ({ counts }) => (await counts()).waiting)

/** The same, but for a card of which nobody knows whether it arrived: its run ended amid the post, and it waits ten minutes. */
export const nothingWaitsSoon = (world: Pick<World, 'novo'> & Kept & { clock?: SandboxClock }): Promise<void> =>
  without(world, ({ due }) => {
    const now = (world.clock?.now() ?? new Date()).toISOString()
    return due(Temporal.Instant.from(now).add({ minutes: 5 }).toString())
  })

async function without(
  { novo, environment }: Pick<World, 'novo'> & Kept,
  left: (outbox: Outbox) => Promise<number>,
): Promise<void> {
  const done = until(async () => (await left(novo.store.outbox)) === 0, 60_000)
  await done.catch(async cause => {
    const left = await queried(
      environment,
      `select name, due_at, lease_until, attempts, starts, error from effects ${open}`,
    )
    throw new Error(`effects are left: ${JSON.stringify(left)}`, { cause })
  })
}
type Kept = { environment: Record<string, string> }

const open = 'where done_at is null and dead_at is null'

/** The time of a lease passes: whoever held an effect is taken for dead. */
export async function leasesPass(environment: Record<string, string>): Promise<void> {
  await queried(environment, `update effects set lease_until = null ${open}`)
}

async function queried({ DATABASE_URL }: Record<string, string>, statement: string): Promise<object[]> {
  if (!DATABASE_URL) return []
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  return (await client.query<object>(statement).finally(() => client.end())).rows
}
