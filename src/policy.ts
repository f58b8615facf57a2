import { parseArgs } from 'node:util'
import { sayFinding } from '../cards/telework-words.ts'
import { embeddedState } from './adapters/embedded/state.ts'
import { graphDirectory } from './adapters/graph/directory.ts'
import { clientCredentials } from './adapters/login/tokens.ts'
import { openStore } from './adapters/postgres/store.ts'
import { readConfig } from './config.ts'
import { type Day, isDay, type Part } from './domain/day.ts'
import { type Language, languages, type PersonId } from './domain/person.ts'
import type { TeleworkPolicy } from './domain/policy.ts'
import { readRules } from './domain/policy-rules.ts'
import { daysOf, type Wish, type WishedDay } from './domain/telework.ts'
import type { Finding } from './domain/telework-findings.ts'
import { weigh } from './domain/telework-verdict.ts'
import { type Weighed, weighTelework } from './flows/telework-facts.ts'
import { readOffice } from './office.ts'
import type { Directory } from './ports/directory.ts'
import { textsIn } from './texts/texts.ts'

const usage = `Usage: npm run policy -- explain --person WHO --days DAYS [--reason TEXT] [--language fr|nl|de|en]
  WHO    a directory id, or a name as the directory writes it
  DAYS   2026-12-01,2026-12-03:morning,2026-12-04:afternoon
Prints what every rule of the office says of these days for that person now. Nothing is asked and nothing is kept.`

async function explain(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      person: { type: 'string' },
      days: { type: 'string' },
      reason: { type: 'string' },
      language: { type: 'string', default: 'en' },
    },
  })
  const language = languages.find(each => each === values.language)
  if (positionals[0] !== 'explain' || !values.person || !values.days || !language) throw new Error(usage)
  const days = values.days.split(',').map(wishedDay)
  const needs = await open()
  try {
    const person = await whoIs(needs.directory, values.person)
    const wish: Wish = { person, terms: { kind: 'occasional', days }, ...(values.reason && { reason: values.reason }) }
    console.log(readingOf(await weighTelework(needs, wish), needs.office.policy, language).join('\n'))
  } finally {
    await needs.store.close()
  }
}

function wishedDay(text: string): WishedDay {
  const [day = '', part = 'day'] = text.split(':')
  if (!isDay(day) || !isPart(part)) throw new Error(`${text} is no day: write 2026-12-01 or 2026-12-01:morning.`)
  return { day: day as Day, part }
}

const isPart = (text: string): text is Part => ['day', 'morning', 'afternoon'].includes(text)

/** What a verdict needs, from the environment as `npm start` reads it. */
async function open() {
  const config = readConfig(process.env)
  const clock = { now: () => Temporal.Now.instant().toString() }
  const year = Number(clock.now().slice(0, 4))
  const years = [year - 1, year, year + 1, year + 2, year + 3]
  const { loginUrl, bot } = config
  const scope = `${new URL(config.graphUrl).origin}/.default`
  const login = { loginUrl, tenantId: bot.tenantId, clientId: bot.appId, secret: bot.password }
  const quiet = { info() {}, warn() {}, error() {} }
  return {
    office: readOffice(config.officeDir, config.zone, config.defaultLanguage, years),
    directory: graphDirectory({
      graphUrl: config.graphUrl,
      token: clientCredentials({ ...login, scope, who: 'directory' }),
      state: embeddedState(),
      log: quiet,
      clockMs: Date.now,
    }),
    store: await openStore(config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir }),
    clock,
  }
}

async function whoIs(directory: Directory, text: string): Promise<PersonId> {
  const known = await directory.person(text)
  if (known) return known.id
  const [first, ...others] = await directory.named(text)
  if (!first) throw new Error(`The directory knows nobody called ${text}.`)
  if (others.length > 0)
    throw new Error(
      `Several people are called so: ${[first, ...others].map(({ name, id }) => `${name} (${id})`).join(', ')}.`,
    )
  return first.id
}

/** The organisation's own rules first, then each of the list, in its order. */
function readingOf({ wish, verdict, facts }: Weighed, policy: TeleworkPolicy, language: Language): string[] {
  const say = (finding: Finding) => `    ${finding.force}: ${sayFinding(textsIn[language], finding)}`
  const lines = (found: readonly Finding[]) => (found.length > 0 ? found.map(say) : ['    fine'])
  const read = readRules(policy.rules, daysOf(wish.terms, facts.calendar), facts, !!wish.reason?.trim())
  const own = weigh(wish, facts, { ...policy, rules: [] })
  return [
    'the organisation’s own rules',
    ...lines([...own.findings, ...own.items.flatMap(({ findings }) => findings)]),
    ...read.flatMap(({ rule, applies, found }) => [
      `${rule.id} (${rule.rule}, ${rule.force})${applies ? '' : ': not for this person'}`,
      ...(applies ? lines(found.map(({ finding }) => finding)) : []),
    ]),
    verdict.maySend ? 'The request may be sent.' : 'The request may not be sent.',
  ]
}

try {
  await explain(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
