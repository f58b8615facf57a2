import { nextCheck } from '../src/domain/line-checks.ts'
import { meaningOf } from '../src/domain/line-test.ts'
import type { Outage, Symptom } from '../src/domain/outage.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, dateInput, facts, heading, literal, text, textInput } from './elements.ts'
import type { OutageView } from './outage-view.ts'
import { sayLine, symptomChoices } from './outage-words.ts'

/** What a report asks, once the line test is in or takes too long. */
export function outageForm(language: Language, { outage, zone, problem, other, works }: OutageView): Card {
  const texts = textsIn[language]
  const tried = outage.tried?.map(check => texts.report.shortly[check]) ?? []
  return card(
    language,
    [
      heading(texts.outage.title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      works && text(sayWorks(texts, works, zone), { weight: 'Bolder', color: 'Warning' }),
      facts([
        ...(other ? [[texts.report.forWhom, literal(other.name)] as const] : []),
        [texts.outage.line, sayLine(texts, outage.line)],
        ...(tried.length > 0 ? [[texts.report.tried, texts.list(tried)] as const] : []),
      ]),
      ...(outage.test
        ? [
            text(sayTest(texts, outage), { weight: 'Bolder' }),
            ...checkOf(texts, outage),
            ...inputs(texts, outage, zone),
          ]
        : [text(texts.outage.testing)]),
    ],
    {
      fallbackText: texts.outage.title,
      actions: [
        button(texts.outage.report, 'outage/report', { id: outage.id }, { style: 'positive' }),
        button(texts.close, 'outage/drop', { id: outage.id }, { associatedInputs: 'none' }),
      ],
      refresh: { action: button('', 'outage/show', { id: outage.id }) },
    },
  )
}

const sayWorks = ({ report, at }: Texts, { running, start, end }: NonNullable<OutageView['works']>, zone: string) =>
  running ? report.worksRun({ until: at({ at: end, zone }) }) : report.worksBegin({ from: at({ at: start, zone }) })

function sayTest(texts: Texts, outage: Outage): string {
  const { test } = outage
  if (!test || test.going) return texts.report.late
  const meaning = meaningOf(test)
  return meaning === 'all up' && !nextCheck(outage) ? texts.report.measured[meaning] : texts.outage.test[meaning]
}

/** One check at a time: whether it helped is asked before the next. */
function checkOf({ report }: Texts, outage: Outage): object[] {
  const check = nextCheck(outage)
  if (!check) return []
  const data = { id: outage.id, check }
  return [
    {
      type: 'Container',
      style: 'emphasis',
      items: [
        text(report.tryFirst, { weight: 'Bolder' }),
        text(report.checks[check]),
        {
          type: 'ActionSet',
          actions: [
            button(report.helped, 'outage/helped', data, { associatedInputs: 'none' }),
            button(report.notHelped, 'outage/not-helped', data),
          ],
        },
      ],
    },
  ]
}

/** Shown once the test is in, so that no update of the card wipes what somebody is typing. */
function inputs(texts: Texts, outage: Outage, zone: string): object[] {
  const since = Temporal.Instant.from(outage.since).toZonedDateTimeISO(zone)
  const time = since.toPlainTime().toString({ smallestUnit: 'minute' })
  const optional = (label: string) => `${label} (${texts.optional})`
  return [
    choices('symptom', texts.outage.symptom, symptomChoices(texts, outage), likely(outage)),
    dateInput('sinceDay', texts.outage.sinceDay, { value: since.toPlainDate().toString() }),
    { type: 'Input.Time', id: 'sinceTime', label: texts.outage.sinceTime, value: time },
    textInput('words', optional(texts.outage.words), outage.words ?? '', { isMultiline: true, maxLength: 1000 }),
    ...(mayNeedVisit(outage)
      ? [textInput('contact', optional(texts.outage.contact), outage.contact ?? '', { style: 'Tel', maxLength: 40 })]
      : []),
  ]
}

/** What the test says comes first: a line in sync whose VPN is down has a VPN problem. */
const likely = ({ symptom, test }: Outage): Symptom =>
  symptom === 'down' && test && meaningOf(test) === 'vpn down' ? 'vpn' : symptom

/** A technician comes for a line without a signal only; for the rest the number is asked when a visit is spoken of. */
const mayNeedVisit = ({ line, test, contact }: Outage): boolean =>
  line.kind === 'home-line' && (contact !== undefined || (test !== undefined && meaningOf(test) === 'no sync'))
