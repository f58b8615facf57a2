import { execFileSync } from 'node:child_process'
import { intentOf } from '../../src/understanding/intents.ts'
import { weighed } from '../../src/understanding/judge.ts'
import { opinionBy } from '../../src/understanding/opinion.ts'
import { readable } from '../../src/understanding/tokens.ts'
import { type Intent, sceneSaid, understand } from '../../src/understanding/understand.ts'
import { fuzzer } from './fuzz.ts'
import { chronoDays, routed } from './peers.ts'
import { corpusOf, datesRight, languages, type Row, wronglyConfident, wrongSlots } from './scoring.ts'
import { type Example, examples, intentsOf, lessonOf, trained } from './training.ts'

const percent = (n: number, all: number): string => (all === 0 ? '–' : `${((100 * n) / all).toFixed(1)} %`)
const at = (sorted: readonly number[], part: number): string =>
  `${(sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2)} ms`

/** The shortest of five: the machine may be shared. */
function bestTime({ said, on, language }: Row): number {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const start = performance.now()
    understand(said, { on, language })
    return performance.now() - start
  })
  return Math.min(...runs)
}

type Line = Record<string, string | number>

function measure(name: string, rows: readonly Row[]): Line {
  const times: number[] = []
  const heard = rows.map(row => {
    const got = understand(row.said, { on: row.on, language: row.language })
    times.push(bestTime(row))
    return { row, got }
  })
  const dated = heard.filter(({ row }) => row.days ?? row.ask ?? row.pattern ?? row.was)
  const plain = heard.filter(({ row }) => row.days && !row.was && !row.pattern)
  const sorted = times.sort((a, b) => a - b)
  return {
    corpus: name,
    sentences: rows.length,
    intent: percent(heard.filter(({ row, got }) => row.intent === got.intent).length, rows.length),
    'keyword router': percent(rows.filter(row => routed(row.said) === row.intent).length, rows.length),
    slots: percent(heard.filter(({ row, got }) => wrongSlots(row, got).length === 0).length, rows.length),
    dates: percent(dated.filter(({ row, got }) => datesRight(row, got)).length, dated.length),
    'plain dates': percent(plain.filter(({ row, got }) => datesRight(row, got)).length, plain.length),
    'chrono-node': percent(plain.filter(({ row }) => sameDays(row)).length, plain.length),
    'wrong, confident': percent(heard.filter(({ row, got }) => wronglyConfident(row, got)).length, rows.length),
    'asks back': percent(heard.filter(({ got }) => !got.confident && got.intent !== 'none').length, rows.length),
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
  }
}

const sameDays = (row: Row): boolean => chronoDays(row.said, row.on, row.language).join() === (row.days ?? []).join()

const warm = (rows: readonly Row[]): void => {
  for (const { said, on, language } of rows) understand(said, { on, language })
}

const FOLDS = 5

/** Each example judged by an opinion trained without it and its fold: what the rules and the opinion are worth. */
function crossValidated(): Line[] {
  const all = examples()
  const intents = intentsOf(all)
  const lessons = all.map(example => ({ ...lessonOf(example, intents), example }))
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trained(
      lessons.filter((_, i) => i % FOLDS !== fold),
      intents,
    )
    return lessons
      .filter((_, i) => i % FOLDS === fold)
      .map(({ example, traits }) => ({ example, ...judgements(example, opinionBy(weights, traits)) }))
  }).flat()
  return languages.map(language => {
    const own = judged.filter(({ example }) => example.language === language)
    const right = (by: 'rules' | 'opinion' | 'both') => own.filter(one => one[by] === one.example.intent).length
    return {
      examples: `${language}, ${own.length}`,
      'rules alone': percent(right('rules'), own.length),
      'opinion alone': percent(right('opinion'), own.length),
      both: percent(right('both'), own.length),
      'sure and wrong': percent(
        own.filter(one => one.sure && one.both !== one.example.intent && one.both !== 'none').length,
        own.length,
      ),
    }
  })
}

function judgements({ said, language }: Example, opinion: ReturnType<typeof opinionBy>) {
  const rules = intentOf(sceneSaid(readable(said), language))
  const both = weighed(rules, opinion)
  const likeliest = [...opinion].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  return { rules: rules.intent, opinion: likeliest as Intent, both: both.intent, sure: both.sure }
}

const FUZZED = 100_000
/** Milliseconds a kilobyte may take; a string is counted as one kilobyte at least. */
const SLOW = 20

/** Nothing typed crashes it, and nothing takes over 20 ms a KB; what seems slow is timed again, for the machine is shared. */
function fuzzed(): string {
  const make = fuzzer(20261123)
  const counts = { crashed: 0, slow: 0, characters: 0 }
  const timed = (said: string): number => {
    const start = performance.now()
    understand(said, { on: '2026-11-23', language: 'fr' })
    return performance.now() - start
  }
  for (let i = 0; i < FUZZED; i++) {
    const said = make(i)
    const most = SLOW * Math.max(1, said.length / 1024)
    counts.characters += said.length
    try {
      if (timed(said) > most && Math.min(timed(said), timed(said), timed(said)) > most) counts.slow++
    } catch {
      counts.crashed++
    }
  }
  const { crashed, slow, characters } = counts
  return `${FUZZED} fuzzed strings, ${(characters / 2 ** 20).toFixed(0)} M characters: ${crashed} crashes, ${slow} over ${SLOW} ms a KB`
}

/** Memory the words, phrases and indexes hold, beside a process that only reads TypeScript. */
function memory(): string {
  const url = (path: string) => new URL(`../../src/${path}`, import.meta.url).href
  const held = (load: string) => {
    const script = `${load}; gc(); gc(); console.log(process.memoryUsage().heapUsed)`
    return Number(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script]))
  }
  const use = `const { understand } = await import('${url('understanding/understand.ts')}')
    for (let i = 0; i < 2000; i++) understand('je voudrais télétravailler mardi ' + i, { on: '2026-11-23', language: 'fr' })`
  return `${((held(use) - held(`await import('${url('domain/day.ts')}')`)) / 2 ** 20).toFixed(1)} MB`
}

warm(languages.flatMap(language => corpusOf(language, 'used')))
const lines = (['used', 'unseen'] as const).flatMap(part =>
  languages.map(language => measure(`${language} ${part}`, corpusOf(language, part))),
)
console.table(lines)
console.log(`cross-validated, ${FOLDS} folds; the used part among the examples is known to the rules:`)
console.table(crossValidated())
console.log(fuzzed())
console.log(`memory held after collection: ${memory()}`)
console.log(
  'p50 and p99: each sentence at its best of five; "plain dates": sentences with days but no ask, pattern or move, where chrono-node can compete',
)
