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
  /\p{Nd}[\p{L}\p{M}\p{Nd}]{0,12}(?:[.,:/–-]\p{Nd}[\p{L}\p{Nd}]{0,8}){0,5}|(?<![\p{L}])\p{L}{1,2}-?\p{Nd}{1,4}(?:[.-]\p{Nd}{1,4}){0,2}(?![\p{L}\p{Nd}])|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{Nd}]|\n/gu

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(PIECE)]
    .map(({ 0: raw, index }) => ({
      text: raw === '\n' ? '\n' : plain(raw),
      raw,
      start: index,
      end: index + raw.length,
    }))
    .filter(token => token.text !== '' && !/^['’‘`´"]$/.test(token.text))
}
