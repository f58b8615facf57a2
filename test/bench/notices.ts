import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { NoticeProgress } from '../../src/flows/notice.ts'
import { type Child, startChild } from './child.ts'
import { benchOffice } from './office.ts'
import type { Servers } from './places.ts'
import { openStage, type Stage } from './stage.ts'

export type NoticeSize = {
  /** People told at 20 a second, and at the highest rate. */
  small: number
  large: number
  /** Events of the contractor, one after the other. */
  events: number
}

/** One fan-out: seconds until each share of the people had their message, and what else happened meanwhile. */
type FanOut = {
  who: 'Novo' | 'Bull limiter'
  people: number
  rate: number
  p50: number
  p95: number
  last: number
  perSecond: number
  doubled: number
  left: number
  /** A message asked for in the middle, for one person: seconds until it arrived. */
  urgent: number
  /** Milliseconds of turns taken meanwhile. */
  press?: { turns: number; p50: number; p99: number }
}
type EventToCard = { events: number; p50: number; p95: number }
export type NoticeFigures = { fanOuts: FanOut[]; events: EventToCard }

const highest = 50

/** Tells a small and a large crowd, with people pressing buttons meanwhile, and the small one with Bull's limiter. */
export async function measureNotices(servers: Servers, size: NoticeSize): Promise<NoticeFigures> {
  const small = await onStage(servers, 20, size.small, async (stage, channel) => ({
    fanOut: await fanOut(stage, channel, size.small, 20),
    events: await eventsToCards(stage, size.events),
  }))
  const peer = await bullFanOut(servers, size.small, 20)
  const large = await onStage(servers, highest, size.large, (stage, channel) =>
    fanOut(stage, channel, size.large, highest),
  )
  return { fanOuts: [small.fanOut, peer, large], events: small.events }
}

async function onStage<T>(
  servers: Servers,
  perSecond: number,
  people: number,
  measure: (stage: Stage, channel: Child) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `novo-bench-office-${process.pid}-`))
  cpSync('office', folder, { recursive: true })
  const rules = { perSecond, nextNewsMinutes: 60, worksLeadDays: 5, worksReminderAt: '16:00' }
  writeFileSync(join(folder, 'notices.json'), JSON.stringify(rules))
  const channel = await startChild('notices-channel.ts', [], {})
  const office = benchOffice(4)
  const withLine = office.askers.slice(0, 20).flatMap(({ id }) => employeeOf(office, id))
  const more = {
    environment: { NOVO_OFFICE: folder },
    contractor: { withLine },
    serviceHost: new URL(channel.url).host,
  }
  const stage = await openStage('PostgreSQL + Redis', servers, office, more)
  try {
    await stage.novo.child.ask('seed crowd', { count: people, serviceUrl: `${channel.url}/` })
    stage.worker?.release()
    return await measure(stage, channel)
  } finally {
    await stage.close()
    await channel.stop()
    rmSync(folder, { recursive: true })
  }
}

const employeeOf = ({ people }: Stage['office'], id: string): string[] =>
  people.flatMap(person => (person.id === id && person.employeeId ? [person.employeeId] : []))

async function fanOut(stage: Stage, channel: Child, people: number, rate: number): Promise<FanOut> {
  const { child } = stage.novo
  const beganAt = Date.now()
  const id = await child.ask<string>('announce', { count: people, urgent: false })
  const presses = pressing(stage)
  const progress = () => child.ask<NoticeProgress>('progress', id)
  await until(async () => (await progress()).told >= people / 3, people / rate)
  const urgentAt = Date.now()
  await child.ask('announce', { count: 1, urgent: true })
  await until(async () => (await progress()).left === 0, people / rate)
  const press = await presses.stop()
  await until(async () => (await posts(channel)).get('a%3Acrowd-0')?.length === 2, 30)
  const { left, unknown, unreachable } = await progress()
  const seen = await posts(channel)
  const urgent = seen.get('a%3Acrowd-0')?.find(at => at >= urgentAt) ?? Number.NaN
  const figures = figuresOf(seen, people, beganAt, 1)
  return {
    who: 'Novo',
    people,
    rate,
    ...figures,
    left: left + unknown + unreachable,
    urgent: (urgent - urgentAt) / 1000,
    press,
  }
}

