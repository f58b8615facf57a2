import type { Day, Instant, Part } from '../domain/day.ts'
import type { LineId } from '../domain/network.ts'
import type { Notice, NoticeAudience, NoticeId } from '../domain/notice.ts'
import type { Among, Mutable, RecipientState, TeleworkDay } from '../domain/notice-recipients.ts'
import type { Language, Person, PersonId, WorkingHours } from '../domain/person.ts'
import type { Conversation } from './conversation.ts'

/** One who is to be told, with all that telling takes. */
export type NoticeRecipient = {
  person: PersonId
  conversation: Conversation
  /** Whether the directory's answers below were kept; else it is to be asked. */
  isRead: boolean
  /** Undefined: the mailbox tells none. */
  hours?: WorkingHours
  language?: Language
  /** The notice's card in their chat. */
  card?: string
  /** It has become the live card of another matter, such as the incident that its reader joined. */
  cardTaken: boolean
  /** A card may be there, but its id is not known. */
  cardUnknown: boolean
  /** Approved telework within the days asked for. */
  days: TeleworkDay[]
}

/** Whom an occasion is for; the audience is worked out where it is kept. */
export type OccasionAudience = {
  notice: NoticeId
  occasion: number
  audience: NoticeAudience
  among: Among
  /** Days of the matter: telework within them counts for `teleworking in the period` and for who is muted. */
  period: { from: Day; to: Day }
  /** Those who telework in these parts of today come first. */
  now: { day: Day; parts: readonly Part[] }
  /** Who have it from elsewhere. */
  toldOtherwise: readonly PersonId[]
  mutedBy?: Mutable
}

export type RecipientRow = {
  person: PersonId
  occasion: number
  employeeNumber?: string
  state: RecipientState
  at?: Instant
  heldUntil?: Instant
}

/** People of an audience who are told under the same conditions. */
export type AudienceGroup = { hours?: WorkingHours; reachable: boolean; teleworksNow: boolean; people: number }

export type NoticeReads = {
  notice(id: NoticeId): Promise<Notice | undefined>
  /** Of several about the same, the newest. */
  noticeAbout(about: string): Promise<Notice | undefined>
  /** Newest first, drafts included. */
  notices(limit: number): Promise<Notice[]>
  /** Announced and not over, on one of these lines. */
  openNoticesOn(lines: readonly LineId[]): Promise<Notice[]>
  /** Of incidents: announced and not over. */
  openIncidentNotices(): Promise<Notice[]>
  noticeAudience(id: NoticeId): Promise<NoticeAudience | undefined>
  /** People by state of an occasion. */
  recipientCounts(id: NoticeId, occasion: number): Promise<Partial<Record<RecipientState, number>>>
  /** Everybody of every occasion, by occasion and person. */
  recipients(id: NoticeId): Promise<RecipientRow[]>
  /** Whether this person was, or is to be, told of the notice. */
  isRecipient(id: NoticeId, person: PersonId): Promise<boolean>
  /** Those to be told now of an occasion, those who telework now first. */
  recipientsDue(
    id: NoticeId,
    occasion: number,
    now: Instant,
    days: { from: Day; to: Day },
    limit: number,
  ): Promise<NoticeRecipient[]>
  /** When the first of those who are held may be told. */
  nextHeld(id: NoticeId, occasion: number): Promise<Instant | undefined>
  /** Whom an audience would be, in groups. Nothing is kept. */
  audienceGroups(of: Omit<OccasionAudience, 'notice' | 'occasion'>): Promise<AudienceGroup[]>
  mutedOf(person: PersonId): Promise<Mutable[]>
  /** People with a conversation whose directory entry was not read since. */
  peopleUnread(since: Instant, limit: number): Promise<PersonId[]>
}

export type NoticeChanges = {
  /** False when the id is there already, or one about the same is open. */
  addNotice(notice: Notice, audience: NoticeAudience): Promise<boolean>
  /** False when `version - 1` is no longer the kept version. */
  updateNotice(notice: Notice, audience?: NoticeAudience): Promise<boolean>
  /** Keeps everybody who is to be told; those still waiting for an earlier occasion are told by this one. How many wait. */
  addOccasion(of: OccasionAudience): Promise<number>
  /** Notes that a post begins; false when they are no longer waiting. */
  beginRecipient(id: NoticeId, occasion: number, person: PersonId): Promise<boolean>
  settleRecipient(id: NoticeId, occasion: number, person: PersonId, to: Settled): Promise<void>
  /** A post that certainly did not arrive is tried again after a while; after so many attempts they are out of reach. */
  retryRecipient(id: NoticeId, occasion: number, person: PersonId, at: Instant, afterSeconds: number): Promise<void>
  holdRecipients(id: NoticeId, occasion: number, held: readonly { person: PersonId; until: Instant }[]): Promise<void>
  /** Posts that were begun so long ago that nobody waits for them any more become `unknown`. How many are still under way. */
  doubtRecipients(id: NoticeId, occasion: number, at: Instant, afterSeconds: number): Promise<number>
  /** Somebody out of reach can be told: open notices whose newest occasion did not reach them, by person or employee number. */
  reviveRecipient(person: PersonId, employeeNumber?: string): Promise<{ notice: NoticeId; occasion: number }[]>
  /** Those waiting or held of every occasion. How many. */
  stopRecipients(id: NoticeId, at: Instant): Promise<number>
  /** A card whose fate was not known has shown itself. */
  adoptNoticeCard(id: NoticeId, person: PersonId, activityId: string): Promise<void>
  mute(person: PersonId, what: Mutable, muted: boolean): Promise<void>
  /** What the directory says of somebody, with their working hours when they were asked for. */
  keepPerson(person: Person, readAt?: { at: Instant; hours: WorkingHours | undefined }): Promise<void>
}

export type Settled =
  | { state: 'sent'; at: Instant; activityId?: string }
  | { state: 'unreachable' | 'unknown'; at: Instant }
