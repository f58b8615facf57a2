import type { TeleworkForm } from '../cards/telework-actions.ts'
import { teleworkDraft, teleworkReadings } from '../cards/telework-draft.ts'
import { addDays, type Day, dayAt, isDay, type Part, type Weekday, weekdayOf } from '../src/domain/day.ts'
import type { Address, Language, PersonId } from '../src/domain/person.ts'
import type { TeleworkPolicy } from '../src/domain/policy.ts'
import { structuralTerms, type Telework, type Terms, type Wish } from '../src/domain/telework.ts'
import type { Pattern, Understood } from '../src/domain/understood.ts'
import { type Needs, nextWorkingDays, type Weighed, weighTelework } from '../src/flows/telework-facts.ts'
import type { Card } from '../src/ports/chat.ts'
import { daysOfPattern } from '../src/understanding/understand.ts'

/** A wish being made. `version` is of this shape: a draft of another version is begun anew. */
export type Draft = {
  version: 1
  id: string
  kind: 'occasional' | 'structural'
  days: readonly Day[]
  weekdays: readonly Weekday[]
  part: Part
  from?: Day
  to?: Day
  reason?: string
  address?: Address
}

export const newDraft = (id: string): Draft => ({
  version: 1,
  id,
  kind: 'occasional',
  days: [],
  weekdays: [],
  part: 'day',
})

/** A pending request, to be changed: the draft has its id. */
export function draftOfRequest({ id, terms, reason, address }: Telework): Draft {
  const same = { ...newDraft(id), ...(reason && { reason }), ...(address && { address }) }
  if (terms.kind === 'structural') {
    const weekdays = terms.weekdays.map(({ weekday }) => weekday)
    return {
      ...same,
      kind: 'structural',
      weekdays,
      from: terms.from,
      to: terms.to,
      part: terms.weekdays[0]?.part ?? 'day',
    }
  }
  const days = terms.days.map(({ day }) => day)
  return { ...same, days, weekdays: weekdaysIn(days), part: terms.days[0]?.part ?? 'day' }
}

/** A draft whose state was lost: what its card still holds. */
export const runningDraft = (id: string, part: string): Draft => ({ ...newDraft(id), part: partOf(part) })

