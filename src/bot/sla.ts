import { contractUseCard } from '../../cards/contract-use.ts'
import type { SlaAction } from '../../cards/sla-actions.ts'
import { noSlaMonthCard, slaMonthCard } from '../../cards/sla-month.ts'
import type { Result } from '../domain/result.ts'
import type { CreditDecision, CreditRefusal, KeptMonth } from '../domain/sla-decision.ts'
import { contractUseFor } from '../flows/contract-use.ts'
import type { Reader } from '../flows/people.ts'
import { decideOnCredits, type MonthRefusal, monthFor } from '../flows/sla-month.ts'
import { slaMonthLinks } from '../flows/sla-month-links.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import type { PressAnswer } from './press-answer.ts'

/** Answers a press on a card of the contract: for the ICT desk only. */
export function pressSla(needs: Needs, reader: Reader, action: SlaAction): Promise<PressAnswer> {
  switch (action.does) {
    case 'sla/month':
      return showMonth(needs, reader, action.month)
    case 'sla/approve-credits':
      return decide(needs, reader, action, { decides: 'approve' })
    case 'sla/reject-credits':
      return decide(needs, reader, action, { decides: 'reject', because: action.because })
    case 'contract/use':
      return showUse(needs, reader)
  }
}

function notEntitled(needs: Needs, { person, language }: Reader): PressAnswer {
  needs.log.warn({ person: person.id }, 'a press on the contract by somebody who is not of the ICT desk')
  return { error: { code: 'notEntitled', message: textsIn[language].refusals['not entitled']() } }
}

async function showMonth(
  needs: Needs,
  reader: Reader,
  month: string | undefined,
  problem?: string,
): Promise<PressAnswer> {
  const { language, person } = reader
  const found = await monthFor(needs, person.id, month)
  if (!found.ok) {
    return found.refusal.why === 'not entitled' ? notEntitled(needs, reader) : { card: noSlaMonthCard(language) }
  }
  const links = slaMonthLinks(needs, found.value.evidence.month)
  const view = { ...found.value, zone: needs.office.zone, links, ...(problem && { problem }) }
  return { card: slaMonthCard(language, view) }
}

async function decide(
  needs: Needs,
  reader: Reader,
  { month, digest }: { month: string; digest: string },
  decision: CreditDecision,
): Promise<PressAnswer> {
  const decided = await decideOnCredits(needs, { month, digest, actor: reader.person.id, decision })
  if (!decided.ok && decided.refusal.why === 'not entitled') return notEntitled(needs, reader)
  return showMonth(needs, reader, month, problemOf(reader, decided, decision))
}

function problemOf(
  { language, person }: Reader,
  decided: Result<KeptMonth, CreditRefusal | MonthRefusal>,
  decision: CreditDecision,
): string | undefined {
  if (decided.ok) return undefined
  const { refusals, sla } = textsIn[language]
  const { refusal } = decided
  switch (refusal.why) {
    case 'already decided':
      return isSame(refusal.month, person.id, decision) ? undefined : sla.month.decided
    case 'other figures':
      return sla.month.otherFigures
    case 'reason missing':
      return refusals['reason missing']()
    case 'reason too long':
      return refusals['reason too long'](refusal)
    default:
      return undefined
  }
}

/** The same press once more: it is answered as the first one was. */
const isSame = (month: KeptMonth, actor: string, { decides }: CreditDecision) =>
  month.status !== 'proposed' && month.by === actor && (month.status === 'approved') === (decides === 'approve')

async function showUse(needs: Needs, reader: Reader): Promise<PressAnswer> {
  const use = await contractUseFor(needs, reader.person.id)
  return use.ok ? { card: contractUseCard(reader.language, use.value) } : notEntitled(needs, reader)
}
