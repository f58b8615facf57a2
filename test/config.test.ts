import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'
import { OfficeError, readOffice } from '../src/office.ts'
import { contractSchemaText } from '../src/office-contract.ts'
import { floorPlanSchemaText } from '../src/office-floor-plan.ts'
import { policySchemaText } from '../src/office-policy.ts'

type Env = Record<string, string>

const example = parseEnv(readFileSync('.env.example', 'utf8')) as Env

/** Nothing but what has no default. */
const required: Env = {
  MicrosoftAppId: '0a0b0c0d-0000-4000-8000-00000000b070',
  MicrosoftAppPassword: 'canary-password',
  MicrosoftAppTenantId: '0a0b0c0d-0000-4000-8000-000000000000',
  NOVO_CONTRACTOR_URL: 'https://contractor.example',
  NOVO_CONTRACTOR_TOKEN: 'canary-token',
  NOVO_WEBHOOK_SECRETS: `whsec_${'canary00'.repeat(5)}`,
}

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems
  }
}

import { sampleFloorPlan } from './office/sample-floor-plan.ts'

describe('.env.example', () => {
  it('is accepted as it stands', () => {
    expect(problemsOf(example)).toEqual([])
  })

  it('holds exactly the variables that are read, and no other', () => {
    const asked = new Set<string>()
    const watched = new Proxy({ ...example, DATABASE_URL: 'postgres://db', REDIS_URL: 'redis://cache' } as Env, {
      get: (env, name: string) => {
        asked.add(name)
        return env[name]
      },
    })
    readConfig(watched)
    asked.delete('NODE_ENV')
    expect(Object.keys(example).sort()).toEqual([...asked].sort())
  })

  it('writes the defaults as they are', () => {
    const onlyRequired = Object.fromEntries(Object.keys(required).map(name => [name, example[name] ?? '']))
    expect(readConfig(example)).toEqual(readConfig(onlyRequired))
  })

  it('explains each variable in a line of its own', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n')
    const bare = lines.filter((line, i) => /^\w+=/.test(line) && !lines[i - 1]?.startsWith('# '))
    expect(bare).toEqual([])
  })
})

