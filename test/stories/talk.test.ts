import { describe, expect, it } from 'vitest'
import { eventually, quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

describe('a conversation', () => {
  it('changes language when asked, and stays there', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('spreek Nederlands')
    await employee.sees(/antwoord u voortaan in het Nederlands/)
    await employee.says('mes demandes')
    await employee.sees(/Mijn aanvragen/)
    await story.restart()
    await employee.says('merci')
    await employee.sees(/Graag gedaan/)
  })

  it('answers nonsense with what Novo can do, once; then with one line', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('blabla grmbl')
    expect(await employee.sees(/Voici ce que je peux faire/)).toMatch(/\[Demander du télétravail\]\n\[Mes demandes\]/)
    await employee.says('grmbl blabla')
    expect(await employee.sees(/« aide »/)).toMatch(/02 555 01 99/)
    await employee.says('encore grmbl')
    expect(employee.reads().filter(text => /Voici ce que/.test(text))).toHaveLength(1)
  })

  it('answers nonsense in Dutch likewise', async () => {
    const { employee } = await story.team('nl', 'fr')
    await employee.says('xyzzy foo')
    expect(await employee.sees(/Dit kan ik voor u doen/)).toMatch(/\[Telewerk aanvragen\]\n\[Mijn aanvragen\]/)
    await employee.says('foo xyzzy')
    expect(await employee.sees(/‘help’/)).toMatch(/02 555 01 99/)
  })

  it('answers in the language somebody plainly writes in twice, and says so; the person can go back', async () => {
    const { employee } = await story.team('nl', 'fr')
    await employee.says('est-ce que je peux voir mes demandes de télétravail ?')
    await employee.sees(/nog geen telewerkaanvraag/)
    await employee.says('je voudrais encore voir toutes mes demandes')
    await employee.sees(/je vous réponds désormais en français\. Pour revenir au néerlandais/)
    await employee.sees(/pas encore de demande/)
    await employee.says('in het Nederlands')
    await employee.sees(/antwoord u voortaan in het Nederlands/)
    await employee.says('est-ce que je peux voir mes demandes ?')
    await employee.says('qu’est-ce que je peux te demander ?')
    await employee.sees(/Wat ik voor u kan doen/)
  })

  it('offers to keep or to drop a request begun before another', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    await employee.says('télétravail vendredi')
    expect(await employee.sees(/Une première demande/)).toMatch(/jeudi 3 décembre.*\n?.*\[Garder\]\n\[Abandonner\]/s)
    await employee.presses('Abandonner')
    await employee.sees(/Abandonnée\. Rien/)
    expect(employee.reads().filter(text => /\[Envoyer\]/.test(text))).toHaveLength(1)
    await employee.presses('Envoyer')
    await employee.sees(/[Vv]endredi 4 décembre/)
  })

  it('stops what is going on and nothing else', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.presses('Envoyer')
    await employee.says('télétravail vendredi')
    await employee.sees(/Vendredi 4 décembre · possible/)
    await employee.says('stop')
    await employee.sees(/Rien n’a été envoyé\.$/m)
    expect(employee.reads().filter(text => /\[Envoyer\]/.test(text))).toEqual([])
    await chief.sees(/\[Approuver\]/)
    await employee.says('stop')
    await employee.sees(/rien .*en cours/i)
  })

  it('goes on after a stop and a start of Novo: card, request and press', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    await story.restart()
    await employee.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await story.restart()
    await chief.presses('Approuver')
    await employee.sees(/a approuvé votre télétravail/)
    await quiet(story)
    expect(told(story, employee, /a approuvé/)).toBe(1)
  })

  it('takes an utterance once, under the same id, under another, and at the same moment', async () => {
    const { employee } = await story.team('fr', 'fr')
    const timestamp = '2026-12-01T08:00:30.000Z'
    const { channel } = story.sandbox
    const said = await Promise.all(
      ['1', '1', '2'].map(id => channel.says(employee.id, 'mes demandes', { id: `x${id}`, timestamp })),
    )
    expect(said.map(({ httpStatus }) => httpStatus)).toEqual([200, 200, 200])
    await employee.sees(/pas encore de demande/)
    expect(employee.reads().filter(text => /pas encore de demande/.test(text))).toHaveLength(1)
  })

  it('answers 64 KB with one sentence', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says(`télétravail ${'mardi '.repeat(10_900)}`)
    await employee.sees(/trop long/)
  })

  it('refers an outage to the desk’s telephone', async () => {
    const { employee } = await story.team('nl', 'nl')
    await employee.says('mijn verbinding ligt plat')
    await employee.sees(/02 555 01 99/)
  })
})

