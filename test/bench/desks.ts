import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { storeOf } from '../../src/adapters/postgres/store.ts'
import type { DeskAsk } from '../../src/domain/booking-ask.ts'
import type { FloorPlan } from '../../src/domain/floor-plan.ts'
import { bookDesk } from '../../src/flows/booking.ts'
import type { BookingNeeds } from '../../src/flows/booking-facts.ts'
import { proposeDesk } from '../../src/flows/booking-proposal.ts'
import { lookAtBookings } from '../../src/flows/booking-rounds.ts'
import { readOffice } from '../../src/office.ts'
import { desk, floor, planOf, zone } from '../support/booking-samples.ts'
import { newDatabase } from '../support/database.ts'
import { fakeDirectory } from '../support/fakes.ts'
import { startPostgres } from '../support/services.ts'

type Size = {
  name: string
  desks: number
  days: number
  bookings: number
  around: number
  everyMs: number
  most: number
}

/** The office of the contract's ceiling, and ten times that. */
const usual: Size = {
  name: '600 desks, 180 days, 200,000 bookings',
  desks: 600,
  days: 180,
  bookings: 200_000,
  around: 60,
  everyMs: 12,
  most: 100,
}
const big: Size = {
  name: '10,000 desks, 5,000,000 bookings',
  desks: 10_000,
  days: 270,
  bookings: 5_000_000,
  around: 15,
  everyMs: 120,
  most: 150,
}

const now = '2026-12-01T08:00:00Z'
const today = '2026-12-01'
const proposals = 300
/** Nobody has booked yet: 500 people do. */
const freeDay = '2026-12-04'

/** Measures desks on PostgreSQL and prints each figure beside its target; throws when it could not be measured. */
export async function measureDesks({ whole }: { whole: boolean }): Promise<void> {
  const postgres = await startPostgres({ settings: { maintenance_work_mem: '256MB', shared_buffers: '256MB' } })
  try {
    for (const size of whole ? [usual, big] : [usual]) await measure(postgres.url, size)
  } finally {
    await postgres.stop()
  }
}

async function measure(serverUrl: string, size: Size): Promise<void> {
  const { url, drop } = await newDatabase(serverUrl)
  const open = await openDatabase({ databaseUrl: url }, 10)
  const store = storeOf(open)
  const plan = planFor(size.desks)
  const people = peopleOf(2_000)
  const office = { ...readOffice('office', 'Europe/Brussels', 'fr', [2026, 2027]), floorPlan: plan }
  const needs: BookingNeeds = {
    store,
    directory: fakeDirectory({ people }),
    clock: { now: () => now },
    office,
    newId: randomUUID,
  }
  const seconds = await seed(url, size)
  console.log(`\nDesks: ${size.name} (seeded in ${seconds.toFixed(0)} s)`)
  await report('proposal, p95 ms', size.most, () => proposeMany(needs, people))
  await report('500 people book, p95 ms', 300, () => bookMany(needs, people, size))
  await report('release of 10,000 bookings, s', 5, () => releaseMany(needs, open.db, size))
  await store.close()
  await drop()
}

async function report(what: string, most: number, measured: () => Promise<number>): Promise<void> {
  const found = await measured()
  console.log(
    `  ${what.padEnd(40)} ${found.toFixed(1).padStart(8)}   target ${most}   ${found <= most ? 'met' : 'NOT met'}`,
  )
}

const planFor = (count: number): FloorPlan => {
  const perZone = 50
  const zones = Array.from({ length: Math.ceil(count / perZone) }, (_, z) =>
    zone(
      `Z${z}`,
      Array.from({ length: Math.min(perZone, count - z * perZone) }, (_, d) =>
        desk(`D${z * perZone + d}`, {
          at: [1 + (d % 10) * 2, 1 + Math.floor(d / 10) * 2],
          features: d % 3 ? ['docking'] : ['docking', 'two-screens'],
        }),
      ),
      { activity: z % 4 === 3 ? 'quiet' : 'project', teams: z % 12 === 0 ? ['Dossiers'] : [] },
    ),
  )
  const floors = Array.from({ length: Math.ceil(zones.length / 4) }, (_, f) =>
    floor(`F${f}`, zones.slice(f * 4, f * 4 + 4)),
  )
  return planOf(floors)
}

const personId = (number: number) => `0b0b0b0b-0000-4000-8000-${String(number).padStart(12, '0')}`
const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: personId(i), name: `Person ${i}`, givenName: `P${i}`, department: i % 3 ? 'Dossiers' : 'ICT' },
  }))

