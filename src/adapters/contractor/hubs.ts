import { accepted, type Tmf } from './http.ts'

/** Registers for an API's events; a hub that has the callback already answers 409, which is as good. */
export function hubs(tmf: Tmf, dialect: 'v4' | 'v5') {
  return async (api: 'serviceOrdering' | 'troubleTicket', callback: string): Promise<void> => {
    const answer = await tmf.post(`/tmf-api/${api}/${api === 'troubleTicket' ? dialect : 'v4'}/hub`, { callback })
    if (answer.status !== 409) accepted(answer)
  }
}
