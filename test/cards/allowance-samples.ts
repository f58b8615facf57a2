import { type AllowanceView, allowanceCard } from '../../cards/allowance.ts'
import type { Language } from '../../src/domain/person.ts'
import { hostile } from './hostile.ts'

const id = '0a0b0c0d-0000-4000-8000-000000000001'
const view: AllowanceView = {
  made: {
    ...{ id, month: '2026-11', number: 1, at: '2026-12-01T08:05:00Z', by: 'tine', digest: 'd'.repeat(64) },
    rows: [
      { person: 'anna', employeeNumber: 'E10010', halves: 9, cents: 3000 },
      { person: 'luc', employeeNumber: 'E10011', halves: 2, cents: 2000 },
    ],
    corrections: [],
  },
  ...{ by: hostile, before: '2026-10', zone: 'Europe/Brussels' },
  link: `https://novo.example/files/allowances/${id}/fr.csv?until=1796462700&signature=${'s'.repeat(43)}`,
}
const changes = {
  ...{ number: 2, rows: view.made.rows.map(row => ({ ...row, before: { halves: 2, cents: 2000 } })) },
  corrections: [{ person: 'mia', halves: 0, cents: 0, month: '2026-10', before: { halves: 2, cents: 2000 } }],
}
const withoutNumber = { rows: [...view.made.rows, { person: 'tom', halves: 2, cents: 2000 }] }

export const allowanceCards = {
  'allowances, first export': (language: Language) => allowanceCard(language, view),
  'allowances, with changes': (language: Language) =>
    allowanceCard(language, { ...view, made: { ...view.made, ...changes } }),
  'allowances, somebody without a number': (language: Language) =>
    allowanceCard(language, { ...view, made: { ...view.made, ...withoutNumber } }),
}
