import type { Instant } from '../domain/day.ts'

/** Addresses of files of ours, which open without a sign-in until a moment. Who has the address has the file. */
export type Links = {
  /** `path` names the file, its first part the kind: `evidence/2026-11/fr.html`; parts of letters, digits, `.`, `_`, `-`. */
  to(path: string, until: Instant): string
}
