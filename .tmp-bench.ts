import { startPostgres } from './test/support/services.ts'
import { openStore } from './src/adapters/postgres/store.ts'
import { rmSync } from 'node:fs'
const N = Number(process.argv[3] ?? 3000), C = Number(process.argv[4] ?? 5)
const pgs = process.argv[2] === 'pg' ? await startPostgres() : undefined
rmSync('/tmp/bench-data', { recursive: true, force: true })
const s = await openStore(pgs ? { databaseUrl: pgs.url } : { dataDir: '/tmp/bench-data' })
const at = '2026-12-01T08:00:00Z'
const tw = (i: number) => ({ id: `t${i}`, version: 1, person: `anna${i}`, chief: `c${i % 50}`, askedAt: at, status: 'pending' as const, terms: { kind: 'occasional' as const, days: [{ day: '2026-12-02', part: 'day' as const }] }, reason: 'because' })
const lat: number[] = []
async function all(name: string, n: number, f: (i: number) => Promise<unknown>) {
  lat.length = 0; let i = 0; const t = performance.now(); const cpu = process.cpuUsage()
  await Promise.all(Array.from({ length: C }, async () => { while (i < n) { const k = i++; const a = performance.now(); await f(k); lat.push(performance.now() - a) } }))
  const ms = performance.now() - t; const c = process.cpuUsage(cpu); lat.sort((a, b) => a - b)
  console.log(name.padEnd(12), Math.round(n / ms * 1000) + '/s', 'p50', lat[n >> 1]!.toFixed(2), 'p99', lat[Math.floor(n * .99)]!.toFixed(2), 'cpu/op ms', ((c.user + c.system) / 1000 / n).toFixed(3))
}
let e = 0
await all('ask', N, i => s.change(async tx => {
  await tx.claim(`a${i}`)
  await tx.addTelework(tw(i), [{ day: '2026-12-02', part: 'day' }, { day: '2026-12-03', part: 'day' }])
  await tx.record({ subject: `telework:t${i}`, what: 'asked', by: 'p', at, facts: { days: ['2026-12-02'] } })
  await tx.addEffects([{ id: `e${e++}`, subject: `telework:t${i}`, dueAt: at, effect: { name: 'show-telework', to: 'chief', telework: `t${i}` } }])
}))
await all('press', N, i => s.change(async tx => {
  await tx.claim(`p${i}`)
  const t = (await tx.telework(`t${i}`))!
  await tx.updateTelework({ ...t, version: t.version + 1, status: 'approved', by: 'c', at, items: ['2026-12-02'] } as never, ['2026-12-02'])
  await tx.record({ subject: `telework:t${i}`, what: 'approved', by: 'p', at, facts: { days: ['2026-12-02'] } })
  await tx.addEffects([{ id: `e${e++}`, subject: `telework:t${i}`, dueAt: at, effect: { name: 'show-telework', to: 'chief', telework: `t${i}` } }, { id: `e${e++}`, subject: `telework:t${i}`, dueAt: at, effect: { name: 'say-decision', telework: `t${i}` } }])
}))
await all('facts', N, async i => { await s.takenDays([`anna${i}`, 'b', 'c', 'd', 'e', 'f'], '2026-12-01', '2026-12-31'); await s.usedHalves(`anna${i}`, [2026]) })
await all('turn', N, async i => { await s.conversation(`anna${i}`); await s.chosenLanguage(`anna${i}`) })
await all('empty tx', N, () => s.change(async () => {}))
let done = 0; const t = performance.now(); let took = 0
for (;;) {
  const a = performance.now(); const h = await s.outbox.take(200, '2027-01-01T00:00:00Z', 60); took += performance.now() - a
  if (h.length === 0) break
  for (let j = 0; j < h.length; j += C) await Promise.all(h.slice(j, j + C).map(async ({ id, lease }) => { await s.outbox.begin(id, lease, 60); await s.outbox.finish(id, lease, async () => {}); done++ }))
}
console.log('outbox', Math.round(done / (performance.now() - t) * 1000) + '/s', 'takes ms', Math.round(took))
const a = performance.now(); console.log(await s.auditHistory(), 'audit', performance.now() - a)
console.log('rss', Math.round(process.memoryUsage().rss / 1e6))
await s.close(); await pgs?.stop()
