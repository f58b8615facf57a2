import { describe, expect, it } from 'vitest'
import { sampleIncident } from '../support/incident-samples.ts'
import { reportedOutage, sampleTask } from '../support/samples.ts'
import { reported, sandbox } from './outage-world.ts'
import { eventually, quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

describe('the ICT desk', () => {
  it('has everything at a glance, in French and in Dutch, and opens an outage in one tap', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    const { employee } = await reported(story)
    await mehdi.says('bureau ICT')
    expect(await mehdi.sees(/Bureau ICT/)).toMatch(/Pannes ouvertes : 1, dont 0 pas encore[\s\S]*L’opérateur répond/)
    await sofie.says('ICT-desk')
    expect(await sofie.sees(/ICT-desk/)).toMatch(/Open storingen: 1, waarvan 0 nog niet[\s\S]*De operator antwoordt/)
    expect(await mehdi.presses('Voir les pannes')).toMatch(
      /Toutes \(1\)[\s\S]*Pas de connexion · Reçue par l’opérateur/,
    )
    const [outage] = await story.novo.store.openOutages()
    const detail = await mehdi.presses(outage?.number ?? '')
    expect(detail).toContain(`Signalée par: ${employee.name}`)
    expect(detail).toMatch(/Numéro chez l’opérateur: \S+[\s\S]*Test de la ligne[\s\S]*Déroulement/)
    expect(await mehdi.presses('Vue d’ensemble')).toMatch(/Bureau ICT/)
  })

  it('is offered its overview beside what everybody can do', async () => {
    const [mehdi, employee] = [await story.person('mehdi'), await story.newcomer('fr')]
    await mehdi.says('aide')
    await mehdi.sees(/Ce que je peux faire[\s\S]*\[Bureau ICT\]/)
    await employee.says('aide')
    expect(await employee.sees(/Ce que je peux faire/)).not.toContain('Bureau ICT')
  })

  it('finds an outage by the number somebody reads aloud, and has it read again', async () => {
    const sofie = await story.person('sofie')
    const { ticket } = await reported(story, 'nl')
    const outage = await story.novo.store.outageByContractorId(ticket)
    await sofie.says(outage?.number.toLowerCase() ?? '')
    await sofie.sees(new RegExp(`${outage?.number}[\\s\\S]*Gemeld door`))
    await quiet(story)
    story.sandbox.contractor.faults.webhooks.drop = true
    await story.sandbox.contractor.moveTicket(ticket, 'inProgress')
    await story.sandbox.contractor.settled()
    story.sandbox.contractor.faults.webhooks.drop = false
    expect(await sofie.presses('Opnieuw lezen bij de operator')).toMatch(/Gevraagd/)
    await quiet(story)
    expect(await sofie.presses('Vernieuwen')).toMatch(/Herstelling aan de gang/)
    const [asked] = (await story.novo.store.history(`outage:${outage?.id}`)).filter(({ what }) => what === 'read asked')
    expect(asked?.by).toBe(sofie.id)
  })

  it('pages through more than two hundred outages, those at risk first', async () => {
    const sofie = await story.person('sofie')
    await story.novo.store.change(async tx => {
      for (let i = 0; i < 230; i += 1) {
        const reportedAt = `2026-12-01T0${6 + (i % 2)}:${String(i % 60).padStart(2, '0')}:00Z`
        const at = i === 117 ? '2026-11-26T08:00:00Z' : reportedAt
        const times = { reportedAt: at, begunAt: at, since: at, history: [{ at, status: 'reported' as const }] }
        await tx.addOutage(reportedOutage({ ...times, person: `p${i}`, number: `P-261101-A${100 + i}` }))
      }
    })
    await sofie.says('open storingen')
    const first = await sofie.sees(/1–10 van 232/)
    expect(first.indexOf('P-261101-A217')).toBeGreaterThan(0)
    expect(first.match(/P-261101-A\d+/)?.[0]).toBe('P-261101-A217')
    expect(first).toMatch(/In gevaar \(1\)[\s\S]*Nog niet bij de operator \(230\)/)
    expect(await sofie.presses('Volgende')).toMatch(/11–20 van 232/)
    expect(await sofie.presses('In gevaar (1)')).toMatch(/P-261101-A217/)
  })
})

