import { randomUUID } from 'node:crypto'
import type { Day, Part } from '../../src/domain/day.ts'
import { sampleTelework } from '../support/samples.ts'
import { quiet, type Story } from './world.ts'

/** The network as the contractor has it. */
export async function networkIsRead({ novo, sandbox }: Story) {
  const { network } = sandbox.contractor
  const nodes = network.nodes().map(({ id, kind, name, above }) => ({ id, level: kind, name, ...(above && { above }) }))
  const cabinets = nodes.filter(({ level }) => level === 'cabinet')
  const places = cabinets.flatMap(({ id }) => network.linesBelow(id).map(line => ({ line, node: id })))
  await novo.store.change(tx => tx.keepNetwork(nodes, places))
}

export const cabinetOf = ({ sandbox: { contractor } }: Story, { line }: { line: string }): string => {
  const below = contractor.network
    .nodes()
    .filter(({ kind, id }) => kind === 'cabinet' && contractor.network.linesBelow(id).includes(line))
  if (!below[0]) throw new Error('this line hangs from no cabinet')
  return below[0].id
}

/** A moment of the office's day, as the contractor writes it. */
export const at = (day: Day, hour: number): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Brussels', plainTime: { hour } })
    .toInstant()
    .toString()

/** Approved telework of somebody. */
export async function teleworks({ novo, clock }: Story, person: { id: string }, day: Day, part: Part = 'day') {
  const asked = sampleTelework({ id: randomUUID(), person: person.id, chief: randomUUID() })
  const now = clock.now().toISOString()
  await novo.store.change(async tx => {
    await tx.addTelework(asked, [{ day, part }])
    await tx.updateTelework({ ...asked, version: 2, status: 'approved', by: asked.chief, at: now, items: [] }, [day])
  })
}

/** Moves the office's clock to an hour of a day, through the schedules on the way; what is due is done. */
export async function goTo(on: Story, day: Day, hour: number, minute = 5) {
  const then = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: 'Europe/Brussels',
    plainTime: { hour, minute },
  })
  const now = Temporal.Instant.from(on.clock.now().toISOString())
  await on.later(now.until(then.toInstant()))
  await quiet(on)
}
