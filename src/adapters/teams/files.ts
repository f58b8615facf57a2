import { serviceUrlAllowed } from './service-url.ts'

type Needs = { token: () => Promise<string>; allowedHosts: readonly string[] }

const totalMs = 8_000

/**
 * A file of the chat, from the service host of its conversation and no other: our token goes along. Redirects are not
 * followed. One byte more than `mostBytes` at most; undefined when it is not to be had.
 */
export function chatFiles({ token, allowedHosts }: Needs) {
  return async (serviceUrl: string, url: string, mostBytes: number): Promise<Uint8Array | undefined> => {
    const path = pathOn(serviceUrl, url)
    if (!path || !serviceUrlAllowed(serviceUrl, allowedHosts)) return undefined
    const headers = { authorization: `Bearer ${await token()}` }
    const signal = AbortSignal.timeout(totalMs)
    const answer = await fetch(new URL(serviceUrl).origin + path, { headers, signal, redirect: 'manual' }).catch(
      () => undefined,
    )
    if (answer?.status !== 200 || !answer.body) return undefined
    return firstBytes(answer.body, mostBytes + 1).catch(() => undefined)
  }
}

/** The path of an address on the conversation's own host; undefined: it is another's. */
function pathOn(serviceUrl: string, url: string): string | undefined {
  const [own, given] = [URL.parse(serviceUrl), URL.parse(url)]
  if (!own || !given || own.origin !== given.origin || given.username || given.password) return undefined
  return given.pathname + given.search
}

async function firstBytes(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part)
    size += part.length
    if (size >= most) break
  }
  return Buffer.concat(parts).subarray(0, most)
}
