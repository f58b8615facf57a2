import { lineOrderCard } from '../cards/line-order.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** The one live card of an order of line and VPN. */
export const showLineOrder: Job<'show-line-order'> = async ({ order: id }, needs) => {
  const order = await needs.store.lineOrder(id)
  const reader = order && (await readerOf(needs, order.person))
  if (!order || !reader) return done()
  const card = lineOrderCard(reader.language, order, needs.office.zone)
  return showCard(needs, order.person, `line:${id}`, { card, summary: textsIn[reader.language].line.summary })
}
