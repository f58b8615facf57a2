import { ask, chatOf } from './backend.js'
import { composer } from './composer.js'
import { createConversation } from './conversation.js'
import { h, icon } from './dom.js'
import { paneMenu } from './pane-menu.js'
import { avatar } from './people.js'
import { words as allWords, languageOf } from './words.js'

/**
 * One person's chat with the bot. `now()` is the demo's clock; `entered` is called when the person's pane gets the attention,
 * so that its unread mark may go.
 */
export function createPane({ person, now, entered, close, swap, others }) {
  const words = allWords[languageOf(person.preferredLanguage)]
  const language = languageOf(person.preferredLanguage)
  const conversation = createConversation({ person, words, now })
  const badge = h('span', { class: 'badge', hidden: true })
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true })
  const state = { meanwhile: null, opening: true }

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
    conversation.log,
    conversation.typing,
    trouble,
    away,
    box,
  )

  const guarded = promise => promise.catch(({ message }) => complain(message))
  const present = ({ installed }) => {
    away.hidden = installed
    box.hidden = !installed
  }
  /** Reads the chat afresh; what the stream tells meanwhile is newer than what was read. */
  const read = async () => {
    state.meanwhile = []
    const shown = await ask(chatOf(person.id))
    conversation.draw(shown.messages)
    const { meanwhile } = state
    state.meanwhile = null
    for (const event of meanwhile ?? []) conversation.receive(event)
    return shown
  }
  element.addEventListener('focusin', entered)
  element.addEventListener('pointerdown', entered)

  return {
    person,
    element,
    receive(event) {
      state.meanwhile?.push(event)
      conversation.receive(event)
    },
    open: async () => {
      await guarded(read().then(() => change('open')))
      state.opening = false
    },
    opening: () => state.opening,
    reopen: () => guarded(read().then(present)),
    clockMoved: conversation.clockMoved,
    focus: () => box.querySelector('textarea').focus({ preventScroll: true }),
    marks(count) {
      badge.hidden = count === 0
      badge.replaceChildren(
        h('span', { 'aria-hidden': 'true' }, String(count)),
        h('span', { class: 'hidden' }, words.unread(count)),
      )
    },
    remove() {
      conversation.stop()
      element.remove()
    },
  }
}
