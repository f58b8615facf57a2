import { h, icon } from './dom.js'
import { stepButtons } from './step-form.js'
import { dayKey, localMoment, shortDay, timeOf } from './times.js'

const hour = 3_600_000

/** One trouble ticket: what it is, how far it is, and the buttons that take it on. */
export function ticketCard({ words, ticket, now, act, redraw, forms, trouble }) {
  const title = words.ticket(ticket.name ?? ticket.id)
  return h(
    'article',
    { class: 'order', 'data-ticket': ticket.id, 'aria-label': title },
    h(
      'div',
      { class: 'order-head' },
      h('h4', { title: ticket.id }, title),
      h('span', { class: `pill ${ticket.status}` }, words.ticketStates[ticket.status] ?? ticket.status),
    ),
    facts(words, ticket),
    ticket.notes.map(({ text, author }) => h('p', { class: 'note' }, h('b', {}, author), ' ', h('span', {}, text))),
    ticket.cancelAsked !== undefined &&
      h('p', { class: 'jeopardy' }, icon('info'), h('span', {}, words.cancelAsked(ticket.cancelAsked))),
    trouble && h('p', { class: 'trouble', role: 'alert' }, icon('warning'), h('span', {}, trouble)),
    ticket.next.length > 0 && buttons({ words, ticket, now, act, redraw, forms }),
    forms.get(ticket.id),
  )
}

function facts(words, ticket) {
  const moment = at => `${shortDay(words.locale, at)}, ${timeOf(words.locale, at)}`
  const rows = [
    [words.reported, moment(ticket.creationDate)],
    ticket.line && [words.line, ticket.line],
    ticket.description && [words.description, ticket.description],
    ticket.expectedResolutionDate && [words.eta, moment(ticket.expectedResolutionDate)],
    ticket.files.length > 0 && [words.files, ticket.files.join(', ')],
    ...ticket.visits.map(({ role, window }) => [words.visits[role] ?? role, windowOf(words, window)]),
  ].filter(Boolean)
  return h(
    'dl',
    {},
    rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

/** An ISO 8601 interval as people say it. */
function windowOf({ locale }, interval) {
  const [from, to] = interval.split('/')
  return `${shortDay(locale, from)}, ${timeOf(locale, from)} – ${timeOf(locale, to)}`
}

function buttons({ words, ticket, now, act, redraw, forms }) {
  const { press, ask } = stepButtons({ words, thing: ticket, act, redraw, forms })
  const may = status => ticket.next.includes(status)
  const why = value => [{ name: 'message', label: words.explanation, value }]
  const agreed = ticket.visits.some(({ role }) => role === 'visit')
  const next = may('resolved') ? 'resolved' : 'inProgress'
  const day = dayKey(Date.parse(now) + 24 * hour)
  return h(
    'div',
    { class: 'order-actions', role: 'group', 'aria-label': words.ticket(ticket.name ?? ticket.id) },
    press(words.startRepair, 'inProgress', next === 'inProgress' ? 'next' : '', !may('inProgress')),
    press(words.resolve, 'resolved', next === 'resolved' ? 'next' : '', !may('resolved')),
    press(words.resolveWrongly, 'wrongly', 'delay', !may('resolved')),
    ask(words.setEta, 'eta', [
      { name: 'date', label: words.eta, type: 'datetime-local', value: localMoment(Date.parse(now) + 4 * hour) },
    ]),
    ask(words.addNote, 'note', why(words.noteText)),
    ask(words.askInformation, 'pending', why(words.questionText), 'delay', !may('pending')),
    ask(words.holdTicket, 'held', why(words.holdText), 'delay', !may('held')),
    ask(words.offerVisit, 'offer', [{ name: 'date', label: words.visitDay, type: 'date', value: day }]),
    agreed && press(words.visits.visitDone, 'visit-done'),
    agreed && press(words.visits.visitMissed, 'visit-missed', 'delay'),
    ask(words.cancelTicket, 'cancelled', why(words.cancelText), 'danger', !may('cancelled')),
    ask(words.rejectTicket, 'rejected', why(words.rejectText), 'danger', !may('rejected')),
  )
}
