import { describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { changeApi, contractorWorld, type Loose, listener } from './contractor-world.ts'

const valid = tmfValidator('TMF655')
const path = `${changeApi}/changeRequest`
const hours = { start: '2026-12-01T08:00:00+01:00', end: '2026-12-01T12:00:00+01:00' }

async function announced() {
  const world = await contractorWorld()
  const heard = await listener()
  await world.post(`${changeApi}/hub`, { callback: heard.url })
  const id = world.contractor.works.announce({ affected: ['exchange-503'], title: 'New fibre in Gembloux', ...hours })
  return { ...world, heard, id, seen: () => world.contractor.works.seen()[0] }
}

describe('a change', () => {
  it('is announced, moved, started, overruns and ends, in the shapes of the specification', async () => {
    const { contractor, get, heard, id, seen } = await announced()
    const { works } = contractor
    works.move(id, '2026-12-02T08:00:00+01:00', '2026-12-02T12:00:00+01:00', 'The road stays open on Tuesday')
    works.start(id)
    works.overrun(id, '2026-12-02T14:00:00+01:00', 'A second cable is damaged')
    works.end(id)
    await contractor.settled()
    expect(heard.types()).toEqual([
      'ChangeRequestCreateEvent',
      'ChangeRequestAttributeValueChangeEvent',
      'ChangeRequestStatusChangeEvent',
      'ChangeRequestAttributeValueChangeEvent',
      'ChangeRequestStatusChangeEvent',
    ])
    expect(heard.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
    const { body } = await get(`${path}/${id}`)
    expect(valid('ChangeRequest', body)).toEqual([])
    expect(body).toMatchObject({
      status: 'completed',
      plannedStartTime: '2026-12-02T08:00:00+01:00',
      plannedEndTime: '2026-12-02T14:00:00+01:00',
      targetEntity: [{ id: 'exchange-503', role: 'affected' }],
      statusChangeReason: 'A second cable is damaged',
    })
    expect(seen()).toMatchObject({ title: 'New fibre in Gembloux', next: [], started: expect.any(String) })
  })

  it('is cancelled with its reason, and then nothing more can be done with it', async () => {
    const { contractor, id, seen } = await announced()
    contractor.works.cancel(id, 'No permit')
    expect(seen()).toMatchObject({ status: 'cancelled', next: [] })
    expect(() => contractor.works.start(id)).toThrow('Works that are cancelled cannot be asked to start.')
  })

  it('is announced even when it ends before it starts: what is wrong is the office’s to see', async () => {
    const { contractor, get } = await contractorWorld()
    const id = contractor.works.announce({ affected: ['exchange-503'], start: hours.end, end: hours.start })
    expect(valid('ChangeRequest', (await get(`${path}/${id}`)).body)).toEqual([])
  })

  it('is found by when it was last changed', async () => {
    const { contractor, get, id } = await announced()
    const since = (await get(`${path}/${id}`)).body.lastUpdateDate
    const later = contractor.works.announce({ affected: ['province-WNA'], ...hours })
    const { body, headers } = await get(`${path}?lastUpdateDate.gt=${since}`)
    expect(body.map((change: Loose) => change.id)).toEqual([later])
    expect(headers.get('x-total-count')).toBe('1')
  })

  it('may be asked for by the office, which changes nothing but notes afterwards', async () => {
    const { post, call } = await contractorWorld()
    const wish = {
      ...{ priority: '3', requestType: 'plannedWorks', plannedStartTime: hours.start, plannedEndTime: hours.end },
      specification: { id: 'planned-works' },
      targetEntity: [{ id: 'exchange-503', role: 'affected', '@referredType': 'Service' }],
    }
    expect(valid('ChangeRequest_Create', wish)).toEqual([])
    const { status, body } = await post(path, wish)
    expect([status, body.status, valid('ChangeRequest', body)]).toEqual([201, 'acknowledged', []])
    const patch = (change: Loose) => call('PATCH', `${path}/${body.id}`, change)
    expect((await patch({ note: [{ text: 'Not on a Monday, please', author: 'office' }] })).status).toBe(200)
    expect((await patch({ plannedEndTime: hours.end })).body.reason).toContain(
      'plannedEndTime is set by the contractor',
    )
    expect((await post(path, { ...wish, targetEntity: [] })).body.reason).toBe('targetEntity needs at least 1')
  })
})
