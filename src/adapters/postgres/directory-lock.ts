import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const wait = { timeout: 0 }

/**
 * Holds a folder for this process until unlocked. The lock is the operating system's, taken through SQLite since Node has
 * no call for it: it ends with its owner, however that ends, so that a dead owner's folder is free at once and a pid that
 * was given to another process fools nobody. `novo.pid` beside it tells who holds it. Throws naming pid and folder.
 */
export function lockDirectory(folder: string): () => void {
  const pidFile = join(folder, 'novo.pid')
  const lock = new DatabaseSync(join(folder, 'novo.lock'), wait)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    throw new Error(refusal(folder, pidFile), { cause: error })
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => lock.close()
}

function refusal(folder: string, pidFile: string): string {
  return `The folder ${resolve(folder)} is in use by process ${ownerIn(pidFile)}. Stop it first, or set NOVO_DATA_DIR to another folder.`
}

function ownerIn(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return '(not known)'
  }
}
