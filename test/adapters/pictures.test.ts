import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { resvgPictures } from '../../src/adapters/pictures/pictures.ts'

const draw = (inside: string) =>
  PNG.sync.read(
    Buffer.from(
      resvgPictures().png(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inside}</svg>`, 400),
    ),
  )

const inked = ({ data }: { data: Uint8Array }) => data.filter((value, i) => i % 4 === 3 && value > 0).length

it('draws at the width asked for, in proportion', () => {
  const { width, height } = draw('<rect width="100" height="50"/>')
  expect([width, height]).toEqual([400, 200])
})

it('brings its own letters, accents too', () => {
  const text = (words: string, weight: string) => inked(draw(`<text y="40" font-weight="${weight}">${words}</text>`))
  expect(text('É', 'normal')).toBeGreaterThan(text('E', 'normal'))
  expect(text('E', 'bold')).toBeGreaterThan(text('E', 'normal'))
})
