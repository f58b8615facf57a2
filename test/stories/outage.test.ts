import { describe, expect, it } from 'vitest'
import { samplePeople } from '../../src/sandbox/office.ts'
import type { JsonObject, SandboxPerson } from '../../src/sandbox/world.ts'
import { eventually, quiet, type Somebody, type Story, storyWorld, told } from './world.ts'

/** Lines enough for every story. */
const neighbours = Array.from({ length: 45 }, (_, i) => ({
  ...(samplePeople()[0] as SandboxPerson),
  id: `0a0b0c0d-0000-4000-8000-${String(900 + i).padStart(12, '0')}`,
  employeeId: `E3${String(i).padStart(4, '0')}`,
}))
const sandbox = {
  people: [...samplePeople(), ...neighbours],
  contractor: { withLine: neighbours.map(({ employeeId }) => employeeId) },
}
const story = storyWorld({ sandbox })

/** Somebody with a home line of their own in the contractor's inventory. */
async function withLine(on: Story, language: 'fr' | 'nl' = 'fr') {
  const free = on.sandbox.contractor
    .lines()
    .filter(({ id, serviceType }) => serviceType === 'home-line' && !used.has(id))
  const line = free[0]
  if (!line) throw new Error('no home line is left for this story')
  used.add(line.id)
  const employee = await on.newcomer(language, { employeeId: line.employeeId })
  return Object.assign(employee, { line: line.id })
}
const used = new Set<string>()

type Reporter = Somebody & { line: string }

const ticketsOf = (on: Story, { line }: Reporter) => on.sandbox.contractor.tickets().filter(each => each.line === line)

/** Reported and at the contractor. */
async function reported(on: Story, language: 'fr' | 'nl' = 'fr') {
  const employee = await withLine(on, language)
  on.sandbox.contractor.condition(employee.line, { sync: false, vpn: false })
  await employee.says(language === 'fr' ? 'Ma connexion est en panne depuis ce matin' : 'mijn internet ligt plat')
  await employee.sees(language === 'fr' ? /pas de signal/ : /heeft geen signaal/)
  await employee.presses(language === 'fr' ? 'Signaler la panne' : 'Storing melden')
  await employee.sees(language === 'fr' ? /Reçue par l’opérateur/ : /Ontvangen door de operator/)
  const [ticket, ...more] = ticketsOf(on, employee)
  if (!ticket || more.length) throw new Error(`${more.length + 1} tickets for one report`)
  return { employee, ticket: ticket.id }
}

/** The same, and the contractor says that it is restored. */
async function resolved(on: Story) {
  const { employee, ticket } = await reported(on)
  await on.sandbox.contractor.moveTicket(ticket, 'inProgress')
  await on.sandbox.contractor.moveTicket(ticket, 'resolved')
  await employee.sees(/\[Toujours en panne\]/)
  return { employee, ticket }
}

const statusOf = (on: Story, id: string) => on.sandbox.contractor.tickets().find(ticket => ticket.id === id)?.status

const healthy = { silent: false, loseReplies: false, failAfterWork: false, flaky: 0 }

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

