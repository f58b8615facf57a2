import { describe, expect, it } from 'vitest'
import { reported, sandbox, statusOf, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const notesOf = (ticket: string) =>
  story.sandbox.contractor
    .tickets()
    .find(({ id }) => id === ticket)
    ?.notes.map(({ text }) => text) ?? []
const severityOf = (ticket: string) => story.sandbox.contractor.tickets().find(({ id }) => id === ticket)?.body.severity

describe('a cancellation', () => {
  it('is asked of the contractor, whose answer ends it', async () => {
    const { employee, ticket } = await reported(story)
    const card = await employee.presses('Annuler')
    expect(card).toMatch(/Vous avez demandé l’annulation mardi 1er décembre à 9 h[\s\S]*sa réponse qui décide/)
    expect(card).toMatch(/Reçue par l’opérateur/)
    await employee.sees(/Annulée/)
    expect(statusOf(story, ticket)).toBe('cancelled')
    await quiet(story)
    expect(employee.reads().filter(text => /\[Annuler\]/.test(text))).toEqual([])
  })

  it('is asked in Dutch, and twice is once', async () => {
    const { employee, ticket } = await reported(story, 'nl')
    await Promise.all([employee.presses('Annuleren'), employee.presses('Annuleren')])
    await employee.sees(/Geannuleerd/)
    const patches = story.sandbox.contractor
      .calls()
      .filter(({ method, path }) => method === 'PATCH' && path.includes(ticket))
    expect(patches).toHaveLength(1)
  })

  it.each([
    ['by going on with the repair', /permis de voirie/],
    ['by saying no', /L’opérateur n’annule pas/],
  ])('that the contractor refuses %s is said, and the repair goes on', async (how, why) => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await contractor.moveTicket(ticket, 'inProgress')
    await employee.sees(/Réparation en cours/)
    if (how === 'by saying no') contractor.faults.status = 422
    await employee.presses('Annuler')
    const wished = () => contractor.tickets().find(({ id }) => id === ticket)?.cancelAsked !== undefined || undefined
    if (how !== 'by saying no') {
      await eventually(wished, 'the wish is there')
      await quiet(story)
      expect(await employee.sees(/Numéro: P-/)).toMatch(/demandé l’annulation/)
      await contractor.moveTicket(ticket, 'held', 'permis de voirie')
    }
    expect(await employee.sees(/L’opérateur n’annule pas votre signalement de panne/)).toMatch(why)
    delete contractor.faults.status
    await quiet(story)
    const card = await employee.sees(/Numéro: P-/)
    expect(card).not.toMatch(/demandé l’annulation/)
    expect(card).toMatch(/\[Annuler\]/)
    expect(told(story, employee, /n’annule pas/)).toBe(1)
  })
})

describe('a cancellation that is typed', () => {
  it.each([
    ['fr', 'annule ma panne', /appuyez sur « Annuler » sur la carte/, 'Annuler', /demandé l’annulation/],
    ['nl', 'trek mijn storing in', /drukt u op ‘Annuleren’ op de kaart/, 'Annuleren', /annulering gevraagd/],
  ] as const)('says what to press, on the live card: %s, %s', async (language, says, names, title, asked) => {
    const { employee, ticket } = await reported(story, language)
    await employee.says(says)
    await employee.sees(names)
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('acknowledged')
    const { channel } = story.sandbox
    const shown = channel.messages(employee.id).at(-1)
    const [outage] = await story.novo.store.outagesOf(employee.id, 1)
    const live = await story.novo.store.liveCard(employee.id, `outage:${outage?.id}`)
    expect(live?.activityId).toBe(shown?.activityId)
    expect(await employee.presses(title)).toMatch(asked)
    await employee.sees(language === 'fr' ? /Annulée/ : /Geannuleerd/)
    await employee.says(says)
    await quiet(story)
    expect(told(story, employee, names)).toBe(1)
  })
})

