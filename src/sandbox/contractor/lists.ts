import type { Json, JsonObject } from '../world.ts'
import { type Answer, Refusal } from './answer.ts'
import { isObject } from './check.ts'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
const directives = ['fields', 'limit', 'offset']
const operators = ['gt', 'gte', 'lt', 'lte', 'ne'] as const
type Operator = (typeof operators)[number] | 'eq'
type Filter = (resource: JsonObject) => boolean

/**
 * A page of the resources that pass the filters of the query (TMF630): `name=a,b` is either, dots go deeper and through
 * lists, `.gt .gte .lt .lte .ne` compare. An attribute outside `attributes` is a 400: a filter misspelt must not answer everything.
 */
export function list(resources: readonly JsonObject[], query: URLSearchParams, attributes: readonly string[]): Answer {
  const filters = [...query]
    .filter(([name]) => !directives.includes(name))
    .map(([name, value]) => filterOf(name, value, attributes))
  const found = resources.filter(resource => filters.every(passes => passes(resource)))
  const offset = count(query, 'offset', 0)
  const page = found.slice(offset, offset + Math.min(count(query, 'limit', DEFAULT_LIMIT), MAX_LIMIT))
  return {
    status: 200,
    body: page.map(resource => pick(resource, query)),
    headers: { 'X-Total-Count': String(found.length), 'X-Result-Count': String(page.length) },
  }
}

/** One resource, with the fields asked for. */
export function one(resource: JsonObject | undefined, what: string, query: URLSearchParams): Answer {
  if (!resource) throw new Refusal(404, 'notFound', `There is no such ${what}`)
  return { status: 200, body: pick(resource, query) }
}

function pick(resource: JsonObject, query: URLSearchParams): JsonObject {
  const fields = query.get('fields')
  if (!fields) return structuredClone(resource)
  const wanted = ['id', 'href', ...fields.split(',')]
  return structuredClone(Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.includes(name))))
}

function count(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name)
  if (text === null) return fallback
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, 'invalidQuery', `${name} is "${text}", not a whole number from 0`)
  return Number(text)
}

function filterOf(name: string, text: string, attributes: readonly string[]): Filter {
  const segments = name.split('.')
  const operator = operators.find(known => known === segments.at(-1))
  const path = operator ? segments.slice(0, -1) : segments
  if (!attributes.includes(path[0] ?? ''))
    throw new Refusal(400, 'invalidQuery', `${name} is no filter here: ${attributes.join(', ')}`)
  const compares = comparison(operator ?? 'eq', name, text)
  return resource => valuesAt(resource, path).some(compares)
}

function comparison(operator: Operator, name: string, text: string): (value: string) => boolean {
  const wanted = text.split(',')
  if (operator === 'eq') return value => wanted.includes(value)
  if (operator === 'ne') return value => !wanted.includes(value)
  const limit = Date.parse(text)
  if (Number.isNaN(limit))
    throw new Refusal(400, 'invalidQuery', `${name} is "${text}", not a date-time (is "+" written as %2B?)`)
  const tests = {
    gt: (at: number) => at > limit,
    gte: (at: number) => at >= limit,
    lt: (at: number) => at < limit,
    lte: (at: number) => at <= limit,
  }
  return value => tests[operator](Date.parse(value))
}

function valuesAt(value: Json | undefined, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap(entry => valuesAt(entry, path))
  const [name, ...deeper] = path
  if (name !== undefined) return isObject(value) ? valuesAt(value[name], deeper) : []
  return value === undefined || value === null || isObject(value) ? [] : [String(value)]
}
