import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type { Pictures } from '../../ports/pictures.ts'

const font = (file: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`)

/** The fonts come along: a server may have none, and another's would break lines elsewhere. */
const fonts = {
  fontFiles: [font('DejaVuSans.ttf'), font('DejaVuSans-Bold.ttf')],
  loadSystemFonts: false,
  defaultFontFamily: 'DejaVu Sans',
}

/** resvg: about 10 ms for a picture of a card's size. */
export const resvgPictures = (): Pictures => ({
  png: (svg, width) => new Resvg(svg, { font: fonts, fitTo: { mode: 'width', value: width } }).render().asPng(),
})
