import { expect, it } from 'vitest'
import { dropOutage, type Outage, withTest } from '../../../src/domain/outage.ts'
import type { Store } from '../../../src/ports/store.ts'
import { at, reportedOutage, sampleOutage } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function outageContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)
  const keep = (...outages: Outage[]) =>
    change(async tx => {
      for (const outage of outages) await tx.addOutage(outage)
    })
  const ids = (outages: readonly Outage[]) => outages.map(({ id }) => id)

  it('keeps a report once, exactly as it was made, and finds it by each of its names', async () => {
    const outage = reportedOutage({ words: 'Zoë: «lent», 100 % {{DATE()}}', contractorId: 'TT-7' })
    expect(await change(tx => tx.addOutage(outage))).toBe(true)
    expect(await change(tx => tx.addOutage(outage))).toBe(false)
    expect(await store().outage(outage.id)).toEqual(outage)
    expect(await store().outageByContractorId('TT-7')).toEqual(outage)
    for (const id of ['another', '', '\0 or 1=1 --']) {
      expect(await store().outage(id)).toBeUndefined()
      expect(await store().outageByContractorId(id)).toBeUndefined()
    }
  })

  it('lets one of two updates win', async () => {
    const outage = reportedOutage()
    await keep(outage)
    const next = (words: string) => change(tx => tx.updateOutage({ ...outage, words, version: outage.version + 1 }))
    const both = await Promise.all([next('first'), next('second')])
    expect(both.toSorted()).toEqual([false, true])
    expect((await store().outage(outage.id))?.words).toBe(both[0] ? 'first' : 'second')
  })

  it('lists what a person reported, newest first, without forms that were not sent', async () => {
    const on = (line: string, begunAt: string) => reportedOutage({ line: { id: line, kind: 'vpn' }, begunAt })
    const [old, middle, young] = [on('a', at), on('b', '2026-11-24T08:00:00Z'), on('c', '2026-11-25T08:00:00Z')]
    const form = sampleOutage()
    const dropped = dropOutage(sampleOutage(), at)
    if (!dropped) throw new Error('a form can be put aside')
    await keep(middle, old, young, form, dropped, reportedOutage({ person: 'bram' }))
    expect(ids(await store().outagesOf('anna', 9))).toEqual(ids([young, middle, old]))
    expect(ids(await store().outagesOf('anna', 2))).toEqual(ids([young, middle]))
  })

  it('knows what is open on a line, and on all', async () => {
    const open = reportedOutage()
    const over = reportedOutage({ status: 'closed' })
    const elsewhere = reportedOutage({
      line: { id: 'home-line-7', kind: 'home-line' },
      begunAt: '2026-11-24T08:00:00Z',
    })
    await keep(over, elsewhere, open, sampleOutage())
    expect(ids(await store().openOutages(open.line.id))).toEqual([open.id])
    expect(ids(await store().openOutages())).toEqual(ids([open, elsewhere]))
  })

  it('has one open report of a person on a line, and another when that is over', async () => {
    const [first, second] = [reportedOutage(), sampleOutage()]
    await keep(first, second)
    const sent = { ...second, status: 'reported', version: 2 } as const
    await expect(change(tx => tx.updateOutage(sent))).rejects.toThrow()
    await change(tx => tx.updateOutage({ ...first, status: 'closed', version: 3 }))
    expect(await change(tx => tx.updateOutage(sent))).toBe(true)
    await keep(reportedOutage({ person: 'bram' }))
    expect(await store().openOutages(first.line.id)).toHaveLength(2)
  })

  it('remembers the newest test of a line', async () => {
    const { id } = sampleOutage().line
    expect(await store().recentTest(id)).toBeUndefined()
    const test = { at: '2026-11-23T09:00:00Z', sync: true, vpn: true, downstream: 48.5 }
    const tested = sampleOutage()
    await keep(tested, sampleOutage({ test: { at, sync: false } }), sampleOutage())
    await change(tx => tx.updateOutage(withTest(tested, test)))
    expect(await store().recentTest(id)).toEqual(test)
    expect(await store().recentTest('another')).toBeUndefined()
  })
}
