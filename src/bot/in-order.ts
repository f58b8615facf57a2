import { setTimeout as sleep } from 'node:timers/promises'
import type { State } from '../ports/state.ts'

/** How long a turn may hold its conversation in other processes' eyes, seconds. */
const holdSeconds = 10
const patienceMs = 1500

/**
 * Takes the turns of one conversation one after the other: in this process by a chain, among processes by a short-lived
 * mark in the shared state. Waiting ends after a while: a late turn is better than none.
 */
export function inOrder(state: State, alone: boolean): <T>(conversation: string, turn: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (conversation, turn) => {
    const before = last.get(conversation)
    const mine = (async () => {
      await before?.catch(() => {})
      return alone ? turn() : amongProcesses(state, `turn:${conversation}`, turn)
    })()
    last.set(conversation, mine)
    try {
      return await mine
    } finally {
      if (last.get(conversation) === mine) last.delete(conversation)
    }
  }
}

async function amongProcesses<T>(state: State, key: string, turn: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs
  let mine = await state.claim(key, holdSeconds)
  while (!mine && Date.now() < until) {
    await sleep(25)
    mine = await state.claim(key, holdSeconds)
  }
  try {
    return await turn()
  } finally {
    if (mine) await state.delete(key)
  }
}
