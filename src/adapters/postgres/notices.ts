import { type RawBuilder, sql } from 'kysely'
import type { Notice, NoticeAudience } from '../../domain/notice.ts'
import type { Mutable } from '../../domain/notice-recipients.ts'
import type { PersonId } from '../../domain/person.ts'
import type { NoticeChanges, NoticeReads, Settled } from '../../ports/notices.ts'
import { json, plain } from './json.ts'
import { countsOf, groupsOf, keepAudience } from './notice-audience.ts'
import { nextHeld, recipientsDue, recipientsOf } from './notice-sending.ts'
import type { Db } from './schema.ts'

export function noticeReads(db: Db): NoticeReads {
  const one = async (where: RawBuilder<unknown>) => (await bodies(db, where))[0]
  return {
    notice: id => one(sql`where id = ${plain(id)}`),
    noticeAbout: about => one(sql`where about = ${plain(about)} order by made_at desc, id desc limit 1`),
    notices: limit => bodies(db, sql`order by made_at desc, id desc limit ${limit}`),
    openNoticesOn: lines => openOn(db, lines),
    openIncidentNotices: () =>
      bodies(db, sql`where status in ('sending', 'sent') and body->>'kind' = 'incident' order by made_at`),
    noticeAudience: async id => {
      const { rows } = await sql<{ audience: NoticeAudience }>`
        select audience from notices where id = ${plain(id)}
      `.execute(db)
      return rows[0]?.audience
    },
    recipientCounts: (id, occasion) => countsOf(db, id, occasion),
    recipients: id => recipientsOf(db, id),
    isRecipient: async (id, person) => {
      const { rows } = await sql`
        select from notice_recipients where notice = ${plain(id)} and person = ${plain(person)} limit 1
      `.execute(db)
      return rows.length > 0
    },
    recipientsDue: (id, occasion, now, days, limit) => recipientsDue(db, id, occasion, now, days, limit),
    nextHeld: (id, occasion) => nextHeld(db, id, occasion),
    audienceGroups: of => groupsOf(db, of),
    mutedOf: async person => {
      const { rows } = await sql<{ what: Mutable }>`
        select what from notice_mutes where person = ${person} order by what
      `.execute(db)
      return rows.map(({ what }) => what)
    },
    peopleUnread: async (since, limit) => {
      const { rows } = await sql<{ person: PersonId }>`
        select c.person from conversations c left join people p using (person)
        where c.reachable and (p.read_at is null or p.read_at < ${since})
        order by p.read_at nulls first, c.person limit ${limit}
      `.execute(db)
      return rows.map(({ person }) => person)
    },
  }
}

async function bodies(db: Db, rest: RawBuilder<unknown>): Promise<Notice[]> {
  const { rows } = await sql<{ body: Notice }>`select body from notices ${rest}`.execute(db)
  return rows.map(({ body }) => body)
}

const openOn = (db: Db, lines: readonly string[]) =>
  bodies(
    db,
    sql`where status in ('sending', 'sent') and audience->>'of' = 'lines' and jsonb_exists_any(audience->'lines',
      array(select jsonb_array_elements_text(${json(lines)}::jsonb))) order by made_at`,
  )

