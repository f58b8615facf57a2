import { ask, chatOf } from './backend.js'
import { searchWith } from './choice-set.js'
import { h, heldFocus, icon, iconButton } from './dom.js'
import { hostConfig } from './host-config.js'

const {
  ActivityRequestError,
  AdaptiveApplet,
  ErrorResponse,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  Strings,
  SubmitAction,
  SuccessResponse,
} = window.AdaptiveCards

const retryAfter = 1_000
const teams = new HostConfig(hostConfig)

/**
 * One card in one reader's chat. `show(card, refresh)` draws a card that came through the channel and, with `refresh`, asks
 * for this reader's own view when the card wants that; answers to presses and refreshes draw themselves. While a press is under way nothing else is drawn: `settled`
 * is then called so that the chat can be read again.
 */
export function cardView({ person, activityId, words, fallbackFocus, settled }) {
  const applet = new AdaptiveApplet()
  const notice = h('div', { class: 'notice', hidden: true })
  const busy = h('div', { class: 'busy', hidden: true })
  const element = h('div', { class: 'card' }, applet.renderedElement, busy, notice)
  const state = {
    shown: '',
    pressing: false,
    refreshing: false,
    turn: 0,
    missed: false,
    refresh: null,
    restore: () => {},
  }
  const requests = new WeakMap()
  const localised = card => ({ lang: person.preferredLanguage, ...card })

  const tell = (kind, text) => {
    const role = kind === 'bad' ? 'alert' : 'status'
    notice.className = `notice ${kind}`
    notice.replaceChildren(
      icon(kind === 'bad' ? 'warning' : 'info'),
      h('span', { role }, text),
      iconButton('close', words.dismiss, () => quiet()),
    )
    notice.hidden = false
  }
  const quiet = () => {
    notice.hidden = true
    notice.replaceChildren()
  }

  const show = (card, refresh) => {
    if (state.pressing) {
      state.missed = true
      return
    }
    const text = JSON.stringify(card)
    if (text === state.shown) return
    state.shown = text
    state.turn += 1
    state.refreshing = refresh && isFor(person, card.refresh)
    applet.setCard(localised(card))
    state.refreshing = false
  }

  const send = async request => {
    const { action, inputs, turn } = requests.get(request)
    const { trigger, attemptNumber } = request
    if (attemptNumber > 1) tell('wait', words.retrying(attemptNumber))
    // A refresh answered after a press would show an older view than the press's own answer.
    if (trigger === 'manual') await state.refresh
    const asked = ask(`${chatOf(person.id)}/press`, { activityId, action, inputs, trigger }).catch(({ message }) => ({
      kind: 'failed',
      httpStatus: message,
    }))
    if (trigger === 'automatic') state.refresh = asked
    const result = await asked
    if (trigger === 'automatic' && turn !== state.turn) return new SuccessResponse(request, '')
    return answer(request, result)
  }

  const answer = (request, result) => {
    if (result.kind === 'card') {
      state.shown = JSON.stringify(result.card)
      return new SuccessResponse(request, JSON.stringify(localised(result.card)))
    }
    if (result.kind === 'message') return new SuccessResponse(request, JSON.stringify(result.text))
    if (result.kind === 'error') return new ErrorResponse(request, new ActivityRequestError('refused', result.message))
    const status = result.httpStatus === 'timeout' ? words.timeout : result.httpStatus
    return new ErrorResponse(request, new ActivityRequestError('failed', words.pressFailed(status)))
  }

  const begin = () => {
    state.turn += 1
    state.pressing = true
    element.setAttribute('aria-busy', 'true')
    busy.replaceChildren(h('span', { role: 'status' }, words.busy))
    busy.hidden = false
    quiet()
  }
  const done = () => {
    state.pressing = false
    element.removeAttribute('aria-busy')
    busy.hidden = true
    if (!state.missed) return
    state.missed = false
    settled()
  }

  applet.hostConfig = teams
  applet.channelAdapter = { sendRequestAsync: send }
  applet.onPrepareActivityRequest = (_applet, request, action) => {
    const manual = request.trigger === 'manual'
    if (!(action instanceof ExecuteAction) || (manual ? state.pressing : !state.refreshing)) return false
    if (manual) begin()
    requests.set(request, { action: action.source, inputs: manual ? inputsOf(action) : {}, turn: state.turn })
    return true
  }
  // The applet has one overlay for all its requests and takes it away with the first answer: ours is `busy`.
  applet.onCreateProgressOverlay = () => h('div', { hidden: true })
  applet.onActivityRequestSucceeded = (_applet, { request }, content) => {
    if (request.trigger === 'manual') quiet()
    if (typeof content === 'string' && content !== '') tell('info', content)
    if (request.trigger === 'manual') done()
  }
  applet.onActivityRequestFailed = (_applet, { request, error }) => {
    if (request.trigger !== 'manual') return -1
    if (error.code === 'failed' && request.attemptNumber < 3) return retryAfter
    tell('bad', error.message)
    done()
    return -1
  }
  applet.onCardChanging = () => {
    Strings.defaults.overflowButtonTooltip = () => words.more
    state.restore = heldFocus(element, fallbackFocus)
    return true
  }
  applet.onCardChanged = () => {
    searchWith(applet.card, (dataset, query) => search(person, activityId, dataset, query), words)
    state.restore()
  }
  applet.onAction = (_applet, action) => act(person, activityId, action, tell)
  element.addEventListener('input', () => {
    state.turn += 1
  })
  return { element, show }
}

/**
 * A refresh without readers is for everybody. A reader is named by chat id (`29:…`) or directory id, alone or behind a prefix;
 * where the channel does not tell chat ids, any of them is the reader's, since a personal chat has one.
 */
function isFor(person, refresh) {
  if (!refresh?.action) return false
  const { userIds } = refresh
  if (!Array.isArray(userIds) || userIds.length === 0) return true
  const own = id => (person.userId ? id === person.userId : id.startsWith('29:'))
  return userIds.map(String).some(id => own(id) || id.split(':').at(-1) === person.id)
}

/** What is filled in; an input that was emptied is told as such, for the card knows its first value. */
function inputsOf(action) {
  const inputs = Object.values(action.getReferencedInputs() ?? {})
  const told = inputs.filter(input => input.isSet() || input.defaultValue !== undefined)
  return Object.fromEntries(told.map(input => [input.id, input.isSet() ? String(input.value) : '']))
}

async function search(person, activityId, dataset, query) {
  const { results } = await ask(`${chatOf(person.id)}/search`, { activityId, dataset, query })
  return results
}

function act(person, activityId, action, tell) {
  if (action instanceof OpenUrlAction && /^(https?|mailto|tel|msteams):/i.test(action.url ?? ''))
    window.open(action.url, '_blank', 'noopener,noreferrer')
  if (action instanceof SubmitAction) submit(person, activityId, action).catch(({ message }) => tell('bad', message))
}

/** `Action.Submit` as Teams sends it: as typed text (`imBack`), or as a message carrying the data. */
function submit(person, activityId, action) {
  const { msteams, ...value } = action.data ?? {}
  if (msteams?.type === 'imBack') return ask(`${chatOf(person.id)}/say`, { text: String(msteams.value) })
  const text = msteams?.type === 'messageBack' ? msteams.text : undefined
  return ask(`${chatOf(person.id)}/submit`, { activityId, value: { ...value, ...msteams?.value }, text })
}
