/** What one asked for and was told, with the moments of asking and of the answer. `unknown`: no answer came; it may have happened, at any time since. */
export type Operation = {
  asked: number
  answered: number
  who: string
} & ({ did: 'take'; told: 'taken' | 'refused' | 'unknown' } | { did: 'give back'; told: 'given back' | 'unknown' })

/**
 * Whether the operations on one place can be put in an order in which each has an effect at one moment between question
 * and answer: nobody takes what somebody has, nobody is refused what is free, nobody gives back what is not theirs.
 * (After Wing and Gong, with the states that were tried kept.)
 */
export function isLinearizable(history: readonly Operation[]): boolean {
  const operations = [...history].sort((a, b) => a.asked - b.asked)
  const tried = new Set<string>()
  const told = operations.map(({ told }) => told !== 'unknown')

  function search(done: bigint, holder: string | undefined): boolean {
    if (told.every((was, at) => !was || has(done, at))) return true
    const key = `${done} ${holder}`
    if (tried.has(key)) return false
    tried.add(key)
    return next(operations, done).some(at => {
      const after = applied(operations[at] as Operation, holder)
      return after !== 'impossible' && search(done | (1n << BigInt(at)), after.holder)
    })
  }
  return search(0n, undefined)
}

const has = (done: bigint, at: number) => (done & (1n << BigInt(at))) !== 0n

/** Those that may come next: asked before every other open one was answered. */
function next(operations: readonly Operation[], done: bigint): number[] {
  let firstAnswer = Number.POSITIVE_INFINITY
  const open: number[] = []
  for (const [at, { asked, answered, told }] of operations.entries()) {
    if (has(done, at)) continue
    if (asked > firstAnswer) break
    open.push(at)
    if (told !== 'unknown') firstAnswer = Math.min(firstAnswer, answered)
  }
  return open.filter(at => (operations[at]?.asked ?? 0) <= firstAnswer)
}

function applied(
  { did, told, who }: Operation,
  holder: string | undefined,
): { holder: string | undefined } | 'impossible' {
  if (did === 'give back') return holder === who ? { holder: undefined } : 'impossible'
  if (told === 'refused') return holder === undefined ? 'impossible' : { holder }
  return holder === undefined ? { holder: who } : 'impossible'
}
