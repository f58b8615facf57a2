import type { ContractUse } from '../src/domain/contract-use.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, subtle, text } from './elements.ts'

/** Months named on the card. */
const mostMonths = 6

/** Where the contract stands: lines against the ceiling with their trend, time left, money spent against the award. */
export function contractUseCard(language: Language, use: ContractUse): Card {
  const texts = textsIn[language]
  const { sla } = texts
  const { use: words } = sla
  const { active, ordered, ceiling, period, monthsLeft } = use
  return card(
    language,
    [
      heading(words.title),
      text(bar(texts, use), { weight: 'Bolder' }),
      facts([
        [words.lines, words.linesValue({ active, ordered, ceiling })],
        [words.forecast, sayForecast(texts, use)],
        [words.period, words.periodValue({ end: sla.monthName(period.to.slice(0, 7)), months: monthsLeft })],
        [words.spent, spent(texts, use)],
      ]),
      months(texts, use),
      subtle(words.honest),
      subtle(words.spentCounted({ months: use.spent.months, begun: use.spent.begun })),
    ],
    { fallbackText: words.title, refresh: { action: button('', 'contract/use', {}) } },
  )
}

/** Ten squares and the same in words: drawn for the eye, said for everybody. */
function bar({ sla }: Texts, { active, ordered, ceiling }: ContractUse): string {
  const share = ceiling === 0 ? 1 : (active + ordered) / ceiling
  const full = Math.min(10, Math.round(share * 10))
  return `${'■'.repeat(full)}${'□'.repeat(10 - full)} ${sla.use.ofCeiling({ share: sla.share(Math.floor(share * 10_000)) })}`
}

function sayForecast({ sla }: Texts, { forecast }: ContractUse): string {
  const { use } = sla
  switch (forecast.what) {
    case 'reached':
      return use.reached
    case 'will be reached':
      return use.willBeReached({ perMonth: sla.decimal(forecast.perMonth), month: sla.monthName(forecast.month) })
    case 'not within the contract':
      return use.notWithin({ perMonth: sla.decimal(forecast.perMonth) })
    case 'not growing':
      return use.notGrowing
    case 'too little history':
      return use.tooLittle(forecast)
  }
}

function spent({ sla }: Texts, { spent, award }: ContractUse): string {
  const share = award === 0 ? 0 : Math.floor((spent.cents / award) * 10_000)
  return sla.use.spentValue({
    spent: sla.wholeMoney(spent.cents),
    award: sla.wholeMoney(award),
    share: sla.share(share),
  })
}

function months({ sla }: Texts, use: ContractUse) {
  const named = use.months.slice(-mostMonths)
  if (named.length < 2) return false
  return text(`${sla.use.history}: ${named.map(({ month, lines }) => `${sla.monthName(month)} ${lines}`).join(' · ')}`)
}
