import {
  type AllowanceExport,
  type AllowanceMonth,
  type AllowanceRow,
  allowanceRows,
  changed,
  handedOver,
  isOver,
  monthDays,
  totalOf,
} from '../domain/allowance.ts'
import { dayAt } from '../domain/day.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Links } from '../ports/links.ts'
import type { Store } from '../ports/store.ts'
import { digestOf } from './digest.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }

export type AllowanceRefusal =
  | { why: 'not entitled' }
  | { why: 'not over'; month: AllowanceMonth }
  | { why: 'no such export' }

/** So far back changes of months handed over before are looked for. */
const pastMonths = 12

const isOfPeople = async ({ directory, office }: Needs, person: PersonId) =>
  (await directory.members(office.roles.peopleAndOrganisation)).includes(person)

/**
 * A month for payroll, with what has changed in months handed over before. Asked again while nothing has changed, it is
 * the same export.
 */
export async function exportAllowances(
  needs: Needs,
  actor: PersonId,
  month: AllowanceMonth,
): Promise<Result<AllowanceExport, AllowanceRefusal>> {
  if (!(await isOfPeople(needs, actor))) return no({ why: 'not entitled' })
  const at = needs.clock.now()
  if (!isOver(month, dayAt(at, needs.office.zone))) return no({ why: 'not over', month })
  const exports = await needs.store.allowanceExports(monthsBefore(month, pastMonths))
  const last = exports.findLast(one => one.month === month)
  const { rows, corrections } = await compute(needs, month, exports)
  if (last && !rows.some(changed) && corrections.length === 0) return yes(last)
  const made = { id: needs.newId(), month, number: (last?.number ?? 0) + 1, at, by: actor, rows, corrections }
  const kept: AllowanceExport = { ...made, digest: await digestOf({ month, rows, corrections }) }
  const first = await needs.store.change(async tx => {
    if (!(await tx.addAllowanceExport(kept))) return false
    const { people, halves, cents } = totalOf(rows)
    const facts = { number: kept.number, digest: kept.digest, people, halves, cents, corrections: corrections.length }
    await tx.record({ subject: `allowance:${month}`, what: 'exported', by: actor, at, facts })
    return true
  })
  return first ? yes(kept) : exportAllowances(needs, actor, month)
}

const monthsBefore = (month: AllowanceMonth, months: number): AllowanceMonth =>
  Temporal.PlainYearMonth.from(month).subtract({ months }).toString()

async function compute(needs: Needs, month: AllowanceMonth, exports: readonly AllowanceExport[]) {
  const handed = handedOver(exports)
  const rowsOf = async (of: AllowanceMonth) => {
    const { from, to } = monthDays(of)
    const granted = await numbered(needs, await needs.store.grantedHalves(from, to))
    return allowanceRows(granted, needs.office.policy.allowance, handed.get(of))
  }
  const rows = await rowsOf(month)
  const corrections: (AllowanceRow & { month: AllowanceMonth })[] = []
  for (const past of [...handed.keys()].filter(other => other !== month).sort())
    corrections.push(...(await rowsOf(past)).filter(changed).map(row => ({ ...row, month: past })))
  return { rows, corrections }
}

type Granted = Awaited<ReturnType<Store['grantedHalves']>>

/** Numbers that were never read are asked of the directory; who has none there keeps none. */
async function numbered({ directory }: Needs, granted: Granted): Promise<Granted> {
  const found = new Map<PersonId, string>()
  for (const { person } of granted.filter(({ employeeNumber }) => !employeeNumber)) {
    const number = (await directory.person(person))?.employeeNumber
    if (number) found.set(person, number)
  }
  return granted.map(row => {
    const employeeNumber = row.employeeNumber ?? found.get(row.person)
    return { ...row, ...(employeeNumber && { employeeNumber }) }
  })
}

/** An export of before, for those who may have it. */
export async function allowanceExportFor(
  needs: Needs,
  actor: PersonId,
  id: string,
): Promise<Result<AllowanceExport, AllowanceRefusal>> {
  if (!(await isOfPeople(needs, actor))) return no({ why: 'not entitled' })
  const found = await needs.store.allowanceExport(id)
  return found ? yes(found) : no({ why: 'no such export' })
}

const linkHours = 1

/** Where the list can be had, for an hour; the card gives a new address at any time. */
export const allowanceLink = ({ links, clock }: { links: Links; clock: Clock }, id: string, language: string): string =>
  links.to(`allowances/${id}/${language}.csv`, Temporal.Instant.from(clock.now()).add({ hours: linkHours }).toString())
