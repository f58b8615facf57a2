import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graphCalendars } from '../../src/adapters/graph/calendars.ts'
import { clientCredentials } from '../../src/adapters/login/tokens.ts'
import type { CalendarEvent } from '../../src/domain/calendar-event.ts'
import type { Calendars } from '../../src/ports/calendars.ts'
import { Silence } from '../../src/ports/silence.ts'
import { startGraph } from '../../src/sandbox/graph.ts'
import { startLogin } from '../../src/sandbox/login.ts'
import { fakeCalendars } from '../support/fake-calendars.ts'
import { anna, inOffice, jan, office, stranger } from './office.ts'

type Seen = { subject: string; from: string; to: string; tentative: boolean }
type World = {
  calendars: Calendars
  seen(person: string): Seen[]
  /** The next answer is lost after the deed. */
  loseAnswer(): void
  deny(): void
  close(): Promise<void>
}

async function onGraph(): Promise<World> {
  const login = await startLogin({ tenantId: 'tenant' })
  login.allow('novo', 'a secret')
  const graph = await startGraph({ login, people: office.map(inOffice), groups: [] })
  graph.workingHours(jan.id, null)
  const grant = { loginUrl: login.url, tenantId: 'tenant', clientId: 'novo', secret: 'a secret' }
  const token = clientCredentials({ ...grant, scope: `${graph.url}/.default` })
  return {
    calendars: graphCalendars({ graphUrl: `${graph.url}/v1.0`, token }),
    seen: person =>
      graph.calendar(person).map(({ subject, start, end, showAs }) => ({
        subject,
        from: start,
        to: end,
        tentative: showAs === 'tentative',
      })),
    loseAnswer: () => graph.failCalendars({ status: 504, afterDoing: true }, 1),
    deny: () => graph.failCalendars({ status: 403 }),
    close: async () => void (await Promise.all([login.close(), graph.close()])),
  }
}

async function inMemory(): Promise<World> {
  const calendars = fakeCalendars()
  calendars.without.add(jan.id).add(stranger)
  return {
    calendars,
    seen: person =>
      calendars.entries
        .filter(entry => entry.person === person)
        .map(({ event: { subject, from, to, tentative } }) => ({ subject, from, to, tentative })),
    loseAnswer: () => void Object.assign(calendars, { loses: true }),
    deny: () => void Object.assign(calendars, { denied: true }),
    close: async () => {},
  }
}

const day = '2026-12-03'
const wholeDay: CalendarEvent = {
  ...{ day, subject: 'Télétravail', zone: 'Europe/Brussels', allDay: true, tentative: false },
  ...{ from: `${day}T00:00:00`, to: '2026-12-04T00:00:00' },
}
const morning: CalendarEvent = {
  ...{ ...wholeDay, allDay: false, tentative: true },
  ...{ from: `${day}T07:30:00`, to: `${day}T13:00:00` },
}
const seenAs = ({ subject, from, to, tentative }: CalendarEvent): Seen => ({ subject, from, to, tentative })

describe.each([
  ['Graph', onGraph],
  ['memory', inMemory],
])('calendars in %s', (_, start) => {
  let world: World
  beforeEach(async () => {
    world = await start()
  })
  afterEach(() => world.close())

  const added = async (event: CalendarEvent, transaction = 'transaction-1') => {
    const made = await world.calendars.add(anna.id, transaction, event)
    if (typeof made === 'string') throw new Error(made)
    return made.id
  }

  it('takes an event, changes it and removes it', async () => {
    const id = await added(wholeDay)
    expect(world.seen(anna.id)).toEqual([seenAs(wholeDay)])
    expect(await world.calendars.change(anna.id, id, morning)).toBe('done')
    expect(world.seen(anna.id)).toEqual([seenAs(morning)])
    expect(await world.calendars.remove(anna.id, id)).toBe('done')
    expect(world.seen(anna.id)).toEqual([])
  })

  it('makes one event of one transaction, also when the first answer was lost', async () => {
    world.loseAnswer()
    await expect(world.calendars.add(anna.id, 'transaction-1', wholeDay)).rejects.toThrow(Silence)
    const id = await added(wholeDay)
    expect(await added(wholeDay)).toBe(id)
    expect(world.seen(anna.id)).toHaveLength(1)
    await added({ ...wholeDay }, 'transaction-2')
    expect(world.seen(anna.id)).toHaveLength(2)
  })

  it('finds what a transaction made', async () => {
    const id = await added(wholeDay)
    expect(await world.calendars.find(anna.id, 'transaction-1', day, 'Europe/Brussels')).toEqual({ id })
    expect(await world.calendars.find(anna.id, 'transaction-9', day, 'Europe/Brussels')).toBe('missing')
  })

  it('says what is not there', async () => {
    expect(await world.calendars.change(anna.id, 'no-such-event', wholeDay)).toBe('missing')
    expect(await world.calendars.remove(anna.id, 'no-such-event')).toBe('missing')
    expect(await world.calendars.add(jan.id, 'transaction-1', wholeDay)).toBe('missing')
    expect(await world.calendars.add(stranger, 'transaction-1', wholeDay)).toBe('missing')
  })

  it('says when it may not', async () => {
    const id = await added(wholeDay)
    world.deny()
    expect(await world.calendars.add(anna.id, 'transaction-2', wholeDay)).toBe('denied')
    expect(await world.calendars.change(anna.id, id, morning)).toBe('denied')
    expect(await world.calendars.remove(anna.id, id)).toBe('denied')
    expect(await world.calendars.find(anna.id, 'transaction-1', day, 'Europe/Brussels')).toBe('denied')
  })
})
