import { describe, expect, it } from 'vitest'
import { html } from '../../cards/html.ts'
import { slaRows } from '../../cards/sla-csv.ts'
import { slaReport } from '../../cards/sla-report.ts'
import { csvOf } from '../../src/adapters/csv/csv.ts'
import { languages } from '../../src/domain/person.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { machines, onMachineIn } from '../domain/sla-samples.ts'
import { evidenceOf, keptMonth, november, toldOutage } from '../support/sla-month.ts'
import { hostile } from './hostile.ts'

const evidence = evidenceOf()
const digest = 'd'.repeat(64)
const past = [{ month: '2026-10', kept: 3, breached: 1 }]
const view = { evidence, digest, kept: keptMonth(evidence), past, zone: 'Europe/Brussels' }
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const many = Array.from({ length: 40 }, (_, i) =>
  toldOutage({ number: `M-${i}`, line: `line-${i}`, reported: '2026-11-03 09:00', confirmed: '2026-11-03 15:00' }),
)

describe.each(languages)('the report in %s', language => {
  const report = spaced(slaReport(language, view))

  it('is one page of its own: no script, nothing from elsewhere', () => {
    expect(report).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`))
    expect(report).not.toMatch(/<script|https?:|src=|@import|url\((?!#)|\son\w+=/)
  })

  it('says each picture in words, and heads each table', () => {
    const pictures = report.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(pictures.length).toBe(3)
    for (const picture of pictures) {
      expect(picture).toMatch(/role="img" aria-labelledby="(\w+)-t \1-d"/)
      expect(/<desc[^>]*>([^<]+)</.exec(picture)?.[1]?.length).toBeGreaterThan(20)
    }
    const tables = report.match(/<table>[\s\S]*?<\/table>/g) ?? []
    expect(tables.length).toBeGreaterThan(7)
    for (const table of tables) expect(table).toMatch(/^<table><thead><tr><th scope="col"/)
  })

  it('shows no value that went missing', () => {
    expect(report).not.toMatch(/undefined|NaN|Invalid|\[object|Infinity/)
  })
})

describe('the report', () => {
  it('has the figures that a small count of its own gives', () => {
    // P-1, P-2 and P-4 in time, P-3 not; lines 2 (9 of 720 h) and 3 (48 of 720 h) below 99.50 %; 20.00 proposed.
    const fr = spaced(slaReport('fr', view))
    expect(fr).toContain('3 réparations sur 4 dans le délai')
    expect(fr).toContain('2 lignes sur 5 sous l’objectif')
    expect(fr).toContain('<th scope="row">Proposé</th><td class="figure">20,00 €</td>')
    expect(fr).toContain('>75,00 % (3/4)<')
    expect(fr).toContain('10/11 09:00 – 10/11 17:00 (3 h)')
    expect(fr).toContain('10/11 09:00 – 10/11 18:00 (9 h)')
    const nl = spaced(slaReport('nl', view))
    expect(nl).toContain('3 van 4 herstellingen binnen de termijn')
    expect(nl).toContain('2 van 5 lijnen onder de norm')
    expect(nl).toContain('<td class="figure">€ 20,00</td>')
  })

  it('marks what is beyond the promise by a pattern and in bold, not by colour alone', () => {
    const chart = /<svg[\s\S]*?<\/svg>/.exec(slaReport('en', view))?.[0] ?? ''
    expect(chart).toMatch(/fill="url\(#repair-h\)"[^>]*\/><text[^>]*font-weight="bold">600%</)
  })

  it('cuts a picture with too many bars, and says so; the tables have all', () => {
    const report = slaReport('en', { ...view, evidence: evidenceOf({ outages: [...november, ...many] }) })
    expect(report).toContain('The 30 largest of 44')
    for (const { number } of many) expect(report).toContain(`<th scope="row">${number}</th>`)
  })

  it('of a month without anything says so', () => {
    const empty = slaReport('en', { ...view, evidence: evidenceOf({ outages: [], lines: [] }) })
    expect(empty).toContain(textsIn.en.slaReport.none)
    expect(empty).not.toContain('<svg')
  })

  it('shows the words of others as text', () => {
    const { status: _, ...kept } = keptMonth(evidence)
    const because = `${hostile}<script>alert(1)</script>`
    const report = slaReport('en', {
      ...view,
      kept: { ...kept, status: 'rejected', by: 'leen', at: '2026-12-02T09:00:00Z', because },
      by: '<b>Leen</b>',
    })
    expect(report).not.toMatch(/<script|<b>|\u202e/)
    expect(report).toContain('&lt;b&gt;Leen&lt;/b&gt;')
    expect(html`<p title="${'"><x'}">${['a' as string].map(text => html`<i>${text}</i>`)}</p>`.html).toBe(
      '<p title="&quot;&gt;&lt;x"><i>a</i></p>',
    )
  })

  it.each(machines)('is the same on a machine in %s', machine => {
    const here = slaReport('fr', view)
    onMachineIn(machine, () => expect(slaReport('fr', view)).toBe(here))
  })
})

