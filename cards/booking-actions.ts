import type { DeskAsk } from '../src/domain/booking-ask.ts'
import { isSlot, type Slot } from '../src/domain/booking-time.ts'
import { type Day, isDay } from '../src/domain/day.ts'
import { type Sharing, sharings } from '../src/domain/desk-sharing.ts'
import { type DeskFeature, deskFeatures } from '../src/domain/floor-plan.ts'
import { type Data, isId, withId } from './action-data.ts'
import { tidy } from './elements.ts'

/** What the search's inputs say; absent where the card has none, or something else in them. */
export type DeskForm = { day?: Day; slot?: Slot; floor?: string; features?: readonly DeskFeature[] }

/** What the buttons of desks and bookings can say. `ask` is what the card was made for, `form` what is in it now. */
export type BookingAction =
  | { does: 'booking/begin' }
  | { does: 'booking/mine' }
  | { does: 'booking/book'; id: string; desk: string; ask: DeskAsk; form: DeskForm }
  | { does: 'booking/take'; id: string; desk: string; ask: DeskAsk }
  | { does: 'booking/book-series'; id: string; ask: DeskAsk }
  | { does: 'booking/wait'; zone: string; day: Day; slot: Slot; features: readonly DeskFeature[] }
  | { does: 'booking/leave-line'; day: Day }
  | { does: 'booking/decline'; id: string }
  | { does: 'booking/close-desks'; target: string; days: Day[] }
  | { does: 'booking/reopen-desks'; target: string; days: Day[] }
  | { does: 'booking/share'; with: Sharing }
  | { does: 'booking/search'; id: string; ask: DeskAsk; form: DeskForm }
  | { does: 'booking/close'; id: string }
  | { does: 'booking/show'; id: string }
  | { does: 'booking/release'; id: string }
  | { does: 'booking/release-all'; ids: string[] }
  | { does: 'booking/check-in'; id: string }
  | { does: 'booking/change'; id: string }

const nameShape = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/
const guidShape = /^[0-9a-f-]{36}$/
const mostDays = 40

const listed = (text: string | undefined) => (text ?? '').split(',').filter(item => item !== '')
const isFeature = (text: string): text is DeskFeature => (deskFeatures as readonly string[]).includes(text)
const all = <T extends string>(items: string[], are: (item: string) => item is T): items is T[] => items.every(are)

/** An ask as a button's data, and back. */
export const askData = (ask: DeskAsk): Data => ({
  days: ask.days.join(','),
  slot: ask.slot,
  features: ask.features.join(','),
  near: ask.near.join(','),
  ...(ask.floor !== undefined && { floor: ask.floor }),
  ...(ask.desk !== undefined && { desk: ask.desk }),
  ...(ask.sitter && { sitter: ask.sitter }),
  ...(ask.guest !== undefined && { guest: tidy(ask.guest).replace(/\s+/g, ' ') }),
  ...(ask.instead && { instead: ask.instead }),
})

function askOf(data: Data): DeskAsk | undefined {
  const [days, features, near] = [listed(data.days), listed(data.features), listed(data.near)]
  const { slot = '', floor, desk, sitter, guest, instead } = data
  if (days.length === 0 || days.length > mostDays || !days.every(isDay) || !isSlot(slot)) return undefined
  if (!all(features, isFeature) || near.length > 10 || !near.every(id => guidShape.test(id))) return undefined
  if ([floor, desk].some(name => name !== undefined && !nameShape.test(name))) return undefined
  if ((sitter !== undefined && !guidShape.test(sitter)) || (instead !== undefined && !isId(instead))) return undefined
  return {
    ...{ days, slot, features, near },
    ...(floor !== undefined && { floor }),
    ...(desk !== undefined && { desk }),
    ...(sitter !== undefined && { sitter }),
    ...(guest !== undefined && { guest: guest.slice(0, 80) }),
    ...(instead !== undefined && { instead }),
  }
}

