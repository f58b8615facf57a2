// Placeholder until the real door lands (being written).
import type { Pattern, Understood } from './understood.ts'
export function understand(said: string, facts: { on: string; language: 'fr' | 'nl' | 'de' | 'en'; bridgingDays?: readonly string[] }): Understood {
  const s = said.toLowerCase()
  const d = (n: number) => Temporal.PlainDate.from(facts.on).add({ days: n }).toString()
  if (s.startsWith('plut')) return { intent: 'telework.change', confident: true, language: facts.language, days: [d(9), d(10)] }
  if (/t[ée]l[ée]trav|telew/.test(s)) return { intent: 'telework.ask', confident: true, language: facts.language, ...(s.includes('structurel') && { kind: 'structural' as const }), ask: [[d(1), d(3)], [d(8), d(10)]] }
  return { intent: 'none', confident: true, language: facts.language }
}
export function daysOfPattern(_p: Pattern, _on: string, _w: number): string[] { return [] }
