import { h } from './dom.js'

const { ChoiceSetInput } = window.AdaptiveCards

const searchers = new WeakMap()
const pause = 180

/** Tells the filtered choice sets of a rendered card how to search, and the words they speak. */
export const searchWith = (card, search, words) => searchers.set(card, { search, words })

/**
 * The renderer's choice set with two things mended. A filtered one is an accessible combobox that filters its own choices and,
 * with `Data.Query`, asks the bot; only a choice from the list is a value (the renderer's sends the title of a found choice). A
 * list of boxes is a group named by its label.
 */
export class ChoiceSet extends ChoiceSetInput {
  isDynamicTypeahead() {
    return false
  }

  get filtered() {
    return this.style === 'filtered' && !this.isMultiSelect
  }

  internalRender() {
    return this.filtered ? this.renderCombobox() : super.internalRender()
  }

  overrideInternalRender() {
    const element = super.overrideInternalRender()
    if (!this.filtered) return element
    const control = this.renderedInputControlElement
    this.box.id = control.id
    control.removeAttribute('id')
    return element
  }

  updateInputControlAriaLabelledBy() {
    const ids = this.getAllLabelIds().join(' ')
    if (this.filtered) return ids && this.box.setAttribute('aria-labelledby', ids)
    super.updateInputControlAriaLabelledBy()
    return this.style === 'expanded' || this.isMultiSelect ? this.nameGroup(ids) : undefined
  }

  /** The label names the whole group and each box only itself; the renderer joins the label to the first box. */
  nameGroup(ids) {
    const group = this.renderedInputControlElement
    group.setAttribute('role', this.isMultiSelect ? 'group' : 'radiogroup')
    if (ids) group.setAttribute('aria-labelledby', ids)
    for (const box of group.querySelectorAll('input')) box.removeAttribute('aria-labelledby')
  }

  renderCombobox() {
    const known = this.choices.find(({ value }) => value === this.defaultValue)
    this.found = this.choices.map(({ title, value }) => ({ title, value }))
    this.list = h('ul', { role: 'listbox', class: 'combo-list', id: `list-${crypto.randomUUID()}`, hidden: true })
    this.box = h('input', {
      type: 'text',
      class: 'ac-input combo-box',
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
      placeholder: this.placeholder,
      'aria-label': this.label ? null : this.placeholder,
    })
    this.box.value = known?.title ?? this.defaultValue ?? ''
    this.box.addEventListener('input', () => this.typed())
    this.box.addEventListener('focus', () => this.box.select())
    this.box.addEventListener('click', () => this.offer())
    this.box.addEventListener('blur', () => this.fold())
    this.box.addEventListener('keydown', event => this.key(event))
    return h('div', { class: 'combo' }, this.box, this.list)
  }

  typed() {
    this.valueChanged()
    if (!this.choicesData?.dataset) return this.offer()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.search(this.box.value.trim()), pause)
    return undefined
  }

  async search(query) {
    const { search, words } = searchers.get(this.getRootElement()) ?? {}
    if (!search || query === '') return this.fold()
    this.say(words.searching)
    const results = await search(this.choicesData.dataset, query).catch(() => [])
    if (query !== this.box.value.trim()) return undefined
    this.found = results
    this.valueChanged()
    return results.length ? this.fill(results) : this.say(words.noResult)
  }

  offer() {
    const wanted = this.box.value.trim().toLowerCase()
    const exact = this.value !== undefined
    const fitting = this.found.filter(({ title }) => exact || title.toLowerCase().includes(wanted))
    return fitting.length ? this.fill(fitting) : this.fold()
  }

  fill(choices) {
    this.marked = undefined
    this.list.replaceChildren(
      ...choices.map((choice, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `${this.list.id}-${index}`,
            'aria-selected': 'false',
            onmousedown: event => event.preventDefault(),
            onclick: () => this.choose(choice),
          },
          choice.title,
        ),
      ),
    )
    this.open = choices
    this.unfold(true)
  }

  say(sentence) {
    this.open = []
    this.marked = undefined
    this.list.replaceChildren(h('li', { class: 'combo-note', role: 'presentation' }, sentence))
    this.unfold(true)
  }

  choose(choice) {
    this.box.value = choice.title
    this.fold()
    this.valueChanged()
  }

  fold() {
    this.unfold(false)
  }

  unfold(shown) {
    this.list.hidden = !shown
    this.box.setAttribute('aria-expanded', String(shown))
    if (shown) this.list.scrollIntoView({ block: 'nearest' })
    if (!shown) this.box.removeAttribute('aria-activedescendant')
  }

  key(event) {
    if (event.key === 'Escape' && !this.list.hidden) {
      event.stopPropagation()
      return this.fold()
    }
    if (event.key === 'Enter' && !this.list.hidden && this.open.length) {
      event.preventDefault()
      return this.choose(this.open[this.marked ?? 0])
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return undefined
    event.preventDefault()
    return this.list.hidden ? this.offer() : this.mark(event.key === 'ArrowDown' ? 1 : -1)
  }

  mark(step) {
    const count = this.open.length
    if (!count) return
    this.marked = this.marked === undefined ? (step > 0 ? 0 : count - 1) : (this.marked + step + count) % count
    const options = [...this.list.children]
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === this.marked))
    options[this.marked].scrollIntoView({ block: 'nearest' })
    this.box.setAttribute('aria-activedescendant', options[this.marked].id)
  }

  get value() {
    if (!this.filtered) return super.value
    const text = this.box?.value.trim().toLowerCase()
    return text ? this.found.find(({ title }) => title.toLowerCase() === text)?.value : undefined
  }

  isValid() {
    return this.filtered ? this.box.value.trim() === '' || this.value !== undefined : super.isValid()
  }

  focus() {
    return this.filtered ? this.box.focus() : super.focus()
  }
}
