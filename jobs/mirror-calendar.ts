import { type CalendarStep, calendarEvents, calendarSteps, shownAs } from '../src/domain/calendar-event.ts'
import { dayAt } from '../src/domain/day.ts'
import type { Telework } from '../src/domain/telework.ts'
import { dropEvent, keepEvent } from '../src/flows/calendar-events.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job, type Needs } from './job.ts'

/** Brings the person's calendar to what the request says. What could not be said to it stops here, without a fault. */
export const mirrorCalendar: Job<'mirror-calendar'> = async ({ telework: id }, needs) => {
  const telework = await needs.store.telework(id)
  const reader = telework && (await readerOf(needs, telework.person))
  if (!telework || !reader) return done()
  const wanted = calendarEvents(telework, needs.office, textsIn[reader.language].calendar.event)
  const today = dayAt(needs.clock.now(), needs.office.zone)
  for (const step of calendarSteps(wanted, await needs.store.calendarEvents(id), today)) {
    const came = await take(needs, telework, step)
    if (came === 'done') continue
    needs.log.warn(
      { person: telework.person, came },
      'a calendar is not kept: grant Calendars.ReadWrite, or no mailbox',
    )
    break
  }
  return done()
}

type Came = 'done' | 'denied' | 'missing'

function take(needs: Needs, telework: Telework, step: CalendarStep): Promise<Came> {
  if (step.does === 'add') return add(needs, telework, step)
  return step.does === 'change' ? change(needs, telework, step) : remove(needs, telework, step)
}

/** The transaction is kept before it is asked for, so that a second run asks for the same event. */
async function add(
  needs: Needs,
  { id, person }: Telework,
  { event, kept }: Extract<CalendarStep, { does: 'add' }>,
): Promise<Came> {
  const transaction = kept?.transaction ?? needs.newId()
  const { day } = event
  if (!kept) await keepEvent(needs, id, { day, transaction })
  const made = await needs.calendars.add(person, transaction, event)
  // Nothing was made: there is nothing to look for later.
  if (typeof made === 'string') await dropEvent(needs, id, day)
  else await keepEvent(needs, id, { day, transaction, event: made.id, shown: shownAs(event) })
  return typeof made === 'string' ? made : 'done'
}

/** An event that its owner deleted is made anew: the request has changed since. */
async function change(
  needs: Needs,
  telework: Telework,
  { event, kept }: Extract<CalendarStep, { does: 'change' }>,
): Promise<Came> {
  const came = await needs.calendars.change(telework.person, kept.event, event)
  if (came === 'denied') return came
  if (came === 'done') {
    await keepEvent(needs, telework.id, { ...kept, shown: shownAs(event) })
    return came
  }
  await dropEvent(needs, telework.id, event.day)
  return add(needs, telework, { does: 'add', event })
}

async function remove(
  needs: Needs,
  { id, person }: Telework,
  { kept }: Extract<CalendarStep, { does: 'remove' }>,
): Promise<Came> {
  const found = kept.event
    ? { id: kept.event }
    : await needs.calendars.find(person, kept.transaction, kept.day, needs.office.zone)
  const came = typeof found === 'string' ? found : await needs.calendars.remove(person, found.id)
  if (came === 'denied') return came
  await dropEvent(needs, id, kept.day)
  return 'done'
}
