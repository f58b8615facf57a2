import type { Day } from '../../domain/day.ts'
import { sayDay } from '../format.ts'

/** What is said when nobody decides. */
export const silenceEn = {
  nudge: 'Remind',
  nudged: 'A reminder is on its way.',
  nudgedToday: 'You have sent a reminder today already. You can send another one tomorrow.',
  tooEarly: ({ from }: { from: Day }) => `You can send a reminder from ${sayDay('en', from)} on.`,
  reminder: ({ name, days, since }: { name: string; days: string; since: string }) =>
    `${name} has been waiting for your decision since ${since}: telework on ${days}. Type “to decide” to see it.`,
  putBeforeYou: ({ name, days, chief }: { name: string; days: string; chief: string }) =>
    `${chief} has not decided on the telework of ${name} (${days}). The request is now put before you as well.`,
  putAbove: ({ above, days }: { above: string; days: string }) =>
    `Your telework request (${days}) has had no answer yet. It is now put before ${above} as well.`,
  expired: ({ days }: { days: string }) =>
    `Nobody has decided on your telework request (${days}) in time: it has ended without an answer. Speak with your chief, or ask again.`,
  expiredUndecided: ({ name, days }: { name: string; days: string }) =>
    `The telework request of ${name} (${days}) has ended without a decision.`,
  expiredOn: ({ at }: { at: string }) => `Ended without a decision on ${at}`,
}
export type SilenceTexts = typeof silenceEn
