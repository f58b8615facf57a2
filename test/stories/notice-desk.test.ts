import { describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import { progressOf, sent } from './notice-world.ts'
import { sandbox, withLine } from './outage-world.ts'
import { cabinetOf, networkIsRead, teleworks } from './works-world.ts'
import { eventually, storyWorld, told } from './world.ts'

/** Tuesday 1 December, nine in the morning. */
const story = storyWorld({ sandbox })
const words = { fr: 'La messagerie sera lente jusqu’à midi.', nl: 'De mail is traag tot de middag.' }

/** A member of the desk with the form in front of them. */
async function writing() {
  const desk = await story.person('mehdi')
  await desk.says('écrire un avis')
  await desk.sees(/Avis à publier[\s\S]*\[Aperçu\]/)
  return desk
}
const newest = async () => {
  const [notice] = await story.novo.store.notices(1)
  if (!notice) throw new Error('there is no notice')
  return notice
}

describe('the ICT desk', () => {
  it('writes a notice, reads it in each language with the number of people, publishes it and sees how far it is', async () => {
    const [anne, bram, carl, dora] = await Promise.all(
      (['fr', 'nl', 'de', 'en'] as const).map(language => story.newcomer(language)),
    )
    const desk = await writing()
    const preview = await desk.presses('Aperçu', { ...words, en: 'Mail is slow until noon.', for: 'everybody' })
    expect(preview).toMatch(/Pas encore publié/)
    expect(preview).toMatch(/5 personnes : 5 maintenant, 0 à leurs prochaines heures de travail, 0 hors d’atteinte/)
    expect(preview).toMatch(/En français.*La messagerie sera lente[\s\S]*En néerlandais.*De mail is traag/)
    expect(told(story, anne ?? desk, /messagerie|Avis/)).toBe(0)
    await desk.presses('Publier')
    await desk.sees(/5 sur 5, 0 injoignable/)
    expect(await anne?.sees(/Avis du helpdesk ICT/)).toMatch(/La messagerie sera lente jusqu’à midi\./)
    expect(await bram?.sees(/Bericht van de ICT-helpdesk/)).toMatch(/De mail is traag tot de middag\./)
    // Not written in German: both national languages, under a German title.
    expect(await carl?.sees(/Mitteilung des ICT-Helpdesks/)).toMatch(/messagerie[\s\S]*mail is traag/)
    expect(await dora?.sees(/Notice from the ICT desk/)).toMatch(/Mail is slow until noon\./)
    const { id } = await newest()
    const times = (await story.novo.store.recipients(id)).map(
      ({ at }) => Temporal.Instant.from(at ?? '').epochMilliseconds,
    )
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(60_000)
  })

  it('has it corrected before anybody reads it, and puts it aside', async () => {
    const desk = await writing()
    expect(await desk.presses('Aperçu', { fr: 'Seulement en français', for: 'everybody' })).toMatch(
      /Il faut un texte en français et un texte en néerlandais/,
    )
    expect(await desk.presses('Aperçu', { ...words, for: 'teleworking' })).toMatch(/Indiquez le jour de télétravail/)
    expect(await desk.presses('Aperçu', { ...words, for: 'node', place: 'Atlantis' })).toMatch(
      /ne connaît pas cette partie/,
    )
    await desk.presses('Aperçu', { ...words, for: 'everybody' })
    expect(await desk.presses('Corriger')).toMatch(/\[Aperçu\]/)
    expect(await desk.presses('Abandonner')).toMatch(/rien n’a été envoyé/)
    expect((await newest()).occasions).toEqual([])
  })

  it('reaches one part of the network, or those who telework on a day', async () => {
    await networkIsRead(story)
    const [anne, bram] = [await withLine(story), await withLine(story, 'nl')]
    const desk = await writing()
    const place = cabinetOf(story, anne)
    await desk.presses('Aperçu', { ...words, for: 'node', place })
    await desk.presses('Publier')
    await anne.sees(/La messagerie sera lente/)
    await sent(story, (await newest()).id)
    const before = told(story, bram, /./)
    await teleworks(story, bram, '2026-12-03')
    const again = await writing()
    expect(await again.presses('Aperçu', { ...words, for: 'teleworking', day: '2026-12-03' })).toMatch(
      /1 personne : .*Celles et ceux qui télétravaillent jeudi 3 décembre/s,
    )
    await again.presses('Publier')
    await eventually(() => told(story, bram, /./) === before + 1, 'who teleworks then is told, once')
  })

  it('withdraws it: who has it reads so, in place and in one line', async () => {
    const anne = await story.newcomer('fr')
    const desk = await writing()
    await desk.presses('Aperçu', { ...words, for: 'everybody' })
    await desk.presses('Publier')
    await anne.sees(/La messagerie sera lente/)
    await sent(story, (await newest()).id)
    await desk.presses('N’est plus d’actualité')
    await anne.sees(/Un avis du helpdesk ICT n’est plus d’actualité/)
    await anne.sees(/Cet avis n’est plus d’actualité/)
  })

  it('stops it while some still wait for their working hours', async () => {
    await networkIsRead(story)
    const anne = await withLine(story)
    const late = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '14:00', end: '22:00' }
    story.sandbox.graph.workingHours(anne.id, { ...late, timeZone: 'Romance Standard Time' })
    const desk = await writing()
    await desk.presses('Aperçu', { ...words, for: 'node', place: cabinetOf(story, anne) })
    await desk.presses('Publier')
    await desk.sees(/En attente des heures de travail : 1/)
    expect(await desk.presses('Arrêter l’envoi')).toMatch(/Envoi arrêté/)
    const before = told(story, anne, /./)
    await story.later({ hours: 6 })
    expect(await progressOf(story, (await newest()).id)).toMatchObject({ left: 0, stopped: 1 })
    expect(told(story, anne, /./)).toBe(before)
  })

  it('has the list of recipients behind a link', async () => {
    await story.newcomer('nl')
    const desk = await writing()
    await desk.presses('Aperçu', { ...words, for: 'everybody' })
    await desk.presses('Publier')
    const { id } = await newest()
    await sent(story, id)
    const link = await eventually(() => {
      const shown = JSON.stringify(story.sandbox.channel.messages(cast.mehdi))
      return new RegExp(`http[^"]*/files/notices/${id}\\.csv[^"]*`).exec(shown)?.[0]
    }, 'the card has the link')
    const answer = await fetch(link)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines[0]).toBe('occasion,what,person,employee number,state,at,held until')
    expect(lines.length - 1).toBe((await progressOf(story, id)).total)
    expect(lines[1]).toMatch(/^1,announced,[0-9a-f-]{36},E?\d+,sent,2026-12-01T/)
    expect((await fetch(link.replace(id, id.replace(/.$/, '0')))).status).toBe(401)
  })

  it('is the only one who may: others learn nothing by pressing', async () => {
    const desk = await writing()
    await desk.presses('Aperçu', { ...words, for: 'everybody' })
    const { id, version } = await newest()
    const anne = await story.newcomer('fr')
    const shown = story.sandbox.channel.posts().findLast(post => post.personId === anne.id)
    for (const verb of ['notice/new', 'notice/publish', 'notice/stop', 'notice/desk', 'notice/end', 'notice/drop']) {
      const action = { type: 'Action.Execute', verb, data: { id, version: String(version) } }
      const answer = await story.sandbox.channel.presses(anne.id, shown?.activityId ?? '', action)
      expect([verb, JSON.stringify(answer)]).toEqual([verb, expect.stringMatching(/helpdesk ICT/)])
      expect(answer.kind).not.toBe('card')
    }
    expect((await newest()).status).toBe('draft')
  })
})
