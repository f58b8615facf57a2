import { describe, expect, it } from 'vitest'
import { plannedWorks } from '../../src/adapters/contractor/change.ts'
import type { Tmf } from '../../src/adapters/contractor/http.ts'
import { networkInventory } from '../../src/adapters/contractor/network-inventory.ts'
import { serviceProblems } from '../../src/adapters/contractor/service-problem.ts'
import { Refused, Silence } from '../../src/ports/silence.ts'
import { notingLog } from '../support/fakes.ts'

const now = () => '2026-12-01T08:00:00Z'

/** Answers every list with `entries` and every single resource with the first of them, page by page. */
function answering(entries: readonly unknown[], status = 200) {
  const asked: string[] = []
  const tmf: Tmf = {
    async get(path) {
      asked.push(path)
      const query = new URLSearchParams(path.split('?')[1] ?? '')
      if (!query.has('limit')) return { status, body: entries[0], total: undefined }
      const offset = Number(query.get('offset'))
      return { status, body: entries.slice(offset, offset + Number(query.get('limit'))), total: entries.length }
    },
    patch: () => Promise.reject(new Error('nothing is changed here')),
    post: () => Promise.reject(new Error('nothing is changed here')),
    state: () => 'ok',
  }
  return { tmf, asked, log: notingLog() }
}

const problem = {
  ...{ id: 'SP-1', status: 'inProgress', priority: 1, category: 'line', name: 'Cable cut', reason: 'Digger' },
  ...{ creationDate: '2026-12-01T07:00:00+01:00', lastUpdate: '2026-12-01T08:30:00+01:00' },
  affectedService: [{ id: 'cabinet-5030-1' }, { id: 'cabinet-5030-1' }, { id: 'home-line-1' }],
  characteristic: [{ name: 'expectedResolutionDate', value: '2026-12-01T16:00:00+01:00' }],
}

describe('a problem of TMF656', () => {
  const read = async (more: object) => {
    const { tmf, log } = answering([{ ...problem, ...more }])
    return serviceProblems(tmf, log, now).problem('SP-1')
  }

  it('is told in our words', async () => {
    expect(await read({})).toEqual({
      ...{ contractorId: 'SP-1', status: 'open', kind: 'line', severity: 'Critical', title: 'Cable cut' },
      ...{ affected: ['cabinet-5030-1', 'home-line-1'], reason: 'Digger', notes: [], odd: [] },
      ...{ started: '2026-12-01T06:00:00Z', eta: '2026-12-01T15:00:00Z', at: '2026-12-01T07:30:00Z' },
    })
  })

  it.each([
    ['acknowledged', 'open'],
    ['held', 'open'],
    ['resolved', 'resolved'],
    ['closed', 'closed'],
    ['rejected', 'cancelled'],
    ['cancelled', 'cancelled'],
  ])('that is %s is %s', async (status, ours) => expect(await read({ status })).toMatchObject({ status: ours }))

  it.each<[string, object, object]>([
    ['a state that is not agreed', { status: 'melting' }, { status: 'open', odd: ['unknown status'] }],
    ['no places', { affectedService: [] }, { affected: [], odd: ['no places'] }],
    ['no priority', { priority: null }, { severity: 'Major', odd: ['unknown priority'] }],
    ['no start', { creationDate: undefined }, { started: '2026-12-01T07:30:00Z', odd: ['no start'] }],
    ['a start that is no moment', { creationDate: 'yesterday' }, { odd: ['no start'] }],
    [
      'an ETA before its start',
      { characteristic: [{ name: 'expectedResolutionDate', value: { value: '2026-11-30T16:00:00Z' } }] },
      { eta: '2026-11-30T16:00:00Z', odd: ['eta before start'] },
    ],
  ])('with %s is read, and says so', async (_, more, ours) => expect(await read(more)).toMatchObject(ours))

  it('names its root cause where it says no more', async () => {
    const more = { affectedService: null, rootCauseService: [{ id: 'exchange-503' }] }
    expect(await read(more)).toMatchObject({ affected: ['exchange-503'], odd: [] })
  })

  it('that has no id is left out of a list, and silence by itself', async () => {
    const { tmf, log, asked } = answering([{ ...problem, id: undefined }, 7, problem])
    const { problems, problem: one } = serviceProblems(tmf, log, now)
    expect((await problems('2026-12-01T07:00:00Z')).map(({ contractorId }) => contractorId)).toEqual(['SP-1'])
    expect(asked[0]).toContain('lastUpdate.gt=2026-12-01T07%3A00%3A00Z&limit=')
    expect(log.noted).toMatchObject([{ level: 'warn', facts: { count: 2 } }])
    await expect(one('SP-1')).rejects.toBeInstanceOf(Silence)
  })

  it('is read over many pages, and from nobody who has none', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ ...problem, id: `SP-${n}` }))
    const { tmf, log, asked } = answering(many)
    expect(await serviceProblems(tmf, log, now).problems()).toHaveLength(250)
    expect(asked).toHaveLength(3)
    const none = answering([], 404)
    expect(await serviceProblems(none.tmf, none.log, now).problems()).toEqual([])
    const no = answering([{ code: '1', reason: 'no' }], 403)
    await expect(serviceProblems(no.tmf, no.log, now).problem('x')).rejects.toBeInstanceOf(Refused)
  })
})

