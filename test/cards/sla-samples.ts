import { contractUseCard } from '../../cards/contract-use.ts'
import { noSlaMonthCard, type SlaMonthView, slaMonthCard } from '../../cards/sla-month.ts'
import { taskCard } from '../../cards/task.ts'
import { type ContractUse, contractUse } from '../../src/domain/contract-use.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { contract } from '../domain/sla-samples.ts'
import { evidenceOf, keptMonth } from '../support/sla-month.ts'
import { hostile } from './hostile.ts'

const zone = 'Europe/Brussels'
const at = '2026-12-05T08:05:00Z'
const id = '0a0b0c0d-0000-4000-8000-000000000001'
const evidence = evidenceOf()
const digest = 'd'.repeat(64)
const file = (name: string) =>
  `https://novo.example/files/evidence/2026-11/${name}?until=1796462700&signature=${'s'.repeat(43)}`
const links = { report: { fr: file('fr.html'), nl: file('nl.html') }, table: file('sla.csv') }

const month =
  (own: Partial<SlaMonthView> = {}) =>
  (language: Language) =>
    slaMonthCard(language, { evidence, digest, zone, links, ...own })
const { status: _, ...decided } = keptMonth()

const days = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30']
const grown = days.map((day, i) => ({ day, active: 400 + 30 * i, ordered: 5 }))
const use = (own: Partial<ContractUse> = {}) => {
  const read = contractUse(contract, { day: '2026-12-01', active: 560, ordered: 12 }, grown)
  return (language: Language) => contractUseCard(language, { ...read, ...own })
}

const risks = {
  'some at risk': [
    { clock: 'first eta', used: 140, state: 'breached', since: at },
    { clock: 'repair', used: 75, state: 'running', due: at },
    { clock: 'update interval', used: 60, state: 'paused' },
    { clock: 'response', used: 90, state: 'kept' },
  ],
  'none known': [],
} as const

/** The cards of the contract in every state that looks different. */
export const slaCards: Record<string, (language: Language) => Card> = {
  'sla month, running': month(),
  'sla month, empty': month({ evidence: evidenceOf({ outages: [], lines: [] }) }),
  'sla month, proposed': month({ kept: keptMonth(evidence) }),
  'sla month, approved': month({ kept: { ...decided, status: 'approved', by: id, at }, by: hostile }),
  'sla month, refused': month({ kept: { ...decided, status: 'rejected', by: id, at, because: hostile } }),
  'sla month, problem': language => month({ kept: keptMonth(evidence), problem: `${language}: again` })(language),
  'sla month, none': noSlaMonthCard,
  'contract use': use(),
  'contract use, reached': use({ active: 1250, ordered: 0, forecast: { what: 'reached' } }),
  'contract use, not within': use({ forecast: { what: 'not within the contract', perMonth: 2.1 } }),
  'contract use, not growing': use({ forecast: { what: 'not growing' } }),
  'contract use, new': use({ months: [], forecast: { what: 'too little history', months: 0, needed: 3 } }),
  ...Object.fromEntries(
    Object.entries(risks).map(([name, clocks]) => [
      `task, sla, ${name}`,
      (language: Language) => {
        const task = {
          id,
          about: 'sla',
          openedAt: at,
          reason: { why: 'sla at risk', outage: id, person: 'anna' } as const,
        }
        return taskCard(language, { task, zone, person: hostile, sla: { number: 'P-261201-7K3M', clocks } })
      },
    ]),
  ),
}
