import type { Outage, Symptom } from '../src/domain/outage.ts'
import type { VisitSlot } from '../src/domain/visit-reading.ts'
import type { Texts } from '../src/texts/en.ts'
import { literal } from './elements.ts'

type OnLine = Pick<Outage, 'line'>

export const sayLine = ({ outage }: Texts, line: Outage['line']): string =>
  `${outage.lineKind[line.kind]} ${literal(line.id)}`

/** An inspector's line has its own words. */
export const saySymptom = ({ outage, report }: Texts, { line }: OnLine, symptom: Symptom): string =>
  (line.kind === 'mobile' && report.mobileSymptoms[symptom]) || outage.symptoms[symptom]

/** What can be wrong with a line of this kind. */
export function symptomChoices(texts: Texts, on: OnLine): { title: string; value: Symptom }[] {
  const kinds: readonly Symptom[] = on.line.kind === 'mobile' ? mobile : wired
  return kinds.map(value => ({ title: saySymptom(texts, on, value), value }))
}
const wired = ['down', 'slow', 'unstable', 'vpn', 'phone'] as const
const mobile = ['down', 'vpn', 'slow'] as const

/** «mardi 8 décembre, de 9 h à 11 h». */
export const sayWindow = ({ ticket }: Texts, { from, to }: Pick<VisitSlot, 'from' | 'to'>, zone: string): string =>
  ticket.window({ from, to, zone })
