import { ask, chatOf } from './backend.js'
import { h } from './dom.js'
import { messageView } from './message.js'
import { dayKey, longDay } from './times.js'

const nearEnd = 60
const typingLasts = 8_000

/**
 * What stands in one person's chat, day by day, and what comes into it. Stays at its end while the reader is there. `now()` is
 * the demo's clock.
 */
export function createConversation({ person, words, now }) {
  const views = new Map()
  const list = h('div', { class: 'messages' })
  const log = h(
    'div',
    {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': words.conversation(person.givenName),
      tabindex: '0',
    },
    list,
    h('p', { class: 'empty' }, words.empty),
  )
  const typing = h('p', { class: 'typing', role: 'status' })
  const state = { lastDay: '', atEnd: true, timer: 0 }

  const showEnd = () => {
    log.scrollTop = log.scrollHeight
  }
  const calm = () => {
    clearTimeout(state.timer)
    typing.textContent = ''
  }

  const add = message => {
    const key = dayKey(message.at)
    if (key !== state.lastDay) list.append(dayMark(message.at, key))
    state.lastDay = key
    const view = messageView({ person, words, message, reread })
    views.set(message.activityId, view)
    list.append(view.article)
  }
  const dayMark = (at, key) => {
    const mark = h('p', { class: 'day', 'data-day': key, 'data-at': at }, h('span', {}))
    nameDay(mark)
    return mark
  }
  const nameDay = mark => {
    const { day, at } = mark.dataset
    const today = dayKey(now())
    const yesterday = dayKey(now().getTime() - 86_400_000)
    const name = { [yesterday]: words.yesterday, [today]: words.today }[day]
    const date = longDay(words.locale, at)
    mark.firstChild.textContent = name ? `${name}, ${date}` : date
  }
  const draw = messages => {
    views.clear()
    state.lastDay = ''
    list.replaceChildren()
    for (const message of messages) add(message)
    showEnd()
  }
  const reread = async activityId => {
    const { messages } = await ask(chatOf(person.id)).catch(() => ({ messages: [] }))
    const message = messages.find(each => each.activityId === activityId)
    if (message) views.get(activityId)?.redraw(message, 'view')
  }

  const receive = ({ what, message }) => {
    if (what === 'typing') {
      calm()
      typing.textContent = words.typing
      state.timer = setTimeout(calm, typingLasts)
      return
    }
    if (message.from === 'bot') calm()
    if (what === 'deleted') {
      views.get(message.activityId)?.article.remove()
      views.delete(message.activityId)
    } else if (views.has(message.activityId)) views.get(message.activityId).update(message, what)
    else add(message)
    if (what === 'said') showEnd()
  }

  log.addEventListener('scroll', () => {
    state.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd
  })
  const follow = new ResizeObserver(() => state.atEnd && showEnd())
  follow.observe(list)
  follow.observe(log)

  return {
    log,
    typing,
    draw,
    receive,
    /** The clock has moved: today may be yesterday now. */
    clockMoved() {
      for (const mark of list.querySelectorAll('.day')) nameDay(mark)
    },
    stop() {
      follow.disconnect()
      calm()
    },
  }
}
