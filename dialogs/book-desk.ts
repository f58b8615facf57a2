import { anywhere, type DeskForm } from '../cards/booking-actions.ts'
import type { DeskAsk } from '../src/domain/booking-ask.ts'
import { hoursSlot, noon, type Slot } from '../src/domain/booking-time.ts'
import type { Day } from '../src/domain/day.ts'
import { type DeskFeature, deskFeatures, desksOf, type FloorPlan } from '../src/domain/floor-plan.ts'
import type { Language, Understood } from '../src/domain/understood.ts'
import { daysOfPattern, understand } from '../src/understanding/understand.ts'

/** A search that is on the screen. */
export type DeskDraft = { version: 1; id: string; ask: DeskAsk; activityId?: string }

/** What a sentence asks for; names are still to be looked up. */
export type HeardDesk = {
  ask: DeskAsk
  /** Readings of the days, when they can be read in more than one way. */
  readings?: readonly DeskAsk[]
  near: readonly string[]
  sitter?: string
}

const mostDays = 40
const weeksOfPattern = 8

/** `before`: the search that the sentence goes on with. */
export function hearDesk(said: Understood, text: string, plan: FloorPlan, today: Day, before?: DeskAsk): HeardDesk {
  const base: DeskAsk = before ?? { days: [], slot: 'day', features: [], near: [] }
  const slot = slotSaid(said)
  const features = [...base.features, ...featuresSaid(said, text)]
  const guest = guestSaid(text, said.people)
  const sitter = guest === undefined ? said.people?.find(name => isFor(text, name)) : undefined
  const desk = said.desk && deskNamed(said.desk, plan)
  const ask: DeskAsk = {
    ...base,
    days: daysSaid(said, today) ?? base.days,
    slot: slot ?? base.slot,
    features: [...new Set(features)],
    ...(said.floor !== undefined && { floor: said.floor }),
    ...(desk !== undefined && { desk }),
    ...(guest !== undefined && { guest }),
  }
  const near = guest === undefined ? (said.people ?? []).filter(name => name !== sitter) : []
  const readings = said.ask?.map(days => ({ ...ask, days }))
  return { ask, near, ...(sitter !== undefined && { sitter }), ...(readings && readings.length > 1 && { readings }) }
}

function daysSaid({ days, pattern, ask }: Understood, today: Day): readonly Day[] | undefined {
  if (ask?.[0]) return ask[0]
  if (pattern) return daysOfPattern(pattern, today, weeksOfPattern).slice(0, mostDays)
  return days?.slice(0, mostDays)
}

/** Hours when both ends are said; one alone tells the half. */
function slotSaid({ part, from, to }: Understood): Slot | undefined {
  const hours = from && to ? hoursSlot(from, to) : undefined
  if (hours) return hours
  if (part) return part
  return from && from >= noon ? 'afternoon' : undefined
}

const isFeature = (text: string): text is DeskFeature => (deskFeatures as readonly string[]).includes(text)
const quiet = /(?<!\p{L})(calme|tranquille|silencieu(?:x|se)|rustige?|stille?|ruhig\w*|quiet|silent|calm)(?!\p{L})/iu

const featuresSaid = ({ features }: Understood, text: string): DeskFeature[] => [
  ...(features ?? []).filter(isFeature),
  ...(quiet.test(text) ? (['quiet'] as const) : []),
]

