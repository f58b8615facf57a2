import { sayNumber } from '../format.ts'

/** What telework pays by month, for P&O and payroll. */
export const allowanceEn = {
  title: ({ month }: { month: string }) => `Telework allowance · ${month}`,
  people: 'People',
  days: 'Days',
  amount: 'Amount',
  changes: 'Since the last export',
  quantity: ({ value }: { value: number }) => sayNumber('en', value),
  first: 'first export of this month',
  none: 'nothing has changed',
  changed: ({ count, amount }: { count: number; amount: string }) =>
    `${count === 1 ? '1 person’s month' : `${count} people’s months`} changed, ${amount} in all`,
  withoutNumber: ({ count }: { count: number }) =>
    `${count === 1 ? '1 row has' : `${count} rows have`} no employee number: complete the directory and export again.`,
  made: ({ number, by, at }: { number: number; by: string; at: string }) => `Export ${number}, made by ${by} on ${at}`,
  linkHolds: 'The list opens for an hour without a sign-in: pass it on to payroll only.',
  file: 'List (CSV)',
  newLink: 'New link',
  columns: [
    ...['month', 'employee number', 'days', 'amount (EUR)'],
    ...['days exported before', 'amount exported before (EUR)', 'difference (EUR)'],
  ],
  total: 'total',
  notEntitled: 'The telework allowance is exported by members of Personnel and Organisation only.',
  notOver: ({ month }: { month: string }) => `${month} is not over yet: a month is settled once it has ended.`,
}

export type AllowanceTexts = typeof allowanceEn
