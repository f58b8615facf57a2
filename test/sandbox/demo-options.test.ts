import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readOptions } from '../../src/demo/options.ts'
import { checkPorts } from '../../src/demo/ports.ts'
import { freePort } from '../support/process.ts'

const usual = { novo: 3978, page: 3979, login: 3980, channel: 3981, graph: 3982, contractor: 3983 }

describe('options of the demo', () => {
  it.each([
    [[], usual],
    [['--port', '8080'], { ...usual, page: 8080 }],
    [['--ports', '4978'], { novo: 4978, page: 4979, login: 4980, channel: 4981, graph: 4982, contractor: 4983 }],
  ])('%j', (args, ports) => {
    expect(readOptions(args)).toMatchObject({ ports })
  })

  it.each([
    [['--port', 'x'], '--port takes a port from 1 to 65535, not "x".'],
    [['--ports', '65531'], '--ports takes a port from 1 to 65530, not "65531".'],
    [['--port', '3981'], '--port 3981 is taken by the demo itself.'],
    [['--paly'], "Unknown option '--paly'"],
    [['now'], 'Unexpected argument'],
  ])('%j is refused', (args, reason) => {
    expect(() => readOptions(args)).toThrow(reason)
  })

  it('a wrong one shows the usage and ends with 2', async () => {
    const program = spawn(process.execPath, ['src/demo.ts', '--paly'])
    const said: string[] = []
    program.stderr.on('data', part => said.push(String(part)))
    const code = await new Promise(ended => program.once('close', ended))
    expect(code).toBe(2)
    expect(said.join('')).toMatch(/Unknown option '--paly'[\s\S]*Usage: npm run demo/)
  })
})

describe('a port in use', () => {
  it.each([
    ['page', /^Port \d+ is in use\. Move the page: npm run demo -- --port \d+$/],
    ['graph', /^Port \d+ is in use\. Stop what uses it \(another demo\?\), or move this one: .* --ports \d+$/],
  ])('is named with the way round it: %s', async (who, line) => {
    const port = await freePort()
    const ports = { ...Object.fromEntries(Object.keys(usual).map(name => [name, 0])), [who]: port }
    const other = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(listening => other.once('listening', listening))
    await expect(checkPorts(ports as typeof usual)).rejects.toThrow(line)
    other.close()
  })
})
