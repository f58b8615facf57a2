import { writeFileSync } from 'node:fs'
import { contractSchemaText } from '../../src/office-contract.ts'
import { policySchemaText } from '../../src/office-policy.ts'

const write = (name: string, text: string) => writeFileSync(new URL(`../../office/${name}`, import.meta.url), text)

write('contract.schema.json', contractSchemaText())
write('policy.schema.json', policySchemaText())
