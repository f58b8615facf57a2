import type { Instant } from '../domain/day.ts'
import { affectedIn, hangsBelow, type LineId, linesBelow, type Network } from '../domain/network.ts'
import type { NoticeAudience, NoticePlace } from '../domain/notice.ts'
import type { Office } from '../domain/office.ts'
import type { MonthWorks } from '../domain/sla-month.ts'
import { type WorksFacts, worksFacts, worksRowsOf } from '../domain/sla-works-record.ts'
import { areOver, areUnclear, readWorks, type ToldWorks, type Works, type WorksId, worksNews } from '../domain/works.ts'
import type { WorksReading } from '../domain/works-reading.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask, endDeskTask } from './line-order.ts'
import { networkOf, nodesNamed } from './network.ts'
import { announce, updateNotice } from './notice.ts'

type Needs = { clock: Clock; newId: NewId; office: Office }

/** A verified event about planned works: they are to be read. A repeated one (same id) changes nothing. */
export async function worksEvent(
  needs: { store: Store; clock: Clock; newId: NewId },
  event: { id: string; contractorId: string },
): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-works', contractorId: event.contractorId })])
  })
}

/** Applies what the contractor says of works, in the transaction that marks the job done; tells what is due of them. */
export async function applyWorks(needs: Needs, tx: Changes, reading: WorksReading): Promise<void> {
  const known = await tx.worksByContractorId(reading.contractorId)
  const { nodes, lines } = affectedIn(await networkOf(tx), reading.affected)
  const read = readWorks(known, known?.id ?? needs.newId(), reading, { nodes, lines })
  if (read) await keepWorks(needs, tx, known, read)
  const works = read ?? known
  if (works) await tellOfWorks(needs, tx, works)
}

async function keepWorks(needs: Needs, tx: Changes, known: Works | undefined, read: Works): Promise<void> {
  const kept = known ? await tx.updateWorks(read) : await tx.addWorks(read)
  if (!kept) throw new Error('works changed meanwhile')
  const what = known ? 'changed' : 'announced'
  const subject = `works:${read.id}`
  await tx.record({ subject, what, by: 'contractor', at: needs.clock.now(), facts: worksFacts(read) })
  const asks = areUnclear(read) && !areOver(read)
  if (asks && !(known && areUnclear(known))) await askAbout(needs, tx, read)
  if (!asks && known && areUnclear(known)) await tx.addEffects(await endDeskTask(needs, tx, `works unclear:${read.id}`))
}

/** Nobody can be told: the ICT desk asks the contractor, and the inventory may have grown. */
async function askAbout(needs: Needs, tx: Changes, { id, contractorId, odd }: Works): Promise<void> {
  const reason = { why: 'works unclear', works: id, contractorId, odd } as const
  await tx.addEffects([
    await deskTask(needs, tx, `works unclear:${id}`, reason),
    effect(needs, { name: 'read-inventory' }),
  ])
}

/** Looks at all that is open: what has come due by now is told. */
export async function mindWorks(needs: Needs & { store: Store }): Promise<void> {
  for (const { id } of await needs.store.openWorks())
    await needs.store.change(async tx => {
      const works = await tx.works(id)
      if (works) await tellOfWorks(needs, tx, works)
    })
}

/** More occasions than works can have at one moment. */
const mostAtOnce = 4

async function tellOfWorks(needs: Needs, tx: Changes, works: Works): Promise<void> {
  const network = await networkOf(tx)
  const places = placesOf(network, works)
  const { clock, office } = needs
  const times = { now: clock.now(), policy: office.notices, calendar: office.calendar, zone: office.zone }
  for (let told = 0; told < mostAtOnce; told += 1) {
    const notice = await tx.noticeAbout(aboutWorks(works.id))
    const news = worksNews(works, places, notice, times)
    if (!news) return
    if (news.what === 'announce') await announceWorks(needs, tx, news.works, network)
    else if (!notice || !(await updateNotice(needs, tx, notice.id, news, { audience: audienceOf(network, works) })))
      return
  }
}

const aboutWorks = (id: WorksId) => `works:${id}`

const announceWorks = (needs: Needs, tx: Changes, works: ToldWorks, network: Network) =>
  announce(
    needs,
    tx,
    {
      ...{ kind: 'works', source: 'contractor', severity: 'Minor', urgent: false, about: aboutWorks(works.id) },
      ...{ places: placesOf(network, works), start: works.start, end: works.end },
    },
    { audience: audienceOf(network, works) },
  )

const placesOf = (network: Network, { nodes }: Works): NoticePlace[] =>
  nodesNamed(network, nodes).map(({ level, name }) => ({ level, name }))

const audienceOf = (network: Network, works: Works): NoticeAudience => ({ of: 'lines', lines: linesOf(network, works) })

/** All lines that works touch. */
const linesOf = (network: Network, { nodes, lines }: Works): LineId[] => [
  ...new Set([...nodes.flatMap(node => linesBelow(network, node)), ...lines]),
]

/** Works that may have been announced or done in a stretch of time, as the contract judges them. */
export async function worksBetween(store: Store, from: Instant, to: Instant): Promise<MonthWorks[]> {
  const [works, network] = await Promise.all([store.worksBetween(from, to), networkOf(store)])
  return Promise.all(
    works.map(async one => {
      const kept = await store.history(aboutWorks(one.id))
      const rows = worksRowsOf(kept.map(({ at, facts }) => ({ at, facts: facts as WorksFacts })))
      return { id: one.contractorId, rows, lines: linesOf(network, one) }
    }),
  )
}

/** What works mean for one line now. */
export type KnownWorks = { works: ToldWorks; places: readonly NoticePlace[]; running: boolean }

/** Works on a line that run at this moment, or begin within a day: what is known before somebody reports an outage of it. */
export async function worksOn(reads: Reads, line: LineId, now: Instant): Promise<KnownWorks[]> {
  const network = await networkOf(reads)
  const touches = ({ nodes, lines }: Works) =>
    lines.includes(line) || nodes.some(node => hangsBelow(network, line, node))
  const soon = Temporal.Instant.from(now).add({ hours: 24 })
  return (await reads.openWorks()).flatMap(works => {
    const { start, end, status } = works
    if (!start || !end || areUnclear(works) || areOver(works) || status === 'proposed' || !touches(works)) return []
    const begun = status === 'under way' || Temporal.Instant.compare(start, now) <= 0
    const running = begun && (status === 'under way' || Temporal.Instant.compare(now, end) < 0)
    if (!running && (begun || Temporal.Instant.compare(start, soon) > 0)) return []
    return [{ works: { ...works, start, end }, places: placesOf(network, works), running }]
  })
}
