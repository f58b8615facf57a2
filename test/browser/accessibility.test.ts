import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/person.ts'
import { startGallery } from '../cards/gallery.ts'
import { faultsOf } from '../support/axe.ts'
import { launchOptions } from '../support/chromium.ts'

let gallery: Awaited<ReturnType<typeof startGallery>>
let browser: Browser
let page: Page

beforeAll(async () => {
  gallery = await startGallery()
  browser = await chromium.launch(launchOptions)
  page = await browser.newPage({ viewport: { width: 1100, height: 4000 } })
})
afterAll(async () => {
  await browser?.close()
  await gallery?.close()
})

/** Draws every card of a language, which they are when they come into sight; how many there are. */
async function open(language: string, theme: string): Promise<number> {
  await page.goto(`${gallery.url}#lang=${language}&theme=${theme}`)
  await page.reload()
  await page.locator('.sample').first().waitFor()
  const samples = page.locator('.widths')
  for (const sample of await samples.all()) {
    await sample.scrollIntoViewIfNeeded()
    await sample.locator('.wide').waitFor()
  }
  return samples.count()
}

const looks = languages.flatMap(language => (['light', 'dark'] as const).map(theme => [language, theme] as const))

describe('every card, as axe reads it', () => {
  it.each(looks)('in %s, %s: contrast, labels, headings', async (language, theme) => {
    expect(await open(language, theme)).toBeGreaterThan(90)
    expect(await faultsOf(page)).toEqual([])
  })

  it('would be told of an input without a label and of faint text', async () => {
    await page.evaluate(`{
      const [input, faint] = ['input', 'p'].map(name => document.createElement(name))
      faint.textContent = 'faint'
      Object.assign(faint.style, { color: '#bbb', background: '#fff' })
      document.querySelector('.sample').append(input, faint)
    }`)
    const found = await faultsOf(page)
    expect(found.filter(fault => /^(label|color-contrast): /.test(fault))).toHaveLength(2)
  })
})
