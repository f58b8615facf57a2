import type { Instant } from '../domain/day.ts'
import type { Office } from '../domain/office.ts'
import { isTheirs, type Outage } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { SlaBar } from '../domain/sla-bar.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'
import { slaOf } from './sla.ts'
import { worksOn } from './works.ts'

type Needs = { store: Store; directory: Directory; office: Office; clock: Clock }

export type ShownOutage = {
  outage: Outage
  zone: string
  phone: string
  sla?: SlaBar
  other?: { is: 'colleague' | 'reporter'; name: string }
  pictures?: number
  works?: { running: boolean; start: Instant; end: Instant }
}

/** An outage as its reader sees it. */
export async function outageFor(needs: Needs, outage: Outage, reader: PersonId): Promise<ShownOutage> {
  const { office, store } = needs
  const [other, pictures, works] = await Promise.all([
    otherOf(needs, outage, reader),
    store.picturesOf(outage.id),
    worksBefore(needs, outage),
  ])
  return {
    outage,
    zone: office.zone,
    phone: office.contact.ictDeskPhone,
    ...slaOf(needs, outage),
    ...(other && { other }),
    ...(works && { works }),
    ...(pictures.length > 0 && { pictures: pictures.length }),
  }
}

/** Works are known first: they stand on the form. */
async function worksBefore({ store, clock }: Needs, { status, line }: Outage): Promise<ShownOutage['works']> {
  if (status !== 'begun') return undefined
  const works = await worksOn(store, line.id, clock.now())
  const first = works.find(({ running }) => running) ?? works[0]
  return first && { running: first.running, start: first.works.start, end: first.works.end }
}

async function otherOf(
  { directory }: Needs,
  { person, reporter }: Outage,
  reader: PersonId,
): Promise<ShownOutage['other']> {
  if (!reporter) return undefined
  const id = reader === reporter ? person : reporter
  const name = (await directory.person(id))?.name ?? id
  return { is: reader === reporter ? 'colleague' : 'reporter', name }
}

/** The outages of a person, newest first, and the names of the colleagues whose lines are among them. */
export async function outagesFor(
  { store, directory }: Needs,
  reader: PersonId,
): Promise<{ outages: Outage[]; names: Record<PersonId, string> }> {
  const outages = (await store.outagesOf(reader, 10)).filter(outage => isTheirs(outage, reader))
  const others = [...new Set(outages.map(({ person }) => person))].filter(id => id !== reader)
  const named = await Promise.all(others.map(async id => [id, (await directory.person(id))?.name ?? id] as const))
  return { outages, names: Object.fromEntries(named) }
}