describe('a question of the contractor', () => {
  it('stands on the card, is answered there, and goes out once', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await contractor.moveTicket(ticket, 'pending', 'le voyant est-il rouge ?')
    await employee.sees(/attend une information au sujet de votre panne : le voyant est-il rouge \?/)
    const card = await employee.sees(/Numéro: P-/)
    expect(card).toMatch(/L’opérateur demande\nle voyant est-il rouge \?[\s\S]*\[Envoyer\]/)
    const answers = await Promise.all(
      [1, 2].map(() => employee.presses('Envoyer', { 'Votre réponse': 'oui, **rouge**' })),
    )
    for (const answer of answers) expect(answer).toMatch(/Répondu mardi 1er décembre/)
    await eventually(() => notesOf(ticket).includes('oui, **rouge**') || undefined, 'the answer is there')
    await quiet(story)
    expect(notesOf(ticket).filter(text => text.includes('rouge'))).toEqual(['oui, **rouge**'])
    await contractor.moveTicket(ticket, 'inProgress')
    await employee.sees(/Réparation en cours/)
    expect(await employee.sees(/Numéro: P-/)).not.toMatch(/L’opérateur demande/)
  })

  it('is answered by what is typed, in Dutch', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story, 'nl')
    await contractor.moveTicket(ticket, 'pending', 'is er iemand thuis?')
    await employee.sees(/wacht op informatie over uw storing: is er iemand thuis\?/)
    await employee.says('ja, de hele dag, belt u twee keer')
    await employee.sees(/Uw antwoord vertrekt naar de operator/)
    await eventually(
      () => notesOf(ticket).some(text => text === 'ja, de hele dag, belt u twee keer') || undefined,
      'it is there',
    )
    await employee.sees(/Beantwoord op dinsdag 1 december/)
    await employee.says('dit is geen antwoord meer')
    await quiet(story)
    expect(notesOf(ticket).filter(text => text.includes('geen antwoord meer'))).toEqual([])
  })

  it('asked again is answered again', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    for (const [question, answer] of [
      ['quel modem ?', 'le blanc'],
      ['quelle prise ?', 'celle du salon'],
    ] as const) {
      await contractor.moveTicket(ticket, 'pending', question)
      await employee.sees(new RegExp(`L’opérateur demande\\n${question.replace('?', '\\?')}`))
      await employee.presses('Envoyer', { 'Votre réponse': answer })
      await eventually(() => notesOf(ticket).includes(answer) || undefined, 'the answer is there')
      await contractor.moveTicket(ticket, 'inProgress')
      await employee.sees(/Réparation en cours/)
    }
  })
})

describe('while it is under repair', () => {
  it('notes go both ways, each once', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await contractor.noteTicket(ticket, 'la paire est remplacée')
    await employee.sees(/L’opérateur écrit : la paire est remplacée/)
    await employee.presses('Envoyer la note', { 'Note pour l’opérateur': 'le chien est gentil' })
    await eventually(() => notesOf(ticket).includes('le chien est gentil') || undefined, 'the note is there')
    await quiet(story)
    const card = await employee.sees(/Numéro: P-/)
    expect(card).toMatch(/Opérateur · [\s\S]*la paire est remplacée[\s\S]*Vous · [^\n]*\nle chien est gentil/)
    expect(card).not.toMatch(/en route/)
    expect(told(story, employee, /L’opérateur écrit/)).toBe(1)
    expect(notesOf(ticket).filter(text => text === 'le chien est gentil')).toHaveLength(1)
  })

  it('it can have become worse or better: the severity follows', async () => {
    const { employee, ticket } = await reported(story)
    expect(severityOf(ticket)).toBe('Major')
    const card = await employee.presses('Envoyer le changement', { 'Ce qui ne va pas': 'Connexion lente' })
    expect(card).toMatch(/Ce qui ne va pas: Connexion lente/)
    await eventually(() => severityOf(ticket) === 'Minor' || undefined, 'it is minor there')
    await employee.presses('Envoyer le changement', { 'Ce qui ne va pas': 'Pas de connexion' })
    await eventually(() => severityOf(ticket) === 'Major' || undefined, 'it is major there')
    await quiet(story)
    expect(notesOf(ticket).filter(text => /reports a change/.test(text))).toEqual([
      'The user reports a change: slow',
      'The user reports a change: down',
    ])
  })

  it('a moved ETA says what was planned first and why; without one, when the next news comes', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    expect(await employee.sees(/Numéro: P-/)).toMatch(
      /pas encore connu ; prochaine nouvelle mardi 1er décembre à \d+ h \d+ au plus tard/,
    )
    const at = (hours: number) => Temporal.Instant.from(story.clock.now().toISOString()).add({ hours }).toString()
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.setTicketEta(ticket, at(3))
    await employee.sees(/Rétablissement prévu de votre ligne/)
    await quiet(story)
    contractor.faults.webhooks.drop = true
    await contractor.noteTicket(ticket, 'une pièce manque')
    await contractor.setTicketEta(ticket, at(5))
    contractor.faults.webhooks.drop = false
    await story.later({ minutes: 6 })
    await employee.sees(
      /Prévu d’abord mardi 1er décembre à [\s\S]*, maintenant mardi[\s\S]*, parce que : une pièce manque/,
    )
  })

  it('is asked by nobody else', async () => {
    const { employee } = await reported(story)
    const { employee: stranger } = await reported(story)
    const message = story.sandbox.channel
      .messages(employee.id)
      .find(({ card }) => JSON.stringify(card ?? '').includes('outage/cancel'))
    const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(message?.card?.actions))?.[1] ?? ''
    for (const [verb, own] of [
      ['outage/cancel', {}],
      ['outage/note', { note: 'x' }],
      ['outage/answer', { answer: 'x' }],
      ['outage/change', { changed: 'slow' }],
      ['outage/slot', { slot: 'x' }],
      ['outage/contact', { phone: '1' }],
    ] as const) {
      const press = { type: 'Action.Execute', verb, data: { id, ...own } }
      expect([verb, (await story.sandbox.channel.presses(stranger.id, 'none', press, {})).kind]).toEqual([
        verb,
        'error',
      ])
    }
    await quiet(story)
    expect(await employee.sees(/Numéro: P-/)).not.toMatch(/demandé l’annulation/)
  })
})

