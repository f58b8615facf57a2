import type { FederalCalendar } from '../src/domain/calendar.ts'
import { halvesOf, type Part, type Weekday, yearOf } from '../src/domain/day.ts'
import type { Address, Language } from '../src/domain/person.ts'
import { daysOf, type Wish } from '../src/domain/telework.ts'
import type { Verdict } from '../src/domain/telework-verdict.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, dateInput, heading, literal, subtle, text, textInput } from './elements.ts'
import { findingBlocks, sayFirst, sayItem, sayVerdict, usedOf } from './telework-words.ts'

export type DraftFacts = {
  draft: string
  wish: Wish
  verdict: Verdict
  calendar: FederalCalendar
  chief?: string
  /** Given when sending orders a line: the address to confirm. */
  lineAddress?: Address
  /** Working days to offer when none was said. */
  offered: readonly string[]
  /** On a first showing an empty form is not an error. */
  first: boolean
  /** The version of the pending request that is being changed; its id is the draft's. */
  edits?: number
}

/** Some days go with a reason only. */
const reasonLabel = (texts: Texts, { findings, items }: Verdict): string => {
  const all = [...findings, ...items.flatMap(item => item.findings)]
  const wanted = all.some(({ force, why }) => force === 'asks a reason' || why === 'reason wanted')
  return wanted ? texts.reason : `${texts.reason} (${texts.optional})`
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5]
const parts: readonly Part[] = ['day', 'morning', 'afternoon']

/** The one card of a telework wish: what was understood, the verdict on each day, all of it correctable in place. */
export function teleworkDraft(language: Language, facts: DraftFacts): Card {
  const texts = textsIn[language]
  const data = { draft: facts.draft, ...(facts.edits !== undefined && { version: String(facts.edits) }) }
  return card(
    language,
    [
      heading(texts.telework.title),
      facts.edits !== undefined && subtle(texts.change.editing),
      ...toldFindings(texts, facts),
      kindInput(texts, facts),
      ...(facts.wish.terms.kind === 'occasional' ? occasionalInputs(texts, facts) : structuralInputs(texts, facts)),
      textInput('reason', reasonLabel(texts, facts.verdict), facts.wish.reason ?? '', {
        isMultiline: true,
        maxLength: 1000,
      }),
      ...addressInputs(texts, facts.lineAddress),
      ...counterLines(texts, facts),
      facts.chief && subtle(texts.telework.goesTo({ chief: literal(facts.chief) })),
      subtle(texts.telework.hint),
    ],
    {
      fallbackText: texts.telework.title,
      actions: [
        button(texts.send, 'telework/send', data, { style: 'positive' }),
        button(texts.check, 'telework/check', data),
        button(texts.close, 'telework/close', data, { associatedInputs: 'none' }),
      ],
    },
  )
}

function toldFindings(texts: Texts, { verdict, first }: DraftFacts): object[] {
  const findings = [...verdict.findings, ...verdict.items.flatMap(item => item.findings)]
  const told = findings.filter(finding => !(first && finding.why === 'nothing asked'))
  const empty = first && findings.some(finding => finding.why === 'nothing asked')
  return [...(empty ? [text(texts.telework.chooseDays)] : []), ...findingBlocks(texts, told)]
}

const kindInput = (texts: Texts, { wish }: DraftFacts) =>
  choices(
    'kind',
    texts.telework.kind,
    [
      { title: texts.telework.occasional, value: 'occasional' },
      { title: texts.telework.structural, value: 'structural' },
    ],
    wish.terms.kind,
  )

const partInput = (texts: Texts, part: Part) =>
  choices(
    'part',
    texts.telework.part,
    parts.map(value => ({ title: capital(texts.part[value]), value })),
    part,
  )

/** More days are never granted in one request; a card that lists them would be too large for Teams. */
const mostShown = 60

