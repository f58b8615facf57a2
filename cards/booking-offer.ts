import type { Booking, BookingId, DayRefusal } from '../src/domain/booking.ts'
import type { DeskAsk } from '../src/domain/booking-ask.ts'
import type { Lacking, Proposal } from '../src/domain/booking-proposal.ts'
import { isHours, type Slot } from '../src/domain/booking-time.ts'
import type { Day, Instant } from '../src/domain/day.ts'
import { deskFeatures, type FloorPlan } from '../src/domain/floor-plan.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { anywhere, askData, deskInputs } from './booking-actions.ts'
import { sayDayRefusal, sayDesk, sayFeatures, sayLacking, sayReason } from './booking-words.ts'
import { card, choices, dateInput, facts, heading, literal, subtle, text } from './elements.ts'

export type OfferView = {
  id: BookingId
  ask: DeskAsk
  day: Day
  /** For whom, when it is not for the reader. */
  sitter?: string
  refusal?: DayRefusal
  proposals: readonly Proposal[]
  heldUntil?: Instant
  lacking: Lacking
  unseen: readonly string[]
  already?: Booking
  /** The zone to wait for, when everything is taken. */
  waitFor?: string
  plan: FloorPlan
  zone: string
  /** What went before: the desk was taken, the search changed. */
  note?: string
}

/** One desk, held and ready to be booked, with its reason; two others; and the search, to be changed in place. */
export function offerCard(language: Language, view: OfferView): Card {
  const texts = textsIn[language]
  const [best, ...others] = view.proposals
  const notes = notesOf(texts, language, view)
  return card(
    language,
    [
      heading(texts.booking.title),
      ...notes.map(note => text(note, { color: 'Warning', weight: 'Bolder' })),
      ...(best ? bestOf(language, view, best) : []),
      others.length > 0 && text(texts.booking.others),
      others.length > 0 && { type: 'ActionSet', actions: others.map(other => takeButton(texts, view, other)) },
      ...(best ? [] : searchInputs(language, view)),
    ],
    {
      fallbackText: best ? `${texts.booking.title}: ${best.desk.name}` : texts.booking.title,
      actions: [
        best &&
          button(
            texts.booking.book,
            'booking/book',
            { ...askData(view.ask), id: view.id, chosen: best.desk.name },
            { style: 'positive' },
          ),
        !best &&
          view.waitFor !== undefined &&
          button(
            texts.booking.waiting.join,
            'booking/wait',
            { zone: view.waitFor, day: view.day, slot: view.ask.slot, features: view.ask.features.join(',') },
            { associatedInputs: 'none' },
          ),
        best ? otherSearch(language, view) : searchButton(texts, view),
        closeButton(texts, view),
      ],
    },
  )
}

const searchButton = (texts: Texts, view: OfferView) =>
  button(texts.booking.search, 'booking/search', { ...askData(view.ask), id: view.id })

/** Folded away where a desk is proposed: one look and one tap are enough for most. */
const otherSearch = (language: Language, view: OfferView) => ({
  type: 'Action.ShowCard',
  title: textsIn[language].booking.changeSearch,
  card: {
    type: 'AdaptiveCard',
    body: searchInputs(language, view),
    actions: [searchButton(textsIn[language], view)],
  },
})

/** Who was about to change a booking sees it again. */
const closeButton = (texts: Texts, { id, ask }: OfferView) =>
  ask.instead
    ? button(texts.close, 'booking/show', { id: ask.instead }, { associatedInputs: 'none' })
    : button(texts.close, 'booking/close', { id }, { associatedInputs: 'none' })

/** A no comes first, with its reason; what there is instead follows. */
function notesOf(texts: Texts, language: Language, view: OfferView): string[] {
  const { refusal, proposals, lacking, unseen, already, day, ask, note } = view
  const { refused, lacking: words } = texts.booking
  const [best] = proposals
  const missing = best ? sayLacking(texts, language, lacking, best.desk) : []
  return [
    ...(note ? [note] : []),
    ...(refusal ? [`${sayDayRefusal(texts, refusal)} ${best ? refused.instead({ day }) : ''}`.trim()] : []),
    ...(best ? [] : [refused.full({ day, slot: ask.slot })]),
    ...missing,
    ...(missing.length && best ? [words.asAlternative] : []),
    ...(unseen.length ? [words.unseen({ names: texts.list(unseen.map(literal)) })] : []),
    ...(already ? [refused.already({ desk: already.desk })] : []),
  ]
}

function bestOf(language: Language, view: OfferView, { desk, slot, reasons }: Proposal): object[] {
  const texts = textsIn[language]
  const { booking } = texts
  return [
    text(sayDesk(language, desk), { weight: 'Bolder', size: 'Large' }),
    facts([
      [booking.when, capital(booking.at({ day: view.day, slot }))],
      ...(view.sitter ? [[booking.forWhom, literal(view.sitter)] as const] : []),
      ...(view.ask.guest !== undefined ? [[booking.guest, literal(view.ask.guest)] as const] : []),
      [booking.why, capital(reasons.map(reason => sayReason(texts, reason)).join(' · '))],
      ...(desk.features.length ? [[booking.equipment, capital(sayFeatures(texts, desk.features))] as const] : []),
    ]),
    ...(view.heldUntil ? [subtle(booking.held({ at: view.heldUntil, zone: view.zone }))] : []),
  ]
}

const takeButton = ({ booking }: Texts, { ask, id }: OfferView, { desk }: Proposal) =>
  button(
    booking.shortDesk({ desk: desk.name, floor: desk.floor.id }),
    'booking/take',
    { ...askData(ask), id, chosen: desk.name },
    { associatedInputs: 'none' },
  )

function searchInputs(language: Language, { ask, day, plan }: OfferView): object[] {
  const { booking } = textsIn[language]
  const slots: Slot[] = ['day', 'morning', 'afternoon', ...(isHours(ask.slot) ? [ask.slot] : [])]
  const floors = plan.buildings.flatMap(building => building.floors.map(floor => ({ building, floor })))
  const floor = floors.find(({ building, floor }) => floor.id === ask.floor || building.id === ask.floor)?.floor.id
  return [
    dateInput(deskInputs.day, booking.date, { value: day }),
    choices(
      deskInputs.slot,
      booking.part,
      slots.map(slot => ({ title: capital(booking.slot({ slot })), value: slot })),
      ask.slot,
      { style: 'compact' },
    ),
    choices(
      deskInputs.floor,
      booking.floor,
      [
        { title: capital(booking.anywhere), value: anywhere },
        ...floors.map(({ building, floor }) => ({
          title: building.satellite ? `${floor.id} · ${literal(building.name[language])}` : floor.id,
          value: floor.id,
        })),
      ],
      floor ?? anywhere,
      { style: 'compact' },
    ),
    choices(
      deskInputs.features,
      booking.equipment,
      deskFeatures.map(value => ({ title: capital(booking.features[value]), value })),
      ask.features.join(','),
      { style: 'compact', isMultiSelect: true },
    ),
  ]
}

/** The card of an offer that was put aside, or that another one further down replaces. */
export function offerOver(language: Language, replaced = false): Card {
  const texts = textsIn[language]
  const words = replaced ? texts.telework.corrected : texts.booking.closed
  return card(language, [heading(texts.booking.title), text(words)], { fallbackText: words })
}
