import { setTimeout as sleep } from 'node:timers/promises'
import { noticeCard } from '../cards/notice.ts'
import { noticeLine } from '../cards/notice-words.ts'
import { dayAt, type Instant } from '../src/domain/day.ts'
import type { Notice, NoticeOccasion } from '../src/domain/notice.ts'
import { daysWithin, rings, tellTime } from '../src/domain/notice-recipients.ts'
import {
  beginTelling,
  concludeOccasion,
  doubt,
  holdUntil,
  keepTold,
  readPerson,
  showProgress,
  type Telling,
  tellLater,
} from '../src/flows/notice-sending.ts'
import type { Message, Sent } from '../src/ports/chat.ts'
import type { NoticeRecipient } from '../src/ports/notices.ts'
import { Refused, Silence } from '../src/ports/silence.ts'
import { done, type Job, later, type Needs, type Outcome } from './job.ts'

/** A job gives its place back after so long: a stop of the program waits for it, and other notices get their turn. */
const sliceMs = 5_000
/** So many posts are on their way at once; the rate decides how many in a second. */
const atOnce = 16
/** Beyond this the slice ends, and goes on when the place has come. */
const longestWaitMs = 3_000
const rateKey = 'notices'

/** What one slice works on. `endsAt` moves forward when there is nothing to be done but wait. */
type Run = { needs: Needs; notice: Notice; occasion: NoticeOccasion; endsAt: number; resumeAt?: Instant }

/**
 * Tells people of one occasion, those teleworking now first, at the office's rate. Who was told is kept one by one, so
 * that a run that is cut goes on where it was; a run that is stopped finds nobody waiting any more.
 */
export const sendNotice: Job<'send-notice'> = async ({ notice: id, occasion: number }, needs) => {
  const notice = await needs.store.notice(id)
  const occasion = notice?.occasions[number - 1]
  if (!notice || !occasion) return done()
  const run: Run = { needs, notice, occasion, endsAt: performance.now() + sliceMs }
  while (performance.now() < run.endsAt) {
    const due = await nextBatch(run)
    if (due.length === 0) return conclude(run)
    await inParallel(await tellable(run, due), recipient => tell(run, recipient))
  }
  await showProgress(needs, notice)
  return later(run.resumeAt ?? needs.clock.now())
}

function nextBatch({ needs, notice, occasion }: Run): Promise<NoticeRecipient[]> {
  const { clock, office, store } = needs
  const today = dayAt(clock.now(), office.zone)
  const [start, end] = [notice.start, notice.end ?? notice.start].map(at => dayAt(at, office.zone))
  const days = [today, start ?? today, end ?? today].sort()
  const span = { from: days[0] ?? today, to: days[2] ?? today }
  return store.recipientsDue(notice.id, occasion.number, clock.now(), span, 4 * office.notices.perSecond)
}

/** Those who may be told now; the others are held until their working window. */
async function tellable(run: Run, due: readonly NoticeRecipient[]): Promise<NoticeRecipient[]> {
  const { needs, notice, occasion } = run
  const { clock, office } = needs
  const known = await Promise.all(due.map(one => (one.isRead ? one : withDirectory(needs, one))))
  const timed = known.map(one => {
    const about = { urgent: notice.urgent, days: one.days, hours: one.hours ?? office.policy.workingHours }
    return { one, until: tellTime(about, clock.now(), office.calendar, office.zone) }
  })
  const held = timed.filter(({ until }) => Temporal.Instant.compare(until, clock.now()) > 0)
  await holdUntil(
    needs,
    notice,
    occasion.number,
    held.map(({ one, until }) => ({ person: one.person, until })),
  )
  const later = new Set(held)
  return timed.filter(each => !later.has(each)).map(({ one }) => one)
}

const withDirectory = async (needs: Needs, one: NoticeRecipient) => ({
  ...(await readPerson(needs, one.person)),
  ...one,
})

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}

/** Waits for a place in the rate that all processes share; false: it comes too late for this slice. */
async function placed(run: Run): Promise<boolean> {
  if (performance.now() >= run.endsAt) return false
  const { state, office, clock } = run.needs
  const { perSecond } = office.notices
  const wait = await state.place(rateKey, { perSecond, saved: Math.ceil(perSecond / 2) })
  if (wait <= longestWaitMs) {
    if (wait > 0) await sleep(wait)
    return true
  }
  run.endsAt = 0
  run.resumeAt = Temporal.Instant.from(clock.now()).add({ milliseconds: wait }).toString()
  return false
}

