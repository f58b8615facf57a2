import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textsDocument } from './docs.ts'

it('docs/texts.md is what src/texts says (else: node_modules/.bin/node test/texts/write-docs.ts)', () => {
  const kept = readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8')
  expect(kept).toBe(textsDocument())
})
