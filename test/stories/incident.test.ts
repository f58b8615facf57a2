import { describe, expect, it } from 'vitest'
import { breakLines, cabinetIn, type Holder, holderOf, openIn, reports, sandbox } from './incident-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })

const ticketsAbout = (line: string) => story.sandbox.contractor.tickets().filter(ticket => ticket.line === line)

/** A cabinet without signal, and the first of its lines in the chat. */
async function brokenCabinet(postcode: string, people: number) {
  const cabinet = await cabinetIn(story, postcode)
  breakLines(story, cabinet.lines, { sync: false, vpn: false })
  const holders: Holder[] = []
  for (const line of cabinet.lines.slice(0, people)) holders.push(await holderOf(story, line))
  return { ...cabinet, holders }
}

describe('teleworkers of one cabinet', () => {
  it('report: it becomes an incident, the desk is told, and the next one joins in one tap', async () => {
    const sofie = await story.person('sofie')
    const { node, holders } = await brokenCabinet('5030', 4)
    const [first, second, third, fourth] = holders as [Holder, Holder, Holder, Holder]
    await third.says('Ma connexion est en panne')
    await third.sees(/Depuis quel jour/)
    await reports(story, first)
    expect(await openIn(story, node)).toBeUndefined()
    await reports(story, second)
    const incident = await openIn(story, node)
    expect(incident).toMatchObject({ kind: 'line', source: 'detection', status: 'open' })
    for (const { line } of [first, second]) expect(ticketsAbout(line)).toHaveLength(1)
    const card = await sofie.sees(/Incident op het netwerk[\s\S]*Lopend/)
    expect(card).toMatch(/meldingen in 45 minuten/)
    expect(card).toContain(incident?.number)
    const own = story.sandbox.contractor.tickets().filter(({ externalId }) => externalId === incident?.id)
    expect(own).toHaveLength(1)
    expect(JSON.stringify(own[0]?.body)).not.toContain(first.entry.surname)

    expect(await third.presses('Signaler la panne')).toMatch(/Incident sur le réseau[\s\S]*compté/)
    expect(ticketsAbout(third.line)).toEqual([])

    await fourth.says('Ma connexion est en panne')
    expect(await fourth.sees(/Incident sur le réseau/)).toMatch(/Votre ligne est touchée[\s\S]*\[Moi aussi\]/)
    expect(await fourth.presses('Moi aussi')).toMatch(/compté[\s\S]*\[Toujours en panne\]/)
    await quiet(story)
    expect(ticketsAbout(fourth.line)).toEqual([])
    const members = (await story.novo.store.members(incident?.id ?? '')).map(({ person }) => person)
    expect(members).toEqual(expect.arrayContaining(holders.map(({ id }) => id)))

    await story.sandbox.contractor.setTicketEta(own[0]?.id ?? '', '2026-12-01T15:00:00Z')
    await fourth.sees(/compté[\s\S]*Rétablissement prévu: .*16 h/)
    // Their own tickets say the same: nobody hears it twice.
    await story.sandbox.contractor.setTicketEta(ticketsAbout(first.line)[0]?.id ?? '', '2026-12-01T15:00:00Z')
    await quiet(story)
    expect(told(story, first, /Rétablissement prévu de votre ligne/)).toBe(0)
    expect(told(story, first, /Incident sur|incident sur votre ligne/)).toBeGreaterThan(0)

    breakLines(
      story,
      holders.map(({ line }) => line),
      null,
    )
    await story.sandbox.contractor.moveTicket(own[0]?.id ?? '', 'inProgress')
    await story.sandbox.contractor.moveTicket(own[0]?.id ?? '', 'resolved')
    const asked = await fourth.sees(/C’est de retour \?[\s\S]*\[C'est rétabli\]\n\[Toujours en panne\]/)
    expect(asked).toContain(incident?.number)
    const summary = await sofie.sees(/de balans/)
    expect(summary).toMatch(/Meegeteld zonder ticket: \d/)
    expect((await story.novo.store.incident(incident?.id ?? ''))?.status).toBe('ended')

    expect(await fourth.presses('Toujours en panne')).toMatch(/votre propre ticket : P-/)
    await quiet(story)
    expect(ticketsAbout(fourth.line)).toHaveLength(1)
    await eventually(
      () => told(story, fourth, /bien reçu votre signalement/) === 1 || undefined,
      'the ticket is told of',
    )
  })
})
