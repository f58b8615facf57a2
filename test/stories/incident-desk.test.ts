import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { breakLines, cabinetIn, type Holder, holderOf, openIn, reports, sandbox } from './incident-world.ts'
import { eventually, quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

/** Two lines of a cabinet without signal, all others in sync: chance does not explain it, nor does a test prove it. */
async function suspicion(postcode: string) {
  // What was reported before is over for detection.
  await story.later({ minutes: 50 })
  const { node, lines } = await cabinetIn(story, postcode)
  const holders: Holder[] = []
  breakLines(story, lines.slice(0, 2), { sync: false, vpn: false })
  for (const line of lines.slice(0, 2)) holders.push(await holderOf(story, line))
  for (const holder of holders) await reports(story, holder)
  const found = (await story.novo.store.activeIncidents()).find(({ status }) => status === 'suspected')
  if (!found) throw new Error('nothing is suspected')
  return { node, lines, holders, incident: found }
}

const statusOf = async (id: string) => (await story.novo.store.incident(id))?.status

describe('a suspicion', () => {
  it('waits for the ICT desk with what speaks for it, and is rejected with a reason only', async () => {
    const [sofie, mehdi] = [await story.person('sofie'), await story.person('mehdi')]
    const { incident, holders } = await suspicion('5000')
    const card = await sofie.sees(/Vermoeden: het is aan u/)
    expect(card).toMatch(/2 meldingen in 45 minuten[\s\S]*0 zonder signaal, \d met signaal/)
    expect(holders[0]?.reads().join()).not.toMatch(/Incident/)
    expect(await sofie.presses('Verwerping bevestigen', { Reden: ' ' })).toMatch(/Zeg waarom/)
    expect(await statusOf(incident.id)).toBe('suspected')
    expect(await sofie.presses('Verwerping bevestigen', { Reden: 'twee modems' })).toMatch(
      /Verworpen[\s\S]*twee modems/,
    )
    await mehdi.sees(/Écarté[\s\S]*twee modems \(Sofie/)
    expect(await statusOf(incident.id)).toBe('rejected')
    await quiet(story)
    const [, , third] = (await cabinetIn(story, '5000')).lines
    breakLines(story, [third ?? ''], { sync: false, vpn: false })
    await reports(story, await holderOf(story, third ?? ''))
    expect(await story.novo.store.activeIncidents()).toEqual([])
  })

  it('that is right becomes an incident with those who reported, once, whoever is faster', async () => {
    const [sofie, mehdi] = [await story.person('sofie'), await story.person('mehdi')]
    const { incident, holders } = await suspicion('9000')
    await sofie.sees(/Vermoeden/)
    await mehdi.sees(/Soupçon/)
    const pressed = await Promise.all([sofie.presses('Incident bevestigen'), mehdi.presses('Confirmer l’incident')])
    expect(pressed.filter(text => /Iemand was sneller|plus rapide/.test(text))).toHaveLength(1)
    await quiet(story)
    expect(await statusOf(incident.id)).toBe('open')
    const people = (await story.novo.store.members(incident.id)).map(({ person }) => person)
    expect(new Set(people)).toEqual(new Set(holders.map(({ id }) => id)))
    expect(await sofie.presses('Incident beëindigen', { Reden: 'hersteld' })).toMatch(/Voorbij/)
    expect(await statusOf(incident.id)).toBe('ended')
  })

  it('is nobody’s to settle but the ICT desk’s', async () => {
    const employee = await story.newcomer('fr')
    const { incident } = await suspicion('3500')
    for (const verb of ['accept', 'reject', 'end', 'show', 'summary', 'merge', 'split']) {
      const data = { id: incident.id, because: 'x', into: incident.id, node: 'x' }
      const press = { type: 'Action.Execute', verb: `incident/${verb}`, data } as JsonObject
      const answer = await story.sandbox.channel.presses(employee.id, 'none', press, {})
      expect([verb, answer.kind]).toEqual([verb, 'error'])
    }
    expect(await statusOf(incident.id)).toBe('suspected')
  })
})

describe('the ICT desk', () => {
  it('declares an incident at a place it looks up, splits a part off, merges it again, and ends it', async () => {
    const sofie = await story.person('sofie')
    const { node } = await cabinetIn(story, '2800')
    const press = { type: 'Action.Execute', verb: 'incident/declare-form', data: {} } as JsonObject
    expect(JSON.stringify(await story.sandbox.channel.presses(sofie.id, 'none', press, {}))).toContain('network-nodes')
    const exchange = (await story.novo.store.network()).nodes.find(({ id }) => id === node)?.above ?? ''
    const query = exchange.replace('exchange-', '')
    const found = await story.sandbox.channel.searches(sofie.id, 'none', 'network-nodes', query)
    expect(found.map(({ value }) => value)).toContain(exchange)
    const stranger = await story.newcomer('nl')
    expect(await story.sandbox.channel.searches(stranger.id, 'none', 'network-nodes', query)).toEqual([])

    const declare = { type: 'Action.Execute', verb: 'incident/declare', data: { node: exchange, kind: 'line' } }
    const refused = await story.sandbox.channel.presses(sofie.id, 'none', declare as JsonObject, { because: '' })
    expect(JSON.stringify(refused)).toContain('Zeg waarom')
    const declared = { because: 'graafwerken' }
    await story.sandbox.channel.presses(sofie.id, 'none', declare as JsonObject, declared)
    const whole = await eventually(() => openIn(story, exchange), 'it is declared')
    await quiet(story)

    expect(await sofie.presses('Er een incident van maken', { node })).toMatch(/Lopend/)
    const part = await eventually(() => openIn(story, node), 'it is split')
    expect(part.splitFrom).toBe(whole.id)
    await quiet(story)
    await sofie.sees(new RegExp(`Gaat verder in[\\s\\S]*${part.number}`))
    const merge = { type: 'Action.Execute', verb: 'incident/merge', data: { id: part.id, into: whole.id } }
    await story.sandbox.channel.presses(sofie.id, 'none', merge as JsonObject, {})
    expect(await statusOf(part.id)).toBe('merged')
    expect((await story.novo.store.incident(whole.id))?.nodes).toEqual(expect.arrayContaining([exchange]))
    await quiet(story)
    const end = { type: 'Action.Execute', verb: 'incident/end', data: { id: whole.id } }
    await story.sandbox.channel.presses(sofie.id, 'none', end as JsonObject, { because: 'hersteld' })
    expect(await statusOf(whole.id)).toBe('ended')
    const summary = await sofie.sees(new RegExp(`Incident ${whole.number}: de balans`))
    expect(summary).toMatch(/graafwerken[\s\S]*gesplitst[\s\S]*hersteld/)
  })

  it('sees the network’s tree as a small picture, with words beside it', async () => {
    const sofie = await story.person('sofie')
    await suspicion('1300')
    await sofie.sees(/Vermoeden/)
    const image = await eventually(
      () =>
        story.sandbox.channel
          .messages(sofie.id)
          .flatMap(({ card }) => (card?.body ?? []) as JsonObject[])
          .findLast(({ type }) => type === 'Image'),
      'a picture',
    )
    expect(String(image.altText)).toMatch(/Netwerkboom tot straatkast .*2 meldingen/)
    const response = await fetch(String(image.url).replace(/^https?:\/\/[^/]+/, story.novo.url))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeLessThan(200_000)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20) <= 1024]).toEqual([640, true])
    const forged = await fetch(`${story.novo.url}/files/tree/x/1/fr.png`)
    expect(forged.status).toBe(401)
  })
})
