import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Booking } from '../../../src/domain/booking.ts'
import type { DeskWait } from '../../../src/domain/desk-wait.ts'
import type { Store } from '../../../src/ports/store.ts'
import { sampleBooking } from '../../support/booking-samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function bookingRoundContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)
  const add = async (...bookings: Booking[]) => {
    for (const booking of bookings) await change(tx => tx.addBooking(booking))
  }
  const ids = (bookings: readonly { id: string }[]) => bookings.map(({ id }) => id).sort()
  const confirmUntil = '2026-12-02T09:00:00Z'
  const asked = (own: Partial<Booking> = {}) => sampleBooking({ confirmUntil, ...own })
  const wait = (own: Partial<DeskWait> = {}): DeskWait => ({
    ...{
      id: randomUUID(),
      person: 'anna',
      zone: '3A',
      day: '2026-12-02',
      slot: 'day',
      features: ['quiet'],
      askedAt: '2026-12-01T08:00:00Z',
    },
    ...own,
  })
  const offer = (own: Partial<Booking> = {}) =>
    sampleBooking({ status: 'offered', heldUntil: '2026-12-01T09:00:00Z', ...own })

  it('asks for presence once, on the day, but not those who booked on that very morning', async () => {
    const [one, other] = [asked(), asked({ person: 'bram', desk: '3.015' })]
    const free = sampleBooking({ person: 'claire', desk: '3.016' })
    const late = asked({ person: 'dries', desk: '3.017', madeAt: '2026-12-02T06:30:00Z' })
    await add(one, other, free, late, asked({ day: '2026-12-03' }))
    const ask = () => change(tx => tx.askPresence('2026-12-02', '2026-12-02T05:00:00Z', 9))
    expect(ids(await ask())).toEqual(ids([one, other]))
    expect(await ask()).toEqual([])
  })

  it('reminds once, and releases what was not confirmed: the desk is free again', async () => {
    const [one, present] = [asked(), asked({ person: 'bram', desk: '3.015' })]
    await add(one, present, asked({ person: 'claire', desk: '3.016', confirmUntil: '2026-12-02T13:30:00Z' }))
    await change(tx => tx.updateBooking({ ...present, status: 'present', version: 2 }))
    expect(ids(await change(tx => tx.remindPresence(confirmUntil, 9)))).toEqual([one.id])
    expect(await change(tx => tx.remindPresence(confirmUntil, 9))).toEqual([])
    expect(await change(tx => tx.releaseUnconfirmed('2026-12-02T08:59:59Z', 9))).toEqual([])
    expect(await change(tx => tx.releaseUnconfirmed(confirmUntil, 9))).toEqual([
      { ...one, status: 'released', version: 2 },
    ])
    expect(await change(tx => tx.addBooking(sampleBooking({ person: 'dries' })))).toBe('kept')
    expect(await store().countReleased('anna', '2026-11-02')).toBe(1)
    expect(await store().countReleased('anna', '2026-12-03')).toBe(0)
  })

  it('releases in parts, each booking in one of them', async () => {
    const all = Array.from({ length: 25 }, (_, i) => asked({ person: `p${i}`, desk: `3.1${i}` }))
    await add(...all)
    const parts = await Promise.all([1, 2, 3].map(() => change(tx => tx.releaseUnconfirmed(confirmUntil, 10))))
    const rest = await change(tx => tx.releaseUnconfirmed(confirmUntil, 100))
    expect(ids([...parts.flat(), ...rest])).toEqual(ids(all))
  })

  it('keeps a line, first come first, one place in it a person, zone and day', async () => {
    const [first, second] = [wait({ person: 'bram', askedAt: '2026-12-01T07:00:00Z' }), wait()]
    for (const one of [second, first]) expect(await change(tx => tx.addWait(one))).toBe(true)
    expect(await change(tx => tx.addWait(wait()))).toBe(false)
    expect(await change(tx => tx.addWait(wait({ zone: '3B' })))).toBe(true)
    expect(await store().waits('3A', '2026-12-02')).toEqual([first, second])
    expect(await store().waitedFor('2026-12-01')).toEqual([
      { zone: '3A', day: '2026-12-02' },
      { zone: '3B', day: '2026-12-02' },
    ])
    expect(await store().waitedFor('2026-12-03')).toEqual([])
    await change(tx => tx.endWait({ person: 'anna', day: '2026-12-02' }, 'left'))
    expect(await store().waits('3A', '2026-12-02')).toEqual([first])
  })

  it('offers a desk to one in line; taken, it is theirs, and past its time the next one’s', async () => {
    const [first, second] = [wait({ person: 'bram', askedAt: '2026-12-01T07:00:00Z' }), wait()]
    for (const one of [first, second]) await change(tx => tx.addWait(one))
    const [one, other] = [offer({ person: 'bram' }), offer()]
    expect(await change(tx => tx.offerDesk(one, first.id))).toBe(true)
    expect(await change(tx => tx.offerDesk(other, second.id))).toBe(false)
    expect(await store().waits('3A', '2026-12-02')).toEqual([second])
    await change(tx => tx.dropOldOffers('2026-12-01T08:59:00Z'))
    expect((await store().booking(one.id))?.status).toBe('offered')
    await change(tx => tx.dropOldOffers('2026-12-01T09:00:00Z'))
    expect(await store().booking(one.id)).toBeUndefined()
    expect(await change(tx => tx.offerDesk(other, second.id))).toBe(true)
    const { heldUntil: _, ...rest } = other
    expect(await change(tx => tx.addBooking({ ...rest, status: 'booked' }))).toBe('kept')
    await change(tx => tx.endWait({ offer: other.id }, 'taken'))
    expect(await store().waitedFor('2026-12-01')).toEqual([])
  })

  it('knows where people are today, and tomorrow no longer', async () => {
    await change(tx => tx.setPlace('anna', '3.014', '2026-12-02'))
    await change(tx => tx.setPlace('anna', '3.015', '2026-12-02'))
    await change(tx => tx.addWait(wait()))
    expect(await store().places(['anna', 'bram'], '2026-12-02')).toEqual(new Map([['anna', '3.015']]))
    await change(tx => tx.clearDaysBefore('2026-12-02'))
    expect(await store().waitedFor('2026-12-01')).toHaveLength(1)
    await change(tx => tx.clearDaysBefore('2026-12-03'))
    expect(await store().places(['anna'], '2026-12-02')).toEqual(new Map())
    expect(await store().waitedFor('2026-12-01')).toEqual([])
  })

  it('forgets whose bookings were, and when people arrived, and keeps what desks were used', async () => {
    const there = { status: 'present', checkedInAt: '2026-10-01T07:00:00Z' } as const
    const old = sampleBooking({ day: '2026-09-30', guest: 'Mme Roux', occupant: 'guest-1', ...there })
    const gone = sampleBooking({ day: '2026-09-29', status: 'cancelled' })
    const recent = sampleBooking({ day: '2026-10-20', ...there })
    const young = sampleBooking({ day: '2026-11-20', ...there })
    await add(old, gone, recent, young)
    const card = { person: 'anna', key: `booking:${old.id}`, conversationId: 'c', activityId: 'a' }
    await change(tx => tx.keepLiveCard(card))
    expect(await change(tx => tx.forgetPeople('2026-10-02', '2026-11-01', 1))).toBe(1)
    expect(await change(tx => tx.forgetPeople('2026-10-02', '2026-11-01', 10))).toBe(1)
    expect(await change(tx => tx.forgetPeople('2026-10-02', '2026-11-01', 10))).toBe(0)
    const rows = await opened().ask<{ words: string }>(
      `select bookings::text as words from bookings where day < '2026-10-02'`,
    )
    expect(rows.filter(({ words }) => /anna|Roux|guest-1|07:00/.test(words))).toEqual([])
    expect([(await store().booking(old.id))?.status, (await store().booking(gone.id))?.status]).toEqual([
      'past',
      'cancelled',
    ])
    expect(await store().liveCard('anna', card.key)).toBeUndefined()
    expect((await store().booking(old.id))?.desk).toBe('3.014')
    expect((await store().booking(recent.id))?.checkedInAt).toBeUndefined()
    expect(await store().booking(young.id)).toEqual(young)
  })

  it('takes desks away from their bookings, keeps them closed, and gives them back', async () => {
    const day = '2026-12-02'
    const mine = sampleBooking()
    const held = sampleBooking({ person: 'bram', desk: '3.015', status: 'held', heldUntil: '2026-12-01T08:20:00Z' })
    await add(mine)
    await change(tx => tx.holdDesk(held))
    const closed = (desk: string) => sampleBooking({ person: 'facilities', desk, status: 'closed' })
    const close = () => change(tx => tx.closeDesks([closed('3.014'), closed('3.015')]))
    expect(await store().countBooked(['3.014', '3.015'], [day])).toBe(1)
    expect(await close()).toBe(false)
    const withdrawn = await change(tx => tx.withdrawBookings(['3.014', '3.015'], day))
    expect(withdrawn).toEqual([{ ...mine, status: 'withdrawn', version: 2 }])
    expect([await close(), await close()]).toEqual([true, true])
    expect(await change(tx => tx.addBooking(sampleBooking({ person: 'claire', slot: 'morning' })))).toBe('desk taken')
    expect(await change(tx => tx.holdDesk(held))).toBe(false)
    await change(tx => tx.reopenDesks(['3.014', '3.015'], [day, '2026-12-03']))
    expect(await store().takenDesks(day)).toEqual(new Map())
  })
}
