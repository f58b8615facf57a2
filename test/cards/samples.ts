import { delegationCard, delegationForm } from '../../cards/delegation.ts'
import { firstWish, firstWishOver } from '../../cards/first-wish.ts'
import { helpCard } from '../../cards/help.ts'
import { inboxCard, inboxConfirmation } from '../../cards/inbox.ts'
import { lineOrderCard } from '../../cards/line-order.ts'
import { taskCard } from '../../cards/task.ts'
import { type TeleworkView, teleworkList, teleworkOfChief, teleworkOfRequester } from '../../cards/telework.ts'
import { type DraftFacts, teleworkDraft, teleworkDraftOver, teleworkReadings } from '../../cards/telework-draft.ts'
import { daysBetween } from '../../src/domain/day.ts'
import { type LineOrder, milestoneNames } from '../../src/domain/line-order.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Rule } from '../../src/domain/policy.ts'
import type { TaskReason } from '../../src/domain/task.ts'
import { itemsOf, type Telework, type Terms } from '../../src/domain/telework.ts'
import { isForDecider, type TeleworkFacts } from '../../src/domain/telework-findings.ts'
import { weigh } from '../../src/domain/telework-verdict.ts'
import type { Card } from '../../src/ports/chat.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { calendar, colleaguesAway, facts, occasional, policy, structural, takenDay, wish } from '../domain/samples.ts'
import { sampleOrder, sampleTask, sampleTelework } from '../support/samples.ts'
import { allowanceCards } from './allowance-samples.ts'
import { bookingCards } from './booking-samples.ts'
import { feedCards } from './calendar-feed-samples.ts'
import { deskCards } from './desk-samples.ts'
import { hostile } from './hostile.ts'
import { incidentCards } from './incident-samples.ts'
import { noticeCards } from './notice-samples.ts'
import { outageCards } from './outage-samples.ts'
import { slaCards } from './sla-samples.ts'

const zone = 'Europe/Brussels'
const at = '2026-11-24T08:05:00Z'
const id = '0a0b0c0d-0000-4000-8000-000000000001'

export const longName = 'Marie-Antoinette Vandenbroucke-Van Cauwenberghe de Schaetzen'
const longest = hostile.padEnd(1000, '*<{é€')

const workingDays = (count: number) =>
  daysBetween('2026-11-24', '2027-10-29')
    .filter(day => calendar.free.get(day) === undefined)
    .slice(0, count * 2)
const manyDays = (count: number): Terms =>
  occasional(
    ...workingDays(count)
      .filter(day => Temporal.PlainDate.from(day).dayOfWeek < 6)
      .slice(0, count),
  )

const threeDays = occasional('2026-12-01', ['2026-12-03', 'morning'], ['2026-12-08', 'afternoon'])
const period = structural([2, 4], '2026-12-01', '2027-11-30')
const address = { street: 'Rue Haute 1', postcode: '1000', city: 'Bruxelles' }
const hostileAddress = { street: hostile, postcode: hostile, city: hostile }

const inEach = { fr: 'clôture annuelle', nl: 'jaarafsluiting', de: 'Jahresabschluss', en: 'annual closing' }
const manyRules: readonly Rule[] = [
  { id: 'week', force: 'asks a reason', rule: 'ceiling', per: 'week', most: { days: 2 } },
  { id: 'year', force: 'warns', rule: 'ceiling', per: 'year', most: { days: 1 } },
  { id: 'tuesday', force: 'warns', rule: 'presence days', weekdays: [2] },
  { id: 'closing', force: 'blocks', rule: 'blackout', from: '2026-12-04', to: '2026-12-11', because: inEach },
  { id: 'early', force: 'warns', rule: 'lead time', workingDays: 3 },
  { id: 'team', force: 'warns', rule: 'minimum presence', least: { count: 5 } },
  { id: 'no', force: 'blocks', rule: 'excluded' },
]

