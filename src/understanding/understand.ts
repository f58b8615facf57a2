import type { Day } from '../domain/day.ts'
import type { Intent, Language, Part, Understood } from '../domain/understood.ts'
import { bridgingDays2026 } from './calendar.ts'
import { asideOf } from './clauses.ts'
import { daysSaid } from './days.ts'
import { hoursOf } from './hours.ts'
import { takesOut } from './intents.telework.ts'
import { judge } from './judge.ts'
import { languageOf, plainLanguageOf } from './language.ts'
import { lowNames as besideOf } from './people.ts'
import type { Said } from './said.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Sign } from './sign.ts'
import { signsOf } from './signs.ts'
import { deskOf, featuresOf, floorOf, reasonOf, symptomOf } from './slots.ts'
import { respelled } from './spelling.ts'
import { readable, type Token, tokensOf } from './tokens.ts'
import type { Verdict } from './verdict.ts'

export type { Intent, Language, Pattern, Understood } from '../domain/understood.ts'
export { daysOfPattern } from './patterns.ts'

export type Facts = { on: Day; language: Language; bridgingDays?: readonly Day[] }

/** What a sentence said on the day `on` wants, and with which days, hours, people and places. Never throws. */
export function understand(said: string, facts: Facts): Understood {
  const text = readable(said)
  const scene = sceneSaid(text, facts.language)
  const verdict = judge(scene)
  const writtenIn = plainLanguageOf(scene.typed)
  return { ...slotsOf(text, scene, verdict, facts), language: scene.language, ...(writtenIn && { writtenIn }) }
}

/** A readable text laid out for the rules; `given` is the reader's language. */
export function sceneSaid(text: string, given: Language): Scene & { typed: readonly Token[] } {
  const typed = tokensOf(text)
  const language = languageOf(typed, given)
  const tokens = respelled(typed, language === given ? [language] : [language, given])
  return { ...sceneOf(text, tokens, signsOf(tokens, language), [language, given]), typed }
}

const WITH_DAYS = /^(?:telework|desk\.(?!checkin)|who|outage\.(?:report|still)|decide)/
const WITH_PEOPLE = /^(?:who|desk|decide|outage.report)/

function slotsOf(text: string, scene: Scene, verdict: Verdict, facts: Facts): Omit<Understood, 'language'> {
  const { intent } = verdict
  const base = { intent, confident: verdict.sure }
  if (intent === 'language.change') return { ...base, ...wantedLanguage(scene) }
  if (!WITH_DAYS.test(intent)) return base
  const aside = asideOf(scene)
  const said = bySubject(daysOf(scene, intent, aside, facts), intent, facts.on)
  const reason = reasonOf(text, scene.language)
  return {
    ...base,
    ...told(said, intent),
    ...((said.unsure || speaksOfTwo(scene, intent)) && { confident: false }),
    ...partsOf(scene, aside),
    ...(intent.startsWith('telework') && kindOf(scene)),
    ...(WITH_PEOPLE.test(intent) && people(scene, intent)),
    ...(/^(?:desk|who)/.test(intent) && places(scene)),
    ...(/^outage.(?:report|still)/.test(intent) && symptom(scene)),
    ...(reason !== undefined && { reason }),
  }
}

/** The day a request was made, or is looked for, is none of the days it is about. */
function bySubject(said: Said, intent: Intent, on: Day): Said {
  if (intent === 'telework.mine') return oneDay(withoutPast(said, on))
  if (intent === 'telework.withdraw') return withoutPast(said, on)
  return intent === 'decide.inbox' && said.days?.join() === on ? { unsure: false } : said
}

const withoutPast = (said: Said, on: Day): Said => (said.days?.every(day => day < on) ? { unsure: false } : said)

/** Asked about one's own days, a period is a frame, not days. */
const oneDay = (said: Said): Said =>
  said.days && said.days.length > 5 ? { unsure: false } : { ...said, unsure: said.ask !== undefined }

const told = ({ days, pattern, ask, was, askWas }: Said, intent: Intent): Partial<Understood> => ({
  ...(days && { days }),
  ...(pattern && { pattern }),
  ...((ask ?? askWas) && { ask: ask ?? askWas ?? [] }),
  ...(was && /change$/.test(intent) && { was }),
})

