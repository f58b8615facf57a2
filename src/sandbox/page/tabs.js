import { h } from './dom.js'
import { avatar } from './people.js'

/** On a narrow screen: one button for each pane, the current one marked, with what is unread in it. */
export function createTabs(row, choose) {
  const tab = shown =>
    h(
      'button',
      { type: 'button', 'data-id': shown.id, onclick: () => choose(shown.id) },
      shown.givenName && avatar(shown),
      h('span', {}, shown.name),
      h('span', { class: 'badge', hidden: true }),
    )

  const mark = (element, current, count, words) => {
    if (current && !element.hasAttribute('aria-current'))
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (current) element.setAttribute('aria-current', 'true')
    else element.removeAttribute('aria-current')
    const badge = element.querySelector('.badge')
    badge.hidden = count === 0
    badge.replaceChildren(
      h('span', { 'aria-hidden': 'true' }, String(count)),
      h('span', { class: 'hidden' }, words.unread(count)),
    )
  }

  return {
    draw(panes, words) {
      row.setAttribute('aria-label', words.tabs)
      row.replaceChildren(...panes.map(tab))
    },
    mark(current, unread, words) {
      for (const element of row.children) {
        const { id } = element.dataset
        mark(element, id === current, unread.get(id) ?? 0, words)
      }
    },
  }
}
