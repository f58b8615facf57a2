import type { FederalCalendar } from '../src/domain/calendar.ts'
import { type ItemOf, itemsOf, type Telework, type Terms } from '../src/domain/telework.ts'
import type { Finding } from '../src/domain/telework-findings.ts'
import type { Counter } from '../src/domain/telework-verdict.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { text } from './elements.ts'

export const sayItem = (texts: Texts, item: ItemOf): string =>
  'day' in item ? texts.wishedDay(item) : texts.wishedWeekday(item)

export const sayItems = (texts: Texts, items: readonly ItemOf[]): string =>
  texts.list(items.map(item => sayItem(texts, item)))

/** A list cut after its first `most`, with the number of the others: «a, b et 12 autres». */
export const sayFirst = (texts: Texts, items: readonly string[], most: number): string =>
  texts.list(items.length > most ? [...items.slice(0, most), texts.others(items.length - most)] : items)

/** What is asked for, in one line: the first days, or the weekdays with their period. */
export function sayTerms(texts: Texts, terms: Terms, calendar: FederalCalendar): string {
  const items = sayFirst(
    texts,
    itemsOf(terms, calendar).map(item => sayItem(texts, item)),
    8,
  )
  return terms.kind === 'occasional' ? items : `${items}, ${texts.period(terms)}`
}

/** The granted items of a request and the others. */
export function granted(telework: Telework, calendar: FederalCalendar): { given: ItemOf[]; rest: ItemOf[] } {
  const items = itemsOf(telework.terms, calendar)
  const given = telework.status === 'approved' ? items.filter(({ item }) => telework.items.includes(item)) : []
  return { given, rest: items.filter(item => !given.includes(item)) }
}

export const sayFinding = (texts: Texts, finding: Finding): string => {
  const { findings } = texts
  switch (finding.why) {
    case 'past':
      return findings.past(finding)
    case 'too late today':
      return findings['too late today'](finding)
    case 'weekend':
      return findings.weekend(finding)
    case 'free day':
      return findings['free day'](finding)
    case 'too far':
      return findings['too far'](finding)
    case 'already asked':
      return findings['already asked'](finding)
    case 'too many days':
      return findings['too many days'](finding)
    case 'not in the period':
      return findings['not in the period'](finding)
    case 'quota':
      return findings.quota(finding)
    case 'over the ceiling':
      return findings['over the ceiling'](finding)
    case 'period reversed':
      return findings['period reversed'](finding)
    case 'own free day':
      return texts.policy.ownFreeDay(finding)
    case 'too soon':
      return texts.policy.tooSoon(finding)
    case 'period full':
      return texts.policy.periodFull(finding)
    case 'over a lower ceiling':
      return texts.policy.overLowerCeiling(finding)
    case 'presence day':
      return texts.policy.presenceDay(finding)
    case 'presence too low':
      return texts.policy.presenceTooLow(finding)
    case 'blackout':
      return texts.policy.blackout(finding)
    case 'excluded':
      return texts.policy.excluded
    case 'reason wanted':
      return texts.policy.reasonWanted
    case 'nothing asked':
    case 'no address':
    case 'no chief':
    case 'own chief':
    case 'chief without Novo':
      return findings[finding.why]()
  }
}

/** A finding with the word for its weight before it, so that colour is never the only signal. */
const findingBlock = (texts: Texts, finding: Finding) => ({
  type: 'TextBlock',
  wrap: true,
  color: finding.force === 'blocks' ? 'Attention' : 'Warning',
  text: `**${capital(forceOf(texts, finding))}** · ${sayFinding(texts, finding)}`,
})

const forceOf = (texts: Texts, { force, why }: Finding): string => {
  if (force === 'asks a reason' || why === 'reason wanted') return texts.policy.giveReason
  return force === 'blocks' ? texts.telework.notPossible : texts.telework.note
}

/** The findings of a card, blocking ones first; of many, the first and the number of the others. */
export function findingBlocks(texts: Texts, findings: readonly Finding[], most = 8): object[] {
  const sorted = [...findings].sort((a, b) => weightOf(a) - weightOf(b))
  const others = sorted.length - most
  const blocks = sorted.slice(0, most).map(finding => findingBlock(texts, finding))
  return others > 0 ? [...blocks, text(texts.telework.moreNotes(others), { weight: 'Bolder' })] : blocks
}

const weightOf = ({ force }: Finding) => (force === 'blocks' ? 0 : force === 'asks a reason' ? 1 : 2)

/** The item with its verdict in a word or two. */
export function sayVerdict(texts: Texts, findings: readonly Finding[]): string {
  if (findings.some(finding => finding.force === 'blocks')) return texts.telework.notPossible
  if (findings.some(finding => finding.force === 'asks a reason')) return texts.policy.giveReason
  return findings.length ? texts.telework.note : texts.telework.possible
}

export const usedOf = (counter: Counter) => counter.approved + counter.pending
