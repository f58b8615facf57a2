import { firstPair, slug } from './people.js'
import { languageOf } from './words.js'

/** What the address of the page keeps: `#people=anna-lemaire,bram-peeters&lang=fr&theme=dark&console=off`. */
export function readSettings(people) {
  const hash = new URLSearchParams(location.hash.slice(1))
  const named = (hash.get('people') ?? '').split(',').filter(Boolean)
  const found = named.map(name => people.find(person => slug(person.name) === name)).filter(Boolean)
  return {
    people: [...new Set(hash.has('people') ? found : firstPair(people))].map(({ id }) => id),
    language: languageOf(hash.get('lang') ?? 'fr'),
    theme: ['light', 'dark'].includes(hash.get('theme')) ? hash.get('theme') : null,
    console: hash.get('console') !== 'off',
  }
}

export function writeSettings(settings, people) {
  const names = settings.people.map(id => slug(people.find(person => person.id === id).name))
  const parts = [`people=${names.join(',')}`]
  if (settings.language !== 'fr') parts.push(`lang=${settings.language}`)
  if (settings.theme) parts.push(`theme=${settings.theme}`)
  if (!settings.console) parts.push('console=off')
  history.replaceState(null, '', `#${parts.join('&')}`)
}

const system = matchMedia('(prefers-color-scheme: dark)')

/** Whether the page is dark now: as chosen, else as the system is. */
export const isDark = ({ theme }) => (theme ? theme === 'dark' : system.matches)

export function applyTheme(settings) {
  document.documentElement.dataset.theme = isDark(settings) ? 'dark' : 'light'
}

export const onSystemTheme = listener => system.addEventListener('change', listener)