const everythingWrong: Partial<TeleworkFacts> = {
  time: '10:00',
  chief: 'none',
  address: 'missing',
  chiefReachable: false,
  taken: [takenDay('2026-12-01', { status: 'pending' }), takenDay('2026-11-23')],
  away: [...colleaguesAway('2026-12-01', 5), ...colleaguesAway('2026-11-23', 1)],
  teamSize: 5,
  used: [{ year: 2026, approved: 300, pending: 3 }],
}
const wrongDays = occasional(
  '2026-11-20',
  '2026-11-23',
  '2026-12-01',
  '2026-12-05',
  '2026-12-25',
  '2026-12-28',
  '2027-05-07',
  '2028-01-03',
)

function draft(terms: Terms, own: Partial<TeleworkFacts> = {}, more: Partial<DraftFacts> = {}): DraftFacts {
  const asked = wish(terms)
  return {
    draft: id,
    wish: asked,
    verdict: weigh(asked, facts(own), policy),
    calendar,
    chief: 'Luc Peeters',
    offered: ['2026-11-24', '2026-11-25', '2026-11-26'],
    first: true,
    ...more,
  }
}

type State = 'pending' | 'approved' | 'partly' | 'refused' | 'withdrawn'

function inState(terms: Terms, state: State, because = 'Permanence au guichet'): Telework {
  const asked = sampleTelework({ id, terms, reason: 'Rédiger le rapport annuel' })
  const items = itemsOf(terms, calendar).map(({ item }) => item)
  const decided = { ...asked, version: 2, by: 'luc', at }
  if (state === 'approved') return { ...decided, status: 'approved', items }
  if (state === 'partly') return { ...decided, status: 'approved', items: items.slice(0, 1), because }
  if (state === 'refused') return { ...decided, status: 'refused', because }
  return state === 'withdrawn' ? { ...asked, version: 2, status: 'withdrawn', at } : asked
}

const cancelledOf = (terms: Terms, days: readonly string[]) =>
  ({ ...inState(terms, 'approved'), cancelled: days.map(day => ({ day, at, by: 'anna' })) }) as Telework

const inbox = (shown: number, count: number, page: number, pages: number) => ({
  entries: Array.from({ length: shown }, (_, i) => ({
    view: view(inState(threeDays, 'pending'), { requester: `${longName} ${i}` }),
    remarks: i % 3,
  })),
  ...{ count, page, pages },
})
const people = Array.from({ length: 14 }, (_, i) => ({
  id: id.replace(/1$/, i.toString(16)),
  name: `${longName} ${i}`,
}))

export function view(
  telework: Telework,
  own: Partial<TeleworkView> = {},
  given: Partial<TeleworkFacts> = {},
): TeleworkView {
  const verdict = weigh(telework, facts({ used: [{ year: 2026, approved: 63, pending: 2 }], ...given }), policy)
  const nameOf = (person: string) => (own.requester ?? 'Jan Claes') + person.slice(-1)
  return {
    telework,
    requester: 'Anna Lejeune',
    chief: 'Luc Peeters',
    by: 'Luc Peeters',
    calendar,
    zone,
    today: '2026-11-24',
    counters: verdict.counters,
    away: verdict.away.map(({ people, ...day }) => ({ ...day, names: people.map(nameOf) })),
    warnings: [...verdict.findings, ...verdict.items.flatMap(item => item.findings)].filter(isForDecider),
    ordersLine: false,
    ...own,
  }
}

const crowd = (terms: Terms) =>
  itemsOf(terms, calendar).flatMap(item => ('day' in item ? colleaguesAway(item.day, 45) : []))

const worst = (language: Language, state: State, show: typeof teleworkOfChief | typeof teleworkOfRequester): Card => {
  const terms = manyDays(40)
  const telework = { ...inState(terms, state, longest), reason: longest } as Telework
  const names = { requester: longName, chief: longName, by: longName }
  return show(language, view(telework, { ...names, ordersLine: true }, { away: crowd(terms), teamSize: 60 }))
}

