import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { reported, resolved, sandbox, statusOf, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })

describe('an outage, reported', () => {
  it.each([
    ['no sync', { sync: false, vpn: false }, 'fr', /Test de la ligne : pas de signal/],
    ['no sync', { sync: false, vpn: false }, 'nl', /Lijntest: uw lijn heeft geen signaal/],
    ['the VPN down', { vpn: false }, 'fr', /la ligne fonctionne, le VPN non/],
    ['the VPN down', { vpn: false }, 'nl', /uw lijn werkt, de VPN niet/],
    ['all up', {}, 'fr', /la ligne et le VPN fonctionnent\. Essayez d’abord ceci/],
    ['all up', {}, 'nl', /lijn en VPN werken\. Probeer eerst dit/],
  ] as const)('shows the test of the line: %s, %j, in %s', async (_, condition, language, says) => {
    const employee = await withLine(story, language)
    story.sandbox.contractor.condition(employee.line, condition)
    await employee.says(language === 'fr' ? 'Ma connexion est en panne' : 'het internet werkt niet')
    const card = await employee.sees(says)
    expect(card).toMatch(language === 'fr' ? /\[Signaler la panne\]/ : /\[Storing melden\]/)
    expect(ticketsOf(story, employee)).toEqual([])
  })

  it('is kept with a number, opened once at the contractor, and carries the test and no name', async () => {
    const employee = await withLine(story)
    story.sandbox.contractor.condition(employee.line, { sync: false, vpn: false })
    await employee.says('Ma connexion est en panne depuis ce matin')
    expect(await employee.sees(/pas de signal/)).toMatch(/Depuis quelle heure: 08:00/)
    const card = await employee.presses('Signaler la panne', {
      'Ce qui ne va pas': 'Connexion qui coupe',
      'Dans vos mots (facultatif)': 'coupé [ici](https://evil.example) **toujours**',
      'Numéro de téléphone pour une visite (facultatif)': '0470 12 34 56',
    })
    expect(card).toMatch(/Enregistrée chez nous, pas encore chez l’opérateur[\s\S]*Numéro: P-261201-[2-9A-Z]{4}/)
    await employee.sees(/Reçue par l’opérateur/)
    await quiet(story)
    const [ticket, ...more] = ticketsOf(story, employee)
    expect(more).toEqual([])
    const body = JSON.stringify(ticket?.body)
    for (const fact of [employee.entry.employeeId, 'Line test: no sync', 'P-261201-', 'unstable'])
      expect(body).toContain(fact)
    for (const private_ of [employee.entry.surname, employee.entry.mail, employee.id, '0470'])
      expect(body).not.toContain(private_)
    expect(told(story, employee, /bien reçu votre signalement/)).toBe(1)
  })

  it('twice in a row shows the open one, and two forms of one line are one ticket', async () => {
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.says('mon internet ne marche plus')
    await eventually(
      () => employee.reads().filter(text => /Ligne: [\s\S]*\[Signaler la panne\]/.test(text)).length === 2 || undefined,
      'two forms',
    )
    await quiet(story)
    await employee.presses('Signaler la panne')
    await employee.sees(/Reçue par l’opérateur/)
    expect(await employee.presses('Signaler la panne')).toMatch(/Reçue par l’opérateur/)
    await employee.says('Ma connexion est en panne')
    await quiet(story)
    expect(employee.reads().at(-1)).toMatch(/Reçue par l’opérateur/)
    expect(ticketsOf(story, employee)).toHaveLength(1)
  })

  it('is tested once in five minutes, however often it is said', async () => {
    const employee = await withLine(story)
    const tests = () =>
      story.sandbox.contractor.calls().filter(({ method, path }) => method === 'POST' && /serviceTest$/.test(path))
        .length
    const before = tests()
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Test de la ligne/)
    await employee.says('Ma connexion est en panne')
    await quiet(story)
    expect(tests() - before).toBe(1)
    await story.later({ minutes: 6 })
    await employee.says('Ma connexion est en panne')
    await quiet(story)
    expect(tests() - before).toBe(2)
  })

  it('cannot be of tomorrow', async () => {
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Ligne: [\s\S]*\[Signaler la panne\]/)
    await employee.sees(/Depuis quel jour/)
    const card = await employee.presses('Signaler la panne', { 'Depuis quel jour': '2026-12-24' })
    expect(card).toMatch(/Une panne à venir ne peut pas être signalée[\s\S]*Depuis quel jour: 2026-12-24/)
    await quiet(story)
    expect(ticketsOf(story, employee)).toEqual([])
    expect(
      await employee.presses('Signaler la panne', { 'Depuis quel jour': '2026-12-01', 'Depuis quelle heure': '08:30' }),
    ).toMatch(/Enregistrée chez nous/)
  })

  it('needs a line', async () => {
    for (const [language, says, answer] of [
      ['fr', 'Ma connexion est en panne', /ne connaît pas de ligne à votre nom[\s\S]*\d/],
      ['nl', 'het internet werkt niet', /kent geen lijn op uw naam/],
    ] as const) {
      const employee = await story.newcomer(language)
      await employee.says(says)
      await employee.sees(answer)
    }
  })

  it('is put aside without a trace at the contractor', async () => {
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    expect(await employee.presses('Fermer')).toMatch(/Non signalée/)
    await employee.says('où en est ma panne')
    await employee.sees(/Vous n’avez signalé aucune panne/)
    expect(ticketsOf(story, employee)).toEqual([])
  })

  it('cannot be sent, dropped or answered by somebody else, nor with edited data', async () => {
    const employee = await withLine(story)
    const stranger = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    const actions = story.sandbox.channel
      .messages(employee.id)
      .flatMap(({ card }) => (card?.actions ?? []) as JsonObject[])
    const data = actions[0]?.data as JsonObject
    for (const verb of ['outage/report', 'outage/drop', 'outage/show', 'outage/restored', 'outage/still-down']) {
      const press = { type: 'Action.Execute', verb, data }
      const answer = await story.sandbox.channel.presses(stranger.id, 'none', press, {})
      expect([verb, answer.kind]).toEqual([verb, 'error'])
    }
    for (const id of ['', 'x', '../1', crypto.randomUUID(), 7, null]) {
      const press = { type: 'Action.Execute', verb: 'outage/report', data: { ...data, id } }
      expect((await story.sandbox.channel.presses(employee.id, 'none', press, {})).kind).toBe('error')
    }
    await quiet(story)
    expect(ticketsOf(story, employee)).toEqual([])
    expect(await employee.presses('Signaler la panne')).toMatch(/Enregistrée chez nous/)
  })
})

