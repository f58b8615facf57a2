import { describe, expect, it } from 'vitest'
import type { ContractorFaults } from '../../src/sandbox/world.ts'
import { eventually, quiet, type Somebody, storyWorld, told } from './world.ts'

const story = storyWorld()

/** A structural request, approved: an order of line and VPN follows. */
async function approved(language: 'fr' | 'nl' = 'fr') {
  const { employee, chief } = await story.team(language, 'fr')
  await employee.says(language === 'fr' ? 'télétravail structurel jeudi et vendredi' : 'structureel telewerk donderdag')
  await employee.sees(language === 'fr' ? /\[Envoyer\]/ : /\[Verzenden\]/)
  await employee.presses(language === 'fr' ? 'Envoyer' : 'Verzenden')
  await chief.sees(/\[Approuver\]/)
  await chief.presses('Approuver')
  return employee
}

const healthy = ({ webhooks, noIdempotency }: ContractorFaults): ContractorFaults => ({
  ...{ webhooks, noIdempotency, silent: false, loseReplies: false, failAfterWork: false, flaky: 0 },
})

const ordersOf = ({ entry }: Somebody) =>
  story.sandbox.contractor.orders().filter(({ body }) => JSON.stringify(body.relatedParty).includes(entry.employeeId))

async function ordered(employee: Somebody) {
  await employee.sees(/Commande reçue par l’opérateur|Bestelling ontvangen door de operator/)
  const [order, ...others] = ordersOf(employee)
  if (!order || others.length) throw new Error(`${others.length + 1} orders for one request`)
  return order
}

describe('a line on its way', () => {
  it('is told milestone by milestone, on one live card and in one line each', async () => {
    const { contractor } = story.sandbox
    const employee = await approved()
    const order = await ordered(employee)
    for (const name of ['survey', 'visit', 'synchronised', 'vpnUp'] as const) await contractor.milestone(order.id, name)
    await contractor.complete(order.id)
    await employee.sees(/Votre ligne et votre VPN sont actifs/)
    const card = await employee.sees(/Ligne et VPN actifs/)
    expect(card).toMatch(/Étude.*: fait[\s\S]*Visite.*: fait[\s\S]*ynchronis.*: fait[\s\S]*VPN: fait/)
    await quiet(story)
    for (const said of [/bien reçu/, /étude/, /visite/, /est synchronisée/, /VPN est actif/, /sont actifs/])
      expect(told(story, employee, said)).toBe(1)
    expect(employee.reads().filter(text => text.startsWith('Votre ligne et votre VPN\n'))).toHaveLength(1)
  })

  it('carries the address that was confirmed, and no name', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail structurel jeudi')
    await employee.sees(/adresse[\s\S]*\[Envoyer\]/)
    await employee.presses('Envoyer', { 'Rue et numéro': 'Place des Ormes 3', 'Code postal': '5000', Commune: 'Namur' })
    await chief.sees(/\[Approuver\]/)
    await chief.presses('Approuver')
    const body = JSON.stringify((await ordered(employee)).body)
    expect(body).toMatch(/Place des Ormes 3/)
    expect(body).toMatch(/"postcode":"5000"/)
    for (const private_ of [employee.entry.surname, employee.entry.mail, employee.id])
      expect(body).not.toContain(private_)
  })

  it('that is late says so, with the new date, and says it in Dutch to a Dutch speaker', async () => {
    const employee = await approved('nl')
    const order = await ordered(employee)
    await story.sandbox.contractor.jeopardy(order.id, 'modem niet leverbaar', '2027-01-14')
    await employee.sees(/loopt vertraging op: modem niet leverbaar\. Nieuwe datum: donderdag 14 januari/)
    expect(await employee.sees(/Vertraging gemeld door de operator/)).toMatch(/Verwacht: Donderdag 14 januari/)
  })

  it('that fails is told to the employee and to the ICT desk, who close their task', async () => {
    const sofie = await story.person('sofie')
    const employee = await approved()
    const order = await ordered(employee)
    await story.sandbox.contractor.failOrder(order.id, 'pas de raccordement possible')
    await employee.sees(/L’installation de votre ligne a échoué : pas de raccordement possible/)
    const task = await sofie.sees(/Taak voor de ICT-helpdesk[\s\S]*lijninstallatie is mislukt/)
    expect(task).toContain(employee.name)
    const closed = await sofie.presses('Afgehandeld')
    expect(closed).toMatch(/Afgehandeld door Sofie Aerts.*dinsdag 1 december/)
    expect(closed).not.toMatch(/\[Afgehandeld\]/)
    expect(await story.novo.store.openTasks(9)).toEqual([])
  })

  it('that the contractor refuses is told to the employee and to the ICT desk, and not asked again', async () => {
    const { contractor } = story.sandbox
    const sofie = await story.person('sofie')
    contractor.refuseOrders('adresse inconnue')
    const employee = await approved()
    await employee.sees(/L’opérateur a refusé la commande de votre ligne : adresse inconnue/)
    await employee.sees(/Commande refusée par l’opérateur[\s\S]*Raison: adresse inconnue/)
    await sofie.sees(/lijnbestelling geweigerd: adresse inconnue/)
    contractor.refuseOrders(null)
    await quiet(story)
    expect(ordersOf(employee)).toEqual([])
    await sofie.presses('Afgehandeld')
  })

  it('is neither spoken of nor ordered for somebody who has one', async () => {
    const julien = story.sandbox.channel.people.find(({ name }) => name === 'Julien Marchal')
    const { employee, chief } = await asks(julien?.employeeId ?? '')
    expect(employee.reads().join()).not.toMatch(/Code postal/)
    await chief.presses('Approuver')
    await employee.sees(/a approuvé votre télétravail/)
    await quiet(story)
    expect(ordersOf(employee)).toEqual([])
  })

  it('is not ordered for somebody who turns out to have one, and that is said', async () => {
    const first = await approved()
    const order = await ordered(first)
    await story.sandbox.contractor.complete(order.id)
    await first.sees(/sont actifs/)
    const { employee, chief } = await asks(first.entry.employeeId)
    await chief.presses('Approuver')
    await employee.sees(/ligne est déjà active/)
    await quiet(story)
    expect(ordersOf(first)).toHaveLength(1)
  })
})