export function noticeChanges(db: Db): NoticeChanges {
  return {
    addNotice: async (notice, audience) => {
      const { rows } = await sql`
        insert into notices (id, version, about, status, made_at, audience, body)
        values (${notice.id}, ${notice.version}, ${notice.about ?? null}, ${notice.status}, ${notice.madeAt},
          ${json(audience)}, ${json(notice)})
        on conflict do nothing returning id
      `.execute(db)
      return rows.length > 0
    },
    updateNotice: async (notice, audience) => {
      const { rows } = await sql`
        update notices set version = ${notice.version}, status = ${notice.status}, body = ${json(notice)},
          audience = coalesce(${audience ? json(audience) : null}::jsonb, audience)
        where id = ${notice.id} and version = ${notice.version - 1} returning id
      `.execute(db)
      return rows.length > 0
    },
    addOccasion: of => keepAudience(db, of),
    beginRecipient: async (id, occasion, person) => {
      const { rows } = await sql`
        update notice_recipients set state = 'sending', begun_at = now(), held_until = null
        where notice = ${id} and occasion = ${occasion} and person = ${person} and state in ('waiting', 'held')
        returning person
      `.execute(db)
      return rows.length > 0
    },
    settleRecipient: (id, occasion, person, to) => settle(db, id, occasion, person, to),
    retryRecipient: (id, occasion, person, at, afterSeconds) => retry(db, id, occasion, person, at, afterSeconds),
    holdRecipients: async (id, occasion, held) => {
      if (held.length === 0) return
      await sql`
        update notice_recipients r set state = 'held', held_until = h.until
        from jsonb_to_recordset(${json(held)}::jsonb) as h (person text, until timestamptz)
        where notice = ${id} and occasion = ${occasion} and r.person = h.person and state in ('waiting', 'held')
      `.execute(db)
    },
    doubtRecipients: async (id, occasion, at, afterSeconds) => {
      await sql`
        update notice_recipients set state = 'unknown', at = ${at} where notice = ${id} and occasion = ${occasion}
          and state = 'sending' and begun_at < now() - make_interval(secs => ${afterSeconds})
      `.execute(db)
      return (await countsOf(db, id, occasion)).sending ?? 0
    },
    reviveRecipient: async (person, employeeNumber) => {
      const names = json([person, ...(employeeNumber ? [`employee:${employeeNumber}`] : [])])
      const { rows } = await sql<{ notice: string; occasion: number }>`
        update notice_recipients r set state = 'waiting', person = ${person}, at = null, attempts = 0
        from notices n
        where n.id = r.notice and n.status in ('sending', 'sent') and r.state = 'unreachable'
          and r.occasion = jsonb_array_length(n.body->'occasions')
          and r.person in (select jsonb_array_elements_text(${names}::jsonb))
          and (r.person = ${person} or not exists (
            select from notice_recipients k
            where k.notice = r.notice and k.occasion = r.occasion and k.person = ${person}
          ))
        returning r.notice, r.occasion
      `.execute(db)
      return rows
    },
    stopRecipients: async (id, at) => {
      const { numAffectedRows } = await sql`
        update notice_recipients set state = 'stopped', at = ${at}, held_until = null
        where notice = ${plain(id)} and state in ('waiting', 'held')
      `.execute(db)
      return Number(numAffectedRows ?? 0)
    },
    adoptNoticeCard: async (id, person, activityId) => {
      await sql`
        update notice_recipients set state = 'sent', activity_id = ${plain(activityId)}
        where notice = ${plain(id)} and person = ${person} and state = 'unknown' and not exists (
          select from notice_recipients k
          where k.notice = notice_recipients.notice and k.person = notice_recipients.person and k.activity_id is not null
        )
      `.execute(db)
    },
    mute: async (person, what, muted) => {
      if (muted)
        await sql`insert into notice_mutes (person, what) values (${person}, ${what}) on conflict do nothing`.execute(
          db,
        )
      else await sql`delete from notice_mutes where person = ${person} and what = ${what}`.execute(db)
    },
    keepPerson: async ({ id, employeeNumber = null, language = null }, read) => {
      const hours = read?.hours ? json(read.hours) : null
      await sql`
        insert into people (person, employee_number, language, hours, read_at)
        values (${id}, ${employeeNumber}, ${language}, ${hours}::jsonb, ${read?.at ?? null})
        on conflict (person) do update set employee_number = excluded.employee_number, language = excluded.language,
          hours = case when excluded.read_at is null then people.hours else excluded.hours end,
          read_at = coalesce(excluded.read_at, people.read_at)
      `.execute(db)
    },
  }
}

const mostAttempts = 20

/** Twice as long each time, at most ten minutes. */
async function retry(db: Db, id: string, occasion: number, person: PersonId, at: string, afterSeconds: number) {
  await sql`
    update notice_recipients set attempts = attempts + 1,
      state = case when attempts + 1 >= ${mostAttempts} then 'unreachable' else 'held' end,
      at = case when attempts + 1 >= ${mostAttempts} then ${at}::timestamptz end,
      held_until = case when attempts + 1 < ${mostAttempts} then
        ${at}::timestamptz + make_interval(secs => greatest(${afterSeconds}, least(600, power(2, attempts)))) end
    where notice = ${id} and occasion = ${occasion} and person = ${person} and state = 'sending'
  `.execute(db)
}

async function settle(db: Db, id: string, occasion: number, person: PersonId, to: Settled): Promise<void> {
  const activityId = 'activityId' in to ? (to.activityId ?? null) : null
  await sql`
    update notice_recipients set state = ${to.state}, at = ${to.at}, activity_id = coalesce(${activityId}, activity_id)
    where notice = ${id} and occasion = ${occasion} and person = ${person} and state in ('sending', 'unknown')
  `.execute(db)
}
