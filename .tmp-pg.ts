import { startPostgres } from './test/support/services.ts'
import { spawn } from 'node:child_process'
const p = await startPostgres()
await new Promise(r => spawn(process.execPath, ['.tmp-smoke.ts', p.url], { stdio: 'inherit' }).on('exit', r))
await new Promise(r => spawn(process.execPath, ['.tmp-smoke.ts', p.url], { stdio: 'inherit' }).on('exit', r))
await p.stop()
