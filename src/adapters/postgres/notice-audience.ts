import { type RawBuilder, sql } from 'kysely'
import type { NoticeAudience } from '../../domain/notice.ts'
import type { RecipientState } from '../../domain/notice-recipients.ts'
import type { AudienceGroup, OccasionAudience } from '../../ports/notices.ts'
import { json } from './json.ts'
import type { Db } from './schema.ts'

type Of = Omit<OccasionAudience, 'notice' | 'occasion'>

/**
 * The people of an audience. Somebody whose line is affected but whom the chat does not know is named by the employee
 * number: they cannot be told, and stand in the list.
 */
function people(audience: NoticeAudience): RawBuilder<unknown> {
  if (audience.of === 'everybody') return sql`select person from conversations`
  if (audience.of === 'teleworking')
    return sql`select distinct person from telework_days where day = ${audience.day} and status = 'approved'`
  return sql`
    select distinct coalesce(p.person, 'employee:' || l.employee_number) as person
    from jsonb_array_elements_text(${json(audience.lines)}::jsonb) as affected (line)
    join lines l on l.id = affected.line left join people p on p.employee_number = l.employee_number
  `
}

const teleworks = (from: string, to: string) => sql`exists (
  select from telework_days d
  where d.person = a.person and d.status = 'approved' and d.day between ${from} and ${to}
)`

const teleworksNow = ({ now }: Of) => sql<boolean>`exists (
  select from telework_days d where d.person = a.person and d.status = 'approved' and d.day = ${now.day}
    and d.part in (select jsonb_array_elements_text(${json(now.parts)}::jsonb))
)`

function narrowed(of: Of): RawBuilder<unknown> {
  if (of.among === 'teleworking in the period') return teleworks(of.period.from, of.period.to)
  return of.among === 'teleworking now' ? teleworksNow(of) : sql`true`
}

const isMuted = ({ mutedBy, period }: Of) =>
  mutedBy === undefined
    ? sql`false`
    : sql`exists (select from notice_mutes m where m.person = a.person and m.what = ${mutedBy}) and ${
        mutedBy === 'endings' ? sql`true` : sql`not ${teleworks(period.from, period.to)}`
      }`

/** Who have, or may have, the notice's card: also those whose line is no longer among the affected. */
const told = (notice: string) => sql`
  select distinct person from notice_recipients
  where notice = ${notice} and (state in ('sent', 'sending', 'unknown') or activity_id is not null)
`

export async function keepAudience(db: Db, of: OccasionAudience): Promise<number> {
  const { notice, occasion, audience, among } = of
  const whom =
    among === 'told'
      ? told(notice)
      : sql`${people(audience)} union ${among === 'all' ? told(notice) : sql`select null where false`}`
  const { rows } = await sql<{ waiting: number }>`
    with kept as (
      insert into notice_recipients (notice, occasion, person, rank, state)
      select ${notice}, ${occasion}, a.person, case when ${teleworksNow(of)} then 0 else 1 end,
        case when a.person in (select jsonb_array_elements_text(${json(of.toldOtherwise)}::jsonb)) then 'told otherwise'
          when not coalesce((select c.reachable from conversations c where c.person = a.person), false) then 'unreachable'
          when ${isMuted(of)} then 'muted' else 'waiting' end
      from (${whom}) a where ${narrowed(of)}
      on conflict do nothing returning state
    ) select count(*) as waiting from kept where state = 'waiting'
  `.execute(db)
  // What is for some only takes nothing from the others: they still wait for what was told to all.
  const onlyTheirs = sql`exists (
    select from notice_recipients k where k.notice = r.notice and k.person = r.person and k.occasion = ${occasion}
  )`
  await sql`
    update notice_recipients r set state = 'superseded', held_until = null
    where notice = ${notice} and occasion < ${occasion} and state in ('waiting', 'held')
      and ${among === 'all' || among === 'told' ? sql`true` : onlyTheirs}
  `.execute(db)
  return rows[0]?.waiting ?? 0
}

export async function groupsOf(db: Db, of: Of): Promise<AudienceGroup[]> {
  const { rows } = await sql<{
    hours: AudienceGroup['hours'] | null
    reachable: boolean
    now: boolean
    people: number
  }>`
    select p.hours, coalesce(c.reachable, false) as reachable, ${teleworksNow(of)} as now, count(*) as people
    from (${people(of.audience)}) a left join conversations c using (person) left join people p using (person)
    where ${narrowed(of)} and not ${isMuted(of)}
    group by 1, 2, 3
  `.execute(db)
  return rows.map(({ hours, reachable, now, people }) => ({
    ...(hours && { hours }),
    reachable,
    teleworksNow: now,
    people,
  }))
}

export async function countsOf(db: Db, id: string, occasion: number): Promise<Partial<Record<RecipientState, number>>> {
  const { rows } = await sql<{ state: RecipientState; people: number }>`
    select state, count(*) as people from notice_recipients where notice = ${id} and occasion = ${occasion} group by state
  `.execute(db)
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]))
}
