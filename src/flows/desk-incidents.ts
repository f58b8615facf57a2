import type { Incident } from '../domain/incident.ts'
import type { NetworkNode } from '../domain/network.ts'
import type { Notice } from '../domain/notice.ts'
import type { Office } from '../domain/office.ts'
import type { Store } from '../ports/store.ts'
import { networkOf, nodesNamed } from './network.ts'
import { type NoticeProgress, noticeProgress } from './notice.ts'

type Needs = { store: Store; office: Office }

export type IncidentRow = { incident: Incident; nodes: readonly NetworkNode[] }

/** Incidents that are suspected or open, those to decide on first. */
export async function incidentRows({ store }: Pick<Needs, 'store'>): Promise<IncidentRow[]> {
  const [incidents, network] = await Promise.all([store.activeIncidents(), networkOf(store)])
  const toDecide = ({ status }: Incident) => (status === 'suspected' ? 0 : 1)
  return incidents
    .toSorted((a, b) => toDecide(a) - toDecide(b))
    .map(incident => ({ incident, nodes: nodesNamed(network, incident.nodes) }))
}

export type NoticeRow = { notice: Notice; progress?: NoticeProgress }

const mostNotices = 10

/** The newest notices, drafts too, with how far their sending is. */
export async function noticeRows({ store }: Pick<Needs, 'store'>): Promise<NoticeRow[]> {
  const notices = await store.notices(mostNotices)
  return Promise.all(
    notices.map(async notice => {
      if (notice.status === 'draft') return { notice }
      return { notice, progress: await noticeProgress(store, notice) }
    }),
  )
}
