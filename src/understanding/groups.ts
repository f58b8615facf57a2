import { addDays, type Day, mondayOf, weekdayOf } from '../domain/day.ts'
import { type Atom, atomsOf, type DayFacts, dateReadings } from './atoms.ts'
import { weekdaysWithin } from './patterns.ts'
import { nearestWeekday, type Readings, resolveDate, weekdayInWeek, weekdayReadings, workWeek } from './resolve.ts'
import type { Sign } from './sign.ts'

/** What the days of a group are to the wish. */
export type Role = 'main' | 'until' | 'from' | 'except' | 'instead' | 'not' | 'beside' | 'goal'

/** Days said in one go: "mardi et jeudi prochains", "du 3 au 7", "jusqu'à Noël". */
export type Group = {
  role: Role
  atoms: readonly Atom[]
  /** Codes between neighbours. */
  links: readonly string[]
  /** Indexes of signs. */
  at: number
  end: number
  /** Whether "of" or "from" leads it. */
  led: boolean
  /** Whether it stands instead of what was said before: "dinsdag, anders woensdag". */
  other: boolean
  /** Letters of the signs around that make a pattern of it. */
  cues: string
}

const LIST = /^[lafIphEKsHd,A.=2]*$/
const ALTERNATIVE = /^[lafIphEKsH,A]*V[lafIphEKsHV]*$/
const RANGE = /^[lafIphEKH,]*[tT][lafIphEKH]*$/
const ROLES: Record<string, Role> = {
  T: 'until',
  F: 'from',
  X: 'except',
  '!': 'instead',
  '-': 'not',
  b: 'beside',
  g: 'goal',
}

/** `apart`: "mardi à jeudi" moves a day instead of spanning three. */
export function groupsOf(signs: readonly Sign[], codes: string, facts: DayFacts, apart: boolean): Group[] {
  const groups: { atoms: Atom[]; links: string[] }[] = []
  for (const atom of atomsOf(signs, codes, facts)) {
    const group = groups.at(-1)
    const before = group?.atoms.at(-1)
    const link = before && codes.slice(before.end, atom.at)
    if (
      group &&
      before &&
      link !== undefined &&
      joins(before, link, atom, apart, isEvery(group.atoms[0], codes), codes.slice(0, group.atoms[0]?.at ?? 0))
    ) {
      group.atoms.push(atom)
      group.links.push(link)
    } else groups.push({ atoms: [atom], links: [] })
  }
  return groups.map(group => finished(group, codes))
}

function joins(before: Atom, link: string, atom: Atom, apart: boolean, habitual: boolean, lead: string): boolean {
  if (/\.[^.]*\./.test(link) || (/[.]/.test(link) && before.is !== 'date')) return false
  if ((isPattern(before) || habitual) && (atom.is === 'date' || atom.is === 'days')) return false
  if (/^(?:date|days|month)$/.test(before.is) && (/[E2]/.test(link) || isPattern(atom))) return false
  if (/[!-][lafE]*$/.test(lead) && (/,/.test(link) || !/[AV]/.test(link))) return false
  if (LIST.test(link) || ALTERNATIVE.test(link)) return !(apart && /f/.test(link) && atom.is !== 'week')
  if (!RANGE.test(link) || apart) return false
  if (before.is === 'weekday' && atom.is !== 'weekday' && atom.is !== 'week' && /T/.test(link) && !/f[la]*$/.test(lead))
    return false
  return !(isPattern(before) || habitual) || atom.is === 'weekday'
}

/** "elke dinsdag": a weekday said after "every". */
const isEvery = (first: Atom | undefined, codes: string): boolean =>
  first?.is === 'weekday' && /E[la]*$/.test(codes.slice(0, first.at))

const isPattern = (atom: Atom): boolean =>
  atom.is === 'nth' || atom.is === 'weekdays' || (atom.is === 'weekday' && atom.every === true)

