import { describe, expect, it } from 'vitest'
import type { Telework } from '../../src/domain/telework.ts'
import { type Decision, decideTelework, withdrawTelework } from '../../src/domain/telework-decision.ts'
import { approved, sampleTelework } from '../support/samples.ts'
import { calendar, occasional, structural } from './samples.ts'

const at = '2026-11-24T09:00:00Z'
const pending = sampleTelework({ terms: occasional('2026-12-03', '2026-12-01', ['2026-12-08', 'morning']) })
const refused: Telework = { ...pending, version: 2, status: 'refused', by: 'luc', at, because: 'Permanence' }
const withdrawn: Telework = { ...pending, version: 2, status: 'withdrawn', at }

const decide = (
  telework: Telework,
  decision: Decision,
  own: { actor?: string; chief?: string; version?: number } = {},
) =>
  decideTelework(telework, decision, {
    actor: 'luc',
    version: telework.version,
    at,
    calendar,
    ...own,
    chief: 'chief' in own ? own.chief : 'luc',
  })

const approve: Decision = { decides: 'approve' }
const refuse = (because: string): Decision => ({ decides: 'refuse', because })
const some = (...items: string[]): Decision => ({ decides: 'approve some', items })

describe('a decision', () => {
  it('grants every day', () => {
    const decided = decide(pending, approve)
    expect(decided).toMatchObject({
      ok: true,
      value: { status: 'approved', version: 2, by: 'luc', at, items: ['2026-12-01', '2026-12-03', '2026-12-08'] },
    })
  })

  it('grants every weekday of a structural request', () => {
    const telework = sampleTelework({ terms: structural([4, 2], '2026-12-01', '2027-01-29') })
    expect(decide(telework, approve)).toMatchObject({ value: { items: ['every-2', 'every-4'] } })
  })

  it('grants some days, with a reason for the others when one is given', () => {
    expect(decide(pending, some('2026-12-08', '2026-12-01'))).toMatchObject({
      value: { status: 'approved', items: ['2026-12-01', '2026-12-08'] },
    })
    const said = decide(pending, { ...some('2026-12-01'), because: ' Permanence ' } as Decision)
    expect(said).toMatchObject({ value: { because: 'Permanence' } })
    const silent = decide(pending, { ...some('2026-12-01'), because: '  ' } as Decision)
    expect(silent.ok && 'because' in silent.value).toBe(false)
  })

  it('refuses with a reason', () => {
    expect(decide(pending, refuse('  Permanence '))).toMatchObject({
      ok: true,
      value: { status: 'refused', version: 2, by: 'luc', because: 'Permanence' },
    })
  })

  it('keeps what was asked', () => {
    const { status: _, version: __, ...asked } = pending
    expect(decide(pending, approve)).toMatchObject({ value: asked })
  })

  it.each<[string, Telework, Decision, Parameters<typeof decide>[2], object]>([
    ['on one’s own request', pending, approve, { actor: 'anna', chief: 'anna' }, { why: 'own request' }],
    ['by a former chief', pending, approve, { chief: 'griet' }, { why: 'not the chief' }],
    ['while nobody is the chief', pending, approve, { chief: undefined as never }, { why: 'not the chief' }],
    ['after approval', approved(pending, ['2026-12-01']), approve, {}, { why: 'already decided' }],
    ['after refusal', refused, approve, {}, { why: 'already decided' }],
    ['after withdrawal', withdrawn, approve, {}, { why: 'already decided' }],
    ['on an old version', { ...pending, version: 3 }, approve, { version: 2 }, { why: 'old version' }],
    ['to refuse without a reason', pending, refuse(''), {}, { why: 'reason missing' }],
    ['to refuse with blanks', pending, refuse(' \n\t'), {}, { why: 'reason missing' }],
    ['with a reason without end', pending, refuse('x'.repeat(1001)), {}, { why: 'reason too long', most: 1000 }],
    ['on no day', pending, some(), {}, { why: 'no day chosen' }],
    ['on days that were not asked', pending, some('2026-12-02', 'every-2'), {}, { why: 'no day chosen' }],
  ])('is refused %s', (_when, telework, decision, own, refusal) => {
    expect(decide(telework, decision, own)).toMatchObject({ ok: false, refusal })
  })

  it('takes the longest reason', () => {
    expect(decide(pending, refuse('x'.repeat(1000))).ok).toBe(true)
  })

  // Each case breaks this rule and all those that come after it.
  it.each<[string, Parameters<typeof decide>]>([
    ['own request', [{ ...refused, version: 3 }, refuse(''), { actor: 'anna', chief: 'griet', version: 1 }]],
    ['not the chief', [{ ...refused, version: 3 }, refuse(''), { chief: 'griet', version: 1 }]],
    ['already decided', [{ ...refused, version: 3 }, refuse(''), { version: 1 }]],
    ['old version', [{ ...pending, version: 3 }, refuse(''), { version: 1 }]],
    ['reason too long', [pending, { ...some(), because: 'x'.repeat(1001) } as Decision]],
  ])('says first who may not, then what is past, then what is wrong: %s', (why, args) => {
    expect(decide(...args)).toMatchObject({ ok: false, refusal: { why } })
  })
})

describe('a withdrawal', () => {
  const withdraw = (telework: Telework, actor = 'anna') => withdrawTelework(telework, { actor, at })

  it('takes a pending request back', () => {
    expect(withdraw(pending)).toMatchObject({ ok: true, value: { status: 'withdrawn', version: 2, at } })
  })

  it.each<[string, Telework, string, string]>([
    ['somebody else’s', pending, 'luc', 'not yours'],
    ['somebody else’s decided', refused, 'luc', 'not yours'],
    ['an approved', approved(pending), 'anna', 'already decided'],
    ['a refused', refused, 'anna', 'already decided'],
    ['a withdrawn', withdrawn, 'anna', 'already decided'],
  ])('of %s request is refused', (_whose, telework, actor, why) => {
    expect(withdraw(telework, actor)).toMatchObject({ ok: false, refusal: { why } })
  })
})
