import Queue from 'bull'
import { answerParent } from './child.ts'

/** The same fan-out by Bull's own limiter: a job for each message, so many in a second; and an urgent one behind them. */
const { REDIS_URL = '', CHANNEL = '', PER_SECOND = '20' } = process.env
const perSecond = Number(PER_SECOND)
const queue = new Queue<{ to: string }>('fan-out', REDIS_URL, {
  prefix: `peer-${process.pid}`,
  limiter: { max: perSecond, duration: 1000 },
})

async function post({ data: { to } }: Queue.Job<{ to: string }>): Promise<void> {
  const body = JSON.stringify({ type: 'message', text: 'An incident on your line', conversation: { id: to } })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${CHANNEL}/v3/conversations/${to}/activities`, { method: 'POST', headers, body })
  await answer.arrayBuffer()
}

const options = { removeOnComplete: true, removeOnFail: true }
answerParent(
  {
    send: async count => {
      void queue.process(16, post)
      const jobs = Array.from({ length: count as number }, (_, i) => ({ data: { to: `peer-${i}` }, opts: options }))
      await queue.addBulk(jobs)
    },
    urgent: async () => void (await queue.add({ to: 'peer-urgent' }, { ...options, priority: 1 })),
    stop: () => queue.close(true),
  },
  'none',
)
