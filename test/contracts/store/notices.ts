import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { announced, type Notice, newNotice, stopped } from '../../../src/domain/notice.ts'
import type { OccasionAudience } from '../../../src/ports/notices.ts'
import type { Changes } from '../../../src/ports/store.ts'
import { at, sampleConversation, sampleTelework } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const later = '2026-11-23T09:00:00Z'
const today = '2026-11-23'
const week = { from: today, to: '2026-11-27' }

const sampleNotice = (own: Partial<Notice> = {}): Notice => ({
  ...announced(
    newNotice(
      randomUUID(),
      { kind: 'incident', source: 'contractor', severity: 'Major', urgent: true, places: [], start: at },
      at,
    ),
    at,
  ),
  ...own,
})

export function noticeContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change = <T>(work: (tx: Changes) => Promise<T>) => store().change(work)

  const lines = ['L1', 'L2', 'L3', 'L4']
  /** Three who have the app and a line each, one with a line whom nobody knows; Bram teleworks today. */
  const people = () =>
    change(async tx => {
      for (const [i, person] of ['anna', 'bram', 'cleo'].entries()) {
        const ids = { conversationId: `a:${person}`, userId: `29:${person}` }
        await tx.keepConversation(sampleConversation({ person, ...ids }))
        await tx.keepPerson({
          id: person,
          name: person,
          givenName: person,
          language: 'nl',
          employeeNumber: `E${i + 1}`,
        })
      }
      await tx.keepLines(
        lines.map((id, i) => ({ id, kind: 'home-line', employeeNumber: `E${i + 1}`, active: true, postcode: '5030' })),
      )
      const asked = sampleTelework({ person: 'bram', chief: 'luc' })
      await tx.addTelework(asked, [{ day: today, part: 'day' }])
      const granted = { status: 'approved', version: 2, by: 'luc', at, items: [] } as const
      await tx.updateTelework({ ...asked, ...granted }, [today])
    })

  const occasion = (notice: Notice, own: Partial<OccasionAudience> = {}): OccasionAudience => ({
    ...{ notice: notice.id, occasion: 1, audience: { of: 'lines', lines }, among: 'all', period: week },
    ...{ now: { day: today, parts: ['day', 'morning'] }, toldOtherwise: [] },
    ...own,
  })
  const keep = async (own: Partial<OccasionAudience> = {}, notice = sampleNotice()) => {
    await people()
    await change(tx => tx.addNotice(notice, { of: 'lines', lines }))
    const waiting = await change(tx => tx.addOccasion(occasion(notice, own)))
    return { notice, waiting }
  }
  const due = async (id: string, number = 1, now = at) =>
    (await store().recipientsDue(id, number, now, week, 10)).map(({ person }) => person)
  const states = async (id: string) =>
    (await store().recipients(id)).map(({ person, occasion, state }) => `${occasion} ${person} ${state}`)

  it('keeps a notice once, and one open one about the same', async () => {
    const notice = sampleNotice({ about: 'incident:1' })
    const audience = { of: 'everybody' } as const
    expect(await change(tx => tx.addNotice(notice, audience))).toBe(true)
    expect(await change(tx => tx.addNotice(notice, audience))).toBe(false)
    expect(await change(tx => tx.addNotice(sampleNotice({ about: 'incident:1' }), audience))).toBe(false)
    expect(await store().notice(notice.id)).toEqual(notice)
    expect(await store().noticeAudience(notice.id)).toEqual(audience)
    await change(tx => tx.updateNotice({ ...notice, status: 'ended', version: 2 }))
    const next = sampleNotice({ about: 'incident:1', madeAt: later })
    expect(await change(tx => tx.addNotice(next, audience))).toBe(true)
    expect((await store().noticeAbout('incident:1'))?.id).toBe(next.id)
    expect((await store().notices(9)).map(({ id }) => id)).toEqual([next.id, notice.id])
    for (const id of ['another', '', '\0 or 1=1 --']) expect(await store().notice(id)).toBeUndefined()
  })

  it('lets one of two updates win', async () => {
    const { notice } = await keep()
    const stop = () => change(tx => tx.updateNotice(stopped(notice)))
    expect((await Promise.all([stop(), stop()])).toSorted()).toEqual([false, true])
  })

  it('works out whom it is for: those affected, who telework now first, who cannot be told by name', async () => {
    const { notice, waiting } = await keep()
    expect(waiting).toBe(3)
    expect(await due(notice.id)).toEqual(['bram', 'anna', 'cleo'])
    expect(await states(notice.id)).toContain('1 employee:E4 unreachable')
    expect(await store().isRecipient(notice.id, 'anna')).toBe(true)
    expect(await store().isRecipient(notice.id, 'luc')).toBe(false)
    const [first] = await store().recipientsDue(notice.id, 1, at, week, 1)
    expect(first).toMatchObject({ person: 'bram', language: 'nl', isRead: false, cardUnknown: false })
    expect(first?.days).toEqual([{ day: today, part: 'day' }])
    expect(first?.conversation.conversationId).toBe('a:bram')
  })

  it('keeps it once for each person, and leaves out who has it already', async () => {
    const { notice } = await keep({ toldOtherwise: ['anna'] })
    expect(await change(tx => tx.addOccasion(occasion(notice)))).toBe(0)
    expect(await states(notice.id)).toEqual([
      '1 anna told otherwise',
      '1 bram waiting',
      '1 cleo waiting',
      '1 employee:E4 unreachable',
    ])
  })

  it('can be for those teleworking in a period, or on a day, or for everybody', async () => {
    const { notice } = await keep({ among: 'teleworking in the period' })
    expect(await due(notice.id)).toEqual(['bram'])
    const of = async (own: Partial<OccasionAudience>) => {
      const another = sampleNotice()
      await change(tx => tx.addNotice(another, { of: 'everybody' }))
      return change(tx => tx.addOccasion(occasion(another, own)))
    }
    expect(await of({ audience: { of: 'teleworking', day: today } })).toBe(1)
    expect(await of({ audience: { of: 'teleworking', day: '2026-11-24' } })).toBe(0)
    expect(await of({ audience: { of: 'everybody' } })).toBe(3)
    expect(await of({ among: 'teleworking now' })).toBe(1)
    expect(await of({ among: 'teleworking now', now: { day: today, parts: ['morning'] } })).toBe(0)
  })

  it('counts an audience without keeping anything', async () => {
    await people()
    const hours = { weekdays: [1], from: '09:00', to: '17:00', zone: 'Europe/Brussels' } as const
    const anna = { id: 'anna', name: 'Anna', givenName: 'Anna', employeeNumber: 'E1' }
    await change(tx => tx.keepPerson(anna, { at, hours }))
    const { notice: _, occasion: __, ...of } = occasion(sampleNotice())
    const groups = await store().audienceGroups(of)
    expect(groups).toHaveLength(4)
    expect(groups).toContainEqual({ hours, reachable: true, teleworksNow: false, people: 1 })
    expect(groups).toContainEqual({ reachable: true, teleworksNow: true, people: 1 })
    expect(groups).toContainEqual({ reachable: false, teleworksNow: false, people: 1 })
  })

  it('tells nobody twice: of two who begin one does, and what is settled stays', async () => {
    const { notice } = await keep()
    const begin = () => change(tx => tx.beginRecipient(notice.id, 1, 'anna'))
    expect((await Promise.all([begin(), begin()])).toSorted()).toEqual([false, true])
    await change(tx => tx.settleRecipient(notice.id, 1, 'anna', { state: 'sent', at, activityId: 'a1' }))
    expect(await begin()).toBe(false)
    expect(await store().recipientCounts(notice.id, 1)).toEqual({ sent: 1, waiting: 2, unreachable: 1 })
  })

  it('holds people until their time has come', async () => {
    const { notice } = await keep()
    await change(tx => tx.holdRecipients(notice.id, 1, [{ person: 'bram', until: later }]))
    expect(await due(notice.id)).toEqual(['anna', 'cleo'])
    expect(await store().nextHeld(notice.id, 1)).toBe(later)
    expect(await due(notice.id, 1, later)).toEqual(['bram', 'anna', 'cleo'])
  })

  it('doubts a post that nobody answers for, and tries again what did not arrive', async () => {
    const { notice } = await keep()
    for (const person of ['anna', 'bram']) await change(tx => tx.beginRecipient(notice.id, 1, person))
    expect(await change(tx => tx.doubtRecipients(notice.id, 1, at, 60))).toBe(2)
    await change(tx => tx.retryRecipient(notice.id, 1, 'bram', at, 30))
    expect(await store().nextHeld(notice.id, 1)).toBe('2026-11-23T08:00:30Z')
    expect(await change(tx => tx.doubtRecipients(notice.id, 1, at, -1))).toBe(0)
    expect(await states(notice.id)).toContain('1 anna unknown')
    await change(tx => tx.adoptNoticeCard(notice.id, 'anna', 'shown'))
    expect(await states(notice.id)).toContain('1 anna sent')
    await change(tx => tx.addOccasion(occasion(notice, { occasion: 2, among: 'told' })))
    expect(await store().recipientsDue(notice.id, 2, at, week, 9)).toMatchObject([{ person: 'anna', card: 'shown' }])
  })

  it('gives up on somebody after twenty attempts', async () => {
    const { notice } = await keep()
    for (let i = 0; i < 20; i += 1) {
      await change(tx => tx.beginRecipient(notice.id, 1, 'cleo'))
      await change(tx => tx.retryRecipient(notice.id, 1, 'cleo', at, 1))
    }
    expect(await states(notice.id)).toContain('1 cleo unreachable')
  })

  it('tells by the newest occasion: who waited goes on with it, who has the card keeps it', async () => {
    const { notice } = await keep()
    await change(tx => tx.beginRecipient(notice.id, 1, 'anna'))
    await change(tx => tx.settleRecipient(notice.id, 1, 'anna', { state: 'sent', at, activityId: 'a1' }))
    await change(tx => tx.beginRecipient(notice.id, 1, 'cleo'))
    const moved = { occasion: 2, audience: { of: 'lines', lines: ['L2'] } } as const
    expect(await change(tx => tx.addOccasion(occasion(notice, moved)))).toBe(3)
    expect(await states(notice.id)).toEqual([
      ...['1 anna sent', '1 bram superseded', '1 cleo sending', '1 employee:E4 unreachable'],
      ...['2 anna waiting', '2 bram waiting', '2 cleo waiting'],
    ])
    const cards = (await store().recipientsDue(notice.id, 2, at, week, 9)).map(({ person, card }) => [person, card])
    expect(cards).toEqual([
      ['bram', undefined],
      ['anna', 'a1'],
    ])
    expect(await change(tx => tx.addOccasion(occasion(notice, { occasion: 3, among: 'told' })))).toBe(2)
  })

  it('leaves those waiting who are not among the few of a later occasion', async () => {
    const { notice } = await keep()
    const few = { occasion: 2, among: 'teleworking in the period' } as const
    expect(await change(tx => tx.addOccasion(occasion(notice, few)))).toBe(1)
    expect(await due(notice.id)).toEqual(['anna', 'cleo'])
    expect(await due(notice.id, 2)).toEqual(['bram'])
    expect(await change(tx => tx.addOccasion(occasion(notice, { occasion: 3, among: 'told' })))).toBe(0)
    expect(await due(notice.id)).toEqual([])
  })

  it('knows when a card has become that of another matter', async () => {
    const { notice } = await keep()
    for (const person of ['anna', 'bram']) {
      await change(tx => tx.beginRecipient(notice.id, 1, person))
      await change(tx => tx.settleRecipient(notice.id, 1, person, { state: 'sent', at, activityId: `card-${person}` }))
    }
    const joined = { person: 'anna', key: 'incident:1', conversationId: 'a:anna', activityId: 'card-anna' }
    await change(tx => tx.keepLiveCard(joined))
    await change(tx => tx.addOccasion(occasion(notice, { occasion: 2, among: 'told' })))
    const due = await store().recipientsDue(notice.id, 2, at, week, 9)
    expect(due.map(({ person, card, cardTaken }) => [person, card, cardTaken])).toEqual([
      ['bram', 'card-bram', false],
      ['anna', 'card-anna', true],
    ])
  })

  it('reaches who was out of reach, and who was not known, as soon as they are', async () => {
    const { notice } = await keep()
    await change(async tx => {
      await tx.beginRecipient(notice.id, 1, 'anna')
      await tx.settleRecipient(notice.id, 1, 'anna', { state: 'unreachable', at })
    })
    expect(await change(tx => tx.reviveRecipient('anna'))).toEqual([{ notice: notice.id, occasion: 1 }])
    expect(await change(tx => tx.reviveRecipient('anna'))).toEqual([])
    expect(await change(tx => tx.reviveRecipient('dirk', 'E4'))).toEqual([{ notice: notice.id, occasion: 1 }])
    expect(await states(notice.id)).toEqual(['1 anna waiting', '1 bram waiting', '1 cleo waiting', '1 dirk waiting'])
    await change(tx => tx.updateNotice({ ...notice, status: 'ended', version: 2 }))
    expect(await change(tx => tx.reviveRecipient('bram'))).toEqual([])
  })

  it('stops in the middle', async () => {
    const { notice } = await keep()
    await change(tx => tx.beginRecipient(notice.id, 1, 'anna'))
    expect(await change(tx => tx.stopRecipients(notice.id, at))).toBe(2)
    expect(await due(notice.id)).toEqual([])
    expect(await store().recipientCounts(notice.id, 1)).toEqual({ sending: 1, stopped: 2, unreachable: 1 })
  })

  it('keeps to what people have switched off, but not for their telework days', async () => {
    await change(async tx => {
      for (const person of ['anna', 'bram']) await tx.mute(person, 'works on other days', true)
    })
    const { notice } = await keep({ mutedBy: 'works on other days' })
    expect(await due(notice.id)).toEqual(['bram', 'cleo'])
    expect(await store().mutedOf('anna')).toEqual(['works on other days'])
    await change(tx => tx.mute('anna', 'works on other days', false))
    expect(await store().mutedOf('anna')).toEqual([])
  })

  it('finds what is open on a line', async () => {
    const { notice } = await keep()
    expect((await store().openNoticesOn(['L9', 'L2'])).map(({ id }) => id)).toEqual([notice.id])
    expect(await store().openNoticesOn(['L9'])).toEqual([])
    await change(tx => tx.updateNotice({ ...notice, status: 'ended', version: 2 }))
    expect(await store().openNoticesOn(['L2'])).toEqual([])
  })

  it('knows whom the directory was not asked about of late', async () => {
    await people()
    expect(await store().peopleUnread(at, 9)).toEqual(['anna', 'bram', 'cleo'])
    const bram = { id: 'bram', name: 'Bram', givenName: 'Bram' }
    await change(tx => tx.keepPerson(bram, { at: later, hours: undefined }))
    expect(await store().peopleUnread(at, 9)).toEqual(['anna', 'cleo'])
  })
}
