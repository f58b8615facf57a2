import { describe, expect, it } from 'vitest'
import { reported, resolved, sandbox, statusOf, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })

const healthy = { silent: false, loseReplies: false, failAfterWork: false, flaky: 0 }

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
    const before = await missed()
    await story.later({ minutes: 5 })
    await employee.sees(/La réparation de votre ligne est en cours/)
    expect((await missed()) - before).toBe(1)
    await story.later({ minutes: 5 })
    await quiet(story)
    expect((await missed()) - before).toBe(1)
  })

  it('has nothing missed when the events arrive', async () => {
    const { ticket } = await reported(story)
    await quiet(story)
    const before = await missed()
    await story.sandbox.contractor.moveTicket(ticket, 'inProgress')
    await quiet(story)
    await story.later({ minutes: 10 })
    await quiet(story)
    expect((await missed()) - before).toBe(0)
  })

  it('is looked through every night, what is over with us included', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await resolved(story)
    await employee.presses("C'est rétabli")
    await eventually(() => statusOf(story, ticket) === 'closed' || undefined, 'the ticket is closed')
    await quiet(story)
    const asked = () =>
      contractor.calls().filter(({ method, path }) => method === 'GET' && path.endsWith('/troubleTicket')).length
    const [before, lists] = [await missed(), asked()]
    contractor.faults.webhooks.drop = true
    await contractor.noteTicket(ticket, 'The old cable is taken away on Friday')
    contractor.faults.webhooks.drop = false
    await story.later({ minutes: 10 })
    await quiet(story)
    expect(await missed()).toBe(before)
    await story.later({ hours: 24 })
    await eventually(() => asked() > lists || undefined, 'the night has its look')
    await eventually(async () => (await missed()) > before || undefined, 'what was missed is counted')
  })
})

async function missed(): Promise<number> {
  const metrics = await (await fetch(`${story.novo.url}/metrics`)).text()
  return Number(/novo_webhooks_missed_total\{about="ticket"\} (\d+)/.exec(metrics)?.[1] ?? 0)
}

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
