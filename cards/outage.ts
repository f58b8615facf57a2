import { type LineTest, meaningOf } from '../src/domain/line-test.ts'
import { type Outage, symptoms } from '../src/domain/outage.ts'
import type { Language } from '../src/domain/person.ts'
import type { SlaBar } from '../src/domain/sla-bar.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, dateInput, facts, heading, literal, subtle, text, textInput } from './elements.ts'
import { saySlaBar } from './sla-bar.ts'

export type OutageView = { outage: Outage; zone: string; phone: string; problem?: string; sla?: SlaBar }

/** The one card of an outage: the form until it is reported, then where it stands. */
export const outageCard = (language: Language, view: OutageView): Card =>
  view.outage.status === 'begun' ? outageForm(language, view) : outageState(language, view)

function outageForm(language: Language, { outage, zone, problem }: OutageView): Card {
  const texts = textsIn[language]
  return card(
    language,
    [
      heading(texts.outage.title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      facts([[texts.outage.line, lineOf(texts, outage)]]),
      ...(outage.test ? formInputs(texts, outage, outage.test, zone) : [text(texts.outage.testing)]),
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

/** Shown once the test is in, so that no update of the card wipes what somebody is typing. */
function formInputs(texts: Texts, outage: Outage, test: LineTest, zone: string): object[] {
  const since = Temporal.Instant.from(outage.since).toZonedDateTimeISO(zone)
  const time = since.toPlainTime().toString({ smallestUnit: 'minute' })
  const options = symptoms.map(value => ({ title: texts.outage.symptoms[value], value }))
  const optional = (label: string) => `${label} (${texts.optional})`
  return [
    text(texts.outage.test[meaningOf(test)], { weight: 'Bolder' }),
    choices('symptom', texts.outage.symptom, options, outage.symptom),
    dateInput('sinceDay', texts.outage.sinceDay, { value: since.toPlainDate().toString() }),
    { type: 'Input.Time', id: 'sinceTime', label: texts.outage.sinceTime, value: time },
    textInput('words', optional(texts.outage.words), outage.words ?? '', { isMultiline: true, maxLength: 1000 }),
    textInput('contact', optional(texts.outage.contact), outage.contact ?? '', { style: 'Tel', maxLength: 40 }),
  ]
}

const lineOf = (texts: Texts, { line }: Outage) => `${texts.outage.lineKind[line.kind]} ${literal(line.id)}`

const saysWhy = ['rejected', 'pending', 'held', 'cancelled']
const waiting = ['reported', 'acknowledged', 'inProgress', 'pending', 'held']

function outageState(language: Language, { outage, zone, phone, problem, sla }: OutageView): Card {
  const texts = textsIn[language]
  const open = waiting.includes(outage.status)
  const resolved = outage.status === 'resolved'
  const because = outage.history.at(-1)?.because
  return card(
    language,
    [
      heading(texts.outage.title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      text(texts.outage.status[outage.status], { weight: 'Bolder', color: colourOf(outage) }),
      facts([
        [texts.outage.number, outage.number],
        [texts.outage.line, lineOf(texts, outage)],
        [texts.outage.symptom, texts.outage.symptoms[outage.symptom]],
        [texts.outage.since, capital(texts.at({ at: outage.since, zone }))],
        ...(open ? [[texts.outage.eta, etaOf(texts, outage, zone)] as [string, string]] : []),
        ...(saysWhy.includes(outage.status) && because ? [[texts.reason, literal(because)] as [string, string]] : []),
      ]),
      sla && text(saySlaBar(texts, sla, zone)),
      outage.test && open && subtle(texts.outage.test[meaningOf(outage.test)]),
      resolved && text(texts.outage.isRestored, { weight: 'Bolder' }),
      open && subtle(texts.outage.meanwhile({ phone })),
    ],
    {
      fallbackText: `${texts.outage.title}: ${texts.outage.status[outage.status]}`,
      actions: resolved
        ? [
            button(texts.outage.restored, 'outage/restored', { id: outage.id }, { style: 'positive' }),
            button(texts.outage.stillDown, 'outage/still-down', { id: outage.id }),
          ]
        : [],
      refresh: { action: button('', 'outage/show', { id: outage.id }) },
    },
  )
}

function etaOf(texts: Texts, outage: Outage, zone: string): string {
  const last = outage.etas.at(-1)
  return last ? capital(texts.at({ at: last.eta, zone })) : texts.outage.noEta
}

const colourOf = ({ status }: Outage) =>
  status === 'closed' || status === 'resolved' ? 'Good' : status === 'rejected' ? 'Attention' : 'Default'

/** What a person reported, newest first. */
export function outageList(language: Language, outages: readonly Outage[], zone: string): Card {
  const texts = textsIn[language]
  const rows = outages.map(outage => ({
    type: 'Container',
    separator: true,
    items: [
      text(`${outage.number} · ${texts.outage.symptoms[outage.symptom]}`, { weight: 'Bolder' }),
      text(`${texts.outage.status[outage.status]} · ${texts.at({ at: outage.since, zone })}`, { spacing: 'None' }),
    ],
  }))
  return card(language, [heading(texts.outage.mine), ...(rows.length ? rows : [text(texts.outage.mineNone)])], {
    fallbackText: texts.outage.mine,
  })
}
