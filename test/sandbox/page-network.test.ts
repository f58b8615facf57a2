import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { freshPage, soon } from './page-browser.ts'

const on = freshPage()
const consoleOf = (page: Page) => page.getByRole('region', { name: 'Prestataire télécom' })

describe('the network in the console', () => {
  const networkOf = (page: Page) => consoleOf(page).getByRole('group', { name: 'Réseau' })

  async function chosen(level: string) {
    const page = await on.open()
    const network = networkOf(page)
    await network.getByLabel('Niveau').selectOption({ label: level })
    return { page, network }
  }

  it.each([
    ['Armoire de rue', /^cabinet-5030-/],
    ['Central', /^exchange-503$/],
    ['Agrégation', /^aggregation-WNA-50$/],
    ['Province', /^province-WNA$/],
    ['VPN', /^vpn$/],
  ])('breaks and mends: %s', async (level, id) => {
    const { page, network } = await chosen(level)
    await network.getByRole('button', { name: 'Couper' }).click()
    const { broken } = on.world.contractor.network
    await soon(() => expect(broken()).toEqual([expect.stringMatching(id)]))
    await consoleOf(page).getByRole('list', { name: 'Coupé en ce moment' }).getByRole('button').click()
    await soon(() => expect(broken()).toEqual([]))
    await soon(async () => expect(await network.getByRole('button', { name: 'Réparer' }).isDisabled()).toBe(true))
  })

  it('declares an incident, moves its ETA, adds a note, resolves and closes it', async () => {
    const { page, network } = await chosen('Central')
    await network.getByText('1 ligne en dépend').waitFor()
    await network.getByRole('button', { name: 'Déclarer un incident' }).click()
    await network.getByRole('textbox', { name: 'Explication' }).fill('Câble coupé')
    await network.getByLabel('Rétablissement prévu').fill('2026-11-20T18:00')
    await network.getByRole('button', { name: 'Transmettre' }).click()
    const incident = consoleOf(page).getByRole('article', { name: 'Câble coupé' })
    await incident.getByText(/20 nov\. 2026, 18:00/).waitFor()
    await incident.getByText('exchange-503').waitFor()
    await incident.getByRole('button', { name: 'Donner une échéance' }).click()
    await incident.getByLabel('Rétablissement prévu').fill('2026-11-20T20:30')
    await page.keyboard.press('Enter')
    await incident.getByText(/20 nov\. 2026, 20:30/).waitFor()
    await incident.getByRole('button', { name: 'Ajouter une note' }).click()
    await incident.getByRole('textbox', { name: 'Explication' }).fill('Nouvelle bobine en route')
    await page.keyboard.press('Enter')
    await incident.getByText('Nouvelle bobine en route').waitFor()
    for (const step of ['Commencer la réparation', 'Incident résolu', 'Clôturer l’incident'])
      await incident.getByRole('button', { name: step }).click()
    await incident.getByText('Clôturé', { exact: true }).waitFor()
    expect(await incident.getByRole('button').count()).toBe(0)
  })

  it('announces works, moves, starts, prolongs and ends them', async () => {
    const { page, network } = await chosen('Province')
    await network.getByRole('button', { name: 'Annoncer des travaux' }).click()
    await network.getByRole('textbox', { name: 'Objet' }).fill('Nouvelle fibre')
    await network.getByLabel('Début').fill('2026-11-24T09:00')
    await network.getByLabel('Fin').fill('2026-11-24T12:00')
    await network.getByRole('button', { name: 'Transmettre' }).click()
    const works = consoleOf(page).getByRole('article', { name: 'Nouvelle fibre' })
    await works.getByRole('button', { name: 'Déplacer les travaux' }).click()
    await works.getByRole('button', { name: 'Transmettre' }).click()
    await works.getByText(/25 nov\. 2026, 09:00/).waitFor()
    await works.getByRole('button', { name: 'Débuter les travaux' }).click()
    await works.getByText('En cours').waitFor()
    await works.getByRole('button', { name: 'Prolonger les travaux' }).click()
    await works.getByRole('button', { name: 'Transmettre' }).click()
    await works.getByText(/25 nov\. 2026, 14:00/).waitFor()
    await works.getByRole('button', { name: 'Achever les travaux' }).click()
    await works.getByText('Achevés').waitFor()
    expect(on.world.contractor.works.seen()).toMatchObject([{ affected: ['province-WNA'], status: 'completed' }])
  })

  it('cancels works with the reason, and shows what is refused', async () => {
    const hours = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T10:00:00Z' }
    const id = on.world.contractor.works.announce({ affected: ['province-WNA'], title: 'Nouvelle fibre', ...hours })
    const page = await on.open()
    const works = consoleOf(page).getByRole('article', { name: 'Nouvelle fibre' })
    await works.getByRole('button', { name: 'Annuler les travaux' }).click()
    on.world.contractor.works.cancel = () => {
      throw new Error('Works that are completed cannot be asked to cancel.')
    }
    await works.getByRole('button', { name: 'Transmettre' }).click()
    await works.getByRole('alert').filter({ hasText: 'cannot be asked to cancel' }).waitFor()
    expect(on.world.contractor.works.seen()).toMatchObject([{ id, status: 'scheduled' }])
  })

  it('is worked by keyboard, and keeps the focus when something changes', async () => {
    const { page, network } = await chosen('VPN')
    await network.getByRole('button', { name: 'Déclarer un incident' }).focus()
    await page.keyboard.press('Enter')
    await soon(async () => expect(await page.locator(':focus').getAttribute('name')).toBe('message'))
    on.world.contractor.network.break('vpn')
    await consoleOf(page).getByRole('list', { name: 'Coupé en ce moment' }).waitFor()
    expect(await page.locator(':focus').getAttribute('name')).toBe('message')
    await page.keyboard.press('Enter')
    await soon(() => expect(on.world.contractor.problems.seen()).toMatchObject([{ affected: ['national-BE'] }]))
  })
})

