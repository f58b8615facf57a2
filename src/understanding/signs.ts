import type { Language } from '../domain/understood.ts'
import { dayWords } from './day-words.ts'
import { hourAt } from './hours.ts'
import type { Sign } from './sign.ts'
import type { Token } from './tokens.ts'

const LONGEST_PHRASE = 6

/** What is counted, not dated: "2 écrans", "3e étage", "zone 4". */
const COUNTED =
  /^(?:ecrans?|schermen|scherm|screens?|monitors?|bildschirme?|monitore?|personnes?|personen|people|collegues?|collega|etages?|verdieping(?:en)?|verdiep|stock|etage|floors?|fois|keer|maal|mal|times|minutes?|minuten|min|mbps|mbit|mb|mo|euros?|eur|enfants?|kinderen|kinder|kids|procent|prozent|percent|pct|ans|jaar|jahre|years|postes?|plekken|plaatsen|platze|desks?|seats?)$/
const BEFORE_A_PLACE =
  /^(?:etage|verdieping|verdiep|floor|niveau|niv|zone|bureau|poste|desk|werkplek|plek|plaats|flexplek|platz|arbeitsplatz|tisch|buro|bereich|salle|local|lokaal|zaal|room|raum|zimmer|nr|n|no|numero|nummer|number|ligne|lijn|vdsl|tel|ext|ticket|demande|aanvraag|version|windows)$/

export function signsOf(tokens: readonly Token[], language: Language): Sign[] {
  const signs: Sign[] = []
  for (let i = 0; i < tokens.length; ) {
    const sign = hourAt(tokens, i) ??
      phraseAt(tokens, i, language) ??
      figuresAt(tokens, i) ?? { code: codeOfSign(tokens[i]), at: i, end: i + 1 }
    signs.push(sign)
    i = sign.end
  }
  return settle(language === 'fr' ? withShortDays(signs, tokens) : signs, tokens)
}

const codeOfSign = (token: Token | undefined): string => {
  if (token === undefined) return 'x'
  if (token.text === ',') return ','
  if (/^[.?!;\n:()…|]$/.test(token.text)) return '.'
  if (/^[-–—]$/.test(token.text)) return 't'
  if (/^[/+&]$/.test(token.text)) return 'A'
  return 'x'
}

function phraseAt(tokens: readonly Token[], at: number, language: Language): Sign | undefined {
  for (let size = Math.min(LONGEST_PHRASE, tokens.length - at); size > 0; size--) {
    const phrase = wordsAt(tokens, at, size)
    const found = dayWords.get(phrase)?.find(({ only }) => only === undefined || only.includes(language))
    if (found === undefined || (/^[DO1]$/.test(found.code) && isCounted(tokens, at + size))) continue
    if (found.code === 'F' && phrase === 'des' && !/[èÈ]/.test(tokens[at]?.raw ?? '')) continue
    return { ...found, at, end: at + size }
  }
  return undefined
}

const wordsAt = (tokens: readonly Token[], at: number, size: number): string =>
  tokens
    .slice(at, at + size)
    .map(({ text }) => text)
    .join(' ')

const ORDINAL = /^(\d{1,2})(?:er|ere|e|eme|ieme|de|ste|sten|ten|te|th|st|nd|rd)$/
const DATE = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const SHARED_MONTH = /^(\d{1,2})-(\d{1,2})[/.](\d{1,2})$/
const BOTH_DATES = /^(\d{1,2})[/.](\d{1,2})-(\d{1,2})[/.](\d{1,2})$/
const NUMBERS = /^(\d{1,2})[-–](\d{1,2})$/
const NUMBER_UNIT = /^(\d{1,2})(j|jours?|d|dagen|tage|days|sem|w|weken|wochen|weeks)$/

