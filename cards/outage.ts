import type { Outage } from '../src/domain/outage.ts'
import type { Language, PersonId } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { card, heading, literal, text } from './elements.ts'
import { outageForm } from './outage-form.ts'
import { outageState } from './outage-state.ts'
import type { OutageView } from './outage-view.ts'
import { saySymptom } from './outage-words.ts'

/** The one card of an outage: the form until it is reported, then where it stands. */
export const outageCard = (language: Language, view: OutageView): Card =>
  view.outage.status === 'begun' ? outageForm(language, view) : outageState(language, view)

/** What a person reported, newest first; `names`: the colleagues among them whose lines these are. */
export function outageList(
  language: Language,
  outages: readonly Outage[],
  zone: string,
  names: Readonly<Record<PersonId, string>> = {},
): Card {
  const texts = textsIn[language]
  const whose = ({ person }: Outage) => (names[person] ? ` · ${literal(names[person])}` : '')
  const rows = outages.map(outage => ({
    type: 'Container',
    separator: true,
    items: [
      text(`${outage.number} · ${saySymptom(texts, outage, outage.symptom)}${whose(outage)}`, { weight: 'Bolder' }),
      text(`${texts.outage.status[outage.status]} · ${texts.at({ at: outage.since, zone })}`, { spacing: 'None' }),
    ],
  }))
  return card(language, [heading(texts.outage.mine), ...(rows.length ? rows : [text(texts.outage.mineNone)])], {
    fallbackText: texts.outage.mine,
  })
}
