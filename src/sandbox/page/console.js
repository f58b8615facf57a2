import { ask } from './backend.js'
import { h, heldFocus, icon } from './dom.js'
import { faultSwitches, teamsSwitches } from './faults.js'
import { lineList } from './lines.js'
import { networkSection } from './network.js'
import { orderCard } from './order.js'
import { problemCard, worksCard } from './problem.js'
import { ticketCard } from './ticket.js'
import { timeOf } from './times.js'

/** The contractor's console: orders and tickets to be moved on by hand, lines to be broken, faults to be switched on, and what has been called. */
export function createConsole({ addresses }) {
  const element = h('section', { class: 'pane console', tabindex: '-1' })
  const state = {
    words: null,
    shown: null,
    teams: null,
    nodes: [],
    node: 'vpn',
    forms: new Map(),
    troubles: new Map(),
    reading: null,
    again: false,
  }

  const read = () =>
    Promise.all([ask('/api/contractor'), ask('/api/channel'), ask('/api/contractor/network')])
      .then(([shown, { faults }, { nodes }]) => {
        state.teams = faults
        state.nodes = nodes
        take(shown)
      })
      .catch(() => {})
  /** A burst of changes is read once while the first answer is awaited, and once after it. */
  const refresh = () => {
    if (state.reading) {
      state.again = true
      return state.reading
    }
    state.reading = read().then(() => {
      state.reading = null
      if (!state.again) return undefined
      state.again = false
      return refresh()
    })
    return state.reading
  }
  const take = shown => {
    state.shown = shown
    redraw()
  }
  /** `under`: where the form and the trouble are shown, when not under the thing itself. */
  const actOn =
    (kind, under) =>
    ({ id }, step, body = {}) =>
      ask(`/api/contractor/${kind}/${encodeURIComponent(id)}/${step}`, body).then(
        shown => {
          state.forms.delete(under ?? id)
          state.troubles.delete(under ?? id)
          take(shown)
        },
        ({ message }) => {
          state.troubles.set(under ?? id, message)
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
      h('h3', {}, words.network),
      network(words, shown),
      h('h3', {}, words.problems, h('span', { class: 'count' }, String(shown.problems.length))),
      shown.problems.length ? problems(words, shown) : h('p', { class: 'none' }, words.noProblem),
      h('h3', {}, words.works, h('span', { class: 'count' }, String(shown.works.length))),
      shown.works.length ? works(words, shown) : h('p', { class: 'none' }, words.noWorks),
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
        ...{ words, ticket, now: shown.now, redraw, forms: state.forms },
        act: actOn('tickets'),
        trouble: state.troubles.get(ticket.id),
      }),
    )

  const network = (words, shown) =>
    networkSection({
      ...{ words, shown, redraw, nodes: state.nodes, chosen: state.node, forms: state.forms },
      choose(id) {
        state.node = id
        redraw()
      },
      act: actOn('network', 'network'),
      trouble: state.troubles.get('network'),
    })

  const problems = (words, shown) =>
    [...shown.problems].reverse().map(problem =>
      problemCard({
        ...{ words, problem, now: shown.now, redraw, forms: state.forms },
        act: actOn('problems'),
        trouble: state.troubles.get(problem.id),
      }),
    )

  const works = (words, shown) =>
    [...shown.works].reverse().map(each =>
      worksCard({
        ...{ words, works: each, redraw, forms: state.forms },
        act: actOn('works'),
        trouble: state.troubles.get(each.id),
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
