import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

export type TmfApi = 'TMF641' | 'TMF638' | 'TMF621' | 'TMF645'
/** What is wrong with `value` as the named definition; empty when nothing is. */
export type TmfValidator = (schemaName: string, value: unknown) => string[]

const folder = new URL('../specs/tmf/', import.meta.url)

/**
 * Validates against the definitions of a TM Forum specification in test/specs/tmf. They are Swagger 2.0: JSON Schema but for
 * annotations such as `example`, which are ignored. An unknown schema name throws.
 */
export function tmfValidator(api: TmfApi): TmfValidator {
  const { definitions } = specification(api)
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: api, definitions })
  const compiled = new Map<string, ValidateFunction>()

  function validatorOf(schemaName: string): ValidateFunction {
    if (!Object.hasOwn(definitions, schemaName)) throw new Error(`${api} has no definition ${schemaName}`)
    const known = compiled.get(schemaName)
    if (known) return known
    const validate = ajv.compile({ $ref: `${api}#/definitions/${schemaName}` })
    compiled.set(schemaName, validate)
    return validate
  }

  return (schemaName, value) => {
    const validate = validatorOf(schemaName)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
  }
}

function specification(api: TmfApi): { definitions: Record<string, object> } {
  const file = readdirSync(folder).find(name => name.startsWith(`${api}-`) && name.endsWith('.swagger.json'))
  if (!file) throw new Error(`test/specs/tmf has no specification of ${api}`)
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}
