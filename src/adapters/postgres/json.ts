const unstorable = /\\u(0000|d[89a-f])/i

/** JSON for a jsonb column. NUL and lone surrogates, which PostgreSQL refuses, become U+FFFD: a request is worth more than they are. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)
  return unstorable.test(text)
    ? JSON.stringify(value, (_, part) => (typeof part === 'string' ? plain(part) : part))
    : text
}

/** Text that PostgreSQL takes, whatever came in. */
export const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

/** JSON in one form only: keys sorted, so that equal values are equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(JSON.parse(json(value))))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
