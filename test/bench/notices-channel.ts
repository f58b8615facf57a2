import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerParent } from './child.ts'

/** A connector that takes everything at once and remembers when: what is measured is the sender. */
const postedAt = new Map<string, number[]>()
let made = 0

const server = createServer((req, res) => {
  req.on('data', () => {})
  req.on('end', () => {
    const [, conversation = ''] = /^\/v3\/conversations\/([^/]+)\/activities/.exec(req.url ?? '') ?? []
    if (req.method === 'POST') {
      const times = postedAt.get(conversation) ?? []
      times.push(Date.now())
      postedAt.set(conversation, times)
    }
    made += 1
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ id: `activity-${made}` }))
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  answerParent(
    {
      /** When each conversation got its posts, since it was last forgotten; milliseconds of the machine's clock. */
      posts: () => [...postedAt],
      forget: () => postedAt.clear(),
      stop: () => {
        server.close()
        server.closeAllConnections()
      },
    },
    `http://127.0.0.1:${port}`,
  )
})
