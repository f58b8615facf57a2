import { describe, expect, it } from 'vitest'
import { isLinearizable, type Operation } from './linearizable.ts'

const take = (
  who: string,
  asked: number,
  answered: number,
  told: 'taken' | 'refused' | 'unknown' = 'taken',
): Operation => ({
  ...{ who, asked, answered, did: 'take', told },
})
const back = (
  who: string,
  asked: number,
  answered: number,
  told: 'given back' | 'unknown' = 'given back',
): Operation => ({
  ...{ who, asked, answered, did: 'give back', told },
})

describe('a history', () => {
  it.each<[string, boolean, Operation[]]>([
    ['of nothing', true, []],
    ['in which one takes and another is refused', true, [take('a', 0, 1), take('b', 2, 3, 'refused')]],
    ['in which two take at once', false, [take('a', 0, 2), take('b', 1, 3)]],
    ['in which two take one after the other', false, [take('a', 0, 1), take('b', 2, 3)]],
    ['in which one takes what was given back meanwhile', true, [take('a', 0, 1), back('a', 2, 5), take('b', 3, 4)]],
    ['in which one is refused before anybody had it', false, [take('b', 0, 1, 'refused'), take('a', 2, 3)]],
    ['in which one is refused while another is taking', true, [take('b', 0, 3, 'refused'), take('a', 1, 2)]],
    ['in which one gives back what they do not have', false, [take('a', 0, 1), back('b', 2, 3)]],
    ['in which a lost answer may have been a yes', true, [take('a', 0, 1, 'unknown'), take('b', 2, 3, 'refused')]],
    ['in which a lost answer may have been a no', true, [take('a', 0, 1, 'unknown'), take('b', 2, 3)]],
    [
      'in which a lost answer cannot explain two',
      false,
      [take('a', 0, 1, 'unknown'), take('b', 2, 3), take('c', 4, 5)],
    ],
    [
      'in which a lost giving back comes late',
      true,
      [take('a', 0, 1), back('a', 2, 3, 'unknown'), take('b', 4, 5, 'refused'), take('b', 6, 7)],
    ],
  ])('%s: %s', (_, fits, history) => expect(isLinearizable(history)).toBe(fits))
})
