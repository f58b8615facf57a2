/**
 * The little Markdown that chat and cards carry: bold, italic, lists, line breaks, backslash escapes; links only where
 * asked for. Everything else stays the text it is: nodes are built one by one, no markup is ever parsed.
 */
export function markdown(text, { links = false } = {}) {
  const fragment = document.createDocumentFragment()
  for (const block of blocks(text.replace(/\r\n?/g, '\n'))) fragment.append(blockOf(block, links))
  return fragment
}

/** The same as HTML, for the card renderer, which takes only strings. */
export function markdownHtml(text) {
  const holder = document.createElement('div')
  holder.append(markdown(text, { links: true }))
  return holder.innerHTML
}

const bullet = /^\s*[-*+•]\s+(.*)$/
const number = /^\s*(\d{1,9})[.)]\s+(.*)$/

function blocks(text) {
  const found = []
  for (const line of text.split('\n')) {
    const kind = kindOf(line)
    const last = found.at(-1)
    if (kind === 'gap') found.push({ kind, lines: [] })
    else if (last?.kind === kind) last.lines.push(line)
    else found.push({ kind, lines: [line] })
  }
  return found.filter(({ kind }) => kind !== 'gap')
}

function kindOf(line) {
  if (line.trim() === '') return 'gap'
  if (bullet.test(line)) return 'ul'
  return number.test(line) ? 'ol' : 'p'
}

function blockOf({ kind, lines }, links) {
  const element = document.createElement(kind)
  if (kind === 'ol') element.start = Number(number.exec(lines[0])[1])
  const items = kind === 'p' ? paragraph(lines, links) : lines.map(line => item(kind, line, links))
  element.append(...items)
  return element
}

function paragraph(lines, links) {
  return lines.flatMap((line, index) => [...(index > 0 ? [document.createElement('br')] : []), ...inline(line, links)])
}

function item(kind, line, links) {
  const element = document.createElement('li')
  element.append(...inline((kind === 'ul' ? bullet : number).exec(line).at(-1), links))
  return element
}

const escaped = /^\\([\\`*_{}[\]()#+\-.!|~<>&])/
const strong = /^(\*\*|__)(?=\S)((?:\\.|(?!\1).)*?[^\s\\])\1/s
const emphasis = /^([*_])(?=\S)((?:\\.|(?!\1).)*?[^\s\\])\1(?![\p{L}\p{N}])/su
const link = /^\[((?:\\.|[^\]\\])+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s)]+)\)/

function inline(text, links) {
  const nodes = []
  let plain = ''
  let rest = text
  const flush = () => {
    if (plain) nodes.push(document.createTextNode(plain))
    plain = ''
  }
  while (rest) {
    const found = token(rest, plain, links)
    if (found.node) {
      flush()
      nodes.push(found.node)
    } else plain += found.text
    rest = rest.slice(found.length)
  }
  flush()
  return nodes
}

function token(rest, before, links) {
  const literal = escaped.exec(rest)
  if (literal) return { text: literal[1], length: 2 }
  const bold = strong.exec(rest)
  if (bold) return wrapped('strong', bold[2], bold[0].length, links)
  const slanted = /[\p{L}\p{N}]$/u.test(before) ? null : emphasis.exec(rest)
  if (slanted) return wrapped('em', slanted[2], slanted[0].length, links)
  const anchor = links ? link.exec(rest) : null
  if (anchor) return { node: anchorOf(anchor[1], anchor[2]), length: anchor[0].length }
  const letter = String.fromCodePoint(rest.codePointAt(0))
  return { text: letter, length: letter.length }
}

function wrapped(tag, inner, length, links) {
  const node = document.createElement(tag)
  node.append(...inline(inner, links))
  return { node, length }
}

function anchorOf(title, href) {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.rel = 'noreferrer noopener'
  anchor.target = '_blank'
  anchor.append(...inline(title, false))
  return anchor
}
