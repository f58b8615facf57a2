import type { Sign } from './sign.ts'
import type { Token } from './tokens.ts'

const UNIT = /^(?:h|u|uur|uhr|heures?|hrs?|ure|o)$/
const GLUED = /^(\d{1,2})(?:h|u)(\d{2})?$/
const GLUED_RANGE = /^(\d{1,2})(?:[hu:.](\d{2})?)?[-–](\d{1,2})[hu:](\d{2})?$/
const CLOCK = /^(\d{1,2})[:.](\d{2})$/
const HALF_DAY = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)$/
const DURATION_BEFORE =
  /^(?:pendant|durant|gedurende|wahrend|for|a|al|ca|fait|encore|nog|noch|chaque|par|toutes|les|deux|fois|mes|nos|mijn|onze|meine|my|our|quelques|enkele|einige|several)$/

/** "Deux heures de train": so long, not at that hour. */
const DURATION_AFTER =
  /^(?:de (?:train|route|trajet|navette|transport|bus|voiture|reunion|recup|retard|travail)|op de (?:trein|baan|bus)|in de file|onderweg|auf der|im (?:zug|auto|stau)|unterwegs|zug|trein|bus|recup|retard|vertraging|on the (?:train|road|bus)|of travel|travelling|late|te laat|later|plus tard|plus tot|vroeger|fruher|spater|earlier|par jour|per dag|pro tag|a day)/

const NUMBERS: Record<string, number> = Object.fromEntries(
  [
    'une een one ein',
    'deux twee two zwei',
    'trois drie three drei',
    'quatre vier four',
    'cinq vijf five funf fuenf',
    'six zes sechs',
    'sept zeven seven sieben',
    'huit acht eight',
    'neuf negen nine neun',
    'dix tien ten zehn',
    'onze elf eleven',
    'douze twaalf twelve zwolf',
    'treize dertien dreizehn',
    'quatorze veertien vierzehn',
    'quinze vijftien funfzehn',
    'seize zestien sechzehn',
    'dixsept zeventien siebzehn',
    'dixhuit achttien achtzehn',
  ].flatMap((words, i) => words.split(' ').map(word => [word, i + 1])),
)

/** In an office "half twee" is in the afternoon. */
const working = (hour: number): number => (hour < 7 ? hour + 12 : hour)

const sign = (hour: number, minute: number, at: number, end: number): Sign | undefined =>
  hour < 24 && minute < 60 ? { code: 'h', n: hour * 60 + minute, at, end } : undefined

/** An hour of the day from `at` on: 8h30, 13u, 8.30 u., half negen, halb neun, 9 am, midi. */
export function hourAt(tokens: readonly Token[], at: number): Sign | undefined {
  const text = (i: number) => tokens[at + i]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  return noonAt(text, at, before) ?? spokenAt(text, at) ?? figureHourAt(text, at, before)
}

function noonAt(text: (i: number) => string, at: number, before: string): Sign | undefined {
  if (/^(?:midi|noon|midday|mittag)$/.test(text(0)) && !/^(?:apres|ap|avant|after|ce|temps|pause|de)$/.test(before))
    return sign(12, 0, at, at + 1)
  if (text(0) === 'midi' && before === 'de') return sign(12, 0, at, at + 1)
  return /^(?:minuit|middernacht|mitternacht|midnight)$/.test(text(0)) ? sign(0, 0, at, at + 1) : undefined
}

function spokenAt(text: (i: number) => string, at: number): Sign | undefined {
  const hour = (i: number) => NUMBERS[text(i)] ?? (/^\d{1,2}$/.test(text(i)) ? Number(text(i)) : undefined)
  const next = hour(1)
  if (/^(?:half|halb)$/.test(text(0)) && next !== undefined)
    return sign(working((next + 23) % 24), 30, at, at + 2 + unit(text(2)))
  const after = hour(2)
  const quarter = /^(?:kwart|viertel|quarter)$/.test(text(0))
  if (quarter && /^(?:over|nach|past|na)$/.test(text(1)) && after !== undefined)
    return sign(working(after), 15, at, at + 3 + unit(text(3)))
  if (quarter && /^(?:voor|vor|to)$/.test(text(1)) && after !== undefined)
    return sign(working((after + 23) % 24), 45, at, at + 3 + unit(text(3)))
  if (text(0) === 'half' && text(1) === 'past' && after !== undefined) return sign(working(after), 30, at, at + 3)
  return undefined
}

/** The point of "8.30 u." when the sentence goes on. */
const point = (unit: string, mark: string, next: string): number =>
  unit === 'u' && mark === '.' && next !== '' ? 1 : 0
const unit = (text: string): number => (UNIT.test(text) ? 1 : 0)

