import { accepted, type Tmf } from './http.ts'

/** Registers for an API's events; a hub that has the callback already answers 409, which is as good. */
export function hubs(tmf: Tmf, dialect: 'v4' | 'v5') {
  return async (api: 'serviceOrdering' | 'troubleTicket', callback: string): Promise<void> => {
    const version = api === 'troubleTicket' ? dialect : 'v4'
    const hub = version === 'v5' ? { '@type': 'Hub', callback } : { callback }
    const answer = await tmf.post(`/tmf-api/${api}/${version}/hub`, hub)
    if (answer.status !== 409) accepted(answer)
  }
}