function finished({ atoms, links }: { atoms: Atom[]; links: string[] }, codes: string): Group {
  const at = atoms[0]?.at ?? 0
  const end = atoms.at(-1)?.end ?? 0
  const lead = /[lafIphEKsHdA=2c,B]*$/.exec(codes.slice(0, at))?.[0] ?? ''
  const mark = codes[at - lead.length - 1] ?? ''
  const afar = /[b!][^.,WPRSMJDOw]{1,4}$/.exec(codes.slice(0, at))?.[0][0]
  const tail = /^[lafIph]*[,]?[lafIphdK]*(?:[=2sc])?/.exec(codes.slice(end))?.[0] ?? ''
  return {
    role: (lead.includes('h') && /[TF]/.test(mark) ? undefined : ROLES[afar ?? mark]) ?? 'main',
    atoms,
    links,
    at,
    end,
    led: /f[la]*$/.test(lead),
    other: mark === 'V',
    cues: lead.replace(/[lafIphK,A]/g, '') + links.join('').replace(/[^E2=sc]/g, '') + tail.replace(/[^2=sc]/g, ''),
  }
}

export const isAlternative = (group: Group): boolean => group.links.some(link => link.includes('V'))

/** Whether a group gives weekdays that come back. */
export function repeats(group: Group): boolean {
  const habitual = group.atoms.some(isPattern)
  const every = /E/.test(group.cues) && group.atoms.some(atom => atom.is === 'weekday' && atom.mod === undefined)
  return habitual || every || (/[2=s]/.test(group.cues) && group.atoms.some(atom => atom.is === 'weekday' && !atom.mod))
}

/** All readings of the days of a group that does not repeat. */
export function readingsOf(group: Group, facts: DayFacts): Readings {
  const atoms = withMonths(withModifiers(group))
  if (group.links.some(link => /[tT]/.test(link)) || spansBetween(group)) return spanReadings(atoms, group, facts)
  if (isAlternative(group)) return alternatives(atoms, group, facts)
  return together(
    atoms.filter(atom => !(atom.is === 'week' && (atoms.some(hasWeek(atom.weeks)) || atoms.some(isOpen)))),
    facts,
  )
}

const spansBetween = (group: Group): boolean => /B/.test(group.cues) && group.atoms.length === 2

const isOpen = (atom: Atom): boolean => atom.is === 'days' && atom.readings.length > 1

const hasWeek = (weeks: number) => (atom: Atom) =>
  atom.is === 'weekday' && atom.mod?.is === 'week' && atom.mod.n === weeks

/** "mardi et jeudi prochains", "lundi et mardi de la semaine prochaine": what follows or leads goes for all. */
function withModifiers({ atoms }: Group): readonly Atom[] {
  const week = atoms.find(atom => atom.is === 'week')
  if (week?.is === 'week') {
    const mod = { is: 'week', n: week.weeks } as const
    const place = atoms.indexOf(week)
    const leads = atoms.slice(place + 1).some(atom => atom.is === 'weekday')
    return atoms.map((atom, i) => (atom.is === 'weekday' && (leads ? i > place : i < place) ? { ...atom, mod } : atom))
  }
  const weekdays = atoms.filter(atom => atom.is === 'weekday')
  const first = weekdays[0]?.mod
  const last = weekdays.at(-1)?.mod
  const mod =
    last?.is === 'next' || last?.is === 'last' || last?.is === 'later' ? last : first?.is === 'next' ? first : undefined
  return atoms.map(atom => (mod && atom.is === 'weekday' && atom.mod === undefined ? { ...atom, mod } : atom))
}

/** "les 3, 5 et 9 novembre": the month at the end goes for the days before it. */
function withMonths(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, i) => {
    if (atom.is !== 'date' || atom.date.m !== undefined) return atom
    const later = atoms.slice(i + 1).find(next => next.is === 'date' && next.date.m !== undefined)
    return later?.is === 'date' && (later.date.d >= atom.date.d || atoms.length > 2)
      ? { ...atom, date: { ...atom.date, m: later.date.m, y: later.date.y } }
      : atom
  })
}

function readingsOfAtom(atom: Atom, facts: DayFacts): Readings {
  if (atom.is === 'weekday') return weekdayReadings(atom.n, atom.mod, facts)
  if (atom.is === 'date') return dateReadings(atom, facts)
  if (atom.is === 'days') return atom.readings
  if (atom.is === 'week') return [workWeek(facts.on, atom.weeks)]
  if (atom.is === 'month') {
    if (atom.edge !== undefined) return []
    return [weekdaysWithin(atom.first < facts.on ? facts.on : atom.first, atom.last)]
  }
  return []
}

const sorted = (days: readonly Day[]): Day[] => [...new Set(days)].sort()