const sending =
  /^(oui|ok[eé]?|d['’]accord|envoyer|envoie|envoyez|ja|graag|verzenden|verzend( maar)?|stuur( maar)?|yes|send( it)?|senden|abschicken)[.]?$/

/** Whether a line is the go-ahead for the draft on the screen, and nothing else. */
export const saysSend = (text: string): boolean => sending.test(text.trim().toLowerCase())

/** What a sentence about telework makes of a draft; `readings` when the days can be read in more than one way. */
export function hear(
  draft: Draft,
  said: Understood,
  on: Day,
): { draft: Draft; readings?: readonly (readonly Day[])[] } {
  const kind = said.kind ?? (said.pattern && isWeekly(said.pattern) ? 'structural' : draft.kind)
  const next: Draft = {
    ...draft,
    kind,
    ...(said.part && { part: said.part }),
    ...(said.reason && { reason: cut(said.reason) }),
  }
  if (said.ask && said.ask.length > 1) return { draft: next, readings: said.ask }
  const days = said.pattern && !isWeekly(said.pattern) ? daysOfPattern(said.pattern, on, 26) : said.days
  const moved = days || said.was ? change(next, days ?? [], said.was ?? []) : next
  return { draft: said.pattern && isWeekly(said.pattern) ? withPattern(moved, said.pattern, on) : asKind(moved, kind) }
}

const isWeekly = ({ every, parity, nth, except }: Pattern) => (every ?? 1) === 1 && !parity && !nth && !except?.length

/** Leaving a day out of weekdays that no day stands for leaves its weekday out. */
function change(draft: Draft, days: readonly Day[], was: readonly Day[]): Draft {
  if (draft.days.length > 0 || was.length === 0) return withDays(draft, changed(draft.days, days, was))
  const left = draft.weekdays.filter(weekday => !weekdaysIn(was).includes(weekday))
  return { ...draft, weekdays: [...new Set([...left, ...weekdaysIn(days)])].sort() }
}

/** Days left out are named in `was`; without them the days said replace those there were. */
const changed = (had: readonly Day[], days: readonly Day[], was: readonly Day[]): Day[] =>
  was.length ? unique([...had.filter(day => !was.includes(day)), ...days]) : unique(days)

const unique = (days: readonly Day[]) => [...new Set(days)].sort()

const withPattern = (draft: Draft, pattern: Pattern, on: Day): Draft => ({
  ...draft,
  kind: 'structural',
  days: [],
  weekdays: pattern.weekdays as Weekday[],
  from: pattern.from && pattern.from > on ? pattern.from : addDays(on, 1),
  ...(pattern.to && { to: pattern.to }),
})

const withDays = (draft: Draft, days: readonly Day[]): Draft => ({ ...draft, days, weekdays: weekdaysIn(days) })

const weekdaysIn = (days: readonly Day[]): Weekday[] => [...new Set(days.map(weekdayOf))].sort()

/** The reading a person chose. */
export const choose = (draft: Draft, days: readonly Day[], kind: string): Draft =>
  asKind(withDays(draft, unique(days)), kind === 'structural' ? 'structural' : 'occasional')

/** A draft of days becomes one of weekdays, and back, without losing what was said. */
function asKind(draft: Draft, kind: Draft['kind']): Draft {
  if (kind === 'occasional')
    return { ...draft, kind, days: draft.days.length ? draft.days : firstDays(draft.weekdays, draft.from) }
  const weekdays = draft.weekdays.length ? draft.weekdays : weekdaysIn(draft.days)
  const from = draft.days[0] ?? draft.from
  return { ...draft, kind, weekdays, ...(from && { from }) }
}

const listed = (text: string | undefined) => (text ?? '').split(',').filter(item => item !== '')

/** A draft from what the card's form says; what the form did not have is taken over in the other manner. */
export function draftOfForm(id: string, form: TeleworkForm): Draft {
  const kind = form.kind === 'structural' ? 'structural' : 'occasional'
  const days = unique([...listed(form.days), ...listed(form.more)].filter(isDay))
  const weekdays = form.weekdays === undefined ? weekdaysIn(days) : weekdaysOf(form.weekdays)
  const from = form.from || days[0]
  const address = form.street === undefined ? undefined : addressOf(form)
  return {
    version: 1,
    id,
    kind,
    days: days.length === 0 && kind === 'occasional' ? firstDays(weekdays, form.from) : days,
    weekdays,
    part: partOf(form.part),
    ...(from && { from }),
    ...(form.to && { to: form.to }),
    ...(form.reason?.trim() && { reason: cut(form.reason) }),
    ...(address && { address }),
  }
}

/** As long as the card lets it be; a client that sends more is not ours. */
const cut = (text: string | undefined, most = 1000): string => text?.trim().slice(0, most) ?? ''

const weekdaysOf = (text: string) =>
  [...new Set(listed(text).map(Number))]
    .sort()
    .filter((weekday): weekday is Weekday => Number.isInteger(weekday) && weekday >= 1 && weekday <= 5)

const partOf = (text: string | undefined): Part => (text === 'morning' || text === 'afternoon' ? text : 'day')

const addressOf = ({ street, postcode, city }: TeleworkForm): Address => ({
  street: cut(street, 120),
  postcode: cut(postcode, 10),
  city: cut(city, 80),
})

/** The first of each weekday from a day on: a structural wish turned occasional. */
const firstDays = (weekdays: readonly Weekday[], from: Day | undefined): Day[] =>
  from ? weekdays.map(weekday => addDays(from, (weekday - weekdayOf(from) + 7) % 7)).sort() : []

export function wishOf(draft: Draft, person: PersonId, today: Day, policy: TeleworkPolicy): Wish {
  return {
    person,
    terms: termsOf(draft, today, policy),
    ...(draft.reason && { reason: draft.reason }),
    ...(draft.address && { address: draft.address }),
  }
}

function termsOf({ kind, days, weekdays, part, from, to }: Draft, today: Day, policy: TeleworkPolicy): Terms {
  if (kind === 'occasional') return { kind, days: days.map(day => ({ day, part })) }
  const wished = weekdays.map(weekday => ({ weekday, part }))
  return structuralTerms(wished, from ?? addDays(today, 1), to, policy)
}

/** The card of a draft, weighed now; of a request that is being changed, without counting it against itself. */
export async function showDraft(
  needs: Needs,
  draft: Draft,
  person: PersonId,
  language: Language,
  first: boolean,
): Promise<Card> {
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const kept = await needs.store.telework(draft.id)
  const edited = kept?.person === person && kept.status === 'pending' ? kept : undefined
  const weighed = await weighTelework(needs, wishOf(draft, person, today, needs.office.policy), edited)
  return draftCard(needs, draft.id, weighed, language, first, edited?.version)
}

export function draftCard(
  needs: Pick<Needs, 'clock' | 'office'>,
  draft: string,
  weighed: Weighed,
  language: Language,
  first: boolean,
  edits?: number,
): Card {
  const { wish, verdict, chief, wantsLine, requester } = weighed
  const lineAddress = wantsLine
    ? (wish.address ?? requester.address ?? { street: '', postcode: '', city: '' })
    : undefined
  return teleworkDraft(language, {
    draft,
    wish,
    verdict,
    calendar: needs.office.calendar,
    offered: nextWorkingDays(needs, 10),
    first,
    ...(edits !== undefined && { edits }),
    ...(chief && { chief: chief.name }),
    ...(lineAddress && { lineAddress }),
  })
}

export const readingsCard = (draft: Draft, language: Language, readings: readonly (readonly Day[])[]): Card =>
  teleworkReadings(language, { draft: draft.id, kind: draft.kind, part: draft.part, readings })
