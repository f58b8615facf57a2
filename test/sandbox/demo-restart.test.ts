import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../src/demo/demo.ts'
import { readKept } from '../../src/demo/keeping.ts'
import type { DemoPorts } from '../../src/demo/options.ts'
import { cast } from '../../src/sandbox/office.ts'
import { chatPerson } from '../../src/sandbox/person.ts'
import { freePort } from '../support/process.ts'

const on = { folder: '', told: [] as string[], running: undefined as Demo | undefined }

beforeEach(() => {
  Object.assign(on, { folder: mkdtempSync(join(tmpdir(), 'novo-restart-')), told: [], running: undefined })
})
afterEach(async () => {
  await on.running?.stop()
  rmSync(on.folder, { recursive: true, force: true })
})

async function started(ports: DemoPorts): Promise<Demo> {
  on.running = await startDemo({ folder: on.folder, ports, tell: line => on.told.push(line) })
  return on.running
}
const person = ({ world }: Demo, who: keyof typeof cast) => chatPerson(world.sandbox.channel, cast[who])
const cardOf = ({ world }: Demo, who: keyof typeof cast, text: string) =>
  world.sandbox.channel.messages(cast[who]).find(({ card }) => JSON.stringify(card ?? '').includes(text))

async function ports(): Promise<DemoPorts> {
  const [novo, page, login, channel, graph, contractor] = await Promise.all(Array.from({ length: 6 }, freePort))
  return { novo, page, login, channel, graph, contractor } as DemoPorts
}

describe('a demo started again from its folder', () => {
  it('shows the chats as they were, and goes on with them', async () => {
    const where = await ports()
    const first = await started(where)
    await asksForMondays(first)
    await person(first, 'bram').presses('Goedkeuren')
    await person(first, 'anna').sees(/Commande reçue par l’opérateur/)
    await person(first, 'lotte').says('telewerk volgende week donderdag')
    await person(first, 'lotte').presses('Verzenden')
    await person(first, 'claire').sees(/Lotte Claes demande du télétravail/)
    const [order] = first.world.sandbox.contractor.orders()
    first.clock.forward(30 * 60_000)
    const leftAt = first.clock.now()
    await stopped(first)
    const before = chatsOf(first)

    // Within one process the SDK keeps the keys that it has read at an address: the new login needs another one.
    const again = await started({ ...where, login: await freePort() })
    expect(on.told).toEqual([])
    expect(chatsOf(again)).toEqual(before)
    expect(again.world.sandbox.contractor.orders()).toEqual([order])
    expect(again.clock.now().getTime()).toBeGreaterThanOrEqual(leftAt.getTime())

    const card = cardOf(again, 'lotte', 'in afwachting van een beslissing')
    await person(again, 'claire').presses('Approuver')
    await person(again, 'lotte').sees(/Goedgekeurd door Claire Dumont/)
    expect(cardOf(again, 'lotte', 'Goedgekeurd door Claire Dumont')?.activityId).toBe(card?.activityId)

    const lineCard = cardOf(again, 'anna', 'Commande reçue par l’opérateur')
    await again.world.sandbox.contractor.milestone(order?.id ?? '', 'survey')
    await person(again, 'anna').sees(/l’étude du raccordement est faite/)
    await person(again, 'anna').sees(/Étude du raccordement: faite/)
    expect(cardOf(again, 'anna', 'Visite du technicien')?.activityId).toBe(lineCard?.activityId)
  }, 60_000)
})

async function stopped(demo: Demo): Promise<void> {
  on.running = undefined
  await demo.stop()
}

async function asksForMondays(demo: Demo): Promise<void> {
  const anna = person(demo, 'anna')
  await anna.says('télétravail tous les lundis')
  await anna.presses('Envoyer')
  await person(demo, 'bram').sees(/Anna Lemaire vraagt telewerk/)
}

const chatsOf = ({ world }: Demo) =>
  Object.fromEntries(Object.entries(cast).map(([name, id]) => [name, world.sandbox.channel.messages(id)]))

describe('a file of the last run that cannot be used', () => {
  const chat = { personId: cast.anna, installed: true, lastTimestamp: 1, messages: [{}], forgotten: [] }
  const clock = '2026-12-01T09:00:00.000Z'
  const holding = (sandbox: unknown, version = 1) => JSON.stringify({ version, clock, sandbox })

  it.each([
    ['half a file', '{"version":1,', 'it is not JSON'],
    ['another version', holding({}, 99), 'version 99 instead of 1'],
    ['no clock', '{"version":1}', 'clock is not a date'],
    ['nothing of the sandbox', holding(null), 'not an object'],
    ['a message that is none', holding({ channel: { lastId: 1, chats: [chat] } }), 'chats[0].messages[0] is not'],
    ['a contractor that is none', holding({ channel: { lastId: 1, chats: [] } }), 'the contractor is not an object'],
    [
      'an order without state',
      holding({ channel: { lastId: 1, chats: [] }, contractor: { orders: [{ id: 'a', externalId: 'b' }] } }),
      'orders[0].state is missing',
    ],
  ])('is put aside with one line: %s', (_what, content, reason) => {
    writeFileSync(join(on.folder, 'sandbox.json'), content)
    expect(readKept(on.folder, line => on.told.push(line))).toBeUndefined()
    expect(on.told).toEqual([expect.stringContaining(reason)])
    expect(existsSync(join(on.folder, 'sandbox.json'))).toBe(false)
    const [aside = ''] = readdirSync(on.folder)
    expect(readFileSync(join(on.folder, aside), 'utf8')).toBe(content)
  })
})
