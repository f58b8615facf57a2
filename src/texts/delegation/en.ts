import type { Day } from '../../domain/day.ts'
import { sayDay, sayNumber } from '../format.ts'

/** A chief is away and somebody decides meanwhile. */
export const delegationEn = {
  title: 'Who decides while you are away',
  delegate: 'Delegate',
  from: 'From',
  to: 'To',
  save: 'Name',
  end: 'End now',
  set: ({ delegate, from, to }: { delegate: string; from: Day; to: Day }) =>
    `${delegate} decides on telework requests for you from ${sayDay('en', from)} to ${sayDay('en', to)}. You keep seeing them and may decide too.`,
  ended: ({ delegate }: { delegate: string }) => `${delegate} no longer decides for you.`,
  givenSaid: ({ chief, from, to, waiting }: { chief: string; from: Day; to: Day; waiting: number }) =>
    `${chief} has named you as delegate from ${sayDay('en', from)} to ${sayDay('en', to)}. Requests waiting now: ${sayNumber('en', waiting)}. Type “to decide” to see them.`,
  endedSaid: ({ chief }: { chief: string }) => `You no longer decide for ${chief}.`,
  forChief: ({ by, chief }: { by: string; chief: string }) => `${by}, for ${chief}`,
  oneself: 'You cannot be your own delegate: choose a colleague.',
  reversed: 'The end comes before the start: correct one of the two days.',
  past: 'These days are over: choose days from today on.',
  delegateAway: ({ until }: { until: Day }) =>
    `This person is replaced too until ${sayDay('en', until)}: choose somebody else, or other days.`,
  already: ({ from, to }: { from: Day; to: Day }) =>
    `You have named a delegate from ${sayDay('en', from)} to ${sayDay('en', to)} already. End that one first.`,
  noTeam: 'The directory names no team of yours, so there is nothing to delegate.',
  nobody: 'Choose a person from the list.',
}
export type DelegationTexts = typeof delegationEn
