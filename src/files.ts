import { treePicture } from '../cards/incident-desk.ts'
import { languages } from './domain/person.ts'
import { incidentTree } from './flows/incident-tree.ts'
import type { Links } from './ports/links.ts'
import type { Pictures } from './ports/pictures.ts'
import type { Store } from './ports/store.ts'

/** A file behind a signed link. `download`: saved under this name rather than shown. */
export type File = { type: string; body: string | Uint8Array; download?: string }

/** Makes the file that the parts of its path name; undefined: there is none. */
type FileMaker = (parts: readonly string[]) => Promise<File | undefined>

/** What can be had by link: the kind is the first part of the path. */
export type FileMakers = Readonly<Record<string, FileMaker>>

type Needs = { store: Store; links: Links; pictures: Pictures }

export const fileMakers = (needs: Needs): FileMakers => ({
  tree: parts => incidentPicture(needs, parts),
})

const pictureWidth = 640

/** `<incident>/<version>/<language>.png`: the network's tree down to an incident. */
async function incidentPicture({ store, pictures }: Needs, [id = '', , file = '']: readonly string[]) {
  const language = languages.find(each => file === `${each}.png`)
  const tree = language && (await incidentTree(store, id))
  if (!tree) return undefined
  return { type: 'image/png', body: pictures.png(treePicture(language, tree), pictureWidth) }
}
