import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardAction, parseCardAction } from '../../cards/actions.ts'

const id = '0a0b0c0d-0000-4000-8000-000000000001'
const forged = { ok: false, refusal: { why: 'not a button' } }

describe('a press of ours', () => {
  it.each<[string, object | undefined, CardAction]>([
    ['telework/ask', undefined, { does: 'telework/ask' }],
    ['telework/mine', { anything: 'else' }, { does: 'telework/mine' }],
    [
      'telework/reading',
      { draft: id, kind: 'structural', part: 'day', days: '2026-12-01,2026-12-03' },
      { does: 'telework/reading', draft: id, kind: 'structural', part: 'day', days: ['2026-12-01', '2026-12-03'] },
    ],
    [
      'telework/send',
      { draft: id, kind: 'occasional', days: '2026-12-01', more: '', part: 'day', reason: 'x', items: 'stray' },
      {
        does: 'telework/send',
        draft: id,
        form: { kind: 'occasional', days: '2026-12-01', more: '', part: 'day', reason: 'x' },
      },
    ],
    ['telework/check', { draft: id }, { does: 'telework/check', draft: id, form: {} }],
    ['telework/close', { draft: id }, { does: 'telework/close', draft: id }],
    ['telework/approve', { id, version: '1' }, { does: 'telework/approve', id, version: 1 }],
    [
      'telework/approve-some',
      { id, version: '12', items: 'every-2,every-4' },
      { does: 'telework/approve-some', id, version: 12, items: ['every-2', 'every-4'] },
    ],
    [
      'telework/refuse',
      { id, version: '1', because: 'Permanence' },
      { does: 'telework/refuse', id, version: 1, because: 'Permanence' },
    ],
    ['telework/withdraw', { id }, { does: 'telework/withdraw', id }],
    ['telework/show', { id }, { does: 'telework/show', id }],
    ['line/show', { id }, { does: 'line/show', id }],
    ['task/show', { id }, { does: 'task/show', id }],
    ['task/close', { id }, { does: 'task/close', id, note: '' }],
    ['task/close', { id, note: ' Rappelé ' }, { does: 'task/close', id, note: 'Rappelé' }],
    ['task/take', { id }, { does: 'task/take', id }],
    ['task/take', { id, from: id }, { does: 'task/take', id, from: id }],
    ['desk/tickets', { filter: 'risk', page: '3' }, { does: 'desk/tickets', filter: 'risk', place: '', page: 3 }],
    ['desk/tasks', { owner: 'free', why: 'all' }, { does: 'desk/tasks', owner: 'free', why: 'all', page: 0 }],
    ['desk/letters', undefined, { does: 'desk/letters', page: 0 }],
  ])('%s is understood', (verb, data, action) => {
    expect(parseCardAction(verb, data)).toEqual({ ok: true, value: action })
  })
})

describe('a forged press', () => {
  it.each<[string, unknown, unknown]>([
    ['no verb', undefined, { id }],
    ['a verb of another type', 42, { id }],
    ['an unknown verb', 'telework/grant', { id }],
    ['a verb in other letters', 'Telework/Show', { id }],
    ['a key of every object as verb', 'constructor', { id }],
    ['the prototype as verb', '__proto__', { id }],
    ['a method as verb', 'hasOwnProperty', { id }],
    ['no data where an id is needed', 'telework/show', undefined],
    ['data that is text', 'telework/show', `{"id":"${id}"}`],
    ['data that is a list', 'telework/show', [id]],
    ['data that is a number', 'telework/show', 1],
    ['an id that is a number', 'telework/show', { id: 1 }],
    ['an id that is an object', 'telework/show', { id: { toString: () => id } }],
    ['an id that is a list', 'telework/show', { id: [id] }],
    ['an id in capitals', 'telework/show', { id: id.toUpperCase() }],
    ['an id with more after it', 'telework/show', { id: `${id}\n` }],
    ['an id of another kind', 'telework/show', { id: "1' or '1'='1" }],
    ['an id of the prototype only', 'telework/show', Object.create({ id })],
    ['an id hidden in __proto__', 'telework/show', JSON.parse(`{"__proto__":{"id":"${id}"}}`)],
    ['a nested value beside', 'telework/show', { id, deep: { a: { b: 1 } } }],
    ['null beside', 'telework/show', { id, nothing: null }],
    ['a text without end', 'telework/refuse', { id, version: '1', because: 'x'.repeat(5001) }],
    ['no version', 'telework/approve', { id }],
    ['version zero', 'telework/approve', { id, version: '0' }],
    ['a version below', 'telework/approve', { id, version: '-1' }],
    ['a version with a fraction', 'telework/approve', { id, version: '1.5' }],
    ['a version in hex', 'telework/approve', { id, version: '0x1' }],
    ['a version that is a number', 'telework/approve', { id, version: 1 }],
    ['a version without end', 'telework/approve', { id, version: '1'.repeat(7) }],
    ['no draft', 'telework/send', { days: '2026-12-01' }],
    ['a draft of another kind', 'telework/send', { draft: 'x', days: '2026-12-01' }],
    ['a day that does not exist', 'telework/send', { draft: id, days: '2026-02-30' }],
    ['a day too much', 'telework/send', { draft: id, more: '9999-12-31' }],
    ['a start that is no day', 'telework/check', { draft: id, from: 'tomorrow' }],
    ['an end that is no day', 'telework/check', { draft: id, to: '2026-12-01T00:00:00Z' }],
    ['a reading without days', 'telework/reading', { draft: id, kind: 'occasional', part: 'day', days: '' }],
    ['a filter that is none', 'desk/tickets', { filter: 'everybody' }],
    ['a page below', 'desk/letters', { page: '-1' }],
    ['an owner that is none', 'desk/tasks', { owner: id }],
    ['a former owner that is no id', 'task/take', { id, from: 'x' }],
    ['a reading with a day that is none', 'telework/reading', { draft: id, days: '2026-12-01,x' }],
  ])('with %s is refused', (_what, verb, data) => {
    expect(parseCardAction(verb, data)).toEqual(forged)
  })

  it('with prototype keys as data changes nothing but what they are: strings that no one reads', () => {
    const data = JSON.parse(`{"id":"${id}","__proto__":"x","constructor":"y","toString":"z"}`)
    expect(parseCardAction('telework/show', data)).toEqual({ ok: true, value: { does: 'telework/show', id } })
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('of any shape never throws, and never gets through without an id', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('telework/send', 'telework/approve', 'line/show')),
        fc.anything(),
        (verb, data) => {
          expect(parseCardAction(verb, data)).toEqual(forged)
        },
      ),
    )
  })
})
