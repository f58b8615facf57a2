import type { OutageForm } from '../cards/outage-actions.ts'
import { type Day, type Instant, isDay } from '../src/domain/day.ts'
import { type Symptom, symptoms } from '../src/domain/outage.ts'
import type { Understood } from '../src/domain/understood.ts'

/** When an outage began, as a sentence says: a day, an hour, a part of the day; with none of them, now. Never after now. */
export function sinceOf(said: Pick<Understood, 'days' | 'from' | 'part'>, now: Instant, zone: string): Instant {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const day = said.days?.[0] ?? local.toPlainDate().toString()
  const time = said.from ?? (said.part ? startOf[said.part] : said.days ? '09:00' : undefined)
  if (!time) return now
  const since = instantOf(day, time, zone)
  return since && Temporal.Instant.compare(since, now) < 0 ? since : now
}

const startOf = { morning: '08:00', afternoon: '13:00' }

function instantOf(day: Day, time: string, zone: string): Instant | undefined {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString()
}

export const symptomOf = (text: string | undefined): Symptom => symptoms.find(symptom => symptom === text) ?? 'down'

export type Report = { symptom: Symptom; since: Instant; words?: string; contact?: string }

/** A report from the form; a time that is none, or missing, is the one that was on the form. */
export function reportOfForm(form: OutageForm, before: { since: Instant }, zone: string): Report {
  const local = Temporal.Instant.from(before.since).toZonedDateTimeISO(zone)
  const day = form.sinceDay ?? local.toPlainDate().toString()
  const time = form.sinceTime ?? local.toPlainTime().toString({ smallestUnit: 'minute' })
  const same =
    day === local.toPlainDate().toString() && time === local.toPlainTime().toString({ smallestUnit: 'minute' })
  const words = form.words?.trim().slice(0, 1000)
  const contact = form.contact?.trim().slice(0, 40)
  return {
    symptom: symptomOf(form.symptom),
    since: same ? before.since : (instantOf(day, time, zone) ?? before.since),
    ...(words && { words }),
    ...(contact && { contact }),
  }
}
