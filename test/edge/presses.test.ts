import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { type Somebody, storyWorld } from '../stories/world.ts'

const story = storyWorld()

/** A request that waits for its chief: its id, and both at their chats. */
async function pending() {
  const { employee, chief } = await story.team('fr', 'fr')
  await employee.presses('Demander du télétravail')
  await employee.presses('Envoyer', { more: '2026-12-10' })
  await chief.sees(/demande du télétravail[\s\S]*\[Approuver\]/)
  const [request] = await story.novo.store.teleworkOf(employee.id, 1)
  if (!request) throw new Error('nothing was asked')
  return { employee, chief, id: request.id }
}

const press = (person: Somebody, verb: string, data: JsonObject) =>
  story.sandbox.channel.presses(person.id, person.last()?.activityId ?? '', { type: 'Action.Execute', verb, data })

const status = async (id: string) => (await story.novo.store.telework(id))?.status
const warnings = (message: string) => story.logged.filter(line => line.level === 'warn' && line.message === message)

describe('a card edited by hand', () => {
  const id = '0190b2c8-0000-7000-8000-000000000000'
  const own = (text: string) => JSON.parse(text) as JsonObject
  it.each<[string, string, JsonObject]>([
    ['a verb that is none', 'telework/delete', { id }],
    ['no verb', '', { id }],
    ['a verb of the prototype', 'constructor', { id }],
    ['a verb that is the prototype', '__proto__', { id }],
    ['a verb that is a method', 'hasOwnProperty', { id }],
    ['an id that is none', 'telework/approve', { id: "1' or '1'='1", version: '1' }],
    ['no id', 'telework/approve', { version: '1' }],
    ['a version that is a number', 'telework/approve', { id, version: 1 }],
    ['version 0', 'telework/approve', { id, version: '0' }],
    ['version 1e3', 'telework/approve', { id, version: '1e3' }],
    ['an object for an id', 'telework/show', { id: { $ne: '' } }],
    ['an array for an id', 'telework/show', { id: [id] }],
    ['a day that does not exist', 'telework/send', { draft: id, kind: 'occasional', days: '2026-02-30' }],
    ['a reading that is not of days', 'telework/reading', { draft: id, days: 'x' }],
    ['a reading of nothing', 'telework/reading', { draft: id, days: '' }],
    ['a reason of 50 KB', 'telework/refuse', { id, version: '1', because: 'x'.repeat(50_000) }],
    ['null for a reason', 'telework/refuse', { id, version: '1', because: null }],
    ['a prototype among its keys', 'telework/show', own(`{"__proto__": {"id": "${id}"}}`)],
    ['an id behind the prototype', 'telework/show', own(`{"__proto__": "x", "constructor": "${id}"}`)],
  ])('is refused and logged: %s', async (_, verb, data) => {
    const { employee } = await story.team('fr', 'fr')
    const before = warnings('a press that no card of ours sends').length
    const result = await press(employee, verb, data)
    expect(result).toMatchObject({
      kind: 'error',
      code: 'notAButton',
      message: expect.stringMatching(/n’est plus valable/),
    })
    expect(warnings('a press that no card of ours sends').slice(before)).toEqual([
      { level: 'warn', facts: { person: employee.id }, message: 'a press that no card of ours sends' },
    ])
  })

  it('is refused when its data is no object at all', async () => {
    const { employee } = await story.team('nl', 'fr')
    for (const data of ['text', 7, ['id'], true]) {
      const answer = await story.sandbox.channel.sendRaw(employee.id, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'telework/ask', data }, trigger: 'manual' },
      })
      expect(answer.httpStatus).toBe(200)
      expect(JSON.parse(answer.body)).toMatchObject({ statusCode: 400, value: { code: 'notAButton' } })
    }
  })

  it('cannot say who presses: that is the activity’s to tell', async () => {
    const { employee, chief, id } = await pending()
    const claims = { person: chief.id, actor: chief.id, aadObjectId: chief.id, by: chief.id }
    const result = await press(employee, 'telework/approve', { id, version: '1', ...claims })
    expect(result).toMatchObject({ kind: 'error', code: 'notEntitled' })
    expect(await status(id)).toBe('pending')
  })

  it('cannot ask for another or send a draft that is another’s request', async () => {
    const { chief, id } = await pending()
    const { employee: stranger } = await story.team('nl', 'nl')
    const result = await press(stranger, 'telework/send', { draft: id, kind: 'occasional', days: '2026-12-11' })
    expect(result).toMatchObject({ kind: 'error', code: 'notYours' })
    expect(await press(stranger, 'telework/show', { id })).toMatchObject({ kind: 'error', code: 'unknown' })
    expect(await press(stranger, 'telework/withdraw', { id })).toMatchObject({ kind: 'error', code: 'notYours' })
    expect(await press(chief, 'telework/withdraw', { id })).toMatchObject({ kind: 'error', code: 'notYours' })
    expect(await status(id)).toBe('pending')
  })

  it('grants no day that was not asked', async () => {
    const { chief, id } = await pending()
    const result = await press(chief, 'telework/approve-some', { id, version: '1', items: '2026-12-24,every-1' })
    expect(result.kind).toBe('card')
    expect(await status(id)).toBe('pending')
  })
})

