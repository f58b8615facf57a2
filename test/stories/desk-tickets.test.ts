import { describe, expect, it } from 'vitest'
import { reported, sandbox } from './outage-world.ts'
import { eventually, quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

const ticketAt = (id: string) => story.sandbox.contractor.tickets().find(ticket => ticket.id === id)

/** Somebody's outage, open before a member of the desk. */
async function openBefore(name: 'mehdi' | 'sofie', language: 'fr' | 'nl' = 'fr') {
  const desk = await story.person(name)
  const { employee, ticket } = await reported(story, language)
  const outage = await story.novo.store.outageByContractorId(ticket)
  if (!outage) throw new Error('the outage is not known')
  await desk.says(outage.number)
  await desk.sees(new RegExp(outage.number))
  return { desk, employee, ticket, outage }
}

describe('about anybody’s outage the ICT desk', () => {
  it('writes to the contractor, and the reporter’s card has it', async () => {
    const { desk, outage, ticket } = await openBefore('mehdi')
    expect(await desk.presses('Envoyer la note', { 'Écrire à l’opérateur': 'Le local est fermé à clé.' })).toMatch(
      /C’est en route vers l’opérateur/,
    )
    await quiet(story)
    expect(JSON.stringify(ticketAt(ticket))).toContain('Le local est fermé à clé.')
    const [noted] = (await story.novo.store.history(`outage:${outage.id}`)).filter(({ what }) => what === 'note')
    expect(noted?.by).toBe(desk.id)
    expect(await desk.presses('Actualiser')).toMatch(/Notes[\s\S]*Le local est fermé à clé\./)
  })

  it('changes its severity, from which its clocks are read anew', async () => {
    const { desk, outage, ticket } = await openBefore('sofie', 'nl')
    expect(await desk.presses('Ernst wijzigen', { Ernst: 'Kritiek' })).toMatch(/Ernst: Kritiek/)
    await quiet(story)
    const { contractor } = story.sandbox
    expect(contractor.calls().some(({ method, path }) => method === 'PATCH' && path.endsWith(ticket))).toBe(true)
    expect(JSON.stringify(ticketAt(ticket))).toContain('The office sets the severity: Critical')
    expect((await story.novo.store.outage(outage.id))?.severities).toMatchObject([
      { severity: 'Critical', by: desk.id },
    ])
    expect(await desk.presses('Ernst wijzigen', { Ernst: 'Kritiek' })).toMatch(/Er is niets gewijzigd/)
  })

  it('asks for a cancellation, which the contractor decides; the reporter sees it', async () => {
    const { desk, employee, outage } = await openBefore('mehdi')
    expect(await desk.presses('Demander à l’opérateur d’annuler')).toMatch(/Annulation demandée le/)
    await quiet(story)
    await eventually(
      async () =>
        ['cancelled', 'acknowledged'].includes((await story.novo.store.outage(outage.id))?.status ?? '') || undefined,
      'the contractor has decided',
    )
    await employee.sees(/annul/i)
  })

  it('answers the contractor’s question; the task about it ends by itself', async () => {
    const { desk, ticket, outage } = await openBefore('mehdi')
    const sofie = await story.person('sofie')
    await story.sandbox.contractor.moveTicket(ticket, 'inProgress')
    await story.sandbox.contractor.moveTicket(ticket, 'pending', 'Quel étage ?')
    await sofie.sees(/De operator wacht op informatie/)
    await quiet(story)
    await desk.presses('Actualiser')
    expect(await desk.presses('Envoyer la note', { 'Répondre à l’opérateur': 'Le deuxième.' })).toMatch(
      /C’est en route/,
    )
    await quiet(story)
    const known = await story.novo.store.outage(outage.id)
    expect(known?.question?.answer).toBeDefined()
    await story.sandbox.contractor.moveTicket(ticket, 'inProgress')
    await sofie.sees(/De operator wacht op informatie[\s\S]*Vanzelf afgesloten/)
    expect(await story.novo.store.openTaskAbout(`ticket waits:${outage.id}`)).toBeUndefined()
  })

  it('is told that nothing goes out any more for one that is over', async () => {
    const { desk, ticket, outage } = await openBefore('sofie', 'nl')
    const before = desk.last()?.activityId ?? ''
    await story.sandbox.contractor.moveTicket(ticket, 'cancelled')
    await quiet(story)
    const action = { type: 'Action.Execute', verb: 'desk/cancel', data: { id: outage.id } }
    const answer = await story.sandbox.channel.presses(desk.id, before, action)
    expect(JSON.stringify(answer)).toMatch(/Deze storing is voorbij/)
  })
})
