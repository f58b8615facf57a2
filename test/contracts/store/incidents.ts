import { expect, it } from 'vitest'
import { endIncident, type Incident, mergeIncident } from '../../../src/domain/incident.ts'
import { cellKey } from '../../../src/domain/mass-outage-baseline.ts'
import type { Store } from '../../../src/ports/store.ts'
import { sampleIncident, sampleMember, sampleNodes, samplePlaces } from '../../support/incident-samples.ts'
import { at } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function incidentContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)
  const keep = (...incidents: Incident[]) =>
    change(async tx => {
      for (const incident of incidents) await tx.addIncident(incident)
    })
  const ids = (incidents: readonly Incident[]) => incidents.map(({ id }) => id)

  it('keeps an incident once, and finds it by its names', async () => {
    const incident = sampleIncident({ problem: 'SP-7', etas: [{ at, eta: at, because: 'Zoë: «câble»' }] })
    expect(await change(tx => tx.addIncident(incident))).toBe(true)
    expect(await change(tx => tx.addIncident(incident))).toBe(false)
    expect(await store().incident(incident.id)).toEqual(incident)
    expect(await store().incidentByProblem('SP-7')).toEqual(incident)
    for (const id of ['another', '', '\0 or 1=1 --']) {
      expect(await store().incident(id)).toBeUndefined()
      expect(await store().incidentByProblem(id)).toBeUndefined()
    }
  })

  it('has one active incident of a kind on a node', async () => {
    const first = sampleIncident({ nodes: ['cabinet-1', 'cabinet-2'] })
    await keep(first, sampleIncident({ kind: 'vpn' }))
    await expect(keep(sampleIncident({ nodes: ['cabinet-3', 'cabinet-2'] }))).rejects.toThrow()
    await expect(keep(sampleIncident({ status: 'suspected' }))).rejects.toThrow()
    expect(await change(tx => tx.updateIncident(endIncident(first, 'sofie', at)))).toBe(true)
    await keep(sampleIncident())
  })

  it('knows the contractor’s problem once', async () => {
    await keep(sampleIncident({ nodes: [], problem: 'SP-1' }))
    await expect(keep(sampleIncident({ nodes: [], problem: 'SP-1' }))).rejects.toThrow()
  })

  it('lists what is active and what is open, oldest first', async () => {
    const old = sampleIncident({ nodes: ['a'] })
    const young = sampleIncident({ nodes: ['b'], startedAt: '2026-11-24T08:00:00Z' })
    const suspected = sampleIncident({ nodes: ['c'], status: 'suspected', startedAt: '2026-11-25T08:00:00Z' })
    await keep(suspected, young, old, sampleIncident({ status: 'ended' }), sampleIncident({ status: 'rejected' }))
    expect(ids(await store().openIncidents())).toEqual(ids([old, young]))
    expect(ids(await store().activeIncidents())).toEqual(ids([old, young, suspected]))
  })

  it('lets one of two updates win', async () => {
    const incident = sampleIncident()
    await keep(incident)
    const end = (because: string) => change(tx => tx.updateIncident(endIncident(incident, 'sofie', at, because)))
    expect((await Promise.all([end('first'), end('second')])).toSorted()).toEqual([false, true])
  })

  it('has a person with a line in an incident once, with what they said', async () => {
    const incident = sampleIncident()
    const member = sampleMember({ incident: incident.id })
    await keep(incident)
    expect(await change(tx => tx.addMember(member))).toBe(true)
    expect(await change(tx => tx.addMember({ ...member, outage: 'o' }))).toBe(false)
    const said = { ...member, outage: 'o-1', answer: 'still down', answeredAt: at } as const
    await change(tx => tx.keepMember(said))
    expect(await store().members(incident.id)).toEqual([said])
    expect(await store().membershipsOf('anna')).toEqual([said])
    expect(await store().memberOfOutage('o-1')).toEqual(said)
    expect(await store().memberOfOutage('o-2')).toBeUndefined()
    await expect(change(tx => tx.addMember(sampleMember({ incident: 'none' })))).rejects.toThrow()
  })

  it('moves members, all or of some lines; who is in both stays as they are there', async () => {
    const [from, to] = [sampleIncident(), sampleIncident({ nodes: ['exchange-1'] })]
    await keep(from, to)
    const of = (line: string, person: string, incident = from.id) => sampleMember({ incident, line, person })
    await change(async tx => {
      for (const member of [of('a', 'anna'), of('b', 'bram'), of('c', 'cleo')]) await tx.addMember(member)
      await tx.addMember({ ...of('a', 'anna', to.id), answer: 'back' })
      await tx.moveMembers(from.id, to.id, ['a', 'b'])
    })
    const people = async (id: string) => (await store().members(id)).map(({ person, answer }) => [person, answer])
    expect(await people(from.id)).toEqual([['cleo', undefined]])
    expect(await people(to.id)).toEqual([
      ['anna', 'back'],
      ['bram', undefined],
    ])
    await change(async tx => {
      await tx.updateIncident(mergeIncident(from, to.id, 'sofie', at))
      await tx.moveMembers(from.id, to.id)
    })
    expect(await people(from.id)).toEqual([])
    expect(await people(to.id)).toHaveLength(3)
  })

  it('forgets who was in what ended long ago, and which lines spoke for it', async () => {
    const evidence = { at, reporters: [], expected: 0, tested: [{ line: 'L1', reading: 'no sync' }] } as const
    const over = { status: 'ended', evidence, lines: ['L1'] } as const
    const [old, young, open] = [
      sampleIncident({ ...over, nodes: ['old'], endedAt: '2026-01-01T08:00:00Z' }),
      sampleIncident({ ...over, nodes: ['young'], endedAt: '2026-06-01T08:00:00Z' }),
      sampleIncident({ evidence, nodes: ['open'], startedAt: '2026-01-01T08:00:00Z' }),
    ]
    await keep(old, young, open)
    const entered = [old, young, open].map(({ id }) => sampleMember({ incident: id, joinedAt: '2026-01-01T08:00:00Z' }))
    await change(async tx => {
      for (const member of entered) await tx.addMember(member)
    })
    expect(await change(tx => tx.forgetMembers('2026-03-01T08:00:00Z'))).toBe(1)
    expect(await store().members(old.id)).toEqual([])
    const { evidence: _, lines: __, ...kept } = old
    expect(await store().incident(old.id)).toEqual(kept)
    for (const { id } of [young, open]) expect(await store().members(id)).toHaveLength(1)
    expect(await store().incident(young.id)).toEqual(young)
  })

  it('keeps the network as it was last read, and tells equal ones by their digest', async () => {
    expect(await store().network()).toEqual({ digest: '', nodes: [], places: [] })
    await change(tx => tx.keepNetwork(sampleNodes, samplePlaces))
    const read = await store().network()
    expect(new Set(read.nodes)).toEqual(new Set(sampleNodes))
    expect(new Set(read.places)).toEqual(new Set(samplePlaces))
    await change(tx => tx.keepNetwork(sampleNodes.toReversed(), samplePlaces))
    expect(await store().networkDigest()).toBe(read.digest)
    await change(tx => tx.keepNetwork(sampleNodes.slice(0, 3), []))
    const less = await store().network()
    expect(less.digest).not.toBe(read.digest)
    expect([less.nodes.length, less.places]).toEqual([3, []])
  })

  it('keeps what is usual, by node and hour', async () => {
    const cell = { node: 'odd@node', hour: 34, week: 2967, mean: 0.125, count: 2 }
    expect(await store().baseline([cellKey('odd@node', 34)])).toEqual({ since: undefined, cells: [] })
    await change(tx => tx.keepBaseline(2967, [cell, { ...cell, hour: 168 }]))
    await change(tx => tx.keepBaseline(2968, [{ ...cell, count: 3 }]))
    const keys = [cellKey('odd@node', 34), cellKey('odd@node', 35), cellKey('another', 34)]
    expect(await store().baseline(keys)).toEqual({ since: 2967, cells: [{ ...cell, count: 3 }] })
  })

  it('keeps reports of late, and forgets old ones', async () => {
    const report = { id: 'r-1', line: 'a', at, reading: 'no sync', learned: true } as const
    await change(tx => tx.keepLineReports([report, { ...report, id: 'r-2', at: '2026-11-23T08:30:00Z' }]))
    await change(tx => tx.keepLineReports([{ ...report, learned: false }]))
    expect(await store().lineReports(at)).toEqual([
      { ...report, learned: false },
      { ...report, id: 'r-2', at: '2026-11-23T08:30:00Z' },
    ])
    expect(await store().lineReports('2026-11-23T08:15:00Z')).toHaveLength(1)
    await change(tx => tx.keepLineReports([{ ...report, id: 'r-3', at: '2026-11-26T08:00:00Z' }]))
    expect((await store().lineReports(at)).map(({ id }) => id)).toEqual(['r-3'])
  })

  it('keeps the newest test of a line', async () => {
    expect(await store().probedTest('a')).toBeUndefined()
    const test = { at, sync: true, vpn: false }
    await change(tx => tx.keepProbedTest('a', test))
    await change(tx => tx.keepProbedTest('a', { at: '2026-11-22T08:00:00Z', sync: false }))
    expect(await store().probedTest('a')).toEqual(test)
  })
}
