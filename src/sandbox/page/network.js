import { h, icon } from './dom.js'
import { stepButtons } from './step-form.js'
import { localMoment } from './times.js'

const levels = ['vpn', 'province', 'aggregation', 'exchange', 'cabinet', 'national']
const vpn = { id: 'vpn', kind: 'vpn' }
const hour = 3_600_000

/** One node of the network, chosen by level and name, and what can be done to it; below it all that is broken. */
export function networkSection({ words, shown, nodes, chosen, choose, act, redraw, forms, trouble }) {
  const node = nodes.find(({ id }) => id === chosen) ?? vpn
  const ofLevel = level => (level === 'vpn' ? [vpn] : nodes.filter(({ kind }) => kind === level))
  const nameOf = id => (id === 'vpn' ? words.levels.vpn : (nodes.find(each => each.id === id)?.name ?? id))
  // A form that is open is about the node that was chosen then.
  const pick = id => {
    forms.delete('network')
    choose(id)
  }
  return [
    h(
      'div',
      { class: 'order', role: 'group', 'aria-label': words.network },
      h(
        'div',
        { class: 'pick' },
        select(
          words.level,
          levels,
          node.kind,
          level => words.levels[level],
          level => pick(ofLevel(level)[0]?.id),
        ),
        node.kind !== 'vpn' &&
          select(
            words.node,
            ofLevel(node.kind).map(({ id }) => id),
            node.id,
            nameOf,
            pick,
          ),
      ),
      node.lines !== undefined && h('p', { class: 'none' }, words.lineCount(node.lines)),
      trouble && h('p', { class: 'trouble', role: 'alert' }, icon('warning'), h('span', {}, trouble)),
      buttons({ words, node, shown, act, redraw, forms }),
      forms.get('network'),
    ),
    shown.broken.length > 0 &&
      h(
        'ul',
        { class: 'broken', 'aria-label': words.broken },
        shown.broken.map(id =>
          h(
            'li',
            {},
            icon('warning'),
            h('span', {}, nameOf(id)),
            h(
              'button',
              { type: 'button', 'data-key': `mend ${id}`, onclick: () => act({ id }, 'mend') },
              `${words.mend} ${nameOf(id)}`,
            ),
          ),
        ),
      ),
  ]
}

function select(label, ids, value, nameOf, onchoose) {
  const element = h(
    'select',
    { 'data-key': label, onchange: event => onchoose(event.target.value) },
    ids.map(id => h('option', { value: id, selected: id === value }, nameOf(id))),
  )
  return h('label', {}, h('span', {}, label), element)
}

function buttons({ words, node, shown, act, redraw, forms }) {
  const at = ms => localMoment(Date.parse(shown.now) + ms)
  // The forms are kept under one name whatever node is chosen; the step goes to the node.
  const { press, ask } = stepButtons({
    ...{ words, redraw, forms },
    thing: { id: 'network' },
    act: (_, step, body) => act(node, step, body),
  })
  const isBroken = shown.broken.includes(node.id)
  const tomorrow = time => `${localMoment(Date.parse(shown.now) + 24 * hour).slice(0, 10)}T${time}`
  return h(
    'div',
    { class: 'order-actions' },
    press(words.break, 'break', 'danger', isBroken),
    press(words.mend, 'mend', isBroken ? 'next' : '', !isBroken),
    ask(words.declare, 'declare', [
      { name: 'message', label: words.explanation, value: words.problemText },
      { name: 'date', label: words.eta, type: 'datetime-local', value: at(4 * hour), optional: true },
    ]),
    ask(words.announce, 'announce', [
      { name: 'message', label: words.worksTitle, value: words.worksText },
      { name: 'start', label: words.start, type: 'datetime-local', value: tomorrow('09:00') },
      { name: 'end', label: words.end, type: 'datetime-local', value: tomorrow('12:00') },
    ]),
  )
}
