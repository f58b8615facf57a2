import { describe, expect, it } from 'vitest'
import { addDays, isDay } from '../../src/domain/day.ts'
import { languages } from '../../src/domain/person.ts'
import { everythingSaid, type Said, sentence } from './said.ts'

const sentences = everythingSaid('en').filter(({ facts }) => facts.length > 0)

type Facts = Readonly<Record<string, unknown>>
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The facts as a sentence sees them, with a list of those that it looked at. */
function watched(facts: readonly unknown[]) {
  const read = new Set<string>()
  const noting: ProxyHandler<Facts> = {
    get(of, name) {
      read.add(String(name))
      return Reflect.get(of, name)
    },
  }
  return { seen: facts.map(fact => (isFacts(fact) ? new Proxy(fact, noting) : fact)), read }
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 2
  if (Array.isArray(value)) return value.map(other)
  if (isFacts(value) && 'fr' in value)
    return Object.fromEntries(Object.entries(value).map(([language, words]) => [language, `${words}x`]))
  if (isFacts(value)) return { ...value, name: value.name === 'christmas' ? 'new year' : 'christmas' }
  if (typeof value !== 'string') throw new Error(`no other ${JSON.stringify(value)}`)
  if (isDay(value)) return addDays(value, 1)
  if (/^\d\d:\d\d$/.test(value)) return '07:15'
  if (value.endsWith('Z')) return Temporal.Instant.from(value).add({ hours: 25 }).toString()
  return others[value] ?? `${value}x`
}

const others: Record<string, string> = {
  day: 'morning',
  morning: 'afternoon',
  afternoon: 'day',
  pending: 'approved',
  approved: 'pending',
  week: 'month',
  month: 'week',
  'Europe/Brussels': 'Asia/Tokyo',
}

/** The facts that matter to a sentence: another value of theirs makes another sentence. */
function told(say: (...facts: unknown[]) => string, [facts]: readonly unknown[]): string[] {
  if (!isFacts(facts)) return []
  return Object.keys(facts).filter(name => say({ ...facts, [name]: other(facts[name]) }) !== say(facts))
}

describe.each(sentences)('$path', ({ path, facts }: Said) => {
  it(`looks at the same facts in every language: ${JSON.stringify(facts)}`, () => {
    const reads = languages.map(language => {
      const { seen, read } = watched(facts)
      sentence(language, path)(...seen)
      return [language, [...read].sort()]
    })
    const [, first] = reads[0] ?? []
    expect(reads).toEqual(languages.map(language => [language, first]))
  })

  it(`tells the same facts in every language: ${JSON.stringify(facts)}`, () => {
    const tells = languages.map(language => [language, told(sentence(language, path), facts)])
    const [, first] = tells[0] ?? []
    expect(tells).toEqual(languages.map(language => [language, first]))
  })
})

describe('facts', () => {
  const paths = [...new Set(sentences.map(({ path }) => path))]

  it.each(paths)('are all told by %s in one example or another', path => {
    const cases = sentences.filter(said => said.path === path)
    const given = new Set(cases.flatMap(({ facts: [facts] }) => (isFacts(facts) ? Object.keys(facts) : [])))
    const used = new Set(cases.flatMap(({ facts }) => told(sentence('en', path), facts)))
    expect([...given].filter(name => !used.has(name))).toEqual([])
  })

  it('make a difference where they stand alone', () => {
    for (const language of languages) {
      expect(sentence(language, 'others')(2)).not.toBe(sentence(language, 'others')(3))
      expect(sentence(language, 'weekday')(2)).not.toBe(sentence(language, 'weekday')(3))
      expect(sentence(language, 'firstTime')('2026-12-01')).not.toBe(sentence(language, 'firstTime')('2026-12-02'))
    }
  })
})

describe('the languages', () => {
  it('have the same texts', () => {
    const paths = languages.map(language => everythingSaid(language).map(({ path }) => path))
    for (const one of paths) expect(one).toEqual(paths[0])
  })

  it('have no text of another language', () => {
    const shared =
      /^(part|telework\.(or|kind)|decision\.(awayTitle|type)|list|line\.address|tasks\.person|telework\.possible|talk\.stopped|sla\.monthName)/
    const [fr, nl, de, en] = languages.map(everythingSaid)
    const same = fr?.filter(({ path, text }, i) => {
      const texts = [text, nl?.[i]?.text, de?.[i]?.text, en?.[i]?.text]
      return text.length > 12 && !shared.test(path) && new Set(texts).size < 4
    })
    expect(same?.map(({ path }) => path)).toEqual([])
  })
})
