import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Path from the project's root → source. */
type Files = Readonly<Record<string, string>>
type Import = { from: string; names: string; typeOnly: boolean }

/** Who may import whom: folders or files of ours, packages, `node:` modules. */
type Rule = { files: RegExp; ours: readonly string[]; packages?: readonly string[] | 'any'; node?: true; card?: true }

const flowsAndBelow = ['src/domain/', 'src/ports/', 'src/flows/']
const wordsAndPictures = ['src/domain/', 'src/texts/', 'cards/']

/** The packages of each adapter; every adapter may use zod. */
const packagesOf = {
  bull: ['bull', 'ioredis'],
  contractor: ['standardwebhooks'],
  csv: ['csv-stringify'],
  embedded: [],
  graph: ['@microsoft/microsoft-graph-client', 'windows-iana'],
  holidays: ['date-holidays'],
  http: [],
  links: [],
  login: [],
  memory: [],
  metrics: ['prom-client'],
  pictures: ['@resvg/resvg-js'],
  postgres: ['kysely', 'pg', '@electric-sql/pglite'],
  redis: ['ioredis'],
  teams: [],
}

const adapterRule = ([name, packages]: [string, readonly string[]]): Rule => ({
  files: new RegExp(`^src/adapters/${name}/`),
  ours: ['src/domain/', 'src/ports/', ...[name, 'http', 'memory', 'login'].map(folder => `src/adapters/${folder}/`)],
  packages: [...packages, 'zod'],
  node: true,
  card: true,
})