/** Inputs have ids of their own: they must not overwrite what the button says. */
export const deskInputs = {
  day: 'wantedDay',
  slot: 'wantedSlot',
  floor: 'wantedFloor',
  features: 'wantedFeatures',
} as const
export const sharingInput = 'sharedWith'
export const anywhere = 'any'

function formOf(data: Data): DeskForm {
  const [day, slot, floor] = [data[deskInputs.day], data[deskInputs.slot], data[deskInputs.floor]]
  const features = data[deskInputs.features]
  return {
    ...(day !== undefined && isDay(day) && { day }),
    ...(slot !== undefined && isSlot(slot) && { slot }),
    ...(floor !== undefined && (floor === anywhere || nameShape.test(floor)) && { floor }),
    ...(features !== undefined && { features: listed(features).filter(isFeature) }),
  }
}

function withAsk<T>(data: Data, make: (id: string, ask: DeskAsk) => T): T | undefined {
  const ask = askOf(data)
  return ask && isId(data.id) ? make(data.id, ask) : undefined
}

function withDesks<T>({ target = '', days }: Data, make: (target: string, days: Day[]) => T): T | undefined {
  const all = listed(days)
  const good = all.length > 0 && all.length <= 66 && all.every(isDay) && nameShape.test(target)
  return good ? make(target, all) : undefined
}

const chosenDesk = ({ chosen = '' }: Data) => (nameShape.test(chosen) ? chosen : undefined)

export const bookingReaders: {
  [V in BookingAction['does']]: (data: Data) => Extract<BookingAction, { does: V }> | undefined
} = {
  'booking/begin': () => ({ does: 'booking/begin' }),
  'booking/mine': () => ({ does: 'booking/mine' }),
  'booking/book': data => {
    const desk = chosenDesk(data)
    return desk === undefined
      ? undefined
      : withAsk(data, (id, ask) => ({ does: 'booking/book', id, desk, ask, form: formOf(data) }))
  },
  'booking/take': data => {
    const desk = chosenDesk(data)
    return desk === undefined ? undefined : withAsk(data, (id, ask) => ({ does: 'booking/take', id, desk, ask }))
  },
  'booking/book-series': data => withAsk(data, (id, ask) => ({ does: 'booking/book-series', id, ask })),
  'booking/wait': ({ zone = '', day = '', slot = '', features }) =>
    nameShape.test(zone) && isDay(day) && isSlot(slot)
      ? { does: 'booking/wait', zone, day, slot, features: listed(features).filter(isFeature) }
      : undefined,
  'booking/close-desks': data => withDesks(data, (target, days) => ({ does: 'booking/close-desks', target, days })),
  'booking/reopen-desks': data => withDesks(data, (target, days) => ({ does: 'booking/reopen-desks', target, days })),
  'booking/leave-line': ({ day = '' }) => (isDay(day) ? { does: 'booking/leave-line', day } : undefined),
  'booking/decline': data => withId(data, id => ({ does: 'booking/decline', id })),
  'booking/share': data => {
    const sharing = sharings.find(one => one === data[sharingInput])
    return sharing && { does: 'booking/share', with: sharing }
  },
  'booking/search': data => withAsk(data, (id, ask) => ({ does: 'booking/search', id, ask, form: formOf(data) })),
  'booking/close': data => withId(data, id => ({ does: 'booking/close', id })),
  'booking/show': data => withId(data, id => ({ does: 'booking/show', id })),
  'booking/release': data => withId(data, id => ({ does: 'booking/release', id })),
  'booking/release-all': data => {
    const ids = listed(data.ids)
    return ids.length > 0 && ids.length <= mostDays && ids.every(isId)
      ? { does: 'booking/release-all', ids }
      : undefined
  },
  'booking/check-in': data => withId(data, id => ({ does: 'booking/check-in', id })),
  'booking/change': data => withId(data, id => ({ does: 'booking/change', id })),
}