const THERE_ALREADY =
  / (?:(?:mon|ma|mijn|mein|meine|meinen|meiner|my) (?:[a-z]+ ){0,2}(?:teletravail|tt|jour|place|poste|bureau|reservation|telewerk|telewerkdag|thuisdag|tw|plek|bureau|reservatie|werkplek|telearbeit|homeoffice|ho|platz|tisch|buchung|telework|wfh|desk|seat|booking)|j ai reserve|j avais|reserveerde|had gereserveerd|heb gereserveerd|gebucht|i booked|i had)(?= )/

/** Days of a request or a booking there is already, and others: more likely a change than a wish for them all. */
const speaksOfTwo = ({ hears, codes }: Scene, intent: Intent): boolean =>
  /^(?:telework.ask|desk.book)$/.test(intent) && THERE_ALREADY.test(hears.text) && /[WSRP].*[x.,].*[WSRDO]/.test(codes)

const PREFERS =
  / (?:prefere|prefererais|prefererai|aimerais mieux|arrange mieux|liever|lieber|prefer|rather|suits me better|past me beter|passt mir besser) (?:[a-z0-9]+ ){1,6}(?:a|au|que|dan|als|to|than|over) /

/** Days in clauses that tell of something else count only when no others are said. */
function daysOf(scene: Scene, intent: Intent, aside: ReadonlySet<number>, facts: Facts): Said {
  const reading = {
    on: facts.on,
    bridging: facts.bridgingDays ?? bridgingDays2026,
    back: intent.startsWith('outage'),
    moving: /change$/.test(intent),
    preferring: PREFERS.test(scene.hears.text),
    adding: scene.core('add') && !scene.core('remove'),
    removing: takesOut(scene) || (scene.core('cancel') && !scene.core('add') && !scene.core('change')),
    habitual: scene.hears('structural') && /^telework/.test(intent),
  }
  const hidden = scene.signs.map((sign, i): Sign => (aside.has(i) ? { ...sign, code: 'x' } : sign))
  const said = daysSaid(hidden, hidden.map(({ code }) => code).join(''), reading)
  if (aside.size === 0 || said.days || said.pattern || said.ask || said.was) return said
  return daysSaid(scene.signs, scene.codes, reading)
}

function partsOf({ signs }: Scene, aside: ReadonlySet<number>): Partial<Understood> {
  const free = (i: number) => !aside.has(i)
  const parts = new Set(signs.flatMap((sign, i): Part[] => (sign.part && free(i) ? [sign.part] : [])))
  const [part] = parts
  const whole = parts.size > 1
  return { ...(part && !whole && { part }), ...(whole && { confident: false }), ...hoursOf(signs, free) }
}

const kindOf = ({ hears }: Scene): Partial<Understood> =>
  hears('structural') ? { kind: 'structural' } : hears('occasional') ? { kind: 'occasional' } : {}

const people = ({ names, lowNames, tokens }: Scene, intent: Intent): Partial<Understood> => {
  const low = intent === 'who.is.there' ? lowNames : intent.startsWith('desk') ? besideOf(tokens, true) : []
  const found = names.length > 0 ? names : low
  return found.length > 0 ? { people: [...found] } : {}
}

function places(scene: Scene): Partial<Understood> {
  const features = featuresOf(scene.hears.text)
  const desk = deskOf(scene)
  const floor = floorOf(scene.hears.text)
  return {
    ...(features.length > 0 && { features }),
    ...(desk !== undefined && { desk }),
    ...(floor !== undefined && { floor }),
  }
}

const symptom = (scene: Scene): Partial<Understood> => {
  const found = symptomOf(scene)
  return found ? { symptom: found } : {}
}

const LANGUAGES = [
  ['toFr', 'fr'],
  ['toNl', 'nl'],
  ['toDe', 'de'],
  ['toEn', 'en'],
] as const

/** "de français à néerlandais": the last one named is wanted. */
function wantedLanguage({ hears }: Scene): Partial<Understood> {
  const named = LANGUAGES.map(([notion, language]) => ({ at: hears.at(notion), language })).filter(({ at }) => at >= 0)
  const wanted = named.sort((a, b) => b.at - a.at)[0]
  return wanted ? { wantsLanguage: wanted.language } : {}
}
