import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { startRelay } from '../jobs/relay.ts'
import { runEffect } from '../jobs/runner.ts'
import { bullQueue } from './adapters/bull/queue.ts'
import { tmfContractor } from './adapters/contractor/contractor.ts'
import { embeddedQueue } from './adapters/embedded/queue.ts'
import { embeddedState } from './adapters/embedded/state.ts'
import { graphCalendars } from './adapters/graph/calendars.ts'
import { graphDirectory } from './adapters/graph/directory.ts'
import { signedLinks } from './adapters/links/links.ts'
import { clientCredentials } from './adapters/login/tokens.ts'
import { measured } from './adapters/metrics/measured.ts'
import { prometheus } from './adapters/metrics/metrics.ts'
import { resvgPictures } from './adapters/pictures/pictures.ts'
import { openStore } from './adapters/postgres/store.ts'
import { redisState } from './adapters/redis/state.ts'
import { teamsChat } from './adapters/teams/chat.ts'
import type { Pace } from './adapters/teams/pace.ts'
import { patient } from './bot/patience.ts'
import { botAdapter } from './bot/sdk.ts'
import { botTurn } from './bot/turn.ts'
import type { Config } from './config.ts'
import { feedFile } from './files/calendar-feed.ts'
import { fileMakers } from './files.ts'
import { keepContact } from './flows/contractor-contact.ts'
import { askAtStart, lookAtSchedules } from './flows/schedules.ts'
import { readOffice } from './office.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import { queueNames } from './ports/queue.ts'
import type { Changes, Store } from './ports/store.ts'
import type { Understanding } from './ports/understanding.ts'
import { httpServer } from './server.ts'
import { grammar } from './understanding/grammar.ts'

export type Novo = {
  /** The address it listens on, with the port that `PORT=0` was given. */
  url: string
  /** Looks at waiting effects and schedules at once: for a clock that was moved. */
  wake(): Promise<void>
  store: Store
  stop(): Promise<void>
}

/** What a demo or a test puts in another's place. */
export type Overrides = { clock?: Clock; log?: Log; pace?: Pace; understanding?: Understanding }

const systemClock: Clock = { now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) }

/** At most this long a stop waits for what runs. */
const drainMs = 15_000
const sweepMs = 500
/** The relay looks once for all that was kept in such a moment. */
const gatherMs = 20
const scheduleMs = 15_000

