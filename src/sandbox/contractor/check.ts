import type { Json, JsonObject } from '../world.ts'

export type Rule = { needed?: true } & (
  | { is: 'text'; values?: readonly string[] }
  | { is: 'date' }
  | { is: 'boolean' }
  | { is: 'whole'; from: number; to: number }
  | { is: 'object'; fields: Shape }
  | { is: 'list'; of: Shape; atLeast?: number }
  | { is: 'ours' }
)
/** What a request may carry; fields not named here pass, as the open schemas of TM Forum have it. */
export type Shape = Readonly<Record<string, Rule>>

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list at a field, its objects only; empty when there is none. */
export const objectsAt = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

export const textAt = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

export const isDateTime = (value: Json | undefined): boolean =>
  typeof value === 'string' && dateTime.test(value) && !Number.isNaN(Date.parse(value))

/** The first thing wrong with `value`, naming the field by its path; undefined when nothing is. */
export function problem(value: JsonObject, shape: Shape, path = ''): string | undefined {
  for (const [name, rule] of Object.entries(shape)) {
    const wrong = fieldProblem(value[name], rule, path ? `${path}.${name}` : name)
    if (wrong) return wrong
  }
  return undefined
}

function fieldProblem(value: Json | undefined, rule: Rule, path: string): string | undefined {
  if (value === undefined) return rule.needed ? `${path} is missing` : undefined
  switch (rule.is) {
    case 'ours':
      return `${path} is set by the contractor and cannot be sent`
    case 'text':
      return textProblem(value, rule.values, path)
    case 'date':
      return isDateTime(value) ? undefined : `${path} is not a date-time with offset (RFC 3339)`
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${path} is not true or false`
    case 'whole':
      return Number.isInteger(value) && Number(value) >= rule.from && Number(value) <= rule.to
        ? undefined
        : `${path} is not a whole number from ${rule.from} to ${rule.to}`
    case 'object':
      return isObject(value) ? problem(value, rule.fields, path) : `${path} is not an object`
    case 'list':
      return listProblem(value, rule.of, rule.atLeast ?? 0, path)
  }
}

function textProblem(value: Json, values: readonly string[] | undefined, path: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return `${path} is not a text`
  if (values && !values.includes(value)) return `${path} is "${value}", not one of ${values.join(', ')}`
  return undefined
}

function listProblem(value: Json, of: Shape, atLeast: number, path: string): string | undefined {
  if (!Array.isArray(value)) return `${path} is not a list`
  if (value.length < atLeast) return `${path} needs at least ${atLeast}`
  for (const [at, entry] of value.entries()) {
    const here = `${path}[${at}]`
    const wrong = isObject(entry) ? problem(entry, of, here) : `${here} is not an object`
    if (wrong) return wrong
  }
  return undefined
}
