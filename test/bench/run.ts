import { parseArgs } from 'node:util'
import { startPostgres, startRedis } from '../support/services.ts'
import { measureAllowances } from './allowances.ts'
import { measureDesks } from './desks.ts'
import { type DetectionFigures, detectionTable, detectionTarget, measureDetection } from './detection.ts'
import { measureNotices, type NoticeFigures, type NoticeSize, noticeTable, noticeTargets } from './notices.ts'
import { benchOffice } from './office.ts'
import type { Servers, StoreKind } from './places.ts'
import { measureReports, type ReportFigures, reportTargets } from './reports.ts'
import { openStage } from './stage.ts'
import { measureStartUp, type StartUp } from './startup.ts'
import { tableOf, targetsOf } from './table.ts'
import { measurePresses, measureTelework, type Row, type Size } from './turns.ts'

/**
 * Prints what a turn costs beside a bare echo bot, and how long a start takes. A target that is not met is no error; a
 * row that could not be measured is. `--only turns`, `reports`, `notices`, `detection` or `allowances` measures one part.
 */
const { values: wanted } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const teams = wanted.quick ? 8 : 100
const size: Size = wanted.quick
  ? { warmUp: 40, presses: 40, pressesOfFive: 20, turns: 0 }
  : { warmUp: 200, presses: 300, pressesOfFive: 150, turns: 10_000 }
const noticeSize: NoticeSize = wanted.quick
  ? { small: 200, large: 1_000, events: 20 }
  : { small: 1_250, large: 20_000, events: 100 }
const kinds: readonly StoreKind[] = ['embedded', 'PostgreSQL + Redis']

const began = performance.now()
const rows: Row[] = []
const starts: StartUp[] = []
const failures: string[] = []

const measures = (part: 'turns' | 'reports' | 'notices' | 'detection') =>
  wanted.only === undefined || wanted.only === part
if (wanted.only === undefined) await attempt('desks', () => measureDesks({ whole: false }))
const servers: Servers = { postgres: await startPostgres(), redis: await startRedis() }
for (const kind of measures('turns') ? kinds : []) {
  await attempt(`turns on ${kind}`, () => measureTurns(kind))
  await attempt(`start on ${kind}`, async () => starts.push(await measureStartUp(kind, servers, wanted.quick ? 1 : 3)))
}
if (wanted.only === undefined) await attempt('the SLA of 10,000 tickets', () => import('./sla.ts'))
if (wanted.only === undefined || wanted.only === 'allowances')
  await attempt('the allowances of a month', () => measureAllowances(servers.postgres.url))
const reported: ReportFigures[] = []
if (measures('reports'))
  await attempt('reports and webhooks', async () =>
    reported.push(await (wanted.quick ? measureReports(servers, 40, 250) : measureReports(servers, 200, 1_000))),
  )
const told: NoticeFigures[] = []
if (measures('notices'))
  await attempt('notices to many', async () => told.push(await measureNotices(servers, noticeSize)))
const weighed: DetectionFigures[] = []
for (const kind of measures('detection') ? kinds : [])
  await attempt(`detection on ${kind}`, async () =>
    weighed.push(await measureDetection(kind, servers, wanted.quick ? 60 : 400)),
  )
await servers.redis.stop()
await servers.postgres.stop()

if (measures('turns'))
  console.log(`\n${tableOf(rows, starts)}\n
Every figure is the median of three rounds, Novo's and the echo bot's by turns, from ${teams * 12} people's conversations.
The echo bot: botbuilder on restify, the same token guard and JWT check, answering through the SDK's own connector.
Novo: NOVO_ROLE=web on PostgreSQL + Redis, its worker held still but where the row says otherwise; one process on embedded
stores, doing what presses ask for meanwhile. Teams' limit of 50 requests a second is lifted.\n
${targetsOf(rows, starts)}`)
for (const figures of reported) console.log(`\n${reportTargets(figures)}`)
for (const figures of told)
  console.log(`\n${noticeTable(figures)}\n
Seconds from the announcement until that share of the people had their message, posted to a channel that takes all at once;
three people press a button meanwhile. Urgent: one message asked for when a third was told. One worker process.\n
${noticeTargets(figures)}`)
if (weighed.length > 0) console.log(`\n${detectionTable(weighed)}\n\n${detectionTarget(weighed)}`)
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
for (const failure of failures) console.error(`\nCould not be measured: ${failure}`)
process.exit(failures.length > 0 ? 1 : 0)

async function measureTurns(kind: StoreKind): Promise<void> {
  const stage = await openStage(kind, servers, benchOffice(teams))
  try {
    rows.push(await measureTelework(stage, size))
    rows.push(...(await measurePresses(stage, size)))
  } finally {
    await stage.close()
  }
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  console.log(`… ${what}`)
  await work().catch(error => failures.push(`${what}: ${error instanceof Error ? error.stack : error}`))
}
