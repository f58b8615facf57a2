import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IcsEvent, icsOf } from '../../src/domain/ics.ts'

const day = '2026-12-03'
const event = (own: Partial<IcsEvent> = {}): IcsEvent => ({
  ...{ day, subject: 'Télétravail', zone: 'Europe/Brussels', allDay: true, tentative: false },
  ...{ from: `${day}T00:00:00`, to: '2026-12-04T00:00:00' },
  ...{ uid: `request-${day}@novo`, changedAt: '2026-11-24T08:05:00Z' },
  ...own,
})
const unfolded = (text: string) => text.replaceAll('\r\n ', '')
const octets = (line: string) => new TextEncoder().encode(line).length

describe('a calendar file', () => {
  it('has what RFC 5545 asks for, and the same text every time', () => {
    const text = icsOf('Télétravail', [event()])
    expect(text).toBe(icsOf('Télétravail', [event()]))
    expect(text.split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Novo//Telework//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['X-WR-CALNAME:Télétravail', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'BEGIN:VEVENT'],
      ...['UID:request-2026-12-03@novo', 'DTSTAMP:20261124T080500Z'],
      ...['DTSTART;VALUE=DATE:20261203', 'DTEND;VALUE=DATE:20261204', 'SUMMARY:Télétravail', 'STATUS:CONFIRMED'],
      ...['TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 'END:VEVENT', 'END:VCALENDAR', ''],
    ])
  })

  it.each([
    ['winter', '2026-12-03', 'DTSTART:20261203T063000Z', 'DTEND:20261203T120000Z'],
    ['summer', '2026-07-02', 'DTSTART:20260702T053000Z', 'DTEND:20260702T110000Z'],
  ])('has half a day in UTC: %s', (_, on, start, end) => {
    const half = event({ allDay: false, from: `${on}T07:30:00`, to: `${on}T13:00:00`, tentative: true })
    expect(icsOf('x', [half])).toContain(`${start}\r\n${end}\r\n`)
    expect(icsOf('x', [half])).toContain('STATUS:TENTATIVE')
  })

  it('escapes what has a meaning', () =>
    expect(icsOf('x', [event({ subject: 'a; b, c\\d\r\nEND:VEVENT' })])).toContain(
      'SUMMARY:a\\; b\\, c\\\\d\\nEND:VEVENT\r\n',
    ))

  it('folds at 75 octets without cutting a character, and nothing is lost', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), subject => {
        const clean = subject.replace(/\p{Cc}/gu, '').toWellFormed()
        const text = icsOf('x', [event({ subject: clean })])
        expect(text.split('\r\n').every(line => octets(line) <= 75)).toBe(true)
        expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
        const summary = /SUMMARY:(.*)\r\n/.exec(unfolded(text))?.[1]
        expect(summary?.replace(/\\([\\;,])/g, '$1')).toBe(clean)
      }),
    ))
})
