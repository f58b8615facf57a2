import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The flags `npm start` gives Node: Novo is measured as it runs in life. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  const [, flags] = /\bnode((?:\s+--?\S+)*)\s+src\/main\.ts/.exec(scripts.start) ?? []
  if (flags === undefined) throw new Error('the start script of package.json does not start src/main.ts')
  return flags.split(/\s+/).filter(flag => flag !== '')
}
