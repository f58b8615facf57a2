import { type AllowanceExport, type AllowanceRow, totalOf } from '../src/domain/allowance.ts'
import type { Language } from '../src/domain/person.ts'
import { textsIn } from '../src/texts/texts.ts'

const amount = (cents: number) => (cents / 100).toFixed(2)

const cells = (month: string, { employeeNumber = '', halves, cents, before }: AllowanceRow): string[] => [
  ...[month, employeeNumber, String(halves / 2), amount(cents)],
  ...(before ? [String(before.halves / 2), amount(before.cents)] : ['', '']),
  amount(cents - (before?.cents ?? 0)),
]

/** The list for payroll: the month's people, what has changed in earlier months, and the totals. Numbers of people only, no names. */
export function allowanceTable(language: Language, { month, rows, corrections }: AllowanceExport): string[][] {
  const { columns, total } = textsIn[language].allowance
  const all = [...rows, ...corrections]
  const { halves, cents } = totalOf(rows)
  const difference = all.reduce((sum, row) => sum + row.cents - (row.before?.cents ?? 0), 0)
  return [
    [...columns],
    ...rows.map(row => cells(month, row)),
    ...corrections.map(row => cells(row.month, row)),
    [total, '', String(halves / 2), amount(cents), '', '', amount(difference)],
  ]
}
