import { readingsCard } from '../../cards/booking-series.ts'
import { closingCard } from '../../cards/desk-closing.ts'
import { literal } from '../../cards/elements.ts'
import { whoIsThereCard } from '../../cards/who-is-there.ts'
import { type HeardDesk, hearDesk, heardAsDesk, saysTaken, wantsDesk } from '../../dialogs/book-desk.ts'
import { type HeardClosing, hearClosing } from '../../dialogs/close-desks.ts'
import type { Booking } from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import type { Person } from '../domain/person.ts'
import type { Understood } from '../domain/understood.ts'
import { checkInBooking } from '../flows/booking.ts'
import { colleagueNamed, type Named, whoIsThere } from '../flows/booking-colleagues.ts'
import { sameTeam } from '../flows/booking-facts.ts'
import { isOfFacilities, weighClosing } from '../flows/desk-closing.ts'
import { textsIn } from '../texts/texts.ts'
import { type DeskTurn, listCard, postAsk, postBooking, runningSearch, send, todayOf } from './booking-cards.ts'

/** What somebody typed about desks; false when it is about something else. Only presence, once said, changes a booking. */
export async function hearBooking(turn: DeskTurn, said: Understood, text: string): Promise<boolean> {
  const search = await runningSearch(turn.needs, turn.reader.person.id)
  const { office } = turn.needs
  const context = { on: todayOf(turn.needs), language: turn.reader.language, bridgingDays: office.bridgingDays }
  const closing = hearClosing(text, context)
  if (closing && (await hearFacilities(turn, closing))) return true
  if (saysTaken(text)) return movedElsewhere(turn)
  const more = search && heardAsDesk(said, text, context)
  if (more) {
    await askFor(turn, hearDesk(more, text, office.floorPlan, context.on, search.ask))
    return true
  }
  const hear = said.intent === 'none' && wantsDesk(text) ? hearers['desk.book'] : hearers[said.intent]
  await hear?.(turn, said, text)
  return hear !== undefined
}

const hearers: Partial<
  Record<Understood['intent'], (turn: DeskTurn, said: Understood, text: string) => Promise<void>>
> = {
  'desk.book': (turn, said, text) =>
    askFor(turn, hearDesk(said, text, turn.needs.office.floorPlan, todayOf(turn.needs))),
  'desk.change': changeBooking,
  'desk.cancel': tellBookings,
  'desk.mine': tellBookings,
  'desk.checkin': confirmPresence,
  'who.is.there': tellWho,
}

const wordsOf = ({ reader }: DeskTurn) => textsIn[reader.language].booking
const line = (turn: DeskTurn, text: string) => send(turn, { text })

async function askFor(turn: DeskTurn, heard: HeardDesk): Promise<void> {
  const { needs, reader } = turn
  if (needs.office.floorPlan.buildings.length === 0) return void line(turn, wordsOf(turn).refused['no plan'])
  const found = await lookUp(turn, heard)
  if (!found) return
  const id = needs.newId()
  const readings = heard.readings?.map(({ days }) => ({ ...found, days }))
  if (!readings) return postAsk(turn, id, found)
  await send(turn, { card: readingsCard(reader.language, id, readings), summary: wordsOf(turn).which })
}

/** The ask with names looked up; undefined when a name was not understood, and that was said. */
async function lookUp(turn: DeskTurn, { ask, near, sitter }: HeardDesk): Promise<DeskAsk | undefined> {
  const { needs, reader } = turn
  const named = await Promise.all(near.map(name => colleagueNamed(needs, reader.person.id, name)))
  const whom = sitter === undefined ? undefined : await colleagueNamed(needs, reader.person.id, sitter)
  const wrong = [...named, ...(whom ? [whom] : [])].flatMap(one => problemOf(turn, one))[0]
  if (wrong) return void (await line(turn, wrong))
  if (whom && 'named' in whom && !(await sameTeam(needs, reader.person.id, whom.named.id)))
    return void (await line(turn, wordsOf(turn).refused['not your team']({ name: literal(whom.named.name) })))
  return {
    ...ask,
    near: [...ask.near, ...peopleIn(named).map(({ id }) => id)],
    ...(whom && 'named' in whom && { sitter: whom.named.id }),
  }
}

const peopleIn = (named: readonly Named[]): Person[] => named.flatMap(one => ('named' in one ? one.named : []))

function problemOf(turn: DeskTurn, named: Named): string[] {
  const { refused } = wordsOf(turn)
  if ('nobody' in named) return [refused['who is that']({ name: literal(named.nobody) })]
  return 'several' in named ? [refused['which one']({ name: literal(named.several) })] : []
}

