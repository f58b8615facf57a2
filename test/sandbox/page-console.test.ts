import { request } from 'node:http'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { nextWorkingMorning } from '../../src/sandbox/page/working-morning.ts'
import { freshPage, soon } from './page-browser.ts'
import { anna } from './page-world.ts'

const on = freshPage()

describe('the contractor’s console', () => {
  const consoleOf = (page: Page) => page.getByRole('region', { name: 'Prestataire télécom' })

  it('shows an order as it stands and takes it on, step by step', async () => {
    const page = await on.open()
    await consoleOf(page).getByText('Aucune commande').waitFor()
    on.world.contractor.order('7')
    const order = consoleOf(page).getByRole('article', { name: 'Commande L-7' })
    await order.getByText('Rue des Tilleuls 14, 5030 Gembloux').waitFor()
    await order.getByText('Ligne à domicile + VPN').waitFor()
    for (const step of ['Visite préalable', 'Passage du technicien', 'Ligne synchronisée', 'VPN actif'])
      await order.getByRole('button', { name: step }).click()
    const names = () => on.world.contractor.orders()[0]?.milestones.map(({ name }) => name)
    await soon(() => expect(names()).toEqual(['survey', 'visit', 'synchronised', 'vpnUp']))
    await order.getByRole('button', { name: 'Terminer' }).click()
    await order.getByText('Terminée').waitFor()
    expect(await order.getByRole('button').count()).toBe(0)
  })

  it('reports a delay with its date and a failure with its reason', async () => {
    on.world.contractor.order('7')
    const page = await on.open()
    const order = consoleOf(page).getByRole('article', { name: 'Commande L-7' })
    await order.getByRole('button', { name: 'Signaler un retard' }).click()
    await order.getByRole('textbox', { name: 'Explication' }).fill('Grève')
    await order.getByLabel('Nouvelle date').fill('2027-01-15')
    await order.getByRole('button', { name: 'Transmettre' }).click()
    await order.getByText('15 janvier 2027').waitFor()
    await order.getByRole('button', { name: 'Déclarer l’échec' }).click()
    await order.getByRole('textbox', { name: 'Explication' }).fill('Trop loin')
    await page.keyboard.press('Enter')
    await order.getByText('Échouée').waitFor()
    const said = on.world.contractor.orders()[0]?.jeopardies.map(({ message }) => message)
    expect(said).toEqual(['Grève', 'Trop loin'])
  })

  it('holds an order and cancels it, each with its reason', async () => {
    on.world.contractor.order('7')
    const page = await on.open()
    const order = consoleOf(page).getByRole('article', { name: 'Commande L-7' })
    await order.getByRole('button', { name: 'Suspendre', exact: true }).click()
    await order.getByRole('textbox', { name: 'Explication' }).fill('Permis de voirie')
    await order.getByRole('button', { name: 'Transmettre' }).click()
    await order.getByText('Suspendue').waitFor()
    expect(await order.getByRole('button', { name: 'Suspendre', exact: true }).isDisabled()).toBe(true)
    await order.getByRole('button', { name: 'Annuler la commande' }).click()
    await page.keyboard.press('Enter')
    await order.getByText('Annulée').waitFor()
    expect(on.world.contractor.moved).toEqual(['Permis de voirie', 'À la demande de l’administration'])
  })

  it('says what the contractor refuses', async () => {
    on.world.contractor.order('7')
    on.world.contractor.acknowledge = async () => {
      throw new Error('Order 7 is acknowledged already.')
    }
    const page = await on.open()
    await consoleOf(page).getByRole('button', { name: 'Accuser réception', exact: true }).click()
    await consoleOf(page).getByRole('alert').filter({ hasText: 'Order 7 is acknowledged already.' }).waitFor()
  })

  it('takes a ticket on: repair, ETA, note, question, resolved', async () => {
    const page = await on.open()
    await consoleOf(page).getByText('Aucun ticket').waitFor()
    on.world.contractor.ticket('7')
    const ticket = consoleOf(page).getByRole('article', { name: 'Ticket P-261120-7' })
    await ticket.getByText('home-line-E10', { exact: true }).waitFor()
    await ticket.getByText('Line test: no sync').waitFor()
    expect(await ticket.getByRole('button', { name: 'Réparer et déclarer rétablie' }).isDisabled()).toBe(true)
    await ticket.getByRole('button', { name: 'Commencer la réparation' }).click()
    await ticket.getByText('En réparation').waitFor()
    await ticket.getByRole('button', { name: 'Donner une échéance' }).click()
    await ticket.getByLabel('Rétablissement prévu').fill('2026-12-01T16:00')
    await page.keyboard.press('Enter')
    await ticket.getByText(/1 déc\. 2026, 16:00/).waitFor()
    await ticket.getByRole('button', { name: 'Ajouter une note' }).click()
    await ticket.getByRole('textbox', { name: 'Explication' }).fill('Paire remplacée')
    await ticket.getByRole('button', { name: 'Transmettre' }).click()
    await ticket.getByText('Paire remplacée').waitFor()
    await ticket.getByRole('button', { name: 'Demander une information' }).click()
    await page.keyboard.press('Enter')
    await ticket.getByText('Attend l’administration').waitFor()
    await ticket.getByRole('button', { name: 'Réparer et déclarer rétablie' }).click()
    await ticket.getByText('Rétabli', { exact: true }).waitFor()
    expect(on.world.contractor.tickets()[0]).toMatchObject({ expectedResolutionDate: '2026-12-01T15:00:00Z' })
    expect(on.world.contractor.moved).toEqual(['Y a-t-il quelqu’un cet après-midi\u00a0?', 'Repaired'])
  })

  it('rejects a ticket with its reason, which ends it', async () => {
    on.world.contractor.ticket('7')
    const page = await on.open()
    const ticket = consoleOf(page).getByRole('article', { name: 'Ticket P-261120-7' })
    await ticket.getByRole('button', { name: 'Rejeter le ticket' }).click()
    await page.keyboard.press('Enter')
    await ticket.getByText('Rejeté', { exact: true }).waitFor()
    expect(await ticket.getByRole('button').count()).toBe(0)
    expect(on.world.contractor.moved).toEqual(['La panne n’est pas dans notre réseau'])
  })

  it('breaks a line and mends it', async () => {
    const page = await on.open()
    await consoleOf(page).getByText('Casser une ligne').click()
    const line = consoleOf(page).getByRole('combobox', { name: 'Anna Lemaire home-line-E10' })
    const condition = () => on.world.contractor.lines()[0]?.condition
    for (const [name, as] of [
      ['Sans synchro', { sync: false, vpn: false }],
      ['VPN coupé', { sync: true, vpn: false }],
      ['En ordre', { sync: true, vpn: true }],
    ] as const) {
      await line.selectOption({ label: name })
      await soon(() => expect(condition()).toEqual(as))
      await soon(async () => expect(await line.locator('option:checked').textContent()).toBe(name))
    }
  })

  it('switches each fault on and off', async () => {
    const page = await on.open()
    const flip = async (name: string, on: boolean) => {
      const control = consoleOf(page).getByRole('switch', { name, exact: true })
      await control.click()
      await soon(async () => expect(await control.getAttribute('aria-checked')).toBe(String(on)))
    }
    for (const name of ['Ne plus répondre', 'Répondre 500', 'Perdre la réponse', 'Répondre 500 après coup'])
      await flip(name, true)
    await flip('Perdre les événements', true)
    await flip('Répéter les événements', true)
    await flip('Retarder les événements', true)
    await flip('Refuser les commandes', true)
    const { faults, refusal } = on.world.contractor
    expect(faults).toMatchObject({ silent: true, status: 500, loseReplies: true, failAfterWork: true })
    expect(faults.webhooks).toMatchObject({ drop: true, repeat: true, delayMs: 30_000 })
    expect(refusal.reason).toBe('Adresse hors zone de desserte')
    await flip('Répondre 500', false)
    await flip('Refuser les commandes', false)
    expect(faults.status).toBeUndefined()
    expect(refusal.reason).toBe(null)
  })

  it('lets Teams answer 429 or nothing, and heals it', async () => {
    const page = await on.open()
    const flip = async (name: string, checked: boolean) => {
      const control = consoleOf(page).getByRole('switch', { name, exact: true })
      await control.click()
      await soon(async () => expect(await control.getAttribute('aria-checked')).toBe(String(checked)))
    }
    const { faults } = on.world.channel
    await flip('Teams répond 429', true)
    expect(faults).toEqual([{ kind: 'answer', status: 429, retryAfter: 2 }])
    await flip('Teams ne répond pas', true)
    expect(faults).toEqual([{ kind: 'hang' }])
    await flip('Teams ne répond pas', false)
    await flip('Teams répond 429', false)
    expect(faults).toEqual([])
  })

  it('lists calls and hubs', async () => {
    on.world.contractor.order('7')
    const page = await on.open()
    await consoleOf(page).getByText('Derniers appels').click()
    await consoleOf(page).getByText('POST /serviceOrdering/v4/serviceOrder').waitFor()
    await consoleOf(page).getByText('Événements envoyés à').click()
    await consoleOf(page).getByText('http://127.0.0.1:3978/contractor/events/service-order').waitFor()
  })
})

