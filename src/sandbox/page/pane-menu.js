import { step } from './card-elements.js'
import { h, iconButton } from './dom.js'
import { personSelect } from './people.js'

/** What can be done with a pane: another person, the conversation opened afresh, the app taken away or put back, closed. */
export function paneMenu({ words, others, close, swap, reset, install, uninstall, installed }) {
  const toggle = iconButton('more', words.menu, () => (menu.hidden ? open() : fold()), { 'aria-expanded': 'false' })
  const menu = h('div', { class: 'menu', hidden: true })
  const holder = h('div', { class: 'menu-holder' }, toggle, menu)
  const fold = () => {
    menu.hidden = true
    toggle.setAttribute('aria-expanded', 'false')
  }
  const item = (label, act) =>
    h('button', { type: 'button', class: 'menu-item', onclick: () => [fold(), toggle.focus(), act()] }, label)
  const open = () => {
    const { people, taken } = others()
    menu.replaceChildren(
      personSelect(people, taken, { label: words.swap, onchoose: swap }),
      item(words.reset, reset),
      installed() ? item(words.uninstall, uninstall) : item(words.install, install),
      item(words.closePane, close),
    )
    menu.hidden = false
    toggle.setAttribute('aria-expanded', 'true')
    menu.querySelector('select').focus()
  }
  holder.addEventListener('keydown', event => {
    if (event.key === 'Escape') [fold(), toggle.focus()]
    if (event.target.tagName === 'BUTTON' && /^Arrow(Down|Up)$/.test(event.key) && !menu.hidden) step(menu, event)
  })
  holder.addEventListener('focusout', ({ relatedTarget }) => holder.contains(relatedTarget) || fold())
  return holder
}
