import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { cellKey } from '../../domain/mass-outage-baseline.ts'
import type { LinePlace, NetworkNode } from '../../domain/network.ts'
import type { IncidentChanges, IncidentReads } from '../../ports/incidents.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type OfReads = 'networkDigest' | 'network' | 'baseline' | 'lineReports' | 'probedTest'

/** What detection looks at: the network, what is usual in it, and what was reported of late. */
export function detectionReads(db: Db): Pick<IncidentReads, OfReads> {
  const networkDigest = async () =>
    (await db.selectFrom('network_state').select('digest').executeTakeFirst())?.digest ?? ''
  return {
    networkDigest,
    network: async () => ({ digest: await networkDigest(), nodes: await nodesIn(db), places: await placesIn(db) }),
    baseline: async keys => {
      const since = (await db.selectFrom('baseline_state').select('since').executeTakeFirst())?.since
      const cells = await sql<{ node: string; hour: number; week: number; mean: number; count: number }>`
        select b.node, b.hour, b.week, b.mean, b.count
        from jsonb_to_recordset(${json(keys.map(placeOf))}::jsonb) as asked (node text, hour int)
        join baseline_cells b on b.node = asked.node collate "C" and b.hour = asked.hour
      `.execute(db)
      return { since, cells: cells.rows }
    },
    lineReports: async since => {
      const rows = db.selectFrom('line_reports').selectAll().where('at', '>=', since).orderBy('at')
      return rows.orderBy('id').execute()
    },
    probedTest: async line => {
      const row = db.selectFrom('line_tests').select('body').where('line', '=', plain(line))
      return (await row.executeTakeFirst())?.body
    },
  }
}

/** `node@hour` of `cellKey`; a node's id may hold any sign. */
function placeOf(key: string) {
  const at = key.lastIndexOf('@')
  return { node: key.slice(0, at), hour: Number(key.slice(at + 1)) }
}

async function nodesIn(db: Db): Promise<NetworkNode[]> {
  const rows = await db.selectFrom('network_nodes').selectAll().orderBy('id').execute()
  return rows.map(({ above, ...node }) => ({ ...node, ...(above && { above }) }))
}

async function placesIn(db: Db): Promise<LinePlace[]> {
  const rows = await db.selectFrom('line_places').selectAll().orderBy('line').execute()
  return rows.map(({ line, node, postcode }) => ({ line, ...(node && { node }), ...(postcode && { postcode }) }))
}

type OfChanges = 'keepNetwork' | 'keepBaseline' | 'keepLineReports' | 'keepProbedTest'

export function detectionChanges(db: Db): Pick<IncidentChanges, OfChanges> {
  return {
    keepNetwork: (nodes, places) => keepNetwork(db, nodes, places),
    keepBaseline: async (since, cells) => {
      await sql`insert into baseline_state (since) values (${since}) on conflict do nothing`.execute(db)
      const last = new Map(cells.map(cell => [cellKey(cell.node, cell.hour), cell]))
      await sql`
        insert into baseline_cells (node, hour, week, mean, count)
        select * from jsonb_to_recordset(${json([...last.values()])}::jsonb)
          as c (node text, hour int, week int, mean float8, count int)
        on conflict (node, hour) do update set week = excluded.week, mean = excluded.mean, count = excluded.count
      `.execute(db)
    },
    keepLineReports: async reports => {
      const last = new Map(reports.map(report => [report.id, report]))
      await sql`
        insert into line_reports (id, line, at, reading, learned)
        select * from jsonb_to_recordset(${json([...last.values()])}::jsonb)
          as r (id text, line text, at timestamptz, reading text, learned boolean)
        on conflict (id) do update set learned = excluded.learned
      `.execute(db)
      await sql`
        delete from line_reports where at < (select max(at) from line_reports) - interval '2 days'
      `.execute(db)
    },
    keepProbedTest: async (line, test) => {
      await sql`
        insert into line_tests (line, at, body) values (${plain(line)}, ${test.at}, ${json(test)})
        on conflict (line) do update set at = excluded.at, body = excluded.body where line_tests.at < excluded.at
      `.execute(db)
    },
  }
}

async function keepNetwork(db: Db, nodes: readonly NetworkNode[], places: readonly LinePlace[]): Promise<void> {
  const content = JSON.stringify([nodes.map(nodeParts).sort(), places.map(placeParts).sort()])
  const digest = createHash('sha256').update(content).digest('base64url')
  const kept = await db.selectFrom('network_state').select('digest').forUpdate().executeTakeFirst()
  if (kept?.digest === digest) return
  await sql`delete from network_nodes`.execute(db)
  await sql`delete from line_places`.execute(db)
  await sql`
    insert into network_nodes (id, level, name, above)
    select distinct on (id) id, level, name, above from jsonb_to_recordset(${json(nodes)}::jsonb)
      as n (id text, level text, name text, above text)
  `.execute(db)
  await sql`
    insert into line_places (line, node, postcode)
    select distinct on (line) line, node, postcode from jsonb_to_recordset(${json(places)}::jsonb)
      as p (line text, node text, postcode text)
  `.execute(db)
  await sql`
    insert into network_state (digest) values (${digest}) on conflict (one) do update set digest = excluded.digest
  `.execute(db)
}

const nodeParts = ({ id, level, name, above }: NetworkNode) => JSON.stringify([id, level, name, above])
const placeParts = ({ line, node, postcode }: LinePlace) => JSON.stringify([line, node, postcode])
