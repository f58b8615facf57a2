import { describe, expect, it } from 'vitest'
import { card, execute, form, freshPage, isFocused, paneOf, soon, text, textsOf } from './page-browser.ts'
import { anna, bram, emily, jonas } from './page-world.ts'

const on = freshPage()

describe('people side by side', () => {
  it('shows an employee and her chief, each a region with a box named in their language', async () => {
    const page = await on.open()
    await paneOf(page, anna).getByRole('textbox', { name: 'Message', exact: true }).waitFor()
    await paneOf(page, bram).getByRole('textbox', { name: 'Bericht', exact: true }).waitFor()
    await paneOf(page, anna).getByText('Gestionnaire de dossiers · français').waitFor()
    expect(page.url()).toBe(`${on.server.url}/`)
  })

  it('shows whom the address names, and keeps in it whom one adds', async () => {
    const page = await on.open('#people=jonas-heinen')
    await paneOf(page, jonas).getByRole('textbox', { name: 'Nachricht', exact: true }).waitFor()
    await page.getByLabel('Ajouter une personne').selectOption(emily.id)
    await paneOf(page, emily).getByRole('textbox', { name: 'Message', exact: true }).waitFor()
    expect(page.url()).toContain('#people=jonas-heinen,emily-hartwell')
    await page.reload()
    await paneOf(page, emily).waitFor()
    expect(await page.locator('section.pane:not(.console)').count()).toBe(2)
  })

  it('installs the app for whoever is shown, takes it away and puts it back', async () => {
    on.world.channel.bot.onInstall = id => void on.world.channel.post(id, { text: 'Bonjour.' })
    const page = await on.open('#people=anna-lemaire')
    const pane = paneOf(page, anna)
    await soon(async () => expect(await textsOf(pane)).toEqual(['Bonjour.']))
    expect(await page.locator('.toast').count()).toBe(0)
    await pane.getByRole('button', { name: 'Options du volet' }).click()
    await pane.getByRole('button', { name: 'Désinstaller Novo' }).click()
    await soon(() => expect(on.world.channel.installed(anna.id)).toBe(false))
    await pane.getByRole('button', { name: 'Installer Novo' }).click()
    await soon(() => expect(on.world.channel.installed(anna.id)).toBe(true))
  })

  it('speaks the chosen language in the frame, the reader’s in the pane, and remembers the theme', async () => {
    const page = await on.open('', { colorScheme: 'dark' })
    const theme = () => page.locator('html').getAttribute('data-theme')
    expect(await theme()).toBe('dark')
    await page.getByLabel('Langue du cadre').selectOption('nl')
    await page.getByRole('switch', { name: 'Donker thema' }).click()
    await page.reload()
    await page.getByRole('region', { name: 'Telecomleverancier' }).waitFor()
    await paneOf(page, anna).getByRole('textbox', { name: 'Message' }).waitFor()
    expect(await theme()).toBe('light')
  })
})

