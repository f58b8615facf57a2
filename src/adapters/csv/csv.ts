import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8. A cell that a spreadsheet would run as a formula
 * is made text.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