/** «Change mon bureau de demain»: a search for the same time, to take its place; without a booking, a plain search. */
async function changeBooking(turn: DeskTurn, said: Understood, text: string): Promise<void> {
  const { needs, reader } = turn
  const heard = hearDesk(said, text, needs.office.floorPlan, todayOf(needs))
  const of = await bookingsOn(turn, said.was ?? said.days)
  const [old] = of.filter(booking => booking.guest === undefined)
  if (!old)
    return askFor(turn, {
      ...heard,
      ask: { ...heard.ask, days: heard.ask.days.length ? heard.ask.days : (said.was ?? []) },
    })
  const days = said.days?.length ? said.days.slice(0, 1) : [old.day]
  const slot = heard.ask.slot === 'day' && !said.part ? old.slot : heard.ask.slot
  const found = await lookUp(turn, { ...heard, ask: { ...heard.ask, days, slot, instead: old.id } })
  if (found) await postAsk(turn, needs.newId(), found)
  needs.log.info({ person: reader.person.id }, 'a change of desk was asked for')
}

const mostShown = 100

/** Kept bookings, of these days or all to come. */
async function bookingsOn({ needs, reader }: DeskTurn, days: readonly string[] | undefined): Promise<Booking[]> {
  const all = await needs.store.bookingsOf(reader.person.id, todayOf(needs), mostShown)
  return days?.length ? all.filter(({ day }) => days.includes(day)) : all
}

/** «Mes réservations», «libère mon bureau de demain»: what there is, each with its button. */
async function tellBookings(turn: DeskTurn, said: Understood): Promise<void> {
  const wanted = said.days ?? said.was
  const found = await bookingsOn(turn, wanted)
  if (wanted?.length && found.length === 0) await line(turn, wordsOf(turn).refused['none then'])
  const [one, ...more] = found
  if (wanted?.length && one && more.length === 0) return postBooking(turn, one)
  const card = await listCard(turn, wanted?.length && found.length ? found : undefined)
  await send(turn, { card, summary: wordsOf(turn).mine })
}

/** «Je suis là»: the booking of today is confirmed; without one, a desk on the spot. */
async function confirmPresence(turn: DeskTurn): Promise<void> {
  const { needs, reader } = turn
  const today = todayOf(needs)
  const mine = (await bookingsOn(turn, [today])).filter(booking => booking.guest === undefined)
  const booking = mine.find(({ status }) => status === 'booked') ?? mine[0]
  if (!booking) {
    const ask: DeskAsk = { days: [today], slot: 'day', features: [], near: [] }
    return postAsk(turn, needs.newId(), ask, wordsOf(turn).refused['nothing today'])
  }
  const there = await checkInBooking(needs, booking.id, reader.person.id)
  return postBooking(turn, there.ok ? there.value : booking)
}

/** Somebody sits at the desk one has booked: another one for what is left of the day, to be taken in its place. */
async function movedElsewhere(turn: DeskTurn): Promise<boolean> {
  const { needs } = turn
  const today = todayOf(needs)
  const [mine] = (await bookingsOn(turn, [today])).filter(booking => booking.guest === undefined)
  const ask: DeskAsk = {
    days: [today],
    slot: mine?.slot ?? 'day',
    features: [],
    near: [],
    ...(mine && { instead: mine.id }),
  }
  await postAsk(turn, needs.newId(), ask, mine ? undefined : wordsOf(turn).refused['nothing today'])
  return true
}

/** Facilities takes desks out of use, after a look at what that touches; to others the sentence means nothing. */
async function hearFacilities(turn: DeskTurn, closing: HeardClosing): Promise<boolean> {
  const { needs, reader } = turn
  if (!(await isOfFacilities(needs, reader.person.id))) return false
  const words = wordsOf(turn).closing
  const weighed = await weighClosing(needs, closing)
  if (!weighed.ok) await line(turn, words[weighed.refusal.why])
  else await send(turn, { card: closingCard(reader.language, { ...closing, ...weighed.value }), summary: words.title })
  return true
}

async function tellWho(turn: DeskTurn, said: Understood): Promise<void> {
  const { needs, reader } = turn
  const day = said.days?.[0] ?? said.ask?.[0]?.[0] ?? todayOf(needs)
  const named = await Promise.all((said.people ?? []).map(name => colleagueNamed(needs, reader.person.id, name)))
  const wrong = named.flatMap(one => problemOf(turn, one))[0]
  if (wrong) return void (await line(turn, wrong))
  const there = await whoIsThere(needs, reader.person.id, day, peopleIn(named))
  await send(turn, { card: whoIsThereCard(reader.language, day, there), summary: wordsOf(turn).whoTitle({ day }) })
}
