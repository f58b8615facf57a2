import { ask, chatOf } from './backend.js'
import { composer } from './composer.js'
import { h, icon } from './dom.js'
import { messageView } from './message.js'
import { paneMenu } from './pane-menu.js'
import { avatar } from './people.js'
import { dayKey, longDay } from './times.js'
import { words as allWords, languageOf } from './words.js'

const nearEnd = 60
const typingLasts = 8_000

/**
 * One person's chat with the bot. `now()` is the demo's clock; `entered` is called when the person's pane gets the attention,
 * so that its unread mark may go.
 */
export function createPane({ person, now, entered, close, swap, others }) {
  const words = allWords[languageOf(person.preferredLanguage)]
  const language = languageOf(person.preferredLanguage)
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
  )
  const typing = h('p', { class: 'typing', role: 'status' })
  const badge = h('span', { class: 'badge', hidden: true })
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true })
  const state = { lastDay: '', atEnd: true, timer: 0, meanwhile: null }

  const say = async text => {
    complain('')
    const { httpStatus } = await ask(`${chatOf(person.id)}/say`, { text })
    if (httpStatus >= 400) complain(words.sayFailed(httpStatus))
  }
  const complain = text => {
    trouble.hidden = !text
    trouble.replaceChildren(...(text ? [icon('warning'), h('span', {}, text)] : []))
  }
  const box = composer({ words, say, complain })
  const change = what => guarded(ask(`${chatOf(person.id)}/${what}`, {}).then(present))
  const away = h(
    'div',
    { class: 'away', hidden: true },
    h('p', {}, words.removed),
    h('button', { type: 'button', class: 'main', onclick: () => change('install') }, words.install),
  )

  const header = h(
    'header',
    { class: 'who' },
    avatar(person),
    h(
      'div',
      { class: 'who-text' },
      h('h2', {}, person.name),
      h(
        'p',
        { title: `${person.jobTitle}, ${person.department}` },
        `${person.jobTitle} · ${words.languages[language]}`,
      ),
    ),
    badge,
    paneMenu({
      words,
      others,
      close,
      swap,
      reset: () => change('reset'),
      install: () => change('install'),
      uninstall: () => change('uninstall'),
      installed: () => away.hidden,
    }),
  )
  const element = h(
    'section',
    { class: 'pane', 'aria-label': person.name, lang: language, 'data-person': person.id, tabindex: '-1' },
    header,
    log,
    typing,
    trouble,
    away,
    box,
  )

  const guarded = promise => promise.catch(({ message }) => complain(message))
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
    const today = dayKey(now())
    const yesterday = dayKey(new Date(new Date(now()).getTime() - 86_400_000))
    const name = { [today]: words.today, [yesterday]: words.yesterday }[key]
    const date = longDay(words.locale, at)
    return h('p', { class: 'day', 'data-day': key }, h('span', {}, name ? `${name}, ${date}` : date))
  }
  const draw = messages => {
    views.clear()
    state.lastDay = ''
    list.replaceChildren()
    for (const message of messages) add(message)
    showEnd()
  }
  const present = ({ installed }) => {
    away.hidden = installed
    box.hidden = !installed
  }
  /** Reads the chat afresh; what the stream tells meanwhile is newer than what was read. */
  const read = async () => {
    state.meanwhile = []
    const shown = await ask(chatOf(person.id))
    draw(shown.messages)
    const { meanwhile } = state
    state.meanwhile = null
    for (const event of meanwhile ?? []) receive(event)
    return shown
  }
  const reread = async activityId => {
    const { messages } = await ask(chatOf(person.id)).catch(() => ({ messages: [] }))
    const message = messages.find(each => each.activityId === activityId)
    if (message) views.get(activityId)?.redraw(message, 'view')
  }

  const receive = event => {
    const { what, message } = event
    state.meanwhile?.push(event)
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
  element.addEventListener('focusin', entered)
  element.addEventListener('pointerdown', entered)

  return {
    person,
    element,
    receive,
    open: () => guarded(read().then(() => change('open'))),
    reopen: () => guarded(read().then(present)),
    focus: () => box.querySelector('textarea').focus({ preventScroll: true }),
    marks(count) {
      badge.hidden = count === 0
      badge.replaceChildren(
        h('span', { 'aria-hidden': 'true' }, String(count)),
        h('span', { class: 'hidden' }, words.unread(count)),
      )
    },
    remove() {
      follow.disconnect()
      calm()
      element.remove()
    },
  }
}
