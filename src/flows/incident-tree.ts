import type { Store } from '../ports/store.ts'
import { type TreeNode, treeOf } from './incident-picture.ts'
import { networkOf } from './network.ts'

/** The tree of an incident as it stands; undefined: there is no such incident, or it has no place. */
export async function incidentTree(store: Store, id: string): Promise<readonly TreeNode[] | undefined> {
  const incident = await store.incident(id)
  if (!incident) return undefined
  const reported = (await store.members(id)).map(({ line }) => line)
  const tree = treeOf(incident, reported, await networkOf(store))
  return tree.length > 0 ? tree : undefined
}
