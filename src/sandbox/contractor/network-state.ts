import type { NodeKind, NodeSeen, SandboxNetwork } from '../world-network.ts'
import { textAt } from './check.ts'
import type { Inventory, Service } from './inventory.ts'

const VPN = 'vpn'
const kinds = ['national', 'province', 'aggregation', 'exchange', 'cabinet']

type Needs = { inventory: Inventory; changed(): void; kept?: readonly string[] | undefined }

/** What is broken in the network, and what that does to the lines below. */
export function networkState({ inventory, changed, kept = [] }: Needs) {
  const broken = new Set(kept)

  const nodes = () => inventory.nodes().toSorted((a, b) => kinds.indexOf(a.serviceType) - kinds.indexOf(b.serviceType))
  const linesBelow = (id: string) =>
    inventory
      .lines()
      .filter(line => id === VPN || inventory.wayOf(line.id).includes(id))
      .map(line => line.id)

  function known(id: string): string {
    if (id === VPN || nodes().some(node => node.id === id)) return id
    throw new Error(`There is no node ${id} in the network.`)
  }

  function seen(): NodeSeen[] {
    const below = new Map<string, number>()
    for (const { id } of inventory.lines())
      for (const node of inventory.wayOf(id)) below.set(node, (below.get(node) ?? 0) + 1)
    return nodes().map(node => seenOf(node, below.get(node.id) ?? 0, broken.has(node.id)))
  }

  const acts: SandboxNetwork = {
    nodes: seen,
    break(id) {
      broken.add(known(id))
      changed()
    },
    mend(id) {
      broken.delete(known(id))
      changed()
    },
    broken: () => [...broken],
    linesBelow,
  }
  return {
    acts,
    kept: () => [...broken],
    /** Whether a service can be in sync, and a tunnel over it work, as the network stands. */
    reach(service: string): { sync: boolean; vpn: boolean } {
      const sync = broken.size === 0 || !inventory.wayOf(service).some(node => broken.has(node))
      return { sync, vpn: sync && !broken.has(VPN) }
    },
  }
}

function seenOf(node: Service, lines: number, broken: boolean): NodeSeen {
  const { id, serviceType, name, supportingService } = node
  const above = Array.isArray(supportingService) ? (supportingService[0] as { id?: string } | undefined)?.id : undefined
  return { id, kind: serviceType as NodeKind, name: textAt(name) ?? id, ...(above && { above }), lines, broken }
}