describe('readConfig', () => {
  it('has these defaults', () => {
    expect(readConfig(required)).toMatchObject({
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      production: false,
      bot: { type: 'SingleTenant' },
      loginUrl: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com/v1.0',
      channel: { issuer: 'https://api.botframework.com' },
      teamsAppId: undefined,
      databaseUrl: undefined,
      redisUrl: undefined,
      dataDir: '.data',
      role: 'all',
      contractor: { dialect: 'v4' },
      officeDir: 'office',
      zone: 'Europe/Brussels',
      defaultLanguage: 'fr',
    })
  })

  it('lets the public address follow the port', () => {
    expect(readConfig({ ...required, PORT: '4000' }).publicUrl).toBe('http://127.0.0.1:4000')
  })

  it('reads lists and trims', () => {
    const two = `${required.NOVO_WEBHOOK_SECRETS} , whsec_${'another0'.repeat(5)}`
    const config = readConfig({
      ...required,
      NOVO_WEBHOOK_SECRETS: two,
      NOVO_SERVICE_HOSTS: 'SMBA.example, 127.0.0.1:80',
      PUBLIC_URL: 'https://novo.example/',
    })
    expect(config.webhookSecrets).toHaveLength(2)
    expect(config.channel.serviceHosts).toEqual(['smba.example', '127.0.0.1:80'])
    expect(config.publicUrl).toBe('https://novo.example')
  })

  it('names all that is missing at once', () => {
    const named = problemsOf({}).map(problem => problem.split(':')[0])
    expect(named).toEqual(Object.keys(required).map(name => `${name} is missing`))
  })

  it('takes an empty variable for one that is not set', () => {
    expect(problemsOf({ ...required, MicrosoftAppPassword: ' ' })).toEqual([
      'MicrosoftAppPassword is missing: a secret',
    ])
  })

  const wrong: [name: string, value: string, remedy: string][] = [
    ['PORT', 'canary', '0 to 65535'],
    ['PORT', '70000', '0 to 65535'],
    ['PUBLIC_URL', 'canary.example', 'an http(s) address'],
    ['PUBLIC_URL', 'https://canary@novo.example', 'an http(s) address'],
    ['MicrosoftAppId', 'canary', 'a GUID'],
    ['MicrosoftAppTenantId', 'canary', 'a GUID'],
    ['MicrosoftAppType', 'MultiTenant', 'SingleTenant'],
    ['NOVO_LOGIN_URL', 'file:///canary', 'an http(s) address'],
    ['NOVO_CHANNEL_OPENID_URL', 'canary', 'an http(s) address'],
    ['NOVO_SERVICE_HOSTS', 'https://canary.example/', 'a comma list of host[:port]'],
    ['NOVO_SERVICE_HOSTS', 'canary.example,', 'a comma list of host[:port]'],
    ['NOVO_GRAPH_URL', 'https://graph.example/?canary=1', 'an http(s) address'],
    ['DATABASE_URL', 'mysql://canary', 'postgres://'],
    ['REDIS_URL', 'https://canary', 'redis://'],
    ['NOVO_ROLE', 'canary', 'all, web or worker'],
    ['NOVO_CONTRACTOR_URL', 'canary', 'an http(s) address'],
    ['NOVO_CONTRACTOR_DIALECT', 'canary', 'v4 or v5'],
    ['NOVO_WEBHOOK_SECRETS', 'whsec_canary', 'at least 24 bytes'],
    ['NOVO_WEBHOOK_SECRETS', Array(3).fill(required.NOVO_WEBHOOK_SECRETS).join(','), 'one or two whsec_'],
    ['NOVO_TIME_ZONE', 'Europe/Canary', 'an IANA time zone'],
    ['NOVO_DEFAULT_LANGUAGE', 'canary', 'fr, nl, de, en'],
  ]

  it.each(wrong)('%s: names what is wrong and the remedy, never the value', (name, value, remedy) => {
    const problems = problemsOf({ ...required, [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} is wrong: it must be `))
    expect(problems[0]).toContain(remedy)
    expect(problems[0]).not.toContain(value)
  })

  it('names everything wrong in one message, and no secret in it', () => {
    const env = { ...required, PORT: 'x', NOVO_ROLE: 'boss', NOVO_WEBHOOK_SECRETS: 'whsec_canary', MicrosoftAppId: '' }
    expect(problemsOf(env)).toHaveLength(4)
    expect(() => readConfig(env)).toThrow(/PORT.*MicrosoftAppId.*NOVO_ROLE.*NOVO_WEBHOOK_SECRETS/s)
    expect(() => readConfig(env)).not.toThrow(/canary/)
  })

  it('refuses a variable of ours that it does not know', () => {
    const problems = problemsOf({ ...required, NOVO_CONTRATOR_URL: 'https://canary.example' })
    expect(problems).toEqual(['NOVO_CONTRATOR_URL is not a variable of Novo: remove it, or check its spelling'])
  })

  it('leaves variables of others alone', () => {
    expect(problemsOf({ ...required, PATH: '/bin', LANG: 'fr_BE.UTF-8' })).toEqual([])
  })

  it('does not run on embedded stores in production', () => {
    const production = { ...required, NODE_ENV: 'production' }
    expect(problemsOf(production)).toEqual([
      'DATABASE_URL is missing: production does not run on the embedded store',
      'REDIS_URL is missing: production does not run on the embedded queue',
    ])
    expect(problemsOf({ ...production, DATABASE_URL: 'postgres://db' })).toHaveLength(1)
    const whole = { ...production, DATABASE_URL: 'postgres://db', REDIS_URL: 'redis://cache' }
    expect(readConfig(whole).production).toBe(true)
  })
})

describe('readOffice', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'novo-office-'))
    cpSync('office', dir, { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const read = () => readOffice(dir, 'Europe/Brussels', 'fr', [2026, 2027])
  const change = (name: string, change: (content: Json) => void) => {
    const content: Json = JSON.parse(readFileSync(join(dir, name), 'utf8'))
    change(content)
    writeFileSync(join(dir, name), JSON.stringify(content))
  }
  // biome-ignore lint/suspicious/noExplicitAny: files are broken at will
  type Json = any

  it('takes the sample office', () => {
    expect(read()).toMatchObject({ contract: { lineCeiling: 1250 }, policy: { annualCeiling: { of: [3, 5] } } })
  })

  const broke = (c: Json, own: object) => Object.assign(c.versions[0].clocks[0].targets.major, own)
  const capped = (c: Json, lineMonth: object) => Object.assign(c.versions[0].credits.caps, { lineMonth })
  const deskOf = (c: Json, at: number) => c.buildings[0].floors[0].zones[0].desks[at]
  const silent = (c: Json, own: object) => Object.assign(c.versions[0].silence, own)

  const broken: [file: string, at: string, breaks: (content: Json) => void, reason: string][] = [
    ['policy.json', 'annualCeiling.of', c => Object.assign(c.annualCeiling, { of: [5, 3] }), 'at most the whole'],
    ['policy.json', 'annualCeiling.force', c => Object.assign(c.annualCeiling, { force: 'stops' }), 'blocks'],
    ['policy.json', 'teamQuota.percent', c => Object.assign(c.teamQuota, { percent: 101 }), '100'],
    ['policy.json', 'horizonMonths', c => Object.assign(c, { horizonMonths: 0 }), '1'],
    ['policy.json', 'structuralMonths', c => Object.assign(c, { structuralMonths: 'year' }), 'number'],
    ['policy.json', 'todayUntil', c => Object.assign(c, { todayUntil: '9:00' }), 'write HH:MM'],
    ['policy.json', 'workingHours.weekdays.0', c => Object.assign(c.workingHours, { weekdays: [0] }), '1'],
    ['policy.json', 'workingHours', c => Object.assign(c.workingHours, { to: '07:00' }), 'open before they close'],
    ['policy.json', 'backDays', c => Object.assign(c, { backDays: -1 }), '0'],
    ['policy.json', 'silence.expireAfter', c => Object.assign(c.silence, { expireAfter: 5 }), 'after escalateAfter'],
    ['policy.json', 'rules.0.most', c => Object.assign(c.rules[0], { most: 3 }), '{ "days": 3 }'],
    ['policy.json', 'rules.0.rule', c => Object.assign(c.rules[0], { rule: 'no telework' }), 'ceiling'],
    ['policy.json', 'rules.1.for', c => Object.assign(c.rules[1], { for: {} }), 'names nobody'],
    ['policy.json', 'rules.1.id', c => Object.assign(c.rules[1], { id: c.rules[0].id }), 'used twice'],
    ['policy.json', 'rules.3.skill', c => Object.assign(c.rules[3], { skill: 'pilot' }), 'not one of the skills'],
    ['policy.json', 'regimes.0.percent', c => Object.assign(c.regimes[0], { percent: 120 }), '100'],
    ['policy.json', '(whole file)', c => Object.assign(c, { quota: 3 }), 'quota'],
    ['calendar.json', 'bridgingDays.0', c => c.bridgingDays.unshift('2026-02-30'), 'write YYYY-MM-DD'],
    ['roles.json', 'ictDesk', c => Object.assign(c, { ictDesk: 'the desk' }), 'GUID'],
    ['roles.json', 'facilities', c => delete c.facilities, 'string'],
    ['contact.json', 'ictDeskPhone', c => Object.assign(c, { ictDeskPhone: '' }), '3'],
    ['contract.json', 'lineCeiling', c => Object.assign(c, { lineCeiling: -1 }), '0'],
    ['contract.json', 'period.to', c => Object.assign(c.period, { to: '2029-13-01' }), 'write YYYY-MM-DD'],
    ['contract.json', 'period', c => Object.assign(c.period, { to: '2025-12-31' }), 'ends before it begins'],
    ['contract.json', 'prices', c => Object.assign(c.prices[0], { from: '2026-02-01' }), 'when the period begins'],
    ['contract.json', 'versions', c => c.versions.push({ ...c.versions[0], version: 'b' }), 'two begin on 2026-01-01'],
    ['contract.json', 'versions.0.clocks.0.targets.major.minutes', c => broke(c, { minutes: 0 }), 'from 1'],
    ['contract.json', 'versions.0.clocks.0.targets.major.calendar', c => broke(c, { calendar: 'office' }), '24x7'],
    ['contract.json', 'versions.0.credits.caps.lineMonth', c => capped(c, { percent: 50 }), 'is not an amount'],
    ['contract.json', 'versions.0.silence', c => silent(c, { remindAfterWorkingDays: 9 }), 'after it has closed'],
    [
      'floor-plan.json',
      'buildings.0.floors.0.zones.0.desks.1.name',
      c => Object.assign(deskOf(c, 1), { name: '3.001' }),
      '3.001 is at',
    ],
    [
      'floor-plan.json',
      'buildings.0.floors.0.zones.0.desks.0.features.0',
      c => Object.assign(deskOf(c, 0), { features: ['sofa'] }),
      'two-screens',
    ],
    [
      'floor-plan.json',
      'buildings.0.floors.0.zones.1.area',
      c => Object.assign(c.buildings[0].floors[0].zones[1], { area: [19, 0, 13, 24] }),
      'overlaps zone 3A',
    ],
    [
      'floor-plan.json',
      'buildings.0.floors.0.picture',
      c => Object.assign(c.buildings[0].floors[0], { picture: 'none.svg' }),
      'none.svg is not in this folder',
    ],
    [
      'floor-plan.json',
      'buildings.0.floors.0.picture',
      c => Object.assign(c.buildings[0].floors[0], { picture: '../x.svg' }),
      'is not a picture',
    ],
    ['floor-plan.json', 'buildings.1.name.nl', c => delete c.buildings[1].name.nl, 'string'],
    ['contract.json', 'versions.0.statutory.check', c => delete c.versions[0].statutory.check, 'string'],
  ]

  it.each(broken)('%s, %s: names file, path and reason', (file, at, breaks, reason) => {
    change(file, breaks)
    expect(read).toThrow(OfficeError)
    const [, problem, ...more] = messageOf(read).split('\n')
    expect(more).toEqual([])
    expect(problem?.startsWith(`  - ${join(dir, file)} ${at}: `)).toBe(true)
    expect(problem?.slice(`  - ${join(dir, file)} ${at}: `.length)).toContain(reason)
  })

  it.each([
    ['contract', contractSchemaText()],
    ['floor-plan', floorPlanSchemaText()],
    ['policy', policySchemaText()],
  ])('publishes the schema of the %s (else: node_modules/.bin/node test/office/write-schema.ts)', (name, text) => {
    expect(readFileSync(`office/${name}.schema.json`, 'utf8')).toBe(text)
  })

  it('has the floor plan that the script writes (else: node_modules/.bin/node test/office/write-floor-plan.ts)', () => {
    expect(JSON.parse(readFileSync('office/floor-plan.json', 'utf8'))).toEqual(sampleFloorPlan())
  })

  it('takes an office without a floor plan: it has no desks to book', () => {
    rmSync(join(dir, 'floor-plan.json'))
    expect(read().floorPlan.buildings).toEqual([])
  })

  const files = ['policy.json', 'calendar.json', 'roles.json', 'contact.json', 'contract.json']

  it.each(files)('%s: says that it cannot be read', file => {
    rmSync(join(dir, file))
    expect(messageOf(read).split('\n').slice(1)).toEqual([`  - ${join(dir, file)}: cannot be read`])
  })

  it.each(files)('%s: says that it is not JSON', file => {
    writeFileSync(join(dir, file), '{ "a": 1, }')
    expect(read).toThrow(`${join(dir, file)}: not JSON`)
  })

  it('names all that is wrong at once', () => {
    change('policy.json', content => Object.assign(content, { horizonMonths: 99 }))
    rmSync(join(dir, 'roles.json'))
    expect(read).toThrow(/horizonMonths.*roles\.json/s)
  })
})

function messageOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
