import { describe, expect, it } from 'vitest'
import { reported, sandbox, ticketsOf, withLine } from './outage-world.ts'
import { eventually, quiet, type Somebody, storyWorld } from './world.ts'

const story = storyWorld({ sandbox })
const png = (size = 200) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(size)])
const sends = (who: Somebody, bytes: Uint8Array, more: { contentUrl?: string; contentType?: string } = {}) =>
  story.sandbox.channel.sendsPicture(who.id, { bytes, ...more })

const filesOf = (who: Somebody & { line: string }) => JSON.stringify(ticketsOf(story, who)[0]?.body.attachment ?? [])

describe('a picture in the chat', () => {
  it('is kept with the open outage and sent to the contractor, once', async () => {
    const { employee } = await reported(story)
    await sends(employee, png())
    await employee.sees(/Votre image est gardée avec la panne P-/)
    expect(await employee.sees(/Numéro: P-/)).toBeTruthy()
    await employee.sees(/Images: 1 image/)
    await eventually(() => filesOf(employee).includes('image/png') || undefined, 'it is there')
    await quiet(story)
    expect(filesOf(employee).match(/image\/png/g)).toHaveLength(1)
  })

  it('sent while the form is open goes along with the report, in Dutch', async () => {
    const employee = await withLine(story, 'nl')
    await employee.says('het internet werkt niet')
    await employee.sees(/Sinds welke dag/)
    await sends(employee, Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(50)]), { contentType: 'image/gif' })
    await employee.sees(/Uw foto is bewaard bij storing P-/)
    await employee.presses('Storing melden')
    await employee.sees(/Ontvangen door de operator/)
    await eventually(() => filesOf(employee).includes('image/gif') || undefined, 'it is there')
  })

  it('is what its bytes are, not what it is called; at most 4 MB, at most five', async () => {
    const { employee } = await reported(story)
    await sends(employee, Buffer.from('MZ not a picture'), { contentType: 'image/png' })
    await employee.sees(/Je ne peux garder que des images PNG, JPEG ou GIF/)
    await sends(employee, png(4 * 1024 * 1024))
    await employee.sees(/Cette image est trop grande : 4 Mo au plus/)
    for (const _ of [1, 2, 3, 4, 5, 6]) await sends(employee, png())
    await employee.sees(/Il y a déjà cinq images avec cette panne/)
    const outage = await story.novo.store.outagesOf(employee.id, 1)
    expect(await story.novo.store.picturesOf(outage[0]?.id ?? '')).toHaveLength(5)
  })

  it('that is larger than the contractor takes stays with us, and the card says so', async () => {
    const { employee } = await reported(story)
    await sends(employee, png(700_000))
    await employee.sees(/Images: 1 image reste chez nous : l’opérateur ne l’a pas acceptée/)
    await sends(employee, png())
    await employee.sees(/Images: 1 image et 1 image reste chez nous/)
    await eventually(() => filesOf(employee).includes('image/png') || undefined, 'the small one is there')
    await quiet(story)
    expect(filesOf(employee).match(/image\/png/g)).toHaveLength(1)
    const [outage] = await story.novo.store.outagesOf(employee.id, 1)
    expect(await story.novo.store.picturesOf(outage?.id ?? '')).toHaveLength(2)
  })

  it('is fetched from the chat’s own host only, and needs an outage', async () => {
    const { employee } = await reported(story)
    const { channel, contractor } = story.sandbox
    const host = new URL(channel.url).host
    const before = contractor.calls().length
    for (const contentUrl of [
      `${contractor.url}/tmf-api/x.png`,
      `http://${host}@evil.example/x.png`,
      'https://evil.example/x.png',
      `http://user:pass@${host}/v3/attachments/1/views/original`,
      'file:///etc/passwd',
      'not an address',
    ])
      await sends(employee, png(), { contentUrl })
    await employee.sees(/L’image n’a pas pu être reprise de la conversation/)
    await quiet(story)
    expect(
      contractor
        .calls()
        .slice(before)
        .filter(({ path }) => path.includes('x.png')),
    ).toEqual([])
    expect(filesOf(employee)).toBe('[]')
    const stranger = await withLine(story)
    await sends(stranger, png())
    await stranger.sees(/Signalez d’abord la panne, puis envoyez-la/)
  })

  it('is forgotten after 90 days', async () => {
    const { employee } = await reported(story)
    await sends(employee, png())
    await employee.sees(/Votre image est gardée/)
    const [outage] = await story.novo.store.outagesOf(employee.id, 1)
    const kept = () => story.novo.store.picturesOf(outage?.id ?? '')
    expect(await kept()).toHaveLength(1)
    await story.later({ days: 91 })
    await eventually(async () => (await kept()).length === 0 || undefined, 'it is gone')
  })
})
