/** A month as somebody names it: 1 is January. */
export type AllowanceCommand = { month?: number; year?: number }

const verbs = 'export|exporter|exporte|exporteer|exporteren|exportiere|exportieren'
const things =
  'allocations?|indemnites?(?: de teletravail)?|vergoeding(?:en)?|telewerkvergoeding(?:en)?|zulagen?|telearbeitszulagen?|allowances?'
const months: readonly string[] = [
  'janvier|januari|januar|january',
  'fevrier|februari|februar|february',
  'mars|maart|marz|march',
  'avril|april',
  'mai|mei|may',
  'juin|juni|june',
  'juillet|juli|july',
  'aout|augustus|august',
  'septembre|september',
  'octobre|oktober|october',
  'novembre|november',
  'decembre|december|dezember',
]

const shape = new RegExp(
  `^(?:(?:${verbs}) (?:les |des |de |die |der |the )?(?:${things})|(?:${things}) (?:${verbs}))(?: (?:de |van |fur |for |pour )?(${months.join('|')})(?: (20\\d\\d))?)?$`,
)

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** «export allocations novembre», «export vergoedingen november 2026»: nothing else is meant as an export. */
export function allowanceCommand(text: string): AllowanceCommand | undefined {
  const found = shape.exec(plain(text))
  if (!found) return undefined
  const [, name, year] = found
  const month = name === undefined ? 0 : months.findIndex(names => names.split('|').includes(name)) + 1
  return { ...(month > 0 && { month }), ...(year && { year: Number(year) }) }
}
