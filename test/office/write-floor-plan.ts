import { writeFileSync } from 'node:fs'
import { sampleFloorPlan } from './sample-floor-plan.ts'

/** Desks on a line each: a plan is read and compared by people. */
const lines = JSON.stringify(sampleFloorPlan(), null, 2).replace(/\{\s*"name": "[^"]*",\s*"at": [\s\S]*?\}/g, desk =>
  JSON.stringify(JSON.parse(desk))
    .replaceAll(',"', ', "')
    .replaceAll('":', '": ')
    .replace(/^\{/, '{ ')
    .replace(/\}$/, ' }'),
)
writeFileSync(new URL('../../office/floor-plan.json', import.meta.url), `${lines}\n`)
