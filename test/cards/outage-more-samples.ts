import { outageCard, outageList } from '../../cards/outage.ts'
import { whichColleague, whichLine } from '../../cards/outage-choice.ts'
import type { OutageView } from '../../cards/outage-view.ts'
import type { Line } from '../../src/domain/line.ts'
import type { Outage, OwnNote } from '../../src/domain/outage.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { reportedOutage, sampleOutage } from '../support/samples.ts'
import { hostile } from './hostile.ts'

const zone = 'Europe/Brussels'
const at = '2026-11-24T08:05:00Z'
const later = '2026-11-24T12:00:00Z'
const id = '0a0b0c0d-0000-4000-8000-000000000001'
const longest = hostile.padEnd(1000, '*<{é€')
const name = 'Marie-Antoinette Vandenbroucke-Van Cauwenberghe de Schaetzen'

const shown =
  (outage: Outage, own: Partial<OutageView> = {}) =>
  (language: Language): Card =>
    outageCard(language, { outage, zone, phone: '02 555 01 99', ...own })
const open = (own: Partial<Outage> = {}): Outage =>
  reportedOutage({ id, contractorId: 'TT-1', status: 'inProgress', history: [{ at, status: 'inProgress' }], ...own })
const form = (own: Partial<Outage>): Outage => sampleOutage({ id, ...own })

const allUp = { at, sync: true, vpn: true }
const note = (text: string, own: Partial<OwnNote> = {}): OwnNote => ({ id, at, by: 'anna', text, ...own })
const slots = Array.from({ length: 12 }, (_, i) => ({
  id: `slot-${i}`,
  from: `2026-12-0${1 + (i % 9)}T08:00:00Z`,
  to: `2026-12-0${1 + (i % 9)}T10:00:00Z`,
}))
const agreedSlot = { id: 'slot-0', from: '2026-12-08T08:00:00Z', to: '2026-12-08T10:00:00Z' }
const agreed = { state: 'agreed', from: '2026-12-08T08:00:00Z', to: '2026-12-08T10:00:00Z', slots: [] } as const
const asked = (own: Partial<Outage> = {}) =>
  open({
    status: 'pending',
    history: [{ at, status: 'pending', because: longest }],
    question: { at, text: longest },
    ...own,
  })
const restored = open({ status: 'resolved', history: [{ at, status: 'resolved' }], closesAt: '2026-12-01T08:05:00Z' })
const lines: Line[] = [
  { id: 'L-1', kind: 'home-line', employeeNumber: '1', active: true },
  { id: 'M-2', kind: 'mobile', employeeNumber: '1', active: true },
]

/** Cards of an outage in states that only some meet. */
export const outageMoreCards: Record<string, (language: Language) => Card> = {
  'outage, works run': shown(form({ test: { at } }), { works: { running: true, start: at, end: later } }),
  'outage, works begin': shown(form({ test: { at } }), { works: { running: false, start: at, end: later } }),
  'outage, checks': shown(form({ test: allUp, tried: ['closer'] })),
  'outage, all checks tried': shown(form({ test: allUp, tried: ['closer', 'cable', 'router', 'laptop'] })),
  'outage, a check helped': shown(form({ status: 'dropped', history: [{ at, status: 'dropped', because: 'cable' }] })),
  'outage, test late': shown(form({ test: { at, going: 'ST-1' } })),
  'outage, mobile data': shown(form({ test: { at }, line: { id: 'M-1', kind: 'mobile' } })),
  'outage, mobile data, open': shown(open({ line: { id: 'M-1', kind: 'mobile' }, symptom: 'vpn' })),
  'outage, for a colleague': shown(form({ test: { at }, reporter: 'jan' }), {
    other: { is: 'colleague', name: hostile },
  }),
  'outage, reported by a colleague': shown(open({ reporter: 'jan' }), { other: { is: 'reporter', name } }),
  'outage, form expired': shown(open({ status: 'dropped', history: [{ at, status: 'dropped', because: 'expired' }] })),
  'outage, pictures not taken': shown(open({ unsentPictures: ['a', 'b'] }), { pictures: 3 }),
  'outage, not sent yet': shown(reportedOutage({ id, waiting: true })),
  'outage, repeated': shown(open({ repeat: 4, tried: ['router'] })),
  'outage, cancelling': shown(open({ cancelling: { at, by: 'anna' } })),
  'outage, no ETA yet': shown(open({ nextNewsAt: later })),
  'outage, ETA moved': shown(
    open({
      etas: [
        { at, eta: later },
        { at, eta: '2026-11-25T08:00:00Z', because: longest },
      ],
    }),
  ),
  'outage, asked': shown(asked()),
  'outage, asked nothing in particular': shown(asked({ question: { at }, history: [{ at, status: 'pending' }] })),
  'outage, answered': shown(asked({ question: { at, text: hostile, answer: id }, ours: [note(longest)] })),
  'outage, notes': shown(
    open({
      notes: [{ at, by: 'contractor', text: longest }],
      ours: [note(longest, { sent: true }), note(hostile), note('made', { made: true })],
    }),
  ),
  'outage, windows offered': shown(open({ visit: { state: 'offered', slots } })),
  'outage, window chosen': shown(open({ visit: { state: 'offered', slots }, slot: agreedSlot, contact: '0470' })),
  'outage, visit agreed': shown(open({ visit: agreed, contact: '0470' }), { pictures: 2 }),
  'outage, restored, tested': shown({ ...restored, testAfter: { at, sync: false, vpn: false } }),
  'outage, restored, testing': shown(restored),
  'outage, unanswered': shown(open({ status: 'closed', history: [{ at, status: 'closed', because: 'unanswered' }] })),
  'outage, everything at once': shown(
    asked({
      ...{ reporter: 'jan', repeat: 3, tried: ['closer', 'cable', 'router', 'laptop'], cancelling: { at, by: 'anna' } },
      visit: { state: 'offered', slots },
      etas: [
        { at, eta: later },
        { at, eta: '2026-11-25T08:00:00Z', because: longest },
      ],
      notes: Array(9).fill({ at, by: 'contractor', text: longest }),
    }),
    { other: { is: 'reporter', name: hostile }, pictures: 5 },
  ),
  'outage, which line': language => whichLine(language, lines, { said: { symptom: 'down', since: at }, colleague: id }),
  'outage, which colleague': language =>
    whichColleague(
      language,
      hostile,
      [
        { id, name, givenName: 'Marie', department: hostile },
        { id, name: hostile, givenName: 'x' },
      ],
      { symptom: 'vpn' },
    ),
  'outages, also a colleague’s': language =>
    outageList(language, [open(), open({ person: 'jan' })], zone, { jan: hostile }),
}
