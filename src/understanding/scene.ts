import type { Language } from '../domain/understood.ts'
import { atomsOf } from './atoms.ts'
import { type Hears, hearing, without } from './lexicon.ts'
import { lowNames, peopleOf } from './people.ts'
import type { Sign } from './sign.ts'
import type { Token } from './tokens.ts'

/** A sentence laid out for the rules. */
export type Scene = {
  language: Language
  tokens: readonly Token[]
  signs: readonly Sign[]
  codes: string
  hears: Hears
  /** Without the reason given: the train that is cancelled cancels nothing here. */
  core: Hears
  /** The same without "au bureau", "op kantoor": what is left may be a desk. */
  aside: Hears
  /** Colleagues named, as written; those in small letters apart. */
  names: readonly string[]
  lowNames: readonly string[]
  /** The whole text as words with one space around each. */
  said: string
  /** Words, without signs. */
  size: number
  asks: boolean
  hasDays: boolean
}

const MANAGER = / line manager(?= )/g
const INSTEAD =
  / (?:in (?:de )?plaats van|a la place (?:de|du)|in place of|in mijn plaats|a ma place|an meiner stelle|in my place|bureau de poste|en place|bureau stoel|sur place|ter plaatse)(?= )/g
const ADVANCE = / (?:merci d avance|d avance|alvast bedankt|in advance|im voraus)(?= )/g
/** "Me déplacer" is to travel; it moves no day. */
const TRAVEL =
  / (?:(?:me|m|se|nous|vous) deplac[a-z]+|(?:me|mij|niet|ons|zich)(?: [a-z]+){0,2} (?:te )?verplaatsen)(?= )/g
const BECAUSE: Record<Language, RegExp> = {
  fr: / (?:parce que?|puisque?|vu que?|car|motif|a cause|en raison|suite a|comme) [^.?!]*(?= [.?!] | $)/,
  nl: / (?:omdat|want|aangezien|wegens|vermits|doordat|reden) [^.?!]*(?= [.?!] | $)/,
  de: / (?:weil|denn|wegen|grund) [^.?!]*(?= [.?!] | $)/,
  en: / (?:because|due to|since|reason|as my|as the) [^.?!]*(?= [.?!] | $)/,
}
const POLITE =
  / (?:s il vous plait|s il te plait|svp|stp|sil vous plait|sil te plait|aub|a u b|alstublieft|alsjeblieft|bitte schon|bitte sehr|bitte|please|pls|plz|novo)(?= )/g
const THANKS_AHEAD = / (?:merci|bedankt|danke|thanks|bitte)(?= )/g

/** Without "s'il vous plaît": it changes nothing. */
export const impolite = (text: string): string => text.replace(POLITE, '')

export const politeOff = (text: string): string =>
  text
    .replace(POLITE, '')
    .replace(THANKS_AHEAD, '')
    .replace(/ [,.!]+(?= )/g, '')
    .replace(/ +/g, ' ')

export function sceneOf(
  said: string,
  tokens: readonly Token[],
  signs: readonly Sign[],
  [language, given]: readonly [Language, Language],
): Scene {
  const words = ` ${tokens.map(token => (token.text === '\n' ? '.' : token.text)).join(' ')} `
  const text = words.replace(MANAGER, ' boss').replace(ADVANCE, '').replace(POLITE, '')
  const own = language === given ? [language] : [language, given]
  const codes = signs.map(({ code }) => code).join('')
  return {
    language,
    tokens,
    signs,
    codes,
    hears: hearing(text, own),
    core: hearing(text.replace(BECAUSE[language], ' ').replace(TRAVEL, ' '), own),
    aside: hearing(without(text, 'atOffice').replace(INSTEAD, ' '), own),
    said: words,
    names: peopleOf(said, tokens),
    lowNames: language === 'de' ? [] : lowNames(tokens),
    size: text.match(/[a-z]+/g)?.length ?? 0,
    asks: text.includes('?'),
    hasDays: atomsOf(signs, codes, { on: '2026-01-05', back: true, bridging: [] }).length > 0,
  }
}