function figuresAt(tokens: readonly Token[], at: number): Sign | undefined {
  const text = tokens[at]?.text ?? ''
  if (!/^\d/.test(text)) return undefined
  const here = { at, end: at + 1 }
  const iso = ISO.exec(text)
  if (iso) return dated({ d: Number(iso[3]), m: Number(iso[2]), y: Number(iso[1]) }, here)
  const date = DATE.exec(text)
  if (date) return figureDate(tokens, at, date)
  const shared = SHARED_MONTH.exec(text)
  if (shared) return span(shared[1], shared[3], shared[2], shared[3], here)
  const both = BOTH_DATES.exec(text)
  if (both) return span(both[1], both[2], both[3], both[4], here)
  const ordinal = ORDINAL.exec(text)
  if (ordinal && isFloor(tokens, at)) return { code: 'x', ...here }
  if (ordinal && !counted(tokens, at)) return { code: 'O', n: Number(ordinal[1]), ...here }
  if (/^(?:19|20)\d\d$/.test(text)) return { code: 'Y', n: Number(text), ...here }
  if (/^\d{1,2}$/.test(text)) return { code: counted(tokens, at) ? 'x' : 'D', n: Number(text), ...here }
  const numbers = NUMBERS.exec(text)
  if (numbers) return { code: '#', n: Number(numbers[1]) * 100 + Number(numbers[2]), ...here }
  const unit = NUMBER_UNIT.exec(text)
  if (unit) return { code: /^[jdt]/.test(unit[2] ?? '') ? '$' : '€', n: Number(unit[1]), ...here }
  return undefined
}

/** "au 5e", "op het 4de": a floor, for no date is written so. */
const isFloor = (tokens: readonly Token[], at: number): boolean =>
  (/^\d+(?:e|eme|ieme)$/.test(tokens[at]?.text ?? '') && !/^(?:de|den)$/.test(tokens[at - 1]?.text ?? '')) ||
  (tokens[at - 1]?.text === 'het' && /^\d+(?:de|ste)$/.test(tokens[at]?.text ?? ''))

const dated = (date: { d: number; m: number; y?: number }, here: { at: number; end: number }): Sign => ({
  code: date.m >= 1 && date.m <= 12 && date.d >= 1 && date.d <= 31 ? 'S' : 'x',
  date,
  ...here,
})

const span = (d1?: string, m1?: string, d2?: string, m2?: string, here = { at: 0, end: 0 }): Sign => ({
  ...dated({ d: Number(d1), m: Number(m1) }, here),
  until: { d: Number(d2), m: Number(m2) },
})

/** 3/5 is a fraction as often as a date; 3.12 may be a desk, 8.30 an hour. */
function figureDate(tokens: readonly Token[], at: number, found: RegExpExecArray): Sign | undefined {
  const [, d, mark, m, y] = found
  const here = { at, end: at + 1 }
  const before = tokens[at - 1]?.text ?? ''
  if (BEFORE_A_PLACE.test(before)) return { code: 'x', ...here }
  if (y !== undefined)
    return dated({ d: Number(d), m: Number(m), y: y.length === 2 ? 2000 + Number(y) : Number(y) }, here)
  if (mark === '/' && isFraction(tokens, at, `${d}/${m}`)) return { code: 'x', ...here }
  if (mark === '-' && (m ?? '').length < 2 && Number(m) < 13 && Number(d) < Number(m)) return undefined
  if (mark === '-' && (Number(m) > 12 || /^(?:du|van|vom|from|les|de|entre|tussen)$/.test(before))) return undefined
  if (mark === '.' && Number(m) > 12) return { code: 'x', ...here }
  return dated({ d: Number(d), m: Number(m) }, here)
}

const isFraction = (tokens: readonly Token[], at: number, text: string): boolean =>
  /^(?:[1-4]\/5|1\/2|1\/3|2\/3|[13]\/4)$/.test(text) &&
  (/^(?:temps|regime|tijds|stelsel|regeling|time|zeit|regelung|norme?|regel|rule|plafond|maximum|max|ceiling|limit|limite|teletravail|telewerk|telework)$/.test(
    tokens[at + 1]?.text ?? '',
  ) ||
    /^(?:a|en|mes|mijn|my|max|maximum|du|la|mon|regle|regel)$/.test(tokens[at - 1]?.text ?? ''))

const isCounted = (tokens: readonly Token[], after: number): boolean => COUNTED.test(tokens[after]?.text ?? '')

function counted(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]?.text
  if (BEFORE_A_PLACE.test(tokens[at - 1]?.text ?? '') && !/^(?:le|de|het|the|den)$/.test(after ?? '')) return true
  return after !== undefined && after !== '' && COUNTED.test(after)
}

const GOOD =
  /^(?:bon|bonne|beau|belle|excellente?|agreable|good|nice|lovely|great|fijne|fijn|prettige?|goede|goeie|leuke|mooie|schone[rns]?|schonen|guten?|gutes|angenehmen?)$/
const TIME_WISHED =
  /^(?:jour|journee|matin|matinee|apres|aprem|soir|soiree|fin|week|weekend|we|semaine|dag|voormiddag|namiddag|middag|avond|morgen|ochtend|tag|vormittag|nachmittag|abend|woche|wochenende|day|morning|afternoon|evening)$/

