/**
 * How column types are read, the same in both drivers: `bigint` as a number (our counts stay far below 2^53), `date` as
 * `2026-12-01`, `timestamptz` as an instant in UTC.
 */
export const plainTypes: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: text => text,
  1184: text => Temporal.Instant.from(text).toString(),
}
