import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

/** Tuesday, eight in the evening: nobody works. Each story ends in a later working day's evening. */
const story = storyWorld({ startAt: '2026-12-01T19:00:00Z' })
const brussels = () => Temporal.Instant.from(story.clock.now().toISOString()).toZonedDateTimeISO('Europe/Brussels')

/** A story that took its seconds may be past it already. */
async function goTo(day: Temporal.ZonedDateTime, hour: number) {
  const left = brussels().until(day.with({ hour, minute: 0, second: 0 }))
  if (left.sign > 0) await story.later(left)
}

/** Eight o'clock of the next working day; no holiday comes before Christmas. */
async function morning() {
  const { dayOfWeek, hour } = brussels()
  const next = hour < 8 && dayOfWeek < 6 ? 0 : dayOfWeek === 5 ? 3 : dayOfWeek === 6 ? 2 : 1
  await goTo(brussels().add({ days: next }), 8)
}

/** Eight in the evening of the same day. */
const evening = () => goTo(brussels(), 20)

describe('in the evening', () => {
  it('an answer comes at once; the chief’s card waits for the morning', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await employee.says('télétravail vendredi')
    await employee.sees(/Vendredi 4 décembre · possible/)
    expect(await employee.presses('Envoyer')).toMatch(/en attente de décision/)
    await quiet(story)
    expect(told(story, chief, /telewerk/)).toBe(0)
    await story.later({ hours: 11 })
    await quiet(story)
    expect(told(story, chief, /telewerk/)).toBe(0)
    await story.later({ hours: 1 })
    await chief.sees(/vraagt telewerk[\s\S]*\[Goedkeuren\]/)
    await evening()
  })

  it('a chief who decides at night is answered; the employee’s card changes at once, the line comes in the morning', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await morning()
    await employee.says('télétravail lundi')
    await employee.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await evening()
    expect(await chief.presses('Approuver')).toMatch(/Approuvée par/)
    await employee.sees(/Approuvée par/)
    await quiet(story)
    expect(told(story, employee, /a approuvé votre télétravail/)).toBe(0)
    await morning()
    await employee.sees(/a approuvé votre télétravail/)
    await evening()
  })

  it('a milestone changes the live card at once and is said in the morning', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await morning()
    await employee.says('télétravail structurel jeudi et vendredi')
    await employee.sees(/\[Envoyer\]/)
    await employee.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await chief.presses('Approuver')
    await employee.sees(/bien reçu la commande/)
    await evening()
    const order = story.sandbox.contractor.orders().at(-1)
    await story.sandbox.contractor.milestone(order?.id ?? '', 'survey')
    await employee.sees(/Étude du raccordement.*: fait/)
    await quiet(story)
    expect(told(story, employee, /étude/)).toBe(0)
    await morning()
    await employee.sees(/l’étude du raccordement est faite/)
    await evening()
  })

  it('one’s own working hours count, not the office’s', async () => {
    // Known before the first look at this person, which is remembered for the day.
    const chief = await story.newcomer('fr', { installed: false })
    const late = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '12:00', end: '22:00' }
    story.sandbox.graph.workingHours(chief.id, { ...late, timeZone: 'Romance Standard Time' })
    await story.sandbox.channel.install(chief.id)
    const employee = await story.newcomer('fr', { managerId: chief.id })
    await evening()
    await employee.says('télétravail le 15')
    await employee.presses('Envoyer')
    await chief.sees(/demande du télétravail/)
  })

  it('over a weekend nothing rings before Monday', async () => {
    const { employee, chief } = await story.team('nl', 'nl')
    while (brussels().dayOfWeek !== 5) await morning()
    await evening()
    await quiet(story)
    await employee.says('telewerk op 12 januari')
    await employee.presses('Verzenden')
    for (const hours of [14, 24]) {
      await story.later({ hours })
      await quiet(story)
      expect(told(story, chief, /telewerk/)).toBe(0)
    }
    await morning()
    expect(brussels().dayOfWeek).toBe(1)
    await chief.sees(/vraagt telewerk/)
  })
})