describe('an outage under repair', () => {
  it('is followed on one live card, and in one line for each news', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.setTicketEta(ticket, '2026-12-01T15:00:00Z')
    await employee.sees(/Rétablissement prévu de votre ligne : .*16 h/)
    await contractor.noteTicket(ticket, 'la paire est remplacée')
    await employee.sees(/L’opérateur écrit : la paire est remplacée/)
    await contractor.setTicketEta(ticket, '2026-12-01T16:30:00Z')
    await employee.sees(/Rétablissement prévu de votre ligne : .*17 h 30/)
    await contractor.moveTicket(ticket, 'held', 'permis de voirie')
    await employee.sees(/attend un tiers\. Je vous dis/)
    await quiet(story)
    expect(employee.reads().filter(text => /Numéro: P-/.test(text))).toHaveLength(1)
    expect(await employee.sees(/Numéro: P-/)).toMatch(/attend un tiers[\s\S]*17 h 30[\s\S]*permis de voirie/)
    for (const said of [
      /bien reçu/,
      /réparation de votre ligne est en cours/,
      /16 h\./,
      /17 h 30/,
      /écrit/,
      /attend un tiers/,
    ])
      expect([said, told(story, employee, said)]).toEqual([said, 1])
    await employee.says('où en est ma panne')
    expect(await employee.sees(/Numéro: P-/)).toMatch(/attend un tiers/)
  })

  it('is told in Dutch to a Dutch speaker', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story, 'nl')
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.setTicketEta(ticket, '2026-12-01T15:00:00Z')
    await employee.sees(/Verwacht herstel van uw lijn: .*16\.00 uur/)
    await contractor.moveTicket(ticket, 'resolved')
    expect(await employee.sees(/\[Nog altijd storing\]/)).toMatch(/Hersteld, volgens de operator[\s\S]*\[Hersteld\]/)
    expect(await employee.presses('Hersteld')).toMatch(/Afgesloten/)
    await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'the ticket is closed')
  })

  it('that waits for us is a task of the ICT desk, with the question', async () => {
    const sofie = await story.person('sofie')
    const { employee, ticket } = await reported(story)
    await story.sandbox.contractor.moveTicket(ticket, 'pending', 'y a-t-il quelqu’un à la maison ?')
    await employee.sees(/attend une information au sujet de votre panne/)
    await sofie.sees(/De operator wacht op informatie over een storing: y a-t-il quelqu’un à la maison/)
    await sofie.presses('Afgehandeld')
  })

  it('that the contractor rejects is told, with the reason, and is a task of the ICT desk', async () => {
    const sofie = await story.person('sofie')
    const { employee, ticket } = await reported(story)
    await story.sandbox.contractor.moveTicket(ticket, 'rejected', 'pas notre réseau')
    await employee.sees(/L’opérateur a refusé votre signalement de panne : pas notre réseau/)
    await employee.sees(/Refusée par l’opérateur[\s\S]*pas notre réseau/)
    expect(await sofie.sees(/De operator heeft een storingsmelding geweigerd: pas notre réseau/)).toContain(
      employee.name,
    )
    await sofie.presses('Afgehandeld')
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Ligne: [\s\S]*\[Signaler la panne\]/)
  })
})