/** The card in their chat is brought up to date, or posted; who has it gets a line besides when that is news. */
async function tell(run: Run, recipient: NoticeRecipient): Promise<void> {
  const { notice, occasion } = run
  if (!(await placed(run))) return
  const telling = { notice: notice.id, occasion: occasion.number, person: recipient.person }
  try {
    const shown = recipient.card ? await update(run, recipient, recipient.card) : ('gone' as const)
    if (shown === 'unreachable') return await settleUnreachable(run, telling)
    if (shown === 'gone') return await post(run, recipient, telling, messageFor(run, recipient), true)
    if (!rings(occasion)) return await settleUpdated(run, telling)
    if (!(await placed(run))) return
    return await post(run, recipient, telling, { text: lineFor(run, recipient) }, false)
  } catch (error) {
    await putOff(run, telling, error)
  }
}

async function update(run: Run, recipient: NoticeRecipient, card: string): Promise<Sent['did']> {
  if (recipient.cardTaken) return 'update'
  const sent = await run.needs.chat.update(recipient.conversation, card, messageFor(run, recipient))
  run.needs.metrics.send(sent.did)
  return sent.did
}

const settleUnreachable = async ({ needs }: Run, telling: Telling) => {
  if (await beginTelling(needs, telling))
    await keepTold(needs, telling, { state: 'unreachable', at: needs.clock.now() })
}
const settleUpdated = async ({ needs }: Run, telling: Telling) => {
  if (await beginTelling(needs, telling)) await keepTold(needs, telling, { state: 'sent', at: needs.clock.now() })
}

/** A post whose fate is not known is not repeated: it counts as doubtful, unless its card shows itself. */
async function post(
  { needs }: Run,
  { conversation }: NoticeRecipient,
  telling: Telling,
  message: Message,
  isCard: boolean,
): Promise<void> {
  if (!(await beginTelling(needs, telling))) return
  const sent = await needs.chat.post(conversation, message)
  needs.metrics.send(sent.did)
  const at = needs.clock.now()
  if (sent.did === 'post')
    return keepTold(needs, telling, { state: 'sent', at, ...(isCard && { activityId: sent.activityId }) })
  return keepTold(needs, telling, { state: sent.did === 'unknown' ? 'unknown' : 'unreachable', at })
}

/** What says no to one person is that person's; what says no to us, or to the message, is a fault of the whole run. */
const noToAll = [401, 413]
const leastPauseSeconds = 2

/** It certainly did not arrive. When the chat asks for a pause, everybody who sends notices makes it. */
async function putOff(run: Run, telling: Telling, error: unknown): Promise<void> {
  const { needs } = run
  if (error instanceof Silence) {
    const after = error.after ?? leastPauseSeconds
    await needs.state.pause(rateKey, after * 1000)
    if (await isBegun(run, telling)) await tellLater(needs, telling, after)
    return
  }
  if (!(error instanceof Refused)) throw error
  if (noToAll.includes(error.status)) {
    if (await isBegun(run, telling)) await tellLater(needs, telling, leastPauseSeconds)
    throw error
  }
  await isBegun(run, telling)
  await keepTold(needs, telling, { state: 'unreachable', at: needs.clock.now() })
}

/** An update that failed was not begun: it is now, so that its being put off is kept. */
const isBegun = async ({ needs }: Run, telling: Telling): Promise<true> => {
  await beginTelling(needs, telling)
  return true
}

const viewOf = ({ needs }: Run) => ({ zone: needs.office.zone, phone: needs.office.contact.ictDeskPhone })
const languageOf = ({ needs }: Run, { language }: NoticeRecipient) => language ?? needs.office.defaultLanguage
const daysOf = ({ needs, notice }: Run, { days }: NoticeRecipient) =>
  notice.kind === 'works' ? daysWithin(notice, days, needs.office.zone) : []

function messageFor(run: Run, recipient: NoticeRecipient): Message {
  const { notice, occasion, needs } = run
  const view = { notice, occasion, days: daysOf(run, recipient), now: needs.clock.now(), ...viewOf(run) }
  const language = languageOf(run, recipient)
  return { card: noticeCard(language, view), summary: noticeLine(language, view) }
}

function lineFor(run: Run, recipient: NoticeRecipient): string {
  const { notice, occasion, needs } = run
  const view = { notice, occasion, days: daysOf(run, recipient), now: needs.clock.now(), ...viewOf(run) }
  return noticeLine(languageOf(run, recipient), view)
}

/** Nobody is due: it is over, or somebody is held, or on the way. */
async function conclude({ needs, notice, occasion }: Run): Promise<Outcome> {
  const underWay = await doubt(needs, notice, occasion.number)
  const { waiting = 0 } = await needs.store.recipientCounts(notice.id, occasion.number)
  if (underWay + waiting > 0) return later(inSeconds(needs, underWay > 0 ? 15 : 2))
  const next = await needs.store.nextHeld(notice.id, occasion.number)
  if (next) {
    await showProgress(needs, notice)
    return later(next)
  }
  return done(tx => concludeOccasion(needs, tx, notice.id, occasion.number))
}

const inSeconds = ({ clock }: Needs, seconds: number) => Temporal.Instant.from(clock.now()).add({ seconds }).toString()
