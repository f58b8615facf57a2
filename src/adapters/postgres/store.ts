import { sql } from 'kysely'
import type { Changes, Reads, Store } from '../../ports/store.ts'
import { allowanceChanges, allowanceReads } from './allowances.ts'
import { audit } from './audit.ts'
import { roundChanges, waitReads } from './booking-rounds.ts'
import { bookingChanges, bookingReads } from './bookings.ts'
import { calendarChanges, calendarReads } from './calendar-events.ts'
import { chatChanges, chatReads } from './conversations.ts'
import { type OpenDatabase, openDatabase, type Place } from './database.ts'
import { delegationChanges, delegationReads } from './delegations.ts'
import { deskChanges, deskReads } from './desk.ts'
import { detectionChanges, detectionReads } from './detection.ts'
import { historyChanges, historyReads } from './history.ts'
import { housekeeping, inboundChanges } from './inbound.ts'
import { incidentChanges, incidentReads } from './incidents.ts'
import { transactions } from './inside.ts'
import { lineChanges, lineReads } from './line-orders.ts'
import { noticeChanges, noticeReads } from './notices.ts'
import { outageChanges, outageReads } from './outages.ts'
import { effectChanges, outboxOf } from './outbox.ts'
import { reportChanges, reportReads } from './reports.ts'
import type { Db } from './schema.ts'
import { slaChanges, slaReads } from './sla.ts'
import { taskChanges, taskReads } from './tasks.ts'
import { teleworkChanges, teleworkReads } from './telework.ts'
import { worksChanges, worksReads } from './works.ts'

/**
 * The record, on PostgreSQL or in a folder of this process's own, its schema brought up to date. Throws, with the remedy,
 * when the server is too old or may forget, when the schema is newer than this program, when another process holds the
 * folder, and for a folder in production.
 */
export async function openStore(place: Place, more: { production?: boolean; poolSize?: number } = {}): Promise<Store> {
  if ('dataDir' in place && more.production)
    throw new Error('The embedded database is not for production: set DATABASE_URL.')
  return storeOf(await openDatabase(place, more.poolSize ?? 10))
}

/** The store on a database that is open and up to date. */
export function storeOf({ db, close }: OpenDatabase): Store {
  const { run, outside } = transactions()
  const change = <T>(work: (tx: Changes, raw: Db) => Promise<T>): Promise<T> =>
    run(() => db.transaction().execute(raw => undoable(raw, work)))
  return {
    ...outside({ ...reads(db), ...housekeeping(db), auditHistory: async () => (await audit(db)).bad }),
    change,
    outbox: outside(outboxOf(db, change)),
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    close,
  }
}

/** A refusal that promises to undo the transaction does so even when the work has caught it. */
async function undoable<T>(raw: Db, work: (tx: Changes, raw: Db) => Promise<T>): Promise<T> {
  const doomed: Error[] = []
  const tx = changes(raw, by => doomed.push(by))
  const done = await work(tx, raw)
  if (doomed[0]) throw doomed[0]
  return done
}

const reads = (db: Db): Reads => ({
  ...teleworkReads(db),
  ...delegationReads(db),
  ...calendarReads(db),
  ...allowanceReads(db),
  ...lineReads(db),
  ...outageReads(db),
  ...reportReads(db),
  ...slaReads(db),
  ...bookingReads(db),
  ...waitReads(db),
  ...incidentReads(db),
  ...detectionReads(db),
  ...noticeReads(db),
  ...worksReads(db),
  ...chatReads(db),
  ...taskReads(db),
  ...deskReads(db),
  ...historyReads(db),
})

const changes = (db: Db, doom: (by: Error) => void): Changes => ({
  ...reads(db),
  ...teleworkChanges(db, doom),
  ...delegationChanges(db),
  ...calendarChanges(db),
  ...allowanceChanges(db),
  ...lineChanges(db),
  ...outageChanges(db),
  ...reportChanges(db),
  ...slaChanges(db),
  ...bookingChanges(db),
  ...roundChanges(db),
  ...incidentChanges(db),
  ...detectionChanges(db),
  ...noticeChanges(db),
  ...worksChanges(db),
  ...chatChanges(db),
  ...taskChanges(db),
  ...deskChanges(db),
  ...inboundChanges(db),
  ...historyChanges(db),
  ...effectChanges(db),
})