const news = {
  milestones: milestoneNames.map(name => ({ name, at })),
  jeopardies: [{ message: hostile, at, newDate: '2026-12-15T00:00:00Z' }],
  expected: '2026-12-15T00:00:00Z',
  contractorId: 'SO-1',
}

const orders: Record<LineOrder['status'], LineOrder> = {
  wanted: sampleOrder({ id }),
  acknowledged: { ...sampleOrder({ id }), status: 'acknowledged', contractorId: 'SO-1' },
  inProgress: { ...sampleOrder({ id }), ...news, status: 'inProgress', milestones: news.milestones.slice(0, 2) },
  held: { ...sampleOrder({ id }), ...news, address: hostileAddress, status: 'held' },
  completed: { ...sampleOrder({ id }), ...news, status: 'completed', at },
  failed: { ...sampleOrder({ id }), ...news, status: 'failed', at, because: longest },
  refused: { ...sampleOrder({ id }), status: 'refused', at, because: '' },
  cancelled: { ...sampleOrder({ id }), status: 'cancelled', at, because: hostile },
  'not needed': { ...sampleOrder({ id }), status: 'not needed', at },
}

const reasons: { [W in TaskReason['why']]: Extract<TaskReason, { why: W }> } = {
  'order refused': { why: 'order refused', order: id, person: 'anna', because: hostile },
  'order failed': { why: 'order failed', order: id, person: 'anna', because: '' },
  'ticket refused': { why: 'ticket refused', outage: id, person: 'anna', because: hostile },
  'ticket waits': { why: 'ticket waits', outage: id, person: 'anna', because: '' },
  'sla at risk': { why: 'sla at risk', outage: id, person: 'anna' },
  'ticket forgotten': { why: 'ticket forgotten', outage: id, person: 'anna' },
  'report waits': { why: 'report waits', outage: id, person: 'anna', since: at },
  'repeat fault': { why: 'repeat fault', outage: id, person: 'anna', line: hostile, times: 3 },
  'line ceiling reached': { why: 'line ceiling reached', order: id, person: 'anna', ceiling: 1250 },
  'contractor silent': { why: 'contractor silent', order: id, since: at },
  'works unclear': { why: 'works unclear', works: id, contractorId: hostile, odd: ['end before start', 'no places'] },
  'no employee number': { why: 'no employee number', person: 'anna' },
  'chief without Novo': { why: 'chief without Novo', person: 'anna', chief: 'luc' },
  'incident without places': { why: 'incident without places', incident: id, number: 'I-261124-7K3M' },
  'incident refused': { why: 'incident refused', incident: id, number: 'I-261124-7K3M', because: hostile },
  'effect gave up': { why: 'effect gave up', effect: id, name: 'order-line' },
}

const states: readonly State[] = ['pending', 'approved', 'partly', 'refused', 'withdrawn']
const named = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries)

