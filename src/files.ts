import { allowanceFile } from './files/allowance-list.ts'
import { requestCalendarFile } from './files/calendar-feed.ts'
import { type EvidenceNeeds, evidenceFile } from './files/evidence.ts'
import { incidentPicture } from './files/incident-picture.ts'
import { recipientsFile } from './files/notice-list.ts'
import type { Links } from './ports/links.ts'
import type { Pictures } from './ports/pictures.ts'
import type { Store } from './ports/store.ts'

/** A file behind a signed link. `download`: saved under this name rather than shown. */
export type File = { type: string; body: string | Uint8Array; download?: string }

/** Makes the file that the parts of its path name; undefined: there is none. */
type FileMaker = (parts: readonly string[]) => Promise<File | undefined>

/** What can be had by link: the kind is the first part of the path. */
export type FileMakers = Readonly<Record<string, FileMaker>>

type Needs = EvidenceNeeds & { store: Store; links: Links; pictures: Pictures }

export const fileMakers = (needs: Needs): FileMakers => ({
  allowances: parts => allowanceFile(needs.store, parts),
  evidence: parts => evidenceFile(needs, parts),
  notices: parts => recipientsFile(needs.store, parts),
  telework: parts => requestCalendarFile(needs, parts),
  tree: parts => incidentPicture(needs, parts),
})
