import { describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'

describe('the validator of TM Forum shapes', () => {
  const valid = tmfValidator('TMF641')

  it.each([
    ['ServiceOrder_Create', {}, ["/ must have required property 'serviceOrderItem'"]],
    ['ServiceOrder', { state: 'done' }, ['/state must be equal to one of the allowed values']],
    ['ServiceOrder', { orderDate: '2026-11-23' }, ['/orderDate must match format "date-time"']],
    ['ServiceOrder', { milestone: [{ name: 1 }] }, ['/milestone/0/name must be string']],
    ['ServiceOrderMilestoneEvent', { event: { serviceOrder: { id: 1 } } }, ['/event/serviceOrder/id must be string']],
    ['Error', { code: '60', reason: 'Wrong', status: '400' }, []],
  ])('%s %j', (schemaName, value, problems) => {
    expect(valid(schemaName, value)).toEqual(problems)
  })

  it('knows all four specifications, and says what it does not know', () => {
    for (const api of ['TMF641', 'TMF638', 'TMF621', 'TMF645'] as const)
      expect(tmfValidator(api)('Error', {})).toHaveLength(2)
    expect(() => valid('ServiceOrdr', {})).toThrow('TMF641 has no definition ServiceOrdr')
  })

  it('asks for the `id` of an order item that is referred to, though the definition only describes `itemId`', () => {
    expect(valid('ServiceOrderItemRef', { itemId: '1' })).toEqual(["/ must have required property 'id'"])
    expect(valid('ServiceOrderItemRef', { itemId: '1', id: '1' })).toEqual([])
  })
})
