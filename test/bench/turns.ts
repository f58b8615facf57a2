import { everyObject } from '../../src/sandbox/person.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { medianRound, type Round } from './load.ts'
import type { Asker } from './office.ts'
import { type Bot, quiet, round, type Stage } from './stage.ts'

export type Size = {
  /** Presses before the first round that counts, and in each round. */
  warmUp: number
  presses: number
  pressesOfFive: number
  /** After so many turns the memory is read; 0: after the rounds, however many turns those were. */
  turns: number
}

/** What a row of the table tells: Novo's figures and the peer's, under the same load in the same minutes. */
export type Row = {
  name: 'sentence → card' | 'press → committed' | 'press, worker at work'
  kind: Stage['kind']
  concurrency: number
  novo: Round
  peer: Round
  rss?: { novo: number; peer: number; turns: number }
}

const rounds = [1, 2, 3]

/** A sentence in, the filled card posted. Everybody asks once in a round; between the rounds the drafts are closed. */
export async function measureTelework(stage: Stage, size: Size): Promise<Row> {
  const { askers, settled } = stage.office
  await stage.novo.child.ask('seed settled', settled)
  const ask = async () => {
    const asked = await round(stage, stage.novo, askers, 20, asker => asks(stage, asker))
    await round(stage, stage.novo, askers, 20, asker => closes(stage, asker))
    return asked
  }
  await ask()
  await echoes(stage, 20, askers.length)
  const [novo, peer]: [Round[], Round[]] = [[], []]
  for (const _ of rounds) {
    peer.push(await echoes(stage, 20, askers.length))
    novo.push(await ask())
  }
  while (stage.novo.turns < size.turns) await ask()
  const rss = await memory(stage, size)
  return { ...row('sentence → card', stage, 20, novo, peer), rss }
}

/** A chief's press, answered with the decided card: 20 at once, 5 at once, and 5 with the worker at work beside. */
export async function measurePresses(stage: Stage, size: Size): Promise<Row[]> {
  const ids = await seedPending(stage, size)
  const waiting = ids.values()
  const press = async (count: number, concurrency: number) => {
    const pressed = await round(stage, stage.novo, [...waiting.take(count)], concurrency, id => approves(stage, id))
    await quiet(stage)
    return pressed
  }
  await press(size.warmUp, 20)
  await echoes(stage, 20, size.warmUp)
  const twenty = await besideEcho(stage, 20, size.presses, press)
  const rss = await memory(stage, size)
  const five = await besideEcho(stage, 5, size.pressesOfFive, press)
  const rows = [{ ...row('press → committed', stage, 20, ...twenty), rss }, row('press → committed', stage, 5, ...five)]
  if (stage.worker) {
    const busy = await besideEcho(stage, 5, size.pressesOfFive, (count, concurrency) => {
      stage.worker?.release()
      return press(count, concurrency)
    })
    rows.push(row('press, worker at work', stage, 5, ...busy))
  }
  await everyPressIsKept(stage, ids.slice(0, pressesMade(stage, size)))
  return rows
}

async function besideEcho(
  stage: Stage,
  concurrency: number,
  count: number,
  press: (count: number, concurrency: number) => Promise<Round>,
): Promise<[Round[], Round[]]> {
  const [novo, peer]: [Round[], Round[]] = [[], []]
  for (const _ of rounds) {
    peer.push(await echoes(stage, concurrency, 2 * count))
    novo.push(await press(count, concurrency))
  }
  return [novo, peer]
}

const row = (name: Row['name'], { kind }: Stage, concurrency: number, novo: Round[], peer: Round[]): Row => ({
  name,
  kind,
  concurrency,
  novo: medianRound(novo),
  peer: medianRound(peer),
})

async function asks({ sandbox, lastSeen }: Stage, { id, says }: Asker): Promise<void> {
  const before = lastSeen.get(id)?.activityId
  const { httpStatus } = await sandbox.channel.says(id, says)
  const { activityId, card } = lastSeen.get(id) ?? {}
  if (httpStatus !== 200 || activityId === before || !card || !isFilled(card))
    throw new Error(
      `«${says}» was answered ${httpStatus} and not with a filled card: ${JSON.stringify(card)?.slice(0, 500)}`,
    )
}

