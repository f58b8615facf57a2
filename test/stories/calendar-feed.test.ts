import { describe, expect, it } from 'vitest'
import { type Somebody, storyWorld } from './world.ts'

const story = storyWorld()

const cards = (person: { id: string }) =>
  JSON.stringify(story.sandbox.channel.messages(person.id).map(({ card }) => card ?? {}))
const here = (link: string) => link.replace(/^https?:\/\/[^/]+/, story.novo.url)

async function granted(language: 'fr' | 'nl', said: string) {
  const { employee, chief } = await story.team(language, 'nl')
  const send = language === 'fr' ? 'Envoyer' : 'Verzenden'
  await employee.says(said)
  await employee.sees(new RegExp(`\\[${send}\\]`))
  await employee.presses(send)
  await chief.sees(/\[Goedkeuren\]/)
  return { employee, approve: () => chief.presses('Goedkeuren') }
}

const addressIn = (shown: string) => /https?:\/\/\S+\/feeds\/\S+\.ics/.exec(shown)?.[0] ?? ''
const feed = (address: string) => fetch(here(address))

describe('a person’s calendar', () => {
  let reader: Somebody
  let address = ''

  it('subscribes to a secret address, in French', async () => {
    const { employee, approve } = await granted('fr', 'télétravail jeudi')
    reader = employee
    await employee.says('lier mon agenda')
    await employee.sees(/Vous n’avez pas d’adresse pour le moment/)
    address = addressIn(await employee.presses('Nouvelle adresse'))
    const waiting = await feed(address)
    expect([waiting.status, waiting.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await waiting.text()).toMatch(/SUMMARY:Télétravail \(demandé\)\r\nSTATUS:TENTATIVE/)
    await approve()
    await employee.sees(/a approuvé votre télétravail/)
    expect(await (await feed(address)).text()).toMatch(
      /DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\nSUMMARY:Télétravail\r\nSTATUS:CONFIRMED/,
    )
  })

  it('finds nothing at the old address after a new one, or when it is revoked', async () => {
    const next = addressIn(await reader.presses('Nouvelle adresse'))
    expect(next).not.toBe(address)
    expect((await feed(address)).status).toBe(404)
    expect((await feed(next)).status).toBe(200)
    expect(await reader.presses('Révoquer l’adresse')).toMatch(/L’adresse n’ouvre plus rien/)
    expect((await feed(next)).status).toBe(404)
  })

  it('has nothing of anybody at a guessed address, and nothing of it in the log', async () => {
    for (const guess of ['x', 'a'.repeat(32), '..%2Ffiles', "'%20or%201=1"])
      expect((await fetch(`${story.novo.url}/feeds/${guess}.ics`)).status).toBe(404)
    expect(JSON.stringify(story.logged)).not.toContain(address.split('/').at(-1)?.slice(0, 20) ?? 'no address')
  })
})

it('a granted request has its days as a file, in Dutch', async () => {
  const { employee, approve } = await granted('nl', 'telewerk donderdagvoormiddag')
  await approve()
  await employee.sees(/Agendabestand/)
  const link = /"url":"([^"]*\/files\/telework\/[^"]*)"/.exec(cards(employee))?.[1] ?? ''
  const text = await (await fetch(here(link))).text()
  expect(text).toMatch(/DTSTART:20261203T063000Z\r\nDTEND:20261203T120000Z\r\nSUMMARY:Telewerk\r\n/)
})
