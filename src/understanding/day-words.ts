import type { Language } from '../domain/understood.ts'
import type { Feast } from './calendar.ts'
import { dayPhrases } from './day-phrases.ts'
import type { SignWord } from './sign.ts'

const fr = { only: ['fr'] as const }
const nl = { only: ['nl'] as const }
const de = { only: ['de'] as const }
const en = { only: ['en'] as const }

const WEEKDAYS: readonly (readonly [single: string, plural: string])[] = [
  ['lundi maandag montag monday', 'lundis maandagen maandags montags montage mondays'],
  ['mardi dinsdag dienstag tuesday', 'mardis dinsdagen dinsdags dienstags dienstage tuesdays'],
  ['mercredi woensdag mittwoch wednesday', 'mercredis woensdagen woensdags mittwochs mittwoche wednesdays'],
  ['jeudi donderdag donnerstag thursday', 'jeudis donderdagen donderdags donnerstags donnerstage thursdays'],
  ['vendredi vrijdag freitag friday', 'vendredis vrijdagen vrijdags freitags freitage fridays'],
  ['samedi zaterdag samstag sonnabend saturday', 'samedis zaterdagen zaterdags samstags saturdays'],
  ['dimanche zondag sonntag sunday', 'dimanches zondagen zondags sonntags sundays'],
]

const SHORT_WEEKDAYS: Record<Language, readonly string[]> = {
  fr: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', ''],
  de: ['mo', 'di', 'mi', 'do', 'fr', 'sa', ''],
  en: ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', ''],
}

const MONTHS: readonly string[] = [
  'janvier januari januar janner january jan janv',
  'fevrier februari februar february feb fevr fev febr',
  'mars maart marz maerz march mrt',
  'avril april avr apr',
  'mai mei may',
  'juin juni june',
  'juillet juli july juil',
  'aout augustus august aug',
  'septembre september sept sep',
  'octobre oktober october oct okt',
  'novembre november nov',
  'decembre december dezember dec dez',
]

const FEASTS: Record<Feast, string> = {
  'new year':
    'nouvel an|le nouvel an|jour de l an|nieuwjaar|nieuwjaarsdag|neujahr|neujahrstag|new year|new years|new year s day|new years day',
  easter: 'paques|pasen|paaszondag|ostern|ostersonntag|easter|easter sunday|dimanche de paques',
  'easter monday': 'lundi de paques|paasmaandag|ostermontag|easter monday',
  'labour day': 'fete du travail|dag van de arbeid|feest van de arbeid|tag der arbeit|labour day',
  ascension:
    'ascension|hemelvaart|hemelvaartsdag|ons heer hemelvaart|olh hemelvaart|christi himmelfahrt|himmelfahrt|ascension day|jeudi de l ascension',
  pentecost: 'pentecote|pinksteren|pfingsten|pentecost|whitsun',
  'whit monday': 'lundi de pentecote|pinkstermaandag|pfingstmontag|whit monday',
  'national day': 'fete nationale|nationale feestdag|nationalfeiertag|national day',
  assumption: 'assomption|o l v hemelvaart|olv hemelvaart|maria hemelvaart|maria himmelfahrt|assumption',
  'all saints': 'toussaint|allerheiligen|all saints|all saints day',
  'all souls': 'jour des morts|allerzielen|allerseelen|all souls',
  armistice: 'armistice|wapenstilstand|waffenstillstand|armistice day',
  'king’s day': 'fete du roi|koningsdag|feest van de dynastie|koningsfeest|tag des konigs|king s day|kings day',
  'christmas eve': 'veille de noel|kerstavond|heiligabend|heilig abend|christmas eve|reveillon de noel',
  christmas: 'noel|kerst|kerstmis|kerstdag|weihnachten|weihnacht|christmas|xmas|eerste kerstdag',
  'boxing day': 'lendemain de noel|tweede kerstdag|zweiter weihnachtstag|boxing day',
  'new year’s eve': 'veille du nouvel an|oudejaar|oudejaarsdag|oudejaarsavond|silvester|new year s eve|new years eve',
}

const UNITS = {
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  de: 'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
}
const NUMBERS: Record<Language, (n: number) => string> = {
  fr: n => {
    const units = UNITS.fr.split(' ')
    if (n < 17) return units[n] ?? ''
    if (n < 20) return `dix ${units[n - 10]}`
    const tens = n < 30 ? 'vingt' : 'trente'
    if (n % 10 === 0) return tens
    return n % 10 === 1 ? `${tens} et un` : `${tens} ${units[n % 10]}`
  },
  nl: n => {
    const units = UNITS.nl.split(' ')
    if (n < 20) return units[n] ?? ''
    const tens = n < 30 ? 'twintig' : 'dertig'
    return n % 10 === 0 ? tens : `${units[n % 10]}en${tens}`
  },
  de: n => {
    const units = UNITS.de.split(' ')
    if (n < 20) return units[n] ?? ''
    const tens = n < 30 ? 'zwanzig' : 'dreissig'
    return n % 10 === 0 ? tens : `${units[n % 10]}und${tens}`
  },
  en: n => {
    const units = UNITS.en.split(' ')
    if (n < 20) return units[n] ?? ''
    const tens = n < 30 ? 'twenty' : 'thirty'
    return n % 10 === 0 ? tens : `${tens} ${units[n % 10]}`
  },
}

