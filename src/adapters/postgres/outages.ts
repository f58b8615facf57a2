import { isOver, type Outage } from '../../domain/outage.ts'
import type { Changes, Reads } from '../../ports/store.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type OutageReads = Pick<Reads, 'outage' | 'outageByContractorId' | 'outagesOf' | 'openOutages' | 'recentTest'>

export function outageReads(db: Db): OutageReads {
  const outages = db.selectFrom('outages').select('body')
  return {
    outage: async id => (await outages.where('id', '=', plain(id)).executeTakeFirst())?.body,
    outageByContractorId: async contractorId =>
      (await outages.where('contractor_id', '=', plain(contractorId)).executeTakeFirst())?.body,
    outagesOf: async (person, limit) => {
      const theirs = outages.where(where => where.or([where('person', '=', person), where('reporter', '=', person)]))
      const rows = theirs.where('status', 'not in', ['begun', 'dropped'])
      return (await rows.orderBy('begun_at', 'desc').limit(limit).execute()).map(({ body }) => body)
    },
    openOutages: async line => {
      const open = outages.where('over', '=', false).where('status', '<>', 'begun')
      return (await (line === undefined ? open : open.where('line', '=', line)).orderBy('begun_at').execute()).map(
        ({ body }) => body,
      )
    },
    recentTest: async line => {
      const tested = outages.where('line', '=', line).where('tested_at', 'is not', null).orderBy('tested_at', 'desc')
      const last = (await tested.limit(1).executeTakeFirst())?.body
      return last?.testAfter ?? last?.test
    },
  }
}

export function outageChanges(db: Db): Pick<Changes, 'addOutage' | 'updateOutage'> {
  return {
    addOutage: async outage => {
      const added = db.insertInto('outages').values({ id: outage.id, ...columnsOf(outage) })
      return (
        (
          await added
            .onConflict(conflict => conflict.doNothing())
            .returning('id')
            .execute()
        ).length > 0
      )
    },
    updateOutage: async outage => {
      const updated = db.updateTable('outages').set(columnsOf(outage)).where('id', '=', outage.id)
      return (
        (
          await updated
            .where('version', '=', outage.version - 1)
            .returning('id')
            .execute()
        ).length > 0
      )
    },
  }
}

const columnsOf = (outage: Outage) => ({
  version: outage.version,
  person: outage.person,
  reporter: outage.reporter ?? null,
  line: outage.line.id,
  status: outage.status,
  over: isOver(outage),
  contractor_id: outage.contractorId ?? null,
  begun_at: outage.begunAt,
  tested_at: (outage.testAfter ?? outage.test)?.at ?? null,
  body: json(outage),
})
