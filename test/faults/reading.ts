import { languages } from '../../src/domain/person.ts'
import { everyObject } from '../../src/sandbox/person.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import type { Texts } from '../../src/texts/en.ts'
import { textsIn } from '../../src/texts/texts.ts'

/** Where a request stands as a card says it. */
export type Shown = 'pending' | 'approved' | 'approved in part' | 'refused' | 'withdrawn'

/** Stands for whatever a sentence was given. */
const any = '\u0001'

/** What a sentence looks like; `open`: something may follow. */
function pattern(sentence: string, open = false): RegExp {
  const fixed = sentence.split(any).map(part => RegExp.escape(part))
  return new RegExp(`^${fixed.join('.+')}${open ? '' : '$'}`, 's')
}

const statusesOf = ({ telework }: Texts): [Shown, RegExp][] => [
  ['approved in part', pattern(telework.approvedSome({ by: any, at: any }))],
  ['approved', pattern(telework.approved({ by: any, at: any }))],
  ['refused', pattern(telework.refused({ by: any, at: any }))],
  ['withdrawn', pattern(telework.withdrawn({ at: any }))],
  ['pending', pattern(telework.pending({ chief: any }))],
]
const statuses = languages.flatMap(language => statusesOf(textsIn[language]))

/** What a request's card shows; undefined for a card that is none. */
export function shownOn(card: JsonObject): Shown | undefined {
  const parts = everyObject(card)
  if (parts.some(({ verb }) => verb === 'telework/approve')) return 'pending'
  const texts = parts.filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text))
  return texts.flatMap(text => statuses.find(([, fits]) => fits.test(text))?.[0] ?? [])[0]
}

/** The id that a card's automatic refresh asks with, and what it asks for. */
export function refreshedBy(card: JsonObject): { action: JsonObject; verb: string; id: string } | undefined {
  const refresh = card.refresh as JsonObject | undefined
  const action = refresh?.action as JsonObject | undefined
  const id = (action?.data as JsonObject | undefined)?.id
  return action && typeof id === 'string' ? { action, verb: String(action.verb), id } : undefined
}

const orderStatuses = [
  ...(['wanted', 'acknowledged', 'inProgress', 'held', 'completed', 'failed', 'refused', 'cancelled'] as const),
  'not needed' as const,
]

/** Which states of an order a card could be showing. */
export function orderStatesOn(card: JsonObject): string[] {
  const texts = everyObject(card).map(({ text }) => String(text))
  return orderStatuses.filter(status => languages.some(language => texts.includes(textsIn[language].line[status])))
}

function linesOf({ telework, line }: Texts): RegExp[] {
  const { said } = line
  return [
    pattern(telework.approvedSaid({ by: any, days: any }), true),
    pattern(telework.approvedSomeSaid({ by: any, days: any, rest: any }), true),
    pattern(telework.refusedSaid({ by: any, because: any }), true),
    ...[said.acknowledged, said.survey, said.visit, said.synchronised, said.vpnUp, said.completed].map(say =>
      pattern(say()),
    ),
    pattern(said['not needed']()),
    ...[said.failed, said.refused, said.cancelled].map(say => pattern(say({ because: any }))),
    // What follows the message depends on a date.
    pattern(said.jeopardy({ message: any }).split(any)[0] ?? '', true),
  ]
}
const lines = languages.flatMap(language => linesOf(textsIn[language]))

/** Whether a message tells a decision or news of an order. */
export const isLine = (text: string): boolean => lines.some(fits => fits.test(text))

/** The newest part of a card that has this verb. */
export const actionOn = (card: JsonObject, verb: string): JsonObject | undefined =>
  everyObject(card).find(part => part.type === 'Action.Execute' && part.verb === verb)
