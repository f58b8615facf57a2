import type restify from 'restify'
import type { Contractor } from '../world.ts'
import { message, moment, type Step, stepRoutes } from './contractor-step.ts'
import { json, textOf } from './route.ts'

/** What can be done to a node, or to `vpn`: broken, mended, declared to be so, worked on. */
const nodeSteps: Record<string, Step> = {
  break: ({ network }, id) => network.break(id),
  mend: ({ network }, id) => network.mend(id),
  declare: (contractor, id, request) => {
    const name = message(request)
    const eta = textOf(request, 'date') && moment(request, 'date')
    const kind = id === 'vpn' ? 'vpn' : 'line'
    contractor.problems.declare({ affected: placesOf(contractor, id), kind, name, ...(eta && { eta }) })
  },
  announce: (contractor, id, request) => {
    const hours = { start: moment(request, 'start'), end: moment(request, 'end') }
    contractor.works.announce({ affected: placesOf(contractor, id), title: message(request), ...hours })
  },
}

/** The VPN hangs nowhere in the tree: it is everybody's. */
function placesOf({ network }: Contractor, id: string): string[] {
  const nodes = network.nodes()
  const place = id === 'vpn' ? nodes.find(({ kind }) => kind === 'national') : nodes.find(node => node.id === id)
  if (!place) throw new Error(`There is no node ${id} in the network.`)
  return [place.id]
}

const problemSteps: Record<string, Step> = {
  ...Object.fromEntries(
    (['inProgress', 'resolved', 'closed', 'cancelled'] as const).map(status => [
      status,
      (({ problems }, id) => problems.move(id, status)) satisfies Step,
    ]),
  ),
  eta: ({ problems }, id, request) => problems.eta(id, moment(request, 'date'), textOf(request, 'message')),
  note: ({ problems }, id, request) => problems.note(id, message(request)),
}

const worksSteps: Record<string, Step> = {
  move: ({ works }, id, request) => works.move(id, moment(request, 'start'), moment(request, 'end'), message(request)),
  start: ({ works }, id) => works.start(id),
  overrun: ({ works }, id, request) => works.overrun(id, moment(request, 'end'), message(request)),
  end: ({ works }, id) => works.end(id),
  cancel: ({ works }, id, request) => works.cancel(id, message(request)),
}

/** The network in the console: what is broken, what is declared, what is planned. */
export function networkRoutes(server: restify.Server, needs: { contractor: Contractor; state: () => unknown }): void {
  server.get('/api/contractor/network', async (_request, response) => {
    json(response, 200, { nodes: needs.contractor.network.nodes() })
  })
  stepRoutes(server, 'network', nodeSteps, needs)
  stepRoutes(server, 'problems', problemSteps, needs)
  stepRoutes(server, 'works', worksSteps, needs)
}

export const networkSeen = ({ network, problems, works }: Contractor) => ({
  broken: network.broken(),
  problems: problems.seen(),
  works: works.seen(),
})
