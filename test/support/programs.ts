import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** A server's programs and how they are run. */
export type Programs = {
  server: string
  initdb?: string
  env: NodeJS.ProcessEnv
  /** Put before every command: changes to another user. */
  prefix: readonly string[]
  as?: { uid: number; gid: number }
}

/** Where packages are unpacked that the machine does not have. */
const unpacked = resolve(import.meta.dirname, '../../.novo/services')

export class NotInstalled extends Error {
  constructor(what: string, install: string) {
    super(`${what} is not installed and could not be unpacked. Install it: ${install}`)
    this.name = 'NotInstalled'
  }
}

/** redis-server or valkey-server on PATH, else from Debian's packages, unpacked without root. Throws `NotInstalled`. */
export function findRedis(): Programs {
  const names = ['redis-server', 'valkey-server']
  const server = onPath(names) ?? unpackedAt(names) ?? (unpack('redis-server') ? unpackedAt(names) : undefined)
  if (!server) throw new NotInstalled('Redis', 'apt-get install redis-server, or brew install redis')
  return { server, env: envOf(server), prefix: [] }
}

/** PostgreSQL on PATH or where Debian puts it, else unpacked likewise. It refuses to run as root: then as another user. Throws `NotInstalled`. */
export function findPostgres(): Programs {
  const find = () => {
    const server = onPath(['postgres']) ?? debian('/') ?? debian(unpacked)
    const initdb = server && beside(server, 'initdb')
    return server && initdb ? { server, initdb } : undefined
  }
  const found = find() ?? (unpack('postgresql') ? find() : undefined)
  if (!found) throw new NotInstalled('PostgreSQL', 'apt-get install postgresql, or brew install postgresql')
  return { ...found, env: envOf(found.server), ...asSomebody() }
}

const onPath = (names: readonly string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)))
    .find(existsSync)

const unpackedAt = (names: readonly string[]) => names.map(name => join(unpacked, 'usr/bin', name)).find(existsSync)

/** The newest of the versions beside each other. */
const debian = (root: string): string | undefined =>
  globSync(join(root, 'usr/lib/postgresql/*/bin/postgres'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1)

function beside(server: string, name: string): string | undefined {
  const path = join(server, '..', name)
  return existsSync(path) ? path : onPath([name])
}

function envOf(server: string): NodeJS.ProcessEnv {
  if (!server.startsWith(unpacked)) return { ...process.env, LC_ALL: 'C' }
  const libraries = globSync(join(unpacked, '{usr/,}lib/*-linux-*'))
  return { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: libraries.join(delimiter) }
}

/** Fetches a package and what it needs and the machine lacks, and unpacks them: no root, nothing installed. */
function unpack(name: string): boolean {
  const wanted = missingFor(name)
  if (wanted.length === 0) return false
  const folder = join(unpacked, 'packages')
  mkdirSync(folder, { recursive: true })
  console.log(`Fetching ${wanted.join(' ')} …`)
  if (spawnSync('apt-get', ['download', '-qq', ...wanted], { cwd: folder, stdio: 'ignore' }).status !== 0) return false
  const done = globSync(join(folder, '*.deb')).every(file => spawnSync('dpkg', ['-x', file, unpacked]).status === 0)
  rmSync(folder, { recursive: true })
  return done
}

/** Not the C library: the one that runs this process is there already, and two do not mix. Nor the compiler for long queries. */
const needed = /^(?!libc6|libc-bin|libllvm)(lib|lua-|redis|valkey|postgresql(-client)?-\d+$)/

function missingFor(name: string): string[] {
  const args = ['install', '--simulate', '-qq', '--no-install-recommends', '-o', 'Debug::NoLocking=1', name]
  const { stdout } = spawnSync('apt-get', args, { encoding: 'utf8' })
  const names = [...(stdout ?? '').matchAll(/^Inst (\S+) \(/gm)].map(match => match[1] ?? '')
  return names.filter(package_ => needed.test(package_))
}

/** Who runs a server that will not run as root. */
function asSomebody(): Pick<Programs, 'prefix' | 'as'> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const user = ['postgres', 'nobody'].flatMap(name => idsOf(name) ?? [])[0]
  if (!user) throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.')
  const { uid, gid } = user
  const change = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const dies = [...change, '--pdeathsig', 'KILL']
  return { prefix: works([...dies, 'true']) ? dies : change, as: user }
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  const { stdout } = spawnSync('getent', ['passwd', name], { encoding: 'utf8' })
  const [, , uid, gid] = (stdout ?? '').split(':')
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

const works = ([program, ...args]: string[]) => spawnSync(program ?? '', args).status === 0
