import { h, icon } from './dom.js'
import { dateOf, dayKey, shortDay, timeOf } from './times.js'

const milestones = ['survey', 'visit', 'synchronised', 'vpnUp']
const final = ['completed', 'partial', 'failed', 'rejected', 'cancelled']

/** One order: what it is, how far it is, and the buttons that take it on. */
export function orderCard({ words, order, act, redraw, forms, trouble }) {
  const ended = final.includes(order.state)
  const number = order.externalId ?? order.id
  const title = words.order(short(number))
  return h(
    'article',
    { class: 'order', 'data-order': order.id, 'aria-label': title },
    h(
      'div',
      { class: 'order-head' },
      h('h4', { title: number }, title),
      h('span', { class: `pill ${order.state}` }, words.states[order.state] ?? order.state),
    ),
    facts(words, order),
    timeline(words, order),
    order.jeopardies.map(({ message, date }) =>
      h('p', { class: 'jeopardy' }, icon('warning'), h('span', {}, `${message} (${shortDay(words.locale, date)})`)),
    ),
    trouble && h('p', { class: 'trouble', role: 'alert' }, icon('warning'), h('span', {}, trouble)),
    !ended && buttons({ words, order, act, redraw, forms }),
    forms.get(order.id),
  )
}

const short = id => (id.length > 14 ? `${id.slice(0, 8)}…` : id)

function facts(words, order) {
  const { place, services } = contentOf(order.body)
  const rows = [
    [words.ordered, `${shortDay(words.locale, order.orderDate)}, ${timeOf(words.locale, order.orderDate)}`],
    order.expectedCompletionDate && [words.expected, dateOf(words.locale, order.expectedCompletionDate)],
    services.length && [words.services, services.map(type => words.serviceTypes[type] ?? type).join(' + ')],
    place && [words.address, place],
  ].filter(Boolean)
  return h(
    'dl',
    {},
    rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

/** Address and service types of a TMF641 order: its items' services, with their places or the order's. */
function contentOf(body) {
  const items = body.serviceOrderItem ?? body.orderItem ?? []
  const services = items.map(({ service }) => service).filter(Boolean)
  const place = [body, ...items, ...services].flatMap(({ place = [] }) => place).find(({ name }) => name)
  const parts = place && [place.name, [place.postcode, place.city].filter(Boolean).join(' ')]
  return {
    place: parts?.filter(Boolean).join(', '),
    services: services.map(({ serviceType, category, name }) => serviceType ?? category ?? name).filter(Boolean),
  }
}

function timeline(words, order) {
  const step = name => {
    const reached = order.milestones.findLast(milestone => milestone.name === name)
    return h(
      'li',
      { class: reached ? 'reached' : '' },
      h('span', { class: 'dot', 'aria-hidden': 'true' }, reached && icon('check')),
      h('span', {}, words.marks[name]),
      reached && h('time', { datetime: reached.date }, shortDay(words.locale, reached.date).replace(/\s\d{4}$/, '')),
    )
  }
  return h('ol', { class: 'timeline', 'aria-label': words.milestones }, milestones.map(step))
}

function buttons({ words, order, act, redraw, forms }) {
  const reached = new Set(order.milestones.map(({ name }) => name))
  const button = (label, onclick, kind = '', disabled = false) =>
    h('button', { type: 'button', class: kind, 'data-key': `${order.id} ${label}`, disabled, onclick }, label)
  const toggle = (step, texts) => {
    if (forms.get(order.id)?.dataset.step === step) forms.delete(order.id)
    else forms.set(order.id, reasonForm({ words, order, step, texts, act, redraw, forms }))
    redraw()
    forms.get(order.id)?.querySelector('input').focus()
  }
  const asking = (step, title, first, kind, disabled) =>
    button(title, () => toggle(step, { title, first }), kind, disabled)
  const next = milestones.find(name => !reached.has(name))
  return h(
    'div',
    { class: 'order-actions', role: 'group', 'aria-label': words.order(short(order.externalId ?? order.id)) },
    button(words.acknowledge, () => act(order, 'acknowledge')),
    milestones.map(name => button(words[name], () => act(order, name), name === next ? 'next' : '')),
    button(words.complete, () => act(order, 'complete'), next ? '' : 'next'),
    asking('jeopardy', words.jeopardy, words.jeopardyText, 'delay'),
    asking('hold', words.hold, words.holdText, 'delay', order.state === 'held'),
    asking('fail', words.fail, words.failText, 'danger'),
    asking('cancel', words.cancelOrder, words.cancelText, 'danger'),
  )
}

function reasonForm({ words, order, step, texts, act, redraw, forms }) {
  const message = h('input', { type: 'text', required: true, value: texts.first, name: 'message' })
  const twoWeeks = new Date(new Date(order.expectedCompletionDate ?? Date.now()).getTime() + 14 * 86_400_000)
  const date =
    step === 'jeopardy' && h('input', { type: 'date', required: true, value: dayKey(twoWeeks), name: 'newDate' })
  const form = h(
    'form',
    { class: 'reason', 'data-step': step, 'aria-label': texts.title },
    h('label', {}, h('span', {}, words.explanation), message),
    date && h('label', {}, h('span', {}, words.newDate), date),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', class: 'main' }, words.confirm),
      h('button', { type: 'button', onclick: () => [forms.delete(order.id), redraw()] }, words.cancel),
    ),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    act(order, step, { message: message.value, ...(date ? { newDate: date.value } : {}) })
  })
  return form
}
