// Installs what is needed before anything else runs. Works with the Node the machine has, however old.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const lock = readFileSync('package-lock.json', 'utf8')
const stamp = 'node_modules/.novo-installed'

function installed() {
  return existsSync('node_modules/.bin/node') && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
}

if (!installed()) {
  console.log('Installing the packages Novo needs (once, a minute or so) …')
  // Not `npm ci`: it refuses a lock file without the optional packages of every other platform.
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'],
    {
      stdio: 'inherit',
    },
  )
  if (npm.status !== 0) {
    console.error(
      'npm install failed; its message is above. Check that the npm registry can be reached, then run the command again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const node = spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' })
const major = Number(node.stdout?.slice(1).split('.')[0])
if (!(major >= 26)) {
  console.error('The npm package `node` did not bring Node 26. Run `npm rebuild node`, or install Node 26 yourself.')
  process.exit(1)
}
