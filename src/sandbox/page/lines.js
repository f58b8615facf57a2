import { h } from './dom.js'

/** What a line can be made to measure. */
const conditions = {
  healthy: { sync: true, vpn: true },
  noSync: { sync: false, vpn: false },
  vpnDown: { sync: true, vpn: false },
}

const conditionOf = ({ sync, vpn }) => (sync ? (vpn ? 'healthy' : 'vpnDown') : 'noSync')

/** Each line with what it measures, to be broken and mended by hand. */
export function lineList({ words, lines, set }) {
  const row = line => {
    const now = conditionOf(line.condition)
    const choose = event => set(line, conditions[event.target.value])
    return h(
      'label',
      { class: now === 'healthy' ? 'line-row' : 'line-row bad' },
      h('span', {}, line.person, ' ', h('code', {}, line.id)),
      h(
        'select',
        { 'data-key': `line ${line.id}`, onchange: choose },
        Object.keys(conditions).map(name =>
          h('option', { value: name, selected: name === now }, words.conditions[name]),
        ),
      ),
    )
  }
  return lines.map(row)
}
