import { literal } from '../cards/elements.ts'
import { granted, sayItems } from '../cards/telework-words.ts'
import { readerOf } from '../src/flows/people.ts'
import { teleworkView, type View } from '../src/flows/telework-view.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One short message to the requester: what was decided. */
export const sayDecision: Job<'say-decision'> = async ({ telework: id }, needs, effectId) => {
  const telework = await needs.store.telework(id)
  if (telework?.status !== 'approved' && telework?.status !== 'refused') return done()
  const reader = await readerOf(needs, telework.person)
  if (!reader) return done()
  const text = sentence(textsIn[reader.language], await teleworkView(needs, telework))
  return say(needs, telework.person, effectId, text)
}

function sentence(texts: Texts, view: View): string {
  const { telework, calendar } = view
  const by = literal(view.by ?? view.chief)
  if (telework.status === 'refused') return texts.telework.refusedSaid({ by, because: literal(telework.because) })
  const { given, rest } = granted(telework, calendar)
  const days = sayItems(texts, given)
  const said = rest.length
    ? texts.telework.approvedSomeSaid({ by, days, rest: sayItems(texts, rest) })
    : texts.telework.approvedSaid({ by, days })
  return view.ordersLine ? `${said} ${texts.telework.lineFollows}` : said
}