/** Somebody with this employee number asks for structural telework; it waits for their chief. */
async function asks(employeeId: string) {
  const chief = await story.newcomer('fr')
  const employee = await story.newcomer('fr', { managerId: chief.id, employeeId })
  await employee.says('télétravail structurel jeudi')
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await chief.sees(/\[Approuver\]/)
  return { employee, chief }
}

describe('what the contractor sends', () => {
  it('may be lost: the next reconciliation reads it', async () => {
    const { contractor } = story.sandbox
    const employee = await approved()
    const order = await ordered(employee)
    await quiet(story)
    contractor.faults.webhooks.drop = true
    await contractor.milestone(order.id, 'survey')
    await contractor.settled()
    await quiet(story)
    expect(told(story, employee, /étude/)).toBe(0)
    contractor.faults.webhooks.drop = false
    await story.later({ minutes: 5 })
    await employee.sees(/l’étude du raccordement est faite/)
  })

  it('may come twice and in the wrong order: each is told once', async () => {
    const { contractor } = story.sandbox
    const employee = await approved()
    const order = await ordered(employee)
    Object.assign(contractor.faults.webhooks, { repeat: true, reorder: true })
    await contractor.milestone(order.id, 'survey')
    await contractor.milestone(order.id, 'visit')
    await contractor.settled()
    Object.assign(contractor.faults.webhooks, { repeat: false, reorder: false })
    await employee.sees(/visite du technicien est faite/)
    await quiet(story)
    expect(told(story, employee, /étude/)).toBe(1)
    expect(told(story, employee, /visite/)).toBe(1)
  })

  it.each([
    ['loses its reply to the order', { loseReplies: true }],
    ['answers 500 after taking the order', { failAfterWork: true }],
    ['answers 429', { status: 429, retryAfter: 1 }],
  ])('may %s: there is one order all the same', async (_, fault) => {
    const { contractor } = story.sandbox
    Object.assign(contractor.faults, fault)
    const employee = await approved()
    await eventually(
      () => story.logged.some(({ facts }) => 'name' in facts && facts.name === 'order-line') || undefined,
      'an attempt fails',
    )
    contractor.faults = healthy(contractor.faults)
    await story.later({ seconds: 40 })
    await ordered(employee)
    await quiet(story)
    expect(ordersOf(employee)).toHaveLength(1)
  })

  it('may be nothing at all for a quarter of an hour: the ICT desk is told once, the order waits', async () => {
    const { contractor } = story.sandbox
    const sofie = await story.person('sofie')
    contractor.faults.status = 503
    const employee = await approved()
    await employee.sees(/Enregistrée chez nous, pas encore confirmée/)
    await story.later({ minutes: 16 })
    await story.later({ minutes: 3 })
    await sofie.sees(/De operator antwoordt niet sinds/)
    delete contractor.faults.status
    const tasks = (await story.novo.store.openTasks(20)).filter(({ reason }) => reason.why === 'contractor silent')
    expect(tasks).toHaveLength(1)
    // The breaker rests by the operating system's clock, which nobody moves; a new start begins with a closed one.
    await story.restart()
    await eventually(async () => {
      await story.later({ minutes: 20 })
      return ordersOf(employee).length > 0 || undefined
    }, 'the order is tried again')
    await ordered(employee)
    await sofie.sees(/De operator antwoordt niet[\s\S]*Vanzelf afgesloten/)
  })
})
