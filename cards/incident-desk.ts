import type { Evidence, Incident, IncidentActor } from '../src/domain/incident.ts'
import { countOf } from '../src/domain/mass-outage-reports.ts'
import type { NetworkNode } from '../src/domain/network.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, facts, heading, literal, subtle, text, textInput } from './elements.ts'
import { incidentFacts, sayNodes } from './incident-words.ts'
import { networkPicture } from './network-picture.ts'

type Counts = { reports: number; down: number; up: number; untested: number }
type TreeNode = NetworkNode & { depth: number; marked: boolean; counts: Counts }

export type IncidentView = {
  incident: Incident
  nodes: readonly NetworkNode[]
  lines: number
  members: { joined: number; own: number; stillDown: number }
  names: ReadonlyMap<IncidentActor, string>
  others: readonly { incident: Incident; nodes: readonly NetworkNode[] }[]
  below: readonly NetworkNode[]
  tree: readonly TreeNode[]
  picture?: (language: string) => string
  into?: string
  zone: string
  /** Why a press changed nothing. */
  refused?: string
}

/** The live card of an incident for a member of the ICT desk. */
export function incidentCard(language: Language, view: IncidentView): Card {
  const texts = textsIn[language]
  const { incident: words } = texts
  const { incident, refused } = view
  const { desk } = words
  const title = words.title[incident.kind]
  return card(
    language,
    [
      heading(title),
      refused && text(refused, { color: 'Attention', weight: 'Bolder' }),
      text(desk.status[incident.status], { weight: 'Bolder', color: incident.status === 'ended' ? 'Good' : 'Default' }),
      facts([...incidentFacts(texts, incident, view.nodes, view.zone), ...deskFacts(texts, view)]),
      ...evidenceOf(texts, incident),
      pictureOf(language, view),
    ],
    {
      fallbackText: title,
      actions: deskActions(language, view),
      refresh: { action: button('', 'incident/show', { id: incident.id }) },
    },
  )
}

function deskFacts(
  texts: Texts,
  { incident, lines, members, into, names }: IncidentView,
): (readonly [string, string])[] {
  const { desk, ticket, problem } = texts.incident
  const last = incident.history.at(-1)
  return [
    [desk.source, desk.sources[incident.source]],
    [desk.affected, String(lines)],
    ...(members.joined > 0 ? [[desk.joined, desk.counts(members)] as const] : []),
    ...(incident.ticket ? [[ticket, literal(incident.ticket)] as const] : []),
    ...(incident.problem ? [[problem, literal(incident.problem)] as const] : []),
    ...(into ? [[desk.mergeInto, into] as const] : []),
    ...(last?.because ? [[texts.reason, `${literal(last.because)} (${nameOf(texts, last.by, names)})`] as const] : []),
  ]
}

/** Who did something, as people say it. */
export function nameOf(texts: Texts, by: IncidentActor, names: ReadonlyMap<IncidentActor, string>): string {
  const { by: known } = texts.incident.desk
  if (by === 'contractor' || by === 'detection') return known[by]
  return literal(names.get(by) ?? by)
}

function evidenceOf(texts: Texts, { evidence, status }: Incident): object[] {
  if (!evidence) return []
  const { desk } = texts.incident
  const count = evidence.reporters.length
  const seen =
    evidence.expected < 0.1 ? desk.fewExpected({ count }) : desk.evidence({ count, expected: evidence.expected })
  const tests = evidence.tested.length > 0 ? desk.tested(testsIn(evidence)) : status === 'suspected' && desk.untested
  return [text(seen), ...(tests ? [text(tests, { spacing: 'None' })] : [])]
}

const testsIn = ({ tested }: Evidence) => ({
  down: countOf(tested, 'no sync'),
  up: countOf(tested, 'in sync'),
  unknown: countOf(tested, 'unknown'),
})

