import { html } from './html.ts'

/** A4 with page numbers; heads are repeated on each page, rows and pictures are not torn. Contrast 7:1 and more. */
export const reportStyle = html`<style>
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0; background: #ffffff; color: #1a1a1a; font: 10pt/1.4 "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
main { max-width: 182mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 3mm; }
h2 { font-size: 12.5pt; margin: 8mm 0 2mm; border-bottom: 1.5px solid #1f5fa8; padding-bottom: 1mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 6mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 4mm; margin: 3mm 0; }
dt { color: #444444; }
dd { margin: 0; }
.digest { font: 8pt "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; margin: 1mm 0 3mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 0.5px solid #9a9a9a; overflow-wrap: anywhere; }
thead th { background: #e8eef6; border-bottom: 1px solid #1f5fa8; overflow-wrap: normal; hyphens: auto; }
tbody th { font-weight: 600; white-space: nowrap; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.total th, .total td { font-weight: 700; border-top: 1px solid #1a1a1a; }
figure { margin: 0 0 4mm; break-inside: avoid; }
figcaption { color: #333333; font-size: 9pt; }
.chart { width: 100%; height: auto; font: 12px "Segoe UI", "DejaVu Sans", Arial, sans-serif; fill: #1a1a1a; }
/* What a bar says stays readable where the line of the promise crosses it. */
.said { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
@media print { main { max-width: none; padding: 0; } }
</style>`
