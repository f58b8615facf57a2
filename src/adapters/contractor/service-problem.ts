import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { Severity } from '../../domain/outage.ts'
import type { ProblemOddity, ProblemReading } from '../../domain/problem-reading.ts'
import type { Log } from '../../ports/log.ts'
import type { Tmf } from './http.ts'
import { resources } from './resources.ts'
import { instantOf, laterOf, noted, notesIn, said, text, valueText } from './values.ts'

const refs = z.array(z.object({ id: z.string().min(1).max(200) })).nullish()
const entryOf = z.object({
  id: z.string().min(1).max(200),
  status: text,
  category: text,
  priority: z.number().int().nullish(),
  name: text,
  description: text,
  reason: text,
  statusChangeReason: text,
  statusChangeDate: text,
  creationDate: text,
  resolutionDate: text,
  lastUpdate: text,
  affectedService: refs,
  affectedResource: refs,
  rootCauseService: refs,
  characteristic: z.array(z.object({ name: text, value: z.unknown() })).nullish(),
  note: noted,
})
type Entry = z.infer<typeof entryOf>

/** Incidents the contractor declares, from TMF656 v4. */
export function serviceProblems(tmf: Tmf, log: Log, now: () => Instant) {
  const read = resources(tmf, log, {
    path: '/tmf-api/serviceProblemManagement/v4/serviceProblem',
    changed: 'lastUpdate',
    schema: entryOf,
    reading: entry => problemIn(entry, now),
    what: 'a problem that TMF656 does not know',
  })
  return { problems: read.all, problem: read.one }
}

const statuses: Readonly<Record<string, ProblemReading['status']>> = {
  acknowledged: 'open',
  pending: 'open',
  held: 'open',
  inProgress: 'open',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
  rejected: 'cancelled',
}
const severities: Readonly<Record<number, Severity>> = { 1: 'Critical', 2: 'Major', 3: 'Minor', 4: 'Minor' }

function problemIn(entry: Entry, now: () => Instant): ProblemReading {
  const at = laterOf(entry.lastUpdate, entry.statusChangeDate, entry.creationDate) ?? now()
  const started = instantOf(entry.creationDate)
  const resolved = instantOf(entry.resolutionDate)
  const eta = instantOf(valueText(entry.characteristic, 'expectedResolutionDate'))
  const severity = severities[entry.priority ?? 0]
  const affected = affectedBy(entry)
  const words = { title: entry.name, description: entry.description, reason: entry.reason }
  const [title, description, reason] = [words.title, words.description, words.reason].map(said)
  const because = said(entry.statusChangeReason)
  const odd: [boolean, ProblemOddity][] = [
    [!statuses[entry.status ?? ''], 'unknown status'],
    [!severity, 'unknown priority'],
    [affected.length === 0, 'no places'],
    [!started, 'no start'],
    [eta !== undefined && started !== undefined && Temporal.Instant.compare(eta, started) < 0, 'eta before start'],
  ]
  return {
    contractorId: entry.id,
    status: statuses[entry.status ?? ''] ?? 'open',
    kind: entry.category === 'vpn' ? 'vpn' : 'line',
    severity: severity ?? 'Major',
    affected,
    started: started ?? at,
    ...(resolved && { resolved }),
    ...(eta && { eta }),
    ...(title && { title }),
    ...(description && { description }),
    ...(reason && { reason }),
    ...(because && { because }),
    notes: notesIn(entry.note, started ?? at),
    at,
    odd: odd.flatMap(([is, what]) => (is ? [what] : [])),
  }
}

/** What broke stands for what hangs below it, where they say no more. */
function affectedBy({ affectedService, affectedResource, rootCauseService }: Entry): string[] {
  const affected = [...(affectedService ?? []), ...(affectedResource ?? [])]
  const ids = (affected.length > 0 ? affected : (rootCauseService ?? [])).map(({ id }) => id)
  return [...new Set(ids)]
}