/** As the plan writes it, when it is there; else as typed, to be told so. */
function deskNamed(typed: string, plan: FloorPlan): string {
  const plain = typed.replace(/[^A-Za-z0-9.-]/g, '').slice(0, 20)
  return [...desksOf(plan).keys()].find(name => name.toLowerCase() === plain.toLowerCase()) ?? plain
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** «pour Bram», «voor Bram»: the desk is for them, not near them. */
const isFor = (text: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:pour|voor|für|for)\\s+(?:\\p{L}+\\s+){0,2}${escaped(name)}`, 'iu').test(text)

const visitor =
  /(?<!\p{L})(visiteu(?:r|se)s?|invitée?s?|bezoekers?|gasten|gast|Besucher(?:in)?|visitors?|guests?)(?!\p{L})/iu

/** Who comes to visit: by name when there is one, else by what they were called. */
function guestSaid(text: string, people: readonly string[] | undefined): string | undefined {
  const found = visitor.exec(text)?.[0]
  return found && (people?.[0] ?? found)
}

const inMyPlace =
  /(?<!\p{L})(?:quelqu['’]un|un collègue|une collègue) (?:est|s['’]est|a pris)[^.]*(?:à ma place|mon (?:poste|bureau))|(?:ma place|mon poste|mon bureau) est (?:déjà )?(?:prise?|occupée?)|(?:er zit iemand|iemand zit|iemand zat)[^.]*mijn (?:plaats|plek|werkplek|bureau)|mijn (?:plaats|plek|werkplek) is (?:al )?(?:bezet|ingenomen)|jemand sitzt[^.]*mein\w* (?:Platz|Arbeitsplatz)|(?:somebody|someone) is (?:sitting )?(?:at|in) my (?:desk|place)/iu

/** «Quelqu’un est à ma place»: another desk for today, in place of the one that is taken. */
export const saysTaken = (text: string): boolean => text.length <= 160 && inMyPlace.test(text)

const asUsual =
  /(?<!\p{L})(comme d['’]habitude|comme d['’]hab|ma place habituelle|mon (?:poste|bureau) habituel|zoals (?:gewoonlijk|altijd)|mijn (?:gewone|vaste) (?:plek|werkplek|bureau)|wie (?:immer|gewöhnlich)|mein gewohnter Platz|as usual|my usual (?:desk|place))(?!\p{L})/iu
const somewhere =
  /(?<!\p{L})(endroit|un coin|une place|un bureau|un poste(?: de travail)?|een plek|een plaats|flexplek|werkplek|einen? Platz|Arbeitsplatz|a spot|a place|somewhere|a desk)(?!\p{L})/iu

/** A sentence that asks for a desk though it names no day: «comme d’habitude», «un endroit calme», «flexplek». */
export const wantsDesk = (text: string): boolean =>
  text.length <= 80 &&
  (asUsual.test(text) || (somewhere.test(text) && (quiet.test(text) || text.trim().split(/\s+/).length <= 5)))

const verbs: Record<Language, string> = {
  fr: 'réserver un bureau',
  nl: 'reserveer een flexplek',
  de: 'Arbeitsplatz buchen',
  en: 'book a desk',
}

type Context = Parameters<typeof understand>[1]

/**
 * What a sentence changes in the search on the screen, heard as if a desk were asked for; undefined when nothing. A whole
 * new wish is not a change.
 */
export function heardAsDesk(said: Understood, text: string, context: Context): Understood | undefined {
  if (text.length > 80 || !['none', 'telework.change', 'desk.change'].includes(said.intent)) return undefined
  const heard = understand(`${verbs[said.language]} ${text}`, context)
  const { days, ask, part, features, floor, desk, from } = heard
  return [days, ask, part, features, floor, desk, from].some(Boolean) || quiet.test(text) ? heard : undefined
}

/** The search with what its inputs say now. */
export const askOfForm = (ask: DeskAsk, { day, slot, floor, features }: DeskForm): DeskAsk => {
  const { floor: before, desk, ...rest } = ask
  const wanted = floor === undefined ? before : floor === anywhere ? undefined : floor
  const same = day === undefined || day === ask.days[0]
  return {
    ...rest,
    ...(day !== undefined && { days: [day] }),
    ...(slot !== undefined && { slot }),
    ...(features !== undefined && { features }),
    ...(wanted !== undefined && { floor: wanted }),
    ...(desk !== undefined && same && wanted === before && { desk }),
  }
}

/** Whether the inputs ask for something else than the card shows. */
export function isChanged(ask: DeskAsk, form: DeskForm): boolean {
  const next = askOfForm(ask, form)
  const key = ({ days, slot, floor, features }: DeskAsk) =>
    JSON.stringify([days, slot, floor ?? '', [...features].sort()])
  return key(next) !== key(ask)
}
