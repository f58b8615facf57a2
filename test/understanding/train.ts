import { writeFileSync } from 'node:fs'
import { examples, intentsOf, lessonOf, trained } from './training.ts'

const WIDTH = 4000
const FILE = new URL('../../src/understanding/weights.json', import.meta.url)

/** Weights as the program reads them: whole numbers as base64, in lines. */
const written = ({ intents, bias, step, byTrait }: ReturnType<typeof trained>): string => {
  const text = Buffer.from(byTrait.buffer).toString('base64')
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []
  return `${JSON.stringify({ intents, bias, step, byTrait: lines }, null, 2)}\n`
}

const all = examples()
const intents = intentsOf(all)
const text = written(
  trained(
    all.map(example => lessonOf(example, intents)),
    intents,
  ),
)
writeFileSync(FILE, text)
console.log(`${all.length} examples of ${intents.length} intents, ${(text.length / 1024).toFixed(0)} KB`)
