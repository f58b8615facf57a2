import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { eventually, quiet, type Somebody, type Story, storyWorld } from './world.ts'

/** A structural request, approved: a line is wanted. */
async function approved(story: Story, more: { employeeId?: string } = {}): Promise<Somebody> {
  const chief = await story.newcomer('fr')
  const employee = await story.newcomer('fr', { managerId: chief.id, ...more })
  await employee.says('télétravail structurel jeudi et vendredi')
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await chief.sees(/\[Approuver\]/)
  await chief.presses('Approuver')
  await employee.sees(/a approuvé votre télétravail/)
  return employee
}

const ordersOf = ({ sandbox }: Story, employeeId: string) =>
  sandbox.contractor.orders().filter(({ body }) => JSON.stringify(body.relatedParty).includes(employeeId))

const folder = mkdtempSync(join(tmpdir(), 'novo-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function officeWithCeiling(lineCeiling: number): string {
  cpSync('office', folder, { recursive: true })
  const contract = JSON.parse(readFileSync('office/contract.json', 'utf8'))
  writeFileSync(join(folder, 'contract.json'), JSON.stringify({ ...contract, lineCeiling }))
  return folder
}

describe('at the contract’s ceiling', () => {
  const story = storyWorld({ environment: () => ({ NOVO_OFFICE: officeWithCeiling(1) }) })

  it('a line is not ordered: the ICT desk has a task, and orders it once there is room', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    const employee = await approved(story)
    await mehdi.sees(/Le plafond du contrat \(1 lignes?\) est atteint[\s\S]*Faites mettre fin à une ligne inutilisée/)
    expect(await mehdi.presses('Commander la ligne')).toMatch(/Le plafond du contrat est toujours atteint/)
    await quiet(story)
    expect(ordersOf(story, employee.entry.employeeId)).toEqual([])
    officeWithCeiling(1250)
    await story.restart()
    expect(await mehdi.presses('Commander la ligne')).toMatch(/Réglée par Mehdi Bensalem/)
    await employee.sees(/Commande reçue par l’opérateur/)
    await sofie.sees(/plafond van het contract[\s\S]*Afgehandeld door Mehdi Bensalem/)
    expect(ordersOf(story, employee.entry.employeeId)).toHaveLength(1)
  })
})

describe('the ICT desk', () => {
  const story = storyWorld()

  it('has a task for a person without an employee number, and orders the line when there is one', async () => {
    const mehdi = await story.person('mehdi')
    const employee = await approved(story, { employeeId: '' })
    await mehdi.sees(/n’a pas de numéro d’agent pour cette personne[\s\S]*Faites compléter le numéro par P&O/)
    expect(await mehdi.presses('Commander la ligne')).toMatch(/toujours pas de numéro d’agent/)
    story.sandbox.graph.change(employee.id, { ...employee.entry, employeeId: 'E29999' })
    await story.later({ hours: 25 })
    await eventually(
      async () => /Réglée par Mehdi Bensalem/.test(await mehdi.presses('Commander la ligne')) || undefined,
      'the number is known',
    )
    await employee.sees(/Commande reçue par l’opérateur/)
    expect(ordersOf(story, 'E29999')).toHaveLength(1)
  })

  it('orders a line again that the contractor has refused', async () => {
    const { contractor } = story.sandbox
    const mehdi = await story.person('mehdi')
    contractor.refuseOrders('adresse inconnue')
    const employee = await approved(story)
    await mehdi.sees(/L’opérateur a refusé une commande de ligne : adresse inconnue/)
    contractor.refuseOrders(null)
    await quiet(story)
    expect(await mehdi.presses('Commander la ligne')).toMatch(/Réglée par Mehdi Bensalem/)
    await employee.sees(/Commande reçue par l’opérateur/)
    expect(ordersOf(story, employee.entry.employeeId)).toHaveLength(1)
  })

  it('and the employee hear of a delay without a new date as it is', async () => {
    const employee = await approved(story)
    await employee.sees(/Commande reçue par l’opérateur/)
    const [order] = ordersOf(story, employee.entry.employeeId)
    await story.sandbox.contractor.jeopardy(order?.id ?? '', 'modem indisponible')
    await employee.sees(/prendra du retard : modem indisponible\. Aucune nouvelle date n’est encore connue/)
    await quiet(story)
    expect((await story.novo.store.openLineOrders(employee.id))[0]?.jeopardies).toMatchObject([
      { message: 'modem indisponible' },
    ])
  })
})
