import { describe, expect, it } from 'vitest'
import { sampleIncident } from '../support/incident-samples.ts'
import { sandbox, ticketsOf, withLine } from './outage-world.ts'
import { at, cabinetOf, networkIsRead } from './works-world.ts'
import { eventually, quiet, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })

describe('what is known of a line comes before its form', () => {
  it.each([
    ['nl', 10, 14, 'het internet werkt niet', /Er beginnen werken aan uw lijn op dinsdag 1 december om 10\.00 uur/],
    [
      'fr',
      8,
      12,
      'Ma connexion est en panne',
      /Des travaux sont en cours sur votre ligne jusqu’au mardi 1er décembre à 12 h/,
    ],
  ] as const)('works, in %s, from %i to %i', async (language, from, to, says, shown) => {
    await networkIsRead(story)
    const employee = await withLine(story, language)
    const [start, end] = [at('2026-12-01', from), at('2026-12-01', to)]
    const id = story.sandbox.contractor.works.announce({ affected: [cabinetOf(story, employee)], start, end })
    await eventually(() => story.novo.store.worksByContractorId(id), 'the works are known here')
    await quiet(story)
    await employee.says(says)
    await employee.sees(shown)
  })

  it('an incident: one joins it, or says that it is something else', async () => {
    await networkIsRead(story)
    const employee = await withLine(story)
    const incident = sampleIncident({ nodes: [cabinetOf(story, employee)], startedAt: '2026-12-01T07:30:00Z' })
    await story.novo.store.change(async tx => void (await tx.addIncident(incident)))
    story.sandbox.contractor.condition(employee.line, { sync: false, vpn: false })
    await employee.says('mon internet est lent depuis ce matin')
    expect(await employee.sees(/\[Moi aussi\]/)).toMatch(/\[C’est autre chose\]/)
    expect(employee.reads().join()).not.toMatch(/\[Signaler la panne\]\n\[Fermer\]/)
    expect(await employee.presses('C’est autre chose')).toMatch(/Ligne: ligne à domicile/)
    const form = await employee.sees(/Depuis quel jour/)
    expect(form).toMatch(/Depuis quelle heure: 08:00/)
    expect((await story.novo.store.begunOutage(employee.id))?.symptom).toBe('slow')
    await quiet(story)
    expect(ticketsOf(story, employee)).toEqual([])
  })
})