describe('a visit', () => {
  it('is chosen among the windows offered, confirmed with its weekday, and asks for a phone number', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story)
    await contractor.moveTicket(ticket, 'inProgress')
    await contractor.offerSlots(ticket, [
      { from: '2026-12-08T08:00:00Z', to: '2026-12-08T10:00:00Z' },
      { from: '2026-12-09T12:00:00Z', to: '2026-12-09T14:00:00Z' },
    ])
    await employee.sees(/L’opérateur propose des moments pour une visite/)
    const card = await employee.sees(/Quand le technicien peut-il venir/)
    expect(card).toMatch(/Mardi 8 décembre, de 9 h à 11 h/)
    expect(card).toMatch(/Mercredi 9 décembre, de 13 h à 15 h/)
    await employee.presses('Envoyer le numéro', { 'Numéro de téléphone pour le technicien': '0470 12 34 56' })
    await eventually(
      () => notesOf(ticket).includes('Contact for the visit: 0470 12 34 56') || undefined,
      'the number is there',
    )
    const offered = JSON.stringify(contractor.tickets().find(({ id }) => id === ticket)?.body.relatedEntity)
    const [, second = ''] = [
      ...offered.matchAll(/"id":"([^"]+)"[^}]*"role":"slot"|"role":"slot"[^}]*"id":"([^"]+)"/g),
    ].map(found => found[1] ?? found[2] ?? '')
    await employee.presses('Choisir ce moment', { slot: second })
    await employee.sees(/La visite du technicien est fixée : mercredi 9 décembre, de 13 h à 15 h/)
    expect(await employee.sees(/Numéro: P-/)).toMatch(/Visite du technicien: Mercredi 9 décembre, de 13 h à 15 h/)
    await quiet(story)
    expect(told(story, employee, /est fixée/)).toBe(1)
  })

  it('gets the number that was given with the report, once', async () => {
    const { contractor } = story.sandbox
    const { employee, ticket } = await reported(story, 'nl', {
      'Telefoonnummer voor een bezoek (niet verplicht)': '0470 99 88 77',
    })
    expect(notesOf(ticket).filter(text => text.includes('0470'))).toEqual([])
    await contractor.offerSlots(ticket, [{ from: '2026-12-08T08:00:00Z', to: '2026-12-08T10:00:00Z' }])
    await employee.sees(/De operator stelt momenten voor een bezoek voor/)
    await eventually(
      () => notesOf(ticket).some(text => text.includes('0470 99 88 77')) || undefined,
      'the number is there',
    )
    expect(await employee.sees(/Wanneer mag de technicus komen\?/)).not.toMatch(/Telefoonnummer voor de technicus/)
    await employee.presses('Dit moment kiezen')
    await employee.sees(/Het bezoek van de technicus ligt vast: dinsdag 8 december, van 9\.00 uur tot 11\.00 uur/)
    await quiet(story)
    expect(notesOf(ticket).filter(text => text.includes('0470'))).toHaveLength(1)
  })
})

describe('a cancellation while the contractor is away', () => {
  const away = storyWorld({ sandbox })

  it('of a report that never left ends here, and no ticket is opened', async () => {
    const { contractor } = away.sandbox
    const employee = await withLine(away)
    await employee.says('Ma connexion est en panne')
    await employee.sees(/Depuis quel jour/)
    contractor.faults.status = 503
    await employee.presses('Signaler la panne')
    await employee.sees(/L’opérateur n’est pas joignable pour le moment[\s\S]*helpdesk ICT : 02/)
    expect(await employee.presses('Annuler')).toMatch(/demandé l’annulation/)
    delete contractor.faults.status
    // The breaker rests by the operating system's clock, which nobody moves; a new start begins with a closed one.
    await away.restart()
    await eventually(async () => {
      await away.later({ minutes: 10 })
      return employee.reads().some(text => /Annulée/.test(text)) || undefined
    }, 'it is cancelled here')
    await quiet(away)
    expect(ticketsOf(away, employee)).toEqual([])
  })
})
