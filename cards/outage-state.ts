import { meaningOf } from '../src/domain/line-test.ts'
import { isOpen, type Outage } from '../src/domain/outage.ts'
import { needsVisit, slotsOf } from '../src/domain/outage-visit.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, facts, heading, literal, subtle, text, textInput } from './elements.ts'
import type { OutageView } from './outage-view.ts'
import { sayLine, saySymptom, sayWindow, symptomChoices } from './outage-words.ts'
import { saySlaBar } from './sla-bar.ts'

type Fact = readonly [title: string, value: string]

const saysWhy = ['rejected', 'held', 'cancelled']

/** Where an outage stands, what it needs, and what can be asked for it. */
export function outageState(language: Language, view: OutageView): Card {
  const texts = textsIn[language]
  const { outage, zone, problem, sla } = view
  return card(
    language,
    [
      heading(texts.outage.title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      text(sayStatus(texts, outage), { weight: 'Bolder', color: colourOf(outage) }),
      ...question(texts, view),
      facts(factsOf(texts, view)),
      sla && text(saySlaBar(texts, sla, zone)),
      ...remarks(texts, view),
      ...visit(texts, view),
      ...notes(texts, outage, zone),
      isOpen(outage) && subtle(meanwhile(texts, view)),
    ],
    {
      fallbackText: `${texts.outage.title}: ${texts.outage.status[outage.status]}`,
      actions: actionsOf(texts, outage),
      refresh: { action: button('', 'outage/show', { id: outage.id }) },
    },
  )
}

function sayStatus({ outage: texts, report, ticket }: Texts, { status, history }: Outage): string {
  const because = history.at(-1)?.because
  if (status === 'dropped' && because) return because === 'expired' ? report.expired : report.mended
  return status === 'closed' && because === 'unanswered' ? ticket.unanswered : texts.status[status]
}

const colourOf = ({ status }: Outage) =>
  status === 'closed' || status === 'resolved' ? 'Good' : status === 'rejected' ? 'Attention' : 'Default'

function factsOf(texts: Texts, { outage, zone, other, pictures = 0 }: OutageView): Fact[] {
  const because = outage.history.at(-1)?.because
  const tried = outage.tried?.map(check => texts.report.shortly[check]) ?? []
  return [
    [texts.outage.number, outage.number],
    ...(other
      ? [[texts.report[other.is === 'colleague' ? 'forWhom' : 'reportedBy'], literal(other.name)] as const]
      : []),
    [texts.outage.line, sayLine(texts, outage.line)],
    [texts.outage.symptom, saySymptom(texts, outage, outage.symptom)],
    [texts.outage.since, capital(texts.at({ at: outage.since, zone }))],
    ...(isOpen(outage) ? [[texts.outage.eta, sayEta(texts, outage, zone)] as const] : []),
    ...(outage.visit ? visitFact(texts, outage, zone) : []),
    ...(saysWhy.includes(outage.status) && because ? [[texts.reason, short(because)] as const] : []),
    ...(tried.length > 0 ? [[texts.report.tried, texts.list(tried)] as const] : []),
    ...(pictures > 0 ? [[texts.ticket.pictures, sayPictures(texts, outage, pictures)] as const] : []),
  ]
}

/** Those that went nowhere say so. */
function sayPictures({ ticket, list }: Texts, { unsentPictures = [] }: Outage, count: number): string {
  const unsent = Math.min(unsentPictures.length, count)
  const said = [
    ...(count > unsent ? [ticket.pictureCount({ count: count - unsent })] : []),
    ...(unsent > 0 ? [ticket.picturesUnsent({ count: unsent })] : []),
  ]
  return list(said)
}

/** What was expected first, what is now and why; with nothing expected, when the next news comes. */
function sayEta(texts: Texts, { etas, nextNewsAt }: Outage, zone: string): string {
  const said = (at: string) => texts.at({ at, zone })
  const [first, last] = [etas[0], etas.at(-1)]
  if (!first || !last) return nextNewsAt ? texts.ticket.nextNews({ at: said(nextNewsAt) }) : texts.outage.noEta
  if (first.eta === last.eta) return capital(said(last.eta))
  const because = last.because ? short(last.because) : ''
  return capital(texts.ticket.etaMoved({ first: said(first.eta), now: said(last.eta), because }))
}

function visitFact(texts: Texts, { visit, slot }: Outage, zone: string): Fact[] {
  if (slot) return [[texts.ticket.visit, texts.ticket.slotGoes({ when: capital(sayWindow(texts, slot, zone)) })]]
  if (visit?.state !== 'agreed') return []
  return [[texts.ticket.visit, capital(sayWindow(texts, visit, zone))]]
}

/** People's words at a length that leaves room for the rest of the card. */
const short = (words: string): string => literal(words.length > 300 ? `${words.slice(0, 300)}…` : words)

/** The contractor's question, with room for the answer, or that it was answered. */
function question(texts: Texts, { outage, zone }: OutageView): object[] {
  const { question: asked } = outage
  if (outage.status !== 'pending' || !asked) return []
  const { ticket } = texts
  const heard = [
    text(ticket.question, { weight: 'Bolder' }),
    text(asked.text ? short(asked.text) : ticket.questionOpen),
  ]
  if (asked.answer) {
    const answered = outage.ours?.find(({ id }) => id === asked.answer)?.at ?? asked.at
    return [...heard, text(ticket.answered({ at: texts.at({ at: answered, zone }) }), { color: 'Good' })]
  }
  return [
    ...heard,
    textInput('answer', ticket.answer, '', { isMultiline: true, maxLength: 1000 }),
    { type: 'ActionSet', actions: [button(texts.send, 'outage/answer', { id: outage.id }, { style: 'positive' })] },
  ]
}

function remarks(texts: Texts, { outage, zone, phone }: OutageView): (object | false | undefined | '')[] {
  const { report, ticket } = texts
  const { repeat, cancelling, test, testAfter, closesAt } = outage
  const resolved = outage.status === 'resolved'
  return [
    repeat !== undefined && text(report.repeated({ times: repeat }), { color: 'Warning', weight: 'Bolder' }),
    outage.status === 'reported' && outage.waiting && text(report.unsent({ phone })),
    cancelling && text(ticket.cancelling({ at: texts.at({ at: cancelling.at, zone }) })),
    test && isOpen(outage) && subtle(test.going ? report.late : report.measured[meaningOf(test)]),
    resolved && text(texts.outage.isRestored, { weight: 'Bolder' }),
    resolved && text(testAfter && !testAfter.going ? ticket.testedAfter[meaningOf(testAfter)] : ticket.testingAfter),
    resolved && closesAt && subtle(ticket.closes({ at: texts.at({ at: closesAt, zone }) })),
  ]
}

/** Windows to choose from, and the number under which the technician finds somebody. */
function visit(texts: Texts, { outage, zone }: OutageView): object[] {
  if (!isOpen(outage) || !needsVisit(outage)) return []
  const { ticket } = texts
  const slots = outage.slot ? [] : slotsOf(outage).slice(0, 12)
  const options = slots.map(slot => ({ title: capital(sayWindow(texts, slot, zone)), value: slot.id }))
  const choose = (title: string, does: 'outage/slot' | 'outage/contact') => ({
    type: 'ActionSet',
    actions: [button(title, does, { id: outage.id })],
  })
  return [
    ...(options.length > 0
      ? [
          choices('slot', ticket.chooseSlot, options, options[0]?.value ?? '', { style: 'expanded' }),
          choose(ticket.slotSend, 'outage/slot'),
        ]
      : []),
    ...(outage.contact || outage.line.kind === 'mobile'
      ? []
      : [
          textInput('phone', ticket.contactAsk, '', { style: 'Tel', maxLength: 40 }),
          choose(ticket.contactSend, 'outage/contact'),
        ]),
  ]
}

const mostNotes = 4

/** The last words of both sides, oldest first; what is not with the contractor yet says so. */
function notes(texts: Texts, outage: Outage, zone: string): object[] {
  const { ticket } = texts
  const theirs = outage.notes
    .filter(({ by }) => by === 'contractor')
    .map(({ at, text: words }) => ({ at, who: ticket.byContractor, words, sent: true }))
  const ours = (outage.ours ?? [])
    .filter(({ made }) => !made)
    .map(({ at, text: words, sent }) => ({ at, who: ticket.byYou, words, sent: sent === true }))
  const all = [...theirs, ...ours].sort((a, b) => Temporal.Instant.compare(a.at, b.at)).slice(-mostNotes)
  if (all.length === 0) return []
  return [
    text(ticket.notes, { weight: 'Bolder', separator: true }),
    ...all.flatMap(({ at, who, words, sent }) => [
      subtle(`${who} · ${texts.at({ at, zone })}${sent ? '' : ` · ${ticket.onItsWay}`}`),
      text(short(words), { spacing: 'None' }),
    ]),
  ]
}

const meanwhile = ({ outage: texts, report }: Texts, { outage, phone }: OutageView): string =>
  outage.line.kind === 'mobile' ? report.meanwhileMobile({ phone }) : texts.meanwhile({ phone })

function actionsOf(texts: Texts, outage: Outage): (object | false)[] {
  const { id } = outage
  if (outage.status === 'resolved')
    return [
      button(texts.outage.restored, 'outage/restored', { id }, { style: 'positive' }),
      button(texts.outage.stillDown, 'outage/still-down', { id }),
    ]
  if (!isOpen(outage)) return []
  const { ticket } = texts
  return [
    folded(ticket.noteTitle, textInput('note', ticket.note, '', { isMultiline: true, maxLength: 1000 }), [
      button(ticket.noteSend, 'outage/note', { id }),
    ]),
    folded(
      ticket.changeTitle,
      choices('changed', texts.outage.symptom, symptomChoices(texts, outage), outage.symptom),
      [button(ticket.changeSend, 'outage/change', { id })],
    ),
    !outage.cancelling && button(texts.cancel, 'outage/cancel', { id }, { associatedInputs: 'none' }),
  ]
}

const folded = (title: string, input: object, actions: object[]) => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body: [input], actions },
})
