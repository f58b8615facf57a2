import type { DayRefusal } from '../src/domain/booking.ts'
import type { Lacking, Reason } from '../src/domain/booking-proposal.ts'
import type { DeskFeature, PlacedDesk } from '../src/domain/floor-plan.ts'
import type { Language } from '../src/domain/person.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { literal } from './elements.ts'

/** «3.014 · étage 3, zone 3A (zone projet)», with the building's name when it is not the main one. */
export function sayDesk(language: Language, { name, floor, zone, building }: PlacedDesk): string {
  const { booking: texts } = textsIn[language]
  const said = texts.desk({ desk: name, floor: floor.id, zone: zone.id, activity: texts.activities[zone.activity] })
  return building.satellite ? `${said} · ${literal(building.name[language])}` : said
}

export const sayFeatures = ({ booking, list }: Texts, features: readonly DeskFeature[]): string =>
  list(features.map(feature => booking.features[feature]))

export function sayReason(texts: Texts, reason: Reason): string {
  const { reasons } = texts.booking
  switch (reason.why) {
    case 'near':
      return reasons.near({ name: literal(reason.name), metres: reason.metres })
    case 'features':
      return reasons.features({ features: sayFeatures(texts, reason.features) })
    case 'room':
      return reasons.room(reason)
    default:
      return reasons[reason.why]()
  }
}

/** Why a day cannot be booked. */
export function sayDayRefusal({ booking, findings }: Texts, refusal: DayRefusal): string {
  switch (refusal.why) {
    case 'past':
      return booking.refused.past(refusal)
    case 'too far':
      return booking.refused['too far'](refusal)
    case 'weekend':
      return findings.weekend(refusal)
    case 'free day':
      return findings['free day'](refusal)
  }
}

/** What of a wish could not be had, a sentence each. */
export function sayLacking(
  texts: Texts,
  language: Language,
  { desk, features, floor, near, elsewhere }: Lacking,
  best?: PlacedDesk,
): string[] {
  const { lacking } = texts.booking
  const names = near.map(literal)
  return [
    ...(desk ? [lacking[desk.why]({ name: literal(desk.name) })] : []),
    ...(features.length ? [lacking.features({ features: sayFeatures(texts, features) })] : []),
    ...(floor !== undefined ? [lacking.floor({ floor: literal(floor) })] : []),
    ...(names.length ? [lacking.near({ names: texts.list(names) })] : []),
    ...(elsewhere && best ? [lacking.elsewhere({ building: literal(best.building.name[language]) })] : []),
  ]
}
