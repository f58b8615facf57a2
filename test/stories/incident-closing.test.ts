import { describe, expect, it } from 'vitest'
import { breakLines, cabinetIn, type Holder, holderOf, openIn, reports, sandbox } from './incident-world.ts'
import { eventually, quiet, type Story, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const ticketsAbout = (line: string) => story.sandbox.contractor.tickets().filter(ticket => ticket.line === line)

/** An open incident of a cabinet with two who have tickets and two who joined. */
async function openIncident(on: Story, postcode: string) {
  const { node, lines } = await cabinetIn(on, postcode)
  breakLines(on, lines, { sync: false, vpn: false })
  const holders: Holder[] = []
  for (const line of lines.slice(0, 4)) holders.push(await holderOf(on, line))
  const [first, second, third, fourth] = holders as [Holder, Holder, Holder, Holder]
  await reports(on, first)
  await reports(on, second)
  for (const holder of [third, fourth]) {
    await holder.says('Ma connexion est en panne')
    await holder.sees(/\[Moi aussi\]/)
    await holder.presses('Moi aussi')
  }
  await quiet(on)
  const incident = await openIn(on, node)
  if (!incident) throw new Error('no incident is open')
  return { node, lines, incident, first, second, third, fourth }
}

const statusOf = async (id: string, on: Story = story) => (await on.novo.store.incident(id))?.status

describe('an incident of which the contractor says nothing', () => {
  it('closes after two quiet hours, a passed test and the yes of those affected', async () => {
    const { lines, incident, first, third, fourth } = await openIncident(story, '5030')
    await story.later({ minutes: 130 })
    await quiet(story)
    // Still down: nobody is asked.
    expect(third.reads().join('\n')).not.toMatch(/C’est de retour/)
    breakLines(story, lines, null)
    await story.later({ minutes: 31 })
    await third.sees(/C’est de retour \?/)
    await fourth.sees(/C’est de retour \?/)
    expect(await statusOf(incident.id)).toBe('open')
    expect(first.reads().join('\n')).not.toMatch(/C’est de retour/)

    const answers = await Promise.all([1, 2, 3].map(() => third.presses("C'est rétabli")))
    for (const answer of answers) expect(answer).toMatch(/votre connexion est de retour/)
    expect(await statusOf(incident.id)).toBe('ended')
    const backs = (await story.novo.store.history(`incident:${incident.id}`)).filter(({ what }) => what === 'back')
    expect(backs).toHaveLength(1)

    expect(await fourth.presses('Toujours en panne')).toMatch(/votre propre ticket : P-/)
    await quiet(story)
    expect(ticketsAbout(fourth.line)).toHaveLength(1)
    expect(ticketsAbout(third.line)).toEqual([])
    const linked = (await story.novo.store.members(incident.id)).find(({ person }) => person === fourth.id)
    expect(linked).toMatchObject({ answer: 'still down' })
    expect(linked?.outage).toBeDefined()
  })

  it('goes on while as many say no as yes', async () => {
    const { lines, incident, third, fourth } = await openIncident(story, '4000')
    breakLines(story, lines, null)
    await story.later({ minutes: 130 })
    await third.sees(/C’est de retour \?/)
    await fourth.sees(/C’est de retour \?/)
    await fourth.says('toujours en panne')
    await fourth.sees(/votre propre ticket : P-/)
    await third.says('où en est ma panne')
    await quiet(story)
    expect(third.reads().at(-1)).toMatch(/C’est de retour/)
    await third.says('c’est rétabli')
    await third.sees(/votre connexion est de retour/)
    await quiet(story)
    expect(await statusOf(incident.id)).toBe('open')
  })
})

describe('a VPN incident', () => {
  it('is one when six report a line in sync, and is called by its name', async () => {
    const { lines } = await cabinetIn(story, '7000')
    breakLines(story, lines, { sync: true, vpn: false })
    const holders: Holder[] = []
    for (const line of lines.slice(0, 7)) holders.push(await holderOf(story, line))
    for (const holder of holders.slice(0, 6)) await reports(story, holder)
    const incident = (await story.novo.store.openIncidents()).find(({ kind }) => kind === 'vpn')
    expect(incident?.source).toBe('detection')
    await holders[6]?.says('le VPN ne marche plus')
    await holders[6]?.sees(/Incident VPN[\s\S]*\[Moi aussi\]/)
  })
})

describe('without line tests', () => {
  it('nothing is declared but by the ICT desk', async () => {
    const { node, lines } = await cabinetIn(story, '9000')
    breakLines(story, lines, { sync: false, vpn: false })
    const holders: Holder[] = []
    for (const line of lines.slice(0, 4)) holders.push(await holderOf(story, line))
    for (const holder of holders) {
      await holder.says('Ma connexion est en panne')
      await holder.sees(/Depuis quel jour/)
    }
    await quiet(story)
    story.sandbox.contractor.faults.status = 503
    for (const holder of holders) await holder.presses('Signaler la panne')
    await eventually(
      async () => (await story.novo.store.lineReports('2026-12-01T08:00:00Z')).length >= 4 || undefined,
      'all reports are weighed',
    )
    expect(await openIn(story, node)).toBeUndefined()
    story.sandbox.contractor.faults.status = undefined as never
  })
})

describe('a poll that nobody answers', () => {
  const polled = storyWorld({ sandbox })

  it('ends the incident after a working day and a passed test, and the ICT desk reads why', async () => {
    const sofie = await polled.person('sofie')
    const { lines, incident, third } = await openIncident(polled, '3500')
    breakLines(polled, lines, null)
    await polled.later({ minutes: 130 })
    await third.sees(/C’est de retour \?/)
    await polled.later({ hours: 23 })
    await quiet(polled)
    expect(await statusOf(incident.id, polled)).toBe('open')
    await polled.later({ hours: 2 })
    await eventually(async () => (await statusOf(incident.id, polled)) === 'ended' || undefined, 'it is over')
    await sofie.sees(
      new RegExp(`Incident ${incident.number}[\\s\\S]*de lijntests zijn goed en niemand sprak dat tegen`),
    )
    expect(told(polled, third, /C’est de retour/)).toBe(1)
  })

  it('ends nothing once one has said no', async () => {
    const { lines, incident, third } = await openIncident(polled, '2800')
    breakLines(polled, lines, null)
    await polled.later({ minutes: 130 })
    await third.sees(/C’est de retour \?/)
    await third.presses('Toujours en panne')
    const probedAt = async () => (await polled.novo.store.incident(incident.id))?.probe?.at
    for (const later of [{ hours: 25 }, { minutes: 35 }]) {
      const before = await probedAt()
      await polled.later(later)
      await eventually(async () => (await probedAt()) !== before || undefined, 'the lines are tested again')
    }
    expect(await statusOf(incident.id, polled)).toBe('open')
  })
})
