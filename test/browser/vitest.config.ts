import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/sandbox/page*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Nothing here is a race: on a loaded machine a condition may take its time.
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
    reporters: ['default', './test/support/count-reporter.ts'],
  },
})
