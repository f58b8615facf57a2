import { sql } from 'kysely'
import type { Day, Instant } from '../../domain/day.ts'
import type { TeleworkDay } from '../../domain/notice-recipients.ts'
import type { Language, PersonId, WorkingHours } from '../../domain/person.ts'
import type { NoticeRecipient, RecipientRow } from '../../ports/notices.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

type DueRow = {
  person: PersonId
  conversation_id: string
  service_url: string
  tenant_id: string
  bot_id: string
  user_id: string
  reachable: boolean
  read: boolean
  hours: WorkingHours | null
  language: Language | null
  card: string | null
  card_taken: boolean
  card_unknown: boolean
  days: TeleworkDay[] | null
}

/**
 * Not those to whom another occasion is being posted this moment: their card's id is not known yet. Somebody without a
 * conversation left after the audience was kept.
 */
export async function recipientsDue(
  db: Db,
  id: string,
  occasion: number,
  now: Instant,
  days: { from: Day; to: Day },
  limit: number,
): Promise<NoticeRecipient[]> {
  const { rows } = await sql<DueRow>`
    select r.person, c.conversation_id, c.service_url, c.tenant_id, c.bot_id, c.user_id, c.reachable, p.hours, p.read_at is not null as read,
      coalesce(l.language, p.language) as language, shown.activity_id as card, taken.card is not null as card_taken,
      coalesce(shown.activity_id is null and shown.unknown, false) as card_unknown, t.days
    from notice_recipients r
    join conversations c on c.person = r.person
    left join people p on p.person = r.person
    left join chosen_languages l on l.person = r.person
    left join lateral (
      select (array_agg(k.activity_id order by k.occasion desc) filter (where k.activity_id is not null))[1] as activity_id,
        bool_or(k.state = 'unknown') as unknown, bool_or(k.state = 'sending') as sending
      from notice_recipients k where k.notice = r.notice and k.person = r.person and k.occasion < r.occasion
    ) shown on true
    left join lateral (
      select v.activity_id as card from live_cards v
      where v.person = r.person and v.activity_id = shown.activity_id limit 1
    ) taken on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('day', d.day::text, 'part', d.part) order by d.day) as days
      from telework_days d
      where d.person = r.person and d.status = 'approved' and d.day between ${days.from} and ${days.to}
    ) t on true
    where r.notice = ${id} and r.occasion = ${occasion} and not coalesce(shown.sending, false)
      and (r.state = 'waiting' or (r.state = 'held' and r.held_until <= ${now}))
    order by r.rank, r.person limit ${limit}
  `.execute(db)
  return rows.map(recipientOf)
}

const recipientOf = (row: DueRow): NoticeRecipient => ({
  person: row.person,
  conversation: {
    person: row.person,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    tenantId: row.tenant_id,
    botId: row.bot_id,
    userId: row.user_id,
    reachable: row.reachable,
  },
  isRead: row.read,
  ...(row.hours && { hours: row.hours }),
  ...(row.language && { language: row.language }),
  ...(row.card && { card: row.card }),
  cardTaken: row.card_taken,
  cardUnknown: row.card_unknown,
  days: row.days ?? [],
})

export async function nextHeld(db: Db, id: string, occasion: number): Promise<Instant | undefined> {
  const { rows } = await sql<{ next: Instant | null }>`
    select min(held_until) as next from notice_recipients
    where notice = ${id} and occasion = ${occasion} and state = 'held'
  `.execute(db)
  return rows[0]?.next ?? undefined
}

export async function recipientsOf(db: Db, id: string): Promise<RecipientRow[]> {
  const { rows } = await sql<{
    person: PersonId
    occasion: number
    state: RecipientRow['state']
    at: Instant | null
    held_until: Instant | null
    employee_number: string | null
  }>`
    select r.person, r.occasion, r.state, r.at, r.held_until, p.employee_number from notice_recipients r
    left join people p on p.person = r.person
    where r.notice = ${plain(id)} order by r.occasion, r.person
  `.execute(db)
  return rows.map(({ person, occasion, state, at, held_until, employee_number }) => ({
    person,
    occasion,
    state,
    ...(at && { at }),
    ...(employee_number && { employeeNumber: employee_number }),
    ...(held_until && { heldUntil: held_until }),
  }))
}