const posts = async (channel: Child) => new Map(await channel.ask<[string, number[]][]>('posts'))

/** `extra`: messages that were asked for besides. */
function figuresOf(seen: ReadonlyMap<string, readonly number[]>, people: number, beganAt: number, extra: number) {
  const firsts = [...seen.values()].flatMap(times => times.slice(0, 1)).sort((a, b) => a - b)
  const at = (share: number) =>
    ((firsts[Math.min(firsts.length, Math.ceil(people * share)) - 1] ?? Number.NaN) - beganAt) / 1000
  const all = [...seen.values()].reduce((sum, times) => sum + times.length, 0)
  const last = at(1)
  return { p50: at(0.5), p95: at(0.95), last, perSecond: people / last, doubled: all - seen.size - extra }
}

/** Three people who press and read, one press after the other, until they are told to stop. */
function pressing({ sandbox: { channel }, office, lastSeen, novo }: Stage) {
  channel.connectBot(`${novo.child.url}/api/messages`)
  const tookMs: number[] = []
  let going = true
  const person = async (from: number) => {
    for (let turn = from; going; turn += 3) {
      const { id } = office.askers[turn % office.askers.length] ?? { id: '' }
      const began = performance.now()
      const action = { type: 'Action.Execute', verb: 'telework/mine', data: {} }
      const answer = await channel.presses(id, lastSeen.get(id)?.activityId ?? '', action)
      if (answer.kind !== 'card') throw new Error(`a press was answered ${JSON.stringify(answer).slice(0, 300)}`)
      tookMs.push(performance.now() - began)
      await sleep(50)
    }
  }
  const people = Promise.all([0, 1, 2].map(person))
  people.catch(() => {})
  return {
    stop: async () => {
      going = false
      await people
      tookMs.sort((a, b) => a - b)
      const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? Number.NaN
      return { turns: tookMs.length, p50: at(0.5), p99: at(0.99) }
    },
  }
}

/** Works are announced on one person's line; how long until the card is in their chat. */
async function eventsToCards({ sandbox, office, lastSeen, novo }: Stage, events: number): Promise<EventToCard> {
  const { network } = sandbox.contractor
  const nodes = network.nodes().map(({ id, kind, name, above }) => ({ id, level: kind, name, ...(above && { above }) }))
  const cabinets = nodes.filter(({ level }) => level === 'cabinet')
  const places = cabinets.flatMap(({ id }) => network.linesBelow(id).map(line => ({ line, node: id })))
  await novo.child.ask('keep network', { nodes, places })
  const lines = sandbox.contractor.lines().filter(({ serviceType }) => serviceType === 'home-line')
  const tookMs: number[] = []
  for (let i = 0; i < events; i += 1) {
    const line = lines[i % lines.length]
    const person = office.people.find(({ employeeId }) => employeeId === line?.employeeId)
    if (!line || !person) throw new Error('no line of somebody in this office')
    const before = lastSeen.get(person.id)?.activityId
    const began = performance.now()
    const day = `2026-12-0${2 + (i % 3)}`
    sandbox.contractor.works.announce({
      affected: [line.id],
      start: `${day}T0${i % 9}:00:00Z`,
      end: `${day}T12:00:00Z`,
    })
    await until(async () => lastSeen.get(person.id)?.activityId !== before, 30, 5)
    tookMs.push(performance.now() - began)
  }
  tookMs.sort((a, b) => a - b)
  const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? Number.NaN
  return { events, p50: at(0.5), p95: at(0.95) }
}

