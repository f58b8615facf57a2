import { describe, expect, it } from 'vitest'
import { goesOn, isOver, progressOf, sent, tell } from './notice-world.ts'
import { sandbox, withLine } from './outage-world.ts'
import { cabinetOf, networkIsRead } from './works-world.ts'
import { eventually, storyWorld, told } from './world.ts'

const story = storyWorld({ sandbox })
const linesOf = (...people: { line: string }[]) => ({
  audience: { of: 'lines', lines: people.map(({ line }) => line) } as const,
})
const inTwoHours = () => new Date(story.clock.now().getTime() + 2 * 3_600_000).toISOString()

describe('an incident', () => {
  it('is told to those affected, each in their language, and to nobody else', async () => {
    const [anne, bram, other] = [await withLine(story), await withLine(story, 'nl'), await withLine(story)]
    const id = await tell(story, {}, linesOf(anne, bram))
    const seen = await anne.sees(/Incident sur le réseau/)
    expect(seen).toMatch(/central 503/)
    expect(seen).toMatch(/Rétablissement prévu.*pas encore connu ; prochaines nouvelles mardi 1er décembre à 10 h/s)
    expect(seen).toMatch(/partagez la connexion de votre téléphone/)
    expect(await bram.sees(/Storing op het net/)).toMatch(/centrale 503/)
    await sent(story, id)
    expect(told(story, other, /Incident/)).toBe(0)
    expect(await progressOf(story, id)).toMatchObject({ total: 2, told: 2, unreachable: 0 })
    await eventually(async () => (await story.novo.store.notice(id))?.status === 'sent', 'it counts as sent')
  })

  it('changes its card in place, and says what is new: an expected end, a delay with its reason, the end', async () => {
    const anne = await withLine(story)
    const id = await tell(story, {}, linesOf(anne))
    await anne.sees(/Incident sur le réseau/)
    const eta = inTwoHours()
    await goesOn(story, id, { what: 'eta', eta, because: 'un câble est coupé' })
    await anne.sees(/nouveau rétablissement prévu : .* à 11 h\. L’opérateur écrit : un câble est coupé\./)
    await goesOn(story, id, { what: 'eta', nextNewsAt: eta })
    await anne.sees(/n’est plus certain\. Prochaines nouvelles mardi 1er décembre à 11 h\./)
    await isOver(story, id)
    await anne.sees(/L’incident sur votre ligne est terminé/)
    const card = await anne.sees(/L’incident est terminé\./)
    expect(card).toMatch(/Si votre connexion reste coupée, signalez-le/)
    await sent(story, id)
    expect(told(story, anne, /Un incident touche votre ligne/)).toBe(1)
    expect(told(story, anne, /./)).toBe(5)
  })

  it('says nothing twice when nothing is new', async () => {
    const anne = await withLine(story)
    const id = await tell(story, { about: 'incident:same' }, linesOf(anne))
    expect(await tell(story, { about: 'incident:same' }, linesOf(anne))).toBe(id)
    await anne.sees(/Incident sur le réseau/)
    const eta = inTwoHours()
    expect(await goesOn(story, id, { what: 'eta', eta })).toBe(true)
    expect(await goesOn(story, id, { what: 'eta', eta })).toBe(false)
    await anne.sees(/nouveau rétablissement/)
    await sent(story, id)
    expect(told(story, anne, /./)).toBe(3)
  })

  it('without an expected end says when the next news comes, and again when none has come, without ringing', async () => {
    const anne = await withLine(story)
    const id = await tell(story, {}, linesOf(anne))
    await anne.sees(/prochaines nouvelles mardi 1er décembre à 10 h/)
    await sent(story, id)
    await story.later({ minutes: 66 })
    await anne.sees(/prochaines nouvelles mardi 1er décembre à 11 h/)
    await sent(story, id)
    expect(told(story, anne, /./)).toBe(2)
  })

  it('is told once, as it stands, to who did not hear the beginning', async () => {
    const anne = await withLine(story)
    const id = await tell(story, {}, linesOf(anne), { what: 'eta', eta: inTwoHours() })
    await anne.sees(/Rétablissement prévu: mardi 1er décembre à 1\d h/)
    await sent(story, id)
    expect(told(story, anne, /./)).toBe(2)
  })

  it('reaches who installs the app while it holds', async () => {
    const anne = await withLine(story)
    story.sandbox.channel.uninstall(anne.id)
    const id = await tell(story, {}, linesOf(anne))
    await sent(story, id)
    expect(await progressOf(story, id)).toMatchObject({ told: 0, unreachable: 1 })
    await story.sandbox.channel.install(anne.id)
    await anne.sees(/Incident sur le réseau/)
    await sent(story, id)
    expect(await progressOf(story, id)).toMatchObject({ told: 1, unreachable: 0 })
  })

  it('is not told to who has it from a ticket of their own', async () => {
    const [anne, bram] = [await withLine(story), await withLine(story, 'nl')]
    const id = await tell(story, {}, { ...linesOf(anne, bram), toldOtherwise: [anne.id] })
    await bram.sees(/Storing op het net/)
    await sent(story, id)
    expect(told(story, anne, /Incident/)).toBe(0)
  })

  it('that the contractor declares is joined in one tap; what is new is still said, and the card stays the joined one', async () => {
    const anne = await withLine(story)
    await networkIsRead(story)
    const { problems } = story.sandbox.contractor
    const problem = problems.declare({ affected: [cabinetOf(story, anne)] })
    expect(await anne.sees(/Incident sur le réseau/)).toMatch(/\[Moi aussi\]/)
    expect(await anne.presses('Moi aussi')).toMatch(/\[Toujours en panne\]/)
    problems.eta(problem, inTwoHours(), 'un câble est coupé')
    await anne.sees(/nouveau rétablissement prévu/)
    const [notice] = await story.novo.store.notices(1)
    await sent(story, notice?.id ?? '')
    expect((await anne.reads()).join('\n')).toMatch(/\[Toujours en panne\]/)
  })
})
