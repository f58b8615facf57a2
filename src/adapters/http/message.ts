import { HttpFault } from './request.ts'

/** What went wrong on the way, fit for a log: no address, no body. */
export function faultText(error: unknown): string {
  if (error instanceof HttpFault) return error.message
  return error instanceof Error ? error.name : typeof error
}

/** A base address without its trailing slash. */
export const withoutSlash = (url: string): string => url.replace(/\/+$/, '')
