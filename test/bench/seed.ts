import { addDays, type Day } from '../../src/domain/day.ts'
import type { Telework, Terms } from '../../src/domain/telework.ts'
import { chiefCardKey, requesterCardKey } from '../../src/flows/telework.ts'
import type { Changes, Conversation, Store } from '../../src/ports/store.ts'
import { beganAt } from './office.ts'

const nextMonday: Day = '2026-12-07'
const batch = 25

/** Telework granted already: two days of each of four weeks. */
export async function seedSettled(store: Store, people: readonly { id: string; chief: string }[]): Promise<void> {
  const requests = people.flatMap(({ id, chief }, at) =>
    [-1, 0, 1, 2].map(week =>
      occasional(seededId(at * 4 + week + 1, 'a'), id, chief, [daysIn(week, 2), daysIn(week, 3)]),
    ),
  )
  await inBatches(store, requests, async (tx, request) => {
    await tx.addTelework(request, wishedOf(request))
    const approved = { ...request, version: 2, status: 'approved', by: request.chief, at: beganAt } as const
    const items = wishedOf(request).map(({ day }) => day)
    await tx.updateTelework({ ...approved, items }, items)
  })
}

const daysIn = (week: number, place: number): Day => addDays(nextMonday, week * 7 + place)

type Asked = {
  askers: readonly { id: string; chief: string }[]
  perAsker: number
  /** A message of the bot in each person's chat: it stands for the cards of the requests. */
  cards: Record<string, string>
}

/**
 * Requests that wait for their chief, with the cards shown of them as the chat has them: two days each, but everybody's
 * fifth asks a weekday for half a year. Answers their ids, in rounds over the askers.
 */
export async function seedPending(store: Store, { askers, perAsker, cards }: Asked): Promise<string[]> {
  const requests = Array.from({ length: perAsker }, (_, turn) =>
    askers.map(({ id, chief }, at) => pending(turn * askers.length + at, id, chief, turn, at)),
  ).flat()
  const conversations = await conversationsOf(store, [...new Set(askers.flatMap(({ id, chief }) => [id, chief]))])
  await inBatches(store, requests, async (tx, request) => {
    await tx.addTelework(request, wishedOf(request))
    const facts = { version: 1, chief: request.chief, terms: request.terms }
    await tx.record({ subject: `telework:${request.id}`, what: 'asked', by: request.person, at: beganAt, facts })
    await tx.keepLiveCard(card(conversations, cards, request.person, requesterCardKey(request.id)))
    await tx.keepLiveCard(card(conversations, cards, request.chief, chiefCardKey(request.id)))
  })
  return requests.map(({ id }) => id)
}

function pending(number: number, person: string, chief: string, turn: number, at: number): Telework {
  const id = seededId(number, 'b')
  if (turn === 4) return structural(id, person, chief)
  const week = turn
  return occasional(id, person, chief, [daysIn(week, at % 3), daysIn(week, (at % 3) + 1)])
}

const asked = (id: string, person: string, chief: string, terms: Terms): Telework => ({
  id,
  version: 1,
  person,
  chief,
  askedAt: beganAt,
  status: 'pending',
  terms,
  reason: 'Dossiers à lire au calme',
})

const occasional = (id: string, person: string, chief: string, days: readonly Day[]): Telework =>
  asked(id, person, chief, { kind: 'occasional', days: days.map(day => ({ day, part: 'day' })) })

/** Long after the occasional days, so that no half-day is asked twice. */
const structural = (id: string, person: string, chief: string): Telework =>
  asked(id, person, chief, {
    kind: 'structural',
    weekdays: [{ weekday: 2, part: 'day' }],
    from: '2027-04-06',
    to: '2027-10-05',
  })

/** As the store is given them; free days make no difference to what is measured. */
function wishedOf({ terms }: Telework): { day: Day; part: 'day' }[] {
  if (terms.kind === 'occasional') return terms.days.map(({ day }) => ({ day, part: 'day' }))
  const weeks = Array.from({ length: 27 }, (_, week) => addDays(terms.from, 7 * week))
  return weeks.filter(day => day <= terms.to).map(day => ({ day, part: 'day' }))
}

async function conversationsOf(store: Store, people: readonly string[]): Promise<Map<string, Conversation>> {
  const found = new Map<string, Conversation>()
  for (const id of people) {
    const conversation = await store.conversation(id)
    if (!conversation) throw new Error(`${id} has no conversation: the app was not installed`)
    found.set(id, conversation)
  }
  return found
}

function card(conversations: Map<string, Conversation>, cards: Record<string, string>, person: string, key: string) {
  const activityId = cards[person]
  const conversation = conversations.get(person)
  if (!activityId || !conversation) throw new Error(`${person} has no message of the bot`)
  return { person, key, conversationId: conversation.conversationId, activityId, digest: 'as it was asked' }
}

const seededId = (number: number, kind: 'a' | 'b') =>
  `0b0b0b0b-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`

async function inBatches<T>(
  store: Store,
  all: readonly T[],
  keep: (tx: Changes, one: T) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += batch) {
    await store.change(async tx => {
      for (const one of all.slice(from, from + batch)) await keep(tx, one)
    })
  }
}
