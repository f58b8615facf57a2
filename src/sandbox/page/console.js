import { ask } from './backend.js'
import { h, heldFocus, icon } from './dom.js'
import { faultSwitches, teamsSwitches } from './faults.js'
import { lineList } from './lines.js'
import { orderCard } from './order.js'
import { ticketCard } from './ticket.js'
import { timeOf } from './times.js'

/** The contractor's console: orders and tickets to be moved on by hand, lines to be broken, faults to be switched on, and what has been called. */
export function createConsole({ addresses }) {
  const element = h('section', { class: 'pane console', tabindex: '-1' })
  const state = { words: null, shown: null, teams: null, forms: new Map(), troubles: new Map() }

  const refresh = () =>
    Promise.all([ask('/api/contractor'), ask('/api/channel')])
      .then(([shown, { faults }]) => {
        state.teams = faults
        take(shown)
      })
      .catch(() => {})
  const take = shown => {
    state.shown = shown
    redraw()
  }
  const actOn =
    kind =>
    ({ id }, step, body = {}) =>
      ask(`/api/contractor/${kind}/${encodeURIComponent(id)}/${step}`, body).then(
        shown => {
          state.forms.delete(id)
          state.troubles.delete(id)
          take(shown)
        },
        ({ message }) => {
          state.troubles.set(id, message)
          redraw()
        },
      )
  const breakLine = ({ id }, condition) =>
    ask(`/api/contractor/lines/${encodeURIComponent(id)}`, condition).then(take, refresh)
  const set = switches => ask('/api/contractor/faults', switches).then(take, refresh)
  const setTeams = switches => ask('/api/channel/faults', switches).then(refresh, refresh)

  const redraw = () => {
    const { words, shown } = state
    if (!words || !shown) return
    const open = [...element.querySelectorAll('details')].map(details => details.open)
    const { scrollTop } = element.querySelector('.desk') ?? { scrollTop: 0 }
    const restore = heldFocus(element)
    element.setAttribute('aria-label', words.contractor)
    element.replaceChildren(header(words), desk(words, shown))
    element.querySelectorAll('details').forEach((details, index) => {
      if (open[index] !== undefined) details.open = open[index]
    })
    element.querySelector('.desk').scrollTop = scrollTop
    restore()
  }

  const desk = (words, shown) =>
    h(
      'div',
      { class: 'desk' },
      h('h3', {}, words.orders, h('span', { class: 'count' }, String(shown.orders.length))),
      shown.orders.length ? orders(words, shown) : h('p', { class: 'none' }, words.noOrder),
      h('h3', {}, words.tickets, h('span', { class: 'count' }, String(shown.tickets.length))),
      shown.tickets.length ? tickets(words, shown) : h('p', { class: 'none' }, words.noTicket),
      lines(words, shown),
      h('h3', {}, words.faults),
      faultSwitches(words, shown, set),
      h('h3', {}, words.teamsFaults),
      teamsSwitches(words, state.teams, setTeams),
      calls(words, shown),
      hubs(words, shown),
    )

  const orders = (words, shown) =>
    [...shown.orders].reverse().map(order =>
      orderCard({
        ...{ words, order, redraw, forms: state.forms },
        act: actOn('orders'),
        trouble: state.troubles.get(order.id),
      }),
    )

  const tickets = (words, shown) =>
    [...shown.tickets].reverse().map(ticket =>
      ticketCard({
        ...{ words, ticket, redraw, forms: state.forms },
        act: actOn('tickets'),
        trouble: state.troubles.get(ticket.id),
      }),
    )

  const lines = (words, shown) =>
    h(
      'details',
      {},
      h('summary', {}, words.lines, h('span', { class: 'count' }, String(shown.lines.length))),
      lineList({ words, lines: shown.lines, set: breakLine }),
    )

  const hubs = (words, { hubs: list }) =>
    h(
      'details',
      {},
      h('summary', {}, words.hubs, h('span', { class: 'count' }, String(list.length))),
      list.length
        ? h(
            'ul',
            { class: 'plain' },
            list.map(({ api, callback }) => h('li', {}, h('b', {}, api), ' ', h('code', {}, callback))),
          )
        : h('p', { class: 'none' }, words.noHub),
      h(
        'p',
        { class: 'none' },
        ...Object.entries(addresses).flatMap(([name, url]) => [h('code', {}, `${name} ${url}`), ' ']),
      ),
    )

  return {
    element,
    refresh,
    draw(words) {
      const first = state.words === null
      state.words = words
      if (first) refresh()
      else redraw()
    },
  }
}

function header(words) {
  return h(
    'header',
    { class: 'who' },
    h('span', { class: 'avatar contractor', 'aria-hidden': 'true' }, icon('line')),
    h('div', { class: 'who-text' }, h('h2', {}, words.contractor), h('p', {}, words.contractorHint)),
  )
}

function calls(words, { calls: list }) {
  const row = ({ method, path, outcome, at }) => {
    const bad = typeof outcome !== 'number' || outcome >= 400
    return h(
      'li',
      { class: bad ? 'bad' : '' },
      h('time', { datetime: at }, timeOf(words.locale, at)),
      h('code', { title: path }, `${method} ${path.replace('/tmf-api', '')}`),
      h('span', { class: 'outcome' }, bad && icon('warning'), String(outcome)),
    )
  }
  return h(
    'details',
    {},
    h('summary', {}, words.calls, h('span', { class: 'count' }, String(list.length))),
    list.length ? h('ul', { class: 'calls' }, [...list].reverse().map(row)) : h('p', { class: 'none' }, words.noCall),
  )
}
