import { h, iconButton } from './dom.js'

const lasts = 9_000
const atMost = 3

/** Notifications in a corner: said once to a screen reader, gone after a while unless looked at. */
export function createToasts(holder) {
  holder.setAttribute('role', 'status')
  holder.setAttribute('aria-live', 'polite')

  return function toast({ person, mark, text, words, show }) {
    const close = () => {
      clearTimeout(timer)
      element.remove()
    }
    const wait = () => setTimeout(close, lasts)
    const element = h(
      'div',
      { class: 'toast', lang: words.locale.slice(0, 2) },
      mark,
      h('div', { class: 'toast-text' }, h('strong', {}, person.name), h('p', {}, text)),
      h('button', { type: 'button', class: 'main', onclick: () => [close(), show()] }, words.show),
      iconButton('close', words.dismiss, () => close()),
    )
    let timer = wait()
    for (const looked of ['pointerenter', 'focusin']) element.addEventListener(looked, () => clearTimeout(timer))
    for (const left of ['pointerleave', 'focusout'])
      element.addEventListener(left, () => {
        clearTimeout(timer)
        timer = wait()
      })
    holder.append(element)
    while (holder.children.length > atMost) holder.firstElementChild.remove()
  }
}
