import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ManifestUtil } from '@microsoft/app-manifest'
import { strFromU8, unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { draw, icons } from '../manifest/draw-icons.ts'
import { teamsApp } from '../manifest/package.ts'
import type { Language } from '../src/domain/person.ts'
import { understand } from '../src/understanding/understand.ts'

const botId = '0a0b0c0d-0000-4000-8000-00000000b070'
const catalogueId = '0a0b0c0d-0000-4000-8000-00000000ca7a'
const env = { MicrosoftAppId: botId, PUBLIC_URL: 'https://novo.example/' }

type Strings = Record<string, string>
type Command = { title: string; description: string }

const fileOf = (name: string) => readFileSync(join('manifest', name))
const stringsOf = (language: string): Strings => JSON.parse(fileOf(`${language}.json`).toString('utf8'))
const unzipped = (variables: Record<string, string>) => unzipSync(teamsApp(variables))
const manifestOf = (variables: Record<string, string> = env) =>
  JSON.parse(strFromU8(unzipped(variables)['manifest.json'] ?? new Uint8Array()))

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams/v1.30',
)
/** A pattern of the schema leaves a bracket unescaped, which regular expressions with the `u` flag refuse. */
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(schemas, `MicrosoftTeams.${name}.json`), 'utf8').replaceAll('\\\\b]', '\\\\b\\\\]'))

/** What Microsoft's own validator says, by the schemas that its package brings: nothing is fetched. */
const problemsOf = (value: object, schema: string) =>
  ManifestUtil.validateManifestAgainstSchema(value as never, schemaOf(schema))

const commandKey = (index: number, field: string) => `bots[0].commandLists[0].commands[${index}].${field}`

describe('the manifest', () => {
  it('is valid', async () => {
    expect(await problemsOf(manifestOf(), 'schema')).toEqual([])
  })

  it('is checked by a validator that bites', async () => {
    expect(await problemsOf({ ...manifestOf(), accentColor: 'blue' }, 'schema')).not.toEqual([])
    expect(await problemsOf({ ...stringsOf('nl'), 'name.short': 'x'.repeat(31) }, 'Localization.schema')).not.toEqual(
      [],
    )
  })

  it.each(['nl', 'de', 'en'])('has valid strings in %s', async language => {
    expect(await problemsOf(stringsOf(language), 'Localization.schema')).toEqual([])
  })

  it('names exactly the languages that it has', () => {
    const { defaultLanguageTag, additionalLanguages } = manifestOf().localizationInfo
    expect(defaultLanguageTag).toBe('fr')
    expect(additionalLanguages).toEqual(['nl', 'de', 'en'].map(tag => ({ languageTag: tag, file: `${tag}.json` })))
  })

  it.each(['nl', 'de', 'en'])('says everything in %s', language => {
    const { $schema: _, ...strings } = stringsOf(language)
    expect(Object.keys(strings).sort()).toEqual(Object.keys(french()).sort())
  })

  it('keeps to the lengths that Teams shows', () => {
    for (const strings of [french(), ...['nl', 'de', 'en'].map(stringsOf)])
      for (const [key, text] of Object.entries(strings)) {
        if (key.endsWith('.title')) expect(text.length, text).toBeLessThanOrEqual(32)
        if (key.endsWith('].description')) expect(text.length, text).toBeLessThanOrEqual(128)
      }
  })
})

/** The strings of the manifest itself, under the keys of a localisation file. */
function french(): Strings {
  const { name, description, bots } = manifestOf()
  const commands: Command[] = bots[0].commandLists[0].commands
  return {
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(
      commands.flatMap((command, i) => [
        [commandKey(i, 'title'), command.title],
        [commandKey(i, 'description'), command.description],
      ]),
    ),
  }
}

describe('the command list', () => {
  const meant = ['telework.ask', 'telework.mine', 'decide.inbox', 'line.mine', 'language.change', 'help'] as const
  const languages: Record<Language, () => Strings> = {
    fr: french,
    nl: () => stringsOf('nl'),
    de: () => stringsOf('de'),
    en: () => stringsOf('en'),
  }
  const cases = (Object.keys(languages) as Language[]).flatMap(language =>
    meant.map((intent, i) => ({ language, intent, title: languages[language]()[commandKey(i, 'title')] ?? '' })),
  )

  it('is six commands', () => {
    expect(manifestOf().bots[0].commandLists[0].commands).toHaveLength(meant.length)
  })

  it.each(cases)('$language: “$title” is understood as $intent', ({ language, intent, title }) => {
    expect(understand(title, { on: '2026-11-24', language }).intent).toBe(intent)
  })
})

describe('the icons', () => {
  it.each(icons)('$name is $size by $size, as its script draws it', icon => {
    const file = PNG.sync.read(fileOf(icon.name))
    expect([file.width, file.height]).toEqual([icon.size, icon.size])
    expect(file.data.equals(PNG.sync.read(draw(icon)).data)).toBe(true)
  })

  it('outline.png is white on nothing', () => {
    const pixels = pixelsOf('outline.png')
    expect(pixels.every(([r, g, b, a]) => a === 0 || (r === 255 && g === 255 && b === 255))).toBe(true)
    expect(pixels[0]?.[3]).toBe(0)
    expect(pixels.filter(([, , , a]) => a === 255).length).toBeGreaterThan(50)
  })

  it('color.png leaves nothing transparent', () => {
    expect(pixelsOf('color.png').every(([, , , a]) => a === 255)).toBe(true)
  })
})

function pixelsOf(name: string): number[][] {
  const { data } = PNG.sync.read(fileOf(name))
  return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(i * 4, i * 4 + 4)])
}

describe('the package', () => {
  it('holds exactly these files', () => {
    const names = ['color.png', 'de.json', 'en.json', 'manifest.json', 'nl.json', 'outline.png']
    expect(Object.keys(unzipped(env)).sort()).toEqual(names)
  })

  it('fills in ids, host and version', () => {
    const manifest = manifestOf({ ...env, NOVO_TEAMS_APP_ID: catalogueId })
    expect(manifest).toMatchObject({ id: catalogueId, bots: [{ botId }], validDomains: ['novo.example'] })
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(JSON.stringify(manifest)).not.toContain('{{')
  })

  it.each([undefined, 'catalogue'])('takes the bot’s id when the catalogue’s is %s', id => {
    expect(manifestOf({ ...env, ...(id && { NOVO_TEAMS_APP_ID: id }) }).id).toBe(botId)
  })

  it('names everything that is missing at once', () => {
    expect(() => teamsApp({})).toThrow(/MicrosoftAppId is missing.*\n.*PUBLIC_URL is missing/)
  })

  it.each([
    ['MicrosoftAppId', 'not-a-guid'],
    ['PUBLIC_URL', 'http://novo.example'],
    ['PUBLIC_URL', 'novo.example'],
  ])('refuses a wrong %s and does not repeat it', (name, value) => {
    const attempt = () => teamsApp({ ...env, [name]: value })
    expect(attempt).toThrow(`${name} is wrong`)
    expect(attempt).not.toThrow(value)
  })
})
