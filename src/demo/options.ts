import { parseArgs } from 'node:util'

/** Where everything of a demo listens, on loopback. */
export type DemoPorts = {
  novo: number
  page: number
  login: number
  channel: number
  graph: number
  contractor: number
}

export type DemoOptions = { play: boolean; full: boolean; fresh: boolean; first: number; ports: DemoPorts }

export const usage = `Usage: npm run demo [-- options]
  (none)      the sandbox and Novo, until Ctrl-C; the data stays for the next run
  --fresh     forget the data of the last run
  --port N    the page on port N
  --ports N   everything on the six ports from N on (3978), with data of its own
  --play      play the main job from the sentence to the working line, print it, and end
  --full      on private PostgreSQL and Redis instead of the embedded stores
  --help      this text`

export const firstPort = 3978
const portsUsed = 6
const lastPort = 65_535

/** What the command line asks for; throws an error that says what is wrong with it. */
export function readOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      play: { type: 'boolean' },
      full: { type: 'boolean' },
      fresh: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
      ports: { type: 'string' },
    },
  })
  if (values.help) return 'help'
  const first = portOf('--ports', values.ports, lastPort - portsUsed + 1) ?? firstPort
  const ports = portsFrom(first)
  const page = portOf('--port', values.port, lastPort) ?? ports.page
  const { page: _, ...others } = ports
  if (Object.values(others).includes(page)) throw new Error(`--port ${page} is taken by the demo itself.`)
  const { play = false, full = false, fresh = false } = values
  return { play, full, fresh, first, ports: { ...ports, page } }
}

const portsFrom = (first: number): DemoPorts => ({
  novo: first,
  page: first + 1,
  login: first + 2,
  channel: first + 3,
  graph: first + 4,
  contractor: first + 5,
})

function portOf(option: string, text: string | undefined, highest: number): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= highest) return port
  throw new Error(`${option} takes a port from 1 to ${highest}, not "${text}".`)
}