describe('a task', () => {
  const task = async (about: string) => {
    const id = await story.novo.store.change(tx =>
      tx.openTask(
        sampleTask({ about, reason: { why: 'contractor silent', order: 'o', since: '2026-12-01T07:00:00Z' } }),
      ),
    )
    const now = { at: '2026-12-01T08:00:00Z' }
    await story.novo.store.change(tx =>
      tx.addEffects([
        { id: crypto.randomUUID(), subject: about, dueAt: now.at, effect: { name: 'tell-desk', task: id } },
      ]),
    )
    return id
  }

  it('is taken by one, taken over knowingly, given back, and closed with a note; everybody’s card follows', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    const id = await task('silent 1')
    await mehdi.sees(/L’opérateur ne répond pas depuis[\s\S]*Appelez l’opérateur[\s\S]*Personne ne s’en occupe encore/)
    await sofie.sees(/De operator antwoordt niet[\s\S]*Nog niemand volgt dit op/)
    expect(await mehdi.presses('Je m’en occupe')).toMatch(/Mehdi Bensalem s’en occupe depuis/)
    await sofie.sees(/Mehdi Bensalem volgt dit op sinds[\s\S]*\[Taak overnemen\]/)
    expect(await sofie.presses('Taak overnemen')).toMatch(/Sofie Aerts volgt dit op/)
    await mehdi.sees(/Sofie Aerts s’en occupe depuis/)
    expect(await sofie.presses('Taak teruggeven')).toMatch(/Nog niemand volgt dit op/)
    await mehdi.sees(/Personne ne s’en occupe encore/)
    expect(await mehdi.presses('Clore la tâche', { Note: 'Rappelé le **responsable**' })).toMatch(
      /Note: Rappelé le \*?\*?responsable[\s\S]*Réglée par Mehdi Bensalem/,
    )
    await sofie.sees(/Afgehandeld door Mehdi Bensalem/)
    const history = await story.novo.store.history(`task:${id}`)
    expect(history.map(({ what }) => what)).toEqual(['taken', 'taken', 'given back', 'closed'])
  })

  it('that two take at once is one’s; the other sees whose', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    const id = await task('silent 2')
    await Promise.all([mehdi.sees(/\[Je m’en occupe\]/), sofie.sees(/\[Ik neem dit op\]/)])
    const answers = await Promise.all([mehdi.presses('Je m’en occupe'), sofie.presses('Ik neem dit op')])
    expect(answers.join('\n')).toMatch(/a pris cette tâche entre-temps|heeft deze taak intussen opgenomen/)
    const owner = (await story.novo.store.task(id))?.owner
    expect([mehdi.id, sofie.id]).toContain(owner)
    expect((await story.novo.store.history(`task:${id}`)).map(({ by }) => by)).toEqual([owner])
  })

  it('is found in the list, by owner and by reason', async () => {
    const mehdi = await story.person('mehdi')
    const id = await task('silent 3')
    await story.novo.store.change(tx => tx.openTask(sampleTask({ about: 'number 1' })))
    await mehdi.says('tâches')
    await mehdi.sees(/Tâches[\s\S]*Pas de numéro d’agent/)
    expect(await mehdi.presses('Filtrer', { why: 'contractor silent' })).not.toMatch(/Pas de numéro d’agent · /)
    expect(await mehdi.presses('Ouvrir')).toMatch(/Tâche pour le helpdesk ICT/)
    expect((await story.novo.store.task(id))?.closedAt).toBeUndefined()
  })
})

