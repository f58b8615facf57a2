import { type LineOrder, milestoneNames } from '../src/domain/line-order.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, subtle, text } from './elements.ts'

/** The one live card of a line and its VPN, from order to activation. */
export function lineOrderCard(language: Language, order: LineOrder, zone: string): Card {
  const texts = textsIn[language]
  const { street, postcode, city } = order.address
  const last = order.jeopardies.at(-1)
  const open = !['completed', 'failed', 'refused', 'cancelled', 'not needed'].includes(order.status)
  return card(
    language,
    [
      heading(texts.line.title),
      text(texts.line[order.status], { weight: 'Bolder', color: colourOf(order) }),
      open && last && text(texts.line.jeopardy({ message: literal(last.message) }), { color: 'Warning' }),
      'because' in order && order.because && facts([[texts.line.because, literal(order.because)]]),
      facts([
        [texts.line.address, literal(`${street}, ${postcode} ${city}`)],
        ...(open && order.expected
          ? [[texts.line.expected, capital(texts.day(dayOf(order.expected, zone)))] as [string, string]]
          : []),
        ...(order.status === 'not needed' ? [] : milestoneRows(texts, order, zone, open)),
      ]),
      (order.status === 'failed' || order.status === 'refused') && subtle(texts.line.deskHas),
    ],
    { fallbackText: texts.line[order.status], refresh: { action: button('', 'line/show', { id: order.id }) } },
  )
}

const dayOf = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

function milestoneRows(texts: Texts, order: LineOrder, zone: string, open: boolean): [string, string][] {
  return milestoneNames.flatMap((name): [string, string][] => {
    const reached = order.milestones.find(milestone => milestone.name === name)
    if (!reached && !open) return []
    return [
      [
        texts.line.milestones[name],
        reached ? texts.line.done({ at: texts.at({ at: reached.at, zone }) }) : texts.line.toCome,
      ],
    ]
  })
}

function colourOf({ status }: LineOrder) {
  if (status === 'completed' || status === 'not needed') return 'Good'
  return status === 'failed' || status === 'refused' || status === 'cancelled' ? 'Attention' : 'Default'
}