describe('a welcome', () => {
  it('comes once, however often Teams announces the arrival', async () => {
    const newcomer = await story.newcomer('nl')
    const { channel, login } = story.sandbox
    const again = { type: 'installationUpdate', action: 'add', channelData: { tenant: { id: login.tenantId } } }
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: channel.userId?.(newcomer.id) ?? '' }] }
    await Promise.all([again, joined, again, joined].map(activity => channel.sendRaw(newcomer.id, activity)))
    await newcomer.sees(/ik ben Novo/)
    await quiet(story)
    expect(newcomer.reads()).toHaveLength(1)
  })

  it('is not for somebody whom the directory does not know: that is said', async () => {
    const stranger = await story.newcomer('fr')
    story.sandbox.graph.change(stranger.id, null)
    await story.later({ minutes: 16 })
    await stranger.says('télétravail jeudi')
    await stranger.sees(/L’annuaire ne vous connaît pas/)
    expect(await stranger.presses('Mes demandes')).toMatch(/L’annuaire ne vous connaît pas/)
  })

  it('while the directory is down is an honest sentence; later all is well', async () => {
    const { employee } = await story.team('fr', 'fr')
    await story.later({ hours: 25 })
    story.sandbox.graph.fail({ status: 503 })
    await employee.says('télétravail demain')
    await employee.sees(/L’annuaire ne répond pas/)
    story.sandbox.graph.fail(null)
    await employee.says('mes demandes')
    await employee.sees(/pas encore de demande/)
  })
})

describe('a group chat', () => {
  const group = { id: '19:team@thread.v2', conversationType: 'groupChat' }
  const said = async (text: string, mention: boolean) => {
    const { employee } = await story.team('fr', 'fr')
    const { channel, login } = story.sandbox
    const bot = `28:${story.sandbox.environment().MicrosoftAppId}`
    const entities = mention ? [{ type: 'mention', mentioned: { id: bot, name: 'Novo' }, text: '<at>Novo</at>' }] : []
    const conversation = { ...group, tenantId: login.tenantId }
    await channel.sendRaw(employee.id, { text, conversation, entities })
    return { employee, seen: channel.messages(group.id).filter(({ from }) => from === 'bot') }
  }

  it('hears nothing unless Novo is mentioned', async () => {
    const { seen } = await said('télétravail jeudi', false)
    expect(seen).toEqual([])
  })

  it('hears, when it is, only that Novo speaks in the personal chat', async () => {
    const { employee, seen } = await said('<at>Novo</at> télétravail jeudi', true)
    expect(seen.map(({ text }) => text)).toEqual([expect.stringMatching(/conversation personnelle/)])
    expect(await story.novo.store.conversation(employee.id)).not.toMatchObject({ conversationId: group.id })
    await eventually(() => told(story, employee, /./) === 1 || undefined, 'only the welcome is in the personal chat')
  })

  it('is no place to press a button of a card', async () => {
    const { employee } = await story.team('fr', 'fr')
    const { channel, login } = story.sandbox
    const conversation = { ...group, tenantId: login.tenantId }
    const value = { action: { type: 'Action.Execute', verb: 'telework/mine', data: {} }, trigger: 'manual' }
    const activity = { type: 'invoke', name: 'adaptiveCard/action', value, conversation }
    const { httpStatus, body } = await channel.sendRaw(employee.id, activity)
    expect(httpStatus).toBe(200)
    expect(body).not.toMatch(/AdaptiveCard/)
  })
})
