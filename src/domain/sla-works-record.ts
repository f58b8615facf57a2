import type { Instant } from './day.ts'
import { msOf } from './sla-time.ts'
import type { WorksRow } from './sla-works.ts'
import { areOver, type Works } from './works.ts'

/** What the history of works keeps of each reading that changed them. `changed`: when the contractor says that they did. */
export type WorksFacts = Pick<Works, 'status' | 'start' | 'end' | 'ended' | 'odd'> & { changed?: Instant }

export const worksFacts = ({ status, start, end, ended, odd, at }: Works): WorksFacts => ({
  ...{ status, odd, changed: at },
  ...(start && { start }),
  ...(end && { end }),
  ...(ended && { ended }),
})

/**
 * What was said and done about works, from the readings kept, oldest first. Works that were over when we first heard of them
 * have no rows: nobody can say when they were announced. What is only proposed is not announced yet.
 */
export function worksRowsOf(kept: readonly { at: Instant; facts: WorksFacts }[]): WorksRow[] {
  if (!kept[0] || areOver(kept[0].facts)) return []
  const rows: WorksRow[] = []
  for (const { at, facts } of kept) {
    const said = saidAt(at, facts, rows.at(-1)?.at)
    const hasBegun = rows.some(({ what }) => what === 'began')
    for (const what of happened(at, said, facts, hasBegun))
      rows.push({ id: `works-${rows.length}`, place: rows.length, ...what })
  }
  return rows
}

type Happened = WorksRow extends infer Row ? (Row extends WorksRow ? Omit<Row, 'id' | 'place'> : never) : never

function happened(
  at: Instant,
  said: Instant,
  { status, start, end, ended }: WorksFacts,
  hasBegun: boolean,
): Happened[] {
  if (status === 'proposed') return []
  if (status === 'planned') return start && end ? [{ at: said, what: 'announced', start, end }] : []
  if (status === 'cancelled') return [{ at: said, what: 'cancelled' }]
  const began: Happened[] = hasBegun ? [] : [{ at: start && msOf(start) <= msOf(at) ? start : said, what: 'began' }]
  return status === 'under way'
    ? began
    : [...began, { at: ended && msOf(ended) <= msOf(at) ? ended : said, what: 'ended' }]
}

/** The contractor's own moment where it can be: not before what it follows, not after we learnt of it. */
function saidAt(learnt: Instant, { changed }: WorksFacts, last: Instant | undefined): Instant {
  const fits =
    changed !== undefined && msOf(changed) <= msOf(learnt) && (last === undefined || msOf(last) <= msOf(changed))
  return fits ? changed : learnt
}
