import type { CalendarEvent } from './calendar-event.ts'
import type { Instant } from './day.ts'

/** An event with what calendars recognise it by; `changedAt`: when what it says was last decided. */
export type IcsEvent = CalendarEvent & { uid: string; changedAt: Instant }

const mostOctets = 75

/** A calendar as a file (RFC 5545), the same text for the same events. `name`: as subscribers show it. */
export function icsOf(name: string, events: readonly IcsEvent[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Novo//Telework//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

const eventLines = (event: IcsEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${utc(Temporal.Instant.from(event.changedAt))}`,
  ...times(event),
  `SUMMARY:${escaped(event.subject)}`,
  `STATUS:${event.tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  `X-MICROSOFT-CDO-BUSYSTATUS:${event.tentative ? 'TENTATIVE' : 'WORKINGELSEWHERE'}`,
  'END:VEVENT',
]

function times({ from, to, zone, allDay }: CalendarEvent): string[] {
  const date = (time: string) => time.slice(0, 10).replaceAll('-', '')
  if (allDay) return [`DTSTART;VALUE=DATE:${date(from)}`, `DTEND;VALUE=DATE:${date(to)}`]
  const at = (time: string) => utc(Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant())
  return [`DTSTART:${at(from)}`, `DTEND:${at(to)}`]
}

const utc = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

/** Lines of at most 75 octets, continued after a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
}
