import { calendarFeedCard, type FeedView } from '../../cards/calendar-feed.ts'
import type { FeedAction } from '../../cards/calendar-feed-actions.ts'
import { makeFeed, revokeFeed } from '../flows/calendar-feed.ts'
import type { Reader } from '../flows/people.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import type { PressAnswer } from './press-answer.ts'

type Hearing = { needs: Needs; reader: Reader; conversation: Conversation }

/** «Lier mon agenda»: whether there is an address; the address itself is shown when it is made. */
export async function tellFeed({ needs, reader, conversation }: Hearing): Promise<void> {
  const texts = textsIn[reader.language]
  const madeAt = await needs.store.feedMadeAt(reader.person.id)
  const view: FeedView = madeAt ? { since: texts.at({ at: madeAt, zone: needs.office.zone }) } : { revoked: false }
  const sent = await needs.chat.post(conversation, {
    card: calendarFeedCard(reader.language, view),
    summary: texts.calendar.title,
  })
  needs.metrics.send(sent.did)
}

export const isOfFeed = (action: { does: string }): action is FeedAction => action.does.startsWith('feed/')

/** One's own feed, whoever pressed on whatever card. */
export async function pressFeed(
  { needs, reader }: Omit<Hearing, 'conversation'>,
  action: FeedAction,
): Promise<PressAnswer> {
  const { person, language } = reader
  if (action.does === 'feed/make') {
    const address = `${needs.publicUrl}/feeds/${await makeFeed(needs, person.id)}.ics`
    return { card: calendarFeedCard(language, { address }) }
  }
  await revokeFeed(needs, person.id)
  return { card: calendarFeedCard(language, { revoked: true }) }
}
