import type { Incident, Member } from '../src/domain/incident.ts'
import type { NetworkNode } from '../src/domain/network.ts'
import { isOver, type Outage } from '../src/domain/outage.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, subtle, text } from './elements.ts'
import { incidentFacts } from './incident-words.ts'
import type { SaidOfLine } from './outage-actions.ts'

export type JoinedView = {
  incident: Incident
  nodes: readonly NetworkNode[]
  member?: Member
  outage?: Outage
  /** What was said before this was shown: «c'est autre chose» goes on with it. */
  said?: SaidOfLine
  zone: string
}

/** An incident for somebody whose line is in it: known first, joined in one tap, asked when it seems over. */
export function joinedCard(language: Language, view: JoinedView): Card {
  const texts = textsIn[language]
  const { incident: words } = texts
  const { incident, nodes, zone } = view
  const title = words.title[incident.kind]
  return card(
    language,
    [
      heading(title),
      isAsked(view) && text(words.question, { weight: 'Bolder', size: 'Medium' }),
      text(standing(language, view), { weight: 'Bolder' }),
      facts(incidentFacts(texts, incident, nodes, zone)),
      incident.status === 'open' && view.member && !view.outage && subtle(words.keepsRight),
    ],
    {
      fallbackText: title,
      actions: actionsFor(language, view),
      refresh: { action: button('', 'incident/joined', { id: incident.id, ...view.said }) },
    },
  )
}

const isOpen = (outage: Outage | undefined) => outage !== undefined && !isOver(outage)

/** Once it seems over, who has not answered and has no ticket that asks. */
const isAsked = ({ incident, member, outage }: JoinedView): boolean =>
  member !== undefined &&
  !member.answer &&
  !isOpen(outage) &&
  (incident.askedAt !== undefined || incident.status === 'ended')

function standing(language: Language, view: JoinedView): string {
  const { incident: words } = textsIn[language]
  const { incident, member, outage } = view
  if (member?.answer === 'back') return words.saidBack
  if (member && outage && isOpen(outage)) return words.own({ number: outage.number })
  if (incident.resolvedAt) return words.ends
  if (incident.status !== 'open') return words.notOpen
  return member ? words.joined : words.notJoined
}

function actionsFor(language: Language, view: JoinedView): object[] {
  const texts = textsIn[language]
  const { incident: words, outage: labels } = texts
  const { incident, member, outage, said } = view
  const data = { id: incident.id }
  if (!member)
    return incident.status === 'open'
      ? [
          button(words.meToo, 'incident/join', data, { style: 'positive' }),
          button(texts.report.somethingElse, 'outage/other', said),
        ]
      : []
  if (member.answer === 'back' || isOpen(outage)) return []
  const back = button(labels.restored, 'incident/restored', data, { style: 'positive' })
  const still = button(labels.stillDown, 'incident/still-down', data)
  return isAsked(view) ? [back, still] : incident.status === 'open' ? [still] : []
}
