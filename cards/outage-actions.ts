import { type Check, checks } from '../src/domain/line-checks.ts'
import { type Symptom, symptoms } from '../src/domain/outage.ts'
import { type Data, isId, withId } from './action-data.ts'

/** What the form of an outage report says, by input id; what is empty is absent. */
export type OutageForm = { symptom?: string; sinceDay?: string; sinceTime?: string; words?: string; contact?: string }

/** What was said before one is asked which line or which colleague. */
export type SaidBefore = { symptom: Symptom; since?: string }

/** The same, of a line. */
export type SaidOfLine = SaidBefore & { line: string }

/** All that the cards of an outage can say. */
export type OutageAction =
  | { does: 'outage/begin' }
  /** What is known of the line is not what is wrong with it. */
  | { does: 'outage/other'; said?: SaidOfLine }
  | { does: 'outage/line'; line: string; colleague?: string; said: SaidBefore }
  | { does: 'outage/colleague'; colleague: string; said: SaidBefore }
  | { does: 'outage/report'; id: string; form: OutageForm }
  | { does: 'outage/helped'; id: string; check: Check }
  | { does: 'outage/not-helped'; id: string; check: Check; form: OutageForm }
  | { does: 'outage/drop'; id: string }
  | { does: 'outage/show'; id: string }
  | { does: 'outage/restored'; id: string }
  | { does: 'outage/still-down'; id: string }
  | { does: 'outage/cancel'; id: string }
  | { does: 'outage/answer'; id: string; words: string }
  | { does: 'outage/note'; id: string; words: string }
  | { does: 'outage/change'; id: string; symptom: Symptom }
  | { does: 'outage/slot'; id: string; slot: string }
  | { does: 'outage/contact'; id: string; contact: string }

type Verb = OutageAction['does']

export const outageReaders: { [V in Verb]: (data: Data) => Extract<OutageAction, { does: V }> | undefined } = {
  'outage/begin': () => ({ does: 'outage/begin' }),
  'outage/other': data => {
    const said = saidOfLine(data)
    return { does: 'outage/other', ...(said && { said }) }
  },
  'outage/line': data => {
    const of = saidOfLine(data)
    if (!of || (data.colleague && !isId(data.colleague))) return undefined
    const { line, ...said } = of
    return { does: 'outage/line', line, said, ...(data.colleague && { colleague: data.colleague }) }
  },
  'outage/colleague': data => {
    const said = saidIn(data)
    return said && isId(data.colleague) ? { does: 'outage/colleague', colleague: data.colleague, said } : undefined
  },
  'outage/report': data => withId(data, id => ({ does: 'outage/report', id, form: formIn(data) })),
  'outage/helped': data => withCheck(data, (id, check) => ({ does: 'outage/helped', id, check })),
  'outage/not-helped': data =>
    withCheck(data, (id, check) => ({ does: 'outage/not-helped', id, check, form: formIn(data) })),
  'outage/drop': data => withId(data, id => ({ does: 'outage/drop', id })),
  'outage/show': data => withId(data, id => ({ does: 'outage/show', id })),
  'outage/restored': data => withId(data, id => ({ does: 'outage/restored', id })),
  'outage/still-down': data => withId(data, id => ({ does: 'outage/still-down', id })),
  'outage/cancel': data => withId(data, id => ({ does: 'outage/cancel', id })),
  'outage/answer': data => withId(data, id => ({ does: 'outage/answer', id, words: data.answer ?? '' })),
  'outage/note': data => withId(data, id => ({ does: 'outage/note', id, words: data.note ?? '' })),
  'outage/change': data => {
    const symptom = symptomIn(data.changed)
    return symptom && withId(data, id => ({ does: 'outage/change', id, symptom }))
  },
  'outage/slot': data => withId(data, id => ({ does: 'outage/slot', id, slot: (data.slot ?? '').slice(0, 200) })),
  'outage/contact': data => withId(data, id => ({ does: 'outage/contact', id, contact: data.phone ?? '' })),
}

export function saidOfLine(data: Data): SaidOfLine | undefined {
  const said = saidIn(data)
  return said && data.line && data.line.length <= 200 ? { ...said, line: data.line } : undefined
}

function formIn({ symptom, sinceDay, sinceTime, words, contact }: Data): OutageForm {
  const form = { symptom, sinceDay, sinceTime, words, contact }
  return Object.fromEntries(Object.entries(form).filter(([, text]) => text))
}

const symptomIn = (text: string | undefined): Symptom | undefined => symptoms.find(symptom => symptom === text)

function saidIn({ symptom, since }: Data): SaidBefore | undefined {
  const known = symptomIn(symptom)
  if (!known || (since && !isMoment(since))) return undefined
  return { symptom: known, ...(since && { since }) }
}

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text)

function withCheck<T>(data: Data, make: (id: string, check: Check) => T): T | undefined {
  const check = checks.find(known => known === data.check)
  return check && withId(data, id => make(id, check))
}

export const isOutageAction = (action: { does: string }): action is OutageAction =>
  Object.hasOwn(outageReaders, action.does)
