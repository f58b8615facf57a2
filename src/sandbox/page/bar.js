import { ask } from './backend.js'
import { h, heldFocus, icon } from './dom.js'
import { personSelect } from './people.js'
import { isDark } from './settings.js'
import { shortDay, timeOf } from './times.js'
import { words as allWords } from './words.js'

/** The head of the page: the demo's clock, who is shown, language and theme. `draw` after each change of settings. */
export function createBar(holder, { people, now, change, add, failed }) {
  const time = h('time', { class: 'clock-time' })
  const state = { locale: 'fr-BE' }

  const tick = () => {
    const date = now()
    const text = `${shortDay(state.locale, date)}, ${timeOf(state.locale, date)}`
    time.dateTime = date.toISOString()
    if (time.textContent !== text) time.textContent = text
  }
  setInterval(tick, 1_000)

  const forward = body => ask('/api/clock', body).catch(failed)

  const clock = words => {
    const button = (label, body, hint) =>
      h('button', { type: 'button', title: hint ?? null, onclick: () => forward(body) }, label)
    return h(
      'div',
      { class: 'clock', role: 'group', 'aria-label': words.clock },
      icon('clock'),
      time,
      h(
        'div',
        { class: 'steps', role: 'group', 'aria-label': words.forward },
        button(words.minutes, { minutes: 15 }),
        button(words.hour, { minutes: 60 }),
        button(words.morning, { to: 'working morning' }, words.morningHint),
        button(words.day, { minutes: 24 * 60 }),
      ),
    )
  }

  const languages = (settings, words) => {
    const select = h(
      'select',
      { 'aria-label': words.language, class: 'short' },
      Object.entries(allWords).map(([language, { name }]) =>
        h('option', { value: language }, `${language.toUpperCase()} · ${name}`),
      ),
    )
    select.value = settings.language
    select.addEventListener('change', () => change({ language: select.value }))
    return select
  }

  const theme = (settings, words) => {
    const dark = isDark(settings)
    return h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        role: 'switch',
        'aria-checked': String(dark),
        'aria-label': words.dark,
        title: words.dark,
        onclick: () => change({ theme: dark ? 'light' : 'dark' }),
      },
      icon(dark ? 'moon' : 'sun'),
    )
  }

  const consoleSwitch = (settings, words) =>
    h(
      'button',
      {
        type: 'button',
        class: 'toggle',
        'aria-pressed': String(settings.console),
        onclick: () => change({ console: !settings.console }),
      },
      icon('line'),
      words.contractor,
    )

  return {
    draw(settings) {
      const words = allWords[settings.language]
      state.locale = words.locale
      tick()
      const restore = heldFocus(holder)
      holder.replaceChildren(
        h(
          'div',
          { class: 'brand' },
          h('img', { src: '/novo.svg', alt: '', width: 34, height: 34 }),
          h('div', {}, h('h1', {}, 'Novo'), h('p', {}, words.subtitle)),
        ),
        clock(words),
        h(
          'div',
          { class: 'tools' },
          personSelect(people, settings.people, {
            label: words.addPerson,
            first: `+\u2003${words.addPerson}`,
            onchoose: add,
            class: 'add',
          }),
          consoleSwitch(settings, words),
          languages(settings, words),
          theme(settings, words),
        ),
      )
      restore()
    },
    tick,
  }
}
