import { dayAt, type Instant } from '../domain/day.ts'
import type { Incident } from '../domain/incident.ts'
import type { Line } from '../domain/line.ts'
import { alsoTried, type Check } from '../domain/line-checks.ts'
import { isFresh } from '../domain/line-test.ts'
import {
  dropOutage,
  expireForm,
  type Outage,
  type OutageId,
  outageNumber,
  type ReportRefusal,
  reportOutage,
  type Symptom,
} from '../domain/outage.ts'
import { repeatOf, repeatSince } from '../domain/outage-repeat.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { pinTerms } from '../domain/sla-ticket.ts'
import type { Changes, Conversation, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { foldReport } from './incident-entering.ts'
import { deskTask } from './line-order.ts'
import { type OutageNeeds as Needs, recordOutage } from './outage.ts'
import { outageCardKey, showOutage } from './outage-telling.ts'

/** The lines that a person may report: home lines, an inspector's mobile data; a VPN with neither. */
export function linesToReport(lines: readonly Line[]): Line[] {
  const active = lines.filter(line => line.active)
  const own = [...active.filter(({ kind }) => kind === 'home-line'), ...active.filter(({ kind }) => kind === 'mobile')]
  return own.length > 0 ? own : active.slice(0, 1)
}

/** The one that is meant when none is named. */
export const lineToReport = (lines: readonly Line[]): Line | undefined => linesToReport(lines)[0]

export type Said = { symptom: Symptom; since?: Instant; words?: string }
/** `line`: chosen. `reporter`: somebody who reports for this person. */
export type Begin = Said & { line?: string; reporter?: PersonId }
export type BeginRefusal =
  | { why: 'no line' }
  | { why: 'not your line' }
  | { why: 'which line'; lines: readonly Line[] }
  | { why: 'already open'; outage: Outage }

/** Begins a report: the form is on the screen, the line test on its way. An outage of that line that is open comes first. */
export async function beginOutage(needs: Needs, person: Person, said: Begin): Promise<Result<Outage, BeginRefusal>> {
  const lines = linesToReport(person.employeeNumber ? await needs.store.lines(person.employeeNumber) : [])
  const line = said.line === undefined ? lines[0] : lines.find(({ id }) => id === said.line)
  if (lines.length > 0 && !line) return no({ why: 'not your line' })
  if (!line || !person.employeeNumber) {
    // The inventory may have grown since it was read: who tries again finds it.
    await needs.store.change(tx => tx.addEffects([effect(needs, { name: 'read-inventory' })]))
    return no({ why: 'no line' })
  }
  if (said.line === undefined && lines.length > 1) return no({ why: 'which line', lines })
  const open = await openOf(needs.store, line.id, person.id)
  if (open) return no({ why: 'already open', outage: open })
  const outage = await newOutage(needs, person, person.employeeNumber, line, said)
  await needs.store.change(async tx => {
    await tx.addOutage(outage)
    if (!outage.test)
      await tx.addEffects([effect(needs, { name: 'test-line', outage: outage.id, line: outage.line.id })])
  })
  return yes(outage)
}

const openOf = async (reads: Pick<Store, 'openOutages'>, line: string, person: PersonId) =>
  (await reads.openOutages(line)).find(outage => outage.person === person)

/** A report that is not kept yet. */
export async function newOutage(
  { store, clock, newId, office }: Needs,
  person: Person,
  employeeNumber: string,
  line: Line,
  said: Said & { reporter?: PersonId },
): Promise<Outage> {
  const [id, now] = [newId(), clock.now()]
  const tested = await store.recentTest(line.id)
  return {
    id,
    version: 1,
    number: outageNumber(id, dayAt(now, office.zone)),
    person: person.id,
    ...(said.reporter && said.reporter !== person.id && { reporter: said.reporter }),
    employeeNumber,
    line: { id: line.id, kind: line.kind },
    symptom: said.symptom,
    since: said.since ?? now,
    ...(said.words && { words: said.words }),
    begunAt: now,
    ...(tested && isFresh(tested, now) && { test: tested }),
    status: 'begun',
    etas: [],
    notes: [],
    history: [],
  }
}

/** Whose form it is until it is sent. */
const writerOf = ({ reporter, person }: Outage): PersonId => reporter ?? person

/** The form's card goes on as the outage's live card; what happened while it was being posted is shown on it. */
export const keepOutageCard = (
  needs: Needs,
  outage: Outage,
  reader: PersonId,
  conversation: Conversation,
  activityId: string,
) =>
  needs.store.change(async tx => {
    const { conversationId } = conversation
    await tx.keepLiveCard({ person: reader, key: outageCardKey(outage.id), conversationId, activityId })
    const now = await tx.outage(outage.id)
    if (now?.version !== outage.version)
      await tx.addEffects([effect(needs, { name: 'show-outage', outage: outage.id, to: reader })])
  })

type Form = Said & { since: Instant; contact?: string }

/** The reporter sends the form: kept with a number, the contractor's turn comes in a job. Sending twice reports once, and so do two forms of one line. */
export async function sendReport(
  needs: Needs,
  press: { id: OutageId; actor: PersonId; form: Form },
): Promise<Result<Outage, ReportRefusal | { why: 'unknown' } | { why: 'in an incident'; incident: Incident }>> {
  const outage = await needs.store.outage(press.id)
  if (!outage || writerOf(outage) !== press.actor) return no({ why: 'unknown' })
  const now = needs.clock.now()
  const sent = reportOutage(outage, press.form, now)
  if (!sent.ok) return sent
  const repeat = repeatOf(await needs.store.reportsOf(outage.line.id, repeatSince(now)))
  const reported = pinTerms(needs.office, { ...sent.value, ...(repeat && { repeat }) })
  const kept = await needs.store.change(tx => keepReport(needs, tx, { form: outage, reported }, press.actor))
  if (typeof kept === 'boolean') return kept ? yes(reported) : sendReport(needs, press)
  if ('incident' in kept) return no({ why: 'in an incident', incident: kept.incident })
  return no({ why: 'already reported', outage: kept.open })
}

/** True: kept; false: the form was sent meanwhile. */
async function keepReport(
  needs: Needs,
  tx: Changes,
  { form, reported }: { form: Outage; reported: Outage },
  actor: PersonId,
): Promise<boolean | { open: Outage } | { incident: Incident }> {
  const { id, person, line, symptom, repeat, reporter } = reported
  const open = await openOf(tx, line.id, person)
  if (open) return { open }
  const incident = await foldReport(needs, tx, form)
  if (incident) return { incident }
  if (!(await tx.updateOutage(reported))) return false
  await recordOutage(tx, reported, 'reported', actor, needs.clock.now(), { symptom, ...(repeat && { repeat }) })
  const task = repeat && ({ why: 'repeat fault', outage: id, person, line: line.id, times: repeat } as const)
  await tx.addEffects([
    effect(needs, { name: 'open-ticket', outage: id }),
    ...(await tx.picturesOf(id)).map(({ id: picture }) =>
      effect(needs, { name: 'attach-picture', outage: id, picture }),
    ),
    effect(needs, { name: 'detect-outage', outage: id }),
    ...showOutage(needs, reported),
    ...(reporter
      ? [effect(needs, { name: 'say-outage-news', outage: id, news: { what: 'reported for you' }, to: person })]
      : []),
    ...(task ? [await deskTask(needs, tx, `repeat fault:${line.id}`, task)] : []),
  ])
  return true
}

/** The form is put aside. `helped`: a check of one's own mended it. */
export async function dropReport(
  needs: Needs,
  id: OutageId,
  actor: PersonId,
  helped?: Check,
): Promise<Outage | undefined> {
  const outage = await needs.store.outage(id)
  if (!outage || writerOf(outage) !== actor) return undefined
  const at = needs.clock.now()
  const dropped = dropOutage(outage, at, helped)
  if (!dropped) return outage
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateOutage(dropped))) return false
    if (helped) await recordOutage(tx, dropped, 'check helped', actor, at, { check: helped })
    return true
  })
  return kept ? dropped : dropReport(needs, id, actor, helped)
}

