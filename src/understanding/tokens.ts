/** A word, number or sign of what was typed. `text` is lower case without accents; `raw` is as typed. */
export type Token = { text: string; raw: string; start: number; end: number }

/** More than a person types in one message; what comes after is not read. */
const LONGEST = 4000

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu
const MARKS = /\p{M}+/gu

/** What was typed, without control, bidi and zero-width characters; lines end in \n. */
export const readable = (said: string): string =>
  said
    .slice(0, LONGEST * 2)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, c => (c === '\n' || c === '\t' ? c : c >= '\u0080' ? '' : ' '))
    .slice(0, LONGEST)

/** Lower case, no accents, one form for each ligature and quote. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')

/** Digits with what is glued to them (8h30, 12/10, 15de, 3.12, 13u-16u), desk codes (B-214), words, signs. */
const PIECE =
  /(?<![\p{L}\p{Nd}])\p{L}\.\p{L}\.(?:\p{L}\.){0,2}|\p{Nd}[\p{L}\p{M}\p{Nd}]{0,12}(?:[.,:/–-]\p{Nd}[\p{L}\p{Nd}]{0,8}){0,5}|(?<![\p{L}])\p{L}{1,2}-?\p{Nd}{1,4}(?:[.-]\p{Nd}{1,4}){0,2}(?![\p{L}\p{Nd}])|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{Nd}]|\n/gu

/** a.u.b. → aub */
const shortened = (text: string): string => (/^[a-z]\./.test(text) ? text.replaceAll('.', '') : text)

const QUOTE = /^['’‘`´"“”«»]$/
const HYPHEN = /^[-‐‑]$/
const SHORT_DAY = /^(?:lu|lun|ma|mar|me|mer|je|jeu|ve|ven|di|wo|do|vr|mo|mi|fr|mon|tue|tues|wed|thu|thurs|fri)$/
const spansDays = (a: string, b: string): boolean =>
  (LONG_DAY.test(a) && LONG_DAY.test(b)) || (SHORT_DAY.test(a) && SHORT_DAY.test(b))
const LONG_DAY = /di$|dag$|tag$|day$/
/** maandagvoormiddag, Freitagnachmittag: two words written as one. */
const DAY_PART =
  /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(voormiddag|namiddag|middag|ochtend|morgen|avond|vormittag|nachmittag|abend|fruh)s?$/

export function tokensOf(text: string): Token[] {
  const tokens = [...text.matchAll(PIECE)]
    .map(({ 0: raw, index: start }) => ({
      text: raw === '\n' ? raw : shortened(plain(raw)),
      raw,
      start,
      end: start + raw.length,
    }))
    .filter(token => token.text !== '' && !QUOTE.test(token.text))
  const isMark = (token: Token, i: number) =>
    joinsWord(token, tokens[i - 1], tokens[i + 1]) || makesOrdinal(token, tokens[i - 1], tokens[i + 1])
  return tokens.filter((token, i) => !isMark(token, i)).flatMap(parted)
}

/** Whether a hyphen stands inside a word; between two weekdays it spans them. */
function joinsWord(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!HYPHEN.test(token.text) || before === undefined || after === undefined) return false
  if (before.end !== token.start || after.start !== token.end) return false
  return /^[a-z]/.test(before.text + after.text) && !spansDays(before.text, after.text)
}

/** Whether a point belongs to the number before it: "am 2. März", "vom 2. bis". */
const makesOrdinal = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  token.text === '.' &&
  before?.end === token.start &&
  /^\d{1,2}$/.test(before.text) &&
  after !== undefined &&
  (/^\p{Ll}/u.test(after.raw) || AFTER_ORDINAL.test(after.text))
const AFTER_ORDINAL =
  /^(?:januar|janner|februar|marz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|etage|stock|\d)/

function parted(token: Token): Token[] {
  const [, day, part] = DAY_PART.exec(token.text) ?? []
  if (day === undefined || part === undefined) return [token]
  return [
    { ...token, text: day },
    { ...token, text: part === 'morgen' || part === 'fruh' ? 'voormiddag' : part },
  ]
}