describe('the table', () => {
  const [heads = [], ...rows] = slaRows(evidence)
  const cell = (row: readonly string[], head: string) => row[heads.indexOf(head)]
  const rowOf = (ticket: string, clock: string) =>
    rows.find(row => cell(row, 'ticket') === ticket && cell(row, 'clock') === clock) ?? []

  it('has one row for each ticket and clock', () => {
    const clocks = evidence.tickets.reduce((sum, ticket) => sum + ticket.clocks.length, 0)
    expect(rows.length).toBe(clocks)
    for (const row of rows) expect(row.length).toBe(heads.length)
  })

  it('has the windows of visits and the works after them', () => {
    const window = { from: '2026-11-17T08:00:00Z', to: '2026-11-17T11:00:00Z' }
    const visits = [{ at: '2026-11-16T11:00:00Z', state: 'agreed' as const, ...window }]
    const announced = { id: 'works-0', place: 0, at: '2026-11-16T08:00:00Z', what: 'announced' as const }
    const works = { id: 'CH-1', lines: ['home-line-5'], rows: [{ ...announced, start: window.from, end: window.to }] }
    const outages = november.map(one => (one.number === 'P-3' ? { ...one, visits } : one))
    const month = evidenceOf({ outages, works: [works] })
    const [visit, notice] = slaRows(month).slice(-2)
    expect(visit?.filter(Boolean)).toEqual([
      ...['2026-11', 'P-3', 'TT-P-3', 'home-line-3', '2026-1', 'appointment', 'visit-0', window.from, window.to],
      ...['missed', 'nobody came', '15.00'],
    ])
    expect(notice?.filter(Boolean)).toEqual([
      ...['2026-11', 'CH-1', 'works notice', 'works-0', window.from, window.to, '1440', 'breached', '5760', '3.00'],
    ])
    const report = slaReport('nl', { ...view, evidence: month })
    expect(report).toMatch(/P-3<\/th>[^\n]*niet gehaald<\/td><td>niemand gekomen/)
  })

  it('tells both readings, the pauses with their evidence, and what is proposed', () => {
    const p2 = rowOf('P-2', 'repair')
    expect([cell(p2, 'statement_minutes'), cell(p2, 'seen_minutes')]).toEqual(['180', '540'])
    expect(cell(p2, 'differences')).toBe('paused 300 min | ended 60 min')
    expect(cell(p2, 'pauses')).toMatch(
      /^office: pending 2026-11-10T09:00:00Z\/2026-11-10T14:00:00Z 300 min \[status-3\]/,
    )
    const p3 = rowOf('P-3', 'repair')
    expect([cell(p3, 'used_percent'), cell(p3, 'overrun_minutes'), cell(p3, 'credit_eur')]).toEqual([
      '600',
      '2400',
      '20.00',
    ])
  })

  it('is CSV that no spreadsheet runs as a formula', () => {
    const csv = csvOf([
      ['a', 'b'],
      ['=1+1', 'x "y"; z,'],
    ])
    expect(csv).toBe('\ufeffa,b\r\n\'=1+1,"x ""y""; z,"\r\n')
  })
})
