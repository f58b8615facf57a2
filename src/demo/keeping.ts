import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptSandbox, keptSandbox, snapshotOf } from '../sandbox/kept.ts'
import type { Json, JsonObject, Sandbox } from '../sandbox/world.ts'

/** Of the file's shape: one of another version is put aside. */
const version = 1
const saveAfterMs = 2_000

export type Kept = { at: Date; sandbox: KeptSandbox }

const fileIn = (folder: string) => join(folder, 'sandbox.json')

/**
 * What the sandbox was in the last run of this folder. A file that cannot be used is put aside and `tell` says so in one
 * line: the demo starts without it.
 */
export function readKept(folder: string, tell: (line: string) => void): Kept | undefined {
  const file = fileIn(folder)
  if (!existsSync(file)) return undefined
  try {
    return parseKept(readFileSync(file, 'utf8'))
  } catch (error) {
    const aside = join(folder, `sandbox.put-aside-${Date.now()}.json`)
    renameSync(file, aside)
    const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message
    tell(`The chats of the last run cannot be used (${reason}). They are put aside in ${aside}; the page starts empty.`)
    return undefined
  }
}

function parseKept(text: string): Kept {
  const kept = JSON.parse(text) as JsonObject | null
  if (kept?.version !== version) throw new Error(`version ${kept?.version ?? 'unknown'} instead of ${version}`)
  const at = new Date(String(kept.clock))
  if (Number.isNaN(at.getTime())) throw new Error('clock is not a date')
  return { at, sandbox: keptSandbox(kept.sandbox ?? null) }
}

/** Keeps the sandbox: some seconds after each change, and when `stop` is called. A disk that refuses is told once. */
export function startKeeping(
  folder: string,
  sandbox: Sandbox,
  now: () => Date,
  tell: (line: string) => void,
): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let told = false
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    try {
      write(folder, { version, clock: now().toISOString(), sandbox: snapshotOf(sandbox) })
    } catch (error) {
      if (!told) tell(`The chats cannot be kept for the next run: ${(error as Error).message}`)
      told = true
    }
  }
  const soon = () => {
    timer ??= setTimeout(save, saveAfterMs)
  }
  const stopListening = [sandbox.channel.on(soon), sandbox.contractor.on(soon)]
  return {
    soon,
    stop() {
      for (const stop of stopListening) stop()
      save()
    },
  }
}

/** Whole or not at all, whenever the process ends. */
function write(folder: string, content: Json): void {
  mkdirSync(folder, { recursive: true })
  const half = join(folder, 'sandbox.json.new')
  writeFileSync(half, JSON.stringify(content))
  renameSync(half, fileIn(folder))
}
