import { deskHome } from '../../cards/desk.ts'
import { contractorCard } from '../../cards/desk-contractor.ts'
import { incidentList, noticeList } from '../../cards/desk-incidents.ts'
import { letterList } from '../../cards/desk-letters.ts'
import { taskList } from '../../cards/desk-tasks.ts'
import { ticketCard, ticketList } from '../../cards/desk-tickets.ts'
import { type TaskView, taskCard } from '../../cards/task.ts'
import { type OpenTicket, pageOf, ticketFilters } from '../../src/domain/desk.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { sampleIncident } from '../support/incident-samples.ts'
import { reportedOutage, sampleTask } from '../support/samples.ts'
import { hostile } from './hostile.ts'
import { sampleNotice } from './notice-samples.ts'

const at = '2026-11-24T08:05:00Z'
const zone = 'Europe/Brussels'
const id = '0a0b0c0d-0000-4000-8000-000000000001'
const moment = { at, zone }
const longest = hostile.padEnd(1000, '*<{é€')
const etas = ['2026-11-23T17:00:00Z', '2026-11-23T20:00:00Z', '2026-11-24T07:00:00Z'].map(eta => ({ at, eta }))

const way = [
  { id: 'BE-H', level: 'province', name: 'Hainaut' },
  { id: 'MONS-2', level: 'exchange', name: hostile },
] as const
const ticket = (own: Partial<OpenTicket['outage']> = {}, sla?: OpenTicket['sla']): OpenTicket => ({
  outage: reportedOutage({ id, ...own }),
  ...(sla && { sla }),
  way,
})
const risky = ticket({ status: 'inProgress', etas }, { state: 'running', percent: 82, due: at })
const broken = ticket({ status: 'pending' }, { state: 'breached', percent: 131, due: at })
const expected = ticket(
  { status: 'held', etas: [{ at, eta: '2026-11-25T07:00:00Z' }] },
  { state: 'paused', percent: 12, side: 'office', reason: 'stopped' },
)
const worst = ticket(
  {
    status: 'inProgress',
    contractorId: hostile,
    etas: Array(30).fill(etas[0]),
    words: longest,
    contact: hostile,
    line: { id: hostile, kind: 'home-line' },
    test: { at, sync: false },
    notes: Array.from({ length: 30 }, (_, i) => ({ at, by: i % 2 ? 'office' : 'contractor', text: longest })),
    history: Array.from({ length: 30 }, () => ({ at, status: 'inProgress', because: longest })),
  },
  { state: 'running', percent: 99, due: at },
)
const counts = { all: 237, risk: 3, us: 1, kept: 2 }
const tickets = { open: 237, risk: 3, us: 1, kept: 2, worst: [broken, risky] }
const contact = { answeredAt: at }
const home = {
  at,
  zone,
  tickets,
  incidents: { suspected: 1, open: 2 },
  tasks: { open: 12, free: 3, mine: 1 },
  sending: 1,
  month: '2026-11',
  dead: 2,
  contact,
}

const view = (own: Partial<TaskView> = {}): TaskView => ({ task: sampleTask({ id }), zone, person: hostile, ...own })
const owned = (owner: string) => sampleTask({ id, owner, takenAt: at })
const reasons = [
  { why: 'no employee number', count: 9 },
  { why: 'effect gave up', count: 3 },
] as const
const tasks = { owner: 'all', why: '', counts: { all: 12, mine: 1, free: 8 }, reasons: [...reasons] } as const
const gaveUp = sampleTask({ id, reason: { why: 'effect gave up', effect: id, name: 'order-line' } })

const letter = { id, name: 'order-line', person: hostile, diedAt: at, error: longest, attempts: 250 }

