import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

export type TmfApi = 'TMF641' | 'TMF638' | 'TMF621' | 'TMF621v5' | 'TMF645' | 'TMF653' | 'TMF655' | 'TMF656'
/** What is wrong with `value` as the named definition; empty when nothing is. */
export type TmfValidator = (schemaName: string, value: unknown) => string[]

type Schemas = Record<string, object>

const folder = new URL('../specs/tmf/', import.meta.url)

/**
 * Validates against the definitions of a TM Forum specification in test/specs/tmf. Those of v4 are Swagger 2.0, that of v5 is
 * OpenAPI 3: JSON Schema but for annotations such as `example`, which are ignored. An unknown schema name throws.
 */
export function tmfValidator(api: TmfApi): TmfValidator {
  const { document, schemas, at } = specification(api)
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('base64', true)
  ajv.addSchema({ $id: api, ...document })
  const compiled = new Map<string, ValidateFunction>()

  function validatorOf(schemaName: string): ValidateFunction {
    if (!Object.hasOwn(schemas, schemaName)) throw new Error(`${api} has no definition ${schemaName}`)
    const known = compiled.get(schemaName)
    if (known) return known
    const validate = ajv.compile({ $ref: `${api}#${at}/${schemaName}` })
    compiled.set(schemaName, validate)
    return validate
  }

  return (schemaName, value) => {
    const validate = validatorOf(schemaName)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
  }
}

function specification(api: TmfApi): { document: object; schemas: Schemas; at: string } {
  if (api === 'TMF621v5') {
    const { components } = parsed('TMF621-TroubleTicket-v5.0.1.schemas.json')
    return {
      document: { components: discriminated(components) },
      schemas: components.schemas,
      at: '/components/schemas',
    }
  }
  const file = readdirSync(folder).find(name => name.startsWith(`${api}-`) && name.endsWith('.swagger.json'))
  if (!file) throw new Error(`test/specs/tmf has no specification of ${api}`)
  const { definitions } = parsed(file)
  return { document: { definitions }, schemas: definitions, at: '/definitions' }
}

/**
 * `oneOf` with a discriminator is the schema that the type names (OpenAPI 3). Without that, references that look alike would
 * match more than one.
 */
function discriminated(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(discriminated)
  if (typeof schema !== 'object' || schema === null) return schema
  const { oneOf, ...rest } = schema as { oneOf?: unknown; discriminator?: { mapping?: Record<string, string> } }
  const mapping = oneOf && rest.discriminator?.mapping
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, discriminated(value)]))
  if (!mapping) return oneOf ? { ...inner, oneOf: discriminated(oneOf) } : inner
  const isOf = (type: string) => ({ properties: { '@type': { const: type } }, required: ['@type'] })
  return { ...inner, oneOf: Object.entries(mapping).map(([type, $ref]) => ({ allOf: [isOf(type), { $ref }] })) }
}

const parsed = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
