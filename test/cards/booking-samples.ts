import { type BookingView, bookingCard, bookingList } from '../../cards/booking.ts'
import { type OfferView, offerCard, offerOver } from '../../cards/booking-offer.ts'
import { readingsCard, seriesCard } from '../../cards/booking-series.ts'
import { lineOfferCard, waitingCard, waitOver } from '../../cards/booking-wait.ts'
import { closedCard, closingCard } from '../../cards/desk-closing.ts'
import { whoIsThereCard } from '../../cards/who-is-there.ts'
import type { Booking } from '../../src/domain/booking.ts'
import type { DeskAsk } from '../../src/domain/booking-ask.ts'
import type { Proposal, Reason } from '../../src/domain/booking-proposal.ts'
import { addDays } from '../../src/domain/day.ts'
import { type DeskFeature, deskFeatures, desksOf, type PlacedDesk } from '../../src/domain/floor-plan.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { desk, floor, planOf, sampleBooking, brussels as zone, zone as zoneOf } from '../support/booking-samples.ts'
import { hostile } from './hostile.ts'

const id = '0a0b0c0d-0000-4000-8000-000000000001'
const today = '2026-12-01'
const day = '2026-12-02'
const plan = planOf(
  ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map(name =>
    floor(name, [
      zoneOf(`${name}A`, [desk(`${name}.014`, { features: deskFeatures }), desk(`${name}.015`)], { activity: 'quiet' }),
    ]),
  ),
  [floor('N1', [zoneOf('N1A', [desk('N1.001')])])],
)
const placed = (name: string): PlacedDesk => {
  const found = desksOf(plan).get(name)
  if (!found) throw new Error(`no desk ${name}`)
  return found
}
const everyReason: readonly Reason[] = [
  { why: 'asked' },
  { why: 'near', name: hostile, metres: 4 },
  { why: 'usual' },
  { why: 'team' },
  { why: 'features', features: deskFeatures },
  { why: 'room', zone: '3A', free: 1, of: 2 },
]
const proposal = (name: string, reasons: readonly Reason[] = [{ why: 'usual' }]): Proposal => ({
  ...{ desk: placed(name), slot: 'day', reasons },
})
const ask = (own: Partial<DeskAsk> = {}): DeskAsk => ({ days: [day], slot: 'day', features: [], near: [], ...own })
const nothing = { features: [] as DeskFeature[], near: [], elsewhere: false }
const offer = (own: Partial<OfferView> = {}): OfferView => ({
  ...{ id, ask: ask(), day, lacking: nothing, unseen: [], plan, zone, heldUntil: '2026-12-01T08:20:00Z' },
  proposals: [proposal('3.014'), proposal('3.015'), proposal('4.014')],
  ...own,
})
const view = (booking: Booking, own: Partial<BookingView> = {}): BookingView => ({
  ...{ booking, desk: placed('3.014'), today, zone },
  ...own,
})
const made = (own: Partial<Booking> = {}) => sampleBooking({ id, ...own })
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => view(made({ day: addDays(day, i), ...(i % 2 && { guest: hostile }) })))
const refusals = [
  { why: 'past', day: today, slot: 'morning' },
  { why: 'too far', day: '2027-06-01', last: '2027-01-29' },
  { why: 'weekend', day: '2026-12-05' },
  { why: 'free day', day: '2026-12-25', free: { day: '2026-12-25', kind: 'legal', name: 'christmas' } },
] as const
const desks = ['unknown', 'taken', 'not for you', 'drop-in', 'assigned', 'unavailable'] as const
const states = ['booked', 'present', 'cancelled', 'released', 'withdrawn', 'past'] as const

const named = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries)

