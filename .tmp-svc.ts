import { startPostgres, startRedis } from './test/support/services.ts'
let t = performance.now()
const r = await startRedis(); console.log(r.url, r.pid, performance.now() - t); t = performance.now()
const p = await startPostgres(); console.log(p.url, p.pid, performance.now() - t); t = performance.now()
await p.kill(); await p.start(); console.log('restart', p.pid, performance.now() - t); t = performance.now()
await r.kill(); await r.start(); console.log('restart', r.pid, performance.now() - t); t = performance.now()
if (process.argv[2]) process.kill(process.pid, process.argv[2] as 'SIGKILL')
await p.stop(); await r.stop(); console.log('stop', performance.now() - t)
