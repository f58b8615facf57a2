import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slaReport } from '../../cards/sla-report.ts'
import { languages } from '../../src/domain/person.ts'
import { faultsOf } from '../support/axe.ts'
import { launchOptions } from '../support/chromium.ts'
import { evidenceOf, keptMonth, november } from '../support/sla-month.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
  page = await browser.newPage({ viewport: { width: 1100, height: 2000 } })
})
afterAll(() => browser?.close())

/** A month with something in every table. */
const window = { from: '2026-11-17T08:00:00Z', to: '2026-11-17T11:00:00Z' }
const visits = [{ at: '2026-11-16T11:00:00Z', state: 'agreed' as const, ...window }]
const announced = { id: 'works-0', place: 0, at: '2026-11-16T08:00:00Z', what: 'announced' as const }
const works = { id: 'CH-1', lines: ['home-line-5'], rows: [{ ...announced, start: window.from, end: window.to }] }
const evidence = evidenceOf({
  works: [works],
  outages: november.map(one => (one.number === 'P-3' ? { ...one, visits } : one)),
})
const past = [{ month: '2026-10', kept: 3, breached: 1 }]
const view = { evidence, digest: 'd'.repeat(64), kept: keptMonth(evidence), past, zone: 'Europe/Brussels' }

describe('the report of a month, as axe reads it', () => {
  it.each(languages.flatMap(language => (['screen', 'print'] as const).map(media => [language, media] as const)))(
    'in %s, on %s: contrast, tables, pictures, headings',
    async (language, media) => {
      await page.emulateMedia({ media })
      await page.setContent(slaReport(language, view))
      expect(await page.locator('table').count()).toBeGreaterThan(8)
      expect(await faultsOf(page)).toEqual([])
    },
  )
})
