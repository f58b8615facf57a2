import { h } from './dom.js'

const lateMs = 30_000

/** The contractor's faults as switches; each sends only itself. */
export function faultSwitches(words, { faults, autoAcknowledge, refusal }, set) {
  const { webhooks } = faults
  const rows = [
    [words.silent, faults.silent, on => ({ silent: on })],
    [words.status500, faults.status === 500, on => ({ status: on ? 500 : null })],
    [words.loseReplies, faults.loseReplies, on => ({ loseReplies: on })],
    [words.failAfterWork, faults.failAfterWork, on => ({ failAfterWork: on })],
    [words.refuse, refusal !== null, on => ({ refuse: on ? words.refuseText : null })],
    [words.drop, webhooks.drop, on => ({ webhooks: { drop: on } })],
    [words.repeat, webhooks.repeat, on => ({ webhooks: { repeat: on } })],
    [words.reorder, webhooks.reorder, on => ({ webhooks: { reorder: on } })],
    [words.delay, webhooks.delayMs > 0, on => ({ webhooks: { delayMs: on ? lateMs : 0 } })],
    [words.autoAcknowledge, autoAcknowledge, on => ({ autoAcknowledge: on })],
  ]
  return group(words.faults, rows, set)
}

/** The same for Teams: what it answers to the bot's messages and updates. */
export function teamsSwitches(words, { busy, silent }, set) {
  const rows = [
    [words.teamsBusy, busy, on => ({ busy: on })],
    [words.teamsSilent, silent, on => ({ silent: on })],
  ]
  return group(words.teamsFaults, rows, set)
}

function group(title, rows, set) {
  return h(
    'div',
    { class: 'switches', role: 'group', 'aria-label': title },
    rows.map(([label, on, body]) => flip(label, on, () => set(body(!on)))),
  )
}

function flip(label, on, onclick) {
  return h(
    'button',
    { type: 'button', class: 'switch', role: 'switch', 'aria-checked': String(on), 'data-key': label, onclick },
    h('span', { class: 'track', 'aria-hidden': 'true' }),
    h('span', {}, label),
  )
}
