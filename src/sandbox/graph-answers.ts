import { randomUUID } from 'node:crypto'
import { type Answer, BadRequest } from './serve.ts'

const DEFAULT_PAGE = 100
const MAX_PAGE = 999

/** `$top`, or Graph's default. */
export function pageSize(top: string | null): number {
  if (top === null) return DEFAULT_PAGE
  const size = Number(top)
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE)
    throw new BadRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${MAX_PAGE} inclusive.`)
  return size
}

export const ok = (body: unknown): Answer => ({ status: 200, body })

/** Graph's error shape. */
export function errorBody(code: string, message: string) {
  const requestId = randomUUID()
  return {
    error: {
      code,
      message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': requestId,
      },
    },
  }
}

export const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  body: errorBody(code, message),
})

export const notFound = (what: string | undefined) =>
  refuse(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  )

export function faultCode(status: number): string {
  if (status === 429) return 'TooManyRequests'
  if (status === 403) return 'Authorization_RequestDenied'
  return status >= 500 ? 'ServiceNotAvailable' : 'BadRequest'
}