describe('an outage that is said to be restored', () => {
  it('is closed by a yes', async () => {
    const { employee, ticket } = await resolved(story)
    expect(await employee.presses("C'est rétabli")).toMatch(/Clôturée/)
    await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'the ticket is closed')
    await quiet(story)
    await employee.says('où en est ma panne')
    await employee.sees(/Mes pannes[\s\S]*Clôturée/)
    expect(told(story, employee, /est clôturé/)).toBe(0)
  })

  it('is reopened by a no, and asked for again when it is resolved again', async () => {
    const { employee, ticket } = await resolved(story)
    const answers = await Promise.all([1, 2, 3].map(() => employee.presses('Toujours en panne')))
    for (const answer of answers) expect(answer).toMatch(/Réparation en cours/)
    await eventually(() => statusOf(story, ticket) === 'inProgress' || undefined, 'the ticket is reopened')
    await quiet(story)
    expect(employee.reads().filter(text => /\[Toujours en panne\]/.test(text))).toEqual([])
    await story.sandbox.contractor.moveTicket(ticket, 'resolved')
    await eventually(() => told(story, employee, /Est-ce rétabli/) === 2 || undefined, 'it is asked again')
    await employee.sees(/\[Toujours en panne\]/)
    expect(await employee.presses("C'est rétabli")).toMatch(/Clôturée/)
    await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'the ticket is closed')
    const changes = story.sandbox.contractor.tickets().find(({ id }) => id === ticket)?.body.statusChange
    expect(JSON.stringify(changes).match(/"status":"inProgress"/g)).toHaveLength(2)
  })

  it('may be answered in words', async () => {
    const { employee, ticket } = await resolved(story)
    await employee.says('toujours en panne')
    await eventually(() => statusOf(story, ticket) === 'inProgress' || undefined, 'the ticket is reopened')
  })

  it('waits for an answer, and is closed when the contractor closes it', async () => {
    const { employee, ticket } = await resolved(story)
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('resolved')
    await story.sandbox.contractor.moveTicket(ticket, 'closed')
    await employee.sees(/Votre signalement de panne est clôturé/)
    await quiet(story)
    expect(employee.reads().filter(text => /\[Toujours en panne\]/.test(text))).toEqual([])
  })

  it('does not listen to a card of yesterday', async () => {
    const { employee, ticket } = await resolved(story)
    const { channel } = story.sandbox
    const card = channel
      .messages(employee.id)
      .find(({ card }) => JSON.stringify(card ?? '').includes('outage/still-down'))
    const [, still = {}] = (card?.card?.actions ?? []) as JsonObject[]
    await employee.presses("C'est rétabli")
    const answer = await channel.presses(employee.id, card?.activityId ?? '', still)
    expect(JSON.stringify(answer)).toMatch(/Clôturée/)
    await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'the ticket stays closed')
  })
})
