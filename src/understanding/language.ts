import type { Language } from '../domain/understood.ts'
import { wordsOf } from './lexicon.ts'
import type { Token } from './tokens.ts'

const SMALL: Record<Language, string> = {
  fr: 'je j le la les un une des du de et est pour avec sur dans pas que qui ce cette mon ma mes au aux a l d il elle nous vous suis peux puis mais ou donc car plus tous serait sera chez avant apres voudrais quand comment bonjour svp stp merci travailler demain lundi mardi mercredi jeudi vendredi semaine prochain prochaine',
  nl: 'ik de het een en is van voor met op in niet dat die deze dit mijn naar te zou kan mag wil er om als maar dus want ook nog bij aan uit tot heb hebben zijn graag werken wie waar wanneer hoe aub morgen maandag dinsdag woensdag donderdag vrijdag volgende week dag ben je u we wordt al geen wat',
  de: 'ich der die das ein eine einen und ist fur mit auf nicht dass dieser mein meine meinen zu wurde kann darf will es um wenn aber also weil auch noch bei an aus bis habe haben sind gerne arbeiten wer wo wann wie bitte montag dienstag mittwoch donnerstag freitag nachste nachsten woche am im vom zum den dem sie du mochte von was wird',
  en: 'i the a an and is for with on in not that this my to would can may want it of if but so because also still at from until have are like work who where when how please tomorrow monday tuesday wednesday thursday friday next week am be you we do will next what was been could the',
}
const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const

const owners = new Map<string, Set<Language>>()
for (const language of LANGUAGES) {
  for (const word of [...SMALL[language].split(' '), ...wordsOf(language).filter(word => !word.endsWith('*'))]) {
    owners.set(word, (owners.get(word) ?? new Set()).add(language))
  }
}
const small = Object.fromEntries(LANGUAGES.map(language => [language, new Set(SMALL[language].split(' '))])) as Record<
  Language,
  Set<string>
>

/** The language a sentence is plainly written in; `given` when that is not plain. */
export function languageOf(tokens: readonly Token[], given: Language): Language {
  const scores = LANGUAGES.map(language => ({ language, score: scoreOf(tokens, language) })).sort(
    (a, b) => b.score - a.score,
  )
  const [best, second] = scores
  if (best === undefined || second === undefined || best.score < 1) return given
  const own = scores.find(({ language }) => language === given)?.score ?? 0
  if (best.score - own < 0.75) return given
  return best.score > second.score ? best.language : given
}

const ENOUGH_WORDS = 4
const CLEARLY = 2

/** The language of a sentence beyond doubt: four words or more, and far from any other language. */
export function plainLanguageOf(tokens: readonly Token[]): Language | undefined {
  if (tokens.filter(({ text }) => /^[a-z]/.test(text)).length < ENOUGH_WORDS) return undefined
  const scores = LANGUAGES.map(language => ({ language, score: scoreOf(tokens, language) })).sort(
    (a, b) => b.score - a.score,
  )
  const [best, second] = scores
  return best && second && best.score - second.score >= CLEARLY ? best.language : undefined
}

const scoreOf = (tokens: readonly Token[], language: Language): number => {
  const counted = tokens.slice(0, 200).reduce((sum, { text }) => sum + weight(text, language), 0)
  return counted
}

/** A word of one language alone weighs most; a small word more than a rare one. */
function weight(word: string, language: Language): number {
  const known = owners.get(word)
  if (known === undefined || !known.has(language)) return 0
  return (small[language].has(word) ? 1 : 0.6) / known.size
}
