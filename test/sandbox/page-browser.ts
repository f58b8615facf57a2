import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { startPage } from '../../src/sandbox/page.ts'
import type { JsonObject, Server } from '../../src/sandbox/world.ts'
import { launchOptions } from '../support/chromium.ts'
import { pageWorld } from './page-world.ts'

type On = {
  world: ReturnType<typeof pageWorld>
  server: Server
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * A fresh world behind a fresh page for each test of the file, in one Chromium. A test fails when the page throws, asks another
 * origin for anything, or trips over its content security policy.
 */
export function freshPage(): On {
  const on = { open } as On
  const state: { browser?: Browser; pages: Page[]; trouble: string[] } = { pages: [], trouble: [] }

  beforeAll(async () => {
    state.browser = await chromium.launch(launchOptions)
  }, 30_000)
  afterAll(() => state.browser?.close())
  beforeEach(async () => {
    on.world = pageWorld()
    on.server = await startPage(on.world)
    Object.assign(state, { pages: [], trouble: [] })
  })
  afterEach(async () => {
    const blocked = await Promise.all(state.pages.map(page => page.evaluate(() => Reflect.get(globalThis, 'blocked'))))
    await Promise.all(state.pages.map(page => page.context().close()))
    await on.server.close()
    expect(state.trouble, 'errors in the page, and requests to other origins').toEqual([])
    expect(blocked.flat(), 'violations of the content security policy').toEqual([])
  })

  async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    if (!state.browser) throw new Error('Chromium is not running yet: open pages inside tests.')
    const context = await state.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(4_000)
    page.on('pageerror', error => state.trouble.push(error.message))
    page.on('request', asked => {
      if (!asked.url().startsWith(on.server.url) && !asked.url().startsWith('data:')) state.trouble.push(asked.url())
    })
    await page.addInitScript(watchPolicy)
    state.pages.push(page)
    await page.goto(`${on.server.url}/${hash}`)
    await page.locator('section.pane').first().waitFor()
    return page
  }

  return on
}

function watchPolicy(): void {
  const blocked: string[] = []
  Reflect.set(globalThis, 'blocked', blocked)
  Reflect.get(globalThis, 'addEventListener')('securitypolicyviolation', (event: unknown) =>
    blocked.push(String(Reflect.get(Object(event), 'violatedDirective'))),
  )
}

export const paneOf = (page: Page, { name }: { name: string }) => page.getByRole('region', { name, exact: true })

/** What stands in a chat, message by message. */
export const textsOf = (pane: Locator) => pane.locator('article .body').allInnerTexts()

export const isFocused = (element: unknown) => Reflect.get(globalThis, 'document').activeElement === element

/** Waits until `check` holds; its last failure is the test's. */
export async function soon(check: () => Promise<void> | void): Promise<void> {
  const end = Date.now() + 4_000
  for (;;) {
    try {
      await check()
      return
    } catch (failure) {
      if (Date.now() > end) throw failure
      await new Promise(next => setTimeout(next, 25))
    }
  }
}

export const execute = (title: string, verb: string, more: JsonObject = {}): JsonObject => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { id: 'r1', version: '1' },
  ...more,
})

export const card = (body: JsonObject[], actions: JsonObject[] = [], more: JsonObject = {}): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
  ...more,
})

export const text = (content: string): JsonObject => ({ type: 'TextBlock', text: content, wrap: true })

export const reason: JsonObject = { type: 'Input.Text', id: 'reason', label: 'Motif', isMultiline: true }

export const days: JsonObject = {
  type: 'Input.ChoiceSet',
  id: 'days',
  label: 'Jours',
  isMultiSelect: true,
  value: 'tue,thu',
  choices: [
    { title: 'mardi', value: 'tue' },
    { title: 'jeudi', value: 'thu' },
  ],
}

export const form = card([text('Votre demande'), days, reason], [execute('Envoyer', 'telework/send')])
