import type { FederalCalendar } from '../../src/domain/calendar.ts'
import { isWorkingDay } from '../../src/domain/calendar.ts'
import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import type { Chat } from './chat.ts'
import type { Employee } from './generated-office.ts'
import type { AskedTerms } from './ledger.ts'
import { actionOn, shownOn } from './reading.ts'

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** What each language calls it; a bare wish, so that the card asks for the days. */
const wishes: Readonly<Record<string, string>> = {
  'fr-BE': 'télétravail',
  'nl-BE': 'telewerk',
  'de-BE': 'Telearbeit',
  'en-GB': 'telework',
}

type Draft = { id: string; activityId: string; card: JsonObject }
type Own = {
  /** The day after which the next occasional one is looked for. */
  last: Day
  structural: 'none' | 'pending' | 'approved'
}

/** What employees do: ask, withdraw, ask for one day twice at once. Structural days are Tuesdays and Thursdays, others occasional. */
export function employeesOf(chat: Chat, calendar: FederalCalendar, today: Day, wipe: () => Promise<void>) {
  const { random, ledger } = chat
  const own = new Map<string, Own>()

  const ownOf = ({ id }: Employee): Own => {
    const known = own.get(id) ?? { last: addDays(today, 1), structural: 'none' as const }
    own.set(id, known)
    return known
  }

  function nextDay(employee: Employee): Day {
    const mine = ownOf(employee)
    const fits = (day: Day) => isWorkingDay(calendar, day) && [1, 3, 5].includes(weekdayOf(day))
    do mine.last = addDays(mine.last, 1)
    while (!fits(mine.last))
    return mine.last
  }

  async function draft(employee: Employee): Promise<Draft | undefined> {
    const seen = await chat.typesFor(employee.id, wishes[employee.preferredLanguage] ?? 'telework', 'telework/send')
    const send = seen?.card && actionOn(seen.card, 'telework/send')
    const id = (send?.data as JsonObject | undefined)?.draft
    return seen?.card && typeof id === 'string' ? { id, activityId: seen.activityId, card: seen.card } : undefined
  }

  /** True when the request is there, as the answer shows it. */
  async function send(
    employee: Employee,
    { id, activityId, card }: Draft,
    terms: AskedTerms,
  ): Promise<JsonObject | undefined> {
    const action = actionOn(card, 'telework/send')
    if (!action) return undefined
    ledger.sent.set(id, { person: employee.id, terms })
    const answer = await chat.presses(employee.id, activityId, action, inputsOf(terms))
    if (!answer || !shownOn(answer)) return undefined
    ledger.acknowledged.add(id)
    chat.sees(employee.id, id, answer, true)
    return answer
  }

  async function askOccasional(employee: Employee): Promise<void> {
    const days = random.chance(0.4) ? [nextDay(employee), nextDay(employee)] : [nextDay(employee)]
    const made = await draft(employee)
    const answer = made && (await send(employee, made, { kind: 'occasional', days }))
    if (made && answer) await maybeWithdraw(employee, made, answer)
  }

  /**
   * Two wishes for one day, sent in the same moment: one of them is told that the day is taken. Now and then Redis is
   * wiped meanwhile, and nothing keeps the two turns in order any more.
   */
  async function askTwice(employee: Employee): Promise<void> {
    const terms: AskedTerms = { kind: 'occasional', days: [nextDay(employee)] }
    const drafts = [await draft(employee), await draft(employee)].filter(made => made !== undefined)
    const wiped = random.chance(0.4) ? wipe() : undefined
    await sleep(30)
    await Promise.all([...drafts.map(made => send(employee, made, terms)), wiped])
  }

  async function askStructural(employee: Employee): Promise<void> {
    const mine = ownOf(employee)
    mine.structural = 'pending'
    const made = await draft(employee)
    const check = made && actionOn(made.card, 'telework/check')
    const form = check && (await chat.presses(employee.id, made.activityId, check, { kind: 'structural' }))
    if (!form || !actionOn(form, 'telework/send')) {
      mine.structural = 'none'
      return
    }
    const from = addDays(today, 7)
    const weekdays = random.chance(0.5) ? [2, 4] : [2]
    const terms: AskedTerms = { kind: 'structural', weekdays, from, to: addDays(from, 60) }
    const answer = await send(employee, { ...made, card: form }, terms)
    if (answer) await maybeWithdraw(employee, made, answer)
  }

  async function maybeWithdraw(employee: Employee, { id, activityId }: Draft, card: JsonObject): Promise<void> {
    const action = actionOn(card, 'telework/withdraw')
    if (!action || !random.chance(0.15)) return
    await sleep(random.between(0, 1_500))
    ledger.presses.push({ request: id, by: employee.id, does: 'withdraw' })
    const answer = await chat.presses(employee.id, activityId, action)
    if (answer) chat.sees(employee.id, id, answer, true)
  }

  return {
    /** One wish from beginning to end. */
    async wish(employee: Employee): Promise<void> {
      if (ownOf(employee).structural === 'none' && random.chance(0.4)) return askStructural(employee)
      return random.chance(0.15) ? askTwice(employee) : askOccasional(employee)
    },
    /** A structural request that came to nothing may be asked again. */
    heard(personId: string, request: string, approved: boolean): void {
      const mine = own.get(personId)
      if (mine && ledger.sent.get(request)?.terms.kind === 'structural')
        mine.structural = approved ? 'approved' : mine.structural === 'approved' ? 'approved' : 'none'
    },
  }
}

const inputsOf = (terms: AskedTerms): Record<string, string> =>
  terms.kind === 'occasional'
    ? { kind: terms.kind, days: terms.days.join(), more: '', part: 'day' }
    : { kind: terms.kind, weekdays: terms.weekdays.join(), from: terms.from, to: terms.to, part: 'day' }
