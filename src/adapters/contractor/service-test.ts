import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { LineTest } from '../../domain/line-test.ts'
import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { text } from './values.ts'

const path = '/tmf-api/serviceTestManagement/v4/serviceTest'
/** What somebody at the chat waits for. */
const budgetMs = 20_000
const pollMs = 700

const testOf = z.object({
  id: z.string().min(1).max(200),
  state: text,
  testMeasure: z.array(z.object({ metricName: text, value: z.looseObject({ value: z.unknown() }).or(text) })).nullish(),
})

/** TMF653 v4.2: a test of one line, followed until it is over or the time is up. One that is not over in time is read again later. */
export function serviceTests(tmf: Tmf, now: () => Instant) {
  const get = async (id: string) => read(accepted(await tmf.get(`${path}/${encodeURIComponent(id)}`)))
  const said = (test: Test): LineTest => ({ at: now(), ...(isOver(test.state) ? measures(test) : { going: test.id }) })
  return {
    async testLine(line: string): Promise<LineTest> {
      const began = performance.now()
      let test = read(accepted(await tmf.post(path, bodyOf(line))))
      while (!isOver(test.state) && performance.now() - began < budgetMs) {
        await sleep(pollMs)
        test = await get(test.id)
      }
      return said(test)
    },
    lineTest: async (id: string): Promise<LineTest> => said(await get(id)),
  }
}

type Test = z.infer<typeof testOf>

const bodyOf = (line: string) => ({
  '@type': 'ServiceTest',
  name: 'line',
  mode: 'ONDEMAND',
  relatedService: { '@type': 'ServiceRef', id: line },
  testSpecification: { id: 'line' },
})

function read(body: unknown) {
  const parsed = testOf.safeParse(body)
  if (!parsed.success) throw new Silence('contractor', 'the contractor answered a test that TMF653 does not know')
  return parsed.data
}

const isOver = (state: string | undefined) =>
  ['completed', 'failed', 'rejected', 'cancelled', 'done'].includes(state ?? '')

function measures({ testMeasure }: Test): Omit<LineTest, 'at'> {
  const values = new Map((testMeasure ?? []).map(({ metricName, value }) => [metricName, wordOf(value)]))
  const [sync, vpn] = [truth(values.get('sync')), truth(values.get('vpn'))]
  const [downstream, packetLoss] = [number(values.get('downstream')), number(values.get('packetLoss'))]
  return {
    ...(sync !== undefined && { sync }),
    ...(vpn !== undefined && { vpn }),
    ...(downstream !== undefined && { downstream }),
    ...(packetLoss !== undefined && { packetLoss }),
  }
}

const wordOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '')
const truth = (word: string | undefined) => (word === 'true' ? true : word === 'false' ? false : undefined)
const number = (word: string | undefined) => (word && Number.isFinite(Number(word)) ? Number(word) : undefined)
