import { describe, expect, it } from 'vitest'
import {
  affectedIn,
  buildNetwork,
  hangsBelow,
  isWithin,
  linesBelow,
  type NetworkNode,
  wayOf,
} from '../../src/domain/network.ts'
import { town, townLines, townNodes } from './mass-outage-town.ts'

const names = (way: ReturnType<typeof wayOf>) => way.map(({ id }) => id)

describe('the network', () => {
  it('leads from a line up to the nation', () => {
    expect(names(wayOf(town, 'abba3'))).toEqual(['abba', 'abb', 'ab', 'a', 'BE'])
    expect(names(wayOf(town, 'a line nobody knows'))).toEqual(['BE'])
    expect(town.strays).toEqual([])
  })

  it('knows the lines below each node, branch by branch', () => {
    expect(linesBelow(town, 'BE')).toHaveLength(128)
    expect(linesBelow(town, 'ab')).toHaveLength(32)
    expect(linesBelow(town, 'abba')).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(i => `abba${i}`))
    expect(linesBelow(town, 'nowhere')).toEqual([])
    const cabinets = linesBelow(town, 'BE').map(line => line.slice(0, 4))
    expect(cabinets).toEqual(cabinets.toSorted())
  })

  it('knows what hangs from what', () => {
    expect([hangsBelow(town, 'abba1', 'ab'), hangsBelow(town, 'abba1', 'aa')]).toEqual([true, false])
    expect([isWithin(town, 'abb', 'a'), isWithin(town, 'a', 'abb'), isWithin(town, 'a', 'a')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('what a problem names', () => {
  it('is told apart: nodes, lines and what nobody knows', () => {
    expect(affectedIn(town, ['abb', 'abba3', 'nowhere', 'BE'])).toEqual({
      nodes: ['abb', 'BE'],
      lines: ['abba3'],
      unknown: ['nowhere'],
    })
  })
})

describe('a line whose node is not known', () => {
  const places = townLines.map(place => ({ ...place, postcode: place.node.startsWith('aaa') ? '9000' : '9050' }))
  const hung = (line: { line: string; node?: string; postcode?: string }) => {
    const network = buildNetwork(townNodes, [...places, line])
    return names(wayOf(network, line.line))
  }

  it.each([
    ['its postal code', { line: 'x', postcode: '9000' }, ['aaa', 'aa', 'a', 'BE']],
    ['its postal area', { line: 'x', postcode: '9099' }, ['BE']],
    [
      'its postal code, when its node is unknown',
      { line: 'x', node: 'gone', postcode: '9000' },
      ['aaa', 'aa', 'a', 'BE'],
    ],
    ['the nation, without a postal code', { line: 'x' }, ['BE']],
    ['the nation, with nonsense for a postal code', { line: 'x', postcode: '90' }, ['BE']],
  ])('hangs by %s', (_, line, way) => expect(hung(line)).toEqual(way))

  it('hangs in a branch of its postal code where the inventory knows none', () => {
    const network = buildNetwork(
      [],
      [
        { line: 'x', postcode: '4020' },
        { line: 'y', postcode: '4000' },
      ],
    )
    const way = ['postcode 4020', 'area 40', 'province Liège', 'national']
    expect(names(wayOf(network, 'x'))).toEqual(way)
    expect(linesBelow(network, 'area 40')).toEqual(['y', 'x'])
  })
})

describe('an inventory that does not fit', () => {
  const odd = (node: Partial<NetworkNode>) =>
    buildNetwork([...townNodes, { id: 'odd', level: 'cabinet', name: 'Odd', ...node }], [{ line: 'x', node: 'odd' }])

  it.each([
    ['above is missing', {}],
    ['above is unknown', { above: 'gone' }],
    ['above is not higher', { above: 'aaaa' }],
    ['above is not higher', { above: 'odd' }],
  ] as const)('is named: %s', (why, node) => {
    const network = odd(node)
    expect(network.strays).toEqual([{ node: 'odd', why }])
    expect(names(wayOf(network, 'x'))).toEqual(['odd', 'BE'])
  })

  it('with nodes that hang from each other ends all the same', () => {
    const ring = [
      { id: 'p', level: 'exchange', name: 'p', above: 'q' },
      { id: 'q', level: 'exchange', name: 'q', above: 'p' },
    ] as const
    const network = buildNetwork(ring, [{ line: 'x', node: 'p' }])
    expect(network.strays).toHaveLength(2)
    expect(names(wayOf(network, 'x'))).toEqual(['p', 'national'])
  })
})
