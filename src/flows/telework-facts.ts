import { addDays, addMonths, type Day, dayAt, halvesOf, mondayOf, yearOf } from '../domain/day.ts'
import { hasHomeLine } from '../domain/line.ts'
import type { Office } from '../domain/office.ts'
import type { Address, Person, PersonId } from '../domain/person.ts'
import { isNamed, type Ruled, regimeOf, type TeleworkPolicy } from '../domain/policy.ts'
import { daysOf, heldDays, type TakenDay, type Telework, type Wish } from '../domain/telework.ts'
import type { TeleworkFacts } from '../domain/telework-findings.ts'
import { type Verdict, weigh } from '../domain/telework-verdict.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Reads, Store } from '../ports/store.ts'

export type Needs = { store: Store; directory: Directory; clock: Clock; office: Office }

export type Weighed = {
  wish: Wish
  verdict: Verdict
  requester: Person
  chief: Person | undefined
  chiefReachable: boolean
  team: readonly Person[]
  /** No home line and none on its way: an approval of structural telework would order one. */
  wantsLine: boolean
  facts: TeleworkFacts
}

/** Reads what a verdict needs and weighs the wish. `but`: a request kept already, not to be counted against itself. */
export async function weighTelework(needs: Needs, wish: Wish, but?: Telework): Promise<Weighed> {
  const { directory, store, office } = needs
  const [requester, chief] = await Promise.all([directory.person(wish.person), directory.chiefOf(wish.person)])
  if (!requester) throw new Error('a wish of somebody the directory does not know')
  const known = chief && chief.id !== wish.person ? chief : undefined
  const team = known ? await directory.reportsOf(known.id) : []
  const days = daysOf(wish.terms, office.calendar)
    .map(({ day }) => day)
    .sort()
  const [taken, used, conversation, wantsLine] = await Promise.all([
    takenBy(store, [wish.person, ...team.map(({ id }) => id)], days),
    usedIn(needs, wish.person, days),
    known ? store.conversation(known.id) : undefined,
    wish.terms.kind === 'structural' ? lineWanted(store, requester) : false,
  ])
  const chiefReachable = conversation?.reachable ?? false
  const ruled = ruledOf(requester, known)
  const facts: TeleworkFacts = {
    ...timeOf(needs),
    calendar: office.calendar,
    requester: ruled,
    regime: regimeOf(office.policy, ruled),
    skilled: skilledIn(team.length ? team : [requester], office.policy),
    chief: chief ? (known ? 'known' : 'self') : 'none',
    chiefReachable,
    address: wantsLine && !isWhole(wish.address ?? requester.address) ? 'missing' : 'fine',
    teamSize: team.length,
    taken: taken.filter(({ person, request }) => person === wish.person && request !== but?.id),
    away: taken.filter(({ person }) => person !== wish.person),
    used: but ? without(but, used, office) : used,
  }
  const verdict = weigh(wish, facts, office.policy)
  return { wish, verdict, requester, chief: known, chiefReachable, team, wantsLine, facts }
}

const ruledOf = ({ id, mail, department, jobTitle }: Person, chief: Person | undefined): Ruled => ({
  id,
  ...(mail !== undefined && { mail }),
  ...(department !== undefined && { department }),
  ...(jobTitle !== undefined && { jobTitle }),
  ...(chief && { chief: { id: chief.id, ...(chief.mail !== undefined && { mail: chief.mail }) } }),
})

/** Who of a team has each of the policy's skills. */
const skilledIn = (team: readonly Person[], { skills }: TeleworkPolicy): TeleworkFacts['skilled'] =>
  Object.fromEntries(
    Object.entries(skills).map(([skill, { name, people }]) => [
      skill,
      { name, people: team.filter(person => isNamed(ruledOf(person, undefined), people)).map(({ id }) => id) },
    ]),
  )

const isWhole = (address: Address | undefined) => !!(address?.street && address.postcode && address.city)

function timeOf({ clock, office }: Needs): { today: Day; time: string } {
  const now = clock.now()
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(office.zone)
  return { today: dayAt(now, office.zone), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

async function takenBy(store: Store, people: readonly PersonId[], days: readonly Day[]): Promise<TakenDay[]> {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const { from, to } = wholePeriods(first, last)
  return store.takenDays(people, from, to)
}

/** Rules count by the week and by the month: whole ones around the days. */
function wholePeriods(first: Day, last: Day): { from: Day; to: Day } {
  const [monday, month] = [mondayOf(first), `${first.slice(0, 8)}01`]
  const [sunday, end] = [addDays(mondayOf(last), 6), addDays(addMonths(`${last.slice(0, 8)}01`, 1), -1)]
  return { from: monday < month ? monday : month, to: sunday > end ? sunday : end }
}

function usedIn({ store, clock, office }: Needs, person: PersonId, days: readonly Day[]) {
  const today = dayAt(clock.now(), office.zone)
  return store.usedHalves(person, [...new Set([today, ...days].map(yearOf))])
}

type Used = { year: number; approved: number; pending: number }

/** The counters as they are without one request's own days. */
function without(but: Telework, used: readonly Used[], office: Office): Used[] {
  const own = heldDays(but, office.calendar)
  const counted = but.status === 'approved' ? 'approved' : 'pending'
  return used.map(row => {
    const halves = own.filter(({ day }) => yearOf(day) === row.year).reduce((sum, { part }) => sum + halvesOf(part), 0)
    return { ...row, [counted]: row[counted] - halves }
  })
}

/** Whether a person still needs a home line ordered. */
export async function lineWanted(record: Reads, person: Person): Promise<boolean> {
  const [lines, orders] = await Promise.all([
    person.employeeNumber ? record.lines(person.employeeNumber) : [],
    record.openLineOrders(person.id),
  ])
  return !hasHomeLine(lines) && orders.length === 0
}

/** Working days from tomorrow on, to be offered when none was said. */
export function nextWorkingDays(needs: Pick<Needs, 'clock' | 'office'>, count: number): Day[] {
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const terms = {
    kind: 'structural' as const,
    weekdays: ([1, 2, 3, 4, 5] as const).map(weekday => ({ weekday, part: 'day' as const })),
    from: Temporal.PlainDate.from(today).add({ days: 1 }).toString(),
    to: addMonths(today, 1),
  }
  return daysOf(terms, needs.office.calendar)
    .slice(0, count)
    .map(({ day }) => day)
}