async function bullFanOut({ redis }: Servers, people: number, rate: number): Promise<FanOut> {
  const channel = await startChild('notices-channel.ts', [], {})
  const peer = await startChild('notices-peer.ts', [], {
    ...{ REDIS_URL: redis.url, CHANNEL: channel.url, PER_SECOND: String(rate) },
  })
  const beganAt = Date.now()
  await peer.ask('send', people)
  await until(async () => (await posts(channel)).size >= people / 3, people / rate)
  const urgentAt = Date.now()
  await peer.ask('urgent')
  await until(async () => (await posts(channel)).size === people + 1, people / rate)
  const seen = await posts(channel)
  const urgent = seen.get('peer-urgent')?.[0] ?? Number.NaN
  seen.delete('peer-urgent')
  await peer.stop()
  await channel.stop()
  const figures = figuresOf(seen, people, beganAt, 0)
  return { who: 'Bull limiter', people, rate, ...figures, left: people - seen.size, urgent: (urgent - urgentAt) / 1000 }
}

/** Asks now and then; twice as long as it should take, and a minute, is too long. */
async function until(holds: () => Promise<boolean>, seconds: number, everyMs = 200): Promise<void> {
  const end = Date.now() + (2 * seconds + 60) * 1000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not happen within ${Math.round(2 * seconds + 60)} s`)
    await sleep(everyMs)
  }
}

export function noticeTable({ fanOuts, events }: NoticeFigures): string {
  const headings = [
    'notice to',
    'rate',
    'by',
    'p50 s',
    'p95 s',
    'last s',
    'per s',
    'doubled',
    'left over',
    'urgent s',
    'press p99 ms',
  ]
  const lines = fanOuts.map(row => [
    ...[
      String(row.people),
      `${row.rate}/s`,
      row.who,
      ...[row.p50, row.p95, row.last, row.perSecond].map(n => n.toFixed(1)),
    ],
    ...[String(row.doubled), String(row.left), row.urgent.toFixed(2), row.press ? row.press.p99.toFixed(0) : ''],
  ])
  const widths = headings.map((_, i) => Math.max(...[headings, ...lines].map(line => (line[i] ?? '').length)))
  const table = [headings, ...lines].map(line =>
    line
      .map((cell, i) => cell.padStart(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${table.join('\n')}\nevent → card, ${events.events} times: p50 ${events.p50.toFixed(0)} ms, p95 ${events.p95.toFixed(0)} ms`
}

/** Every target and whether it was met. A crowd of another size is held to its share of the time. */
export function noticeTargets({ fanOuts, events }: NoticeFigures): string {
  const novo = fanOuts.filter(({ who }) => who === 'Novo')
  const [small, large] = [novo[0], novo[1]]
  if (!small || !large) return 'NOT MEASURED  notices'
  const line = (met: boolean, what: string) => `${(met ? 'met' : 'NOT MET').padEnd(14)}${what}`
  const most = { small: (90 * small.people) / 1250, large: (450 * large.people) / 20_000 }
  return [
    line(
      small.p95 <= most.small,
      `${small.people} told at 20/s, p95: ${small.p95.toFixed(0)} s, target ≤ ${most.small.toFixed(0)} s`,
    ),
    line(
      large.last <= most.large,
      `${large.people} told: ${large.last.toFixed(0)} s, target ≤ ${most.large.toFixed(0)} s`,
    ),
    line(large.perSecond >= 45, `rate: ${large.perSecond.toFixed(1)}/s, target ≥ 45/s`),
    line(
      novo.every(({ left, doubled }) => left + doubled === 0),
      `left over and doubled: ${novo.map(each => `${each.left} and ${each.doubled}`).join(', ')}, target 0`,
    ),
    line(
      (large.press?.p99 ?? Infinity) <= 2000,
      `a press meanwhile, p99: ${large.press?.p99.toFixed(0)} ms, target ≤ 2000 ms`,
    ),
    line(events.p95 <= 2000, `event → card, p95: ${events.p95.toFixed(0)} ms, target ≤ 2000 ms`),
  ].join('\n')
}
