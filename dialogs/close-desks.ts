import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/understood.ts'
import { understand } from '../src/understanding/understand.ts'

/** Facilities takes desks out of use on some days, or puts them back. `target`: a desk, a zone or a floor, as typed. */
export type HeardClosing = { does: 'close' | 'reopen'; target: string; days: readonly Day[] }

const reopening =
  /(?<!\p{L})(rouvrir|rouvre[sz]?|réouvrir|remettre en service|remets en service|heropenen?|heropen|weer in gebruik|wieder öffnen|öffne wieder|reopen|put back into use)(?!\p{L})/iu
const closing =
  /(?<!\p{L})(fermer|ferme[sz]?|mettre hors service|mets hors service|sluiten|sluit|buiten gebruik|schließen|schließe|sperren|sperre|außer Betrieb|close|take out of use)(?!\p{L})/iu
const place =
  /(?<!\p{L})(?:zone|poste(?: de travail)?|bureau|étage|werkplek|plek|verdieping|Bereich|Arbeitsplatz|Etage|desk|floor)\s+([A-Za-z0-9][A-Za-z0-9.-]{0,19})/iu

const prefixes: Record<Language, string> = {
  fr: 'réserver un bureau',
  nl: 'reserveer een flexplek',
  de: 'Arbeitsplatz buchen',
  en: 'book a desk',
}

/** Undefined: the sentence is about something else. Its days are what is left when the place is taken out. */
export function hearClosing(text: string, context: Parameters<typeof understand>[1]): HeardClosing | undefined {
  const does = reopening.test(text) ? 'reopen' : closing.test(text) ? 'close' : undefined
  const found = place.exec(text)
  if (!does || !found?.[1] || text.length > 120) return undefined
  const rest = text.replace(found[0], ' ').replace(reopening, ' ').replace(closing, ' ')
  const { days, ask } = understand(`${prefixes[context.language]} ${rest}`, context)
  return { does, target: found[1].replace(/[.-]+$/, ''), days: (days ?? ask?.[0] ?? []).slice(0, 66) }
}
