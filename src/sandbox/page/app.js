import { ask, listen } from './backend.js'
import { createBar } from './bar.js'
import { prepareRenderer } from './card-elements.js'
import { createConsole } from './console.js'
import { markdownHtml } from './markdown.js'
import { createPane } from './pane.js'
import { avatar } from './people.js'
import { applyTheme, onSystemTheme, readSettings, writeSettings } from './settings.js'
import { createTabs } from './tabs.js'
import { createToasts } from './toasts.js'
import { words as allWords, languageOf } from './words.js'

const consoleTab = 'console'
const longestToast = 140

prepareRenderer(markdownHtml)
start(await ask('/api/world'))

async function start({ people, now: serverNow, addresses }) {
  const [bar, row, main, holder] = ['bar', 'tabs', 'panes', 'toasts'].map(id => document.getElementById(id))
  const panes = new Map()
  const unread = new Map()
  const state = { settings: readSettings(people), current: null, offset: 0 }
  const toast = createToasts(holder)
  const now = () => new Date(Date.now() + state.offset)
  const words = () => allWords[state.settings.language]
  const find = id => people.find(person => person.id === id)

  const setClock = instant => {
    state.offset = new Date(instant).getTime() - Date.now()
    head.tick()
    for (const pane of panes.values()) pane.clockMoved()
  }
  const change = changes => {
    Object.assign(state.settings, changes)
    writeSettings(state.settings, people)
    draw()
  }
  const add = id => {
    change({ people: [...state.settings.people.filter(each => each !== id), id] })
    attend(id)
    panes.get(id).focus()
  }
  const close = id => {
    change({ people: state.settings.people.filter(each => each !== id) })
    main.focus()
  }
  const swap = (id, other) => {
    change({ people: state.settings.people.map(each => (each === id ? other : each)) })
    attend(other)
    panes.get(other).focus()
  }
  const say = text => toast({ person: { name: 'Novo' }, mark: null, text, words: words(), show: () => {} })

  const head = createBar(bar, { people, now, change, add, failed: ({ message }) => say(message) })
  const desk = createConsole({ addresses })
  const tabs = createTabs(row, attend)
  setClock(serverNow)

  /** The pane looked at: unread marks go, and on a narrow screen it is the one shown. */
  function attend(id) {
    state.current = id
    if (unread.get(id)) unread.set(id, 0)
    marks()
  }

  function marks() {
    for (const [id, pane] of panes) {
      pane.marks(unread.get(id) ?? 0)
      pane.element.classList.toggle('current', id === state.current)
    }
    desk.element.classList.toggle('current', state.current === consoleTab)
    tabs.mark(state.current, unread, words())
    const total = [...unread.values()].reduce((sum, count) => sum + count, 0)
    document.title = total ? `(${total}) Novo` : 'Novo'
  }

  function draw() {
    const { settings } = state
    document.documentElement.lang = settings.language
    applyTheme(settings)
    document.getElementById('skip').textContent = words().skip
    head.draw(settings)
    drawPanes(settings)
    desk.draw(words())
    desk.element.hidden = !settings.console
    const shown = [...settings.people, ...(settings.console ? [consoleTab] : [])]
    tabs.draw(
      shown.map(id => find(id) ?? { id, name: words().contractor }),
      words(),
    )
    if (!shown.includes(state.current)) state.current = shown[0] ?? null
    marks()
  }

  function drawPanes({ people: ids }) {
    for (const [id, pane] of panes) {
      if (ids.includes(id)) continue
      pane.remove()
      panes.delete(id)
    }
    ids.forEach((id, index) => {
      const pane = panes.get(id) ?? opened(id)
      if (main.children[index] !== pane.element) main.insertBefore(pane.element, main.children[index] ?? null)
    })
    if (desk.element !== main.lastElementChild) main.append(desk.element)
  }

  function opened(id) {
    const pane = createPane({
      person: find(id),
      now,
      entered: () => attend(id),
      close: () => close(id),
      swap: other => swap(id, other),
      others: () => ({ people, taken: state.settings.people }),
    })
    panes.set(id, pane)
    pane.open()
    return pane
  }

  function received(event) {
    const { personId, what, message } = event
    panes.get(personId)?.receive(event)
    if (what !== 'posted' || message.from !== 'bot') return
    // The greeting of a pane just opened is the reader's own doing.
    if (isLookedAt(panes.get(personId)) || panes.get(personId)?.opening()) return
    unread.set(personId, (unread.get(personId) ?? 0) + 1)
    marks()
    announce(find(personId), message)
  }

  function announce(person, { summary, text }) {
    const own = allWords[languageOf(person.preferredLanguage)]
    const said = (summary ?? text ?? own.notice).replaceAll(/[*_\\]/g, '')
    toast({
      person,
      mark: avatar(person),
      text: said.length > longestToast ? `${said.slice(0, longestToast)}…` : said,
      words: own,
      show: () => (panes.has(person.id) ? [attend(person.id), panes.get(person.id).focus()] : add(person.id)),
    })
  }

  const listening = listen(
    {
      chat: received,
      contractor: () => desk.refresh(),
      clock: ({ now: instant }) => setClock(instant),
      reopen: ({ personId }) => panes.get(personId)?.reopen(),
    },
    {
      lost: () => {
        document.documentElement.dataset.offline = words().offline
      },
      back: () => {
        delete document.documentElement.dataset.offline
        for (const pane of panes.values()) pane.reopen()
        desk.refresh()
      },
    },
  )
  addEventListener('hashchange', () => {
    state.settings = readSettings(people)
    draw()
  })
  onSystemTheme(draw)
  skipTo(main)
  await listening
  draw()
}

/** Somebody looks at a pane when the focus is in it and the page is not behind another. */
function isLookedAt(pane) {
  return !document.hidden && pane?.element.contains(document.activeElement) === true
}

/** The address of the page keeps the panes, so the skip link moves the focus without touching it. */
function skipTo(main) {
  document.getElementById('skip').addEventListener('click', event => {
    event.preventDefault()
    const first = [...main.querySelectorAll('textarea[aria-label]')].find(box => box.checkVisibility())
    const target = first ?? main
    target.focus()
  })
}
