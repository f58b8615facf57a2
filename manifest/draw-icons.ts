import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'

type Point = readonly [x: number, y: number]
type Colour = readonly [red: number, green: number, blue: number]
type Shape = { colour: Colour; points: readonly Point[]; radius: number }
type Icon = { name: string; size: number; background: Colour | undefined; shapes: readonly Shape[] }

const white: Colour = [255, 255, 255]
const indigo: Colour = [0x4f, 0x52, 0xb2]
const mint: Colour = [0x8f, 0xe3, 0xc0]

/** A roof; below it home, line and office, joined. A shape is a path of round strokes, a dot a path of one point. */
const roof: readonly Point[] = [
  [4, 13.5],
  [16, 4],
  [28, 13.5],
]
const home: Point = [8, 20]
const line: Point = [16, 26]
const office: Point = [24, 20]

const picture = (stroke: number, dot: number, accent: Colour): Shape[] => [
  { colour: white, points: roof, radius: stroke },
  { colour: white, points: [home, line, office], radius: stroke * 0.75 },
  { colour: white, points: [home], radius: dot },
  { colour: white, points: [office], radius: dot },
  { colour: accent, points: [line], radius: dot },
]

/** `color.png` as Teams wants it: a full square, the picture within the middle two thirds. */
const placed = (shapes: readonly Shape[], scale: number, shift: number): Shape[] =>
  shapes.map(({ colour, points, radius }) => ({
    colour,
    points: points.map(([x, y]): Point => [x * scale + shift, y * scale + shift]),
    radius: radius * scale,
  }))

export const icons: readonly Icon[] = [
  { name: 'color.png', size: 192, background: indigo, shapes: placed(picture(1.5, 2.8, mint), 4.2, 28.8) },
  { name: 'outline.png', size: 32, background: undefined, shapes: picture(1.2, 2.6, white) },
]

/** The picture as a PNG file. An edge covers its pixel by its distance from the pixel's middle. */
export function draw({ size, background, shapes }: Icon): Buffer {
  const png = new PNG({ width: size, height: size })
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) png.data.set(pixel([x + 0.5, y + 0.5], background, shapes), (y * size + x) * 4)
  return PNG.sync.write(png)
}

function pixel(at: Point, background: Colour | undefined, shapes: readonly Shape[]): number[] {
  const cover = shapes.map(shape => Math.min(1, Math.max(0, shape.radius - distance(at, shape.points) + 0.5)))
  if (!background) return [...white, Math.round(255 * Math.max(...cover))]
  const colour = shapes.reduce<Colour>((under, shape, i) => mix(under, shape.colour, cover[i] ?? 0), background)
  return [...colour.map(Math.round), 255]
}

const mix = (under: Colour, over: Colour, cover: number): Colour => [
  under[0] + (over[0] - under[0]) * cover,
  under[1] + (over[1] - under[1]) * cover,
  under[2] + (over[2] - under[2]) * cover,
]

/** From a point to the nearest place of a path. */
const distance = (at: Point, points: readonly Point[]): number =>
  Math.min(...points.map((from, i) => toSegment(at, from, points[i + 1] ?? from)))

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - (ax + along * (bx - ax)), y - (ay + along * (by - ay)))
}

if (import.meta.main) for (const icon of icons) writeFileSync(join(import.meta.dirname, icon.name), draw(icon))
