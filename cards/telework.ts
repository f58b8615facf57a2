import type { FederalCalendar } from '../src/domain/calendar.ts'
import { type Day, halvesOf, yearOf } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import { daysOf, heldDays, itemsOf, type Telework } from '../src/domain/telework.ts'
import { cancellable } from '../src/domain/telework-changes.ts'
import type { Finding } from '../src/domain/telework-findings.ts'
import type { Counter } from '../src/domain/telework-verdict.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, facts, heading, literal, subtle, text, textInput } from './elements.ts'
import { findingBlocks, granted, sayFirst, sayItem, sayItems, sayTerms, usedOf } from './telework-words.ts'

/** A request with the names and facts its cards show. */
export type TeleworkView = {
  telework: Telework
  requester: string
  chief: string
  /** Who decided. */
  by?: string
  calendar: FederalCalendar
  zone: string
  today: Day
  /** This request not counted. */
  counters: readonly Counter[]
  away: readonly { day: string; names: readonly string[]; team: number; most: number }[]
  warnings: readonly Finding[]
  ordersLine: boolean
  /** The requester may remind who decides, today. */
  mayNudge?: boolean
  /** The chief for whom a delegate decided. */
  insteadOf?: string
}

const refreshOf = (id: string) => ({ action: button('', 'telework/show', { id }) })

/** Where a request stands, in one sentence. */
export function sayStatus(texts: Texts, view: TeleworkView): string {
  const { telework, zone } = view
  const decider = literal(view.by ?? view.chief)
  const by =
    view.insteadOf === undefined ? decider : texts.delegation.forChief({ by: decider, chief: literal(view.insteadOf) })
  if (telework.status === 'pending') return texts.telework.pending({ chief: literal(view.chief) })
  const at = texts.at({ at: telework.at, zone })
  if (telework.status === 'withdrawn') return texts.telework.withdrawn({ at })
  if (telework.status === 'expired') return texts.silence.expiredOn({ at })
  if (telework.status === 'refused') return texts.telework.refused({ by, at })
  const last = telework.cancelled?.at(-1)
  if (last && heldDays(telework, view.calendar).length === 0)
    return texts.change.allCancelled({ at: texts.at({ at: last.at, zone }) })
  const partly = granted(telework, view.calendar).rest.length > 0
  return partly ? texts.telework.approvedSome({ by, at }) : texts.telework.approved({ by, at })
}

const kindOf = (texts: Texts, telework: Telework) => texts.telework[telework.terms.kind]

/** The requester's live card: what was asked and where it stands. `ticked`: days somebody has just said they give back. */
export function teleworkOfRequester(
  language: Language,
  view: TeleworkView,
  {
    chiefReachable = true,
    ticked = [],
    file,
  }: { chiefReachable?: boolean; ticked?: readonly Day[]; file?: string | undefined } = {},
): Card {
  const texts = textsIn[language]
  const { telework } = view
  const pending = telework.status === 'pending'
  return card(
    language,
    [
      heading(texts.telework.title),
      text(sayStatus(texts, view), { weight: 'Bolder', color: colourOf(telework) }),
      facts(outcome(texts, view)),
      pending &&
        !chiefReachable &&
        text(texts.telework.chiefUnreachable({ chief: literal(view.chief) }), { color: 'Warning' }),
      telework.status === 'approved' && view.ordersLine && subtle(texts.telework.lineFollows),
      ...cancelInput(texts, view, ticked),
    ],
    {
      fallbackText: sayStatus(texts, view),
      actions: [
        ...requesterButtons(texts, view),
        ...(file ? [{ type: 'Action.OpenUrl', title: texts.calendar.file, url: file }] : []),
      ],
      refresh: refreshOf(telework.id),
    },
  )
}

/** Days ahead that a card lists to be given back; later ones can be typed. */
const mostToCancel = 20

function cancelInput(texts: Texts, { telework, calendar, today }: TeleworkView, ticked: readonly Day[]): object[] {
  const days = cancellable(telework, calendar, today)
  if (days.length < 2) return []
  const shown = [...new Set([...ticked.filter(day => days.includes(day)), ...days.slice(0, mostToCancel)])].sort()
  const options = shown.map(day => ({ title: capital(texts.day(day)), value: day }))
  const style = options.length > 5 ? 'compact' : 'expanded'
  return [choices('days', texts.change.whichDays, options, ticked.join(','), { isMultiSelect: true, style })]
}

function requesterButtons(texts: Texts, { telework, calendar, today, mayNudge }: TeleworkView): object[] {
  const { id, version } = telework
  if (telework.status === 'pending')
    return [
      button(texts.change.edit, 'telework/edit', { id, version: String(version) }),
      button(texts.withdraw, 'telework/withdraw', { id }),
      ...(mayNudge ? [button(texts.silence.nudge, 'telework/nudge', { id })] : []),
    ]
  const days = cancellable(telework, calendar, today)
  if (days.length === 0) return []
  return [button(texts.cancel, 'telework/cancel', { id, ...(days.length === 1 && { days: days[0] ?? '' }) })]
}

const colourOf = ({ status }: Telework) =>
  ({ pending: 'Default', approved: 'Good', refused: 'Attention', withdrawn: 'Default', expired: 'Warning' })[status]

const outcome = (texts: Texts, view: TeleworkView): [string, string][] => [
  ...dayRows(texts, view),
  [texts.telework.kind, periodOf(texts, view.telework)],
  ...becauseRow(texts.telework.because, view.telework),
]

