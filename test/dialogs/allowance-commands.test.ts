import { describe, expect, it } from 'vitest'
import { allowanceCommand } from '../../dialogs/allowance-commands.ts'

describe('asking for the allowances of a month', () => {
  it.each([
    ['export allocations novembre', { month: 11 }],
    ['Exporter les indemnités de télétravail de février 2027', { month: 2, year: 2027 }],
    ['export indemnités', {}],
    ['export vergoedingen november', { month: 11 }],
    ['Exporteer de telewerkvergoedingen van maart', { month: 3 }],
    ['vergoedingen exporteren', {}],
    ['Telearbeitszulagen exportieren für März', { month: 3 }],
    ['export allowances december 2026', { month: 12, year: 2026 }],
  ])('«%s»', (said, command) => expect(allowanceCommand(said)).toEqual(command))

  it.each([
    'quelle est mon indemnité de télétravail',
    'export allocations brumaire',
    'wat is de vergoeding in november',
    'télétravail en novembre',
    'export',
  ])('is not «%s»', said => expect(allowanceCommand(said)).toBeUndefined())
})
