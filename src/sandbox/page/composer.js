import { h, icon } from './dom.js'

/** The box to type in, named by the reader's word for message. Enter sends, Shift+Enter breaks the line. */
export function composer({ words, say, complain }) {
  const box = h('textarea', { rows: 1, 'aria-label': words.message, placeholder: words.message, autocomplete: 'off' })
  const button = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send },
    icon('send'),
  )
  const form = h('form', { class: 'composer' }, box, button)

  const grow = () => {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 140)}px`
    form.classList.toggle('filled', box.value.trim() !== '')
  }
  const send = async () => {
    const text = box.value.trim()
    if (!text) return
    box.value = ''
    grow()
    try {
      await say(text)
    } catch ({ message }) {
      box.value ||= text
      grow()
      complain(`${words.notSent} ${message}`)
    }
  }
  box.addEventListener('input', grow)
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    send()
    box.focus()
  })
  return form
}
