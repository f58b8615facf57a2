import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { card, days, execute, form, freshPage, paneOf, reason, soon, text, textsOf } from './page-browser.ts'
import { anna, bram } from './page-world.ts'

const on = freshPage()

describe('a card', () => {
  it('presses with the inputs as they stand and shows the answer to the reader', async () => {
    on.world.channel.bot.onPress = async () => ({ kind: 'card', card: card([text('Demande envoyée')]) })
    const id = on.world.channel.post(anna.id, { card: form })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('group', { name: 'Jours' }).getByRole('checkbox', { name: 'mardi', exact: true }).uncheck()
    await pane.getByRole('textbox', { name: 'Motif', exact: true }).fill('calme')
    await pane.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await pane.getByText('Demande envoyée').waitFor()
    expect(on.world.channel.pressed).toEqual([
      {
        personId: anna.id,
        activityId: id,
        action: execute('Envoyer', 'telework/send'),
        inputs: { days: 'thu', reason: 'calme' },
        trigger: 'manual',
      },
    ])
  })

  it('tells an input that was emptied, and sends none where a button wants none', async () => {
    const actions = [execute('Envoyer', 'send'), execute('Retirer', 'withdraw', { associatedInputs: 'none' })]
    on.world.channel.post(anna.id, { card: card([days, reason], actions) })
    const page = await on.open()
    const pane = paneOf(page, anna)
    for (const day of ['mardi', 'jeudi']) await pane.getByRole('checkbox', { name: day }).uncheck()
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await pane.getByText('Bien reçu.').waitFor()
    await pane.getByRole('button', { name: 'Retirer' }).click()
    await soon(() => expect(on.world.channel.pressed.map(({ inputs }) => inputs)).toEqual([{ days: '' }, {}]))
  })

  it('says the bot’s refusal in a bar below the card, which stays as it was', async () => {
    on.world.channel.bot.onPress = async () => ({ kind: 'error', code: 'x', message: 'Déjà décidée par Bram.' })
    on.world.channel.post(anna.id, { card: form })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('textbox', { name: 'Motif' }).fill('calme')
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await pane.getByRole('alert').filter({ hasText: 'Déjà décidée par Bram.' }).waitFor()
    expect(await pane.getByRole('textbox', { name: 'Motif' }).inputValue()).toBe('calme')
    expect(on.world.channel.pressed).toHaveLength(1)
    await pane.getByRole('button', { name: 'Fermer cet avis' }).click()
    expect(await pane.getByText('Déjà décidée').count()).toBe(0)
  })

  it('repeats a press that met no answer, then says so', async () => {
    on.world.channel.bot.onPress = async () => ({ kind: 'failed', httpStatus: 503 })
    on.world.channel.post(anna.id, { card: form })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await pane.getByText('Nouvel essai (2)…').waitFor()
    await pane.getByRole('alert').filter({ hasText: '(503)' }).waitFor()
    expect(on.world.channel.pressed).toHaveLength(3)
  })

  it('is busy while a press is under way: no second press, and an update waits for the answer', async () => {
    const answer = Promise.withResolvers<void>()
    on.world.channel.bot.onPress = async () => {
      await answer.promise
      return { kind: 'card', card: card([text('Envoyée')]) }
    }
    const id = on.world.channel.post(anna.id, { card: form })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await pane.locator('[aria-busy=true]').getByText('Un instant…').waitFor()
    await pane.getByRole('button', { name: 'Envoyer' }).dispatchEvent('click')
    on.world.channel.update(anna.id, id, { card: card([text('Mise à jour entre-temps')]) })
    answer.resolve()
    await pane.getByText('Envoyée').waitFor()
    expect(on.world.channel.pressed).toHaveLength(1)
    expect(await pane.getByText('Mise à jour entre-temps').count()).toBe(0)
    expect(await pane.locator('[aria-busy]').count()).toBe(0)
  })

  it('refreshes for the readers it names, each with their own view, once', async () => {
    const base = (userIds: string[]) =>
      card([text('Carte de tous')], [], { refresh: { action: execute('', 'refresh'), userIds } })
    on.world.channel.bot.onPress = async ({ personId }) => ({
      kind: 'card',
      card: { ...base([]), body: [text(`Vue de ${personId === bram.id ? 'Bram' : 'quelqu’un d’autre'}`)] },
    })
    on.world.channel.post(bram.id, { card: base(['29:006']) })
    on.world.channel.post(anna.id, { card: base(['29:006']) })
    const page = await on.open()
    await paneOf(page, bram).getByText('Vue de Bram').waitFor()
    expect(await textsOf(paneOf(page, anna))).toEqual(['Carte de tous'])
    expect(on.world.channel.pressed.map(({ personId, trigger }) => [personId, trigger])).toEqual([
      [bram.id, 'automatic'],
    ])
    on.world.channel.post(anna.id, { card: base([]) })
    await paneOf(page, anna).getByText('Vue de quelqu’un d’autre').waitFor()
    expect(on.world.channel.pressed).toHaveLength(2)
  })

  it('asks for the view again when the conversation is reopened', async () => {
    on.world.channel.post(anna.id, { card: { ...form, refresh: { action: execute('', 'refresh') } } })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await soon(() => expect(on.world.channel.pressed).toHaveLength(1))
    await pane.getByRole('button', { name: 'Options du volet' }).click()
    await pane.getByRole('button', { name: 'Rouvrir la conversation' }).click()
    await soon(() => expect(on.world.channel.pressed).toHaveLength(2))
    expect(await pane.locator('article').count()).toBe(1)
  })

  it('lets a press wait for a refresh under way, so that its answer is the last word', async () => {
    const late = Promise.withResolvers<void>()
    on.world.channel.bot.onPress = async ({ trigger }) => {
      if (trigger === 'manual') return { kind: 'card', card: card([text('Envoyée')]) }
      await late.promise
      return { kind: 'card', card: card([text('Vue tardive')]) }
    }
    on.world.channel.post(anna.id, {
      card: card([text('Base')], [execute('Envoyer', 'send')], { refresh: { action: execute('', 'refresh') } }),
    })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await pane.getByText('Un instant…').waitFor()
    expect(on.world.channel.pressed.map(({ trigger }) => trigger)).toEqual(['automatic'])
    late.resolve()
    await soon(() => expect(on.world.channel.messages(anna.id)[0]?.revision).toBe(3))
    await soon(async () => expect(await textsOf(pane)).toEqual(['Envoyée']))
    expect(on.world.channel.pressed.map(({ trigger }) => trigger)).toEqual(['automatic', 'manual'])
  })

  it('searches while one types and sends the value of the choice, not its title', async () => {
    const colleague: JsonObject = {
      type: 'Input.ChoiceSet',
      id: 'who',
      label: 'Collègue',
      style: 'filtered',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'colleagues' },
    }
    const asked: string[] = []
    on.world.channel.bot.onSearch = (dataset, query) => {
      asked.push(`${dataset} ${query}`)
      return [
        { title: 'Sarah Lambotte', value: 'p12' },
        { title: 'Sarah Maes', value: 'p13' },
      ]
    }
    on.world.channel.post(anna.id, { card: card([colleague], [execute('Envoyer', 'send')]) })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('combobox', { name: 'Collègue' }).fill('sar')
    await pane.getByRole('option', { name: 'Sarah Maes' }).waitFor()
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await pane.getByRole('button', { name: 'Envoyer' }).click()
    await soon(() => expect(on.world.channel.pressed[0]?.inputs).toEqual({ who: 'p13' }))
    expect(asked).toEqual(['colleagues sar'])
  })

  it('unfolds, hides, resets, opens addresses and keeps the rest of many buttons in a menu', async () => {
    const more = ['Deux', 'Trois', 'Quatre'].map(title => execute(title, title.toLowerCase()))
    const refuse: JsonObject = {
      type: 'Action.ShowCard',
      title: 'Refuser',
      card: card(
        [{ ...reason, isRequired: true, errorMessage: 'Le motif manque.' }],
        [execute('Confirmer le refus', 'no')],
      ),
    }
    on.world.channel.post(anna.id, {
      card: card(
        [
          { ...text('Détails'), id: 'details', isVisible: false },
          { ...days, id: 'also' },
        ],
        [
          refuse,
          { type: 'Action.ToggleVisibility', title: 'Plus', targetElements: ['details'] },
          { type: 'Action.ResetInputs', title: 'Effacer', targetInputIds: ['also'] },
          { type: 'Action.OpenUrl', title: 'Règlement', url: `${on.server.url}/novo.svg` },
          ...more,
        ],
      ),
    })
    const page = await on.open()
    const pane = paneOf(page, anna)
    await pane.getByRole('button', { name: 'Refuser' }).click()
    await pane.getByRole('button', { name: 'Confirmer le refus' }).click()
    await pane.getByText('Le motif manque.').waitFor()
    expect(on.world.channel.pressed).toHaveLength(0)
    await pane.getByRole('button', { name: 'Plus' }).click()
    await pane.getByText('Détails').waitFor()
    await pane.getByRole('checkbox', { name: 'mardi' }).uncheck()
    await pane.getByRole('button', { name: 'Effacer' }).click()
    expect(await pane.getByRole('checkbox', { name: 'mardi' }).isChecked()).toBe(true)
    const popup = page.waitForEvent('popup')
    await pane.getByRole('link', { name: 'Règlement' }).click()
    expect(await (await popup).evaluate(() => Reflect.get(globalThis, 'opener'))).toBe(null)
    await pane.getByRole('button', { name: 'Autres actions' }).click()
    await pane.getByRole('button', { name: 'Quatre' }).click()
    await soon(() => expect(on.world.channel.pressed[0]?.action.verb).toBe('quatre'))
  })

  it('draws text of cards as text: no markup, no foreign links', async () => {
    on.world.channel.post(anna.id, {
      card: card([text('<img src=x onerror=alert(1)> [x](javascript:alert(1)) **gras** [ok](https://example.org)')]),
    })
    const page = await on.open()
    const block = paneOf(page, anna).locator('.ac-textBlock')
    expect(await block.textContent()).toBe('<img src=x onerror=alert(1)> [x](javascript:alert(1)) gras ok')
    expect(await block.locator('a').count()).toBe(1)
  })

  it('sends Action.Submit as a message with its data', async () => {
    const submit = { type: 'Action.Submit', title: 'Aide', data: { msteams: { type: 'imBack', value: 'aide' } } }
    const other = { type: 'Action.Submit', title: 'Autre', data: { does: 'help' } }
    on.world.channel.post(anna.id, { card: card([], [submit, other]) })
    const page = await on.open()
    await paneOf(page, anna).getByRole('button', { name: 'Aide' }).click()
    await paneOf(page, anna).getByRole('button', { name: 'Autre' }).click()
    await soon(() => expect(on.world.channel.said.map(each => each.text)).toEqual(['aide', '{"does":"help"}']))
  })
})
