import { expect, it } from 'vitest'
import type { Store } from '../../../src/ports/store.ts'
import type { OpenStore } from '../../support/store.ts'

export function calendarContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('knows one event for each day of a request: first that it is asked for, then what it is', async () => {
    await change(tx => tx.keepCalendarEvent('request', { day: '2026-12-03', transaction: 't2' }))
    await change(tx => tx.keepCalendarEvent('request', { day: '2026-12-01', transaction: 't1' }))
    await change(tx => tx.keepCalendarEvent('another', { day: '2026-12-01', transaction: 't3' }))
    const known = { day: '2026-12-03', transaction: 't2', event: 'e2', shown: 'as it is' }
    await change(tx => tx.keepCalendarEvent('request', known))
    expect(await store().calendarEvents('request')).toEqual([{ day: '2026-12-01', transaction: 't1' }, known])
    await change(tx => tx.dropCalendarEvent('request', '2026-12-01'))
    expect(await store().calendarEvents('request')).toEqual([known])
  })

  it('refuses one transaction for two events', async () => {
    const keep = (telework: string) =>
      change(tx => tx.keepCalendarEvent(telework, { day: '2026-12-03', transaction: 'same' }))
    await keep('request')
    await expect(keep('another')).rejects.toThrow()
  })

  it('opens a person’s feed by the digest of the newest address only, until it is dropped', async () => {
    const madeAt = '2026-12-01T08:00:00Z'
    await change(tx => tx.keepCalendarFeed({ person: 'anna', digest: 'first', madeAt: '2026-11-01T08:00:00Z' }))
    await change(tx => tx.keepCalendarFeed({ person: 'anna', digest: 'second', madeAt }))
    expect(await store().feedOwner('first')).toBeUndefined()
    expect(await store().feedOwner('second')).toBe('anna')
    expect(Date.parse((await store().feedMadeAt('anna')) ?? '')).toBe(Date.parse(madeAt))
    await change(tx => tx.dropCalendarFeed('anna'))
    expect(await store().feedOwner('second')).toBeUndefined()
    expect(await store().feedMadeAt('anna')).toBeUndefined()
  })

  it('forgets events of days before', async () => {
    await change(async tx => {
      await tx.keepCalendarEvent('request', { day: '2026-12-01', transaction: 't1' })
      await tx.keepCalendarEvent('request', { day: '2026-12-02', transaction: 't2' })
    })
    expect(await change(tx => tx.forgetCalendarEvents('2026-12-02'))).toBe(1)
    expect((await store().calendarEvents('request')).map(({ day }) => day)).toEqual(['2026-12-02'])
  })
}
