import { startPostgres } from './test/support/services.ts'
import { openStore } from './src/adapters/postgres/store.ts'
import pg from 'pg'
const p = await startPostgres(); const s = await openStore({ databaseUrl: p.url }); const c = new pg.Client(p.url); await c.connect()
const fill = (n: number, done: boolean, off: number) => c.query(`insert into effects (id,name,subject,body,due_at,done_at) select 'x'||(g+${off}),'register-hubs','s'||((g+${off})/2),'{"name":"register-hubs"}', '2026-01-01', ${done ? 'now()' : 'null'} from generate_series(1,${n}) g`)
const time = async (l: string) => { for (let i = 0; i < 4; i++) { const t = performance.now(); const h = await s.outbox.take(200, '2027-01-01T00:00:00Z', 60); console.log(l, h.length, (performance.now() - t).toFixed(1)) } const t = performance.now(); console.log(await s.outbox.counts(), (performance.now() - t).toFixed(1)) }
await time('empty'); await fill(1000000, true, 0); await time('1M done, cold'); await fill(20000, false, 1000000); await time('20k open'); await c.query('analyze effects'); await time('analyzed')
console.log((await c.query(`explain (analyze, costs off) with due as (select id from effects e where done_at is null and dead_at is null and due_at <= '2027-01-01' and (lease_until is null or lease_until < now()) and seq = (select first.seq from effects first where first.subject = e.subject and first.done_at is null and first.dead_at is null order by first.seq limit 1) order by due_at, seq limit 200 for update skip locked) update effects e set lease = lease + 1, lease_until = now() from due where e.id = due.id returning e.id`)).rows.map(r => r['QUERY PLAN']).join('\n'))
let t = performance.now(); let n = 0; for (;;) { const h = await s.outbox.take(500, '2027-01-01T00:00:00Z', 60); if (!h.length) break; n += h.length } console.log('took all', n, performance.now() - t)
await time('all leased or behind')
t = performance.now(); await s.sweep(0); console.log('sweep 1M', performance.now() - t)
await c.end(); await s.close(); await p.stop()
