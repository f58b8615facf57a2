import { writeFileSync } from 'node:fs'
import { contractSchemaText } from '../../src/office-contract.ts'
import { floorPlanSchemaText } from '../../src/office-floor-plan.ts'
import { policySchemaText } from '../../src/office-policy.ts'

const write = (name: string, text: string) => writeFileSync(new URL(`../../office/${name}`, import.meta.url), text)

write('contract.schema.json', contractSchemaText())
write('floor-plan.schema.json', floorPlanSchemaText())
write('policy.schema.json', policySchemaText())
