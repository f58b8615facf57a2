import { writeFileSync } from 'node:fs'
import { contractSchemaText } from '../../src/office-contract.ts'

writeFileSync(new URL('../../office/contract.schema.json', import.meta.url), contractSchemaText())