function figureHourAt(text: (i: number) => string, at: number, before: string): Sign | undefined {
  const glued = GLUED.exec(text(0))
  if (glued)
    return DURATION_BEFORE.test(before) && before !== 'a'
      ? undefined
      : sign(Number(glued[1]), Number(glued[2] ?? 0), at, at + 1)
  const range = GLUED_RANGE.exec(text(0))
  if (range) return rangeSign(range, at)
  const half = HALF_DAY.exec(text(0))
  if (half) return sign(to24(Number(half[1]), half[3]), Number(half[2] ?? 0), at, at + 1)
  const clock = CLOCK.exec(text(0))
  if (clock && (text(0).includes(':') || UNIT.test(text(1))))
    return sign(Number(clock[1]), Number(clock[2]), at, at + 1 + unit(text(1)) + point(text(1), text(2), text(3)))
  if (clock && /^(?:am|pm)$/.test(text(1))) return sign(to24(Number(clock[1]), text(1)), Number(clock[2]), at, at + 2)
  const number = NUMBERS[text(0)] ?? (/^\d{1,2}$/.test(text(0)) ? Number(text(0)) : undefined)
  if (number === undefined) return undefined
  if (/^(?:am|pm)$/.test(text(1))) return sign(to24(number, text(1)), 0, at, at + 2)
  if (text(1) === 'a' && text(2) === 'm') return sign(number, 0, at, at + 3)
  if (
    !UNIT.test(text(1)) ||
    (text(1) === 'o' && text(2) !== 'clock') ||
    (DURATION_BEFORE.test(before) && before !== 'a')
  )
    return undefined
  if (before === 'depuis' && number < 6) return undefined
  if (DURATION_AFTER.test([2, 3, 4].map(text).join(' '))) return undefined
  return withMinutes(text, number, at)
}

function withMinutes(text: (i: number) => string, hour: number, at: number): Sign | undefined {
  const size = text(1) === 'o' ? 3 : 2
  if (/^[0-5]\d$/.test(text(size))) return sign(hour, Number(text(size)), at, at + size + 1)
  if (text(size) === 'trente' || text(size) === 'dreissig') return sign(hour, 30, at, at + size + 1)
  if (text(size) === 'et' && /^demie?$/.test(text(size + 1))) return sign(hour, 30, at, at + size + 2)
  if (text(size) === 'et' && text(size + 1) === 'quart') return sign(hour, 15, at, at + size + 2)
  return sign(hour, 0, at, at + size)
}

const to24 = (hour: number, half: string | undefined): number =>
  half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour

/** 9-12h as one sign: the second hour in the part below 10,000 minutes, the first above. */
function rangeSign(range: RegExpExecArray, at: number): Sign | undefined {
  const from = Number(range[1]) * 60 + Number(range[2] ?? 0)
  const to = Number(range[3]) * 60 + Number(range[4] ?? 0)
  return from < to && to < 1440 ? { code: 'h', n: from * 10_000 + to, at, end: at + 1 } : undefined
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export type Hours = { from?: string; to?: string }

/** The hours said: a range, a start, an end; one hour alone is a start. `free` tells which signs may be read. */
export function hoursOf(signs: readonly Sign[], free: (index: number) => boolean): Hours {
  const at = signs.findIndex((s, i) => s.code === 'h' && free(i))
  const first = signs[at]
  if (first === undefined) return {}
  const n = first.n ?? 0
  if (n >= 10_000) return { from: clockOf(Math.floor(n / 10_000)), to: clockOf(n % 10_000) }
  const codes = signs.map(s => s.code).join('')
  const second = signs[codes.indexOf('h', at + 1)]
  const joined = /^h[lap]*[tTA][lap]*h/.exec(codes.slice(at))
  if (joined && second && (second.n ?? 0) > n) return { from: clockOf(n), to: clockOf(second.n ?? 0) }
  const bare = bareStart(signs, codes, at)
  if (bare !== undefined && bare * 60 < n) return { from: clockOf(bare * 60), to: clockOf(n) }
  if (/[Tt][lap]*$/.test(codes.slice(0, at)) && !/F[lap]*$/.test(codes.slice(0, at)) && isUntil(codes, at))
    return { to: clockOf(n) }
  return { from: clockOf(n) }
}

/** "de 9 à 12h": the number before stands for an hour too. */
function bareStart(signs: readonly Sign[], codes: string, at: number): number | undefined {
  const found = /[D1#][la]*[tTA][la]*$/.exec(codes.slice(0, at))
  const start = found ? signs[found.index] : undefined
  return start?.code === 'D' || start?.code === '1' ? start.n : undefined
}

const isUntil = (codes: string, at: number): boolean => /T[lap]*$/.test(codes.slice(0, at))
