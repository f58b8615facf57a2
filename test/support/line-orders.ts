import { randomUUID } from 'node:crypto'
import type { LineOrder } from '../../src/domain/line-order.ts'

/** An order that the contractor has not heard of. */
export const newLineOrder = (
  fields: Partial<Pick<LineOrder, 'id' | 'employeeNumber' | 'address'>> = {},
): LineOrder => ({
  id: randomUUID(),
  version: 1,
  person: '1a2b3c4d-0000-4000-8000-000000000003',
  employeeNumber: 'E20002',
  request: '019a0000-0000-7000-8000-000000000001',
  address: { street: 'Molenweg 7', postcode: '2800', city: 'Mechelen' },
  wantedAt: '2026-12-01T08:00:00Z',
  milestones: [],
  jeopardies: [],
  status: 'wanted',
  ...fields,
})