/** Every card, in every state that looks different, with facts from plain to hostile. */
export const cards: Record<string, (language: Language) => Card> = {
  'help, asked': language => helpCard(language, 'asked'),
  'help, of the ICT desk': language => helpCard(language, 'asked', undefined, true),
  'help, lost': language => helpCard(language, 'lost'),
  'help, new': language => helpCard(language, 'new', textsIn[language].talk.welcome({ givenName: 'Anna' })),

  'draft, empty': language => teleworkDraft(language, draft(occasional())),
  'draft, empty and sent': language => teleworkDraft(language, draft(occasional(), {}, { first: false })),
  'draft, days': language => teleworkDraft(language, draft(threeDays)),
  'draft, everything wrong': language => teleworkDraft(language, draft(wrongDays, everythingWrong)),
  'draft, under many rules': language => {
    const own = facts({ requester: { id: 'anna' }, regime: { percent: 80, freeWeekdays: [3] } })
    const days = wish(occasional('2026-11-24', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'))
    return teleworkDraft(language, { ...draft(days.terms), verdict: weigh(days, own, { ...policy, rules: manyRules }) })
  },
  'draft, structural with a line': language => teleworkDraft(language, draft(period, {}, { lineAddress: address })),
  'draft, structural and wrong': language =>
    teleworkDraft(language, draft(structural([1, 5], '2026-11-20', '2028-12-31'), everythingWrong)),
  'draft, structural on a Saturday': language =>
    teleworkDraft(language, draft(structural([2, 6], '2026-12-01', '2027-01-29'))),
  'draft, structural reversed': language => teleworkDraft(language, draft(structural([], '2027-01-29', '2026-12-01'))),
  'draft, a weekday never met': language => teleworkDraft(language, draft(structural([5], '2026-12-01', '2026-12-03'))),
  'draft, hostile': language => {
    const made = draft(threeDays, {}, { chief: hostile, lineAddress: hostileAddress })
    return teleworkDraft(language, { ...made, wish: { ...made.wish, reason: longest } })
  },
  'draft, half a year': language =>
    teleworkDraft(language, draft(manyDays(130), { away: crowd(manyDays(130)), teamSize: 60 })),
  'draft, corrected': language => teleworkDraftOver(language, 'corrected'),
  'draft, closed': language => teleworkDraftOver(language, 'closed'),
  readings: language =>
    teleworkReadings(language, {
      draft: id,
      kind: 'structural',
      part: 'day',
      readings: [
        ['2026-12-01', '2026-12-03'],
        ['2026-12-08', '2026-12-10'],
      ],
    }),
  'readings, many': language =>
    teleworkReadings(language, { draft: id, kind: '', part: 'morning', readings: Array(9).fill(workingDays(20)) }),

  ...named(
    states.flatMap(state => [
      [
        `requester, ${state}`,
        (language: Language) => teleworkOfRequester(language, view(inState(threeDays, state))),
      ] as const,
      [`chief, ${state}`, (language: Language) => teleworkOfChief(language, view(inState(threeDays, state)))] as const,
      [`requester, ${state}, worst`, (language: Language) => worst(language, state, teleworkOfRequester)] as const,
      [`chief, ${state}, worst`, (language: Language) => worst(language, state, teleworkOfChief)] as const,
    ]),
  ),
  'requester, structural with a line': language =>
    teleworkOfRequester(language, view(inState(period, 'approved'), { ordersLine: true })),
  'requester, some days cancelled': language =>
    teleworkOfRequester(language, view(cancelledOf(threeDays, ['2026-12-01'])), { ticked: ['2026-12-08'] }),
  'requester, all days cancelled': language =>
    teleworkOfRequester(language, view(cancelledOf(occasional('2026-12-01'), ['2026-12-01']))),
  'requester, structural to cancel': language => teleworkOfRequester(language, view(inState(period, 'approved'))),
  'draft, of a request being changed': language =>
    teleworkDraft(language, draft(threeDays, {}, { edits: 3, first: false })),
  'inbox, empty': language => inboxCard(language, { entries: [], page: 0, pages: 1, count: 0 }),
  'inbox, some': language => inboxCard(language, inbox(3, 3, 0, 1)),
  'inbox, page of many': language =>
    inboxCard(language, inbox(8, 203, 4, 26), textsIn[language].inbox.approved({ count: 4, left: 1 })),
  'inbox, worst': language =>
    inboxCard(language, {
      ...inbox(8, 8, 0, 1),
      entries: Array(8).fill({ view: view(inState(manyDays(40), 'pending'), { requester: hostile }), remarks: 12 }),
    }),
  'inbox, confirmation': language => inboxConfirmation(language, inbox(8, 203, 4, 26)),
  'requester, granted, with a calendar file': language =>
    teleworkOfRequester(language, view(inState(threeDays, 'approved')), {
      file: `https://novo.example/files/telework/${id}.ics?until=1796462700&signature=${'s'.repeat(43)}`,
    }),
  'delegation, form': language => delegationForm(language, { id, people, from: '2026-12-21', to: '2026-12-28' }),
  'delegation, form with a problem': language =>
    delegationForm(language, {
      id,
      people,
      delegate: people[1]?.id ?? '',
      from: '2026-12-21',
      to: '2026-12-20',
      problem: textsIn[language].delegation.reversed,
    }),
  'delegation, given': language =>
    delegationCard(language, { delegation: { id, from: '2026-12-21', to: '2026-12-28' }, delegate: hostile }),
  'delegation, ended': language =>
    delegationCard(language, {
      delegation: { id, from: '2026-12-21', to: '2026-12-28', endedAt: at },
      delegate: 'Luc Peeters',
    }),
  'requester, expired': language =>
    teleworkOfRequester(
      language,
      view({ ...inState(threeDays, 'pending'), status: 'expired', version: 2, at } as Telework),
    ),
  'requester, may remind': language =>
    teleworkOfRequester(language, view(inState(threeDays, 'pending'), { mayNudge: true })),
  'chief, decided by a delegate': language =>
    teleworkOfChief(language, view(inState(threeDays, 'approved'), { insteadOf: 'Mieke Thys' })),
  'requester, chief without Novo': language =>
    teleworkOfRequester(language, view(inState(threeDays, 'pending')), { chiefReachable: false }),
  'chief, structural with a line': language =>
    teleworkOfChief(
      language,
      view(inState(period, 'pending'), { ordersLine: true }, { away: colleaguesAway('2026-12-01', 4) }),
    ),
  'chief, one day': language => teleworkOfChief(language, view(inState(occasional('2026-12-01'), 'pending'))),
  'chief, with a problem': language =>
    teleworkOfChief(language, view(inState(threeDays, 'pending')), textsIn[language].refusals['reason missing']()),
  'chief, over the ceiling': language =>
    teleworkOfChief(
      language,
      view(inState(threeDays, 'pending'), {}, { used: [{ year: 2026, approved: 299, pending: 1 }] }),
    ),
  'chief, hostile': language =>
    teleworkOfChief(
      language,
      view({ ...inState(threeDays, 'refused', hostile), reason: hostile } as Telework, {
        requester: hostile,
        chief: hostile,
        by: hostile,
      }),
    ),
  'list, none': language => teleworkList(language, []),
  'list, some': language =>
    teleworkList(
      language,
      states.map(state => view(inState(threeDays, state))),
    ),
  'list, worst': language =>
    teleworkList(
      language,
      Array.from({ length: 10 }, () => view(inState(manyDays(40), 'partly'), { by: longName, chief: longName })),
    ),

  ...named(
    Object.values(orders).map(order => [
      `line, ${order.status}`,
      (language: Language) => lineOrderCard(language, order, zone),
    ]),
  ),
  ...outageCards,
  ...allowanceCards,
  ...feedCards,
  ...bookingCards,
  ...deskCards,
  'first wish': language => firstWish(language, { id, what: longName }),
  'first wish, kept': language => firstWishOver(language, 'kept'),
  'first wish, dropped': language => firstWishOver(language, 'dropped'),
  ...slaCards,
  ...noticeCards,
  ...incidentCards,

  ...named(
    Object.values(reasons).flatMap(reason => {
      const seen = { zone, person: hostile, chief: longName, by: hostile }
      const task = sampleTask({ id, reason })
      return [
        [`task, ${reason.why}`, (language: Language) => taskCard(language, { ...seen, task })] as const,
        [
          `task, ${reason.why}, done`,
          (language: Language) => taskCard(language, { ...seen, task: { ...task, closedAt: at, closedBy: 'x' } }),
        ] as const,
      ]
    }),
  ),
}
