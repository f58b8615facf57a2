import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventually, quiet, type Somebody, type Story, storyWorld } from './world.ts'

const events = ({ sandbox }: Story, person: Somebody) =>
  sandbox.graph
    .calendar(person.entry.id)
    .map(({ subject, start, end, showAs }) => `${subject} ${start.slice(5, 16)}–${end.slice(5, 16)} ${showAs}`)

async function granted(story: Story, languages: ['fr' | 'nl', 'fr' | 'nl'], said: string) {
  const { employee, chief } = await story.team(...languages)
  await employee.says(said)
  const [send, approve] = [
    languages[0] === 'fr' ? 'Envoyer' : 'Verzenden',
    languages[1] === 'fr' ? 'Approuver' : 'Goedkeuren',
  ]
  await employee.sees(new RegExp(`\\[${send}\\]`))
  await employee.presses(send)
  await chief.sees(new RegExp(`\\[${approve}\\]`))
  return { employee, chief, approve: () => chief.presses(approve) }
}

describe('the calendar of a teleworker', () => {
  const story = storyWorld()
  const sees = (person: Somebody, wanted: string[]) =>
    eventually(() => JSON.stringify(events(story, person)) === JSON.stringify(wanted), `a calendar of ${wanted}`)

  it('has each granted day, and loses those cancelled', async () => {
    const { employee, approve } = await granted(story, ['fr', 'nl'], 'télétravail jeudi et vendredi')
    await quiet(story)
    expect(events(story, employee)).toEqual([])
    await approve()
    const friday = 'Télétravail 12-04T00:00–12-05T00:00 workingElsewhere'
    await sees(employee, ['Télétravail 12-03T00:00–12-04T00:00 workingElsewhere', friday])
    await employee.presses('Annuler', { 'Jours à annuler': '2026-12-03' })
    await sees(employee, [friday])
    await employee.presses('Annuler')
    await sees(employee, [])
  })

  it('has half a day at the policy’s mid-time, in Dutch', async () => {
    const { employee, approve } = await granted(story, ['nl', 'fr'], 'telewerk donderdagnamiddag')
    await approve()
    await sees(employee, ['Telewerk 12-03T13:00–12-03T18:30 workingElsewhere'])
  })

  it('has a day once though an answer of Graph was lost', async () => {
    const { employee, approve } = await granted(story, ['fr', 'nl'], 'télétravail lundi')
    story.sandbox.graph.failCalendars({ status: 504, afterDoing: true }, 1)
    await approve()
    await eventually(() => events(story, employee).length === 1, 'an event is made, and its answer lost')
    await eventually(async () => {
      await story.later({ seconds: 5 })
      return (await story.novo.store.outbox.counts()).waiting === 0
    }, 'the second attempt')
    expect(events(story, employee)).toHaveLength(1)
  })

  it('is left alone where Graph refuses, with one line in the log', async () => {
    const { employee, approve } = await granted(story, ['fr', 'nl'], 'télétravail jeudi et vendredi')
    story.sandbox.graph.failCalendars({ status: 403 })
    const before = story.logged.length
    await approve()
    await employee.sees(/a approuvé votre télétravail/)
    await quiet(story)
    story.sandbox.graph.failCalendars(null)
    expect(events(story, employee)).toEqual([])
    const lines = story.logged.slice(before).filter(({ message }) => message.startsWith('a calendar is not kept'))
    expect(lines).toHaveLength(1)
  })
})

describe('where the policy shows what is asked', () => {
  const office = mkdtempSync(join(tmpdir(), 'novo-office-'))
  cpSync('office', office, { recursive: true })
  const path = join(office, 'policy.json')
  const policy = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...policy, calendar: { tentativeWhilePending: true, midTime: '12:30' } }))
  const story = storyWorld({ environment: () => ({ NOVO_OFFICE: office }) })
  const sees = (person: Somebody, wanted: string[]) =>
    eventually(() => JSON.stringify(events(story, person)) === JSON.stringify(wanted), `a calendar of ${wanted}`)

  it('a pending day is tentative, then sure, and moves with the request', async () => {
    const { employee, approve } = await granted(story, ['fr', 'nl'], 'télétravail jeudi matin')
    await sees(employee, ['Télétravail 12-03T07:30–12-03T12:30 tentative'])
    await employee.presses('Modifier')
    await employee.presses('Envoyer', { Jours: '2026-12-02' })
    await sees(employee, ['Télétravail 12-02T07:30–12-02T12:30 tentative'])
    await approve()
    await sees(employee, ['Télétravail 12-02T07:30–12-02T12:30 workingElsewhere'])
  })

  it('a withdrawn day disappears', async () => {
    const { employee } = await granted(story, ['fr', 'nl'], 'télétravail jeudi')
    await sees(employee, ['Télétravail 12-03T00:00–12-04T00:00 tentative'])
    await employee.presses('Retirer')
    await sees(employee, [])
  })
})
