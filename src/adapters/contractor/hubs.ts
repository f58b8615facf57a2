import type { EventApi } from '../../ports/contractor.ts'
import { accepted, type Tmf } from './http.ts'

/** Registers for an API's events; a hub that has the callback already answers 409, which is as good. */
export function hubs(tmf: Tmf, dialect: 'v4' | 'v5') {
  const paths: Readonly<Record<EventApi, string>> = {
    serviceOrdering: '/tmf-api/serviceOrdering/v4',
    troubleTicket: `/tmf-api/troubleTicket/${dialect}`,
    serviceProblem: '/tmf-api/serviceProblemManagement/v4',
    changeManagement: '/tmf-api/ChangeManagement/v4',
  }
  return async (api: EventApi, callback: string): Promise<void> => {
    const hub = paths[api].endsWith('v5') ? { '@type': 'Hub', callback } : { callback }
    const answer = await tmf.post(`${paths[api]}/hub`, hub)
    if (answer.status !== 409) accepted(answer)
  }
}
