import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../ports/clock.ts'
import type { Links } from '../../ports/links.ts'

export type SignedLinks = Links & {
  read(path: string, query: { until: unknown; signature: unknown }): 'good' | 'expired' | 'forged'
}

const goodPath = /^[a-z]+(?:\/[A-Za-z0-9._-]+)*$/

/**
 * Links signed with a key made from the bot's secret, so that all processes of an office agree on them and none has to
 * be kept. `until` is in the signature, in seconds since 1970.
 */
export function signedLinks(needs: { publicUrl: string; secret: string; clock: Clock }): SignedLinks {
  const key = Buffer.from(hkdfSync('sha256', needs.secret, '', 'novo links', 32))
  const sign = (path: string, until: number) =>
    createHmac('sha256', key).update(`${until}\n${path}`).digest('base64url')
  return {
    to: (path, at) => {
      if (!goodPath.test(path) || path.includes('..')) throw new Error(`not a path of a file: ${path}`)
      const until = Math.floor(seconds(at))
      return `${needs.publicUrl}/files/${path}?until=${until}&signature=${sign(path, until)}`
    },
    read: (path, { until, signature }) => {
      if (typeof until !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(until)) return 'forged'
      if (!same(sign(path, Number(until)), signature)) return 'forged'
      return Number(until) > seconds(needs.clock.now()) ? 'good' : 'expired'
    },
  }
}

const seconds = (at: string) => Temporal.Instant.from(at).epochMilliseconds / 1000

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
