import type { Graph, JsonObject, SandboxPerson } from './world.ts'

export type Hours = NonNullable<Parameters<Graph['workingHours']>[1]>
export const officeHours: Hours = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  start: '07:30',
  end: '18:30',
  timeZone: 'Romance Standard Time',
}

/** Graph's `mailboxSettings`. */
export function mailboxSettings(
  { preferredLanguage }: SandboxPerson,
  { days, start, end, timeZone }: Hours,
): JsonObject {
  const displayName = new Intl.DisplayNames(['en'], { type: 'language' }).of(preferredLanguage) ?? preferredLanguage
  return {
    timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'dd-MM-yyyy',
    timeFormat: 'HH:mm',
    userPurpose: 'user',
    language: { locale: preferredLanguage, displayName },
    workingHours: {
      daysOfWeek: days,
      startTime: precise(start),
      endTime: precise(end),
      timeZone: { name: timeZone },
    },
  }
}

/** `07:30` as Graph writes a time of day: `07:30:00.0000000`. */
function precise(time: string): string {
  if (!/^\d\d:\d\d$/.test(time)) throw new Error(`Working hours are written hh:mm, not "${time}".`)
  return `${time}:00.0000000`
}