/** Puts the program together and starts it. The only place that knows which adapter stands behind a port. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<Novo> {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? pino({ base: { role: config.role }, level: process.env.LOG_LEVEL ?? 'info' })
  const office = readOffice(config.officeDir, config.zone, config.defaultLanguage, yearsAround(clock))
  const kept = await openStore(config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir })
  const state = config.redisUrl ? redisState({ redisUrl: config.redisUrl, log }) : embeddedState()
  const queue = config.redisUrl ? await bullQueue({ redisUrl: config.redisUrl, log }) : embeddedQueue({ log })
  const works = config.role !== 'web'
  const relay = startRelay({ store: kept, queue, clock, log }, works ? sweepMs : 10 * sweepMs)
  const store = waking(kept, gathered(relay.wake))
  const contractor = tmfContractor({
    url: config.contractor.url,
    token: config.contractor.token,
    dialect: config.contractor.dialect,
    log,
    now: clock.now,
    met: contact => void keepContact(state, contact).catch(() => log.warn({}, 'a contact could not be kept')),
  })
  const graphToken = tokenFor(config, 'directory', `${new URL(config.graphUrl).origin}/.default`)
  const directory = graphDirectory({
    graphUrl: config.graphUrl,
    token: graphToken,
    state,
    log,
    clockMs: () => Temporal.Instant.from(clock.now()).epochMilliseconds,
    ...(config.teamsAppId && { teamsAppId: config.teamsAppId }),
  })
  const chat = teamsChat({
    token: tokenFor(config, 'chat', 'https://api.botframework.com/.default'),
    allowedHosts: config.channel.serviceHosts,
    log,
    ...(overrides.pace && { pace: overrides.pace }),
  })
  const metrics = prometheus(() => effectCounts(kept, clock), contractor.state)
  const { publicUrl } = config
  const links = signedLinks({ publicUrl, secret: config.bot.password, clock })
  const needs = {
    directory: measured(directory, 'directory', metrics),
    contractor: measured(contractor, 'contractor', metrics),
    calendars: measured(graphCalendars({ graphUrl: config.graphUrl, token: graphToken }), 'calendars', metrics),
    store,
    chat,
    clock,
    office,
    newId,
    publicUrl,
    log,
    metrics,
    state,
    links,
    pictures: resvgPictures(),
    understanding: overrides.understanding ? patient(overrides.understanding, grammar, log) : grammar,
  }

  if (works) for (const name of queueNames) queue.work(name, 10, handout => runEffect(needs, handout))
  const stopSchedules = works ? startSchedules(needs) : () => {}
  const rules = { appId: config.bot.appId, tenantId: config.bot.tenantId, ...config.channel }
  const edge = {
    rules,
    adapter: botAdapter({ ...config.bot, loginUrl: config.loginUrl, ...config.channel }),
    turn: botTurn({ ...needs, chat: chat.interactive }, !config.redisUrl),
    webhookSecrets: config.webhookSecrets,
    ticketDialect: config.contractor.dialect,
    links,
    files: fileMakers(needs),
    feed: (secret: string) => feedFile(needs, secret),
  }
  const checks = async () => ({
    database: await answered(kept.ping().then(() => 'ok')),
    queue: await answered(queue.state()),
    contractor: contractor.state(),
    directory: directory.state(),
  })
  const server = httpServer({ store, clock, newId, log, metrics, checks }, config.role === 'worker' ? undefined : edge)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(config.port, () => listening())
  })
  if (works) await askAtStart(needs)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    store,
    wake: async () => {
      await lookAtSchedules(needs)
      relay.wake()
    },
    stop: async () => {
      const closed = new Promise<void>(done => server.close(() => done()))
      server.server.closeIdleConnections()
      stopSchedules()
      await within(closed, 5_000)
      server.server.closeAllConnections()
      await relay.stop()
      await queue.close(drainMs)
      await state.close()
      await kept.close()
    },
  }
}

const yearsAround = (clock: Clock): number[] => {
  const year = Number(clock.now().slice(0, 4))
  return [year - 1, year, year + 1, year + 2, year + 3]
}

const effectCounts = async ({ outbox }: Store, clock: Clock) => ({
  ...(await outbox.counts()),
  due: await outbox.due(clock.now()),
})

const tokenFor = ({ loginUrl, bot }: Config, who: 'chat' | 'directory', scope: string) =>
  clientCredentials({ loginUrl, tenantId: bot.tenantId, clientId: bot.appId, secret: bot.password, scope, who })

/** UUID version 7: ids sort by time. */
function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Runs once for all the calls of a moment. */
function gathered(work: () => void): () => void {
  let soon: NodeJS.Timeout | undefined
  return () => {
    if (soon) return
    soon = setTimeout(() => {
      soon = undefined
      work()
    }, gatherMs)
  }
}

/** The same store, waking the relay when a change asked for effects. */
function waking(store: Store, wake: () => void): Store {
  const watched = async <T>(
    work: (tx: Changes) => Promise<T>,
    run: (seen: (tx: Changes) => Promise<T>) => Promise<unknown>,
  ) => {
    let asked = false
    const result = await run(tx =>
      work({
        ...tx,
        addEffects: effects => {
          asked ||= effects.length > 0
          return tx.addEffects(effects)
        },
      }),
    )
    if (asked) wake()
    return result
  }
  return {
    ...store,
    change: <T>(work: (tx: Changes) => Promise<T>) => watched(work, seen => store.change(seen)) as Promise<T>,
    outbox: {
      ...store.outbox,
      sendAgain: async (id, keep) => {
        const revived = await store.outbox.sendAgain(id, keep)
        wake()
        return revived
      },
      finish: async (id, lease, keep) => {
        const finished = await watched(keep, seen => store.outbox.finish(id, lease, seen))
        // What waited behind this effect may be due now.
        wake()
        return finished as boolean
      },
    },
  }
}

function startSchedules(needs: Parameters<typeof lookAtSchedules>[0] & { log: Log }): () => void {
  const look = () => {
    lookAtSchedules(needs).catch(() => needs.log.warn({}, 'schedules could not be looked at'))
  }
  const timer = setInterval(look, scheduleMs)
  look()
  return () => clearInterval(timer)
}

const answered = (check: Promise<string>): Promise<string> =>
  within(check, 2_000).then(
    state => state ?? 'no answer within 2 s',
    () => 'does not answer',
  )

const within = <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  const timer = Promise.withResolvers<undefined>()
  const timeout = setTimeout(() => timer.resolve(undefined), ms)
  return Promise.race([work, timer.promise]).finally(() => clearTimeout(timeout))
}
