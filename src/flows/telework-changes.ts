import { type Day, dayAt } from '../domain/day.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { daysOf, heldDays, type Telework, type TeleworkId, type Wish } from '../domain/telework.ts'
import { type CancelRefusal, cancelDays, type EditRefusal, editTelework } from '../domain/telework-changes.ts'
import { type Changes, TakenHalf } from '../ports/store.ts'
import { mirror } from './calendar-events.ts'
import { effect } from './effects.ts'
import { type DraftCard, keepDraftCard, type Needs, recordOn, show, showDeciders } from './telework.ts'
import { type Weighed, weighTelework } from './telework-facts.ts'

/** The requester changes a pending request; both cards follow. Days that another request took meanwhile block it. */
export async function editOwnTelework(
  needs: Needs,
  edit: { id: TeleworkId; version: number; wish: Wish; card?: DraftCard },
): Promise<
  Result<Telework, Exclude<EditRefusal, { why: 'blocked' }> | { why: 'blocked'; weighed: Weighed } | { why: 'unknown' }>
> {
  const telework = await needs.store.telework(edit.id)
  if (!telework) return no({ why: 'unknown' })
  const weighed = await weighTelework(needs, edit.wish, telework)
  const at = needs.clock.now()
  const edited = editTelework(telework, edit.wish, weighed.verdict, { version: edit.version, at })
  if (!edited.ok) return edited.refusal.why === 'blocked' ? no({ why: 'blocked', weighed }) : no(edited.refusal)
  try {
    const kept = await needs.store.change(tx => keepEdit(needs, tx, edited.value, edit.card))
    return kept ? edited : editOwnTelework(needs, edit)
  } catch (error) {
    if (!(error instanceof TakenHalf)) throw error
    return no({ why: 'blocked', weighed: await weighTelework(needs, edit.wish, telework) })
  }
}

async function keepEdit(needs: Needs, tx: Changes, telework: Telework, card: DraftCard | undefined): Promise<boolean> {
  if (!(await tx.editTelework(telework, daysOf(telework.terms, needs.office.calendar)))) return false
  await recordOn(tx, telework, 'edited', telework.person, needs.clock.now(), { terms: telework.terms })
  if (card) await keepDraftCard(tx, telework, card)
  await tx.addEffects([
    show(needs, telework, 'requester'),
    ...(await showDeciders(needs, tx, telework)),
    ...mirror(needs, telework),
  ])
  return true
}

/** The requester gives granted days back; the chief reads of it in one line. */
export async function cancelOwnDays(
  needs: Needs,
  press: { id: TeleworkId; actor: PersonId; days: readonly Day[] },
): Promise<Result<Telework, CancelRefusal | { why: 'unknown' }>> {
  const telework = await needs.store.telework(press.id)
  if (!telework) return no({ why: 'unknown' })
  const { clock, office, store } = needs
  const at = clock.now()
  const facts = { at, today: dayAt(at, office.zone), calendar: office.calendar }
  const cancelled = cancelDays(telework, press, facts)
  if (!cancelled.ok) return cancelled
  const { telework: next, days } = cancelled.value
  const kept = await store.change(async tx => {
    const held = heldDays(next, office.calendar).map(({ day }) => day)
    if (!(await tx.updateTelework(next, held))) return false
    await recordOn(tx, next, 'days cancelled', press.actor, at, { days })
    await tx.addEffects([
      show(needs, next, 'requester'),
      ...(await showDeciders(needs, tx, next)),
      ...mirror(needs, next),
      effect(needs, { name: 'say-cancelled-days', telework: next.id, days }),
    ])
    return true
  })
  return kept ? yes(next) : cancelOwnDays(needs, press)
}

/** The person's request that holds one of these days, or else their newest that may be changed. */
export async function requestHolding(
  needs: Needs,
  person: PersonId,
  days: readonly Day[],
): Promise<Telework | undefined> {
  const open = (await needs.store.teleworkOf(person, 50)).filter(
    ({ status }) => status === 'pending' || status === 'approved',
  )
  const holds = (telework: Telework) => heldDays(telework, needs.office.calendar).some(({ day }) => days.includes(day))
  return days.length > 0 ? open.find(holds) : open[0]
}

/** A card of a request that was just posted is the one kept up to date from now on. */
export const keepTeleworkCard = ({ store }: Needs, telework: Telework, card: DraftCard) =>
  store.change(tx => keepDraftCard(tx, telework, card))
