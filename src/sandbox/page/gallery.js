import { ask } from './backend.js'
import { prepareRenderer } from './card-elements.js'
import { h } from './dom.js'
import { hostConfig } from './host-config.js'
import { markdownHtml } from './markdown.js'

const { AdaptiveCard, HostConfig } = window.AdaptiveCards
const teams = new HostConfig(hostConfig)
const [form, holder, count] = ['choice', 'cards', 'count'].map(id => document.getElementById(id))

prepareRenderer(markdownHtml)
const samples = await ask('/api/gallery')
const chosen = new URLSearchParams(location.hash.slice(1))
const known = [...new Set(samples.map(({ language }) => language))]
form.elements.lang.append(...known.map(language => h('option', { value: language }, language.toUpperCase())))
for (const field of form.elements) if (chosen.has(field.name)) field.value = chosen.get(field.name)
form.addEventListener('input', show)
form.addEventListener('submit', event => event.preventDefault())
show()

/** Cards are drawn when they come into sight: there are hundreds. */
function show() {
  const { lang, theme, find } = Object.fromEntries(new FormData(form))
  document.documentElement.dataset.theme = theme
  history.replaceState(null, '', `#${new URLSearchParams({ lang, theme, ...(find && { find }) })}`)
  const fits = samples.filter(({ name, language }) => language === lang && name.includes(find.toLowerCase()))
  count.textContent = `${fits.length} of ${samples.length / known.length}`
  holder.replaceChildren(...fits.map(sampleOf))
}

function sampleOf({ name, language, bytes, card }) {
  const widths = h('div', { class: 'widths' })
  const draw = () =>
    widths.replaceChildren(...['narrow', 'wide'].map(width => drawn(card, `${name}, ${width}`, width, language)))
  new IntersectionObserver(
    (seen, watch) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      draw()
    },
    { rootMargin: '600px' },
  ).observe(widths)
  const size = `${(bytes / 1000).toFixed(1)} KB`
  return h('section', { class: 'sample' }, h('h2', {}, `${name} `, h('small', {}, size)), widths)
}

function drawn(card, label, width, language) {
  const view = new AdaptiveCard()
  view.hostConfig = teams
  view.parse(card)
  return h('div', { class: `card ${width}`, role: 'group', 'aria-label': label, lang: language }, view.render())
}