describe('what was given up', () => {
  it('is sent again once, its task ends, everybody’s card follows', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    const { store } = story.novo
    await quiet(story)
    const id = crypto.randomUUID()
    const at = '2026-12-01T08:00:00Z'
    const broken = { id, subject: 'broken', dueAt: '2027-01-01T00:00:00Z', effect: { name: 'read-inventory' } } as const
    await store.change(tx => tx.addEffects([broken]))
    const [taken] = await store.outbox.take(1, '2027-01-02T00:00:00Z', 60)
    const task = sampleTask({
      about: `gave up:${id}`,
      reason: { why: 'effect gave up', effect: id, name: 'read-inventory' },
    })
    const tell = {
      id: crypto.randomUUID(),
      subject: 'tell',
      dueAt: at,
      effect: { name: 'tell-desk', task: task.id },
    } as const
    await store.outbox.giveUp(id, taken?.lease ?? 0, 'TypeError', async tx => {
      await tx.openTask(task)
      await tx.addEffects([tell])
    })
    await sofie.sees(/Een actie is na verschillende pogingen opgegeven: read-inventory/)
    await mehdi.says('actions abandonnées')
    await mehdi.sees(/Entretien \(read-inventory\)[\s\S]*Erreur: TypeError[\s\S]*Essais: 1[\s\S]*\[Renvoyer\]/)
    story.clock.forward(40 * 86_400_000)
    const answers = await Promise.all([mehdi.presses('Renvoyer'), sofie.presses('Opnieuw verzenden')])
    expect(answers.filter(text => /C’est renvoyé|Afgehandeld door/.test(text)).length).toBeGreaterThan(0)
    await sofie.sees(/opgegeven: read-inventory[\s\S]*Afgehandeld door/)
    await eventually(async () => (await store.outbox.dead(9)).length === 0 || undefined, 'it is taken up again')
    expect((await store.history(`effect:${id}`)).map(({ what }) => what)).toEqual(['sent again'])
  })
})

