import { allowanceCard } from '../../cards/allowance.ts'
import type { AllowanceAction } from '../../cards/allowance-actions.ts'
import type { AllowanceCommand } from '../../dialogs/allowance-commands.ts'
import { type AllowanceExport, monthMeant } from '../domain/allowance.ts'
import { dayAt } from '../domain/day.ts'
import { type AllowanceRefusal, allowanceExportFor, allowanceLink, exportAllowances } from '../flows/allowances.ts'
import type { Reader } from '../flows/people.ts'
import type { Card } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'

type Hearing = { needs: Needs; reader: Reader; conversation: Conversation }
type Made = Awaited<ReturnType<typeof exportAllowances>>

/** «Export allocations novembre»: the month for payroll, for members of P&O. */
export async function hearAllowances(
  { needs, reader, conversation }: Hearing,
  command: AllowanceCommand,
): Promise<void> {
  const month = monthMeant(command, dayAt(needs.clock.now(), needs.office.zone))
  const made = await exportAllowances(needs, reader.person.id, month)
  const { allowance, sla } = textsIn[reader.language]
  const sent = await needs.chat.post(
    conversation,
    made.ok
      ? { card: await cardOf(needs, reader, made.value), summary: allowance.title({ month: sla.monthName(month) }) }
      : { text: sayRefusal(needs, reader, made.refusal) },
  )
  needs.metrics.send(sent.did)
}

export const isOfAllowances = (action: { does: string }): action is AllowanceAction =>
  action.does.startsWith('allowance/')

export async function pressAllowance(
  { needs, reader }: Pick<Hearing, 'needs' | 'reader'>,
  action: AllowanceAction,
): Promise<PressAnswer> {
  const made: Made =
    action.does === 'allowance/show'
      ? await allowanceExportFor(needs, reader.person.id, action.id)
      : await exportAllowances(needs, reader.person.id, action.month)
  if (made.ok) return { card: await cardOf(needs, reader, made.value) }
  const code = made.refusal.why === 'not entitled' ? 'notEntitled' : 'unknown'
  return refused(code, sayRefusal(needs, reader, made.refusal))
}

async function cardOf(needs: Needs, { language }: Reader, made: AllowanceExport): Promise<Card> {
  const by = (await needs.directory.person(made.by))?.name ?? made.by
  const before = Temporal.PlainYearMonth.from(made.month).subtract({ months: 1 }).toString()
  return allowanceCard(language, {
    ...{ made, by, before, zone: needs.office.zone },
    link: allowanceLink(needs, made.id, language),
  })
}

function sayRefusal(needs: Needs, { person, language }: Reader, refusal: AllowanceRefusal): string {
  const { allowance, sla, refusals } = textsIn[language]
  if (refusal.why === 'not over') return allowance.notOver({ month: sla.monthName(refusal.month) })
  if (refusal.why === 'no such export') return refusals.unknown()
  needs.log.warn({ person: person.id }, 'an export of allowances by somebody who may not')
  return allowance.notEntitled
}
