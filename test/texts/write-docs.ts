import { writeFileSync } from 'node:fs'
import { textsDocument } from './docs.ts'

writeFileSync(new URL('../../docs/texts.md', import.meta.url), textsDocument())
