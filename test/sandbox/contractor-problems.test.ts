import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, type Loose, listener, problemApi } from './contractor-world.ts'

const valid = tmfValidator('TMF656')
const path = `${problemApi}/serviceProblem`
const eta = '2026-11-23T16:00:00+01:00'

describe('a service problem', () => {
  it('is declared, changed and resolved, in the shapes of the specification', async () => {
    const { contractor, get, post } = await contractorWorld()
    const heard = await listener()
    expect(valid('EventSubscription', (await post(`${problemApi}/hub`, { callback: heard.url })).body)).toEqual([])
    const id = contractor.problems.declare({ affected: ['cabinet-5030-1'], name: 'Cable cut', eta })
    contractor.problems.move(id, 'inProgress')
    contractor.problems.eta(id, '2026-11-23T18:00:00+01:00', 'The new cable is on its way')
    contractor.problems.move(id, 'resolved', 'Cable replaced')
    await contractor.settled()
    expect(heard.types()).toEqual([
      'ServiceProblemCreateEvent',
      'ServiceProblemStateChangeEvent',
      'ServiceProblemAttributeValueChangeEvent',
      'ServiceProblemStateChangeEvent',
    ])
    expect(heard.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
    for (const { raw, headers } of heard.received)
      expect(() => new Webhook(contractor.webhookSecret).verify(raw, headers)).not.toThrow()
    const { body } = await get(`${path}/${id}`)
    expect(valid('ServiceProblem', body)).toEqual([])
    expect(body).toMatchObject({
      status: 'resolved',
      priority: 2,
      affectedService: [{ id: 'cabinet-5030-1' }],
      characteristic: [{ name: 'expectedResolutionDate', value: '2026-11-23T18:00:00+01:00' }],
      note: [{ text: 'The new cable is on its way', author: 'contractor' }],
      statusChangeReason: 'Cable replaced',
    })
  })

  it('is found by its status and by when it was last changed', async () => {
    const { contractor, clock, get } = await contractorWorld()
    const first = contractor.problems.declare({ affected: ['province-WNA'] })
    clock.forward(60_000)
    const second = contractor.problems.declare({ affected: ['vpn'], kind: 'vpn' })
    contractor.problems.move(second, 'inProgress')
    const ids = async (query: string) => (await get(`${path}?${query}`)).body.map(({ id }: Loose) => id)
    expect(await ids('')).toEqual([first, second])
    expect(await ids('status=acknowledged')).toEqual([first])
    const since = (await get(`${path}/${first}`)).body.lastUpdate
    expect(await ids(`lastUpdate.gt=${since}`)).toEqual([second])
    expect((await get(`${path}?limit=1&offset=1`)).headers.get('x-total-count')).toBe('2')
    expect((await get(`${path}?colour=red`)).status).toBe(400)
  })

  it('may be reported by the office, with all that the specification asks for', async () => {
    const { post, call } = await contractorWorld()
    const report = {
      ...{ category: 'line', priority: 2, description: 'Nine lines without signal', reason: 'unknown' },
      originatorParty: { id: 'office', '@referredType': 'Organization' },
      affectedService: [{ id: 'exchange-503' }],
    }
    expect(valid('ServiceProblem_Create', report)).toEqual([])
    const { status, body } = await post(path, report)
    expect([status, valid('ServiceProblem', body)]).toEqual([201, []])
    const note = { note: [{ text: 'Ten by now', author: 'office' }] }
    expect((await call('PATCH', `${path}/${body.id}`, note)).body.note).toMatchObject([{ author: 'office' }])
    for (const missing of Object.keys(report).filter(name => name !== 'affectedService')) {
      const answer = await post(path, { ...report, [missing]: undefined } as never)
      expect([answer.status, answer.body.reason]).toEqual([400, `${missing} is missing`])
      expect(valid('Error', answer.body)).toEqual([])
    }
    expect((await call('PATCH', `${path}/${body.id}`, { status: 'closed' })).status).toBe(400)
    expect((await call('PATCH', `${path}/unknown`, note)).status).toBe(404)
  })

  it('goes only where it can', async () => {
    const { contractor } = await contractorWorld()
    const id = contractor.problems.declare({ affected: ['cabinet-5030-1'] })
    expect(() => contractor.problems.move(id, 'closed')).toThrow('acknowledged cannot become closed')
    expect(() => contractor.problems.eta(id, 'soon')).toThrow('"soon" is no moment')
    contractor.problems.move(id, 'rejected', 'Nothing found')
    expect(contractor.problems.seen()).toMatchObject([{ status: 'rejected', next: [] }])
  })
})
