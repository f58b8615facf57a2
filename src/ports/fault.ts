import { Refused, Silence } from './silence.ts'

/** A fault for the log: its kind and where it was thrown. Messages of others may hold names or text and are left out. */
export function faultFacts(error: unknown): { fault: string; at?: string } {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = 'code' in error ? ` ${String(error.code).slice(0, 40)}` : ''
  const ours = error instanceof Silence || error instanceof Refused
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  return {
    fault: ours ? `${error.name}: ${error.message}` : `${error.name}${code}`,
    at: frames.slice(0, 12).join('\n'),
  }
}
