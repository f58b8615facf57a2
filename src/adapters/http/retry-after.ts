const longest = 24 * 3600

/** Seconds of a `Retry-After` header, given in seconds or as an HTTP date; at most a day. Undefined when it says nothing sensible. */
export function retryAfter(header: string | undefined, nowMs: number = Date.now()): number | undefined {
  const text = header?.trim() ?? ''
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : secondsUntil(text, nowMs)
  return seconds === undefined ? undefined : Math.min(seconds, longest)
}

function secondsUntil(date: string, nowMs: number): number | undefined {
  if (!/^[A-Z][a-z]{2,8}, .* GMT$/.test(date)) return undefined
  const at = Date.parse(date)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMs) / 1000))
}
