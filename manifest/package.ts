import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

type Env = Readonly<Record<string, string | undefined>>
type Blanks = { version: string; appId: string; botId: string; host: string }

/** Names every variable that is missing or wrong; never a value. */
export class PackageError extends Error {
  constructor(problems: readonly string[]) {
    super(`The Teams app cannot be packaged:\n${problems.map(problem => `  - ${problem}`).join('\n')}`)
    this.name = 'PackageError'
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const target = 'novo-teams.zip'

/** The files of the app, as Teams takes them: no folder, `manifest.json` at the top. */
const asTheyAre = ['nl.json', 'de.json', 'en.json', 'color.png', 'outline.png']

const fileOf = (name: string) => readFileSync(join(import.meta.dirname, name))

/** The app for Teams' catalogue as a zip, its ids and host from the environment. Throws one `PackageError` for all that is missing. */
export function teamsApp(env: Env): Uint8Array {
  const blanks = blanksOf(env)
  const files = Object.fromEntries(asTheyAre.map(name => [name, new Uint8Array(fileOf(name))]))
  return zipSync({ 'manifest.json': strToU8(filled(fileOf('manifest.json').toString('utf8'), blanks)), ...files })
}

const filled = (text: string, blanks: Blanks): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof Blanks) => blanks[name])

function blanksOf(env: Env): Blanks {
  const botId = env.MicrosoftAppId?.trim() ?? ''
  const catalogueId = env.NOVO_TEAMS_APP_ID?.trim() ?? ''
  const address = env.PUBLIC_URL?.trim() ?? ''
  const problems = [
    guid.test(botId) ? undefined : `MicrosoftAppId ${botId ? 'is wrong' : 'is missing'}: the bot's app id, a GUID`,
    isHttps(address) ? undefined : `PUBLIC_URL ${address ? 'is wrong' : 'is missing'}: the https address of Novo`,
  ].filter(problem => problem !== undefined)
  if (problems.length > 0) throw new PackageError(problems)
  return { version: version(), botId, appId: guid.test(catalogueId) ? catalogueId : botId, host: new URL(address).host }
}

const isHttps = (address: string) => URL.canParse(address) && new URL(address).protocol === 'https:'

const version = (): string => JSON.parse(fileOf('../package.json').toString('utf8')).version

if (import.meta.main) {
  try {
    writeFileSync(target, teamsApp(process.env))
    console.log(`${target} is written: upload it in the Teams admin centre, or in Teams under “Manage your apps”.`)
  } catch (error) {
    console.error(error instanceof PackageError ? error.message : error)
    process.exitCode = 1
  }
}
