import { type Html, html } from './html.ts'

/** One bar. `over`: beyond what was promised: hatched and darker, and `said` says so in words. */
export type Bar = { label: string; value: number; said: string; over: boolean }

/** Bars from one zero, with a line where the promise ends. `alt` says in words what the picture shows. */
export type BarChart = {
  id: string
  title: string
  alt: string
  bars: readonly Bar[]
  limit?: { value: number; label: string }
}

const [width, labelWidth, saidWidth, row, top] = [720, 150, 120, 24, 26]
const plot = width - labelWidth - saidWidth

/** Drawn by hand: no library, no script, nothing from elsewhere. Readable in print and without colours. */
export function barChart({ id, title, alt, bars, limit }: BarChart): Html {
  const largest = Math.max(1e-9, limit?.value ?? 0, ...bars.map(({ value }) => value))
  const x = (value: number) => round(labelWidth + (Math.max(0, value) / largest) * plot)
  const height = top + bars.length * row + 6
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d" class="chart">
<title id="${id}-t">${title}</title><desc id="${id}-d">${alt}</desc>
<defs><pattern id="${id}-h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#8a1c1c"/><line x1="0" y1="0" x2="0" y2="6" stroke="#ffffff" stroke-width="2"/></pattern></defs>
<line x1="${labelWidth}" y1="${top - 4}" x2="${labelWidth}" y2="${height - 4}" stroke="#555555"/>
${limit && limitLine(limit, x(limit.value), height)}${bars.map((bar, i) => drawn(bar, top + i * row, x, id))}</svg>`
}

function drawn({ label, value, said, over }: Bar, y: number, x: (value: number) => number, id: string): Html {
  const length = round(Math.max(1, x(value) - labelWidth))
  const fill = over ? `url(#${id}-h)` : '#1f5fa8'
  const stroke = over ? '#8a1c1c' : '#1f5fa8'
  return html`<text x="${labelWidth - 8}" y="${y + 14}" text-anchor="end">${label}</text><rect x="${labelWidth}" y="${y + 3}" width="${length}" height="15" fill="${fill}" stroke="${stroke}"/><text x="${labelWidth + length + 6}" y="${y + 14}" class="said"${over && html` font-weight="bold"`}>${said}</text>
`
}

function limitLine({ label }: { label: string }, x: number, height: number): Html {
  const isRight = x > labelWidth + plot / 2
  return html`<line x1="${x}" y1="${top - 8}" x2="${x}" y2="${height - 4}" stroke="#111111" stroke-width="1.5" stroke-dasharray="5 3"/><text x="${isRight ? x - 4 : x + 4}" y="${top - 12}" text-anchor="${isRight ? 'end' : 'start'}">${label}</text>`
}

const round = (value: number) => Math.round(value * 10) / 10
