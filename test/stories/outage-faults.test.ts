import { afterEach, describe, expect, it } from 'vitest'
import type { ContractorFaults } from '../../src/sandbox/world.ts'
import { reported, sandbox, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const contractor = () => story.sandbox.contractor
const isOpening = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/troubleTicket')
const openings = () => contractor().calls().filter(isOpening)

const healthy = () => ({
  ...contractor().faults,
  silent: false,
  loseReplies: false,
  failAfterWork: false,
  noIdempotency: false,
})
afterEach(() => {
  const { status: _, retryAfter: __, ...faults } = healthy()
  contractor().faults = { ...faults, webhooks: { drop: false, repeat: false, reorder: false, delayMs: 0 } }
})

/** A form on the screen, its test in. */
async function form() {
  const employee = await withLine(story)
  await employee.says('Ma connexion est en panne')
  await employee.sees(/Depuis quel jour/)
  await quiet(story)
  return employee
}

/** Only the next ticket opened meets the fault. */
function strikeNextTicket(fault: Partial<ContractorFaults>) {
  const before = openings().length
  const stop = contractor().on(() => {
    const last = contractor().calls().at(-1)
    if (last && isOpening(last) && openings().length === before + 1) {
      Object.assign(contractor().faults, fault)
      stop()
    }
  })
}

const until = (done: () => boolean, what: string) =>
  eventually(async () => {
    if (done()) return true
    await story.later({ seconds: 10 })
    return done() || undefined
  }, what)

describe('tickets', () => {
  it.each<[string, Partial<ContractorFaults>, string | number]>([
    ['case 9: the reply to a ticket is lost', { loseReplies: true }, 'cut'],
    ['case 10: the contractor answers 500 after opening it', { failAfterWork: true }, 500],
    ['case 11: the same without idempotency', { loseReplies: true, noIdempotency: true }, 'cut'],
  ])('%s: it is looked for by our id, and there is one', async (_, fault, outcome) => {
    const employee = await form()
    const before = openings().length
    contractor().faults.webhooks.drop = true
    strikeNextTicket(fault)
    await employee.presses('Signaler la panne')
    await eventually(
      () =>
        openings()
          .slice(before)
          .some(call => call.outcome === outcome) || undefined,
      'it is struck',
    )
    Object.assign(contractor().faults, { loseReplies: false, failAfterWork: false })
    await until(() => employee.reads().some(text => /Reçue par l’opérateur/.test(text)), 'it is found')
    await quiet(story)
    expect(ticketsOf(story, employee)).toHaveLength(1)
    expect(openings().slice(before)).toHaveLength(1)
    expect(told(story, employee, /bien reçu votre signalement/)).toBe(1)
  })

  it('case 13: 429 with Retry-After is waited for as long as asked', async () => {
    const employee = await form()
    const before = openings().length
    Object.assign(contractor().faults, { status: 429, retryAfter: 120 })
    await employee.presses('Signaler la panne')
    await employee.sees(/n’est pas joignable pour le moment/)
    delete contractor().faults.status
    await story.later({ seconds: 60 })
    await new Promise(next => setTimeout(next, 300))
    expect(openings().slice(before)).toEqual([])
    expect(ticketsOf(story, employee)).toEqual([])
    await story.later({ seconds: 70 })
    await employee.sees(/Reçue par l’opérateur/)
    expect(ticketsOf(story, employee)).toHaveLength(1)
    expect(await employee.sees(/Numéro: P-/)).not.toMatch(/n’est pas joignable/)
  })

  it.each([400, 422])('case 14: %i is an answer: told, a task of the ICT desk, never tried again', async status => {
    const sofie = await story.person('sofie')
    const employee = await form()
    contractor().faults.status = status
    await employee.presses('Signaler la panne')
    await employee.sees(/L’opérateur a refusé votre signalement de panne/)
    delete contractor().faults.status
    const tries = openings().length
    await sofie.sees(/De operator heeft een storingsmelding geweigerd/)
    await sofie.presses('Afgehandeld')
    await story.later({ hours: 1 })
    await quiet(story)
    expect(openings()).toHaveLength(tries)
    expect(ticketsOf(story, employee)).toEqual([])
  })

  it('case 15: events that come twice and in the wrong order tell each news once, and take nothing back', async () => {
    const { employee, ticket } = await reported(story)
    Object.assign(contractor().faults.webhooks, { repeat: true, reorder: true })
    for (const status of ['inProgress', 'pending', 'inProgress', 'resolved'] as const)
      await contractor().moveTicket(ticket, status, status === 'pending' ? 'le voyant est-il vert ?' : undefined)
    await contractor().settled()
    await employee.sees(/\[Toujours en panne\]/)
    await quiet(story)
    expect(await employee.sees(/Numéro: P-/)).toMatch(/Rétablie, selon l’opérateur/)
    expect(told(story, employee, /Est-ce rétabli/)).toBe(1)
    expect(told(story, employee, /le voyant est-il vert/)).toBeLessThanOrEqual(1)
  })

  it('case 16: an event of a ticket that nobody here reported is parked, and changes nothing', async () => {
    const { employee, ticket } = await reported(story)
    const known = contractor()
      .tickets()
      .find(({ id }) => id === ticket)?.body
    const { description, severity, ticketType, relatedEntity, relatedParty } = known ?? {}
    const theirs = { description, severity, ticketType, relatedEntity, relatedParty, '@type': 'TroubleTicket' }
    const made = await fetch(`${contractor().url}/tmf-api/troubleTicket/v4/troubleTicket`, {
      method: 'POST',
      headers: { authorization: `Bearer ${contractor().token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...theirs, externalId: crypto.randomUUID() }),
    })
    const answer = await made.text()
    expect([made.status, answer]).toEqual([201, expect.any(String)])
    const { id } = JSON.parse(answer) as { id: string }
    await contractor().moveTicket(id, 'inProgress')
    await contractor().settled()
    await quiet(story)
    expect(await story.novo.store.outageByContractorId(id)).toBeUndefined()
    expect(await employee.sees(/Numéro: P-/)).toMatch(/Reçue par l’opérateur/)
    expect((await story.novo.store.outageByContractorId(ticket))?.status).toBe('acknowledged')
  })

  it('case 12: a report outlives three days without the contractor; the ICT desk hears of it after a quarter of an hour', async () => {
    const sofie = await story.person('sofie')
    const employee = await form()
    contractor().faults.status = 503
    await employee.presses('Signaler la panne')
    await employee.sees(/n’est pas joignable pour le moment/)
    const task = () => sofie.reads().filter(text => /De operator is niet bereikbaar sinds/.test(text)).length
    await story.later({ minutes: 10 })
    await new Promise(next => setTimeout(next, 300))
    expect(task()).toBe(0)
    await eventually(async () => {
      await story.later({ minutes: 2 })
      await new Promise(next => setTimeout(next, 150))
      return task() > 0 || undefined
    }, 'the desk is told')
    await story.later({ days: 3 })
    await employee.says('où en est ma panne')
    await employee.sees(/pas encore chez l’opérateur[\s\S]*helpdesk ICT : 02/)
    delete contractor().faults.status
    // The breaker rests by the operating system's clock, which nobody moves; a new start begins with a closed one.
    await story.restart()
    await eventually(async () => {
      await story.later({ hours: 1 })
      return ticketsOf(story, employee).length > 0 || undefined
    }, 'the ticket is opened')
    await eventually(() => /Reçue par l’opérateur/.test(employee.reads().join()) || undefined, 'the card says so')
    expect(ticketsOf(story, employee)).toHaveLength(1)
    expect(task()).toBe(1)
  })
})

describe('a report that waits', () => {
  const away = storyWorld({ sandbox })
  const waits = async () => (await away.novo.store.openTasks(50)).filter(({ reason }) => reason.why === 'report waits')

  it.each(['got through', 'was withdrawn'])('is a task of the ICT desk until it %s', async how => {
    const employee = await withLine(away)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    await quiet(away)
    away.sandbox.contractor.faults.status = 503
    await employee.presses('Signaler la panne')
    await employee.sees(/L’opérateur n’est pas joignable pour le moment/)
    await eventually(async () => {
      await away.later({ minutes: 10 })
      return (await waits()).length > 0 || undefined
    }, 'the ICT desk has a task')
    const [task] = await waits()
    if (how === 'was withdrawn') await employee.presses('Annuler')
    delete away.sandbox.contractor.faults.status
    // The breaker rests by the operating system's clock, which nobody moves; a new start begins with a closed one.
    await away.restart()
    await eventually(async () => {
      await away.later({ minutes: 10 })
      return (await waits()).length === 0 || undefined
    }, 'the task is over')
    expect(await away.novo.store.task(task?.id ?? '')).toMatchObject({ closedBy: 'novo' })
    expect(ticketsOf(away, employee)).toHaveLength(how === 'got through' ? 1 : 0)
  })
})

describe('a form that is never sent', () => {
  it.each([
    ['fr', 'Ma connexion est en panne', /Depuis quel jour/, /jamais été envoyé : rien n’a été signalé/],
    ['nl', 'het internet werkt niet', /Sinds welke dag/, /nooit verzonden: er is niets gemeld/],
  ] as const)('is put aside after a day, and its card says so: %s', async (language, says, form, expired) => {
    const employee = await withLine(story, language)
    await employee.says(says)
    await employee.sees(form)
    await story.later({ hours: 20 })
    await quiet(story)
    expect(await story.novo.store.begunOutage(employee.id)).toBeDefined()
    await story.later({ hours: 29 })
    await quiet(story)
    expect(await story.novo.store.begunOutage(employee.id)).toBeUndefined()
    expect(await employee.presses(language === 'fr' ? 'Signaler la panne' : 'Storing melden')).toMatch(expired)
    expect(ticketsOf(story, employee)).toEqual([])
  })
})