function occasionalInputs(texts: Texts, { verdict, wish, offered }: DraftFacts): object[] {
  if (wish.terms.kind !== 'occasional') return []
  const shown = verdict.items.slice(0, mostShown)
  const asked = shown.map(item => ({
    title: `${capital(sayItem(texts, item))} · ${sayVerdict(texts, item.findings)}`,
    value: item.item,
  }))
  const others = offered.map(day => ({ title: capital(texts.day(day)), value: day }))
  const ticked = shown.map(({ item }) => item).join(',')
  return [
    choices('days', texts.telework.daysLabel, asked.length ? asked : others, ticked, {
      isMultiSelect: true,
      style: 'expanded',
    }),
    dateInput('more', `${texts.telework.addDay} (${texts.optional})`),
    partInput(texts, wish.terms.days[0]?.part ?? 'day'),
  ]
}

function structuralInputs(texts: Texts, { verdict, wish }: DraftFacts): object[] {
  const { terms } = wish
  if (terms.kind !== 'structural') return []
  const options = weekdays.map(weekday => {
    const item = verdict.items.find(item => 'weekday' in item && item.weekday === weekday)
    const first = item && 'first' in item && item.first ? ` · ${texts.firstTime(item.first)}` : ''
    const said = item ? `${first} · ${sayVerdict(texts, item.findings)}` : ''
    return { title: `${capital(texts.weekday(weekday))}${said}`, value: String(weekday) }
  })
  const ticked = weekdays.filter(weekday => terms.weekdays.some(wished => wished.weekday === weekday)).join(',')
  return [
    choices('weekdays', texts.telework.weekdays, options, ticked, { isMultiSelect: true, style: 'expanded' }),
    subtle(capital(texts.period(terms))),
    dateInput('from', texts.telework.from, { value: terms.from }),
    dateInput('to', texts.telework.to, { value: terms.to }),
    partInput(texts, terms.weekdays[0]?.part ?? 'day'),
  ]
}

function addressInputs(texts: Texts, address: Address | undefined): object[] {
  if (!address) return []
  return [
    text(texts.telework.addressTitle, { weight: 'Bolder', spacing: 'Medium' }),
    textInput('street', texts.telework.street, address.street, { maxLength: 120 }),
    textInput('postcode', texts.telework.postcode, address.postcode, { maxLength: 10 }),
    textInput('city', texts.telework.city, address.city, { maxLength: 80 }),
    subtle(texts.telework.addressHint),
  ]
}

function counterLines(texts: Texts, { verdict, wish, calendar }: DraftFacts): object[] {
  const days = daysOf(wish.terms, calendar)
  const rows = verdict.counters.map(counter => {
    const inYear = days.filter(({ day }) => yearOf(day) === counter.year)
    return { counter, asked: inYear.reduce((sum, { part }) => sum + halvesOf(part), 0) }
  })
  const touched = rows.filter(({ asked }) => asked > 0)
  return (touched.length ? touched : rows).map(({ counter, asked }) =>
    subtle(texts.telework.counter({ year: counter.year, used: usedOf(counter), asked, ceiling: counter.ceiling })),
  )
}

/** Two or more readings of the days: one button each, nothing guessed. */
export function teleworkReadings(
  language: Language,
  facts: { draft: string; kind: string; part: Part; readings: readonly (readonly string[])[] },
): Card {
  const texts = textsIn[language]
  return card(language, [heading(texts.telework.title), text(texts.telework.whichDays)], {
    fallbackText: texts.telework.whichDays,
    // A card shows six buttons.
    actions: facts.readings.slice(0, 6).map(days =>
      button(capital(sayFirst(texts, days.map(texts.day), 5)), 'telework/reading', {
        draft: facts.draft,
        kind: facts.kind,
        part: facts.part,
        days: days.join(','),
      }),
    ),
  })
}

/** What is left of a draft that was corrected further down or closed. */
export function teleworkDraftOver(language: Language, end: 'corrected' | 'closed'): Card {
  const texts = textsIn[language]
  return card(language, [subtle(`${texts.telework.title} · ${texts.telework[end]}`)], {
    fallbackText: texts.telework[end],
  })
}
