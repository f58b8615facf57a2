import { sql } from 'kysely'
import type { Language, PersonId } from '../../domain/person.ts'
import type { Changes, Conversation, LiveCard, Reads } from '../../ports/store.ts'
import type { Database, Db } from './schema.ts'

type ChatReads = Pick<Reads, 'conversation' | 'chosenLanguage' | 'liveCard' | 'holdersOf'>
type ChatChanges = Pick<
  Changes,
  'keepConversation' | 'setReachable' | 'chooseLanguage' | 'keepLiveCard' | 'beginLiveCard' | 'dropLiveCard'
>

export function chatReads(db: Db): ChatReads {
  return {
    conversation: person => conversationOf(db, person),

    chosenLanguage: async person => {
      const chosen = db.selectFrom('chosen_languages').select('language').where('person', '=', person)
      return (await chosen.executeTakeFirst())?.language
    },

    liveCard: async (person, key) => {
      const cards = db
        .selectFrom('live_cards')
        .select(['person', 'key', 'conversation_id', 'activity_id', 'digest', 'posting_since'])
      const row = await cards.where('person', '=', person).where('key', '=', key).executeTakeFirst()
      return row && cardOf(row)
    },

    holdersOf: async key => {
      const rows = await db.selectFrom('live_cards').select('person').where('key', '=', key).orderBy('person').execute()
      return rows.map(({ person }) => person)
    },
  }
}

async function conversationOf(db: Db, person: PersonId): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['person', 'conversation_id', 'service_url', 'tenant_id', 'bot_id', 'user_id', 'reachable'])
    .where('person', '=', person)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    person: row.person,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    tenantId: row.tenant_id,
    botId: row.bot_id,
    userId: row.user_id,
    reachable: row.reachable,
  }
}

const cardOf = (row: Database['live_cards']): LiveCard => ({
  person: row.person,
  key: row.key,
  conversationId: row.conversation_id,
  ...(row.activity_id !== null && { activityId: row.activity_id }),
  ...(row.digest !== null && { digest: row.digest }),
  ...(row.posting_since !== null && { postingSince: row.posting_since }),
})

export function chatChanges(db: Db): ChatChanges {
  return {
    // An upsert without change still locks its row and is flushed to disk at commit; this comes with every turn.
    keepConversation: async conversation => {
      const known = await conversationOf(db, conversation.person)
      if (!known || isChanged(known, conversation)) await upsertConversation(db, conversation)
    },

    setReachable: async (person, reachable) => {
      const update = db.updateTable('conversations').set({ reachable }).where('person', '=', person)
      await update.where('reachable', '!=', reachable).execute()
    },

    chooseLanguage: (person, language) => upsertLanguage(db, person, language),
    keepLiveCard: card => upsertCard(db, card),

    beginLiveCard: async ({ person, key, conversationId, postingSince }, known) => {
      const { rows } = await sql`
        insert into live_cards as kept (person, key, conversation_id, posting_since)
        values (${person}, ${key}, ${conversationId}, ${postingSince ?? null})
        on conflict (person, key) do update set
          conversation_id = excluded.conversation_id, activity_id = null, digest = null,
          posting_since = excluded.posting_since
        where kept.activity_id is not distinct from ${known?.activityId ?? null}::text
          and kept.posting_since is not distinct from ${known?.postingSince ?? null}::text
          and ${known !== undefined}::boolean
        returning key
      `.execute(db)
      return rows.length > 0
    },

    dropLiveCard: async (person, key) => {
      await db.deleteFrom('live_cards').where('person', '=', person).where('key', '=', key).execute()
    },
  }
}

const isChanged = (known: Conversation, now: Conversation) =>
  (Object.keys(known) as (keyof Conversation)[]).some(field => known[field] !== now[field])

async function upsertConversation(db: Db, conversation: Conversation): Promise<void> {
  const place = {
    conversation_id: conversation.conversationId,
    service_url: conversation.serviceUrl,
    tenant_id: conversation.tenantId,
    bot_id: conversation.botId,
    user_id: conversation.userId,
    reachable: conversation.reachable,
  }
  const insert = db.insertInto('conversations').values({ person: conversation.person, ...place })
  await insert.onConflict(conflict => conflict.column('person').doUpdateSet(place)).execute()
}

async function upsertLanguage(db: Db, person: PersonId, language: Language): Promise<void> {
  const insert = db.insertInto('chosen_languages').values({ person, language })
  await insert.onConflict(conflict => conflict.column('person').doUpdateSet({ language })).execute()
}

async function upsertCard(db: Db, card: LiveCard): Promise<void> {
  const shown = {
    conversation_id: card.conversationId,
    activity_id: card.activityId ?? null,
    digest: card.digest ?? null,
    posting_since: card.postingSince ?? null,
  }
  const insert = db.insertInto('live_cards').values({ person: card.person, key: card.key, ...shown })
  await insert.onConflict(conflict => conflict.columns(['person', 'key']).doUpdateSet(shown)).execute()
}
