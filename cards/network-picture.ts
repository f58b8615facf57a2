/** What is known of the lines below a node. */
type NodeCounts = { reports: number; down: number; up: number; untested: number }
/** A node of the picture: `depth` 0 is the nation; `marked`: where the incident is. */
type PictureNode = { label: string; depth: number; marked: boolean; counts: NodeCounts }
type Legend = Record<'report' | 'down' | 'up' | 'untested', string>

const width = 640
const rowHeight = 42
const top = 14
const legendHeight = 40

/** Shape and colour say the same, each readable on the picture's own light ground whatever the chat's theme. */
const marks = {
  report: (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="7" fill="#1f5fa8"/>`,
  down: (x: number, y: number) =>
    `<path d="M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x + 6} ${y - 6}L${x - 6} ${y + 6}" stroke="#a4262c" stroke-width="3.5"/>`,
  up: (x: number, y: number) => `<path d="M${x} ${y - 7}L${x + 8} ${y + 6}H${x - 8}Z" fill="#2d6a2d"/>`,
  untested: (x: number, y: number) =>
    `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="none" stroke="#5a5a5a" stroke-width="2"/>`,
} as const
type Mark = keyof typeof marks
const order: readonly Mark[] = ['report', 'down', 'up', 'untested']

/**
 * The network from the nation down to where an incident is, as SVG: one row a node, and beside it how many lines below
 * reported, have no signal, are in sync, and are not tested. `DejaVu Sans`; 640 wide.
 */
export function networkPicture(nodes: readonly PictureNode[], words: Legend): string {
  const height = top + nodes.length * rowHeight + legendHeight
  const rows = nodes.map((node, row) => nodeRow(node, row, nodes)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans" font-size="15">` +
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff" stroke="#c8c8c8"/>${rows}${legend(height, words)}</svg>`
  )
}

const xOf = (depth: number) => 22 + depth * 20
const yOf = (row: number) => top + row * rowHeight + rowHeight / 2

function nodeRow(node: PictureNode, row: number, nodes: readonly PictureNode[]): string {
  const [x, y] = [xOf(node.depth), yOf(row)]
  const parent = nodes.slice(0, row).findLastIndex(({ depth }) => depth === node.depth - 1)
  const branch =
    parent < 0
      ? ''
      : `<path d="M${xOf(node.depth - 1)} ${yOf(parent) + 9}V${y}H${x - 9}" fill="none" stroke="#767676" stroke-width="2"/>`
  const ground = node.marked
    ? `<rect x="${x - 14}" y="${y - 18}" width="${width - x + 4}" height="36" rx="6" fill="#fff4ce" stroke="#8a6100"/>`
    : ''
  const weight = node.marked ? ' font-weight="bold"' : ''
  return (
    `${ground}${branch}<circle cx="${x}" cy="${y}" r="8" fill="#ffffff" stroke="#1b1b1b" stroke-width="2"/>` +
    `<text x="${x + 16}" y="${y + 5}" fill="#1b1b1b"${weight}>${escaped(shortened(node.label, 40 - node.depth * 2))}</text>` +
    countsOf(node.counts, y)
  )
}

const columns: Record<Mark, number> = { report: 440, down: 492, up: 544, untested: 590 }

const countsOf = ({ reports, down, up, untested }: NodeCounts, y: number) =>
  order
    .map(mark => [mark, { report: reports, down, up, untested }[mark]] as const)
    .filter(([, count]) => count > 0)
    .map(([mark, count]) => {
      const x = columns[mark]
      return `${marks[mark](x, y)}<text x="${x + 12}" y="${y + 5}" fill="#1b1b1b">${count > 999 ? '999+' : count}</text>`
    })
    .join('')

function legend(height: number, words: Legend): string {
  const y = height - 18
  return order
    .map((mark, place) => {
      const x = 24 + place * 156
      return `${marks[mark](x, y)}<text x="${x + 14}" y="${y + 5}" font-size="13" fill="#1b1b1b">${escaped(words[mark])}</text>`
    })
    .join('')
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** Names come from the contractor. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
