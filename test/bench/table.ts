import type { Round } from './load.ts'
import type { StoreKind } from './places.ts'
import type { StartUp } from './startup.ts'
import type { Row } from './turns.ts'

const headings = ['turn', 'stores', 'at once', 'bot', 'turns/s', 'p50 ms', 'p99 ms', 'CPU ms', 'of echo', 'RSS MB']

/** All rows as one text table, each of Novo's with the echo bot's below it. */
export function tableOf(rows: readonly Row[], starts: readonly StartUp[]): string {
  const lines = [
    headings,
    ...rows.flatMap(row => [novoLine(row), echoLine(row)]),
    ['process start → ready', 'stores', '', '', 'first s', 'again s'],
    ...starts.flatMap(({ kind, first, again, peer }) => [
      ['', kind, '', 'Novo', seconds(first), seconds(again)],
      ['', '', '', 'echo', seconds(peer), ''],
    ]),
  ]
  const widths = headings.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  return lines
    .map(line =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const padded = (cell: string, width: number, column: number) => (column < 4 ? cell.padEnd(width) : cell.padStart(width))
const seconds = (value: number) => value.toFixed(2)
const megabytes = (bytes: number) => String(Math.round(bytes / 1_000_000))

const figures = ({ perSecond, p50, p99, cpuMs }: Round) => [
  ...[perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), cpuMs.toFixed(2)],
]

const novoLine = (row: Row) => [
  ...[row.name, row.kind, String(row.concurrency), 'Novo', ...figures(row.novo)],
  ...[shareOf(row).toFixed(2), row.rss ? megabytes(row.rss.novo) : ''],
]

const echoLine = ({ peer, rss }: Row) => ['', '', '', 'echo', ...figures(peer), '', rss ? megabytes(rss.peer) : '']

const shareOf = ({ novo, peer }: Row) => novo.perSecond / peer.perSecond

type Target = { what: string; found: number | undefined; most?: number; least?: number; unit: string }

/** Every target and whether it was met; what was not measured says so. */
export function targetsOf(rows: readonly Row[], starts: readonly StartUp[]): string {
  const servers: StoreKind = 'PostgreSQL + Redis'
  const row = (name: Row['name'], concurrency: number) =>
    rows.find(row => row.kind === servers && row.name === name && row.concurrency === concurrency)
  const start = (kind: StoreKind) => starts.find(start => start.kind === kind)
  const [sentence, press, five] = [
    row('sentence → card', 20),
    row('press → committed', 20),
    row('press → committed', 5),
  ]
  const largest = Math.max(...[sentence, press].map(row => row?.rss?.novo ?? Number.NaN)) / 1_000_000
  const targets: Target[] = [
    { what: 'sentence → card, of echo', found: sentence && shareOf(sentence), least: 0.4, unit: '×' },
    { what: 'press → committed, of echo', found: press && shareOf(press), least: 0.3, unit: '×' },
    { what: 'press → committed, p99 at 5 at once', found: five?.novo.p99, most: 75, unit: 'ms' },
    { what: 'RSS after the turns', found: Number.isNaN(largest) ? undefined : largest, most: 250, unit: 'MB' },
    { what: 'ready, first time', found: start(servers)?.first, most: 3, unit: 's' },
    { what: 'embedded: ready, first time', found: start('embedded')?.first, most: 6, unit: 's' },
  ]
  return targets.map(line).join('\n')
}

function line({ what, found, most, least, unit }: Target): string {
  const wanted = most === undefined ? `≥ ${least} ${unit}` : `≤ ${most} ${unit}`
  if (found === undefined) return `${'NOT MEASURED'.padEnd(14)}${what}: ${wanted}`
  const met = most === undefined ? found >= (least ?? 0) : found <= most
  return `${(met ? 'met' : 'NOT MET').padEnd(14)}${what}: ${found.toFixed(found < 10 ? 2 : 0)} ${unit}, target ${wanted}`
}
