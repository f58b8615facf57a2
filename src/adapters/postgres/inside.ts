import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Tells a question asked beside a transaction from within it. It would wait for a connection that the transaction itself
 * holds: for ever on the embedded database, which has one, and on a server when all are in use.
 */
export function transactions() {
  const here = new AsyncLocalStorage<{ open: boolean }>()

  function refuseInside(what: string): void {
    if (here.getStore()?.open) throw new Error(`${what} was called beside a transaction from inside it: ask its tx.`)
  }

  return {
    run: async <T>(work: () => Promise<T>): Promise<T> => {
      refuseInside('change')
      const transaction = { open: true }
      return here.run(transaction, work).finally(() => {
        transaction.open = false
      })
    },

    /** The same functions, each refusing to be called from inside. */
    outside: <F extends object>(functions: F): F =>
      Object.fromEntries(
        Object.entries(functions).map(([name, ask]) => [
          name,
          async (...args: unknown[]) => {
            refuseInside(name)
            return ask(...args)
          },
        ]),
      ) as F,
  }
}
