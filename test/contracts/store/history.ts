import { expect, it } from 'vitest'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleOrder, sampleTelework } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const fact = (subject: string, what: string) => ({
  subject,
  what,
  by: 'p-7f3a',
  at,
  facts: { days: ['2026-12-01'], note: 'é\uD83D', nested: { b: 1e21, a: -0, none: undefined } },
})

export function historyContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  async function tell(subject: string, ...whats: string[]): Promise<void> {
    for (const what of whats) await change(tx => tx.record(fact(subject, what)))
  }

  it('tells a subject’s facts in order, each chained to the one before', async () => {
    await tell('telework:1', 'asked', 'approved')
    const [asked, approved] = await store().history('telework:1')
    expect(asked).toMatchObject({ seq: 1, what: 'asked', by: 'p-7f3a', at, previous: '' })
    expect(approved).toMatchObject({ seq: 2, what: 'approved', previous: asked?.hash })
    expect(approved?.facts).toEqual({ days: ['2026-12-01'], note: 'é\uFFFD', nested: { b: 1e21, a: 0 } })
    expect(await store().history('telework:2')).toEqual([])
    expect(await store().auditHistory()).toBeUndefined()
  })

  it('keeps one chain when twenty write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => change(tx => tx.record(fact('telework:1', `${i}`)))))
    expect((await store().history('telework:1')).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
    expect(await store().auditHistory()).toBeUndefined()
  })

  it('refuses to be changed by anybody who goes through the tables', async () => {
    await tell('telework:1', 'asked')
    await expect(opened().ask(`update history set what = 'refused'`)).rejects.toThrow('append-only')
    await expect(opened().ask('delete from history')).rejects.toThrow('append-only')
    await expect(opened().ask('truncate history')).rejects.toThrow('append-only')
  })

  it.for([
    ['subject', `update history set subject = 'telework:9' where seq = 2`],
    ['number', 'update history set seq = 9 where seq = 3'],
    ['what', `update history set what = 'refused' where seq = 2`],
    ['who', `update history set by = 'p-0000' where seq = 3`],
    ['when', `update history set at = '2026-11-23T08:00:01Z' where seq = 1`],
    ['when, spelt otherwise', `update history set at = '2026-11-23T08:00:00.0Z' where seq = 1`],
    ['facts', `update history set facts = jsonb_set(facts, '{days,0}', '"2026-12-02"') where seq = 2`],
    ['facts, one more', `update history set facts = facts || '{"x": null}' where seq = 2`],
    ['previous', `update history set previous = hash where seq = 2`],
    ['hash', `update history set hash = previous where seq = 3`],
    ['a head’s number', 'update history_heads set seq = 2'],
    ['a head’s hash', `update history_heads set hash = previous`],
  ])('finds an edited row: %s', async ([, edit = '']) => {
    await tell('telework:1', 'asked', 'approved', 'cancelled')
    expect(await store().auditHistory()).toBeUndefined()
    await opened().tamper(edit)
    expect(await store().auditHistory()).toMatchObject({ subject: expect.stringContaining('telework:') })
  })

  it.for([
    ['the first row', 'delete from history where seq = 1', 2],
    ['a row in the middle', 'delete from history where seq = 2', 3],
    ['the last row', 'delete from history where seq = 3', 2],
    ['all rows', 'delete from history', 0],
    ['the head', 'delete from history_heads', 3],
    [
      'the order of two',
      'update history set seq = case seq when 2 then -3 when 3 then -2 else 1 end; update history set seq = abs(seq)',
      2,
    ],
  ] as const)('finds what is missing or swapped: %s', async ([, cut, seq]) => {
    await tell('telework:1', 'asked', 'approved', 'cancelled')
    await opened().tamper(cut)
    expect(await store().auditHistory()).toMatchObject({ subject: 'telework:1', seq })
  })

  it('finds a row moved to another subject with its chain', async () => {
    await tell('telework:1', 'asked')
    for (const table of ['history', 'history_heads'])
      await opened().tamper(`update ${table} set subject = 'telework:2'`)
    expect(await store().auditHistory()).toMatchObject({ subject: 'telework:2', seq: 1 })
  })

  it('finds records whose whole history is gone', async () => {
    const request = sampleTelework()
    await change(async tx => {
      await tx.addTelework(request, [])
      await tx.record(fact(`telework:${request.id}`, 'asked'))
    })
    expect(await store().auditHistory()).toBeUndefined()
    await opened().tamper('delete from history; delete from history_heads')
    expect(await store().auditHistory()).toMatchObject({ subject: `telework:${request.id}`, problem: /no history/ })
    await opened().empty()
    await change(tx => tx.addLineOrder(sampleOrder({ id: 'o-1' })))
    expect(await store().auditHistory()).toMatchObject({ subject: 'line-order:o-1' })
  })

  it('audits more than one page', async () => {
    const subjects = Array.from({ length: 21 }, (_, i) => `telework:${i}`)
    await change(async tx => {
      for (const subject of subjects) for (let i = 0; i < 100; i++) await tx.record(fact(subject, `${i}`))
    })
    expect(await store().auditHistory()).toBeUndefined()
    await opened().tamper(`update history set what = '' where subject = 'telework:9' and seq = 99`)
    expect(await store().auditHistory()).toMatchObject({ subject: 'telework:9', seq: 99 })
  })
}
