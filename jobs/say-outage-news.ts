import { literal } from '../cards/elements.ts'
import { sayWindow } from '../cards/outage-words.ts'
import { meaningOf } from '../src/domain/line-test.ts'
import type { Outage, OutageNews } from '../src/domain/outage.ts'
import { isToldWithIncident } from '../src/flows/incident-entering.ts'
import { outageFor } from '../src/flows/outage-view.ts'
import { readerOf } from '../src/flows/people.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One line in the chat for what is new about an outage. */
export const sayOutageNews: Job<'say-outage-news'> = async ({ outage: id, news, to }, needs, effectId) => {
  const outage = await needs.store.outage(id)
  const reader = outage && (await readerOf(needs, to ?? outage.person))
  if (!outage || !reader) return done()
  if (isOfTheNetwork(news) && (await isToldWithIncident(needs.store, id))) return done()
  const { other } = await outageFor(needs, outage, reader.person.id)
  const text = sentence(textsIn[reader.language], { outage, zone: needs.office.zone, name: other?.name ?? '' }, news)
  return text ? say(needs, reader.person.id, effectId, text) : done()
}

const common = ['acknowledged', 'inProgress', 'held']
/** What the incident's own notice tells everybody in it: nobody hears it twice. */
const isOfTheNetwork = (news: OutageNews) =>
  news.what === 'eta' || (news.what === 'status' && common.includes(news.status))

type About = { outage: Outage; zone: string; name: string }

/** Empty: another line says it, or the card alone. */
function sentence(texts: Texts, { outage, zone, name }: About, news: OutageNews): string {
  const { said } = texts.outage
  const { number } = outage
  switch (news.what) {
    case 'status':
      return status(texts, outage, news)
    case 'eta':
      return said.eta({ at: texts.at({ at: news.eta, zone }) })
    case 'note':
      return said.note({ text: literal(news.text) })
    case 'question':
      return texts.ticket.asked({ question: literal(news.text ?? '') })
    case 'slots':
      return texts.ticket.slotsOffered
    case 'visit':
      return texts.ticket.slotKept({ when: sayWindow(texts, news, zone) })
    case 'slot gone':
      return texts.ticket.slotGone
    case 'not cancelled':
      return texts.ticket.notCancelled({ because: literal(news.because) })
    case 'reminder':
      return outage.status === 'resolved' ? texts.ticket.reminder({ number }) : ''
    case 'unanswered':
      return texts.ticket.closedUnanswered({ number })
    case 'test':
      return outage.test ? texts.outage.test[meaningOf(outage.test)] : ''
    case 'reported for you':
      return texts.report.reportedForYou({ name: literal(name), number })
  }
}

function status({ outage: texts }: Texts, { number }: Outage, news: Extract<OutageNews, { what: 'status' }>): string {
  if (news.status === 'rejected') return texts.said.rejected({ because: literal(news.because ?? '') })
  // The question that comes with it says more.
  return news.status === 'pending' ? '' : texts.said[news.status]({ number })
}
