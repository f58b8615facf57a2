import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { knownOn } from '../../src/flows/incident-entering.ts'
import { joinIncident, leaveForOwnTicket } from '../../src/flows/incident-members.ts'
import { readOffice } from '../../src/office.ts'
import { sampleIncident } from '../support/incident-samples.ts'
import { sandbox, ticketsOf, withLine } from './outage-world.ts'
import { quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })
const office = readOffice(
  fileURLToPath(new URL('../../office', import.meta.url)),
  'Europe/Brussels',
  'fr',
  [2026, 2027],
)
const needs = () => ({
  ...{ store: story.novo.store, newId: () => crypto.randomUUID(), office },
  clock: { now: () => story.clock.now().toISOString() },
})

/** Somebody with a line in a cabinet of its own, which is out of order. */
async function affected() {
  const somebody = await withLine(story)
  const node = `cabinet of ${somebody.line}`
  const incident = sampleIncident({ nodes: [node], startedAt: '2026-12-01T07:30:00Z' })
  await story.novo.store.change(async tx => {
    const nodes = [
      { id: 'BE', level: 'national', name: 'National network' },
      { id: node, level: 'cabinet', name: 'Cabinet', above: 'BE' },
    ] as const
    await tx.keepNetwork(nodes, [{ line: somebody.line, node }])
    await tx.addIncident(incident)
  })
  const { id, name, givenName, employeeId: employeeNumber } = somebody.entry
  const person: Person = { id, name, givenName, employeeNumber }
  return { somebody, person, incident }
}

describe('a line under an open incident', () => {
  it('is known to be, with what is expected', async () => {
    const { somebody, incident } = await affected()
    const eta = '2026-12-01T11:00:00Z'
    await story.novo.store.change(tx =>
      tx.updateIncident({ ...incident, version: 2, etas: [{ at: '2026-12-01T08:00:00Z', eta }] }),
    )
    const known = await knownOn(needs(), somebody.line)
    expect([known?.incident.id, known?.eta, known?.nodes[0]?.level]).toEqual([incident.id, eta, 'cabinet'])
    expect(await knownOn(needs(), 'another line')).toBeUndefined()
  })

  it('joins once, however often it is said, and opens no ticket', async () => {
    const { somebody, person, incident } = await affected()
    const join = () => joinIncident(needs(), person, { incident: incident.id })
    for (const joined of await Promise.all([join(), join(), join()])) expect(joined.ok).toBe(true)
    expect(await story.novo.store.members(incident.id)).toHaveLength(1)
    await quiet(story)
    expect(ticketsOf(story, somebody)).toEqual([])
  })

  it('is not joined by others, nor when the incident is over', async () => {
    const { somebody, person, incident } = await affected()
    const stranger = { ...person, id: 'somebody else', employeeNumber: 'E9' }
    const refused = async (who: Person, join: { incident: string; line?: string }) => {
      const joined = await joinIncident(needs(), who, join)
      return joined.ok ? 'joined' : joined.refusal.why
    }
    expect(await refused(stranger, { incident: incident.id })).toBe('not on this line')
    expect(await refused(stranger, { incident: incident.id, line: somebody.line })).toBe('not on this line')
    expect(await refused(person, { incident: 'none' })).toBe('unknown')
    await story.novo.store.change(tx => tx.updateIncident({ ...incident, version: 2, status: 'ended' }))
    expect(await refused(person, { incident: incident.id })).toBe('not open')
    expect(await knownOn(needs(), somebody.line)).toBeUndefined()
  })

  it('keeps the right to a ticket of its own, once', async () => {
    const { somebody, person, incident } = await affected()
    expect((await leaveForOwnTicket(needs(), person, incident.id)).ok).toBe(false)
    await joinIncident(needs(), person, { incident: incident.id })
    const leave = () => leaveForOwnTicket(needs(), person, incident.id)
    const left = [await leave(), ...(await Promise.all([leave(), leave()]))]
    expect(new Set(left.map(each => each.ok && each.value.id)).size).toBe(1)
    await quiet(story)
    expect(ticketsOf(story, somebody)).toHaveLength(1)
    const [member] = await story.novo.store.members(incident.id)
    expect([member?.answer, member?.outage]).toEqual(['still down', left[0]?.ok && left[0].value.id])
  })
})
