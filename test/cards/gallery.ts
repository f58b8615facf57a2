import { fileURLToPath } from 'node:url'
import { languages } from '../../src/domain/person.ts'
import { movableClock } from '../../src/sandbox/clock.ts'
import type { GalleryCard } from '../../src/sandbox/page/route.ts'
import { startPage } from '../../src/sandbox/page.ts'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { cards } from './samples.ts'

const gallery = (): GalleryCard[] =>
  Object.entries(cards).flatMap(([name, make]) => languages.map(language => ({ name, language, card: make(language) })))

/** The sandbox's page with every card of the samples, in every language, on `/gallery.html`. */
export async function startGallery(): Promise<{ url: string; close(): Promise<void> }> {
  const clock = movableClock()
  const sandbox = await startSandbox({ clock })
  const page = await startPage({ ...sandbox, clock, gallery: gallery() })
  return { url: `${page.url}/gallery.html`, close: () => page.close().then(() => sandbox.close()) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, close } = await startGallery()
  console.log(`Every card: ${url}   (Ctrl+C ends it)`)
  process.once('SIGINT', () => void close())
}
