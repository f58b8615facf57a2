import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import type { Story } from '../stories/world.ts'

export type Answered = { status: number; body: string }

/** POSTs as it stands; `authorization` is the channel's unless given, null: none. */
export async function post(
  { novo, sandbox }: Story,
  body: string | Uint8Array<ArrayBuffer>,
  { headers = {}, authorization }: { headers?: Record<string, string>; authorization?: string | null } = {},
): Promise<Answered> {
  const bearer = authorization === undefined ? `Bearer ${await channelToken(sandbox)}` : authorization
  const sent = { 'content-type': 'application/json', ...(bearer && { authorization: bearer }), ...headers }
  const answer = await fetch(`${novo.url}/api/messages`, { method: 'POST', headers: sent, body })
  return { status: answer.status, body: await answer.text() }
}

export const appId = (sandbox: Story['sandbox']) => sandbox.environment().MicrosoftAppId ?? ''

export const channelToken = (sandbox: Story['sandbox'], claims: Record<string, unknown> = {}) =>
  sandbox.login.tokenForActivity({ aud: appId(sandbox), serviceurl: sandbox.channel.serviceUrl, ...claims })

/** A well-formed «aide» of Anna, changed. */
export const message = ({ sandbox }: Story, changed: JsonObject = {}): JsonObject => ({
  type: 'message',
  id: `edge-${Math.random()}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl: sandbox.channel.serviceUrl,
  from: { id: '29:anna', name: 'Anna', aadObjectId: cast.anna },
  recipient: { id: `28:${appId(sandbox)}`, name: 'Novo' },
  conversation: { id: 'a:edge', conversationType: 'personal', tenantId: sandbox.login.tenantId },
  channelData: { tenant: { id: sandbox.login.tenantId } },
  text: 'aide',
  ...changed,
})

/** The one error body: a code of ours and a reference, nothing else. */
export function expectConstant({ status, body }: Answered, wanted: number, code?: string): void {
  expect({ status, body }).toEqual({ status: wanted, body: expect.stringMatching(constantBody) })
  if (code) expect(JSON.parse(body).error.code).toBe(code)
}
const constantBody = /^\{"error":\{"code":"[a-zA-Z]{3,20}","id":"[0-9a-f-]{36}"\}\}$/

/** Turns begun so far, whatever their kind. */
export async function turns({ novo }: Story): Promise<number> {
  const text = await (await fetch(`${novo.url}/metrics`)).text()
  return [...text.matchAll(/^novo_turn_seconds_count\{.*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  )
}

export const alive = async ({ novo }: Story) => (await fetch(`${novo.url}/health`)).status

/** Writes bytes on a socket, piece by piece, and reads all that comes back until it is closed or `ms` have passed. */
export async function raw(
  { novo }: Story,
  pieces: readonly string[],
  { ms = 1500, between = 0 }: { ms?: number; between?: number } = {},
): Promise<{ text: string; closed: boolean; after: number }> {
  const socket = connect(Number(new URL(novo.url).port), '127.0.0.1')
  const began = performance.now()
  const seen = { text: '', closed: false }
  socket.on('data', data => {
    seen.text += data.toString('latin1')
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    seen.closed = true
  })
  await once(socket, 'connect')
  for (const piece of pieces) {
    if (seen.closed) break
    socket.write(piece)
    if (between) await sleep(between)
  }
  while (!seen.closed && performance.now() - began < ms) await sleep(20)
  const after = performance.now() - began
  socket.destroy()
  return { ...seen, after }
}