const rules: readonly Rule[] = [
  { files: /^src\/domain\//, ours: ['src/domain/'] },
  { files: /^src\/texts\//, ours: ['src/domain/', 'src/texts/'] },
  {
    files: /^src\/understanding\//,
    ours: ['src/domain/', 'src/ports/understanding.ts', 'src/understanding/'],
    packages: ['chrono-node'],
  },
  { files: /^src\/ports\//, ours: ['src/domain/', 'src/ports/'] },
  { files: /^src\/flows\//, ours: flowsAndBelow },
  { files: /^cards\//, ours: wordsAndPictures, card: true },
  { files: /^jobs\//, ours: [...flowsAndBelow, ...wordsAndPictures, 'jobs/'], node: true },
  {
    files: /^dialogs\//,
    ours: [...wordsAndPictures, 'src/understanding/', 'src/flows/', 'dialogs/'],
    card: true,
  },
  {
    files: /^src\/bot\//,
    ours: [...flowsAndBelow, ...wordsAndPictures, 'src/understanding/', 'dialogs/', 'src/bot/'],
    packages: ['botbuilder'],
    node: true,
  },
  { files: /^src\/sandbox\//, ours: ['src/sandbox/'], packages: ['restify', 'jose', 'adaptivecards'], node: true },
  ...Object.entries(packagesOf).map(adapterRule),
  {
    files:
      /^src\/((config|office(-[a-z-]+)?|files|events|guards|server|compose|main|demo|policy|verify-audit)\.ts|(demo|files)\/)/,
    ours: [''],
    packages: 'any',
    node: true,
  },
  { files: /^src\/setup\.mjs$/, ours: [], node: true },
]

const mayReadEnvironment = ['src/main.ts', 'src/demo.ts', 'src/verify-audit.ts', 'src/compose.ts', 'src/policy.ts']

/** Comments give way, text stays: a path in a comment is no import. */
const withoutComments = (source: string): string =>
  source.replace(/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '$1')

const clause = String.raw`(?:[\w$]+\s*,\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\}|[\w$]+)`
const statement = new RegExp(String.raw`\b(?:import|export)\s*(type\s+)?(${clause})\s*from\s*(['"])(.+?)\3`, 'g')
const forEffect = /\bimport\s*(['"])(.+?)\1/g
const dynamic = /\bimport\s*\(\s*(?:(['"`])([^'"`$]+)\1|)/g

function importsOf(source: string): Import[] {
  const code = withoutComments(source)
  return [
    ...[...code.matchAll(statement)].map(([, type, names = '', , from = '']) => ({
      from,
      names: names.replace(/[{}\s]|,\s*\}$/g, ' ').trim(),
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(forEffect)].map(([, , from = '']) => ({ from, names: '', typeOnly: false })),
    ...[...code.matchAll(dynamic)].map(([, , from = '(computed)']) => ({ from, names: '', typeOnly: false })),
  ]
}

const isOurs = ({ from }: Import) => from.startsWith('.')
const target = (file: string, { from }: Import) => posix.join(posix.dirname(file), from)
const packageOf = (from: string) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from

/** Nothing but the type `Card`: all that those who draw may know of the chat. */
const isCardType = (file: string, found: Import) =>
  found.typeOnly && found.names === 'Card' && target(file, found) === 'src/ports/chat.ts'

function allowed(file: string, found: Import, rule: Rule): boolean {
  if (isOurs(found)) {
    const path = target(file, found)
    return rule.ours.some(start => path.startsWith(start)) || (rule.card === true && isCardType(file, found))
  }
  if (found.from.startsWith('node:')) return rule.node === true
  return rule.packages === 'any' || (rule.packages ?? []).includes(packageOf(found.from))
}

function strayOf(files: Files): string[] {
  return Object.entries(files).flatMap(([file, source]) => {
    const rule = rules.find(({ files }) => files.test(file))
    if (!rule) return [`${file} belongs to no layer`]
    return importsOf(source)
      .filter(found => !allowed(file, found, rule))
      .map(found => `${file} may not import ${isOurs(found) ? target(file, found) : found.from}`)
  })
}

/** One chain of imports back to its beginning for each cycle that a walk meets; types count. */
function cyclesOf(files: Files): string[] {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const next = importsOf(files[file] ?? '').filter(isOurs)
    const found = next.flatMap(one => walk(target(file, one), [...path, file]))
    done.add(file)
    return found
  }
  return Object.keys(files).flatMap(file => walk(file, []))
}

function onlyReexporting(files: Files): string[] {
  return Object.entries(files)
    .filter(([, source]) => {
      const code = withoutComments(source)
      const rest = code.replace(statement, '').replace(/\bexport\s*(type\s+)?\{[^}]*\}/g, '')
      return /\bexport\b/.test(code) && /^[\s;]*$/.test(rest)
    })
    .map(([file]) => `${file} only re-exports`)
}

const readingEnvironment = (files: Files): string[] =>
  Object.entries(files)
    .filter(([file]) => !mayReadEnvironment.includes(file))
    .filter(([, source]) => {
      const code = withoutComments(source)
      return (
        /\bprocess\s*(\?\.|\.|\[)\s*['"]?env\b/.test(code) || /\benv\b[^;\n]*from\s*['"]node:process['"]/.test(code)
      )
    })
    .map(([file]) => `${file} reads process.env`)

const sources = (): Files =>
  Object.fromEntries(
    ['src', 'dialogs', 'cards', 'jobs']
      .flatMap(folder =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => posix.join(folder, name)),
      )
      .filter(file => /\.(ts|mjs|js)$/.test(file))
      .map(file => [file, readFileSync(file, 'utf8')]),
  )

describe('the house', () => {
  const files = sources()

  it('is found whole', () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['src/domain/telework.ts', 'jobs/catalogue.ts']))
    expect(importsOf(files['jobs/catalogue.ts'] ?? '').length).toBeGreaterThan(8)
  })

  it('has no stray import', () => {
    expect(strayOf(files)).toEqual([])
  })

  it('has no import of a file that is not there', () => {
    const missing = Object.entries(files).flatMap(([file, source]) =>
      importsOf(source)
        .filter(found => isOurs(found) && !existsSync(target(file, found)))
        .map(found => `${file} imports ${found.from}`),
    )
    expect(missing).toEqual([])
  })

  it('has no import cycle', () => {
    expect(cyclesOf(files)).toEqual([])
  })

  it('has no file that only re-exports', () => {
    expect(onlyReexporting(files)).toEqual([])
  })

  it('reads the environment in few places', () => {
    expect(readingEnvironment(files)).toEqual([])
  })
})

describe('the rule of imports bites', () => {
  const stray: [file: string, statement: string][] = [
    ['src/domain/a.ts', `import { z } from 'zod'`],
    ['src/domain/a.ts', `import { randomUUID } from 'node:crypto'`],
    ['src/domain/a.ts', `import type { Store } from '../ports/store.ts'`],
    ['src/texts/a.ts', `import type { Card } from '../ports/chat.ts'`],
    ['src/understanding/a.ts', `import Holidays from 'date-holidays'`],
    ['src/ports/a.ts', `import type { Needs } from '../flows/a.ts'`],
    ['src/flows/a.ts', `import { textsIn } from '../texts/texts.ts'`],
    ['src/flows/a.ts', `import { understand } from '../understanding/understand.ts'`],
    ['cards/a.ts', `import type { Message } from '../src/ports/chat.ts'`],
    ['cards/a.ts', `import type { Card, Sent } from '../src/ports/chat.ts'`],
    ['cards/a.ts', `import { Card } from '../src/ports/chat.ts'`],
    ['cards/a.ts', `import type { View } from '../src/flows/a.ts'`],
    ['jobs/a.ts', `import { bullQueue } from '../src/adapters/bull/queue.ts'`],
    ['jobs/a.ts', `import { understand } from '../src/understanding/understand.ts'`],
    ['jobs/a.ts', `import Bull from 'bull'`],
    ['dialogs/a.ts', `import type { Store } from '../src/ports/store.ts'`],
    ['dialogs/a.ts', `import { readFileSync } from 'node:fs'`],
    ['src/bot/a.ts', `import restify from 'restify'`],
    ['src/bot/a.ts', `import { teamsChat } from '../adapters/teams/chat.ts'`],
    ['src/bot/a.ts', `import { run } from '../../jobs/runner.ts'`],
    ['src/adapters/redis/a.ts', `import Bull from 'bull'`],
    ['src/adapters/redis/a.ts', `import { openStore } from '../postgres/store.ts'`],
    ['src/adapters/teams/a.ts', `import { help } from '../../../cards/help.ts'`],
    ['src/adapters/fax/a.ts', `import type { Day } from '../../domain/day.ts'`],
    ['src/sandbox/a.ts', `import type { Day } from '../domain/day.ts'`],
    ['src/sandbox/a.ts', `import { z } from 'zod'`],
    ['src/setup.mjs', `import { z } from 'zod'`],
    ['src/helpers.ts', `export const a = 1`],
  ]

  it.each(stray)('in %s: %s', (file, statement) => {
    expect(strayOf({ [file]: statement })).toHaveLength(1)
  })

  const fine: [file: string, statement: string][] = [
    ['cards/a.ts', `import type { Card } from '../src/ports/chat.ts'`],
    ['dialogs/a.ts', `import type { Card } from '../src/ports/chat.ts'`],
    ['src/adapters/teams/a.ts', `import { z } from 'zod'`],
    ['src/adapters/graph/a.ts', `import { request } from '../http/request.ts'`],
    ['src/bot/a.ts', `import { hear } from '../../dialogs/request-telework.ts'`],
    ['src/compose.ts', `import { bullQueue } from './adapters/bull/queue.ts'`],
    ['src/domain/a.ts', `// import { z } from 'zod'\n/* import 'zod' */\nconst a = 'https://novo.example'`],
  ]

  it.each(fine)('and lets be, in %s: %s', (file, statement) => {
    expect(strayOf({ [file]: statement })).toEqual([])
  })

  const forms = [
    `import zod from 'zod'`,
    `import 'zod'`,
    `import * as z from "zod"`,
    `import zod, { z } from 'zod'`,
    `import type {\n  ZodType,\n} from 'zod/v4'`,
    `export { z } from 'zod'`,
    `export * from 'zod'`,
    `export type { ZodType } from 'zod'`,
    `const z = await import('zod')`,
    `const z = await import(name)`,
    `const url = 'https://novo.example' // so\nimport { z } from 'zod'`,
  ]

  it.each(forms)('in every form: %s', form => {
    expect(strayOf({ 'src/domain/a.ts': form })).toHaveLength(1)
  })

  it('on a cycle, of types too', () => {
    const files = {
      'src/domain/a.ts': `import { b } from './b.ts'`,
      'src/domain/b.ts': `import type { C } from './c.ts'`,
      'src/domain/c.ts': `export { a } from './a.ts'`,
      'src/domain/d.ts': `import { b } from './b.ts'`,
    }
    expect(cyclesOf(files)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts'])
    expect(cyclesOf({ ...files, 'src/domain/c.ts': 'export const a = 1' })).toEqual([])
  })

  it('on a file that only re-exports', () => {
    const only = [`export * from './b.ts'`, `// all\nimport { b } from './b.ts'\nexport { b }\n`]
    for (const source of only) expect(onlyReexporting({ 'src/domain/a.ts': source })).toHaveLength(1)
    const more = [`export * from './b.ts'\nexport const a = 1`, `import './b.ts'\nstart()`]
    for (const source of more) expect(onlyReexporting({ 'src/domain/a.ts': source })).toEqual([])
  })

  it('on the environment', () => {
    const reads = [`const { PORT } = process.env`, `process['env'].PORT`, `import { env } from 'node:process'`]
    for (const source of reads) {
      expect(readingEnvironment({ 'src/flows/a.ts': source })).toHaveLength(1)
      expect(readingEnvironment({ 'src/main.ts': source })).toEqual([])
    }
    expect(readingEnvironment({ 'src/flows/a.ts': '// process.env is read elsewhere' })).toEqual([])
  })
})
