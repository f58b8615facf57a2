import pg from 'pg'

/** The database of a run, as one who lets time pass: what waits for its hour is due now. */
export function timeOf(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  const connected = client.connect()
  const ask = async <Row>(statement: string) => {
    await connected
    return (await client.query(statement)).rows as Row[]
  }
  return {
    /** What waits between two attempts waits no longer, nor what is held longer after several deaths; posts that fell silent a while ago are older than their grace. */
    async passes(): Promise<void> {
      await ask(`update effects set due_at = now() where done_at is null and dead_at is null and due_at > now()`)
      await ask(
        `update effects set lease_until = now() + interval '12 seconds' where done_at is null and lease_until > now() + interval '13 seconds'`,
      )
      await ask(`update live_cards set posting_since = '2020-01-01T00:00:00Z'
        where activity_id is null and key not like 'said:%' and posting_since < to_char(
          (now() - interval '20 seconds') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS')`)
    },
    /** The hour of the schedule that reads every open order again: its next look finds it due. */
    scheduleComes: () => ask(`delete from ticks where name = 'reconcile-orders'`),
    async waiting(): Promise<number> {
      const rows = await ask<{ count: string }>(
        `select count(*) from effects where done_at is null and dead_at is null`,
      )
      return Number(rows[0]?.count)
    },
    async reconciled(): Promise<boolean> {
      const rows = await ask(`select from ticks where name = 'reconcile-orders'`)
      return rows.length > 0
    },
    close: () => client.end(),
  }
}