function dayRows(texts: Texts, { telework, calendar }: TeleworkView): [string, string][] {
  const { given, rest } = granted(telework, calendar)
  if (telework.status !== 'approved') return [[texts.telework.askedDays, sayItems(texts, rest)]]
  const cancelled = telework.cancelled?.map(({ day }) => texts.day(day)) ?? []
  return [
    [texts.telework.granted, sayItems(texts, given)],
    ...(cancelled.length ? [[texts.change.cancelledDays, sayFirst(texts, cancelled, 12)] as [string, string]] : []),
    ...(rest.length ? [[texts.telework.notGranted, sayItems(texts, rest)] as [string, string]] : []),
  ]
}

const becauseRow = (title: string, telework: Telework): [string, string][] =>
  'because' in telework && telework.because ? [[title, literal(telework.because)]] : []

const periodOf = (texts: Texts, telework: Telework) =>
  telework.terms.kind === 'occasional'
    ? kindOf(texts, telework)
    : `${kindOf(texts, telework)}, ${texts.period(telework.terms)}`

/** The chief's live card: the facts a decision needs, and the decision itself while it is pending. `problem` says why a press changed nothing. */
export function teleworkOfChief(language: Language, view: TeleworkView, problem?: string): Card {
  const texts = textsIn[language]
  const { telework } = view
  const pending = telework.status === 'pending'
  return card(
    language,
    [
      heading(texts.decision.title({ name: literal(view.requester) })),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      !pending && text(sayStatus(texts, view), { weight: 'Bolder', color: colourOf(telework) }),
      facts(decisionFacts(texts, view)),
      ...(pending ? teamLines(texts, view) : []),
      ...(pending ? findingBlocks(texts, view.warnings) : []),
      pending && view.ordersLine && subtle(texts.decision.lineFollows),
      ...(pending ? itemChoice(texts, view) : []),
    ],
    {
      fallbackText: pending ? texts.decision.title({ name: literal(view.requester) }) : sayStatus(texts, view),
      actions: pending ? decisionButtons(texts, view) : [],
      refresh: refreshOf(telework.id),
    },
  )
}

function decisionFacts(texts: Texts, view: TeleworkView): [string, string][] {
  const { telework, calendar } = view
  const asked = daysOf(telework.terms, calendar)
  return [
    [texts.decision.who, literal(view.requester)],
    ...dayRows(texts, view),
    [texts.decision.type, periodOf(texts, telework)],
    [texts.decision.reason, telework.reason ? literal(telework.reason) : texts.decision.noReason],
    ...view.counters.map((counter): [string, string] => {
      const halves = asked
        .filter(({ day }) => yearOf(day) === counter.year)
        .reduce((sum, { part }) => sum + halvesOf(part), 0)
      const before = usedOf(counter)
      return [
        texts.decision.counter,
        texts.decision.counterValue({ year: counter.year, before, after: before + halves, ceiling: counter.ceiling }),
      ]
    }),
    ...becauseRow(texts.reason, telework),
  ]
}

const teamLines = (texts: Texts, view: TeleworkView) => [
  text(texts.decision.awayTitle, { weight: 'Bolder', spacing: 'Medium' }),
  ...view.away.map(({ day, names, team, most }) =>
    text(texts.decision.away({ day, who: who(texts, names, view.away.length), count: names.length, team, most }), {
      spacing: 'Small',
    }),
  ),
]

/** The names of those away: few of them where there are many days, so that the card stays small. */
const who = (texts: Texts, names: readonly string[], days: number) =>
  sayFirst(texts, names.map(literal), days > 20 ? 1 : days > 10 ? 3 : 6)

function itemChoice(texts: Texts, { telework, calendar }: TeleworkView): object[] {
  const items = itemsOf(telework.terms, calendar)
  if (items.length < 2) return []
  const options = items.map(item => ({ title: capital(sayItem(texts, item)), value: item.item }))
  const all = items.map(({ item }) => item).join(',')
  return [choices('items', texts.decision.chooseDays, options, all, { isMultiSelect: true, style: 'expanded' })]
}

function decisionButtons(texts: Texts, { telework, calendar }: TeleworkView): object[] {
  const data = { id: telework.id, version: String(telework.version) }
  const several = itemsOf(telework.terms, calendar).length > 1
  return [
    button(texts.approve, 'telework/approve', data, { style: 'positive' }),
    ...(several ? [button(texts.approveSome, 'telework/approve-some', data)] : []),
    {
      type: 'Action.ShowCard',
      title: texts.refuse,
      card: {
        type: 'AdaptiveCard',
        body: [
          textInput('because', texts.reason, '', { isMultiline: true, maxLength: 1000 }),
          subtle(texts.decision.refuseReason),
        ],
        actions: [button(texts.confirmRefusal, 'telework/refuse', data, { style: 'destructive' })],
      },
    },
  ]
}

/** A person's requests, newest first. */
export function teleworkList(language: Language, views: readonly TeleworkView[]): Card {
  const texts = textsIn[language]
  const rows = views.map(view => ({
    type: 'Container',
    separator: true,
    items: [
      text(capital(sayTerms(texts, view.telework.terms, view.calendar)), { weight: 'Bolder' }),
      text(sayStatus(texts, view), { spacing: 'None' }),
    ],
  }))
  return card(language, [heading(texts.telework.mine), ...(rows.length ? rows : [text(texts.telework.mineNone)])], {
    fallbackText: texts.telework.mine,
    actions: [button(texts.telework.ask, 'telework/ask')],
  })
}
