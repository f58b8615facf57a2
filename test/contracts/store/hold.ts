import { openStore } from '../../../src/adapters/postgres/store.ts'
import { at } from '../../support/samples.ts'

/** Holds the folder it is given, with one fact kept, until it is killed. */
const store = await openStore({ dataDir: process.argv[2] ?? '' })
await store.change(tx => tx.record({ subject: 'telework:1', what: 'asked', by: 'p', at, facts: {} }))
console.log('held')
setInterval(() => {}, 60_000)
