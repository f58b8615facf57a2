import { randomUUID } from 'node:crypto'
import type { Config } from '../../src/config.ts'
import type { LinePlace, NetworkNode } from '../../src/domain/network.ts'
import { announce, noticeProgress } from '../../src/flows/notice.ts'
import { readOffice } from '../../src/office.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Changes, Store } from '../../src/ports/store.ts'
import { beganAt } from './office.ts'

const batch = 500
const today = beganAt.slice(0, 10)
const languages = ['fr', 'nl', 'fr', 'nl', 'fr', 'nl', 'de', 'en'] as const

const personOf = (number: number) => `0a0b0c0d-1000-4000-8000-${String(number).padStart(12, '0')}`
const lineOf = (number: number) => `crowd-line-${number}`

/** Asked by the bench: a crowd with a line each, one in ten teleworking today; a notice to the first so many of them; how far it is. */
export function noticeHandlers(store: Store, clock: Clock, config: Config) {
  const office = readOffice(config.officeDir, config.zone, config.defaultLanguage, [2026, 2027])
  return {
    'seed crowd': (given: unknown) => seedCrowd(store, given as { count: number; serviceUrl: string }),
    announce: async (given: unknown) => {
      const { count, urgent } = given as { count: number; urgent: boolean }
      const wanted = { kind: 'incident', source: 'contractor', severity: 'Major', start: clock.now(), urgent } as const
      const places = [{ level: 'national', name: 'National network' }] as const
      const lines = Array.from({ length: count }, (_, number) => lineOf(number))
      const needs = { clock, office, newId: randomUUID }
      return store.change(tx => announce(needs, tx, { ...wanted, places }, { audience: { of: 'lines', lines } }))
    },
    'keep network': async (given: unknown) => {
      const { nodes, places } = given as { nodes: NetworkNode[]; places: LinePlace[] }
      await store.change(tx => tx.keepNetwork(nodes, places))
    },
    progress: async (id: unknown) => {
      const notice = await store.notice(id as string)
      return notice && noticeProgress(store, notice)
    },
  }
}

async function seedCrowd(store: Store, { count, serviceUrl }: { count: number; serviceUrl: string }): Promise<void> {
  for (let from = 0; from < count; from += batch)
    await store.change(async tx => {
      const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, i) => from + i)
      await tx.keepLines(
        numbers.map(number => ({ id: lineOf(number), kind: 'home-line', employeeNumber: `C${number}`, active: true })),
      )
      for (const number of numbers) await seedOne(tx, number, serviceUrl)
    })
}

async function seedOne(tx: Changes, number: number, serviceUrl: string): Promise<void> {
  const person = personOf(number)
  const ids = {
    conversationId: `a:crowd-${number}`,
    userId: `29:crowd-${number}`,
    botId: '28:novo',
    tenantId: 'tenant',
  }
  await tx.keepConversation({ person, serviceUrl, ...ids, reachable: true })
  const language = languages[number % languages.length] ?? 'fr'
  const known = { id: person, name: `Person ${number}`, givenName: 'Person', language, employeeNumber: `C${number}` }
  await tx.keepPerson(known, { at: beganAt, hours: undefined })
  if (number % 10 > 0) return
  const id = `0a0b0c0d-1001-4000-8000-${String(number).padStart(12, '0')}`
  const terms = { kind: 'occasional', days: [{ day: today, part: 'day' }] } as const
  const asked = { id, version: 1, person, chief: person, askedAt: beganAt, status: 'pending', terms } as const
  await tx.addTelework(asked, [{ day: today, part: 'day' }])
  const granted = { status: 'approved', version: 2, by: person, at: beganAt, items: [today] } as const
  await tx.updateTelework({ ...asked, ...granted }, [today])
}
