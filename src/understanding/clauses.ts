import { hearing } from './lexicon.ts'
import type { Scene } from './scene.ts'
import type { Sign } from './sign.ts'

const CUT =
  /^(?:donc|dus|deshalb|daher|car|parce|puisque|comme|vu|omdat|want|aangezien|vermits|weil|denn|because|since|mais|maar|aber|but|je|j|ik|ich|i|puis|peux|pourrais|mag|kan|zou|wil|wens|mochte|wurde|darf|kann|konnte|could|cause|raison|suite|apres|wegens|wegen|due|na|nach|after|lors|tijdens|wahrend|during|zodat|damit|when|quand|puis|ensuite|daarna|danach|then|nachdem|als|wenn|alors)$/

/** Clauses of a sentence, as spans of signs. */
function clausesOf({ signs, tokens }: Scene): { at: number; end: number; text: string }[] {
  const word = (sign: Sign | undefined) => tokens[sign?.at ?? -1]?.text ?? ''
  const cuts = signs.flatMap((sign, i) => (startsClause(sign, word(sign), word(signs[i - 1])) ? [i] : []))
  const edges = [...new Set([0, ...cuts, signs.length])]
  return edges.slice(0, -1).map((at, i) => {
    const end = edges[i + 1] ?? signs.length
    const words = tokens.slice(signs[at]?.at ?? 0, signs[end - 1]?.end ?? tokens.length)
    return { at, end, text: ` ${words.map(({ text }) => text).join(' ')} ` }
  })
}

const startsClause = ({ code }: Sign, text: string, before: string): boolean =>
  code === '.' || code === ',' || (/[xalA]/.test(code) && CUT.test(text) && !(PRONOUN.test(text) && VERB.test(before)))
const PRONOUN = /^(?:ik|ich|je)$/
const VERB =
  /^(?:moet|heb|ben|zou|wil|kan|mag|ga|werk|zal|wens|muss|habe|bin|mochte|wurde|kann|darf|gehe|arbeite|will|werde)$/

/** Signs in a clause that tells of something else: the plumber's day, a meeting, what is settled already. */
export function asideOf(scene: Scene): ReadonlySet<number> {
  const clauses = clausesOf(scene)
  if (clauses.length < 2) return new Set()
  const away = clauses.filter(({ text }) => tellsOfElse(text, scene))
  return new Set(away.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, i) => at + i)))
}

function tellsOfElse(text: string, scene: Scene): boolean {
  const hears = hearing(text, [scene.language])
  if (hears('alreadyAsked') && (hears('telework') || hears('home') || hears('first'))) return true
  if (hears('atOffice') && !hears('telework') && !hears('home')) return true
  return hears('hereAndNow') && !hears('telework') && !hears('desk')
}