describe('the overview', () => {
  it('leads to incidents, notices, the SLA of the month and the use of the contract, by button and by name', async () => {
    const [mehdi, sofie] = [await story.person('mehdi'), await story.person('sofie')]
    await mehdi.says('bureau ICT')
    await mehdi.sees(/Bureau ICT[\s\S]*Pannes générales : 0 à examiner, 0 en cours[\s\S]*Avis en cours d’envoi : 0/)
    expect(await mehdi.presses('Voir les pannes générales')).toMatch(
      /Aucune panne générale[\s\S]*\[Déclarer un incident\]/,
    )
    await mehdi.presses('Vue d’ensemble')
    expect(await mehdi.presses('Voir les avis')).toMatch(/Aucun avis jusqu’ici/)
    await mehdi.presses('Vue d’ensemble')
    expect(await mehdi.presses('Utilisation du contrat')).toMatch(/1.?250/)
    await mehdi.says('bureau ICT')
    expect(await mehdi.presses('SLA ce mois-ci')).not.toMatch(/^(fault|notEntitled)/)
    const before = sofie.reads().length
    for (const said of [
      'algemene storingen',
      'berichten',
      'SLA deze maand',
      'gebruik van het contract',
      'nieuw incident',
    ])
      await sofie.says(said)
    const answers = sofie
      .reads()
      .slice(before)
      .filter(text => !text.startsWith('> '))
    expect(answers[0]).toMatch(/Geen algemene storing/)
    expect(answers[1]).toMatch(/Nog geen bericht/)
    expect(answers[3]).toMatch(/1.?250/)
    expect(answers[4]).toMatch(/incident/i)
    expect(answers).toHaveLength(5)
  })

  it('shows a suspected mass outage to decide on, and a notice on its way', async () => {
    const sofie = await story.person('sofie')
    const incident = sampleIncident({ status: 'suspected', source: 'detection', nodes: ['nowhere'] })
    await story.novo.store.change(tx => tx.addIncident(incident))
    await sofie.says('ICT-desk')
    await sofie.sees(/Algemene storingen: 1 te beoordelen, 0 lopend/)
    expect(await sofie.presses('Algemene storingen bekijken')).toContain(incident.number)
    expect(await sofie.presses(incident.number)).toMatch(/\[/)
  })
})

describe('the state of the contractor', () => {
  it('tells the last contact, the pause and what waits', async () => {
    const sofie = await story.person('sofie')
    await sofie.says('toestand operator')
    expect(await sofie.sees(/Laatste antwoord: /)).toMatch(
      /De operator antwoordt\.[\s\S]*Ingeschreven voor gebeurtenissen: \p{Lu}[\s\S]*Gebeurtenissen in 24 uur: \d+, de laatste/u,
    )
  })
})

describe('somebody who is not of the ICT desk', () => {
  it('case 72: is refused every command, typed or pressed, and learns nothing', async () => {
    const anna = await story.person('anna')
    const { channel } = story.sandbox
    const [outage] = await story.novo.store.openOutages()
    const task = await story.novo.store.change(tx => tx.openTask(sampleTask({ about: 'case 72' })))
    await anna.says('bureau ICT')
    await anna.sees(/réservée au helpdesk ICT\. Vous pouvez l’appeler au/)
    await anna.says('actions abandonnées')
    await anna.says(outage?.number ?? '')
    const presses = [
      ['desk/home', {}],
      ['desk/tickets', { filter: 'all' }],
      ['desk/ticket', { id: outage?.id ?? '' }],
      ['desk/read-ticket', { id: outage?.id ?? '' }],
      ['desk/note', { id: outage?.id ?? '', words: 'x' }],
      ['desk/severity', { id: outage?.id ?? '', severity: 'Minor' }],
      ['desk/cancel', { id: outage?.id ?? '' }],
      ['desk/incidents', {}],
      ['desk/notices', {}],
      ['incident/declare-form', {}],
      ['incident/declare', { node: 'any', kind: 'line', because: 'x' }],
      ['notice/new', {}],
      ['sla/month', {}],
      ['contract/use', {}],
      ['task/order', { id: task }],
      ['desk/tasks', { owner: 'all' }],
      ['desk/letters', {}],
      ['desk/send-again', { id: task }],
      ['desk/contractor', {}],
      ['task/show', { id: task }],
      ['task/take', { id: task }],
      ['task/give-back', { id: task }],
      ['task/close', { id: task, note: 'x' }],
      ['task/send-again', { id: task }],
    ] as const
    const activityId = anna.last()?.activityId ?? ''
    for (const [verb, data] of presses) {
      const answer = await channel.presses(anna.id, activityId, { type: 'Action.Execute', verb, data })
      expect([verb, answer]).toMatchObject([verb, { kind: 'error', code: 'notEntitled' }])
    }
    expect(await story.novo.store.task(task)).toEqual(expect.not.objectContaining({ owner: anna.id }))
    expect((await story.novo.store.task(task))?.closedAt).toBeUndefined()
    const read = anna.reads().filter(text => !text.startsWith('> '))
    expect(read.filter(text => text.includes(outage?.number ?? 'P-'))).toEqual([])
  })
})

describe('a contractor who is silent', () => {
  const away = storyWorld({ sandbox })

  it('is said to be, with since when and what waits', async () => {
    const mehdi = await away.person('mehdi')
    await quiet(away)
    away.sandbox.contractor.faults.status = 503
    await away.later({ minutes: 5 })
    await eventually(async () => {
      await away.later({ seconds: 10 })
      await mehdi.says('opérateur')
      return /ne répond plus depuis le \p{L}+[\s\S]*après un échec/u.test(mehdi.reads().at(-1) ?? '') || undefined
    }, 'the silence is known')
    delete away.sandbox.contractor.faults.status
  })
})
