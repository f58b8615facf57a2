import { sql } from 'kysely'
import type { KeptPicture } from '../../domain/picture.ts'
import type { ReportChanges, ReportReads } from '../../ports/reports.ts'
import { plain } from './json.ts'
import type { PicturesTable } from './picture-table.ts'
import type { Db } from './schema.ts'

const columns = ['id', 'outage', 'person', 'type', 'kept_at', 'sent_at'] as const
type Row = Omit<PicturesTable, 'bytes'>

const pictureOf = ({ id, outage, person, type, kept_at, sent_at }: Row): Omit<KeptPicture, 'bytes'> => ({
  ...{ id, outage, person, type, keptAt: kept_at },
  ...(sent_at && { sentAt: sent_at }),
})

export const reportReads = (db: Db): ReportReads => ({
  async reportsOf(line, since) {
    const reported = db
      .selectFrom('outages')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('line', '=', plain(line))
      .where('begun_at', '>=', since)
      .where('status', 'not in', ['begun', 'dropped', 'cancelled', 'rejected'])
    return Number((await reported.executeTakeFirst())?.count ?? 0)
  },
  async begunOutage(writer) {
    const begun = db.selectFrom('outages').select('body').where('status', '=', 'begun')
    const theirs = begun.where(where =>
      where.or([
        where('reporter', '=', writer),
        where.and([where('person', '=', writer), where('reporter', 'is', null)]),
      ]),
    )
    return (await theirs.orderBy('begun_at', 'desc').limit(1).executeTakeFirst())?.body
  },
  async formsBefore(at, limit) {
    const begun = db.selectFrom('outages').select('body').where('status', '=', 'begun').where('begun_at', '<', at)
    return (await begun.orderBy('begun_at').limit(limit).execute()).map(({ body }) => body)
  },
  async picture(id) {
    const row = await db.selectFrom('pictures').selectAll().where('id', '=', plain(id)).executeTakeFirst()
    return row && { ...pictureOf(row), bytes: new Uint8Array(row.bytes) }
  },
  async picturesOf(outage) {
    const rows = db.selectFrom('pictures').select(columns).where('outage', '=', plain(outage))
    return (await rows.orderBy('kept_at').orderBy('id').execute()).map(pictureOf)
  },
})

export const reportChanges = (db: Db): ReportChanges => ({
  async addPicture({ id, outage, person, type, bytes, keptAt }) {
    const added = db.insertInto('pictures').values({ id, outage, person, type, bytes, kept_at: keptAt, sent_at: null })
    const rows = await added
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    return rows.length > 0
  },
  async pictureSent(id, at) {
    await db.updateTable('pictures').set({ sent_at: at }).where('id', '=', id).execute()
  },
  async forgetPictures(before) {
    const { rows } = await sql`delete from pictures where kept_at < ${before} returning id`.execute(db)
    return rows.length
  },
})