/** The first reading of all, then, where one is open, the second; weekdays said in one breath move together. */
function together(atoms: readonly Atom[], facts: DayFacts): Readings {
  const all = atoms.map(atom => readingsOfAtom(atom, facts))
  const first = sorted(all.flatMap(readings => readings[0] ?? []))
  const count = Math.max(1, ...all.map(readings => readings.length))
  if (count === 1) return first.length > 0 ? [first] : []
  const open = all.find((readings, i) => readings.length > 1 && isNext(atoms[i]))?.[0]?.[0]
  const others = Array.from({ length: count - 1 }, (_, k) =>
    sorted(all.flatMap((readings, i) => readings[k + 1] ?? moved(readings[0] ?? [], atoms[i], open))),
  )
  return [first, ...others]
}

const isNext = (atom: Atom | undefined): boolean => atom?.is === 'weekday' && atom.mod?.is === 'next'

const moved = (days: readonly Day[], atom: Atom | undefined, open: Day | undefined): readonly Day[] =>
  open && isNext(atom) && days[0] && mondayOf(days[0]) === mondayOf(open) ? days.map(day => addDays(day, 7)) : days

function alternatives(atoms: readonly Atom[], group: Group, facts: DayFacts): Readings {
  const parts: Atom[][] = [[]]
  atoms.forEach((atom, i) => {
    if (i > 0 && group.links[i - 1]?.includes('V')) parts.push([])
    parts.at(-1)?.push(atom)
  })
  return parts.map(part => together(part, facts)[0] ?? []).filter(days => days.length > 0)
}

function spanReadings(atoms: readonly Atom[], group: Group, facts: DayFacts): Readings {
  const at = Math.max(
    0,
    group.links.findIndex(link => /[tT]/.test(link)),
  )
  const from = atoms[at]
  const to = atoms[at + 1]
  if (from === undefined || to === undefined) return []
  const rest = atoms.filter((atom, i) => i !== at && i !== at + 1 && atom.is !== 'week')
  const others = together(rest, facts)[0] ?? []
  return startsOf(from, facts)
    .map(start => {
      const end = endOf(to, start, facts)
      return end === undefined ? [] : sorted([...weekdaysWithin(start, end), ...others])
    })
    .filter(days => days.length > 0)
}

const startsOf = (atom: Atom, facts: DayFacts): Day[] =>
  atom.is === 'month'
    ? [atom.first < facts.on ? facts.on : atom.first]
    : readingsOfAtom(atom, facts).flatMap(days => days[0] ?? [])

/** Where a span ends that starts on `start`. */
function endOf(atom: Atom, start: Day, facts: DayFacts): Day | undefined {
  if (atom.is === 'weekday') {
    if (atom.mod?.is === 'week') return weekdayInWeek(facts.on, atom.n, atom.mod.n)
    return weekdayOf(start) === atom.n ? start : nearestWeekday(start, atom.n)
  }
  if (atom.is === 'date') return resolveDate(atom.date, { on: start, back: false })
  if (atom.is === 'month') return atom.edge === -1 ? atom.first : atom.last
  return readingsOfAtom(atom, facts)[0]?.at(-1)
}

/** The last day of what stands after "until", or the first of what stands after "from". */
export function limitOf(group: Group, which: 'from' | 'to', facts: DayFacts): Day | undefined {
  const atom = withModifiers(group)[0]
  if (atom === undefined) return undefined
  if (atom.is === 'month')
    return which === 'from' ? (atom.edge === 1 ? atom.last : atom.first) : atom.edge === -1 ? atom.first : atom.last
  const days = readingsOfAtom(atom, facts)[0]
  return which === 'from' ? days?.[0] : days?.at(-1)
}

/** The weekdays a repeating group names. */
export const weekdaysOf = (group: Group): number[] => {
  const named = group.atoms.flatMap(atom =>
    atom.is === 'weekday' ? [atom.n] : atom.is === 'nth' ? [atom.weekday] : atom.is === 'weekdays' ? atom.weekdays : [],
  )
  const spanned = group.links.findIndex(link => /[tT]/.test(link))
  const span = spanned >= 0 && group.atoms[spanned + 1]?.is === 'weekday'
  const [from, to] = named
  if (span && from !== undefined && to !== undefined && to > from)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return [...new Set(named)].sort()
}
