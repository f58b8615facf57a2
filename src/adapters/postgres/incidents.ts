import { sql } from 'kysely'
import { type Incident, isActive, type Member } from '../../domain/incident.ts'
import type { IncidentChanges, IncidentReads } from '../../ports/incidents.ts'
import type { IncidentTables } from './incident-tables.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type OfIncidents = 'incident' | 'incidentByProblem' | 'activeIncidents' | 'openIncidents' | 'settledIncidents'
type OfMembers = 'members' | 'membershipsOf' | 'memberOfOutage'

export function incidentReads(db: Db): Pick<IncidentReads, OfIncidents | OfMembers> {
  const incidents = db.selectFrom('incidents').select('body')
  const active = incidents.where('status', 'in', ['suspected', 'open']).orderBy('started_at').orderBy('id')
  const members = db.selectFrom('incident_members').selectAll()
  return {
    incident: async id => (await incidents.where('id', '=', plain(id)).executeTakeFirst())?.body,
    incidentByProblem: async problem =>
      (await incidents.where('problem', '=', plain(problem)).executeTakeFirst())?.body,
    activeIncidents: async () => (await active.execute()).map(({ body }) => body),
    openIncidents: async () => (await active.where('status', '=', 'open').execute()).map(({ body }) => body),
    settledIncidents: async since => {
      const rows = incidents.where('ended_at', '>=', since).orderBy('ended_at', 'desc')
      return (await rows.execute()).map(({ body }) => body)
    },
    members: async incident => {
      const rows = members.where('incident', '=', plain(incident)).orderBy('joined_at').orderBy('line')
      return (await rows.execute()).map(memberOf)
    },
    membershipsOf: async person => {
      const rows = members.where('person', '=', person).orderBy('joined_at', 'desc')
      return (await rows.execute()).map(memberOf)
    },
    memberOfOutage: async outage => {
      const rows = members.where('outage', '=', plain(outage)).orderBy('joined_at', 'desc').limit(1)
      return (await rows.execute()).map(memberOf)[0]
    },
  }
}

type MemberRow = IncidentTables['incident_members']

const memberOf = ({ incident, line, person, joined_at, outage, answer, answered_at }: MemberRow): Member => ({
  ...{ incident, line, person, joinedAt: joined_at },
  ...(outage && { outage }),
  ...(answer && { answer }),
  ...(answered_at && { answeredAt: answered_at }),
})

const incidentsLock = 656_000

type OfChanges =
  | 'lockIncidents'
  | 'addIncident'
  | 'updateIncident'
  | 'addMember'
  | 'keepMember'
  | 'moveMembers'
  | 'forgetMembers'

export function incidentChanges(db: Db): Pick<IncidentChanges, OfChanges> {
  return {
    lockIncidents: async () => {
      await sql`select pg_advisory_xact_lock(${sql.lit(incidentsLock)})`.execute(db)
    },
    addIncident: async incident => {
      const added = db.insertInto('incidents').values({ id: incident.id, ...columnsOf(incident) })
      const rows = await added
        .onConflict(conflict => conflict.column('id').doNothing())
        .returning('id')
        .execute()
      if (rows.length > 0) await keepSites(db, incident)
      return rows.length > 0
    },
    updateIncident: async incident => {
      const updated = db.updateTable('incidents').set(columnsOf(incident)).where('id', '=', incident.id)
      const rows = await updated
        .where('version', '=', incident.version - 1)
        .returning('id')
        .execute()
      if (rows.length > 0) await keepSites(db, incident)
      return rows.length > 0
    },
    addMember: async member => {
      const added = db.insertInto('incident_members').values(memberColumns(member))
      const rows = await added
        .onConflict(conflict => conflict.doNothing())
        .returning('person')
        .execute()
      return rows.length > 0
    },
    keepMember: async member => {
      const { incident, line, person, ...rest } = memberColumns(member)
      const updated = db.updateTable('incident_members').set(rest).where('incident', '=', incident)
      await updated.where('line', '=', line).where('person', '=', person).execute()
    },
    moveMembers: (from, to, lines) => moveMembers(db, from, to, lines),
    forgetMembers: async before => {
      const { numAffectedRows } = await sql`
        delete from incident_members m using incidents i where i.id = m.incident and i.ended_at < ${before}
      `.execute(db)
      await sql`
        update incidents set body = body - 'evidence' - 'lines'
        where ended_at < ${before} and (body ? 'evidence' or body ? 'lines')
      `.execute(db)
      return Number(numAffectedRows ?? 0)
    },
  }
}

/** The rows of what is active; a second active incident of its kind on a node breaks the primary key. */
async function keepSites(db: Db, incident: Incident): Promise<void> {
  await db.deleteFrom('incident_sites').where('incident', '=', incident.id).execute()
  const nodes = isActive(incident) ? [...new Set(incident.nodes)] : []
  if (nodes.length === 0) return
  const rows = nodes.map(node => ({ node, kind: incident.kind, incident: incident.id }))
  await db.insertInto('incident_sites').values(rows).execute()
}

/** Who is in both already stays with what they said there. */
async function moveMembers(db: Db, from: string, to: string, lines?: readonly string[]): Promise<void> {
  const chosen =
    lines === undefined ? sql`true` : sql`line in (select jsonb_array_elements_text(${json(lines)}::jsonb))`
  await sql`
    insert into incident_members (incident, line, person, joined_at, outage, answer, answered_at)
    select ${to}, line, person, joined_at, outage, answer, answered_at from incident_members
    where incident = ${from} and ${chosen}
    on conflict do nothing
  `.execute(db)
  await sql`delete from incident_members where incident = ${from} and ${chosen}`.execute(db)
}

const columnsOf = (incident: Incident) => ({
  version: incident.version,
  number: incident.number,
  kind: incident.kind,
  status: incident.status,
  problem: incident.problem ?? null,
  started_at: incident.startedAt,
  ended_at: incident.endedAt ?? null,
  body: json(incident),
})

const memberColumns = ({ incident, line, person, joinedAt, outage, answer, answeredAt }: Member): MemberRow => ({
  ...{ incident, line, person, joined_at: joinedAt },
  ...{ outage: outage ?? null, answer: answer ?? null, answered_at: answeredAt ?? null },
})
