import type { Instant } from '../src/domain/day.ts'
import { isFresh } from '../src/domain/line-test.ts'
import { isOver, type Outage } from '../src/domain/outage.ts'
import { keepTest } from '../src/flows/outage.ts'
import { testLater } from '../src/flows/outage-due.ts'
import { done, type Job, later, type Needs, type Outcome, type Payload } from './job.ts'

/** Tests the line of a report that has no test yet; one of that line that is young enough serves as well, whoever asked for it. */
export const testLine: Job<'test-line'> = async ({ outage: id, after }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage || isOver(outage)) return done()
  if (after) return testAgain(outage, needs)
  if (outage.test) return done()
  const test = (await youngTest(outage, needs)) ?? (await needs.contractor.testLine(outage.line.id))
  return done(tx => keepTest(needs, tx, id, test))
}

/** What was measured before the contractor said «restored» says nothing about it: then the test waits its turn. */
async function testAgain(outage: Outage, needs: Needs): Promise<Outcome> {
  const resolvedAt = outage.history.findLast(({ status }) => status === 'resolved')?.at
  if (outage.status !== 'resolved' || outage.testAfter || !resolvedAt) return done()
  const young = await youngTest(outage, needs)
  if (young && isBefore(young.at, resolvedAt)) return done(tx => testLater(tx, outage.id, inMinutes(young.at, 5)))
  const test = young ?? (await needs.contractor.testLine(outage.line.id))
  return done(tx => keepTest(needs, tx, outage.id, test, 'testAfter'))
}

async function youngTest({ line }: Outage, { store, clock }: Needs) {
  const last = await store.recentTest(line.id)
  return last && isFresh(last, clock.now()) ? last : undefined
}

const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0
const inMinutes = (at: Instant, minutes: number) => Temporal.Instant.from(at).add({ minutes }).toString()

/** A test that cannot be had is told as such; nobody waits for it. */
export const noTest = ({ outage: id, after }: Payload<'test-line'>, needs: Needs): Outcome =>
  done(tx => keepTest(needs, tx, id, { at: needs.clock.now() }, after ? 'testAfter' : 'test'))

const followSeconds = 10
const followMinutes = 15

/** A test that took longer than somebody waits: its result follows when it comes, or that none came. */
export const followTest: Job<'follow-test'> = async ({ outage: id, test: contractorId, since, after }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage || isOver(outage)) return done()
  const { going, ...test } = await needs.contractor.lineTest(contractorId)
  if (going && isBefore(needs.clock.now(), inMinutes(since, followMinutes)))
    return later(Temporal.Instant.from(needs.clock.now()).add({ seconds: followSeconds }).toString())
  return done(tx => keepTest(needs, tx, id, test, after ? 'testAfter' : 'test'))
}

export const noResult = ({ outage: id, after }: Payload<'follow-test'>, needs: Needs): Outcome =>
  done(tx => keepTest(needs, tx, id, { at: needs.clock.now() }, after ? 'testAfter' : 'test'))
