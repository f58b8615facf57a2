import { type AllowanceExport, changed, totalOf } from '../src/domain/allowance.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, subtle, text } from './elements.ts'

/** `by`: the name of who made it. */
export type AllowanceView = { made: AllowanceExport; by: string; link: string; before: string; zone: string }

/** A month as it goes to payroll: totals and what has changed; the people are in the file. */
export function allowanceCard(language: Language, { made, by, link, before, zone }: AllowanceView): Card {
  const texts = textsIn[language]
  const { allowance, sla } = texts
  const { people, halves, cents } = totalOf(made.rows)
  const without = made.rows.filter(({ employeeNumber }) => !employeeNumber).length
  const title = allowance.title({ month: sla.monthName(made.month) })
  return card(
    language,
    [
      heading(title),
      facts([
        [allowance.people, allowance.quantity({ value: people })],
        [allowance.days, allowance.quantity({ value: halves / 2 })],
        [allowance.amount, sla.money(cents)],
        [allowance.changes, changesOf(made, texts)],
      ]),
      without > 0 && text(allowance.withoutNumber({ count: without }), { color: 'Warning' }),
      subtle(allowance.made({ number: made.number, by: literal(by), at: texts.at({ at: made.at, zone }) })),
      subtle(allowance.linkHolds),
    ],
    {
      fallbackText: title,
      actions: [
        { type: 'Action.OpenUrl', title: allowance.file, url: link },
        button(allowance.newLink, 'allowance/show', { id: made.id }),
        button(sla.month.before, 'allowance/export', { month: before }),
      ],
    },
  )
}

function changesOf(made: AllowanceExport, { allowance, sla }: (typeof textsIn)[Language]): string {
  const own = made.number > 1 ? made.rows.filter(changed) : []
  const rows = [...own, ...made.corrections]
  if (rows.length === 0) return made.number === 1 && made.corrections.length === 0 ? allowance.first : allowance.none
  const cents = rows.reduce((sum, row) => sum + row.cents - (row.before?.cents ?? 0), 0)
  return allowance.changed({ count: rows.length, amount: sla.money(cents) })
}