const verbIn = (card: JsonObject, verb: string) =>
  everyObject(card).find(part => part.type === 'Action.Execute' && part.verb === verb)

/** The draft's form, with days ticked. */
const isFilled = (card: JsonObject) =>
  verbIn(card, 'telework/send') !== undefined &&
  everyObject(card).some(
    ({ id, value }) => (id === 'days' || id === 'weekdays') && typeof value === 'string' && value !== '',
  )

async function closes({ sandbox, lastSeen }: Stage, { id }: Asker): Promise<void> {
  const { activityId, card } = lastSeen.get(id) ?? {}
  const action = card && verbIn(card, 'telework/close')
  if (!activityId || !action) throw new Error('there is no draft to close')
  const answer = await sandbox.channel.presses(id, activityId, action)
  if (answer.kind !== 'card') throw new Error(`a draft could not be closed: ${JSON.stringify(answer).slice(0, 500)}`)
}

async function approves({ sandbox, lastSeen, office }: Stage, request: string): Promise<void> {
  const { chief } = chiefOf(office.askers, request)
  const { activityId = '' } = lastSeen.get(chief) ?? {}
  const action = { type: 'Action.Execute', verb: 'telework/approve', data: { id: request, version: '1' } }
  const answer = await sandbox.channel.presses(chief, activityId, action)
  if (answer.kind !== 'card' || verbIn(answer.card, 'telework/approve'))
    throw new Error(`a press was answered without a decided card: ${JSON.stringify(answer).slice(0, 500)}`)
}

/** Seeded ids are numbered round after round over those who ask. */
function chiefOf(askers: readonly Asker[], request: string): Asker {
  const asker = askers[Number(request.slice(-11)) % askers.length]
  if (!asker) throw new Error('nobody asks')
  return asker
}

function echoes(stage: Stage, concurrency: number, count: number): Promise<Round> {
  const { askers } = stage.office
  const speakers = Array.from({ length: count }, (_, at) => askers[at % askers.length] as Asker)
  return round(stage, stage.peer, speakers, concurrency, asker => echo(stage, asker))
}

async function echo({ sandbox, lastSeen }: Stage, { id, says }: Asker): Promise<void> {
  const before = lastSeen.get(id)?.activityId
  const { httpStatus } = await sandbox.channel.says(id, says)
  if (httpStatus !== 200 || lastSeen.get(id)?.activityId === before) throw new Error(`the peer answered ${httpStatus}`)
}

const pressesMade = ({ worker }: Stage, { warmUp, presses, pressesOfFive }: Size) =>
  warmUp + rounds.length * (presses + (worker ? 2 : 1) * pressesOfFive)

function seedPending(stage: Stage, size: Size): Promise<string[]> {
  const { askers } = stage.office
  const cards = Object.fromEntries([...stage.lastSeen].map(([person, { activityId }]) => [person, activityId]))
  const perAsker = Math.ceil(pressesMade(stage, size) / askers.length)
  return stage.novo.child.ask<string[]>('seed pending', { askers, perAsker, cards })
}

/** The committed record, read back. */
async function everyPressIsKept({ novo }: Stage, ids: readonly string[]): Promise<void> {
  const approved = await novo.child.ask<number>('decided', ids)
  if (approved !== ids.length) throw new Error(`${ids.length} presses, but ${approved} approvals are kept`)
}

/** Both processes after the same number of turns at least. */
async function memory(stage: Stage, size: Size): Promise<{ novo: number; peer: number; turns: number }> {
  while (stage.peer.turns < size.turns) await echoes(stage, 20, 1000)
  const [novo, peer] = await Promise.all([stage.novo, stage.peer].map(({ child }: Bot) => child.usage()))
  return { novo: novo?.rss ?? 0, peer: peer?.rss ?? 0, turns: stage.novo.turns }
}
