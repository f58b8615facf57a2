import { describe, expect, it } from 'vitest'
import type { TeleworkForm } from '../../cards/telework-actions.ts'
import { type Draft, draftOfForm } from '../../dialogs/request-telework.ts'

const tuesday = '2026-12-01'
const wednesday = '2026-12-02'
const thursday = '2026-12-03'

describe('a form', () => {
  it.each<[string, TeleworkForm, Partial<Draft>]>([
    [
      'as it was shown',
      { kind: 'occasional', days: `${tuesday},${thursday}`, more: '', part: 'day' },
      { days: [tuesday, thursday] },
    ],
    ['with a day unticked', { kind: 'occasional', days: thursday }, { days: [thursday] }],
    ['with every day unticked', { kind: 'occasional', days: '' }, { days: [] }],
    ['with a day added', { kind: 'occasional', days: thursday, more: tuesday }, { days: [tuesday, thursday] }],
    ['with a day added that was ticked', { kind: 'occasional', days: tuesday, more: tuesday }, { days: [tuesday] }],
    ['with only a day added', { kind: 'occasional', days: '', more: tuesday }, { days: [tuesday] }],
    ['with another part', { kind: 'occasional', days: tuesday, part: 'afternoon' }, { part: 'afternoon' }],
    [
      'switched to structural',
      { kind: 'structural', days: `${tuesday},${thursday}`, more: '' },
      { kind: 'structural', weekdays: [2, 4], from: tuesday },
    ],
    [
      'switched back to occasional: the first of each weekday',
      { kind: 'occasional', weekdays: '4,2', from: wednesday, to: '2027-11-30' },
      { kind: 'occasional', days: [thursday, '2026-12-08'] },
    ],
    [
      'switched back without a start',
      { kind: 'occasional', weekdays: '2', from: '' },
      { kind: 'occasional', days: [] },
    ],
    [
      'structural',
      { kind: 'structural', weekdays: '2,4', from: tuesday, to: '2027-01-29', part: 'morning' },
      { kind: 'structural', weekdays: [2, 4], from: tuesday, to: '2027-01-29', part: 'morning' },
    ],
    [
      'structural with every weekday unticked',
      { kind: 'structural', weekdays: '', from: tuesday },
      { weekdays: [], from: tuesday },
    ],
    [
      'structural reversed',
      { kind: 'structural', weekdays: '2', from: '2027-01-29', to: tuesday },
      { from: '2027-01-29', to: tuesday },
    ],
    ['with a reason', { days: tuesday, reason: '  un rapport ' }, { reason: 'un rapport' }],
    [
      'with an address',
      { kind: 'structural', weekdays: '2', street: ' Rue Haute 1 ', postcode: '1000 ', city: 'Bruxelles' },
      { address: { street: 'Rue Haute 1', postcode: '1000', city: 'Bruxelles' } },
    ],
    [
      'with an address half filled in',
      { kind: 'structural', weekdays: '2', street: 'Rue Haute 1' },
      { address: { street: 'Rue Haute 1', postcode: '', city: '' } },
    ],
  ])('%s', (_form, form, after) => {
    expect(draftOfForm('d', form)).toMatchObject(after)
  })

  it.each<[string, TeleworkForm, Partial<Draft>]>([
    ['with nothing', {}, { kind: 'occasional', days: [], weekdays: [], part: 'day' }],
    ['with a kind nobody knows', { kind: 'forever', days: tuesday }, { kind: 'occasional', days: [tuesday] }],
    ['with a part nobody knows', { days: tuesday, part: 'night' }, { part: 'day' }],
    ['with days that are none', { days: `${tuesday},2026-02-30,x,9999-12-31` }, { days: [tuesday] }],
    ['with a day many times', { days: `${tuesday},${tuesday},${tuesday}` }, { days: [tuesday] }],
    ['with weekdays that are none', { kind: 'structural', weekdays: '0,2,6,7,8,2.5,x,-1' }, { weekdays: [2] }],
    ['with a weekday twice', { kind: 'structural', weekdays: '4,2,4' }, { weekdays: [2, 4] }],
    ['with a reason without end', { days: tuesday, reason: 'x'.repeat(5000) }, { reason: 'x'.repeat(1000) }],
  ])('made by hand %s', (_how, form, after) => {
    expect(draftOfForm('d', form)).toMatchObject(after)
  })

  it('cuts an address made by hand', () => {
    const long = 'x'.repeat(500)
    const { address } = draftOfForm('d', { street: long, postcode: long, city: long })
    expect(address).toEqual({ street: 'x'.repeat(120), postcode: 'x'.repeat(10), city: 'x'.repeat(80) })
  })

  it('leaves out what it does not say', () => {
    const made = draftOfForm('d', { kind: 'occasional', days: tuesday, reason: '   ', to: '' })
    expect(Object.keys(made).sort()).toEqual(['days', 'from', 'id', 'kind', 'part', 'version', 'weekdays'])
  })
})