const ENGLISH_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
  twenty: 'twentieth',
  thirty: 'thirtieth',
}
const ordinalsOf = (n: number): readonly (readonly [string, Partial<SignWord>])[] => {
  const english = NUMBERS.en(n).split(' ')
  const last = english.at(-1) ?? ''
  const germanStem = NUMBERS.de(n)
  const german =
    n === 1
      ? 'erste'
      : n === 3
        ? 'dritte'
        : n === 7
          ? 'siebte'
          : n === 8
            ? 'achte'
            : `${germanStem}${n < 20 ? 't' : 'st'}e`
  const dutchStem = NUMBERS.nl(n)
  const dutch = n === 1 ? 'eerste' : n === 3 ? 'derde' : `${dutchStem}${n === 8 || n > 19 ? 'ste' : 'de'}`
  return [
    [[...english.slice(0, -1), ENGLISH_ORDINALS[last] ?? `${last}th`].join(' '), {}],
    [german, {}],
    [`${german}n`, {}],
    [`${german}r`, {}],
    [dutch, {}],
  ]
}
const FRENCH_ORDINALS = 'premier deuxieme troisieme quatrieme'.split(' ')

/** What each word or run of words says of days, per language where it means something else in another. */
export const dayWords: ReadonlyMap<string, readonly SignWord[]> = build()

function build(): Map<string, SignWord[]> {
  const words = new Map<string, SignWord[]>()
  const add = (phrase: string, word: SignWord, first = false) => {
    if (phrase === '') return
    const known = words.get(phrase) ?? []
    words.set(phrase, first ? [word, ...known] : [...known, word])
  }
  WEEKDAYS.forEach(([single, plural], i) => {
    for (const word of single.split(' ')) add(word, { code: 'W', n: i + 1 })
    for (const word of plural.split(' ')) add(word, { code: 'P', n: i + 1 })
    for (const [language, short] of Object.entries(SHORT_WEEKDAYS)) {
      for (const word of (short[i] ?? '').split(' ')) add(word, { code: 'W', n: i + 1, only: [language as Language] })
    }
  })
  MONTHS.forEach((names, i) => {
    for (const name of names.split(' ')) add(name, { code: 'M', n: i + 1 })
  })
  for (const [feast, phrases] of Object.entries(FEASTS)) {
    for (const phrase of phrases.split('|')) add(phrase, { code: 'J', feast: feast as Feast })
  }
  addSpecial(add)
  for (const [code, phrases, more] of dayPhrases)
    for (const phrase of phrases.split('|')) add(phrase, { code, ...more })
  addNumbers(add)
  return words
}

type Add = (phrase: string, word: SignWord, first?: boolean) => void

/** Homographs: the reading in its own language comes before the common one. */
function addSpecial(add: Add): void {
  add('week', { code: 'K', n: 9, ...en })
  add('en', { code: 'A', ...nl })
  add('en', { code: 'a', ...fr })
  add('of', { code: 'V', ...nl })
  add('of', { code: 'f', only: ['en', 'fr', 'de'] })
  add('over', { code: 'I', ...nl })
  add('over', { code: 'x', only: ['en', 'fr', 'de'] })
  add('hier', { code: 'x', only: ['nl', 'de'] })
  add('die', { code: 'l', ...de })
  add('die', { code: 'x', only: ['nl', 'en', 'fr'] })
  add('on', { code: 'x', ...fr })
  add('plus', { code: '-', ...fr })
  add('an', { code: 'y', ...fr })
  add('an', { code: 'a', only: ['de', 'en'] })
  add('ab', { code: 'F', ...de })
  add('ab', { code: 'x', only: ['fr', 'nl', 'en'] })
  add('we', { code: 'e', ...fr })
  add('we', { code: 'x', only: ['nl', 'en', 'de'] })
  add('der', { code: 'l', ...de })
  add('van', { code: 'f' })
  add('vor', { code: 'i', ...de })
  add('vor', { code: 'x', only: ['nl', 'fr', 'en'] })
  add('par', { code: 'g', ...fr })
  add('tegen', { code: 'T', ...nl })
  add('pro', { code: 'N', ...fr })
  add('pro', { code: 'x' })
  add('mi', { code: 'Z', n: 0, ...fr })
  add('dit', { code: 'H', ...nl })
  add('dit', { code: 'x' })
  for (const word of ['passe', 'passee']) add(word, { code: '<', ...fr })
  add('passe', { code: 'x' })
  add('n', { code: 'x', only: ['fr'] })
  add('am', { code: 'l', only: ['de', 'fr', 'nl'] })
  add('am', { code: 'x', ...en })
  add('des', { code: 'F', ...fr })
  add('der', { code: 'f' })
  add('as', { code: 'x' })
  add('last', { code: 'x', ...nl })
  add('second', { code: 'x', ...fr })
  add('mars', { code: 'M', n: 3 })
}

function addNumbers(add: Add): void {
  for (let n = 1; n <= 31; n++) {
    for (const [language, write] of Object.entries(NUMBERS)) {
      add(write(n), { code: n === 1 ? '1' : 'D', n, only: n > 12 ? undefined : [language as Language] } as SignWord)
    }
    for (const [phrase] of ordinalsOf(n)) add(phrase, { code: 'O', n })
  }
  for (const [word, n] of [
    ['une', 1],
    ['eine', 1],
    ['einem', 1],
    ['einer', 1],
    ['fuenf', 5],
    ['fuenfzehn', 15],
    ['zwoelf', 12],
    ['zwo', 2],
  ] as const) {
    add(word, { code: n === 1 ? '1' : 'D', n })
  }
  FRENCH_ORDINALS.forEach((word, i) => {
    add(word, { code: 'O', n: i + 1 })
    add(`${word}s`, { code: 'O', n: i + 1 })
  })
  add('premiere', { code: 'O', n: 1 })
  add('second', { code: 'O', n: 2 })
}