/** Half-days, spread over the desks, until so many days ahead; what is over for as many has forgotten its people. */
async function seed(url: string, { desks, days, bookings, around }: Size): Promise<number> {
  const began = performance.now()
  const share = bookings / (desks * days * 2)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (let day = around - days + 1; day <= around; day += 1) {
    const date = Temporal.PlainDate.from(today).add({ days: day }).toString()
    if (date === freeDay) continue
    await client.query(
      `insert into bookings (id, version, person, occupant, made_by, made_at, desk, day, slot, from_at, to_at, status)
      select $1::text || '-' || d || half, 1, who, who, who, $2::timestamptz, 'D' || d, $1::date,
        case half when 0 then 'morning' else 'afternoon' end,
        ($1::date + case half when 0 then interval '0' else interval '13 hours' end) at time zone 'Europe/Brussels',
        ($1::date + case half when 0 then interval '13 hours' else interval '24 hours' end) at time zone 'Europe/Brussels',
        $3::text
      from (
        select d, half, '0b0b0b0b-0000-4000-9000-' || lpad(((d + $4::int) % $5::int)::text, 12, '0') as who
        from generate_series(0, $5::int - 1) d, generate_series(0, 1) half
        where (hashtext($1::text || d || half) & 1023) < $6::int
      ) rows`,
      [date, now, day < -around ? 'past' : 'booked', day + 1000, desks, Math.round(share * 1024)],
    )
  }
  await client.query('vacuum analyze bookings')
  await client.end()
  return (performance.now() - began) / 1000
}

const asks: readonly Partial<DeskAsk>[] = [
  {},
  { features: ['two-screens'] },
  { features: ['quiet'] },
  { floor: 'F1' },
  { slot: 'morning' },
  { near: [personId(7)] },
]

async function proposeMany(needs: BookingNeeds, people: ReturnType<typeof peopleOf>): Promise<number> {
  const times: number[] = []
  for (let i = -20; i < proposals; i += 1) {
    const person = people[Math.abs(i)]
    if (!person) throw new Error('too few people')
    const days = [
      Temporal.PlainDate.from('2026-12-02')
        .add({ days: i % 2 })
        .toString(),
    ]
    const ask: DeskAsk = { days, slot: 'day', features: [], near: [], ...asks[Math.abs(i) % asks.length] }
    const began = performance.now()
    const { proposals: found } = await proposeDesk(needs, randomUUID(), person, ask)
    if (i >= 0) times.push(performance.now() - began)
    if (found.length === 0 && ask.slot !== 'day') throw new Error('nothing was proposed')
    await needs.store.change(tx => tx.dropHold({ person: person.id }))
  }
  return p95(times)
}

/** 500 people, one after the other: in a minute, and in a tenth of it for the usual size; each from the wish to the booked desk. */
async function bookMany(needs: BookingNeeds, people: ReturnType<typeof peopleOf>, { everyMs }: Size): Promise<number> {
  const times: number[] = []
  const booked = await Promise.all(
    people.slice(500, 1000).map(async (person, i) => {
      await new Promise(next => setTimeout(next, i * everyMs))
      const ask: DeskAsk = { days: [freeDay], slot: i % 2 ? 'morning' : 'afternoon', features: [], near: [] }
      const id = randomUUID()
      const began = performance.now()
      const offer = await proposeDesk(needs, id, person, ask)
      const [best] = offer.proposals
      const done = best && (await bookDesk(needs, { id, actor: person, ask: offer.ask, desk: best.desk.name }))
      times.push(performance.now() - began)
      return done?.ok === true
    }),
  )
  if (!booked.every(Boolean)) throw new Error('somebody got no desk')
  return p95(times)
}

async function releaseMany(
  needs: BookingNeeds,
  db: Awaited<ReturnType<typeof openDatabase>>['db'],
  { desks }: Size,
): Promise<number> {
  await sql`
    update bookings set confirm_until = ${now}::timestamptz, asked = 2 where id in (
      select id from bookings where status = 'booked' and day >= ${today}::date order by day limit 10000
    )
  `.execute(db)
  if (desks === 0) return 0
  const began = performance.now()
  await lookAtBookings(needs)
  const seconds = (performance.now() - began) / 1000
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from bookings where status = 'released'`.execute(db)
  if (rows[0]?.count !== 10_000) throw new Error(`${rows[0]?.count} were released`)
  return seconds
}

const p95 = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
