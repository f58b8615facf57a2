import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/sandbox/world.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'novo-policy-'))
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({})
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Prints what the command says of these days. */
async function explained(...args: string[]): Promise<string> {
  const env = { ...process.env, ...sandbox.environment(), PORT: '0', NOVO_DATA_DIR: folder }
  const ran = run(process.execPath, ['src/policy.ts', ...args], { env })
  return ran.then(
    ({ stdout }) => stdout,
    ({ stderr }) => stderr,
  )
}

/** Monday to Thursday of a week that lies two to three weeks ahead. */
const week = (() => {
  const today = Temporal.Now.plainDateISO('Europe/Brussels')
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 21 })
  return [0, 1, 2, 3].map(days => monday.add({ days }).toString())
})()

describe('npm run policy -- explain', () => {
  it('prints every rule’s reading, and whether it may be sent', async () => {
    const said = await explained('explain', '--person', 'Anna Lemaire', '--days', week.join(','))
    expect(said).toMatch(/the organisation’s own rules\n/)
    expect(said).toMatch(
      /three-days-a-week \(ceiling, asks a reason\)\n {4}asks a reason: .*4 days that week, the most is 3/,
    )
    expect(said).toMatch(/reception-on-the-spot \(excluded, blocks\): not for this person/)
    expect(said).toMatch(/may not be sent\.\n$/)
  })

  it('takes parts of days, a reason and a language', async () => {
    const days = `${week[0]}:morning,${week.slice(1).join(',')}`
    const said = await explained(
      'explain',
      '--person',
      'Anna Lemaire',
      '--days',
      days,
      '--reason',
      'x',
      '--language',
      'fr',
    )
    expect(said).toMatch(/3,5 jours cette semaine-là/)
    expect(said).toMatch(/may be sent\.\n$/)
  })

  it.each([
    [['explain', '--person', 'Nobody Atall', '--days', '2027-01-12'], /knows nobody called Nobody Atall/],
    [['explain', '--person', 'Anna Lemaire', '--days', '2027-02-30'], /2027-02-30 is no day: write/],
    [['explain'], /^Usage: /],
  ])('says what is wrong: %j', async (args, says) => {
    expect(await explained(...args)).toMatch(says)
  })
})
