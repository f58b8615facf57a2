import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Novo } from '../../src/compose.ts'
import { startNovo, startWorld, type World } from '../../src/demo/world.ts'
import { movableClock } from '../../src/sandbox/clock.ts'
import { cast } from '../../src/sandbox/office.ts'
import { type ChatPerson, chatPerson } from '../../src/sandbox/person.ts'
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts'
import type { Sandbox, SandboxClock, SandboxPerson } from '../../src/sandbox/world.ts'

/** Tuesday 1 December 2026, nine o'clock in Brussels. */
export const tuesdayAtNine = '2026-12-01T08:00:00Z'

type Options = {
  startAt?: string
  /** Adds to what the sandbox tells. */
  environment?: () => Record<string, string> | Promise<Record<string, string>>
  sandbox?: Omit<SandboxOptions, 'clock'>
}

export type Logged = { level: 'info' | 'warn' | 'error'; facts: object; message: string }

type Language = 'fr' | 'nl' | 'de' | 'en'
const preferred = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const

/** Somebody at the chat, and what the directory has of them. */
export type Somebody = ChatPerson & { entry: SandboxPerson }

export type Story = {
  readonly sandbox: Sandbox
  readonly novo: Novo
  readonly clock: SandboxClock
  /** Everything logged so far, oldest first. */
  readonly logged: readonly Logged[]
  /** One of the cast, with the app installed. */
  person(name: keyof typeof cast): Promise<ChatPerson>
  /** Somebody new in the directory; with the app unless said otherwise. */
  newcomer(language: Language, more?: Partial<SandboxPerson> & { installed?: boolean }): Promise<Somebody>
  /** A new employee and their new functional chief. */
  team(employee: Language, chief: Language): Promise<{ employee: Somebody; chief: Somebody }>
  /** Moves the clock on and has Novo look at what has come due. */
  later(duration: Temporal.DurationLike): Promise<void>
  /** Stops Novo and starts it again on what was kept. */
  restart(): Promise<void>
}

/** One sandbox and one Novo for the stories of a file, started before the first and ended after the last. */
export function storyWorld(options: Options = {}): Story {
  const clock = movableClock(new Date(options.startAt ?? tuesdayAtNine))
  const folder = mkdtempSync(join(tmpdir(), `novo-story-${process.pid}-`))
  const logged: Logged[] = []
  // Teams' limits have their own tests: here nobody waits for them.
  const overrides = { log: collecting(logged), pace: { take: () => 0 } }
  let world: World
  let environment: Record<string, string>
  let people = 0

  beforeAll(async () => {
    cpSync(inject('embeddedTemplate'), folder, { recursive: true })
    environment = { NOVO_DATA_DIR: folder, ...(await options.environment?.()) }
    const sandbox = { channelLimits: false, ...options.sandbox, clock }
    world = await startWorld(environment, sandbox, overrides)
    environment = { ...environment, PORT: new URL(world.novo.url).port }
  })
  afterAll(async () => {
    // Not `world.close`: that stops the Novo it started, which a restart may have replaced.
    await world?.novo.stop()
    await world?.sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function newcomer(language: Language, more: Partial<SandboxPerson> & { installed?: boolean } = {}) {
    people += 1
    const { installed = true, ...fields } = more
    const entry = { ...newEntry(people, language), ...fields }
    world.sandbox.graph.change(entry.id, entry)
    if (installed) await world.sandbox.channel.install(entry.id)
    return { ...reader(world.sandbox, entry.id), entry }
  }

  return {
    get sandbox() {
      return world.sandbox
    },
    get novo() {
      return world.novo
    },
    clock,
    logged,
    async person(name) {
      await world.sandbox.channel.install(cast[name])
      return reader(world.sandbox, cast[name])
    },
    newcomer,
    async team(employee, chief) {
      const boss = await newcomer(chief)
      return { chief: boss, employee: await newcomer(employee, { managerId: boss.id }) }
    },
    async later(duration) {
      clock.forward(Temporal.Duration.from(duration).total('milliseconds'))
      await world.novo.wake()
    },
    async restart() {
      await world.novo.stop()
      world.novo = await startNovo(world.sandbox, environment, clock, overrides)
    },
  }
}

const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

/** The same person, to whom a space that may not break is a space. */
function reader({ channel }: Sandbox, id: string): ChatPerson {
  const person = chatPerson(channel, id)
  return {
    ...person,
    presses: async (title, inputs) => spaced(await person.presses(title, inputs)),
    reads: () => person.reads().map(spaced),
    sees: async (fits, ms) => spaced(await person.sees(new RegExp(fits.source.replaceAll(' ', '\\s'), fits.flags), ms)),
  }
}

const collecting = (logged: Logged[]) => ({
  info: (facts: object, message: string) => void logged.push({ level: 'info', facts, message }),
  warn: (facts: object, message: string) => void logged.push({ level: 'warn', facts, message }),
  error: (facts: object, message: string) => void logged.push({ level: 'error', facts, message }),
})

const givenNames = ['Aline', 'Ward', 'Maud', 'Jef', 'Odile', 'Tuur', 'Solange', 'Mieke', 'Gilles', 'Hilde'] as const
const surnames = ['Fauvel', 'Neyens', 'Carlier', 'Thys', 'Wéry', 'Bogaerts', 'Hanquet'] as const

/** Fictional, each name once in a file. */
function newEntry(number: number, language: Language): SandboxPerson {
  const givenName = givenNames[number % givenNames.length] ?? 'Aline'
  const surname = surnames[number % surnames.length] ?? 'Fauvel'
  return {
    id: `0a0b0c0d-0000-4000-8000-${String(500 + number).padStart(12, '0')}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: `novice.${number}@fps.example`,
    preferredLanguage: preferred[language],
    employeeId: `E${20000 + number}`,
    jobTitle: 'Gestionnaire de dossiers',
    department: 'Dossiers',
    officeLocation: 'Bruxelles - Brussel, 6',
    streetAddress: `Rue des Tilleuls ${number}`,
    postalCode: '5030',
    city: 'Gembloux',
  }
}

/** Waits until `found` gives something, on a busy machine too. Throws with `what` when it does not. */
export async function eventually<T>(found: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const until = performance.now() + 30_000
  while (performance.now() < until) {
    const value = await found()
    if (value !== undefined && value !== false) return value
    await new Promise(next => setTimeout(next, 15))
  }
  throw new Error(`did not happen within 30 s: ${what}`)
}

/** The first attempts anew come within this time; a reminder, the morning or the next look at an incident do not. */
const soon = { seconds: 12 }

/** Waits until nothing is on its way any more: no effect is due or will be soon, nobody is told and nobody is called. */
export async function quiet({ novo, sandbox, clock }: Story): Promise<void> {
  const state = { before: '', same: 0 }
  await eventually(async () => {
    const at = Temporal.Instant.from(clock.now().toISOString()).add(soon).toString()
    const due = await novo.store.outbox.due(at)
    const now = `${sandbox.channel.posts().length} ${sandbox.contractor.calls().length}`
    state.same = due === 0 && now === state.before ? state.same + 1 : 0
    state.before = now
    if (state.same < 2) await new Promise(next => setTimeout(next, 30))
    return state.same >= 2 || undefined
  }, 'nothing is on its way any more')
}

/** How many messages a person's chat got from the bot whose text or summary fits. */
export const told = ({ sandbox }: Story, person: { id: string }, fits: RegExp): number =>
  sandbox.channel
    .posts()
    .filter(post => post.personId === person.id && fits.test(spaced(`${post.text ?? ''} ${post.summary ?? ''}`))).length
