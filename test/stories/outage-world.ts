import { samplePeople } from '../../src/sandbox/office.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'
import { eventually, type Somebody, type Story } from './world.ts'

/** Lines enough for every story. */
const neighbours = Array.from({ length: 45 }, (_, i) => ({
  ...(samplePeople()[0] as SandboxPerson),
  // Far from each other, so that their stories make no incident together.
  postalCode: String(1000 + i * 190),
  id: `0a0b0c0d-0000-4000-8000-${String(900 + i).padStart(12, '0')}`,
  employeeId: `E3${String(i).padStart(4, '0')}`,
}))
export const sandbox = {
  people: [...samplePeople(), ...neighbours],
  contractor: { withLine: neighbours.map(({ employeeId }) => employeeId) },
}

/** Somebody with a home line of their own in the contractor's inventory. */
export async function withLine(on: Story, language: 'fr' | 'nl' = 'fr', more: Partial<SandboxPerson> = {}) {
  const free = on.sandbox.contractor
    .lines()
    .filter(({ id, serviceType }) => serviceType === 'home-line' && !used.has(id))
  const line = free[0]
  if (!line) throw new Error('no home line is left for this story')
  used.add(line.id)
  const known = async () => (await on.novo.store.lines(line.employeeId)).length > 0 || undefined
  await eventually(known, 'the inventory is read')
  const employee = await on.newcomer(language, { ...more, employeeId: line.employeeId })
  return Object.assign(employee, { line: line.id })
}
const used = new Set<string>()

type Reporter = Somebody & { line: string }

export const ticketsOf = (on: Story, { line }: Reporter) =>
  on.sandbox.contractor.tickets().filter(each => each.line === line)

/** Reported and at the contractor. */
export async function reported(on: Story, language: 'fr' | 'nl' = 'fr', form: Record<string, string> = {}) {
  const employee = await withLine(on, language)
  on.sandbox.contractor.condition(employee.line, { sync: false, vpn: false })
  await employee.says(language === 'fr' ? 'Ma connexion est en panne depuis ce matin' : 'mijn internet ligt plat')
  await employee.sees(language === 'fr' ? /pas de signal/ : /heeft geen signaal/)
  await employee.presses(language === 'fr' ? 'Signaler la panne' : 'Storing melden', form)
  await employee.sees(language === 'fr' ? /Reçue par l’opérateur/ : /Ontvangen door de operator/)
  const [ticket, ...more] = ticketsOf(on, employee)
  if (!ticket || more.length) throw new Error(`${more.length + 1} tickets for one report`)
  return { employee, ticket: ticket.id }
}

/** The same, and the contractor says that it is restored. */
export async function resolved(on: Story) {
  const { employee, ticket } = await reported(on)
  await on.sandbox.contractor.moveTicket(ticket, 'inProgress')
  await on.sandbox.contractor.moveTicket(ticket, 'resolved')
  await employee.sees(/\[Toujours en panne\]/)
  return { employee, ticket }
}

export const statusOf = (on: Story, id: string) =>
  on.sandbox.contractor.tickets().find(ticket => ticket.id === id)?.status
