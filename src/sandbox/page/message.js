import { cardView } from './card.js'
import { h } from './dom.js'
import { markdown } from './markdown.js'
import { timeOf } from './times.js'

/**
 * One message of a chat as an <article>. `update(message, what)` brings it to a newer revision in place, older or equal ones
 * are passed over; `redraw(message)` takes any. A view is an answer somebody has had already: it asks for no refresh.
 */
export function messageView({ person, words, message, reread }) {
  const head = h('p', { class: 'head' })
  const body = h('div', { class: 'body' })
  const article = h(
    'article',
    { class: `message from-${message.from}`, 'data-activity': message.activityId, tabindex: '-1' },
    message.from === 'bot' && h('img', { class: 'avatar', src: '/novo.svg', alt: '', width: 32, height: 32 }),
    h('div', { class: 'content' }, head, body),
  )
  const state = { revision: -1, card: null }

  const update = (next, what) => {
    if (next.revision > state.revision) redraw(next, what)
  }
  const redraw = (next, what) => {
    state.revision = next.revision
    head.replaceChildren(...headOf(next, words))
    if (next.card) return drawCard(next, what !== 'view')
    state.card = null
    body.replaceChildren(h('div', { class: 'bubble' }, said(next)))
    return undefined
  }
  const drawCard = (next, refresh) => {
    if (!state.card) {
      const { activityId } = next
      state.card = cardView({ person, activityId, words, fallbackFocus: article, settled: () => reread(activityId) })
      body.replaceChildren(state.card.element)
    }
    state.card.show(next.card, refresh)
  }
  update(message)
  return { article, update, redraw }
}

/** What a person typed stays as typed; the bot's text carries its little Markdown. */
function said({ from, text = '' }) {
  return from === 'bot' ? markdown(text) : h('p', {}, text)
}

function headOf({ from, at, updatedAt }, words) {
  const time = timeOf(words.locale, at)
  return [
    h('span', { class: from === 'bot' ? 'author' : 'hidden' }, from === 'bot' ? words.bot : words.you),
    h('time', { datetime: at }, time),
    updatedAt && h('span', { class: 'edited' }, words.edited(timeOf(words.locale, updatedAt))),
  ].filter(Boolean)
}
