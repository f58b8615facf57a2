import type { Instant } from '../src/domain/day.ts'
import { type EffectKind, effectKind } from '../src/domain/desk.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { overviewButton } from './desk-pages.ts'
import { card, facts, heading, subtle, text } from './elements.ts'

/** When the contractor last answered, and since when not; `trialAt`: requests are held back until then. */
export type ContractorContact = { answeredAt?: Instant; silentSince?: Instant; trialAt?: Instant }

export type ContractorView = {
  at: Instant
  zone: string
  contact: ContractorContact | undefined
  hubsAt: Instant | undefined
  events: { count: number; last?: Instant }
  waiting: readonly { name: string; count: number; failing: number }[]
}

export function contactLine(texts: Texts, contact: ContractorContact | undefined, zone: string) {
  const { answers, silent, unknown } = texts.desk.contractor
  if (contact?.silentSince)
    return text(silent({ at: texts.at({ at: contact.silentSince, zone }) }), { weight: 'Bolder', color: 'Attention' })
  return text(contact?.answeredAt ? answers : unknown)
}

/** How things stand with the contractor's API, and what waits for it. */
export function contractorCard(language: Language, view: ContractorView): Card {
  const texts = textsIn[language]
  const { contractor } = texts.desk
  const { contact, events, hubsAt, zone } = view
  const said = (at: Instant) => texts.at({ at, zone })
  const paused = contact?.silentSince && contact.trialAt
  return card(
    language,
    [
      heading(contractor.title),
      contactLine(texts, contact, zone),
      facts([
        [contractor.lastAnswer, contact?.answeredAt ? capital(said(contact.answeredAt)) : contractor.never],
        [contractor.breaker, paused ? contractor.paused({ at: said(paused) }) : contractor.closed],
        [contractor.hubs, hubsAt ? capital(said(hubsAt)) : contractor.never],
        [
          contractor.events,
          events.last ? contractor.eventsTaken({ count: events.count, at: said(events.last) }) : contractor.noEvents,
        ],
      ]),
      text(contractor.waiting, { weight: 'Bolder', separator: true }),
      ...waitingLines(texts, view),
      subtle(texts.desk.asOf({ at: said(view.at) })),
    ],
    {
      fallbackText: contractor.title,
      actions: [button(texts.desk.refresh, 'desk/contractor'), overviewButton(texts)],
    },
  )
}

const kinds: readonly EffectKind[] = ['ticket', 'order', 'test', 'upkeep']

function waitingLines(texts: Texts, { waiting }: ContractorView): object[] {
  const { contractor, letters } = texts.desk
  const rows = kinds.flatMap(kind => {
    const ours = waiting.filter(({ name }) => effectKind(name) === kind)
    const sum = (what: 'count' | 'failing') => ours.reduce((all, one) => all + one[what], 0)
    return ours.length
      ? [[letters.kinds[kind], contractor.waits({ count: sum('count'), failing: sum('failing') })]]
      : []
  })
  return rows.length ? [facts(rows as [string, string][])] : [text(contractor.nothingWaits, { spacing: 'None' })]
}
