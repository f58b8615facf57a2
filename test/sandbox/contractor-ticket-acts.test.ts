import { describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { notingLog } from '../support/fakes.ts'
import { reportedOutage } from '../support/samples.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, listener } from './contractor-world.ts'

const morning = { from: '2026-12-03T08:00:00+01:00', to: '2026-12-03T11:00:00+01:00' }
const picture = { id: 'picture-1', name: 'modem.png', type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) }

describe.each([
  ['v4', 'TMF621'],
  ['v5', 'TMF621v5'],
] as const)('what the office asks of a ticket in %s', (dialect, spec) => {
  const valid = tmfValidator(spec)
  const path = `/tmf-api/troubleTicket/${dialect}`

  async function opened() {
    const world = await contractorWorld()
    const heard = await listener()
    const hub = { callback: heard.url, ...(dialect === 'v5' && { '@type': 'Hub' }) }
    expect((await world.post(`${path}/hub`, hub)).status).toBe(201)
    const { contractor } = world
    const novo = tmfContractor({ url: contractor.url, token: contractor.token, log: notingLog(), dialect })
    const { contractorId } = await novo.openTicket(reportedOutage())
    const ticket = async () => (await world.get(`${path}/troubleTicket/${contractorId}`)).body
    const events = async () => {
      await contractor.settled()
      return heard.received.map(({ event }) => event)
    }
    const seen = () => contractor.tickets()[0]
    return { ...world, novo, contractorId, ticket, events, seen }
  }

  it('leaves a ticket and events in the shapes of the specification', async () => {
    const { contractor, novo, contractorId, ticket, events, seen } = await opened()
    await novo.noteTicket(contractorId, { id: 'note-1', at: '2026-11-23T09:30:00Z', text: 'I am at home' })
    await novo.changeSeverity(contractorId, 'Critical')
    await novo.attach(contractorId, picture)
    await contractor.offerSlots(contractorId, [morning])
    const slot = (await novo.ticket(contractorId))?.visit?.slots[0]?.id ?? ''
    await novo.chooseSlot(contractorId, slot)
    expect(valid('TroubleTicket', await ticket())).toEqual([])
    const told = await events()
    expect(told.length).toBeGreaterThan(4)
    expect(told.flatMap(event => valid(event.eventType, event))).toEqual([])
    expect(seen()).toMatchObject({
      visits: [{ id: slot, role: 'visit', window: `${morning.from}/${morning.to}` }],
      files: ['modem.png'],
      body: { severity: 'Critical' },
    })
  })

  it('keeps the line it is about when a window is chosen', async () => {
    const { contractor, novo, contractorId, seen } = await opened()
    const before = seen()?.line
    await contractor.offerSlots(contractorId, [morning])
    await novo.chooseSlot(contractorId, seen()?.visits[0]?.id ?? '')
    expect(seen()?.line).toBe(before)
  })

  it('is a visit that is done, missed or cancelled in the end', async () => {
    for (const end of ['done', 'missed', 'cancelled'] as const) {
      const { contractor, novo, contractorId, seen } = await opened()
      await expect(contractor.endVisit(contractorId, end)).rejects.toThrow('No visit is agreed')
      await contractor.offerSlots(contractorId, [morning])
      await novo.chooseSlot(contractorId, seen()?.visits[0]?.id ?? '')
      await contractor.endVisit(contractorId, end)
      expect((await novo.ticket(contractorId))?.visit).toEqual({
        ...{ state: end, from: '2026-12-03T07:00:00Z', to: '2026-12-03T10:00:00Z', slots: [] },
      })
    }
  })

  it('refuses a window that was taken back meanwhile', async () => {
    const { contractor, novo, contractorId, seen, call } = await opened()
    await contractor.offerSlots(contractorId, [morning])
    const gone = { ...seen()?.visits[0], role: 'slotChosen' }
    await contractor.offerSlots(contractorId, [])
    await expect(novo.chooseSlot(contractorId, gone.id ?? '')).rejects.toMatchObject({ status: 409 })
    const reference = { id: gone.id ?? '', '@referredType': 'Appointment', '@type': 'EntityRef' }
    const entity = dialect === 'v4' ? { ...reference, role: 'slotChosen' } : { role: 'slotChosen', entity: reference }
    const body = { '@type': 'TroubleTicket', relatedEntity: [{ ...entity, '@type': 'RelatedEntity' }] }
    const answer = await call('PATCH', `${path}/troubleTicket/${contractorId}`, body)
    expect([answer.status, answer.body.code]).toEqual([409, 'slotGone'])
  })

  it('cancels at once what nobody works on; else it is a wish that the contractor follows or not', async () => {
    const { contractor, novo, contractorId, seen } = await opened()
    await contractor.moveTicket(contractorId, 'inProgress')
    expect(await novo.cancelTicket(contractorId, 'It works again')).toMatchObject({ status: 'inProgress' })
    expect(seen()).toMatchObject({ status: 'inProgress', cancelAsked: 'It works again' })
    await contractor.moveTicket(contractorId, 'cancelled', 'As you wish')
    expect(await novo.ticket(contractorId)).toMatchObject({ status: 'cancelled', because: 'As you wish' })
    expect(seen()?.cancelAsked).toBeUndefined()
  })

  it('takes a file up to 600 kB, once, and does not send it back', async () => {
    const { novo, contractorId, ticket, seen } = await opened()
    for (const _ of [1, 2]) await novo.attach(contractorId, { ...picture, bytes: new Uint8Array(600_000) })
    expect(seen()?.files).toEqual(['modem.png'])
    expect((await ticket()).attachment).toMatchObject([
      { mimeType: 'image/png', size: { amount: 600_000, units: 'bytes' } },
    ])
    expect(JSON.stringify(await ticket()).length).toBeLessThan(5_000)
    const tooLarge = novo.attach(contractorId, { ...picture, id: 'picture-2', bytes: new Uint8Array(600_001) })
    await expect(tooLarge).rejects.toMatchObject({ name: 'Refused', status: 413 })
  })
})