const formHours = 24
const batch = 500

/** Forms that were begun and never sent are put aside after a day; their cards say so when they are next looked at. */
export async function expireForms({ store, clock }: Pick<Needs, 'store' | 'clock'>): Promise<void> {
  const at = clock.now()
  const before = Temporal.Instant.from(at).subtract({ hours: formHours }).toString()
  const forms = await store.formsBefore(before, batch)
  for (const form of forms) {
    const expired = expireForm(form, at)
    if (expired) await store.change(tx => tx.updateOutage(expired))
  }
  if (forms.length === batch) await expireForms({ store, clock })
}

/** A check of one's own did not help: it is noted, with what the form says by now. */
export async function checkDidNotHelp(
  needs: Needs,
  press: { id: OutageId; actor: PersonId; check: Check; form: Partial<Form> },
): Promise<Outage | undefined> {
  const outage = await needs.store.outage(press.id)
  if (!outage || writerOf(outage) !== press.actor) return undefined
  if (outage.status !== 'begun') return outage
  const tried: Outage = {
    ...{ ...outage, ...press.form },
    version: outage.version + 1,
    tried: alsoTried(outage.tried, press.check),
  }
  const kept = await needs.store.change(tx => tx.updateOutage(tried))
  return kept ? tried : checkDidNotHelp(needs, press)
}