/** Cards of desks and bookings, in every state that looks different. */
export const bookingCards: Record<string, (language: Language) => Card> = {
  'desk offer': language => offerCard(language, offer()),
  'desk offer, every reason': language => offerCard(language, offer({ proposals: [proposal('3.014', everyReason)] })),
  'desk offer, for a guest': language =>
    offerCard(language, offer({ ask: ask({ guest: hostile, slot: '09:00-11:30' }), sitter: hostile, note: 'a note' })),
  'desk offer, instead': language =>
    offerCard(language, offer({ ask: ask({ instead: id, floor: '4', features: ['quiet'] }), already: made() })),
  'desk offer, full': language => offerCard(language, offer({ proposals: [], waitFor: '3A', unseen: [hostile] })),
  'desk offer, elsewhere': language =>
    offerCard(
      language,
      offer({
        proposals: [proposal('N1.001')],
        lacking: { features: ['quiet', 'window'], floor: '9', near: [hostile], elsewhere: true },
      }),
    ),
  ...named(
    refusals.map(refusal => [
      `desk offer, ${refusal.why}`,
      (language: Language) => offerCard(language, offer({ refusal })),
    ]),
  ),
  ...named(
    desks.map(why => [
      `desk offer, desk ${why}`,
      (language: Language) => offerCard(language, offer({ lacking: { ...nothing, desk: { name: hostile, why } } })),
    ]),
  ),
  'desk offer, put aside': language => offerOver(language),
  'desk offer, replaced': language => offerOver(language, true),
  ...named(
    states.flatMap(status => [
      [`booking, ${status}`, (language: Language) => bookingCard(language, view(made({ status })))] as const,
      [
        `booking of today, ${status}`,
        (language: Language) =>
          bookingCard(
            language,
            view(made({ status, day: today, confirmUntil: '2026-12-01T09:00:00Z' }), {
              problem: 'Presence is confirmed on the day.',
            }),
          ),
      ] as const,
    ]),
  ),
  'booking for somebody else': language => bookingCard(language, view(made({ person: 'bram' }), { person: hostile })),
  'booking of a desk that is gone': language => {
    const { desk: _, ...rest } = view(made({ guest: hostile }))
    return bookingCard(language, rest)
  },
  'bookings, none': language => bookingList(language, [], 'team'),
  'bookings, some': language => bookingList(language, many(3), 'everybody'),
  'bookings, of some days': language => bookingList(language, many(2)),
  'bookings, worst': language => bookingList(language, many(60), 'nobody'),
  'series, free': language =>
    seriesCard(language, {
      ...{ id, ask: ask({ days: [day, '2026-12-03'] }), booked: false },
      days: [
        { day, became: 'free', proposal: proposal('3.014') },
        { day: '2026-12-03', became: 'other', proposal: proposal('4.014') },
      ],
    }),
  'series, booked': language =>
    seriesCard(language, {
      ...{ id, ask: ask(), booked: true },
      days: [
        { day, became: 'booked', proposal: proposal('3.014') },
        { day: '2026-12-03', became: 'other', proposal: proposal('4.014') },
        { day: '2026-12-04', became: 'full' },
        { day: '2026-12-07', became: 'already', booking: made() },
        { day: '2026-12-08', became: 'too many', most: 40 },
        ...refusals.map(refusal => ({ day: refusal.day, became: 'refused' as const, refusal })),
      ],
    }),
  'series, nothing free': language =>
    seriesCard(language, { ...{ id, ask: ask(), booked: false }, days: [{ day, became: 'full' }] }),
  'series, worst': language =>
    seriesCard(language, {
      ...{ id, ask: ask({ days: Array.from({ length: 40 }, (_, i) => addDays(day, i)) }), booked: true },
      days: Array.from({ length: 40 }, (_, i) => ({
        ...{ day: addDays(day, i), became: 'refused' as const, refusal: refusals[3] },
      })),
    }),
  'closing of desks': language =>
    closingCard(language, { does: 'close', target: '3B', days: [day, '2026-12-03'], desks: 32, bookings: 4 }),
  'closing of desks, many days': language =>
    closingCard(language, {
      does: 'close',
      target: '3B',
      days: Array.from({ length: 60 }, (_, i) => addDays(day, i)),
      desks: 32,
      bookings: 1,
    }),
  'reopening of desks': language =>
    closingCard(language, { does: 'reopen', target: '3.014', days: [day], desks: 1, bookings: 0 }),
  'desks closed': language => closedCard(language, { does: 'close', target: '3B', bookings: 4 }),
  'desks reopened': language => closedCard(language, { does: 'reopen', target: '3B', bookings: 0 }),
  'waiting list, joined': language => waitingCard(language, { zone: '3A', day, slot: 'day', first: true }),
  'waiting list, already': language => waitingCard(language, { zone: '3A', day, slot: 'day', first: false }),
  'waiting list, left': language => waitOver(language, 'left'),
  'waiting list, declined': language => waitOver(language, 'declined'),
  'desk released': language =>
    lineOfferCard(language, view(made({ status: 'offered', heldUntil: '2026-12-01T08:30:00Z' }))),
  'booking, made by a colleague': language => bookingCard(language, view(made(), { madeBy: hostile })),
  'desk, which days': language => readingsCard(language, id, [ask(), ask({ days: ['2026-12-03', '2026-12-08'] })]),
  'who is there': language =>
    whoIsThereCard(
      language,
      day,
      Array.from({ length: 50 }, () => ({ name: hostile, desk: '3.014', floor: '3', slot: 'day' as const })),
    ),
  'who is there, nobody': language => whoIsThereCard(language, day, []),
}
