import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Break, breaks } from './sabotage.ts'

export type Options = {
  /** How long the faults last, at least. */
  seconds: number
  /** The faults go on until so many processes were killed. */
  kills: number
  seed: number
  /** A guard that is taken away, to see the run end red. */
  break: Break | undefined
}

/** Reads the command line; throws with the remedy when it says something else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      kills: { type: 'string', default: '0' },
      seed: { type: 'string' },
      break: { type: 'string' },
    },
  })
  return {
    seconds: whole('seconds', values.seconds),
    kills: whole('kills', values.kills),
    seed: values.seed === undefined ? randomInt(1, 1_000_000) : whole('seed', values.seed),
    break: values.break === undefined ? undefined : breakOf(values.break),
  }
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Error(`--${name} is "${text}": give a whole number.`)
}

function breakOf(text: string): Break {
  const found = breaks.find(name => name === text)
  if (found) return found
  throw new Error(`--break is "${text}": give one of ${breaks.join(', ')}.`)
}
