import { isDayWord, isKnown } from './spelling.ts'
import { plain, type Token } from './tokens.ts'

const TITLE =
  /^(?:m|mr|mme|mlle|monsieur|madame|mevr|mevrouw|dhr|heer|meneer|herr|herrn|frau|mrs|ms|dr|collegue|collega|kollege|kollegin|colleague)$/
const PARTICLE = /^(?:van|de|den|der|du|von|le|la|vande|vander|ter|el|ben|d)$/
const CUE =
  /^(?:avec|cote|pres|met|naast|bij|mit|neben|with|by|next|beside|near|collegue|collega|kollege|kollegin|colleague|est|is|ist|komt|kommt|sera|zal|wird|will|werkt|zit|arbeitet|demande|aanvraag|antrag|request|ou|waar|wo|where|von|from|que|et|en|und|and|fur|voor|pour|for|aan|does|teletravaille|telewerkt|cc|mme|mevrouw|mevr|dhr|m|herr|frau|mr|mrs|ms|monsieur|madame|meneer|herrn|delegue|deleguer|delegeer|suppleant|plaatsvervanger|stellvertreter|deputy|delegate|vient|van)$/
const BESIDE =
  /^(?:naast|neben|beside|collegue|collega|kollege|kollegin|colleague|mme|mevrouw|mevr|dhr|herr|frau|mr|mrs|madame|meneer|avec|met)$/
const PLACES =
  /^(?:nahe|bruxelles|brussel|brussels|namur|namen|liege|luik|gand|gent|anvers|antwerpen|charleroi|mons|eupen|bruges|brugge|louvain|leuven|arlon|hasselt|belgique|belgie|wallonie|flandre|novo|teams|vpn|proximus|telenet|noel|outlook|ict|hr|spf|fod|excel|paques|toussaint|ascension|pentecote|stib|mivb|sncb|nmbs|covid|selor|wifi|internet|adsl|vdsl)$/
const CLOSING =
  /\n\s*(?:bien à vous|bien a vous|cordialement|salutations|bàv|mvg|met vriendelijke groet(?:en)?|vriendelijke groeten|groeten|groetjes|mit freundlichen grüßen|mit freundlichen grussen|viele grüße|mfg|kind regards|best regards|regards|best|cheers|merci d['’]avance|merci|alvast bedankt|bedankt|thanks)[\s\S]*$/iu

/** Names of colleagues as written, without titles, in the order they are said. */
export function peopleOf(said: string, tokens: readonly Token[]): string[] {
  const end = CLOSING.exec(said)?.index ?? said.length
  const shouting = !/\p{Ll}/u.test(said.slice(0, end))
  const names: string[] = []
  for (let i = 0; i < tokens.length; ) {
    const size = shouting || (tokens[i]?.start ?? 0) >= end ? 0 : nameAt(tokens, i)
    if (size > 0) names.push(said.slice(tokens[i]?.start, tokens[i + size - 1]?.end))
    i += Math.max(1, size)
  }
  return [...new Set(names)]
}

function nameAt(tokens: readonly Token[], at: number): number {
  if (!isNamePart(tokens[at]) && !startsSurname(tokens, at)) return 0
  const before = tokens[at - 1]?.text ?? ''
  const titled = TITLE.test(tokens[at - 2]?.text ?? '')
  const opens = at === 0 || (/^[.?!\n:]$/.test(before) && !titled)
  if (!opens && !isCapital(tokens[at])) return 0
  if (opens && !(leadsOn(tokens, at) && !isKnown(tokens[at]?.text ?? ''))) return 0
  let size = 1
  while (size < 5 && continues(tokens, at, size)) size++
  return size
}

/** "Van den Berghe", "De Smet" without a first name. */
const startsSurname = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /^(?:Van|De|Den|Vande|Ter|Du|El|Ben|An)$/.test(tokens[at]?.raw ?? '') && continues(tokens, at, 1)

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{Ll}\p{Lu}]+$/u.test(token.raw)
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text === plain(token.raw) &&
  isCapital(token) &&
  !isKnown(plain(token.raw)) &&
  !TITLE.test(token.text) &&
  !PLACES.test(token.text)

function continues(tokens: readonly Token[], at: number, size: number): boolean {
  const next = tokens[at + size]
  if (next === undefined) return false
  if (isCapital(next) && !PLACES.test(next.text) && !isDayWord(next.text))
    return next.start - (tokens[at + size - 1]?.end ?? 0) <= 1
  return (
    PARTICLE.test(next.text) &&
    isCapital(tokens[at + size + 1]) &&
    !PLACES.test(tokens[at + size + 1]?.text ?? '') &&
    /^(?:van|de|den|der|von|vande|vander)$/.test(next.text)
  )
}

/** A name that opens a sentence is known by what follows. */
const leadsOn = (tokens: readonly Token[], at: number): boolean =>
  isNamePart(tokens[at + 1]) ||
  /^(?:est|sera|passe|travaille|reste|telewerkt|passeert|schaut|vient|viendra|teletravaille|et|is|komt|zal|telewerkt|werkt|en|keurt|ist|kommt|wird|arbeitet|und|will|and|comes|s|decide|validera|approuve|approuvera|me|mij|vervangt)$/.test(
    tokens[at + 1]?.text ?? '',
  )

/** Names in lower case after a word that calls for one: "est ce que sophie est la". */
export const lowNames = (tokens: readonly Token[], beside = false): string[] =>
  tokens
    .filter(
      (token, i) =>
        /^\p{Ll}{3,}$/u.test(token.raw) &&
        (beside ? BESIDE : CUE).test(tokens[i - 1]?.text ?? '') &&
        !isKnown(token.text) &&
        !PLACES.test(token.text),
    )
    .map(({ raw }) => raw)
