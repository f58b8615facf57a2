import { teamsPace } from '../../src/adapters/teams/pace.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { answerParent } from './child.ts'
import { noticeHandlers } from './notices-seed.ts'
import { beganAt } from './office.ts'
import { seedPending, seedSettled } from './seed.ts'

/** Novo as `npm start` composes it, but for two things: it is always a working morning, and Teams' 50 requests a second do not hold. */
const offsetMs = Date.parse(beganAt) - Number(process.argv[2])
const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() }
/** The bookkeeping stays, on a clock a thousand times as fast. */
const pace = teamsPace(() => performance.now() * 1000)

const config = readConfig(process.env)
const novo = await compose(config, { clock, pace })

answerParent(
  {
    'seed settled': people => seedSettled(novo.store, people as Parameters<typeof seedSettled>[1]),
    'seed pending': asked => seedPending(novo.store, asked as Parameters<typeof seedPending>[1]),
    ...noticeHandlers(novo.store, clock, config),
    counts: () => novo.store.outbox.counts(),
    decided: async ids => {
      const found = await Promise.all((ids as string[]).map(id => novo.store.telework(id)))
      return found.filter(telework => telework?.status === 'approved').length
    },
    stop: () => novo.stop(),
  },
  novo.url,
)