describe('a ticket in the console', () => {
  const ticketOf = (page: Page) => consoleOf(page).getByRole('article', { name: 'Ticket P-261120-7' })

  it('is reported restored rightly or wrongly', async () => {
    const { contractor } = on.world
    contractor.ticket('7')
    await contractor.moveTicket('7', 'inProgress')
    contractor.condition('home-line-E10', { sync: false, vpn: false })
    const page = await on.open()
    await ticketOf(page).getByRole('button', { name: 'Déclarer rétablie à tort' }).click()
    await ticketOf(page).getByText('Rétabli', { exact: true }).waitFor()
    expect(contractor.lines()[0]?.condition.sync).toBe(false)
    await contractor.moveTicket('7', 'inProgress')
    await ticketOf(page).getByRole('button', { name: 'Réparer et déclarer rétablie' }).click()
    await soon(() => expect(contractor.lines()[0]?.condition.sync).toBe(true))
  })

  it('has a morning and an afternoon offered for a visit', async () => {
    on.world.contractor.ticket('7')
    const page = await on.open()
    await ticketOf(page).getByRole('button', { name: 'Proposer une visite' }).click()
    await ticketOf(page).getByLabel('Jour de la visite').fill('2026-12-03')
    await page.keyboard.press('Enter')
    await ticketOf(page).getByText('jeu. 3 déc. 2026, 08:00 – 12:00').waitFor()
    await ticketOf(page).getByText('jeu. 3 déc. 2026, 13:00 – 17:00').waitFor()
  })
})

describe.each(['light', 'dark'] as const)('the console in %s', colorScheme => {
  it('with everything open has nothing that axe would find fault with', async () => {
    const { contractor } = on.world
    contractor.order('7')
    contractor.ticket('7')
    await contractor.offerSlots('7', [{ from: '2026-12-02T08:00:00Z', to: '2026-12-02T12:00:00Z' }])
    contractor.network.break('vpn')
    contractor.problems.declare({ affected: ['exchange-503'], eta: '2026-11-20T18:00:00Z' })
    const hours = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T10:00:00Z' }
    contractor.works.announce({ affected: ['province-WNA'], ...hours })
    const page = await on.open('', { colorScheme })
    for (const name of ['Déclarer un incident', 'Déplacer les travaux', 'Proposer une visite', 'Signaler un retard'])
      await consoleOf(page).getByRole('button', { name }).click()
    for (const summary of await consoleOf(page).locator('summary').all()) await summary.click()
    expect(await faultsOf(page)).toEqual([])
  })
})
