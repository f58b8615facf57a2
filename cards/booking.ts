import { type Booking, isKept } from '../src/domain/booking.ts'
import type { Day } from '../src/domain/day.ts'
import { type Sharing, sharings } from '../src/domain/desk-sharing.ts'
import type { PlacedDesk } from '../src/domain/floor-plan.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { sharingInput } from './booking-actions.ts'
import { sayDesk, sayFeatures } from './booking-words.ts'
import { card, choices, facts, heading, literal, subtle, text } from './elements.ts'

export type BookingView = {
  booking: Booking
  desk?: PlacedDesk
  /** Whose it is, when that is not the reader. */
  person?: string
  /** Who booked it for the reader. */
  madeBy?: string
  today: Day
  zone: string
  problem?: string
}

/** The one card of a booking: where, when, and what can be done with it now. */
export function bookingCard(language: Language, view: BookingView): Card {
  const texts = textsIn[language]
  const { booking, problem } = view
  const status = statusOf(texts, view)
  const asks = asksPresence(view)
  return card(
    language,
    [
      heading(texts.booking.bookedTitle),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      text(status, { weight: 'Bolder', color: colourOf(view) }),
      facts(rowsOf(language, view)),
      asks &&
        booking.confirmUntil &&
        subtle(texts.booking.confirmBefore({ at: booking.confirmUntil, zone: view.zone })),
    ],
    {
      fallbackText: `${texts.booking.bookedTitle}: ${status}`,
      actions: isOpen(view) ? actionsOf(texts, view) : [],
      refresh: { action: button('', 'booking/show', { id: booking.id }) },
    },
  )
}

const isOpen = ({ booking, today }: BookingView) => isKept(booking) && booking.day >= today
const asksPresence = ({ booking, today, person }: BookingView) =>
  booking.status === 'booked' && booking.day === today && person === undefined

const actionsOf = ({ booking: texts }: Texts, view: BookingView): object[] => {
  const { id } = view.booking
  return [
    ...(asksPresence(view) ? [button(texts.checkIn, 'booking/check-in', { id }, { style: 'positive' })] : []),
    button(texts.release, 'booking/release', { id }),
    ...(view.booking.guest === undefined && view.person === undefined
      ? [button(texts.change, 'booking/change', { id })]
      : []),
  ]
}

function rowsOf(language: Language, { booking, desk, person, madeBy }: BookingView): (readonly [string, string])[] {
  const texts = textsIn[language]
  const { booking: words } = texts
  return [
    [words.place, desk ? sayDesk(language, desk) : booking.desk],
    [words.when, capital(words.at({ day: booking.day, slot: booking.slot }))],
    ...(person ? [[words.forWhom, literal(person)] as const] : []),
    ...(madeBy ? [[words.madeBy, literal(madeBy)] as const] : []),
    ...(booking.guest !== undefined ? [[words.guest, literal(booking.guest)] as const] : []),
    ...(desk?.features.length ? [[words.equipment, capital(sayFeatures(texts, desk.features))] as const] : []),
  ]
}

function statusOf({ booking: { status: words } }: Texts, { booking, today }: BookingView): string {
  switch (booking.status) {
    case 'booked':
    case 'present':
      return booking.day < today ? words.over : words[booking.status]
    case 'cancelled':
    case 'released':
    case 'withdrawn':
      return words[booking.status]
    default:
      return words.over
  }
}

const colourOf = (view: BookingView) =>
  isOpen(view) ? 'Good' : view.booking.status === 'withdrawn' ? 'Attention' : 'Default'

const mostShown = 10

/** What somebody has booked, in order of time; with `sharing`, who may see where they sit. */
export function bookingList(language: Language, views: readonly BookingView[], sharing?: Sharing): Card {
  const texts = textsIn[language]
  const { booking: words } = texts
  const shown = views.slice(0, mostShown)
  const rest = views.length - shown.length
  return card(
    language,
    [
      heading(words.mine),
      ...(shown.length ? shown.map(view => row(language, view)) : [text(words.mineNone)]),
      rest > 0 && subtle(texts.others(rest)),
      sharing &&
        choices(
          sharingInput,
          words.sharing,
          sharings.map(value => ({ title: words.shares[value], value })),
          sharing,
          { style: 'compact' },
        ),
    ],
    {
      fallbackText: words.mine,
      actions: [
        button(words.book, 'booking/begin', {}, { associatedInputs: 'none' }),
        sharing && button(words.share, 'booking/share'),
        views.length > 1 &&
          button(words.releaseAll, 'booking/release-all', {
            ids: views
              .slice(0, 40)
              .map(({ booking }) => booking.id)
              .join(','),
          }),
      ],
    },
  )
}

function row(language: Language, view: BookingView): object {
  const { booking: words } = textsIn[language]
  const { booking, desk, person } = view
  const whose = booking.guest ?? person
  return {
    type: 'Container',
    separator: true,
    items: [
      text(capital(words.at({ day: booking.day, slot: booking.slot })), { weight: 'Bolder' }),
      text([desk ? sayDesk(language, desk) : booking.desk, ...(whose ? [literal(whose)] : [])].join(' · '), {
        spacing: 'None',
      }),
      { type: 'ActionSet', actions: actionsOf(textsIn[language], view).slice(0, asksPresence(view) ? 2 : 1) },
    ],
  }
}
