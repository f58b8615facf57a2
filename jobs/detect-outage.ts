import type { LineTest } from '../src/domain/line-test.ts'
import type { LineId } from '../src/domain/network.ts'
import { detect, keepDetected, keepProbe, youngTest } from '../src/flows/incident-detection.ts'
import { Refused, Silence } from '../src/ports/silence.ts'
import { done, type Job, type Needs } from './job.ts'

/** What a report says of the network: folds it, opens an incident, or asks the ICT desk. Reports are taken in their order. */
export const detectOutage: Job<'detect-outage'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage?.reportedAt || (await needs.store.memberOfOutage(id))) return done()
  const detected = await detect(
    needs,
    { ...outage, reportedAt: outage.reportedAt },
    { lineTests: needs.contractor.state() === 'ok', test: lines => testLines(needs, lines) },
  )
  return done(tx => keepDetected(needs, tx, outage, detected))
}

/** Tests these lines; a young test of one is as good, and one that cannot be tested is left out. */
export async function testLines(needs: Needs, lines: readonly LineId[]): Promise<Map<LineId, LineTest>> {
  const tests = await Promise.all(lines.map(async line => [line, await testOf(needs, line)] as const))
  return new Map(tests.flatMap(([line, test]) => (test ? [[line, test] as const] : [])))
}

async function testOf(needs: Needs, line: LineId): Promise<LineTest | undefined> {
  const young = await youngTest(needs.store, line, needs.clock.now())
  if (young) return young
  const test = await needs.contractor.testLine(line).catch(noAnswer)
  if (test) await keepProbe(needs, line, test)
  return test
}

function noAnswer(error: unknown): undefined {
  if (!(error instanceof Silence || error instanceof Refused)) throw error
}
