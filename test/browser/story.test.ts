import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../src/demo/world.ts'
import { movableClock } from '../../src/sandbox/clock.ts'
import { cast } from '../../src/sandbox/office.ts'
import { startPage } from '../../src/sandbox/page.ts'
import type { Server } from '../../src/sandbox/world.ts'
import { faultsOf } from '../support/axe.ts'
import { launchOptions } from '../support/chromium.ts'

const screenshots = 'test/browser/screenshots'
const folder = mkdtempSync(join(tmpdir(), 'novo-browser-'))
/** A Tuesday in working hours. */
const clock = movableClock(new Date('2026-12-01T08:00:00Z'))
const quiet = { info() {}, warn() {}, error() {} }

let world: World
let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  world = await startWorld({ NOVO_DATA_DIR: folder }, { clock }, { log: quiet })
  const { channel, contractor, login } = world.sandbox
  for (const id of [cast.anna, cast.bram, cast.lotte, cast.claire]) await channel.install(id)
  server = await startPage({ channel, contractor, clock, login })
  browser = await chromium.launch(launchOptions)
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

const pane = (name: string) => page.getByRole('region', { name, exact: true })
const say = async (name: string, box: string, text: string) => {
  await pane(name).getByRole('textbox', { name: box, exact: true }).fill(text)
  await page.keyboard.press('Enter')
}
const press = (name: string, title: string) =>
  pane(name).getByRole('button', { name: title, exact: true }).last().click()
const reads = (name: string, text: string | RegExp) => pane(name).getByText(text).last().waitFor()
const shot = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) })

describe('the main job on the page', () => {
  it('runs in French and Dutch, from the sentence to the working line', async () => {
    await page.goto(server.url)
    await say('Anna Lemaire', 'Message', 'Je voudrais télétravailler mardi et jeudi prochains, structurel')
    await chooseIfAsked('Anna Lemaire')
    await reads('Anna Lemaire', /Votre demande sera transmise à Bram Peeters/)
    await shot('1-draft')
    await press('Anna Lemaire', 'Envoyer')
    await reads('Anna Lemaire', /en attente de décision/)
    await reads('Bram Peeters', 'Anna Lemaire vraagt telewerk')
    expect(await faultsOf(page)).toEqual([])
    await shot('2-decision')
    await press('Bram Peeters', 'Goedkeuren')
    await reads('Bram Peeters', /Goedgekeurd door Bram Peeters/)
    await reads('Anna Lemaire', /Bram Peeters a approuvé votre télétravail/)
    await reads('Anna Lemaire', 'Commande reçue par l’opérateur')
    await milestones()
    await reads('Anna Lemaire', 'Ligne et VPN actifs')
    await shot('3-line')
    expect(world.sandbox.contractor.orders()).toHaveLength(1)
  })

  it('refuses with a reason, in the other language pair', async () => {
    await page.goto(`${server.url}/#people=lotte-claes,claire-dumont`)
    await page.reload()
    await say('Lotte Claes', 'Bericht', 'telewerk vrijdag')
    await press('Lotte Claes', 'Verzenden')
    await reads('Claire Dumont', 'Lotte Claes demande du télétravail')
    await press('Claire Dumont', 'Refuser')
    await pane('Claire Dumont')
      .getByRole('textbox', { name: /^Motif/ })
      .last()
      .fill('Réunion d’équipe sur place')
    await press('Claire Dumont', 'Confirmer le refus')
    await reads('Lotte Claes', /telewerkaanvraag.*geweigerd.*Réunion d’équipe sur place/)
    await shot('4-refusal')
  })
})

/** «mardi prochain» may have two readings: the later is taken. */
async function chooseIfAsked(name: string): Promise<void> {
  await reads(name, 'Demande de télétravail')
  const asked = pane(name).getByText('Quels jours voulez-vous dire ?')
  if (await asked.count()) await pane(name).locator('article').last().getByRole('button').last().click()
}

async function milestones(): Promise<void> {
  const { contractor } = world.sandbox
  const [order] = contractor.orders()
  if (!order) throw new Error('the contractor has no order')
  const said = {
    survey: /étude du raccordement est faite/,
    visit: /visite du technicien est faite/,
    synchronised: /ligne est synchronisée/,
    vpnUp: /Votre VPN est actif/,
  }
  for (const name of ['survey', 'visit', 'synchronised', 'vpnUp'] as const) {
    await contractor.milestone(order.id, name)
    await reads('Anna Lemaire', said[name])
  }
  await contractor.complete(order.id)
}
