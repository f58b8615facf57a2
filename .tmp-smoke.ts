import { openStore } from './src/adapters/postgres/store.ts'
const o = process.argv[2]!.startsWith('postgres') ? { databaseUrl: process.argv[2]! } : { dataDir: process.argv[2]! }
let t = performance.now()
const s = await openStore(o); console.log('open', performance.now() - t)
const tw = { id: 't1', version: 1, person: 'anna', chief: 'c', askedAt: '2026-12-01T08:00:00Z', status: 'pending' as const, terms: { kind: 'occasional' as const, days: [{ day: '2026-12-02', part: 'day' as const }] }, reason: 'a\0b' }
console.log(await s.change(async tx => [await tx.addTelework(tw, [{ day: '2026-12-02', part: 'day' }, { day: '2026-12-03', part: 'morning' }]), await tx.record({ subject: 'telework:t1', what: 'asked', by: 'p1', at: '2026-12-01T08:00:00Z', facts: { b: 1, a: [1, { z: 1, y: 'é' }] } }), await tx.addEffects([{ id: 'e1', subject: 'x', dueAt: '2026-12-01T08:00:00Z', effect: { name: 'say-decision', telework: 't1' } }, { id: 'e2', subject: 'x', dueAt: '2026-12-01T08:00:00Z', effect: { name: 'register-hubs' } }])]))
console.log(await s.change(tx => tx.addTelework({ ...tw, id: 't2' }, [{ day: '2026-12-03', part: 'day' }])).catch(e => e.name + e.day))
console.log(await s.change(tx => tx.addTelework({ ...tw, id: 't3' }, [{ day: '2026-12-03', part: 'afternoon' }])))
console.log(await s.takenDays(['anna', 'x'], '2026-01-01', '2027-01-01'), await s.usedHalves('anna', [2026, 2027]))
console.log(await s.change(tx => tx.updateTelework({ ...tw, version: 2, status: 'approved', by: 'c', at: '2026-12-01T08:00:00Z', items: [] }, ['2026-12-02'])), await s.usedHalves('anna', [2026]))
console.log(await s.change(tx => tx.updateTelework({ ...tw, version: 2, status: 'approved', by: 'c', at: '2026-12-01T08:00:00Z', items: [] }, ['2026-12-02'])))
const h = await s.outbox.take(10, '2026-12-01T08:00:00Z', 10); console.log(h)
console.log(await s.outbox.begin('e1', 1, 10), await s.outbox.finish('e1', 1, async tx => { await tx.claim('k') }), await s.outbox.finish('e1', 1, async () => {}), await s.outbox.counts())
console.log(await s.change(async tx => [await tx.claim('k'), await tx.linesUsed(), await tx.openTask({ id: 'a', about: 'x', reason: { why: 'no employee number', person: 'p' }, openedAt: '2026-12-01T08:00:00Z' }), await tx.openTask({ id: 'b', about: 'x', reason: { why: 'no employee number', person: 'p' }, openedAt: '2026-12-01T08:00:00Z' }), await tx.keepLines([{ id: 'l', kind: 'home-line', employeeNumber: '1', active: true }]), await tx.linesUsed(), await tx.park('x', '2026-12-01T08:00:00Z')]))
console.log(await s.auditHistory(), await s.history('telework:t1'), await s.tick('a', '2026-12-01T08:00:00Z'), await s.tick('a', '2026-12-01T08:00:00Z'), await s.openTasks(5), await s.sweep(0))
await s.close()
