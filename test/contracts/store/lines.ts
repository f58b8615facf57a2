import { expect, it } from 'vitest'
import { endOrder } from '../../../src/domain/line-order.ts'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleOrder } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const line = { id: 'SVC-1', kind: 'home-line', employeeNumber: '1042', active: true, postcode: '1000' } as const
const vpn = { id: 'SVC-2', kind: 'vpn', employeeNumber: '1042', active: true, on: 'SVC-1' } as const

export function lineContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('keeps an order once and finds it by each of its names', async () => {
    const order = { ...sampleOrder({ request: 'request-1' }), contractorId: 'SO-7' }
    expect(await change(tx => tx.addLineOrder(order))).toBe(true)
    expect(await change(tx => tx.addLineOrder(order))).toBe(false)
    expect(await store().lineOrder(order.id)).toEqual(order)
    expect(await store().lineOrderByContractorId('SO-7')).toEqual(order)
    expect(await store().lineOrderOfRequest('request-1')).toEqual(order)
    expect(await store().lineOrder('another')).toBeUndefined()
  })

  it('lets one of two updates of an order win', async () => {
    const order = sampleOrder()
    await change(tx => tx.addLineOrder(order))
    const refused = endOrder(order, { status: 'refused', because: 'no copper' }, at)
    const both = await Promise.all([
      change(tx => tx.updateLineOrder(refused)),
      change(tx => tx.updateLineOrder(endOrder(order, { status: 'not needed' }, at))),
    ])
    expect(both.toSorted()).toEqual([false, true])
    expect((await store().lineOrder(order.id))?.status).toBe(both[0] ? 'refused' : 'not needed')
  })

  it('has one open order of a person, and another when that is over', async () => {
    const first = sampleOrder()
    const adding = [first, sampleOrder()].map(order => change(tx => tx.addLineOrder(order)))
    expect((await Promise.all(adding)).toSorted()).toEqual([false, true])
    const [open] = await store().openLineOrders('anna')
    if (!open) throw new Error('no open order')
    await change(tx => tx.updateLineOrder(endOrder(open, { status: 'not needed' }, at)))
    expect(await store().openLineOrders('anna')).toEqual([])
    expect(await change(tx => tx.addLineOrder(sampleOrder()))).toBe(true)
    await change(tx => tx.addLineOrder(sampleOrder({ person: 'bram' })))
    expect(await store().openLineOrders()).toHaveLength(2)
  })

  it('keeps lines as the inventory last told them', async () => {
    await change(tx => tx.keepLines([line, vpn, vpn]))
    await change(tx => tx.keepLines([{ ...vpn, active: false }]))
    expect(await store().lines('1042')).toEqual([line, { ...vpn, active: false }])
    expect(await store().lines('7')).toEqual([])
    await change(tx => tx.keepLines([]))
  })

  it('counts active home lines and orders under way, a line of an order under way once', async () => {
    await change(tx => tx.keepLines([line, vpn, { ...line, id: 'SVC-3', active: false, employeeNumber: '9' }]))
    await change(tx => tx.addLineOrder(sampleOrder()))
    await change(tx => tx.addLineOrder(sampleOrder({ person: 'bram', employeeNumber: '9' })))
    expect(await store().linesUsed()).toBe(2)
  })

  it('never sells the last line of the contract twice', async () => {
    const ceiling = 3
    const orderFor = (person: string) =>
      change(async tx => {
        if ((await tx.linesUsed()) < ceiling) await tx.addLineOrder(sampleOrder({ person, employeeNumber: person }))
      })
    await Promise.all(Array.from({ length: 12 }, (_, i) => orderFor(`person-${i}`)))
    expect(await store().linesUsed()).toBe(ceiling)
  })
}
