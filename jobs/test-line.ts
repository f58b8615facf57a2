import { isFresh } from '../src/domain/line-test.ts'
import { isOver } from '../src/domain/outage.ts'
import { keepTest } from '../src/flows/outage.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/** Tests the line of a report that has no test yet; one of that line that is young enough serves as well. */
export const testLine: Job<'test-line'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage || outage.test || isOver(outage)) return done()
  const last = await needs.store.recentTest(outage.line.id)
  const young = last && isFresh(last, needs.clock.now()) ? last : undefined
  const test = young ?? (await needs.contractor.testLine(outage.line.id))
  return done(tx => keepTest(needs, tx, id, test))
}

/** A test that cannot be had is told as such; nobody waits for it. */
export const noTest = ({ outage: id }: Payload<'test-line'>, needs: Needs): Outcome =>
  done(tx => keepTest(needs, tx, id, { at: needs.clock.now() }))
