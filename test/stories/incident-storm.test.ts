import { expect, it } from 'vitest'
import { effect } from '../../src/flows/effects.ts'
import { reportedOutage } from '../support/samples.ts'
import { breakLines, cabinetIn, openIn, sandbox } from './incident-world.ts'
import { quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })
const now = () => story.clock.now().toISOString()
const needs = { clock: { now }, newId: () => crypto.randomUUID() }

/** Reports as the form leaves them, each weighed `times` over. */
async function report(lines: readonly string[], times: number) {
  const outages = lines.map(line => {
    const own = { person: `holder of ${line}`, employeeNumber: line, line: { id: line, kind: 'home-line' } } as const
    const at = now()
    return reportedOutage({ ...own, begunAt: at, reportedAt: at, test: { at, sync: false, vpn: false } })
  })
  await story.novo.store.change(async tx => {
    for (const outage of outages) await tx.addOutage(outage)
    const weighed = outages.flatMap(({ id }) => Array.from({ length: times }, () => id))
    await tx.addEffects(weighed.map(outage => effect(needs, { name: 'detect-outage', outage })))
  })
  return outages
}

it('fifty reports in a minute, each weighed twice, are one incident with everybody in it once', async () => {
  const { node } = await cabinetIn(story, '5030')
  const { nodes, places } = await story.novo.store.network()
  const exchange = nodes.find(({ id }) => id === node)?.above ?? ''
  const lines = places.flatMap(({ line, postcode }) => (postcode === '5030' ? [line] : []))
  breakLines(story, lines, { sync: false, vpn: false })
  const outages = await report(lines.slice(0, 50), 2)
  await quiet(story)
  const open = await story.novo.store.openIncidents()
  expect(open).toHaveLength(1)
  expect((await openIn(story, exchange))?.nodes).toEqual([exchange])
  const members = await story.novo.store.members(open[0]?.id ?? '')
  expect(members.map(({ outage }) => outage).toSorted()).toEqual(outages.map(({ id }) => id).toSorted())
  const own = story.sandbox.contractor.tickets().filter(({ externalId }) => externalId === open[0]?.id)
  expect(own).toHaveLength(1)
  const opened = (await story.novo.store.history(`incident:${open[0]?.id}`)).filter(({ what }) => what === 'opened')
  expect(opened).toHaveLength(1)
})

it('a report that is weighed twice is usual once', async () => {
  const { lines } = await cabinetIn(story, '6000')
  const at = now()
  const [outage] = await report(lines.slice(0, 1), 3)
  await quiet(story)
  const kept = (await story.novo.store.lineReports(at)).filter(({ id }) => id === outage?.id)
  expect(kept.map(({ learned }) => learned)).toEqual([true])
  const { nodes } = await story.novo.store.network()
  const root = nodes.find(({ level }) => level === 'national')?.id ?? ''
  const { cells } = await story.novo.store.baseline([`${root}@168`])
  expect(cells.map(({ count }) => count)).toEqual([1])
})
