import { describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { buildNetwork, linesBelow } from '../../src/domain/network.ts'
import { largeOffice } from '../../src/sandbox/large-office.ts'
import { samplePeople } from '../../src/sandbox/office.ts'
import { notingLog } from '../support/fakes.ts'
import { contractorWorld } from './contractor-world.ts'

async function nation() {
  const { contractor } = await contractorWorld({ lines: 1250 })
  const novo = tmfContractor({ url: contractor.url, token: contractor.token, log: notingLog() })
  return { contractor, novo }
}

describe('the network of 1,250 lines', () => {
  it('is a tree in eleven provinces that is read whole, page by page, the same at each start', async () => {
    const [one, other] = [await nation(), await nation()]
    const { nodes, places, leftOut } = await one.novo.network()
    expect(await other.novo.network()).toEqual({ nodes, places, leftOut })
    expect(leftOut).toEqual([])
    expect(places.filter(({ line }) => line.startsWith('home-line'))).toHaveLength(1250)
    const count = (level: string) => nodes.filter(node => node.level === level).length
    expect([count('national'), count('province')]).toEqual([1, 11])
    expect(count('cabinet')).toBeGreaterThan(200)
    const network = buildNetwork(nodes, places)
    expect(network.strays).toEqual([])
    expect(linesBelow(network, network.root)).toHaveLength(places.length)
    for (const { id } of nodes.filter(({ level }) => level === 'province'))
      expect(linesBelow(network, id).length).toBeGreaterThan(50)
    for (const { id } of nodes)
      expect(linesBelow(network, id)).toHaveLength(one.contractor.network.linesBelow(id).length)
  })

  it('gives the lines beyond the office’s own to people the office does not know', async () => {
    const { contractor } = await nation()
    const known = new Set(samplePeople().map(({ employeeId }) => employeeId))
    const [ours, others] = [true, false].map(is => contractor.lines().filter(line => known.has(line.employeeId) === is))
    expect(ours?.length).toBeGreaterThan(15)
    expect(others?.every(({ employeeId }) => /^E5\d{4}$/.test(employeeId))).toBe(true)
    expect(new Set(contractor.lines().map(({ employeeId }) => employeeId)).size).toBe(contractor.lines().length)
  })

  it('gives the people of a large office each their own', async () => {
    const people = largeOffice(1250)
    expect(new Set(people.map(({ id }) => id)).size).toBe(1250)
    const known = new Map(people.map(person => [person.employeeId, person]))
    expect(people.every(({ managerId }) => managerId === undefined || people.some(({ id }) => id === managerId))).toBe(
      true,
    )
    const { contractor } = await contractorWorld({ people, lines: 1200 })
    const homes = contractor.lines().filter(({ serviceType }) => serviceType === 'home-line')
    expect([homes.length, new Set(homes.map(({ employeeId }) => employeeId)).size]).toEqual([1200, 1200])
    expect(homes.filter(({ employeeId }) => known.has(employeeId)).length).toBeGreaterThan(1190)
  })

  it('is kept without the lines that come again by themselves', async () => {
    const { contractor } = await nation()
    const kept = contractor.snapshot() as { services: unknown[]; elsewhere: number }
    expect(kept.services.length).toBeLessThan(200)
    const again = await contractorWorld({ lines: 1250, kept: structuredClone(kept) as never })
    expect(
      again.contractor
        .lines()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      contractor
        .lines()
        .map(({ id }) => id)
        .sort(),
    )
    expect(again.contractor.network.nodes()).toHaveLength(contractor.network.nodes().length)
  })
})

describe('something broken', () => {
  const line = 'home-line-E10010'
  const world = async () => {
    const { contractor } = await contractorWorld({ withLine: ['E10010', 'E10004', 'E10006'] })
    const novo = tmfContractor({ url: contractor.url, token: contractor.token, log: notingLog() })
    return { contractor, novo }
  }
  const way = (contractor: Awaited<ReturnType<typeof world>>['contractor']) =>
    contractor.network.nodes().filter(({ id }) => contractor.network.linesBelow(id).includes(line))

  it('takes the sync from every line below it, until it is mended', async () => {
    const { contractor } = await world()
    const conditions = () =>
      Object.fromEntries(contractor.lines().map(each => [each.id, each.condition.sync && each.condition.vpn]))
    for (const { id } of way(contractor)) {
      contractor.network.break(id)
      const below = contractor.network.linesBelow(id)
      for (const [each, works] of Object.entries(conditions())) expect(works).toBe(!below.includes(each))
      contractor.network.mend(id)
    }
    expect(Object.values(conditions())).not.toContain(false)
  })

  it('is what a test of the line and of its tunnel measures', async () => {
    const { contractor, novo } = await world()
    const cabinet = way(contractor).find(({ kind }) => kind === 'cabinet')?.id ?? ''
    contractor.network.break(cabinet)
    for (const service of [line, 'vpn-E10010'])
      expect(await novo.testLine(service)).toMatchObject({ sync: false, vpn: false, downstream: 0, packetLoss: 100 })
    contractor.network.mend(cabinet)
    contractor.network.break('vpn')
    expect(await novo.testLine(line)).toMatchObject({ sync: true, vpn: false, downstream: 48 })
    contractor.network.mend('vpn')
    expect(await novo.testLine(line)).toMatchObject({ sync: true, vpn: true })
  })

  it('leaves what was broken by hand as it was', async () => {
    const { contractor } = await world()
    contractor.condition(line, { vpn: false })
    contractor.network.break('national-BE')
    contractor.network.mend('national-BE')
    expect(contractor.lines().find(({ id }) => id === line)?.condition).toMatchObject({ sync: true, vpn: false })
  })

  it('is a node that there is', async () => {
    const { contractor } = await world()
    expect(() => contractor.network.break('cabinet-0000-1')).toThrow('There is no node cabinet-0000-1')
  })
})
