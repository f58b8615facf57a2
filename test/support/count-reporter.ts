import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with `N passed, N failed` alone on a line, for those who read only that. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
    const broken = modules.filter(module => module.errors().length > 0).length + errors.length
    const passed = states.filter(state => state === 'passed').length
    const failed = states.filter(state => state === 'failed').length + broken
    console.log(`\n${passed} passed, ${failed} failed`)
  }
}
