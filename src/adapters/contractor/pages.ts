import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'

const limit = 100
const mostPages = 500

/**
 * All entries of a TM Forum list, page by page (`limit`, `offset`, `X-Total-Count`); `enough` ends it early. The path has
 * its filters already. Throws `Silence` when a page is no list.
 */
export async function allPages(
  tmf: Tmf,
  path: string,
  enough: (entries: readonly unknown[]) => boolean = () => false,
): Promise<unknown[]> {
  const entries: unknown[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const joint = path.includes('?') ? '&' : '?'
    const answer = await tmf.get(`${path}${joint}limit=${limit}&offset=${entries.length}`)
    // A list that the contractor does not offer is an empty one.
    if (answer.status === 404) return entries
    const body = accepted(answer)
    if (!Array.isArray(body)) throw new Silence('contractor', 'the contractor answered a list that is none')
    entries.push(...body)
    const last = answer.total === undefined ? body.length < limit : entries.length >= answer.total
    if (last || body.length === 0 || enough(entries)) return entries
  }
  throw new Silence('contractor', 'the contractor has more pages than are read')
}
