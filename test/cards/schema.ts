import { z } from 'zod'

/**
 * Adaptive Cards 1.5, as documented: the elements that these cards are made of, each with all its properties and
 * nothing else. Names of values are written as the documentation writes them.
 */

const spacing = z.enum(['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding'])
const element = {
  id: z.string().min(1).optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
  height: z.enum(['auto', 'stretch']).optional(),
}
const colour = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention'])

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...element,
  text: z.string().min(1),
  color: colour.optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
  horizontalAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
  isSubtle: z.boolean().optional(),
  maxLines: z.int().positive().optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  wrap: z.boolean().optional(),
  style: z.enum(['default', 'heading']).optional(),
})

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  ...element,
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
})

const input = {
  ...element,
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().min(1).optional(),
}

const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
  placeholder: z.string().optional(),
  regex: z.string().optional(),
  style: z.enum(['Text', 'Tel', 'Url', 'Email', 'Password']).optional(),
  value: z.string().optional(),
})

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const dateInput = z.strictObject({
  type: z.literal('Input.Date'),
  ...input,
  min: isoDay.optional(),
  max: isoDay.optional(),
  placeholder: z.string().optional(),
  value: isoDay.optional(),
})

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const timeInput = z.strictObject({
  type: z.literal('Input.Time'),
  ...input,
  min: clockTime.optional(),
  max: clockTime.optional(),
  placeholder: z.string().optional(),
  value: clockTime.optional(),
})

const choiceSet = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().regex(/^[^,]+$/) })).min(1),
    isMultiSelect: z.boolean().optional(),
    style: z.enum(['compact', 'expanded', 'filtered']).optional(),
    value: z.string().optional(),
    placeholder: z.string().optional(),
    wrap: z.boolean().optional(),
    'choices.data': z.strictObject({ type: z.literal('Data.Query'), dataset: z.string().min(1) }).optional(),
  })
  .refine(({ choices, value, isMultiSelect }) => {
    const chosen = (value ?? '').split(',').filter(one => one !== '')
    return chosen.every(one => choices.some(choice => choice.value === one)) && (isMultiSelect || chosen.length <= 1)
  }, 'chooses what it does not offer')

const action = {
  id: z.string().min(1).optional(),
  iconUrl: z.url().optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  tooltip: z.string().optional(),
  isEnabled: z.boolean().optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
}

/** Teams keeps strings only in a button's data. */
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...action,
  title: z.string().min(1),
  verb: z.string().min(1),
  data: z.record(z.string(), z.string()),
  associatedInputs: z.enum(['auto', 'none']).optional(),
})

/** Buttons beside what they are about. */
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  ...element,
  actions: z.array(execute).min(1).max(6),
})

/** A picture has words for those who do not see it. */
const image = z.strictObject({
  type: z.literal('Image'),
  ...element,
  url: z.url(),
  altText: z.string().min(1),
  size: z.enum(['Auto', 'Stretch', 'Small', 'Medium', 'Large']).optional(),
})

const leaves = [textBlock, image, factSet, textInput, dateInput, timeInput, choiceSet, actionSet] as const

/** Containers inside of containers are allowed by the schema; no card here has any. */
const container = z.strictObject({
  type: z.literal('Container'),
  ...element,
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  bleed: z.boolean().optional(),
  items: z.array(z.discriminatedUnion('type', leaves)).min(1),
})

const anyElement = z.discriminatedUnion('type', [...leaves, container])

const innerCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  body: z.array(anyElement).min(1),
  actions: z.array(execute).optional(),
})

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  ...action,
  title: z.string().min(1),
  card: innerCard,
})

/** Opens a page beside the chat: of ours only. */
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  ...action,
  title: z.string().min(1),
  url: z.string().startsWith('https://novo.example/files/'),
})

const refresh = z.strictObject({
  // A refresh is never seen: its action alone may go without a title.
  action: execute.extend({ title: z.string() }),
  userIds: z.array(z.string()).max(60).optional(),
})

/** A whole card. Teams shows six buttons at most. */
export const cardShape = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['fr', 'nl', 'de', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(anyElement).min(1),
  actions: z
    .array(z.discriminatedUnion('type', [execute, showCard, openUrl]))
    .max(6)
    .optional(),
  refresh: refresh.optional(),
})
