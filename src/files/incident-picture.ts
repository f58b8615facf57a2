import { treePicture } from '../../cards/incident-desk.ts'
import { languages } from '../domain/person.ts'
import { incidentTree } from '../flows/incident-tree.ts'
import type { Pictures } from '../ports/pictures.ts'
import type { Store } from '../ports/store.ts'

const width = 640

/** The network's tree down to an incident, as PNG: `<incident>/<version>/<language>.png`. */
export async function incidentPicture(
  { store, pictures }: { store: Store; pictures: Pictures },
  [id = '', , file = '']: readonly string[],
) {
  const language = languages.find(each => file === `${each}.png`)
  const tree = language && (await incidentTree(store, id))
  if (!tree) return undefined
  return { type: 'image/png', body: pictures.png(treePicture(language, tree), width) }
}
