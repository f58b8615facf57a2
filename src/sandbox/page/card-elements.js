import { ChoiceSet } from './choice-set.js'
import { h } from './dom.js'

const {
  Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  GlobalSettings,
  LogLevel,
  RefreshMode,
  Strings,
  Versions,
} = window.AdaptiveCards

/** Keeps the action as it stands in the card: that is what a press sends. */
class Execute extends ExecuteAction {
  internalParse(source, context) {
    super.internalParse(source, context)
    this.source = source
  }
}

/** Teams' `Action.ResetInputs`: the named inputs, or all, get their first values back. */
class ResetInputs extends Action {
  getJsonTypeName() {
    return 'Action.ResetInputs'
  }

  internalParse(source, context) {
    super.internalParse(source, context)
    this.targets = Array.isArray(source.targetInputIds) ? source.targetInputIds : null
  }

  execute() {
    const inputs = this.parent.getRootElement().getAllInputs(true)
    for (const input of inputs) if (!this.targets || this.targets.includes(input.id)) redraw(input)
  }
}

function redraw(input) {
  const { renderedElement: old, separatorElement: gap } = input
  const fresh = input.render()
  old.replaceWith(fresh)
  if (gap && input.separatorElement) gap.replaceWith(input.separatorElement)
}

/** The rest of a card's actions behind one button: real buttons again, closed by Escape, choice or leaving. */
function overflowMenu(actions, target) {
  const state = { open: true }
  const close = () => {
    // Removing the focused button loses its focus, which would close a second time in the midst of it.
    if (!state.open) return
    state.open = false
    menu.remove()
    target.setAttribute('aria-expanded', 'false')
  }
  const item = action =>
    h(
      'button',
      { type: 'button', class: 'menu-item', disabled: !action.isEnabled, onclick: () => run(action) },
      action.title,
    )
  const run = action => {
    close()
    target.focus()
    action.execute()
  }
  const menu = h('div', { class: 'menu overflow' }, actions.map(item))
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape') [close(), target.focus()]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(menu, event)
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => menu.contains(relatedTarget) || close())
  if (target.getAttribute('aria-expanded') === 'true') return true
  target.after(menu)
  menu.scrollIntoView({ block: 'nearest' })
  target.setAttribute('aria-expanded', 'true')
  menu.querySelector('button:enabled')?.focus()
  return true
}

/** Moves the focus up or down inside a menu, round its ends. */
export function step(menu, event) {
  event.preventDefault()
  const items = [...menu.querySelectorAll('button:enabled')]
  const at = items.indexOf(document.activeElement)
  items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus()
}

/** Sets the renderer up once: our elements, Markdown, and one refresh when a card is shown, as Teams does. */
export function prepareRenderer(markdownHtml) {
  GlobalRegistry.elements.unregister('Input.ChoiceSet')
  GlobalRegistry.elements.register('Input.ChoiceSet', ChoiceSet, Versions.v1_0)
  GlobalRegistry.actions.unregister('Action.Execute')
  GlobalRegistry.actions.register('Action.Execute', Execute, Versions.v1_4)
  GlobalRegistry.actions.register('Action.ResetInputs', ResetInputs, Versions.v1_0)
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownHtml(text)
    result.didProcess = true
  }
  AdaptiveCard.onDisplayOverflowActionMenu = overflowMenu
  GlobalSettings.setTabIndexAtCardRoot = false
  GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true
  Strings.defaults.overflowButtonText = () => '⋯'
  GlobalSettings.applets.onLogEvent = (level, said) => {
    if (level === LogLevel.Error && said.startsWith('setCard')) console.warn(said)
  }
  GlobalSettings.applets.maximumRetryAttempts = 3
  Object.assign(GlobalSettings.applets.refresh, {
    mode: RefreshMode.Automatic,
    timeBetweenAutomaticRefreshes: 0,
    maximumConsecutiveAutomaticRefreshes: 1,
    allowManualRefreshesAfterAutomaticRefreshes: false,
  })
}
