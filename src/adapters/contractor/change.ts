import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { WorksOddity, WorksReading } from '../../domain/works-reading.ts'
import type { Log } from '../../ports/log.ts'
import type { Tmf } from './http.ts'
import { resources } from './resources.ts'
import { instantOf, laterOf, noted, notesIn, said, text, valueText } from './values.ts'

const refs = z.array(z.object({ id: z.string().min(1).max(200), role: text })).nullish()
const entryOf = z.object({
  id: z.string().min(1).max(200),
  status: text,
  description: text,
  statusChangeReason: text,
  statusChangeDate: text,
  requestDate: text,
  lastUpdateDate: text,
  plannedStartTime: text,
  plannedEndTime: text,
  actualStartTime: text,
  actualEndTime: text,
  targetEntity: refs,
  impactEntity: refs,
  changeRequestCharacteristic: z.array(z.object({ name: text, value: z.unknown() })).nullish(),
  note: noted,
})
type Entry = z.infer<typeof entryOf>

/** Works the contractor plans, from TMF655 v4. */
export function plannedWorks(tmf: Tmf, log: Log, now: () => Instant) {
  const read = resources(tmf, log, {
    path: '/tmf-api/ChangeManagement/v4/changeRequest',
    changed: 'lastUpdateDate',
    schema: entryOf,
    reading: entry => worksIn(entry, now),
    what: 'a change that TMF655 does not know',
  })
  return { changes: read.all, change: read.one }
}

const statuses: Readonly<Record<string, WorksReading['status']>> = {
  acknowledged: 'proposed',
  requestForAuthorization: 'proposed',
  waitForApproval: 'proposed',
  approved: 'planned',
  scheduled: 'planned',
  inProgress: 'under way',
  fallbackExecution: 'under way',
  postImplementationReview: 'completed',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  rejected: 'cancelled',
}

function worksIn(entry: Entry, now: () => Instant): WorksReading {
  const at = laterOf(entry.lastUpdateDate, entry.statusChangeDate, entry.requestDate) ?? now()
  const times = timesIn(entry)
  const affected = affectedBy(entry)
  const title = said(valueText(entry.changeRequestCharacteristic, 'title'))
  const [description, because] = [entry.description, entry.statusChangeReason].map(said)
  const { plannedStart, plannedEnd } = times
  const odd: [boolean, WorksOddity][] = [
    [!statuses[entry.status ?? ''], 'unknown status'],
    [!plannedStart, 'no start'],
    [!plannedEnd, 'no end'],
    [!!plannedStart && !!plannedEnd && Temporal.Instant.compare(plannedEnd, plannedStart) <= 0, 'end before start'],
    [affected.length === 0, 'no places'],
  ]
  return {
    contractorId: entry.id,
    status: statuses[entry.status ?? ''] ?? 'proposed',
    ...times,
    affected,
    ...(title && { title }),
    ...(description && { description }),
    ...(because && { because }),
    notes: notesIn(entry.note, instantOf(entry.requestDate) ?? at),
    at,
    odd: odd.flatMap(([is, what]) => (is ? [what] : [])),
  }
}

function timesIn(entry: Entry): Pick<WorksReading, 'plannedStart' | 'plannedEnd' | 'started' | 'ended'> {
  const [plannedStart, plannedEnd] = [instantOf(entry.plannedStartTime), instantOf(entry.plannedEndTime)]
  const [started, ended] = [instantOf(entry.actualStartTime), instantOf(entry.actualEndTime)]
  return {
    ...(plannedStart && { plannedStart }),
    ...(plannedEnd && { plannedEnd }),
    ...(started && { started }),
    ...(ended && { ended }),
  }
}

/** What the works are on, and what else they name as affected. */
const affectedBy = ({ targetEntity, impactEntity }: Entry): string[] => [
  ...new Set([...(targetEntity ?? []), ...(impactEntity ?? [])].map(({ id }) => id)),
]