describe('who may decide', () => {
  const decisions = [
    ['telework/approve', {}],
    ['telework/approve-some', { items: '2026-12-10' }],
    ['telework/refuse', { because: 'non' }],
  ] as const

  it.each(decisions)('not the employee, who presses the chief’s button: %s', async (verb, data) => {
    const { employee, id } = await pending()
    const result = await press(employee, verb, { id, version: '1', ...data })
    expect(result).toMatchObject({
      kind: 'error',
      code: 'notEntitled',
      message: expect.stringMatching(/votre propre demande/),
    })
    expect(await status(id)).toBe('pending')
    expect(warnings('a decision by somebody who may not').at(-1)?.facts).toEqual({
      person: employee.id,
      why: 'own request',
    })
  })

  it.each(decisions)('not a colleague, not another chief: %s', async (verb, data) => {
    const { id } = await pending()
    const { employee, chief } = await story.team('nl', 'nl')
    for (const other of [employee, chief]) {
      const result = await press(other, verb, { id, version: '1', ...data })
      expect(result).toMatchObject({
        kind: 'error',
        code: 'notEntitled',
        message: expect.stringMatching(/functionele chef/),
      })
    }
    expect(await status(id)).toBe('pending')
  })

  it('not a chief on their own request', async () => {
    const boss = await story.newcomer('nl')
    const chief = await story.newcomer('fr', { managerId: boss.id })
    await chief.presses('Demander du télétravail')
    await chief.presses('Envoyer', { more: '2026-12-10' })
    const [request] = await story.novo.store.teleworkOf(chief.id, 1)
    const result = await press(chief, 'telework/approve', { id: request?.id ?? '', version: '1' })
    expect(result).toMatchObject({
      kind: 'error',
      code: 'notEntitled',
      message: expect.stringMatching(/votre propre demande/),
    })
  })

  it('not who was the chief until just now; who is it now may', async () => {
    const { employee, chief, id } = await pending()
    const next = await story.newcomer('nl')
    story.sandbox.graph.change(employee.id, { managerId: next.id })
    const refused = await press(chief, 'telework/approve', { id, version: '1' })
    expect(refused).toMatchObject({
      kind: 'error',
      code: 'notEntitled',
      message: expect.stringMatching(/chef fonctionnel actuel/),
    })
    expect(await status(id)).toBe('pending')
    await next.sees(/vraagt telewerk[\s\S]*\[Goedkeuren\]/)
    const decided = await press(next, 'telework/approve', { id, version: '1' })
    expect(decided.kind).toBe('card')
    expect(await status(id)).toBe('approved')
  })

  it('nobody while the directory is down: nothing is decided, and that is said', async () => {
    const { chief, id } = await pending()
    for (const fault of [{ status: 503 }, { status: 429, retryAfter: 60 }]) {
      story.sandbox.graph.fail(fault)
      const result = await press(chief, 'telework/approve', { id, version: '1' })
      expect(result).toMatchObject({
        kind: 'error',
        code: 'directorySilent',
        message: expect.stringMatching(/rien n’est décidé/),
      })
      story.sandbox.graph.fail(null)
    }
    expect(await status(id)).toBe('pending')
    expect(await chief.presses('Approuver')).toMatch(/Approuvée/)
  })

  it('only the ICT desk closes its tasks', async () => {
    const { employee } = await pending()
    const result = await press(employee, 'task/close', { id: '0190b2c8-0000-7000-8000-000000000000' })
    expect(result).toMatchObject({ kind: 'error', code: 'notEntitled', message: expect.stringMatching(/ICT/) })
  })
})

describe('a reason as somebody may write it', () => {
  const written = [
    'voir [le règlement](https://evil.example/login) ',
    '<at>Bram</at> <script>alert(1)</script> **gras** `code` ~~non~~ _x_ ',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker types
    '\u202Eerialc\u202C \u200B\u0007 {{DATE(2026-12-01,SHORT)}} ${reason} ',
    '# titre\n- point',
  ].join('')

  it('is shown literally, to the employee and on both cards', async () => {
    const { employee, chief, id } = await pending()
    await chief.presses('Confirmer le refus', { because: written })
    await employee.sees(/a refusé votre demande/)
    await employee.sees(/Refusée par/)
    const seen = [employee, chief].flatMap(({ id }) => [...story.sandbox.channel.messages(id)])
    const shown = JSON.stringify(seen.filter(({ from }) => from === 'bot'))
    expect(shown).toContain('le règlement')
    expect(shown).not.toMatch(/[^\\]\[le règlement/)
    expect(shown).not.toMatch(/(?<!\\)<(at|script)|(?<!\\)\*\*gras|(?<!\\)`code|\{\{|\$\{/)
    expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|\\u0007|\\u202e/i)
    expect(await status(id)).toBe('refused')
  })

  it('is asked again over 1,000 signs, and nothing is lost', async () => {
    const { chief, id } = await pending()
    expect(await chief.presses('Confirmer le refus', { because: 'x'.repeat(1001) })).toMatch(
      /trop long[\s\S]*1[\s.  ]?000/,
    )
    expect(await status(id)).toBe('pending')
  })

  it('of the employee is shown to the chief literally', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await employee.presses('Demander du télétravail')
    await employee.presses('Envoyer', { more: '2026-12-10', reason: written })
    await chief.sees(/vraagt telewerk/)
    const shown = JSON.stringify(story.sandbox.channel.messages(chief.id).map(({ card }) => card))
    expect(shown).toContain('le règlement')
    expect(shown).not.toMatch(/[^\\]\[le règlement|(?<!\\)<(at|script)|\{\{|\$\{|[\u202A-\u202E\u200B]/)
  })
})