describe('a contractor who', () => {
  it.each([
    ['loses the reply to the ticket', { loseReplies: true }],
    ['answers 500 after opening it', { failAfterWork: true }],
    ['answers 429', { status: 429, retryAfter: 1 }],
  ])('%s has one ticket all the same', async (_, fault) => {
    const { contractor } = story.sandbox
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    const { webhooks } = contractor.faults
    const failures = () => story.logged.filter(({ facts }) => 'name' in facts && facts.name === 'open-ticket').length
    const before = failures()
    Object.assign(contractor.faults, fault)
    expect(await employee.presses('Signaler la panne')).toMatch(/pas encore chez l’opérateur/)
    await eventually(() => failures() > before || undefined, 'an attempt fails')
    contractor.faults = { ...healthy, webhooks, noIdempotency: false }
    await eventually(async () => {
      await story.later({ seconds: 40 })
      return ticketsOf(story, employee).length > 0 || undefined
    }, 'a ticket is opened')
    await employee.sees(/Reçue par l’opérateur/)
    await quiet(story)
    expect(ticketsOf(story, employee)).toHaveLength(1)
  })

  it('opened the ticket and was not heard is looked at first, key or no key', async () => {
    const { contractor } = story.sandbox
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    const { webhooks } = contractor.faults
    contractor.faults = { ...healthy, webhooks: { ...webhooks, drop: true }, noIdempotency: true }
    const stop = contractor.on(() => {
      const last = contractor.calls().at(-1)
      // The search before it is answered; the ticket is opened, and its reply is lost.
      if (last?.method === 'POST' && last.path.endsWith('/troubleTicket')) contractor.faults.loseReplies = true
    })
    await employee.presses('Signaler la panne')
    await eventually(() => ticketsOf(story, employee).length > 0 || undefined, 'the ticket is opened')
    await eventually(
      () =>
        contractor
          .calls()
          .some(
            ({ outcome, method, path }) => outcome === 'cut' && method === 'POST' && path.endsWith('/troubleTicket'),
          ) || undefined,
      'the reply is lost',
    )
    stop()
    expect(await employee.sees(/Numéro: P-/)).toMatch(/pas encore chez l’opérateur/)
    contractor.faults = { ...healthy, webhooks: { ...webhooks, drop: false }, noIdempotency: true }
    await eventually(async () => {
      await story.later({ seconds: 40 })
      return employee.reads().some(text => /Reçue par l’opérateur/.test(text)) || undefined
    }, 'the ticket is found')
    await quiet(story)
    expect(ticketsOf(story, employee)).toHaveLength(1)
    contractor.faults.noIdempotency = false
  })

  it('refuses a ticket is not asked again: told, and a task of the ICT desk', async () => {
    const { contractor } = story.sandbox
    const sofie = await story.person('sofie')
    const employee = await withLine(story)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    contractor.faults.status = 422
    await employee.presses('Signaler la panne')
    await employee.sees(/L’opérateur a refusé votre signalement de panne/)
    delete contractor.faults.status
    await sofie.sees(/De operator heeft een storingsmelding geweigerd/)
    await quiet(story)
    expect(ticketsOf(story, employee)).toEqual([])
    await sofie.presses('Afgehandeld')
  })

  it('repeats and reverses events tells each news once', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    Object.assign(contractor.faults.webhooks, { repeat: true, reorder: true })
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.moveTicket(ticket, 'held')
    await contractor.settled()
    Object.assign(contractor.faults.webhooks, { repeat: false, reorder: false })
    await employee.sees(/attend un tiers/)
    await quiet(story)
    expect(told(story, employee, /attend un tiers/)).toBe(1)
    expect(told(story, employee, /est en cours/)).toBeLessThanOrEqual(1)
  })

  it('loses events is read again by the reconciliation', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await quiet(story)
    contractor.faults.webhooks.drop = true
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.settled()
    await quiet(story)
    expect(told(story, employee, /est en cours/)).toBe(0)
    contractor.faults.webhooks.drop = false
    await story.later({ minutes: 5 })
    await employee.sees(/La réparation de votre ligne est en cours/)
  })
})

describe('a contractor who is away', () => {
  const away = storyWorld({ sandbox })

  it('gets the report later: it is kept, numbered and honest meanwhile', async () => {
    const { contractor } = away.sandbox
    const employee = await withLine(away)
    await quiet(away)
    contractor.faults.status = 503
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Je teste votre ligne/)
    expect(await employee.presses('Signaler la panne')).toMatch(
      /Enregistrée chez nous, pas encore chez l’opérateur[\s\S]*Numéro: P-/,
    )
    await eventually(async () => {
      await away.later({ seconds: 5 })
      return employee.reads().some(text => /Test de la ligne : pas de résultat/.test(text)) || undefined
    }, 'the test is given up')
    await away.later({ minutes: 3 })
    await employee.says('où en est ma panne')
    await employee.sees(/pas encore chez l’opérateur[\s\S]*Helpdesk ICT/)
    expect(ticketsOf(away, employee)).toEqual([])
    delete contractor.faults.status
    // The breaker rests by the operating system's clock, which nobody moves; a new start begins with a closed one.
    await away.restart()
    await eventually(async () => {
      await away.later({ minutes: 10 })
      return ticketsOf(away, employee).length > 0 || undefined
    }, 'the report is sent again')
    await employee.sees(/Reçue par l’opérateur/)
    expect(ticketsOf(away, employee)).toHaveLength(1)
  })
})

describe('the same in TMF621 v5', () => {
  const v5 = storyWorld({ sandbox, environment: () => ({ NOVO_CONTRACTOR_DIALECT: 'v5' }) })

  it('is opened, followed by its events, resolved and closed', async () => {
    const { employee, ticket } = await resolved(v5)
    expect(v5.sandbox.contractor.hubs().map(({ api }) => api)).toContain('troubleTicketV5')
    expect(await employee.presses('Toujours en panne')).toMatch(/Réparation en cours/)
    await eventually(() => statusOf(v5, ticket) === 'inProgress' || undefined, 'the ticket is reopened')
    const paths = v5.sandbox.contractor.calls().map(({ path }) => path)
    expect(paths.filter(path => path.includes('/troubleTicket/v4'))).toEqual([])
  })
})
