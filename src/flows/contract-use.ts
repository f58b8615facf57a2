import { type ContractUse, contractUse } from '../domain/contract-use.ts'
import { dayAt } from '../domain/day.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Store } from '../ports/store.ts'
import { deskMembers } from './tasks.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }

/** Where the contract stands, for a member of the ICT desk. */
export async function contractUseFor(
  needs: Needs,
  actor: PersonId,
): Promise<Result<ContractUse, { why: 'not entitled' }>> {
  if (!(await deskMembers(needs)).includes(actor)) return no({ why: 'not entitled' })
  const { store, clock, office } = needs
  const [now, counts] = await Promise.all([store.lineCount(), store.lineCounts()])
  return yes(contractUse(office.contract, { day: dayAt(clock.now(), office.zone), ...now }, counts))
}

/** Keeps how many lines there are today: what a trend is read from later. */
export async function countLines({ clock, office }: Pick<Needs, 'clock' | 'office'>, tx: Changes): Promise<void> {
  await tx.keepLineCount({ day: dayAt(clock.now(), office.zone), ...(await tx.lineCount()) })
}
