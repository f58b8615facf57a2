import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Ends the run with those that failed or needed another try, by name, and `N passed, N failed` alone on a line. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const broken = modules.filter(module => module.errors().length > 0)
    const failed = tests.filter(test => test.result().state === 'failed')
    for (const test of tests.filter(test => test.diagnostic()?.flaky)) console.log(`RETRIED ${nameOf(test)}`)
    for (const test of failed) console.log(`FAILED ${nameOf(test)}`)
    for (const module of broken) console.log(`FAILED ${module.relativeModuleId}`)
    const passed = tests.filter(test => test.result().state === 'passed').length
    console.log(`\n${passed} passed, ${failed.length + broken.length + errors.length} failed`)
  }
}

const nameOf = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}`
