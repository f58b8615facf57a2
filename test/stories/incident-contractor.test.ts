import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { breakLines, cabinetIn, holderOf, openIn, reports, sandbox } from './incident-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const incidentOf = (problem: string) =>
  eventually(() => story.novo.store.incidentByProblem(problem), 'the contractor’s incident is known')

describe('an incident that the contractor declares', () => {
  it('is told to those affected, with each new time and why, and its end', async () => {
    const { node, lines } = await cabinetIn(story, '4000')
    const [inside, outside] = [
      await holderOf(story, lines[0] ?? ''),
      await holderOf(story, (await cabinetIn(story, '7000')).lines[0] ?? ''),
    ]
    const id = story.sandbox.contractor.problems.declare({
      affected: [node],
      name: 'câble coupé',
      eta: '2026-12-01T12:00:00Z',
    })
    const incident = await incidentOf(id)
    expect(incident).toMatchObject({ source: 'contractor', status: 'open', nodes: [node], kind: 'line' })
    await inside.sees(/Incident sur le réseau[\s\S]*13 h/)
    story.sandbox.contractor.problems.eta(id, '2026-12-01T16:00:00Z', 'pièce manquante')
    await inside.sees(/17 h[\s\S]*pièce manquante/)
    story.sandbox.contractor.problems.move(id, 'inProgress')
    story.sandbox.contractor.problems.move(id, 'resolved')
    await eventually(async () => (await incidentOf(id)).status === 'ended' || undefined, 'it is over')
    await inside.sees(/L’incident est terminé|n’est plus|est terminé/)
    await quiet(story)
    expect(outside.reads().filter(text => /câble|Incident/.test(text))).toEqual([])
    expect((await incidentOf(id)).history.map(({ what }) => what)).toEqual(['opened', 'resolved', 'ended'])
    // Those who never said that they are down are not asked.
    expect(told(story, inside, /C’est de retour/)).toBe(0)
  })

  it('takes in who had reported shortly before: their own ticket is linked', async () => {
    const { node, lines } = await cabinetIn(story, '6000')
    const line = lines[0] ?? ''
    breakLines(story, [line], { sync: false, vpn: false })
    const first = await holderOf(story, line)
    await reports(story, first)
    await story.later({ minutes: 30 })
    const id = story.sandbox.contractor.problems.declare({ affected: [node] })
    const incident = await incidentOf(id)
    const linked = async () => (await story.novo.store.members(incident.id)).filter(member => member.outage)
    await eventually(async () => (await linked()).length === 1 || undefined, 'the report is linked')
    expect((await linked())[0]).toMatchObject({ line })
  })

  it('is the one that was found here, when it is on the same node', async () => {
    const { node, lines } = await cabinetIn(story, '1500')
    breakLines(story, lines, { sync: false, vpn: false })
    for (const line of lines.slice(0, 2)) await reports(story, await holderOf(story, line))
    const found = await openIn(story, node)
    expect(found?.source).toBe('detection')
    const ids = [0, 1].map(() => story.sandbox.contractor.problems.declare({ affected: [node] }))
    for (const id of ids) {
      const known = await incidentOf(id)
      expect(known.mergedInto ?? known.id).toBe(found?.id)
    }
    await quiet(story)
    expect((await story.novo.store.openIncidents()).filter(({ nodes }) => nodes.includes(node))).toHaveLength(1)
  })

  it('becomes as severe as they say later, and a time that they take back is said once', async () => {
    const { node, lines } = await cabinetIn(story, '9000')
    const inside = await holderOf(story, lines[0] ?? '')
    const { problems } = story.sandbox.contractor
    const id = problems.declare({ affected: [node], eta: '2026-12-01T12:00:00Z' })
    await inside.sees(/Incident sur le réseau[\s\S]*13 h/)
    expect((await incidentOf(id)).severity).toBe('Major')
    problems.priority(id, 1)
    await eventually(async () => (await incidentOf(id)).severity === 'Critical' || undefined, 'it is critical')
    problems.eta(id, undefined, 'le câble est plus abîmé que prévu')
    await inside.sees(/n’est plus certain. Prochaines nouvelles mardi 1er décembre/)
    await story.later({ minutes: 11 })
    await quiet(story)
    expect(told(story, inside, /n’est plus certain/)).toBe(1)
    const { etas, history } = await incidentOf(id)
    expect(etas.map(({ eta }) => eta)).toEqual(['2026-12-01T12:00:00Z', undefined])
    expect(history.map(({ what }) => what)).toEqual(['opened', 'severity'])
  })

  it('twice on one node is over when both are, and one of them speaks', async () => {
    const { node, lines } = await cabinetIn(story, '3500')
    const inside = await holderOf(story, lines[0] ?? '')
    const { problems } = story.sandbox.contractor
    const first = problems.declare({ affected: [node], eta: '2026-12-01T12:00:00Z' })
    const { id } = await incidentOf(first)
    const second = problems.declare({ affected: [node], eta: '2026-12-01T20:00:00Z' })
    await incidentOf(second)
    const now = () => story.novo.store.incident(id)
    await story.later({ minutes: 11 })
    await quiet(story)
    expect((await now())?.etas).toHaveLength(1)
    for (const problem of [first, second]) {
      problems.move(problem, 'inProgress')
      problems.move(problem, 'resolved')
      await quiet(story)
      expect((await now())?.status).toBe(problem === first ? 'open' : 'ended')
      await story.later({ minutes: 6 })
      await quiet(story)
    }
    expect(told(story, inside, /est terminé/)).toBeLessThanOrEqual(1)
    expect((await now())?.history.map(({ what }) => what)).toEqual(['opened', 'resolved', 'ended'])
  })

  it('is written on the tickets that belong to it, once', async () => {
    const { node, lines } = await cabinetIn(story, '2800')
    breakLines(story, lines, { sync: false, vpn: false })
    await reports(story, await holderOf(story, lines[0] ?? ''))
    const id = story.sandbox.contractor.problems.declare({ affected: [node] })
    const incident = await incidentOf(id)
    await eventually(
      async () => (await story.novo.store.members(incident.id)).length > 0 || undefined,
      'the reporter is in it',
    )
    const linked = () =>
      story.sandbox.contractor
        .tickets()
        .filter(({ line }) => line === lines[0])
        .flatMap(({ notes }) => notes.filter(({ text }) => text.includes('belongs to')).map(({ text }) => text))
    await eventually(async () => {
      await story.later({ minutes: 6 })
      return linked().length > 0 || undefined
    }, 'the ticket says so')
    await story.later({ minutes: 11 })
    await quiet(story)
    expect(linked()).toEqual([`This ticket belongs to service problem ${id}.`])
  })

  it('without a place is kept, is a task of the ICT desk, and finds its place later', async () => {
    const sofie = await story.person('sofie')
    const id = story.sandbox.contractor.problems.declare({ affected: ['nowhere-at-all'] })
    const incident = await incidentOf(id)
    expect(incident).toMatchObject({ status: 'open', nodes: [] })
    const task = await sofie.sees(/De operator heeft een incident zonder plaats gemeld/)
    expect(task).toContain(incident.number)
  })

  it('without a place is placed by the ICT desk: declared where it is, and gone on as that', async () => {
    const sofie = await story.person('sofie')
    const { node } = await cabinetIn(story, '1300')
    const { problems } = story.sandbox.contractor
    const id = problems.declare({ affected: ['nowhere-known'] })
    const incident = await incidentOf(id)
    await sofie.sees(new RegExp(`zonder plaats gemeld[\\s\\S]*${incident.number}`))
    const declare = { type: 'Action.Execute', verb: 'incident/declare', data: { node, kind: 'line' } } as JsonObject
    await story.sandbox.channel.presses(sofie.id, 'none', declare, { because: 'gebeld met de operator' })
    const placed = await eventually(() => openIn(story, node), 'it is declared')
    const merge = { type: 'Action.Execute', verb: 'incident/merge', data: { id: incident.id, into: placed.id } }
    await story.sandbox.channel.presses(sofie.id, 'none', merge as JsonObject, {})
    expect((await incidentOf(id)).id).toBe(placed.id)
    await quiet(story)
    const open = (await story.novo.store.openTasks(50)).filter(({ about }) => about.endsWith(incident.id))
    expect(open).toEqual([])
    problems.move(id, 'inProgress')
    problems.move(id, 'resolved')
    await eventually(async () => (await incidentOf(id)).status === 'ended' || undefined, 'it is over')
  })

  it('that was over before it was heard of is none here', async () => {
    const { node } = await cabinetIn(story, '6000')
    story.sandbox.contractor.faults.webhooks.drop = true
    const id = story.sandbox.contractor.problems.declare({ affected: [node] })
    story.sandbox.contractor.problems.move(id, 'cancelled')
    story.sandbox.contractor.faults.webhooks.drop = false
    await story.later({ minutes: 6 })
    await quiet(story)
    expect(await story.novo.store.incidentByProblem(id)).toBeUndefined()
  })

  it('is caught up with when its events are lost', async () => {
    const { node } = await cabinetIn(story, '8500')
    story.sandbox.contractor.faults.webhooks.drop = true
    const id = story.sandbox.contractor.problems.declare({ affected: [node] })
    await story.later({ minutes: 6 })
    expect((await incidentOf(id)).nodes).toEqual([node])
    story.sandbox.contractor.problems.move(id, 'inProgress')
    story.sandbox.contractor.problems.move(id, 'resolved')
    await story.later({ minutes: 6 })
    await eventually(async () => (await incidentOf(id)).status === 'ended' || undefined, 'it is over')
    story.sandbox.contractor.faults.webhooks.drop = false
  })
})
