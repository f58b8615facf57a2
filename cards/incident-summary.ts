import type { Instant } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, subtle, text } from './elements.ts'
import { type IncidentView, nameOf } from './incident-desk.ts'
import { incidentFacts } from './incident-words.ts'

export type SummaryView = IncidentView & {
  /** Minutes from its declaration to its end. */
  lasted: number
  /** Minutes counted and promised by the contract. */
  repair?: { took: number; target: number; kept: boolean }
}

const mostSteps = 20

/** What an incident was, for the ICT desk, when it is over. */
export function incidentSummary(language: Language, view: SummaryView): Card {
  const texts = textsIn[language]
  const { sum } = texts.incident
  const { incident } = view
  const title = sum.title({ number: incident.number })
  const steps = timeline(texts, view)
  return card(
    language,
    [
      heading(title),
      facts([...incidentFacts(texts, incident, view.nodes, view.zone), ...numbers(texts, view)]),
      text(sum.timeline, { weight: 'Bolder' }),
      ...steps.slice(0, mostSteps).map(step => text(`- ${step}`, { spacing: 'Small' })),
      steps.length > mostSteps && subtle(texts.others(steps.length - mostSteps)),
    ],
    { fallbackText: title, refresh: { action: button('', 'incident/summary', { id: incident.id }) } },
  )
}

function numbers(
  texts: Texts,
  { members, lines, lasted, repair, incident }: SummaryView,
): (readonly [string, string])[] {
  const { sum } = texts.incident
  const reported = incident.evidence?.reporters.length ?? 0
  const [took, target] = [repair?.took ?? 0, repair?.target ?? 0].map(minutes => duration(texts, minutes))
  return [
    [sum.lasted, duration(texts, lasted)],
    [sum.affected, String(lines)],
    [sum.reported, String(Math.max(reported, members.joined))],
    [sum.folded, String(members.joined - members.own)],
    [sum.own, String(members.own)],
    [sum.stillDown, String(members.stillDown)],
    ...(repair && took && target
      ? [[sum.sla, repair.kept ? sum.slaMet({ took, target }) : sum.slaBroken({ took, target })] as const]
      : []),
  ]
}

const duration = (texts: Texts, minutes: number) =>
  texts.incident.sum.duration({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })

/** What was done and what was expected, in the order it happened. */
function timeline(texts: Texts, { incident, names, zone }: SummaryView): string[] {
  const { sum } = texts.incident
  const at = (moment: Instant) => texts.at({ at: moment, zone })
  const done = incident.history.map(step => ({
    at: step.at,
    what: sum.steps[step.what],
    by: nameOf(texts, step.by, names),
    because: step.because === 'unanswered' ? sum.unanswered : literal(step.because ?? ''),
  }))
  const expected = incident.etas.map(({ at: told, eta, because }) => ({
    at: told,
    what: eta ? sum.steps.eta({ at: at(eta) }) : sum.steps.noEta,
    by: texts.incident.desk.by.contractor,
    because: literal(because ?? ''),
  }))
  return [...done, ...expected]
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(step => sum.step({ ...step, at: at(step.at) }))
}
