import { type KeptChannel, keptChannel } from './channel-kept.ts'
import { type KeptContractor, keptContractor } from './contractor/kept.ts'
import type { Json, Sandbox } from './world.ts'

/** The part of the sandbox that goes on in the next run; people, tokens, secrets and faults are new at each start. */
export type KeptSandbox = { channel: KeptChannel; contractor: KeptContractor }

export const snapshotOf = ({ channel, contractor }: Pick<Sandbox, 'channel' | 'contractor'>): Json => ({
  channel: channel.snapshot(),
  contractor: contractor.snapshot(),
})

/** What `snapshotOf` gave, once more as a start for `startSandbox`; throws an error that names what is wrong with it. */
export function keptSandbox(snapshot: Json): KeptSandbox {
  if (typeof snapshot !== 'object' || snapshot === null || Array.isArray(snapshot)) throw new Error('not an object')
  return { channel: keptChannel(snapshot.channel), contractor: keptContractor(snapshot.contractor) }
}
