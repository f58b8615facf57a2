import { h } from './dom.js'

/**
 * The form of a step that needs more than a press. `fields` are inputs by name (`label`, `type`, `value`, `optional`);
 * `send` gets their values; those left empty are absent.
 */
export function stepForm({ words, step, title, fields, send, close }) {
  const inputs = fields.map(({ name, type = 'text', value = '', optional }) =>
    h('input', { type, value, name, required: !optional }),
  )
  const form = h(
    'form',
    { class: 'reason', 'data-step': step, 'aria-label': title },
    inputs.map((input, at) => h('label', {}, h('span', {}, fields[at].label), input)),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', class: 'main' }, words.confirm),
      h('button', { type: 'button', onclick: close }, words.cancel),
    ),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    send(Object.fromEntries(inputs.filter(({ value }) => value).map(({ name, value }) => [name, value])))
  })
  return form
}

/**
 * Buttons of one thing in the console. `act(thing, step, body)` does a step; `ask` opens its form under the thing, or closes it.
 */
export function stepButtons({ words, thing, act, redraw, forms }) {
  const button = (label, onclick, kind = '', disabled = false) =>
    h('button', { type: 'button', class: kind, 'data-key': `${thing.id} ${label}`, disabled, onclick }, label)
  const close = () => {
    forms.delete(thing.id)
    redraw()
  }
  const toggle = (step, title, fields) => {
    if (forms.get(thing.id)?.dataset.step === step) return close()
    forms.set(thing.id, stepForm({ words, step, title, fields, send: body => act(thing, step, body), close }))
    redraw()
    forms.get(thing.id).querySelector('input').focus()
  }
  return {
    press: (label, step, kind, disabled) => button(label, () => act(thing, step), kind, disabled),
    ask: (label, step, fields, kind, disabled) => button(label, () => toggle(step, label, fields), kind, disabled),
  }
}
