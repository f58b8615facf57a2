/** An element with attributes, listeners (`onclick`…) and children; texts are always texts, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) set(element, name, value)
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false))
  return element
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
  else element.setAttribute(name, value === true ? '' : String(value))
}

const svgSpace = 'http://www.w3.org/2000/svg'

const paths = {
  send: 'M3.2 3.4 17.5 10 3.2 16.6 5.6 10zM5.6 10h6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'm5 5 10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M15.5 4.5l-1.1 1.1M5.6 14.4l-1.1 1.1',
  moon: 'M16.2 12A6.8 6.8 0 0 1 8 3.8a6.8 6.8 0 1 0 8.2 8.2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4l2.6 1.7',
  line: 'M4 13.5v2M8 11v4.5M12 8v7.5M16 4.5v11',
  warning: 'M10 3.4 17.2 16H2.8zM10 8v3.6M10 13.9h.01',
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.4v3.8M10 6.7h.01',
}

/** A small line drawing of 20 × 20; decoration only, the control that carries it has its own name. */
export function icon(name) {
  const svg = document.createElementNS(svgSpace, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', 'icon')
  const path = document.createElementNS(svgSpace, 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}

/** A button with an icon alone: its name is spoken and shown as a tip. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick, ...attributes },
    icon(name),
  )
}

/**
 * Remembers which control inside `root` has the focus; the function returned gives it back after a redraw, to the control
 * of the same name, else to `fallback`. Does nothing when the focus was elsewhere.
 */
export function heldFocus(root, fallback = root) {
  const held = root.contains(document.activeElement) ? nameOf(document.activeElement) : null
  return () => {
    if (held === null || root.contains(document.activeElement)) return
    const controls = [...root.querySelectorAll('button, input, select, textarea, a[href], summary')]
    const same = controls.find(element => nameOf(element) === held) ?? fallback
    same.focus({ preventScroll: true })
  }
}

function nameOf(element) {
  const key = element.dataset.key || element.getAttribute('aria-label') || element.name
  return `${element.tagName}:${key || element.textContent.trim()}`
}
