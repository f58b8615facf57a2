import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/sandbox/page*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Nothing here is a race: on a loaded machine a condition may take its time.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Most tests wait more than they compute.
    maxWorkers: 3,
    reporters: ['default', './test/support/count-reporter.ts'],
  },
})
