import type { Side } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { isOpen, type Outage } from './outage.ts'
import { msOf } from './sla-time.ts'
import type { VisitRow } from './sla-visits.ts'
import type { VisitMoment } from './visit-reading.ts'

/**
 * What was said and done about the visits of an outage. A visit moved, cancelled or missed is the contractor's doing, unless
 * the office or the reporter wished it. Once the line is mended nobody has to come any more.
 */
export function visitRowsOf(outage: Outage): VisitRow[] {
  const { visits = [] } = outage
  const mended = mendedAt(outage)
  const rows = visits.map((moment, i) => ({
    id: `visit-${i}`,
    at: moment.at,
    place: i,
    ...said(moment, visits[i - 1], mended),
  }))
  const last = visits.at(-1)
  const spared = last?.state === 'agreed' && mended !== undefined && msOf(mended) < msOf(last.from)
  return spared
    ? [...rows, { id: `visit-${rows.length}`, at: mended, place: rows.length, what: 'cancelled', by: 'nobody' }]
    : rows
}

type Said = VisitRow extends infer Row
  ? Row extends VisitRow
    ? Omit<Row, 'id' | 'at' | 'place'> & { at?: Instant }
    : never
  : never

function said(moment: VisitMoment, before: VisitMoment | undefined, mended: Instant | undefined): Said {
  const { state, from, to } = moment
  const by: Side = moment.by ?? 'contractor'
  switch (state) {
    case 'agreed':
      return before?.state === 'agreed' ? { what: 'moved', by, from, to } : { what: 'agreed', from, to }
    case 'done':
      return { what: 'arrived', at: arrivalOf(moment, before) }
    case 'missed':
      return { what: 'missed', by }
    case 'cancelled':
      return { what: 'cancelled', by: mended !== undefined && msOf(mended) <= msOf(moment.at) ? 'nobody' : by }
  }
}

/**
 * That somebody came is said afterwards, and not when: within the window that was agreed, unless the contractor names another
 * time than that.
 */
function arrivalOf({ at, from, to }: VisitMoment, before: VisitMoment | undefined): Instant {
  const isAsAgreed = before === undefined || (before.from === from && before.to === to)
  if (!isAsAgreed) return from
  return msOf(at) < msOf(to) ? at : to
}

/** Since when it has been mended or over, and has stayed so. */
function mendedAt(outage: Outage): Instant | undefined {
  const { history } = outage
  return history[history.findLastIndex(isOpen) + 1]?.at
}
