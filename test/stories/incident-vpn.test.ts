import { describe, expect, it } from 'vitest'
import { sandbox } from './incident-world.ts'
import { eventually, quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

describe('an itinerant inspector', () => {
  it('joins an incident of the VPN with mobile data, and is asked whether it is back', async () => {
    const inspector = await story.person('karim')
    const { nodes } = await eventually(async () => {
      const network = await story.novo.store.network()
      return network.nodes.length > 0 ? network : undefined
    }, 'the network is read')
    const root = nodes.find(({ level }) => level === 'national')?.id ?? ''
    const { problems } = story.sandbox.contractor
    const id = problems.declare({
      affected: [root],
      kind: 'vpn',
      name: 'concentrateur VPN',
      eta: '2026-12-01T12:00:00Z',
    })
    const incident = await eventually(() => story.novo.store.incidentByProblem(id), 'the incident is known')
    expect([incident.kind, incident.nodes]).toEqual(['vpn', [root]])
    await quiet(story)

    await inspector.says('le VPN ne marche plus')
    await inspector.sees(/Incident VPN[\s\S]*Votre ligne est touchée[\s\S]*13 h[\s\S]*\[Moi aussi\]/)
    expect(await inspector.presses('Moi aussi')).toMatch(/Vous êtes compté/)
    const [member] = await story.novo.store.members(incident.id)
    expect([member?.person, member?.line]).toEqual([inspector.id, expect.stringMatching(/^mobile-/)])
    await quiet(story)
    const own = story.sandbox.contractor.tickets().filter(({ line }) => line === member?.line)
    expect(own).toEqual([])

    problems.move(id, 'inProgress')
    problems.move(id, 'resolved')
    await inspector.sees(/C’est de retour \?/)
    expect(await inspector.presses("C'est rétabli")).toMatch(/votre connexion est de retour/)
    expect((await story.novo.store.members(incident.id))[0]).toMatchObject({ answer: 'back' })
  })
})
