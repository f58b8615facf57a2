import type { Outage } from '../src/domain/outage.ts'
import type { SlaBar } from '../src/domain/sla-bar.ts'

/** `other`: who else is concerned, as its reader sees it: the colleague it is for, or the one who reported it. */
export type OutageView = {
  outage: Outage
  zone: string
  phone: string
  problem?: string
  sla?: SlaBar
  other?: { is: 'colleague' | 'reporter'; name: string }
  pictures?: number
  /** Works on the line, known before the report. */
  works?: { running: boolean; start: string; end: string }
}
