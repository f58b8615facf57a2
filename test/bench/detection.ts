import { openStore } from '../../src/adapters/postgres/store.ts'
import type { Office } from '../../src/domain/office.ts'
import type { Outage } from '../../src/domain/outage.ts'
import { detect, keepDetected } from '../../src/flows/incident-detection.ts'
import { reportedOutage } from '../support/samples.ts'
import { beganAt } from './office.ts'
import { makeWorld } from './outages-world.ts'
import { newPlace, type Servers, type StoreKind } from './places.ts'

/** Milliseconds a report: read and decided, and kept. */
export type DetectionFigures = { kind: StoreKind; lines: number; decided: Spread; kept: Spread }
type Spread = { median: number; p99: number }

const scale = 10

/** Reports spread over half a year's mornings, each weighed against 12,500 lines and kept; lines measure in sync. */
export async function measureDetection(kind: StoreKind, servers: Servers, reports: number): Promise<DetectionFigures> {
  const { network } = makeWorld(1, scale)
  const place = await newPlace(kind, servers)
  const { DATABASE_URL: databaseUrl, NOVO_DATA_DIR: dataDir = '' } = place.environment
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir })
  const lines = [...network.lines].map(([line, node]) => ({ line, node }))
  const nodes = [...network.ways.values()].flatMap(([node]) => node ?? [])
  const clock = { now: () => beganAt }
  const needs = { store, clock, newId: () => crypto.randomUUID(), office: { zone: 'Europe/Brussels' } as Office }
  const test = async () => new Map()
  const [decided, kept]: [number[], number[]] = [[], []]
  try {
    await store.change(tx => tx.keepNetwork(nodes, lines))
    for (let i = 0; i < reports; i += 1) {
      const outage = reportOn(lines[(i * 7919) % lines.length]?.line ?? '', i)
      const began = performance.now()
      const detected = await detect(needs, outage, { lineTests: true, test })
      const middle = performance.now()
      await store.change(tx => keepDetected(needs, tx, outage, detected))
      decided.push(middle - began)
      kept.push(performance.now() - middle)
    }
  } finally {
    await store.close()
    await place.forget()
  }
  // The first report builds the tree.
  return { kind, lines: lines.length, decided: spreadOf(decided.slice(1)), kept: spreadOf(kept.slice(1)) }
}

function reportOn(line: string, i: number): Outage & { reportedAt: string } {
  const at = Temporal.Instant.from(beganAt)
    .add({ minutes: i * 7 })
    .toString()
  return {
    ...reportedOutage({ line: { id: line, kind: 'home-line' }, test: { at, sync: true, vpn: true } }),
    reportedAt: at,
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

const ms = (value: number) => `${value.toFixed(2)} ms`

export function detectionTable(figures: readonly DetectionFigures[]): string {
  const rows = figures.map(
    ({ kind, lines, decided, kept }) =>
      `| ${kind} | ${lines} | ${ms(decided.median)} | ${ms(decided.p99)} | ${ms(kept.median)} | ${ms(kept.p99)} |`,
  )
  return [
    '| detection with the record | lines | decided, median | p99 | kept, median | p99 |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The target of 2 ms is for the decision itself (`npm run bench:outages`); this is what the record adds. */
export function detectionTarget(figures: readonly DetectionFigures[]): string {
  const slowest = Math.max(...figures.map(({ decided, kept }) => decided.p99 + kept.p99))
  return `A report read, decided and kept at p99: ${ms(slowest)} (100 ms or less would do: nobody waits for it): ${slowest <= 100 ? 'met' : 'NOT met'}`
}
