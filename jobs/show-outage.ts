import { literal } from '../cards/elements.ts'
import { outageCard } from '../cards/outage.ts'
import type { Outage, OutageNews } from '../src/domain/outage.ts'
import { outageCardKey } from '../src/flows/outage.ts'
import { readerOf } from '../src/flows/people.ts'
import { slaOf } from '../src/flows/sla.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say, showCard } from './tell.ts'

/** The live card of an outage. A form whose card is not known yet is not posted by us: its turn does that. */
export const showOutage: Job<'show-outage'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  const reader = outage && (await readerOf(needs, outage.person))
  if (!outage || !reader) return done()
  if (outage.status === 'begun' && !(await needs.store.liveCard(outage.person, outageCardKey(id)))) return done()
  const card = outageCard(reader.language, {
    outage,
    zone: needs.office.zone,
    phone: needs.office.contact.ictDeskPhone,
    ...slaOf(needs, outage),
  })
  return showCard(needs, outage.person, outageCardKey(id), { card, summary: textsIn[reader.language].outage.summary })
}

/** One line in the chat for what is new about an outage. */
export const sayOutageNews: Job<'say-outage-news'> = async ({ outage: id, news }, needs, effectId) => {
  const outage = await needs.store.outage(id)
  const reader = outage && (await readerOf(needs, outage.person))
  const text = outage && reader && sentence(textsIn[reader.language], outage, news, needs.office.zone)
  return text ? say(needs, outage.person, effectId, text) : done()
}

function sentence({ outage: texts, at }: Texts, outage: Outage, news: OutageNews, zone: string): string {
  switch (news.what) {
    case 'eta':
      return texts.said.eta({ at: at({ at: news.eta, zone }) })
    case 'note':
      return texts.said.note({ text: literal(news.text) })
    case 'status':
      if (news.status === 'rejected') return texts.said.rejected({ because: literal(news.because ?? '') })
      return texts.said[news.status]({ number: outage.number })
  }
}
