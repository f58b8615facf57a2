import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Telework } from '../../src/domain/telework.ts'
import { decideOnTelework, type Needs } from '../../src/flows/telework.ts'
import { fakeDirectory } from '../support/fakes.ts'
import { sampleTelework } from '../support/samples.ts'
import { sharedServices } from '../support/shared-services.ts'
import { embeddedStore, type OpenStore, serverStore } from '../support/store.ts'
import { officeRules } from './generated-office.ts'
import { randomFrom } from './random.ts'

const count = 1_000
const seed = 7

let open: OpenStore
beforeAll(async () => {
  const { postgresUrl } = sharedServices()
  open = postgresUrl ? await serverStore(postgresUrl) : await embeddedStore()
})
afterAll(() => open.close())

const chief = { id: 'luc', name: 'Luc', givenName: 'Luc' }

const needsOf = (): Needs => ({
  store: open.store,
  directory: fakeDirectory({ people: [chief, { id: 'anna', name: 'Anna', givenName: 'Anna', chief: 'luc' }] }),
  clock: { now: () => '2026-12-01T09:00:00Z' },
  office: officeRules(),
  newId: randomUUID,
})

const dayOf = (number: number) => Temporal.PlainDate.from('2027-01-01').add({ days: number }).toString()

async function asked(number: number): Promise<Telework> {
  const day = { day: dayOf(number), part: 'day' as const }
  const telework = sampleTelework({ terms: { kind: 'occasional', days: [day] } })
  await open.store.change(tx => tx.addTelework(telework, [day]))
  return telework
}

it(`case 3: approve and refuse at once, ${count} interleavings: one wins, the other sees it`, {
  timeout: 120_000,
}, async () => {
  const random = randomFrom(seed)
  const needs = needsOf()
  async function decide(telework: Telework, decides: 'approve' | 'refuse') {
    await new Promise(resolve => setTimeout(resolve, random.between(0, 4)))
    const decision = decides === 'approve' ? ({ decides } as const) : ({ decides, because: 'Non' } as const)
    return decideOnTelework(needs, { id: telework.id, version: 1, actor: 'luc', decision })
  }
  async function one(number: number): Promise<string> {
    const telework = await asked(number)
    const both = await Promise.all([decide(telework, 'approve'), decide(telework, 'refuse')])
    const won = both.flatMap(decided => (decided.ok ? [decided.value] : []))
    const saw = both.flatMap(decided =>
      !decided.ok && 'telework' in decided.refusal ? [decided.refusal.telework] : [],
    )
    expect(won).toHaveLength(1)
    expect(saw).toEqual(won)
    const kept = await open.store.history(`telework:${telework.id}`)
    expect(kept.map(({ what }) => what)).toEqual([won[0]?.status])
    return kept[0]?.what ?? ''
  }
  const winners: string[] = []
  for (let from = 0; from < count; from += 5)
    winners.push(...(await Promise.all([0, 1, 2, 3, 4].map(step => one(from + step)))))
  expect(new Set(winners)).toEqual(new Set(['approved', 'refused']))
  const told = await open.ask<{ count: number }>(`select count(*) from effects where name = 'say-decision'`)
  expect(Number(told[0]?.count)).toBe(count)
})
