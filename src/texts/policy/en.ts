import type { Day, Weekday } from '../../domain/day.ts'
import type { Language } from '../../domain/person.ts'
import { capital, sayDay, sayFullDay, sayHalves, sayList, sayNumber, sayWeekday } from '../format.ts'

/** The office's own words, from its policy. */
type InEach = Readonly<Record<Language, string>>

const day = (of: Day) => capital(sayDay('en', of))
const halves = (of: number) => sayHalves('en', of, 'day', 'days')

/** What the office's own rules say of a wish. `halves` and `most` are half-days. */
export const policyEn = {
  giveReason: 'give a reason',
  reasonWanted: 'Please add a reason, then send: this request needs one.',
  ownFreeDay: ({ day: of }: { day: Day }) =>
    `${capital(sayFullDay('en', of))} is a day off in your work regime. Please choose another day.`,
  tooSoon: ({ day: of, first }: { day: Day; first: Day }) =>
    `${day(of)}: this has to be asked earlier. The first possible day is ${sayDay('en', first)}.`,
  periodFull: ({
    per,
    day: of,
    halves: asked,
    most,
  }: {
    per: 'week' | 'month'
    day: Day
    halves: number
    most: number
  }) => `${day(of)}: that would make ${halves(asked)} that ${per}, the most is ${halves(most)}.`,
  overLowerCeiling: ({ year, asked, used, ceiling }: { year: number; asked: number; used: number; ceiling: number }) =>
    `${year}: ${halves(used)} taken or asked for and ${halves(asked)} more exceed your service’s ceiling (${halves(ceiling)}). Remove some days, or ask P&O for an exception.`,
  presenceDay: ({ day: of, weekdays }: { day: Day; weekdays: readonly Weekday[] }) =>
    `${day(of)}: your service is present on ${sayList(
      'en',
      weekdays.map(weekday => sayWeekday('en', weekday)),
    )}.`,
  presenceTooLow: ({ day: of, present, least, skill }: { day: Day; present: number; least: number; skill?: InEach }) =>
    `${day(of)}: on the spot in your team${skill ? ` (${skill.en})` : ''}: ${sayNumber('en', present)}, at least ${sayNumber('en', least)} wanted.`,
  blackout: ({ day: of, from, to, because }: { day: Day; from: Day; to: Day; because: InEach }) =>
    `${day(of)}: no telework from ${sayDay('en', from)} to ${sayDay('en', to)} (${because.en}).`,
  excluded: 'Your function is done on the spot: it does not allow telework. Speak with your functional chief.',
}

export type PolicyTexts = typeof policyEn
