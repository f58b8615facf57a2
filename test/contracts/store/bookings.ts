import { expect, it } from 'vitest'
import { type Booking, moved } from '../../../src/domain/booking.ts'
import type { Store } from '../../../src/ports/store.ts'
import { sampleBooking, sampleHold } from '../../support/booking-samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function bookingContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)
  const add = (booking: Booking) => change(tx => tx.addBooking(booking))
  const hold = (booking: Booking) => change(tx => tx.holdDesk(booking))
  const now = '2026-12-01T08:00:00Z'

  it('keeps a booking once, exactly as it was made', async () => {
    const booking = sampleBooking({
      guest: 'Zoë «Ünal»',
      occupant: 'guest-1',
      confirmUntil: '2026-12-02T09:00:00Z',
      series: 'weekly',
    })
    expect(await add(booking)).toBe('kept')
    expect(await add({ ...booking, desk: '3.015' })).toBe('known')
    expect(await store().booking(booking.id)).toEqual(booking)
    expect(await store().bookingsOfSeries('weekly')).toEqual([booking])
    for (const id of ['another', '', '\0 or 1=1 --']) expect(await store().booking(id)).toBeUndefined()
  })

  it.each([
    ['day', 'day', 'desk taken'],
    ['day', 'morning', 'desk taken'],
    ['morning', 'morning', 'desk taken'],
    ['morning', 'afternoon', 'kept'],
    ['afternoon', '13:00-14:00', 'desk taken'],
    ['morning', '13:00-14:00', 'kept'],
    ['09:00-10:00', '10:00-11:00', 'kept'],
    ['09:00-10:00', '09:59-11:00', 'desk taken'],
    ['afternoon', '23:00-24:00', 'desk taken'],
  ] as const)('of one desk: %s, then %s: %s', async (first, second, becomes) => {
    expect(await add(sampleBooking({ slot: first }))).toBe('kept')
    expect(await add(sampleBooking({ person: 'bram', slot: second }))).toBe(becomes)
    expect(await store().takenDesks('2026-12-02')).toEqual(
      new Map([['3.014', becomes === 'kept' ? [first, second] : [first]]]),
    )
  })

  it('ends a day where the next begins, on days of 23 and 25 hours too', async () => {
    for (const day of ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29'])
      for (const slot of ['morning', 'afternoon'] as const) expect(await add(sampleBooking({ day, slot }))).toBe('kept')
    expect(await add(sampleBooking({ person: 'bram', day: '2026-10-25' }))).toBe('desk taken')
  })

  it('lets nobody sit at two desks at once, and a host have guests', async () => {
    expect(await add(sampleBooking({ slot: 'morning' }))).toBe('kept')
    expect(await add(sampleBooking({ desk: '3.015' }))).toBe('elsewhere')
    expect(await add(sampleBooking({ desk: '3.015', slot: 'afternoon' }))).toBe('kept')
    expect(await add(sampleBooking({ desk: '3.016', occupant: 'guest-1', guest: 'Mme Roux' }))).toBe('kept')
    expect(await add(sampleBooking({ desk: '3.017', occupant: 'guest-1', guest: 'Mme Roux' }))).toBe('elsewhere')
    expect(await store().bookingsOf('anna', '2026-12-01', 9)).toHaveLength(3)
    expect(await store().bookingsOn('2026-12-02', ['anna', 'bram'])).toHaveLength(2)
  })

  it('gives one of fifty a desk that all want at once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => add(sampleBooking({ person: `person-${i}` }))))
    expect(all.filter(one => one === 'kept')).toHaveLength(1)
    expect(all.filter(one => one === 'desk taken')).toHaveLength(49)
  })

  it('gives somebody one of fifty desks that they want at once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => add(sampleBooking({ desk: `4.${i}` }))))
    expect(all.filter(one => one === 'kept')).toHaveLength(1)
    expect(all.filter(one => one === 'elsewhere')).toHaveLength(49)
  })

  it('keeps one desk while somebody decides; the booking takes its place', async () => {
    const first = sampleHold()
    expect(await hold(first)).toBe(true)
    expect(await hold(sampleHold({ person: 'bram' }))).toBe(false)
    const second = sampleHold({ desk: '3.015' })
    expect(await hold(second)).toBe(true)
    expect([...(await store().takenDesks('2026-12-02')).keys()]).toEqual(['3.015'])
    const { heldUntil: _, ...rest } = second
    expect(await add({ ...rest, status: 'booked' })).toBe('kept')
    expect(await store().booking(second.id)).toEqual({ ...rest, status: 'booked' })
    expect(await hold(sampleHold({ desk: '3.016' }))).toBe(true)
  })

  it('forgets holds when their time is over, and when it is told to', async () => {
    const [old, young] = [
      sampleHold(),
      sampleHold({ person: 'bram', desk: '3.015', heldUntil: '2026-12-01T09:00:00Z' }),
    ]
    await hold(old)
    await hold(young)
    await change(tx => tx.dropOldHolds('2026-12-01T08:20:00Z'))
    expect([...(await store().takenDesks('2026-12-02')).keys()]).toEqual(['3.015'])
    await change(tx => tx.dropHold({ id: young.id }))
    expect(await store().takenDesks('2026-12-02')).toEqual(new Map())
  })

  it('lets one of two changes win, and frees the desk that was given up', async () => {
    const booking = sampleBooking()
    await add(booking)
    const present = { ...moved(booking, 'present'), checkedInAt: now }
    const both = await Promise.all(
      [present, moved(booking, 'cancelled')].map(next => change(tx => tx.updateBooking(next))),
    )
    expect(both.toSorted()).toEqual([false, true])
    const after = await store().booking(booking.id)
    expect(after).toEqual(both[0] ? present : moved(booking, 'cancelled'))
    if (after) await change(tx => tx.updateBooking(moved(after, 'cancelled')))
    expect(await add(sampleBooking({ person: 'bram' }))).toBe('kept')
    expect(await store().bookingsOf('anna', '2026-12-01', 9)).toEqual([])
  })

  it('knows where somebody mostly sat, and what they have ahead', async () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    for (const [i, day] of days.entries())
      await add(sampleBooking({ day, desk: i < 1 ? '3.001' : '3.002', madeBy: 'bram' }))
    await add(sampleBooking({ day: '2026-11-27', desk: '3.003', occupant: 'guest-1', guest: 'Mme Roux' }))
    expect(await store().usualDesks('anna', '2026-10-01', 3)).toEqual(['3.002', '3.001'])
    expect(await store().usualDesks('anna', '2026-11-26', 3)).toEqual(['3.002'])
    expect(await store().countMadeBy('bram', '2026-11-24')).toBe(3)
    expect(await store().countMadeBy('anna', '2026-11-24')).toBe(1)
  })

  it('remembers who may know where somebody sits', async () => {
    await change(tx => tx.setSharing('anna', 'nobody'))
    await change(tx => tx.setSharing('anna', 'everybody'))
    expect(await store().sharing(['anna', 'bram'])).toEqual(new Map([['anna', 'everybody']]))
  })
}