/** The network's tree; what it shows is in its words as well. */
function pictureOf(language: Language, { picture, tree, nodes }: IncidentView): object | undefined {
  const texts = textsIn[language]
  const marked = tree.find(node => node.marked)
  if (!picture || !marked) return undefined
  const { reports, ...counts } = marked.counts
  const words = texts.incident.desk.picture({ count: reports, ...counts, where: sayNodes(texts, nodes) })
  return { type: 'Image', url: picture(language), altText: words, size: 'Stretch' }
}

/** The same as SVG, for the address that the card shows. */
export function treePicture(language: Language, tree: readonly TreeNode[]): string {
  const texts = textsIn[language]
  const labelled = tree.map(node => ({ ...node, label: capital(texts.notice.place(node)) }))
  return networkPicture(labelled, texts.incident.desk.legend)
}

function deskActions(language: Language, view: IncidentView): object[] {
  const { incident } = view
  if (incident.status === 'suspected') return suspicionActions(textsIn[language], incident.id)
  return incident.status === 'open' ? openActions(textsIn[language], view) : []
}

function suspicionActions(texts: Texts, id: string): object[] {
  const { desk } = texts.incident
  return [
    button(desk.accept, 'incident/accept', { id }, { style: 'positive' }),
    asking(
      desk.reject,
      [reasonInput(texts), subtle(desk.rejectReason)],
      [button(desk.confirmReject, 'incident/reject', { id }, { style: 'destructive' })],
    ),
  ]
}

const reasonInput = (texts: Texts) => textInput('because', texts.reason, '', { isMultiline: true, maxLength: 500 })

const asking = (title: string, body: readonly object[], actions: readonly object[]) => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body, actions },
})

function openActions(texts: Texts, { incident: { id }, others, below }: IncidentView): object[] {
  const { desk } = texts.incident
  const [other] = others
  const [node] = below
  const intoChoices = others.map(each => ({
    title: `${each.incident.number} · ${sayNodes(texts, each.nodes)}`,
    value: each.incident.id,
  }))
  const nodeChoices = below.map(each => ({ title: sayNodes(texts, [each]), value: each.id }))
  return [
    asking(desk.end, [reasonInput(texts)], [button(desk.confirmEnd, 'incident/end', { id }, { style: 'destructive' })]),
    ...(other
      ? [
          asking(
            desk.merge,
            [choices('into', desk.mergeInto, intoChoices, other.incident.id)],
            [button(desk.confirmMerge, 'incident/merge', { id })],
          ),
        ]
      : []),
    ...(node
      ? [
          asking(
            desk.split,
            [choices('node', desk.splitAt, nodeChoices, node.id)],
            [button(desk.confirmSplit, 'incident/split', { id })],
          ),
        ]
      : []),
  ]
}

/** The form by which the ICT desk declares an incident. `places`: offered at once; the typeahead finds the others. */
export function declareCard(
  language: Language,
  places: readonly NetworkNode[],
  filled: { because?: string; refused?: string } = {},
): Card {
  const texts = textsIn[language]
  const { desk } = texts.incident
  const kinds = (['line', 'vpn'] as const).map(value => ({ title: desk.kinds[value], value }))
  const offered = places.map(node => ({ title: capital(sayNodes(texts, [node])), value: node.id }))
  return card(
    language,
    [
      heading(desk.declareTitle),
      filled.refused && text(filled.refused, { color: 'Attention', weight: 'Bolder' }),
      subtle(desk.declareHint),
      choices('node', desk.declareNode, offered, '', {
        style: 'filtered',
        'choices.data': { type: 'Data.Query', dataset: 'network-nodes' },
      }),
      choices('kind', desk.declareKind, kinds, 'line', { style: 'expanded' }),
      textInput('because', texts.reason, filled.because ?? '', { isMultiline: true, maxLength: 500 }),
    ],
    {
      fallbackText: desk.declareTitle,
      actions: [button(desk.declareNow, 'incident/declare', {}, { style: 'positive' })],
    },
  )
}