describe('the clock', () => {
  it('is shown and moved forward for everybody', async () => {
    const page = await on.open()
    const time = page.getByRole('group', { name: 'Horloge de démonstration' }).locator('time')
    expect(await time.textContent()).toBe('ven. 20 nov. 2026, 16:40')
    await page.getByRole('button', { name: '+15 min' }).click()
    await soon(async () => expect(await time.textContent()).toContain('16:55'))
    await page.getByRole('button', { name: 'Matin ouvré, 9 h' }).click()
    await soon(async () => expect(await time.textContent()).toBe('lun. 23 nov. 2026, 09:00'))
  })

  it('says why it cannot be moved', async () => {
    on.world.clock.forward = () => {
      throw new Error('The real clock cannot be moved.')
    }
    const page = await on.open()
    await page.getByRole('button', { name: '+1 h' }).click()
    await page.getByRole('status').getByText('The real clock cannot be moved.').waitFor()
  })

  it.each([
    ['a Monday at 08:00', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['a Monday at 09:00', '2026-11-23T08:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['the Friday before the clocks go back', '2026-10-23T15:00:00Z', '2026-10-26T08:00:00.000Z'],
    ['Christmas Eve, with four days of compensation', '2026-12-24T10:00:00Z', '2027-01-04T08:00:00.000Z'],
    ['the Saturday before Easter Monday', '2027-03-27T10:00:00Z', '2027-03-30T07:00:00.000Z'],
    ['the day before Ascension, with its bridging day', '2026-05-13T10:00:00Z', '2026-05-18T07:00:00.000Z'],
  ])('knows the next working morning after %s', (_day, from, morning) => {
    expect(nextWorkingMorning(new Date(from)).toISOString()).toBe(morning)
  })
})

describe('the server', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${on.server.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })

  it('lets the page load from itself only', async () => {
    const answer = await fetch(on.server.url)
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    )
    // Pictures on cards come from Novo, on a port of this machine.
    const policy = answer.headers.get('content-security-policy')?.replace(/http:\/\/(127\.0\.0\.1|localhost):\*/g, '')
    expect(policy).not.toMatch(/unsafe|http|\*/)
  })

  it.each([
    ['an unknown person', '/api/people/nobody/say', '{"text":"x"}', {}, 404],
    ['a press without action', `/api/people/${anna.id}/press`, '{"activityId":"1"}', {}, 400],
    ['nothing said', `/api/people/${anna.id}/say`, '{"text":" "}', {}, 400],
    ['an unknown step', '/api/contractor/orders/1/__proto__', '{}', {}, 404],
    ['an unknown step of a ticket', '/api/contractor/tickets/1/__proto__', '{}', {}, 404],
    ['a ticket that is none', '/api/contractor/tickets/1/inProgress', '{}', {}, 400],
    ['an unknown line', '/api/contractor/lines/none', '{"sync":true,"vpn":true}', {}, 404],
    ['a line that is half broken', '/api/contractor/lines/home-line-E10', '{"sync":1}', {}, 400],
    ['a clock going back', '/api/clock', '{"minutes":-5}', {}, 400],
    ['broken JSON', '/api/clock', '{', {}, 400],
    ['a fault of Teams that is none', '/api/channel/faults', '{"busy":1}', {}, 400],
    ['an unknown step of the network', '/api/contractor/network/vpn/__proto__', '{}', {}, 404],
    ['a node that is none', '/api/contractor/network/cabinet-0/break', '{}', {}, 400],
    ['an incident without a word', '/api/contractor/network/vpn/declare', '{}', {}, 400],
    ['works without hours', '/api/contractor/network/vpn/announce', '{"message":"x","start":"soon"}', {}, 400],
    ['works that are none', '/api/contractor/works/none/start', '{}', {}, 400],
    ['a visit without a day', '/api/contractor/tickets/1/offer', '{"date":"soon"}', {}, 400],
    ['a fault status that is none', '/api/contractor/faults', '{"status":200}', {}, 400],
    ['a form of another site', '/api/clock', 'minutes=5', { 'content-type': 'text/plain' }, 415],
    ['a compressed body', '/api/clock', '{"minutes":5}', { 'content-encoding': 'gzip' }, 415],
    ['a body too large', '/api/clock', `{"x":"${'x'.repeat(70_000)}"}`, {}, 413],
  ])('refuses %s with a reason', async (_what, path, body, headers, status) => {
    const answer = await post(path, body, headers)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/\w/) })
    expect(on.world.clock.moved()).toBe(0)
  })

  it('answers to no other host name', async () => {
    const status = await new Promise(resolve =>
      request(on.server.url, { headers: { host: 'sandbox.example' } }, answer => resolve(answer.statusCode)).end(),
    )
    expect(status).toBe(421)
  })
})