/** "Good morning", "bon week-end", "fijne dag nog": wished, not asked for. */
const isCourtesy = (sign: Sign, tokens: readonly Token[]): boolean =>
  /[RWpewdKZ>]/.test(sign.code) &&
  GOOD.test(tokens[sign.at - 1]?.text ?? '') &&
  TIME_WISHED.test(tokens[sign.at]?.text ?? '')

/** "Toute la semaine" with no more said of which: the rest of this one. */
function isWholeWeek(signs: readonly Sign[], i: number, tokens: readonly Token[]): boolean {
  const at = signs[i]?.at ?? 0
  const before = [tokens[at - 2]?.text, tokens[at - 1]?.text].join(' ')
  const rest = signs
    .slice(i + 1, i + 5)
    .map(({ code }) => code)
    .join('')
  return (
    /(?:toute la|(?:^| )hele|heel de|(?:^| )ganze|(?:^| )whole|(?:^| )all)$/.test(before) &&
    !/^[flaI]*[DO1SNWJM]/.test(rest)
  )
}

const TWO_LETTERS = ['lu', 'ma', 'me', 'je', 've']

/** "lu + je", "tt ma et ve": two letters are a weekday beside another, since each but two is a word as well. */
function withShortDays(signs: readonly Sign[], tokens: readonly Token[]): Sign[] {
  const dayOf = (sign: Sign | undefined) => TWO_LETTERS.indexOf(tokens[sign?.at ?? -1]?.text ?? '') + 1
  const isJoin = (sign: Sign | undefined) => sign !== undefined && /[A,t]/.test(sign.code)
  const isShort = (sign: Sign) => (tokens[sign.at]?.text.length ?? 0) < 4
  const isDay = (sign: Sign | undefined) => dayOf(sign) > 0 || (sign?.code === 'W' && isShort(sign))
  return signs.map((sign, i) => {
    const n = dayOf(sign)
    const [before, after] = [signs[i - 1], signs[i + 1]]
    const joined = (isJoin(before) && isDay(signs[i - 2])) || (isJoin(after) && isDay(signs[i + 2]))
    const alone = /^(?:lu|ve)$/.test(TWO_LETTERS[n - 1] ?? '')
    return n > 0 && (joined || alone) ? { code: 'W', n, at: sign.at, end: sign.end } : sign
  })
}

/** Words that mean a month, a number or a weekday only in some company. */
function settle(signs: readonly Sign[], tokens: readonly Token[]): Sign[] {
  return signs.map((sign, i) => {
    const text = tokens[sign.at]?.text
    if (isCourtesy(sign, tokens)) return { code: 'x', at: sign.at, end: sign.end }
    if (sign.code === 'K' && isWholeWeek(signs, i, tokens)) return { ...sign, code: 'w', n: 0 }
    const before = signs[i - 1]
    const after = signs[i + 1]
    if (text === 'may' && sign.code === 'M') return isMonthMay(before, after, tokens) ? sign : { ...sign, code: 'x' }
    if (text === 'sept' && before && !/[DO]/.test(before.code)) return { ...sign, code: 'D', n: 7 }
    if (text === 'mar' && sign.code === 'W' && before?.code === 'D') return { ...sign, code: 'M', n: 3 }
    if (text === 'mer' && /^(?:la|de|bord)$/.test(tokens[sign.at - 1]?.text ?? '')) return { ...sign, code: 'x' }
    if (sign.code === 'O' && after?.code !== 'M' && isFloorWord(before, sign, tokens)) return { ...sign, code: 'x' }
    if (sign.code === 'D' && (sign.n ?? 0) > 31 && after?.code !== 'd' && before?.code !== 'K')
      return { ...sign, code: 'x' }
    return sign
  })
}

/** "Au troisième", "op het derde": a floor, since a day is "le 3" and "de derde". */
const isFloorWord = (before: Sign | undefined, sign: Sign, tokens: readonly Token[]): boolean =>
  /^(?:au|het)$/.test(tokens[before?.at ?? -1]?.text ?? '') && /^[a-z]/.test(tokens[sign.at]?.text ?? '')

const isMonthMay = (before: Sign | undefined, after: Sign | undefined, tokens: readonly Token[]): boolean =>
  /[DOfTtFEHN]/.test(before?.code ?? '') ||
  after?.code === 'D' ||
  /^(?:in|of|until|till|from|to)$/.test(tokens[before?.at ?? -1]?.text ?? '')
