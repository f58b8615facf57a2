import { h, icon } from './dom.js'
import { stepButtons } from './step-form.js'
import { localMoment, shortDay, timeOf } from './times.js'

const hour = 3_600_000

const momentOf = (words, at) => `${shortDay(words.locale, at)}, ${timeOf(words.locale, at)}`

function card({ thing, title, state, rows, notes, trouble, actions, form }) {
  return h(
    'article',
    { class: 'order', 'aria-label': title },
    h(
      'div',
      { class: 'order-head' },
      h('h4', { title: thing.id }, title),
      h('span', { class: `pill ${thing.status}` }, state),
    ),
    h(
      'dl',
      {},
      rows.filter(Boolean).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
    notes.map(({ text, author }) => h('p', { class: 'note' }, h('b', {}, author), ' ', h('span', {}, text))),
    trouble && h('p', { class: 'trouble', role: 'alert' }, icon('warning'), h('span', {}, trouble)),
    actions && h('div', { class: 'order-actions', role: 'group', 'aria-label': title }, actions),
    form,
  )
}

/** One incident that the contractor has declared, and the buttons that take it on. */
export function problemCard({ words, problem, now, act, redraw, forms, trouble }) {
  const { press, ask } = stepButtons({ words, thing: problem, act, redraw, forms })
  const may = status => problem.next.includes(status)
  const first = may('resolved') ? 'resolved' : 'inProgress'
  const eta = localMoment(Date.parse(problem.eta ?? now) + 2 * hour)
  const actions = [
    press(words.startRepair, 'inProgress', first === 'inProgress' ? 'next' : '', !may('inProgress')),
    press(words.resolveProblem, 'resolved', first === 'resolved' ? 'next' : '', !may('resolved')),
    ask(words.setEta, 'eta', [
      { name: 'date', label: words.eta, type: 'datetime-local', value: eta },
      { name: 'message', label: words.explanation, optional: true },
    ]),
    ask(words.addNote, 'note', [{ name: 'message', label: words.explanation, value: words.noteText }]),
    press(words.closeProblem, 'closed', '', !may('closed')),
    press(words.cancelProblem, 'cancelled', 'danger', !may('cancelled')),
  ]
  return card({
    thing: problem,
    title: problem.name,
    state: words.ticketStates[problem.status] ?? problem.status,
    rows: [
      [words.reported, momentOf(words, problem.created)],
      [words.affected, problem.affected.join(', ')],
      problem.eta && [words.eta, momentOf(words, problem.eta)],
    ],
    notes: problem.notes,
    trouble,
    actions: problem.next.length > 0 && actions,
    form: forms.get(problem.id),
  })
}

/** One planned works, and the buttons that move, start, prolong, end or cancel it. */
export function worksCard({ words, works, act, redraw, forms, trouble }) {
  const { press, ask } = stepButtons({ words, thing: works, act, redraw, forms })
  const may = step => works.next.includes(step)
  const later = (at, hours) => localMoment(Date.parse(at) + hours * hour)
  const why = value => ({ name: 'message', label: words.explanation, value })
  const moment = (name, label, value) => ({ name, label, type: 'datetime-local', value })
  const actions = [
    press(words.startWorks, 'start', may('start') ? 'next' : '', !may('start')),
    press(words.endWorks, 'end', may('end') ? 'next' : '', !may('end')),
    ask(
      words.moveWorks,
      'move',
      [
        moment('start', words.start, later(works.plannedStart, 24)),
        moment('end', words.end, later(works.plannedEnd, 24)),
        why(words.moveText),
      ],
      'delay',
      !may('move'),
    ),
    ask(
      words.overrunWorks,
      'overrun',
      [moment('end', words.end, later(works.plannedEnd, 2)), why(words.overrunText)],
      'delay',
      !may('overrun'),
    ),
    ask(words.cancelWorks, 'cancel', [why(words.moveText)], 'danger', !may('cancel')),
  ]
  return card({
    thing: works,
    title: works.title,
    state: words.worksStates[works.status] ?? works.status,
    rows: [
      [words.start, momentOf(words, works.plannedStart)],
      [words.end, momentOf(words, works.plannedEnd)],
      [words.affected, works.affected.join(', ')],
    ],
    notes: [],
    trouble,
    actions: works.next.length > 0 && actions,
    form: forms.get(works.id),
  })
}
