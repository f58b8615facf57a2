import { inject } from 'vitest'

/** The servers of this test run, as started by `global-setup.ts`. */
export const sharedServices = (): { redisUrl: string; postgresUrl: string | undefined } => ({
  redisUrl: inject('redisUrl'),
  postgresUrl: inject('postgresUrl'),
})
