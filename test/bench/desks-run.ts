import { parseArgs } from 'node:util'
import { measureDesks } from './desks.ts'

const { values } = parseArgs({ options: { whole: { type: 'boolean', default: false } } })
await measureDesks({ whole: values.whole })
process.exit(0)
