import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, choices, dateInput, heading, literal, text } from './elements.ts'

export type DelegationForm = {
  id: string
  people: readonly { id: string; name: string }[]
  delegate?: string
  from: Day
  to: Day
  problem?: string
}

/** A chief names who decides meanwhile. */
export function delegationForm(language: Language, form: DelegationForm): Card {
  const { delegation } = textsIn[language]
  const options = form.people.map(({ id, name }) => ({ title: literal(name), value: id }))
  return card(
    language,
    [
      heading(delegation.title),
      form.problem && text(form.problem, { color: 'Attention', weight: 'Bolder' }),
      choices('delegate', delegation.delegate, options, form.delegate ?? '', { style: 'compact' }),
      dateInput('from', delegation.from, { value: form.from }),
      dateInput('to', delegation.to, { value: form.to }),
    ],
    {
      fallbackText: delegation.title,
      actions: [button(delegation.save, 'delegation/set', { id: form.id }, { style: 'positive' })],
    },
  )
}

export type DelegationShown = { delegation: { id: string; from: Day; to: Day; endedAt?: string }; delegate: string }

/** A delegation as it stands, for the chief who gave it. */
export function delegationCard(language: Language, { delegation, delegate }: DelegationShown): Card {
  const texts = textsIn[language].delegation
  const { id, from, to, endedAt } = delegation
  const said = endedAt
    ? texts.ended({ delegate: literal(delegate) })
    : texts.set({ delegate: literal(delegate), from, to })
  return card(language, [heading(texts.title), text(said)], {
    fallbackText: said,
    actions: endedAt ? [] : [button(texts.end, 'delegation/end', { id })],
  })
}
