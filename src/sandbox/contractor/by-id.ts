/** An `Idempotency-Key` and the resource it made. */
export type KeptKey = { key: string; id: string }

export const byId = <T extends { id: string }>(kept: readonly T[] = []): Map<string, T> =>
  new Map(kept.map(item => [item.id, item]))

export const byKeyOf = (kept: readonly KeptKey[] = []): Map<string, string> =>
  new Map(kept.map(({ key, id }) => [key, id]))

export const keysOf = (byKey: ReadonlyMap<string, string>): KeptKey[] => [...byKey].map(([key, id]) => ({ key, id }))
