import { isDeepStrictEqual } from 'node:util'
import type { Json, JsonObject } from './world.ts'

/**
 * What a press sends besides the action's own data: the card's inputs as they stand untouched, overridden by those filled in.
 * Inputs of an Action.ShowCard count only when the pressed action lies in it; a choice or number left empty is not sent.
 */
export function pressedInputs(
  card: JsonObject | undefined,
  action: JsonObject,
  filled: Record<string, string>,
): Record<string, string> {
  if (action.associatedInputs === 'none') return {}
  return { ...(card && untouched(card, action)), ...filled }
}

function untouched(element: Json, action: JsonObject): Record<string, string> {
  if (Array.isArray(element)) return Object.assign({}, ...element.map(inner => untouched(inner, action)))
  if (typeof element !== 'object' || element === null) return {}
  if (element.type === 'Action.ShowCard' && !holds(element.card ?? null, action)) return {}
  const inner = Object.assign({}, ...Object.values(element).map(value => untouched(value, action)))
  const value = initialValue(element)
  return value === undefined || typeof element.id !== 'string' ? inner : { ...inner, [element.id]: value }
}

function holds(element: Json, action: JsonObject): boolean {
  if (typeof element !== 'object' || element === null) return false
  return isDeepStrictEqual(element, action) || Object.values(element).some(inner => holds(inner, action))
}

function initialValue({ type, value, valueOff }: JsonObject): string | undefined {
  if (type === 'Input.Text' || type === 'Input.Date' || type === 'Input.Time') return text(value) ?? ''
  if (type === 'Input.Toggle') return text(value) ?? text(valueOff) ?? 'false'
  if (type === 'Input.ChoiceSet' || type === 'Input.Number') return text(value)
  return undefined
}

const text = (value: Json | undefined) =>
  value === undefined || value === null || value === '' ? undefined : String(value)
