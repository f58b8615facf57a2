import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Booking, moved } from '../../src/domain/booking.ts'
import type { Store } from '../../src/ports/store.ts'
import { sampleBooking } from '../support/booking-samples.ts'
import { isLinearizable, type Operation } from './linearizable.ts'
import { type Random, randomFrom } from './random.ts'

type Told = 'kept' | 'desk taken' | 'elsewhere'

/** Something that books desks and gives them back. */
export type Desks = {
  take(person: string, desk: string, day: string): Promise<Told>
  /** False: there was nothing of that person's to give back. */
  giveBack(person: string, desk: string, day: string): Promise<boolean>
}

/** Ours: the store, its constraints deciding. */
export const storeDesks = (store: Store): Desks => ({
  take: async (person, desk, day) => {
    const told = await store.change(tx => tx.addBooking(sampleBooking({ person, desk, day })))
    return told === 'known' ? 'kept' : told
  },
  giveBack: async (person, desk, day) => {
    const booking = (await store.bookingsOn(day, [person])).find((one: Booking) => one.desk === desk)
    return booking !== undefined && (await store.change(tx => tx.updateBooking(moved(booking, 'cancelled'))))
  },
})

/** What must not be done: looks whether the desk is free, and then books it. */
export async function carelessDesks(url: string): Promise<Desks & { close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {})
  await pool.query('create table careless (id text, person text, desk text, day text)')
  const rows = async (where: string, values: string[]) =>
    (await pool.query(`select 1 from careless where ${where}`, values)).rowCount
  return {
    take: async (person, desk, day) => {
      if (await rows('person = $1 and day = $2', [person, day])) return 'elsewhere'
      if (await rows('desk = $1 and day = $2', [desk, day])) return 'desk taken'
      await pool.query('insert into careless values ($1, $2, $3, $4)', [randomUUID(), person, desk, day])
      return 'kept'
    },
    giveBack: async (person, desk, day) => {
      const gone = await pool.query('delete from careless where person = $1 and desk = $2 and day = $3', [
        person,
        desk,
        day,
      ])
      return (gone.rowCount ?? 0) > 0
    },
    close: () => pool.end(),
  }
}

export type Race = {
  operations: number
  /** Operations whose answer was lost with the connection. */
  unknown: number
  /** Places, a desk or a person on a day, whose history cannot be put in order. */
  broken: string[]
}

type Size = { operations: number; people: number; desks: number; days: number; seed: number }

/** People take desks and give them back, all at once; then each desk's and each person's history of each day is checked. */
export async function race(desks: Desks, size: Size): Promise<Race> {
  const histories = new Map<string, Operation[]>()
  const note = (place: string, operation: Operation) =>
    histories.set(place, [...(histories.get(place) ?? []), operation])
  let left = size.operations
  let unknown = 0
  const runner = async (number: number) => {
    const random = randomFrom(size.seed * 1000 + number)
    const held = new Set<string>()
    while (left-- > 0) unknown += await turn(desks, `p${number}`, held, random, size, note)
  }
  await Promise.all(Array.from({ length: size.people }, (_, number) => runner(number)))
  const broken = [...histories].filter(([, history]) => !isLinearizable(history)).map(([place]) => place)
  return { operations: size.operations, unknown, broken }
}

async function turn(
  desks: Desks,
  person: string,
  held: Set<string>,
  random: Random,
  size: Size,
  note: (place: string, operation: Operation) => void,
): Promise<number> {
  const own = [...held]
  const back = own.length > 0 && random.chance(0.45)
  const [desk, day] = back
    ? ((random.one(own).split(' ') as [string, string]) ?? ['', ''])
    : [`d${Math.floor(random.between(0, size.desks))}`, dayOf(Math.floor(random.between(0, size.days)))]
  const asked = performance.now()
  const answer = await (back ? desks.giveBack(person, desk, day) : desks.take(person, desk, day)).catch(
    () => 'unknown' as const,
  )
  const times = { asked, answered: performance.now(), who: person }
  const mine = { asked, answered: times.answered, who: desk }
  if (back) {
    if (answer === false) return 0
    if (answer === true) held.delete(`${desk} ${day}`)
    const told = answer === 'unknown' ? 'unknown' : 'given back'
    note(`desk ${desk} ${day}`, { ...times, did: 'give back', told })
    note(`person ${person} ${day}`, { ...mine, did: 'give back', told })
    return answer === 'unknown' ? 1 : 0
  }
  if (answer === 'kept' || answer === 'unknown') {
    held.add(`${desk} ${day}`)
    const told = answer === 'kept' ? 'taken' : 'unknown'
    note(`desk ${desk} ${day}`, { ...times, did: 'take', told })
    note(`person ${person} ${day}`, { ...mine, did: 'take', told })
    return answer === 'unknown' ? 1 : 0
  }
  // A no because of the person says nothing of the desk, and the other way round.
  if (answer === 'desk taken') note(`desk ${desk} ${day}`, { ...times, did: 'take', told: 'refused' })
  else note(`person ${person} ${day}`, { ...mine, did: 'take', told: 'refused' })
  return 0
}

const dayOf = (number: number) => Temporal.PlainDate.from('2026-10-20').add({ days: number }).toString()

/** Ends connections of a database at random, every so many milliseconds on average, until it is stopped. */
export function cutConnections(url: string, everyMs: number, seed: number): { stop(): Promise<number> } {
  const random = randomFrom(seed)
  let going = true
  let cut = 0
  const work = (async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    while (going) {
      await new Promise(next => setTimeout(next, random.pause(everyMs)))
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`,
      )
      cut += rowCount ?? 0
    }
    await client.end()
  })()
  return {
    stop: async () => {
      going = false
      await work
      return cut
    },
  }
}
