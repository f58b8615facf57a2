import { writeFileSync } from 'node:fs'
import { contractSchemaText } from '../../src/office-contract.ts'
import { floorPlanSchemaText } from '../../src/office-floor-plan.ts'

writeFileSync(new URL('../../office/contract.schema.json', import.meta.url), contractSchemaText())
writeFileSync(new URL('../../office/floor-plan.schema.json', import.meta.url), floorPlanSchemaText())
