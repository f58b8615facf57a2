import { expect, it } from 'vitest'
import { grantedInHistory, halvesIn } from '../../src/domain/allowance.ts'
import { calendar } from '../domain/samples.ts'
import { approved, sampleTelework } from '../support/samples.ts'
import { type Somebody, storyWorld } from './world.ts'

/** A week before the end of November, a Tuesday. */
const story = storyWorld({ startAt: '2026-11-24T08:00:00Z' })

const asCents = (row: string) => row.replaceAll('\uFEFF', '').split(',')

/** The list behind the newest card of somebody. */
async function list(person: { id: string }): Promise<string[][]> {
  const cards = JSON.stringify(story.sandbox.channel.messages(person.id).map(({ card }) => card ?? {}))
  const link = [...cards.matchAll(/"url":"([^"]*\/files\/allowances\/[^"]*)"/g)].at(-1)?.[1] ?? ''
  const answer = await fetch(link)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return (await answer.text()).trim().split('\r\n').map(asCents)
}

let employee: Somebody

it('a teleworker has taken two days of November', async () => {
  const team = await story.team('fr', 'nl')
  employee = team.employee
  await employee.says('télétravail mercredi et jeudi')
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await team.chief.sees(/\[Goedkeuren\]/)
  await team.chief.presses('Goedkeuren')
  await employee.sees(/a approuvé votre télétravail/)
})

it('a month is not exported before it is over', async () => {
  const olivier = await story.person('olivier')
  await olivier.says('export allocations novembre')
  await olivier.sees(/Novembre 2026 n’est pas terminé/)
})

it('a member of P&O exports it, in French; the ledger is what the history tells', async () => {
  await story.later({ days: 7 })
  const olivier = await story.person('olivier')
  await olivier.says('export allocations novembre')
  await olivier.sees(/Indemnité de télétravail · novembre 2026[\s\S]*Personnes: 1[\s\S]*premier export de ce mois/)
  const [columns, row, total] = await list(olivier)
  expect(columns?.slice(0, 4)).toEqual(['mois', 'matricule', 'jours', 'montant (EUR)'])
  const [request] = await story.novo.store.teleworkOf(employee.entry.id, 1)
  const history = await story.novo.store.history(`telework:${request?.id}`)
  const halves = halvesIn(grantedInHistory(history, calendar), '2026-11')
  expect(halves).toBeGreaterThan(0)
  expect(row?.slice(0, 4)).toEqual([
    ...['2026-11', employee.entry.employeeId, String(halves / 2), halves >= 8 ? '30.00' : '20.00'],
  ])
  expect(total?.slice(0, 4)).toEqual(['total', '', String(halves / 2), row?.[3]])
})

it('in Dutch, it is the same export until something changes; then the difference is listed', async () => {
  const tine = await story.person('tine')
  await tine.says('export vergoedingen november')
  await tine.sees(/Telewerkvergoeding · november 2026[\s\S]*Export 1, gemaakt door Olivier Bastin/)
  const days = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09'].map(
    day => ({ day, part: 'day' }) as const,
  )
  const late = sampleTelework({ person: employee.entry.id, terms: { kind: 'occasional', days } })
  const all = days.map(({ day }) => day)
  await story.novo.store.change(tx => tx.addTelework(late, days))
  await story.novo.store.change(tx => tx.updateTelework(approved(late, all), all))
  await tine.says('export vergoedingen november')
  await tine.sees(/Export 2, gemaakt door Tine Van Hove/)
  const [, row] = await list(tine)
  expect(row?.[3]).toBe('30.00')
  expect(Number(row?.[2]) - Number(row?.[4])).toBe(5)
  expect(Number(row?.[3]) - Number(row?.[5])).toBe(Number(row?.[6]))
})

it('it is refused to others, typed or pressed', async () => {
  await employee.says('export allocations novembre')
  await employee.sees(/n’est exportée que par les membres du service Personnel et Organisation/)
  const press = { type: 'Action.Execute', verb: 'allowance/export', data: { month: '2026-10' } }
  const seen = story.sandbox.channel.messages(employee.id).findLast(({ card }) => card)
  const answer = await story.sandbox.channel.presses(employee.id, seen?.activityId ?? '', press)
  expect(answer).toMatchObject({ kind: 'error', code: 'notEntitled' })
})