/** The cards of the ICT desk. */
export const deskCards: Record<string, (language: Language) => Card> = {
  'desk, calm': language =>
    deskHome(language, {
      ...home,
      tickets: { open: 0, risk: 0, us: 0, kept: 0, worst: [] },
      incidents: { suspected: 0, open: 0 },
      tasks: { open: 0, free: 0, mine: 0 },
      dead: 0,
    }),
  'desk, busy': language => deskHome(language, { ...home, contact: { answeredAt: at, silentSince: at } }),
  'desk, no contact yet': language => deskHome(language, { ...home, contact: undefined }),
  'incidents, none': language => incidentList(language, [], zone),
  'incidents, many': language => {
    const incident = sampleIncident({ id, status: 'suspected' })
    const rows = Array.from({ length: 15 }, (_, i) => ({
      incident: i % 2 ? sampleIncident({ id, kind: 'vpn', nodes: [] }) : incident,
      nodes: i % 2 ? [] : way,
    }))
    return incidentList(language, rows, zone)
  },
  'notices, none': language => noticeList(language, [], zone),
  'notices, many': language => {
    const words = { fr: longest, nl: longest, de: longest, en: longest }
    const progress = { told: 1200, total: 1250, unreachable: 4 }
    const free = { notice: { ...sampleNotice('free', { words }), status: 'draft' } as const }
    const rows = Array.from({ length: 10 }, (_, i) => (i % 2 ? free : { notice: sampleNotice('works'), progress }))
    return noticeList(language, rows, zone)
  },
  'tickets, none': language =>
    ticketList(language, {
      ...moment,
      place: '',
      places: [],
      filter: 'risk',
      counts: { all: 0, risk: 0, us: 0, kept: 0 },
      page: pageOf([], 0),
    }),
  ...Object.fromEntries(
    ticketFilters.map(filter => [
      `tickets, ${filter}`,
      (language: Language) => {
        const page = pageOf(Array<OpenTicket[]>(60).fill([ticket(), risky, broken, expected]).flat(), 3)
        const places = [...way, { id: 'a,b', level: 'cabinet', name: 'x' } as const].map(node => ({ node, count: 3 }))
        return ticketList(language, { ...moment, filter, place: filter === 'us' ? 'BE-H' : '', places, counts, page })
      },
    ]),
  ),
  'ticket, kept': language => ticketCard(language, { ...moment, ticket: ticket(), reporter: 'Anna Lejeune' }),
  'ticket, worst': language =>
    ticketCard(language, {
      ...moment,
      ticket: worst,
      reporter: longest,
      said: textsIn[language].desk.tickets.readAsked,
    }),
  'ticket, asked': language =>
    ticketCard(language, {
      ...moment,
      ticket: ticket({
        status: 'pending',
        question: { at, text: longest },
        cancelling: { at, by: 'x' },
        severities: [{ at, by: 'x', severity: 'Critical' }],
      }),
      reporter: 'Anna Lejeune',
    }),
  'ticket, over': language =>
    ticketCard(language, { ...moment, ticket: ticket({ status: 'closed' }), reporter: 'Anna Lejeune' }),
  'tasks, none': language =>
    taskList(language, { ...tasks, counts: { all: 0, mine: 0, free: 0 }, reasons: [], page: pageOf([], 0) }),
  'tasks, many': language => {
    const items = [view(), view({ task: owned('sofie'), owner: hostile }), view({ task: gaveUp })]
    return taskList(language, { ...tasks, page: pageOf(Array<TaskView[]>(9).fill(items).flat(), 1) })
  },
  'tasks, of one reason': language =>
    taskList(language, { ...tasks, owner: 'mine', why: 'effect gave up', page: pageOf([view({ task: gaveUp })], 0) }),
  'task, mine': language => taskCard(language, view({ task: owned(id), owner: 'Sofie Aerts', mine: true })),
  'task, of somebody else': language =>
    taskCard(
      language,
      view({ task: owned(id), owner: hostile, problem: textsIn[language].desk.tasks.taken({ by: 'Sofie Aerts' }) }),
    ),
  'task, closed with a note': language =>
    taskCard(language, view({ task: { ...owned(id), closedAt: at, closedBy: 'x', note: longest }, by: 'Sofie Aerts' })),
  'task, closed by itself': language =>
    taskCard(language, view({ task: { ...owned(id), closedAt: at, closedBy: 'novo' } })),
  'letters, none': language => letterList(language, { zone, page: pageOf([], 0) }),
  'letters, many': language => {
    const { person: _, ...nobodys } = { ...letter, name: 'show-task', error: '' }
    const page = pageOf(Array<(typeof letter | typeof nobodys)[]>(15).fill([letter, nobodys]).flat(), 1)
    return letterList(language, { zone, page, said: textsIn[language].desk.letters.sentAgain })
  },
  'contractor, answers': language =>
    contractorCard(language, { ...moment, contact, hubsAt: at, events: { count: 12, last: at }, waiting: [] }),
  'contractor, silent': language =>
    contractorCard(language, {
      ...moment,
      contact: { ...contact, silentSince: at, trialAt: at },
      hubsAt: undefined,
      events: { count: 0 },
      waiting: [
        { name: 'open-ticket', count: 4, failing: 3 },
        { name: 'order-line', count: 1, failing: 0 },
        { name: 'show-task', count: 9, failing: 0 },
      ],
    }),
}
