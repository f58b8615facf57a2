import type { Language } from '../domain/person.ts'
import type { Month } from '../domain/sla-availability.ts'
import type { Clock } from '../ports/clock.ts'
import type { Links } from '../ports/links.ts'

/** How long a link to the evidence opens: a working day and a bit. The card gives a new one at any time. */
const linkHours = 24

export type EvidenceLinks = { report: Partial<Record<Language, string>>; table: string }

/** Addresses of a month's report, in both languages of the office, and of its table. */
export function slaMonthLinks({ links, clock }: { links: Links; clock: Clock }, month: Month): EvidenceLinks {
  const until = Temporal.Instant.from(clock.now()).add({ hours: linkHours }).toString()
  const to = (file: string) => links.to(`evidence/${month}/${file}`, until)
  return { report: { fr: to('fr.html'), nl: to('nl.html') }, table: to('sla.csv') }
}