describe('a chat', () => {
  it('sends what is typed with Enter, in order, with the bot’s Markdown and nobody’s markup', async () => {
    on.world.channel.bot.onSaid = (id, said) => {
      on.world.channel.post(id, {
        text: `**Compris** : \\*${said.length}\\* <b>lettres</b> [ici](https://example.org)`,
      })
      return 200
    }
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('textbox', { name: 'Message' }).fill('mardi **svp** <img src=x>')
    await page.keyboard.press('Enter')
    await soon(async () =>
      expect(await textsOf(pane)).toEqual([
        'mardi **svp** <img src=x>',
        'Compris : *25* <b>lettres</b> [ici](https://example.org)',
      ]),
    )
    expect(on.world.channel.said).toEqual([{ personId: anna.id, text: 'mardi **svp** <img src=x>' }])
    expect(await pane.locator('article strong').allInnerTexts()).toEqual(['Compris'])
    expect(await pane.locator('.bubble').locator('a, b, img').count()).toBe(0)
  })

  it('breaks the line with Shift+Enter, sends no blank, and says when the bot failed', async () => {
    on.world.channel.bot.onSaid = () => 500
    const page = await on.open()
    const box = paneOf(page, anna).getByRole('textbox', { name: 'Message' })
    await box.press('Enter')
    await box.fill('une')
    await box.press('Shift+Enter')
    await box.press('Enter')
    await soon(() => expect(on.world.channel.said.map(each => each.text)).toEqual(['une']))
    await paneOf(page, anna).getByRole('alert').filter({ hasText: '(500)' }).waitFor()
  })

  it('groups by day in Brussels and tells the time there', async () => {
    on.world.channel.post(anna.id, { text: 'hier soir' })
    on.world.clock.forward(8 * 3_600_000)
    on.world.channel.post(anna.id, { text: 'cette nuit' })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.locator('article').nth(1).waitFor()
    expect(await pane.locator('.day').allInnerTexts()).toEqual([
      'Hier, vendredi 20 novembre',
      'Aujourd’hui, samedi 21 novembre',
    ])
    expect(await pane.locator('article time').allInnerTexts()).toEqual(['16:40', '00:40'])
    await page.getByRole('button', { name: '+1 jour' }).click()
    await pane.getByText('Hier, samedi 21 novembre').waitFor()
  })

  it('shows that the bot is typing until it has spoken', async () => {
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('textbox', { name: 'Message' }).waitFor()
    on.world.channel.typing(anna.id)
    await pane.getByText('Novo écrit…').waitFor()
    on.world.channel.post(anna.id, { text: 'Voilà.' })
    await pane.getByText('Voilà.').waitFor()
    expect(await pane.getByText('Novo écrit…').count()).toBe(0)
  })

  it('brings a message up to date in place and takes a deleted one away', async () => {
    const id = on.world.channel.post(anna.id, { card: card([text('Commande en cours')]) })
    const after = on.world.channel.post(anna.id, { text: 'après' })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByText('Commande en cours').waitFor()
    on.world.channel.update(anna.id, id, { card: card([text('Ligne synchronisée')]) })
    await soon(async () => expect(await textsOf(pane)).toEqual(['Ligne synchronisée', 'après']))
    await pane.locator('article').first().getByText('modifié à 16:40').waitFor()
    on.world.channel.remove(anna.id, after)
    await soon(async () => expect(await textsOf(pane)).toEqual(['Ligne synchronisée']))
  })

  it('marks and announces what arrives in a pane not looked at, until it is', async () => {
    const page = await on.open()
    await paneOf(page, anna).getByRole('textbox', { name: 'Message' }).click()
    on.world.channel.post(anna.id, { text: 'pour vous', summary: 'sans bruit' })
    on.world.channel.post(bram.id, { card: form, summary: 'Anna Lemaire vraagt telewerk' })
    const toast = page.locator('.toast')
    await toast.filter({ hasText: 'Bram Peeters' }).filter({ hasText: 'Anna Lemaire vraagt telewerk' }).waitFor()
    expect(await toast.count()).toBe(1)
    await paneOf(page, bram).getByText('1 ongelezen bericht').waitFor()
    expect(await page.title()).toBe('(1) Novo')
    await toast.getByRole('button', { name: 'Tonen' }).click()
    await soon(async () => expect(await paneOf(page, bram).getByText('ongelezen').isVisible()).toBe(false))
    expect(await paneOf(page, bram).getByRole('textbox', { name: 'Bericht' }).evaluate(isFocused)).toBe(true)
    expect(await page.title()).toBe('Novo')
  })

  it('opens the pane of somebody who was not shown from the notification', async () => {
    const page = await on.open('#people=anna-lemaire')
    await paneOf(page, anna).getByRole('textbox', { name: 'Message' }).click()
    on.world.channel.post(jonas.id, { text: '**Neu** für Sie' })
    const toast = page.locator('.toast').filter({ hasText: 'Neu für Sie' })
    await toast.getByRole('button', { name: 'Anzeigen' }).click()
    await paneOf(page, jonas).getByText('Neu für Sie').waitFor()
  })
})

describe('without a mouse', () => {
  it('writes, fills a card and presses, and finds the focus on the card’s next button', async () => {
    on.world.channel.bot.onPress = async () => ({
      kind: 'card',
      card: card([text('Envoyée')], [execute('Retirer', 'back')]),
    })
    on.world.channel.post(anna.id, { card: form })
    const page = await on.open('#people=anna-lemaire&console=off')
    const pane = paneOf(page, anna)
    await pane.getByRole('button', { name: 'Envoyer' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.getByRole('link', { name: 'Aller aux conversations' }).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await pane.getByRole('textbox', { name: 'Message' }).evaluate(isFocused)).toBe(true)
    await page.keyboard.type('bonjour')
    await page.keyboard.press('Enter')
    await soon(() => expect(on.world.channel.said.map(each => each.text)).toEqual(['bonjour']))
    await page.keyboard.press('Shift+Tab')
    expect(await pane.getByRole('button', { name: 'Envoyer' }).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('calme')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pane.getByText('Envoyée').waitFor()
    expect(on.world.channel.pressed[0]?.inputs.reason).toBe('calme')
    await page.keyboard.press('Tab')
    expect(await pane.getByRole('button', { name: 'Retirer' }).evaluate(isFocused)).toBe(true)
  })

  it('fills a tall window to its foot, and no more than its width', async () => {
    const page = await on.open('', { viewport: { width: 1500, height: 1000 } })
    const tools = await page.locator('#bar .tools').boundingBox()
    expect((tools?.x ?? 0) + (tools?.width ?? 0)).toBeLessThanOrEqual(1480)
    for (const pane of await page.locator('section.pane').all()) {
      const { y, height } = (await pane.boundingBox()) ?? { y: 0, height: 0 }
      expect(y + height).toBe(980)
    }
  })

  it('shows one pane at a time at 360 px, without sideways scrolling', async () => {
    on.world.channel.post(anna.id, { card: form })
    const page = await on.open('', { viewport: { width: 360, height: 740 } })
    expect(await paneOf(page, anna).isVisible()).toBe(true)
    expect(await paneOf(page, bram).isVisible()).toBe(false)
    on.world.channel.post(bram.id, { text: 'Dag' })
    const tab = page.getByRole('navigation').getByRole('button', { name: 'Bram Peeters' })
    await tab.getByText('1 message non lu').waitFor()
    await tab.click()
    expect(await paneOf(page, bram).isVisible()).toBe(true)
    const width = () => page.evaluate(() => Reflect.get(globalThis, 'document').documentElement.scrollWidth)
    expect(await width()).toBe(360)
  })
})
