import { h } from './dom.js'

/** `Anna Lemaire` → `anna-lemaire`: how a person is named in the address of the page. */
export function slug(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const hues = 7

/** Initials on one of seven quiet colours, always the same for a person; decoration beside the name. */
export function avatar(person) {
  const initials = `${person.givenName[0] ?? ''}${person.surname[0] ?? ''}`
  const sum = [...person.name].reduce((total, letter) => total + letter.codePointAt(0), 0)
  return h('span', { class: `avatar hue-${sum % hues}`, 'aria-hidden': 'true' }, initials)
}

/** Anna Lemaire and her chief when they are in the office; else the first person who has a chief, and the chief. */
export function firstPair(people) {
  const first = people.find(({ name }) => name === 'Anna Lemaire') ?? people.find(({ managerId }) => managerId)
  const chief = people.find(({ id }) => id === first?.managerId)
  return [first, chief].filter(Boolean)
}

/** A list to choose one person from, by department; `taken` are left out. */
export function personSelect(people, taken, { label, first = label, onchoose, ...attributes }) {
  const free = people.filter(({ id }) => !taken.includes(id))
  const departments = Map.groupBy(free, ({ department }) => department)
  const select = h(
    'select',
    { 'aria-label': label, ...attributes },
    h('option', { value: '' }, first),
    [...departments].map(([department, members]) =>
      h(
        'optgroup',
        { label: department },
        members.map(({ id, name, jobTitle }) => h('option', { value: id }, `${name} · ${jobTitle}`)),
      ),
    ),
  )
  select.addEventListener('change', () => select.value && onchoose(select.value))
  return select
}
