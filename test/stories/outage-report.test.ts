import { describe, expect, it } from 'vitest'
import { samplePeople } from '../../src/sandbox/office.ts'
import type { JsonObject, SandboxPerson } from '../../src/sandbox/world.ts'
import { reported, resolved, sandbox, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const named = (name: string) => ({ name, givenName: name.split(' ')[0] ?? '', surname: name.split(' ').at(-1) ?? '' })
const form = /Ligne: [\s\S]*\[Signaler la panne\]/

describe('the test leads the way', () => {
  it('a line in sync whose VPN is down has a VPN problem', async () => {
    const employee = await withLine(story)
    story.sandbox.contractor.condition(employee.line, { vpn: false })
    await employee.says('internet ne marche plus')
    expect(await employee.sees(/le VPN non/)).toMatch(/\(•\) Le VPN ne marche pas/)
    await employee.presses('Signaler la panne')
    await employee.sees(/Reçue par l’opérateur/)
    expect(JSON.stringify(ticketsOf(story, employee)[0]?.body)).toMatch(/Reported symptom: vpn/)
  })

  it('with all up, a check that helps ends it without a ticket, and is counted', async () => {
    const employee = await withLine(story)
    await employee.says('ma connexion est lente')
    expect(await employee.sees(/Essayez d’abord ceci/)).toMatch(/même pièce que le routeur[\s\S]*\[Ça a aidé\]/)
    expect(await employee.presses('Ça n’a pas aidé', { 'Dans vos mots (facultatif)': 'seulement à l’étage' })).toMatch(
      /Déjà essayé: plus près du routeur[\s\S]*avec un câble[\s\S]*Dans vos mots \(facultatif\): seulement à l’étage/,
    )
    expect(await employee.presses('Ça a aidé')).toMatch(/Tant mieux : cela remarche, et rien n’a été signalé/)
    await quiet(story)
    expect(ticketsOf(story, employee)).toEqual([])
    const metrics = await (await fetch(`${story.novo.url}/metrics`)).text()
    expect(metrics).toMatch(/novo_line_checks_total\{check="cable",helped="true"\} [1-9]/)
  })

  it('with all up, checks that do not help go along with the report, in Dutch', async () => {
    const employee = await withLine(story, 'nl')
    await employee.says('mijn internet is traag')
    await employee.sees(/Probeer eerst dit/)
    for (const _ of [1, 2, 3, 4]) await employee.presses('Dat hielp niet')
    const card = await employee.sees(/Al geprobeerd: /)
    expect(card).not.toMatch(/\[Dat hielp\]/)
    await employee.presses('Storing melden')
    await employee.sees(/Ontvangen door de operator/)
    const notes = ticketsOf(story, employee)[0]?.notes.map(({ text }) => text)
    expect(notes).toContain('Tried by the user, without success: closer, cable, router, laptop')
  })

  it('asks for the phone number of a visit only where a visit may be needed', async () => {
    const [dead, alive] = [await withLine(story), await withLine(story)]
    story.sandbox.contractor.condition(dead.line, { sync: false, vpn: false })
    for (const employee of [dead, alive]) await employee.says('Ma connexion est en panne')
    expect(await dead.sees(form)).toBeTruthy()
    expect(await dead.sees(/Depuis quel jour/)).toMatch(/Numéro de téléphone pour une visite/)
    expect(await alive.sees(/Depuis quel jour/)).not.toMatch(/Numéro de téléphone/)
  })
})

describe('a repeated outage', () => {
  it('is flagged at the third in 90 days, on the card, in the ticket and to the ICT desk', async () => {
    const sofie = await story.person('sofie')
    const { employee } = await reported(story)
    for (const nth of [2, 3]) {
      const before = story.sandbox.contractor.tickets().findLast(({ line }) => line === employee.line)?.id ?? ''
      await story.sandbox.contractor.moveTicket(before, 'inProgress')
      await story.sandbox.contractor.moveTicket(before, 'resolved')
      await employee.sees(/\[C'est rétabli\]/)
      await employee.presses("C'est rétabli")
      await story.later({ minutes: 10 })
      await employee.says('Ma connexion est en panne')
      await eventually(() => (form.test(employee.reads().at(-1) ?? '') ? true : undefined), 'a new form')
      await eventually(
        () => (/Depuis quel jour/.test(employee.reads().at(-1) ?? '') ? true : undefined),
        'it is tested',
      )
      await employee.presses('Signaler la panne')
      await eventually(() => ticketsOf(story, employee).length === nth || undefined, 'a new ticket')
    }
    await eventually(() => /Panne répétée : la 3e/.test(employee.reads().join()) || undefined, 'it is flagged')
    const last = ticketsOf(story, employee).at(-1)
    expect(last?.notes.map(({ text }) => text).join()).toMatch(/Repeat fault: number 3 [\s\S]*line as a whole/)
    await sofie.sees(/Een storing keert terug: nummer 3 op lijn/)
  })
})

describe('for a colleague', () => {
  const surname = (name: string) => name.split(' ').at(-1) ?? ''

  it('it is reported in their name: both see it, and both are told', async () => {
    const colleague = await withLine(story, 'nl', named('Lotte Vermeersch'))
    story.sandbox.contractor.condition(colleague.line, { sync: false, vpn: false })
    const helper = await story.newcomer('fr')
    await helper.says('la ligne de Lotte Vermeersch est en panne')
    expect(await helper.sees(form)).toMatch(/Pour: Lotte Vermeersch/)
    expect(colleague.reads().join()).not.toMatch(/Storingsmelding/)
    await helper.sees(/pas de signal/)
    await helper.presses('Signaler la panne')
    await helper.sees(/Reçue par l’opérateur[\s\S]*Pour: Lotte Vermeersch/)
    expect(await colleague.sees(/Ontvangen door de operator/)).toMatch(/Voor u gemeld door: /)
    await colleague.sees(new RegExp(`${surname(helper.entry.name)} heeft een storing van uw lijn gemeld \\(P-`))
    const [ticket] = ticketsOf(story, colleague)
    expect(JSON.stringify(ticket?.body)).toContain(colleague.entry.employeeId)
    await story.sandbox.contractor.moveTicket(ticket?.id ?? '', 'inProgress')
    await helper.sees(/La réparation de votre ligne est en cours/)
    await colleague.sees(/De herstelling van uw lijn is aan de gang/)
    await helper.says('mes pannes')
    await helper.sees(/Mes pannes[\s\S]*Lotte Vermeersch[\s\S]*Réparation en cours/)
    await quiet(story)
    expect(told(story, helper, /est en cours/)).toBe(1)
  })

  it('they can call it off', async () => {
    const colleague = await withLine(story, 'fr', named('Basile Quoilin'))
    story.sandbox.contractor.condition(colleague.line, { sync: false })
    const helper = await story.newcomer('fr')
    await helper.says('la ligne de Basile Quoilin est en panne')
    await helper.sees(/pas de signal/)
    await helper.presses('Signaler la panne')
    await colleague.sees(/Reçue par l’opérateur/)
    await colleague.presses('Annuler')
    await colleague.sees(/Annulée/)
    await helper.sees(/Annulée/)
  })

  it('two of one name are asked apart, nobody of that name is said', async () => {
    await withLine(story, 'fr', { ...named('Ilse Maes'), department: 'Griffie' })
    await withLine(story, 'fr', named('Ilse Maenhout'))
    const helper = await story.newcomer('nl')
    await helper.says('de lijn van Ilse ligt plat')
    expect(await helper.sees(/Welke collega bedoelt u met ‘Ilse’/)).toMatch(/\[Ilse Maes · Griffie\]/)
    expect(await helper.presses('Ilse Maes · Griffie')).toMatch(/Voor: Ilse Maes/)
    await helper.says('de lijn van Wolfgang Nergens ligt plat')
    await helper.sees(/kent geen collega ‘Wolfgang Nergens’/)
  })

  it('one that they reported themselves is not shown to others', async () => {
    const { employee } = await reported(story)
    story.sandbox.graph.change(employee.id, { name: 'Zénobe Tilkin', givenName: 'Zénobe', surname: 'Tilkin' })
    const helper = await story.newcomer('fr')
    await helper.says('la ligne de Zénobe Tilkin est en panne')
    await helper.sees(/Une panne de la ligne de Zénobe Tilkin est déjà signalée et suivie/)
    expect(helper.reads().join()).not.toMatch(/Numéro: P-/)
  })

  it('a colleague’s line without saying so is refused', async () => {
    const [employee, other] = [await withLine(story), await withLine(story)]
    for (const line of [other.line, 'no-such-line']) {
      const press = { type: 'Action.Execute', verb: 'outage/line', data: { line, symptom: 'down' } }
      const answer = await story.sandbox.channel.presses(employee.id, 'none', press, {})
      expect(answer).toMatchObject({ kind: 'error', code: 'notYours' })
      expect(JSON.stringify(answer)).toMatch(/Cette ligne n’est pas à votre nom/)
    }
    for (const data of [
      { line: employee.line },
      { line: employee.line, symptom: 'x' },
      { line: '', symptom: 'down' },
    ] as JsonObject[]) {
      const press = { type: 'Action.Execute', verb: 'outage/line', data }
      expect((await story.sandbox.channel.presses(employee.id, 'none', press, {})).kind).toBe('error')
    }
  })
})

describe('somebody with several lines, and an inspector', () => {
  const inspector: SandboxPerson = {
    ...(samplePeople()[0] as SandboxPerson),
    id: '0a0b0c0d-0000-4000-8000-000000000981',
    employeeId: 'E4001',
  }
  const both: SandboxPerson = { ...inspector, id: '0a0b0c0d-0000-4000-8000-000000000982', employeeId: 'E4002' }
  const lines = storyWorld({
    sandbox: { people: [...samplePeople(), inspector, both], contractor: { withLine: ['E4002'] } },
  })
  const known = (employeeNumber: string) =>
    eventually(
      async () => (await lines.novo.store.lines(employeeNumber)).length > 0 || undefined,
      'the lines are known',
    )
  const keep = (employeeNumber: string, kinds: readonly ('home-line' | 'mobile')[]) =>
    lines.novo.store.change(tx =>
      tx.keepLines(kinds.map(kind => ({ id: `${kind}-${employeeNumber}`, kind, employeeNumber, active: true }))),
    )

  it('is asked which', async () => {
    await known('E4002')
    await keep('E4002', ['mobile'])
    const employee = await lines.newcomer('fr', { employeeId: 'E4002' })
    await employee.says('Ma connexion est en panne')
    const card = await employee.sees(/De quelle ligne s’agit-il \?/)
    expect(card).toMatch(/\[ligne à domicile home-line-E4002\][\s\S]*\[données mobiles mobile-E4002\]/)
    expect(await employee.presses('ligne à domicile home-line-E4002')).toMatch(
      /Ligne: ligne à domicile home-line-E4002/,
    )
    await employee.sees(/Depuis quel jour/)
  })

  it('an inspector has symptoms and advice of their own, and no visit', async () => {
    await keep('E4001', ['mobile'])
    const employee = await lines.newcomer('nl', { employeeId: 'E4001' })
    await employee.says('mijn internet ligt plat')
    const card = await employee.sees(/Sinds welke dag/)
    expect(card).toMatch(/Geen mobiele data[\s\S]*VPN of extranet werkt niet[\s\S]*Trage mobiele data/)
    expect(card).not.toMatch(/Telefoon|bezoek/)
    expect(await employee.presses('Storing melden')).toMatch(/Intussen: het dichtstbijzijnde kantoor heeft internet/)
  })
})

describe('a repair', () => {
  it('is tested before it is believed: a no carries what was measured', async () => {
    const { employee, ticket } = await resolved(story)
    expect(await employee.sees(/\[Toujours en panne\]/)).toMatch(/Je teste de nouveau votre ligne/)
    await story.later({ minutes: 6 })
    await employee.sees(/Nouveau test : votre ligne n’a toujours pas de signal/)
    await employee.presses('Toujours en panne')
    const reason = () => story.sandbox.contractor.tickets().find(({ id }) => id === ticket)?.body.statusChangeReason
    await eventually(
      () => /still down\. Line test: no sync/.test(String(reason())) || undefined,
      'the evidence is there',
    )
  })
})