const change = {
  ...{ id: 'CH-1', status: 'scheduled', description: 'New fibre', lastUpdateDate: '2026-12-01T08:30:00+01:00' },
  ...{ plannedStartTime: '2026-12-03T08:00:00+01:00', plannedEndTime: '2026-12-03T12:00:00+01:00' },
  targetEntity: [{ id: 'exchange-503', role: 'affected' }],
  impactEntity: [{ id: 'home-line-1', role: 'affected' }],
}

describe('a change of TMF655', () => {
  const read = async (more: object) => {
    const { tmf, log } = answering([{ ...change, ...more }])
    return plannedWorks(tmf, log, now).change('CH-1')
  }

  it('is told in our words', async () => {
    expect(await read({ statusChangeReason: 'Moved' })).toEqual({
      ...{ contractorId: 'CH-1', status: 'planned', description: 'New fibre', because: 'Moved', notes: [], odd: [] },
      ...{ plannedStart: '2026-12-03T07:00:00Z', plannedEnd: '2026-12-03T11:00:00Z', at: '2026-12-01T07:30:00Z' },
      affected: ['exchange-503', 'home-line-1'],
    })
  })

  it.each([
    ['waitForApproval', 'proposed'],
    ['approved', 'planned'],
    ['inProgress', 'under way'],
    ['fallbackExecution', 'under way'],
    ['completed', 'completed'],
    ['failed', 'failed'],
    ['rejected', 'cancelled'],
  ])('that is %s is %s', async (status, ours) =>
    expect(await read({ status })).toMatchObject({ status: ours, odd: [] }),
  )

  it.each<[string, object, readonly string[]]>([
    ['an end before its start', { plannedEndTime: '2026-12-03T06:00:00+01:00' }, ['end before start']],
    ['an end at its start', { plannedEndTime: change.plannedStartTime }, ['end before start']],
    ['no start', { plannedStartTime: null }, ['no start']],
    ['no end', { plannedEndTime: 'some day' }, ['no end']],
    ['no places', { targetEntity: [], impactEntity: undefined }, ['no places']],
    ['a state that is not agreed', { status: 'dreaming' }, ['unknown status']],
  ])('with %s is read, and says so', async (_, more, odd) => expect((await read(more))?.odd).toEqual(odd))

  it('is asked for by its own name of a change', async () => {
    const { tmf, log, asked } = answering([change])
    await plannedWorks(tmf, log, now).changes('2026-12-01T07:00:00Z')
    expect(asked[0]).toMatch(/ChangeManagement\/v4\/changeRequest\?lastUpdateDate\.gt=/)
  })
})

describe('the network of TMF638', () => {
  const cabinet = { id: 'c-1', serviceType: 'cabinet', supportingService: [{ id: 'e-1', serviceType: 'exchange' }] }
  const line = { id: 'l-1', serviceType: 'home-line', state: 'active', supportingService: [cabinet] }
  const network = async (entries: readonly unknown[]) => {
    const { tmf, log } = answering(entries)
    return { ...(await networkInventory(tmf, log)()), log }
  }

  it('has nodes that only lines speak of', async () => {
    const { nodes, places, leftOut } = await network([line])
    expect(nodes).toEqual([
      { id: 'c-1', level: 'cabinet', name: 'c-1', above: 'e-1' },
      { id: 'e-1', level: 'exchange', name: 'e-1' },
    ])
    expect([places, leftOut]).toEqual([[{ line: 'l-1', node: 'c-1' }], []])
  })

  it('takes a node from where it says what it hangs from', async () => {
    const exchange = { id: 'e-1', serviceType: 'exchange', supportingService: [{ id: 'BE', serviceType: 'national' }] }
    for (const entries of [
      [line, exchange],
      [exchange, line],
    ])
      expect((await network(entries)).nodes.find(({ id }) => id === 'e-1')?.above).toBe('BE')
  })

  it('leaves out, names and counts what cannot be used', async () => {
    const bare = { id: 'l-2', serviceType: 'home-line', state: 'active' }
    const ended = { ...line, id: 'l-3', state: 'terminated' }
    const { places, leftOut, log } = await network([
      ...[line, bare, ended, null, 7, { id: 7 }],
      ...[
        { id: 'l-4', supportingService: 'c-1' },
        { id: 'no name here', place: 1 },
      ],
    ])
    expect(places.map(place => place.line)).toEqual(['l-1'])
    expect(leftOut).toEqual([
      { service: 'l-2', why: 'neither node nor postcode' },
      ...['#3', '#4', '#5', 'l-4', 'not a name'].map(service => ({ service, why: 'not a service' })),
    ])
    expect(log.noted).toMatchObject([{ level: 'warn', facts: { count: 6 } }])
  })
})
