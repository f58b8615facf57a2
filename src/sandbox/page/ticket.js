import { h, icon } from './dom.js'
import { shortDay, timeOf } from './times.js'

/** One trouble ticket: what it is, how far it is, and the buttons that take it on. */
export function ticketCard({ words, ticket, act, redraw, forms, trouble }) {
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
    trouble && h('p', { class: 'trouble', role: 'alert' }, icon('warning'), h('span', {}, trouble)),
    ticket.next.length > 0 && buttons({ words, ticket, act, redraw, forms }),
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
  ].filter(Boolean)
  return h(
    'dl',
    {},
    rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

function buttons({ words, ticket, act, redraw, forms }) {
  const may = status => ticket.next.includes(status)
  const button = (label, onclick, kind = '', disabled = false) =>
    h('button', { type: 'button', class: kind, 'data-key': `${ticket.id} ${label}`, disabled, onclick }, label)
  const toggle = (step, title, first) => {
    if (forms.get(ticket.id)?.dataset.step === step) forms.delete(ticket.id)
    else forms.set(ticket.id, stepForm({ words, ticket, step, title, first, act, redraw, forms }))
    redraw()
    forms.get(ticket.id)?.querySelector('input').focus()
  }
  const asking = (step, title, first, kind = '', disabled = false) =>
    button(title, () => toggle(step, title, first), kind, disabled)
  const next = may('resolved') ? 'resolved' : 'inProgress'
  return h(
    'div',
    { class: 'order-actions', role: 'group', 'aria-label': words.ticket(ticket.name ?? ticket.id) },
    button(words.startRepair, () => act(ticket, 'inProgress'), next === 'inProgress' ? 'next' : '', !may('inProgress')),
    button(words.resolve, () => act(ticket, 'resolved'), next === 'resolved' ? 'next' : '', !may('resolved')),
    asking('eta', words.setEta, ''),
    asking('note', words.addNote, words.noteText),
    asking('pending', words.askInformation, words.questionText, 'delay', !may('pending')),
    asking('held', words.holdTicket, words.holdText, 'delay', !may('held')),
    asking('rejected', words.rejectTicket, words.rejectText, 'danger', !may('rejected')),
  )
}

function stepForm({ words, ticket, step, title, first, act, redraw, forms }) {
  const input =
    step === 'eta'
      ? h('input', { type: 'datetime-local', required: true, name: 'date' })
      : h('input', { type: 'text', required: true, value: first, name: 'message' })
  const form = h(
    'form',
    { class: 'reason', 'data-step': step, 'aria-label': title },
    h('label', {}, h('span', {}, step === 'eta' ? words.eta : words.explanation), input),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', class: 'main' }, words.confirm),
      h('button', { type: 'button', onclick: () => [forms.delete(ticket.id), redraw()] }, words.cancel),
    ),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    act(ticket, step, step === 'eta' ? { date: input.value } : { message: input.value })
  })
  return form
}
