import { createServer } from 'node:net'
import type { DemoPorts } from './options.ts'

/** Throws one line that names the first port in use and the way round it. */
export async function checkPorts(ports: DemoPorts): Promise<void> {
  for (const [who, port] of Object.entries(ports)) {
    const trouble = await troubleWith(port)
    if (trouble) throw new Error(`Port ${port} ${trouble}. ${remedy(who, ports)}`)
  }
}

/** The same for a port that was taken between the look and the start. */
export function portTrouble(error: unknown, ports: DemoPorts): string | undefined {
  const { code, port } = error as { code?: string; port?: number }
  if (code !== 'EADDRINUSE') return undefined
  const [who = ''] = Object.entries(ports).find(entry => entry[1] === port) ?? []
  return `Port ${port} is in use. ${remedy(who, ports)}`
}

function remedy(who: string, { novo, page }: DemoPorts): string {
  if (who === 'page') return `Move the page: npm run demo -- --port ${elsewhere(page)}`
  return `Stop what uses it (another demo?), or move this one: npm run demo -- --ports ${elsewhere(novo)}`
}

const elsewhere = (port: number) => (port + 1000 < 65_000 ? port + 1000 : port - 1000)

function troubleWith(port: number): Promise<string | undefined> {
  return new Promise(known => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      known(code === 'EADDRINUSE' ? 'is in use' : `cannot be listened on (${code})`),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => known(undefined)))
  })
}
