import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'

/** Without control and direction characters; lines stay lines. */
export const tidy = (text: string): string => text.toWellFormed().replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')

/**
 * Text from people is shown literally and on one line: no Markdown (no list either), no template or date function, no
 * control or direction characters.
 */
export const literal = (text: string): string =>
  tidy(text.replace(/[\s\u0085]/g, ' '))
    .replace(/ +/g, ' ')
    .trim()
    .replace(/[\\`*_[\]~<>]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d*)([-+#.)])(?=[-\s#]|$)/, '$1\\$2')
    .replace(/\{(?=\{)/g, '{\u2060')
    .replace(/\$\{/g, '$\u2060{')

export const heading = (text: string) => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
})
export const text = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more })
export const subtle = (of: string) => text(of, { isSubtle: true, size: 'Small' })

export const facts = (rows: readonly (readonly [title: string, value: string])[]) => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title, value })),
})

/** Buttons in the middle of a card, beside what they are about. */
export const buttons = (actions: readonly object[]) => ({ type: 'ActionSet', actions })

export const group = (items: readonly (object | false | undefined | '')[], more: object = {}) => ({
  type: 'Container',
  separator: true,
  items: items.filter(item => item !== undefined && item !== false && item !== ''),
  ...more,
})

export type Choice = { title: string; value: string }

export const choices = (id: string, label: string, options: readonly Choice[], value: string, more: object = {}) => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices: options,
  value,
  wrap: true,
  ...more,
})

export const textInput = (id: string, label: string, value: string, more: object = {}) => ({
  type: 'Input.Text',
  id,
  label,
  ...(value && { value: tidy(value) }),
  ...more,
})

export const dateInput = (id: string, label: string, more: object = {}) => ({ type: 'Input.Date', id, label, ...more })

/** A card for one reader's language. `fallbackText` serves clients that cannot show cards. */
export const card = (
  language: Language,
  body: readonly (object | false | undefined | '')[],
  more: { actions?: readonly (object | false | undefined)[]; fallbackText: string; refresh?: object },
): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: language,
  fallbackText: more.fallbackText,
  body: body.filter(element => element !== undefined && element !== false && element !== ''),
  ...(more.actions && { actions: more.actions.filter(action => action !== undefined && action !== false) }),
  ...(more.refresh && { refresh: more.refresh }),
})
