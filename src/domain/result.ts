/** A decision: what was decided, or why not. A refusal is a value with its facts; a fault is thrown. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R }

export const yes = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const no = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })
