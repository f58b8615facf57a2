import { literal } from '../cards/elements.ts'
import { dayAt } from '../src/domain/day.ts'
import type { OrderNews } from '../src/domain/line-order.ts'
import { readerOf } from '../src/flows/people.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One line in the chat for each milestone, jeopardy and end of an order. */
export const sayOrderNews: Job<'say-order-news'> = async ({ order: id, news }, needs, effectId) => {
  const order = await needs.store.lineOrder(id)
  const reader = order && (await readerOf(needs, order.person))
  if (!order || !reader) return done()
  return say(needs, order.person, effectId, sentence(textsIn[reader.language], news, needs.office.zone))
}

function sentence({ line }: Texts, news: OrderNews, zone: string): string {
  switch (news.what) {
    case 'milestone':
      return line.said[news.milestone.name]()
    case 'jeopardy': {
      const { message, newDate } = news.jeopardy
      return line.said.jeopardy({ message: literal(message), ...(newDate && { newDate: dayAt(newDate, zone) }) })
    }
    case 'failed':
    case 'refused':
    case 'cancelled':
      return line.said[news.what]({ because: literal(news.because) })
    case 'acknowledged':
    case 'completed':
    case 'not needed':
      return line.said[news.what]()
  }
}
