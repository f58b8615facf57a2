import type { ChatPerson } from '../sandbox/person.ts'

type Tell = (line: string) => void

/** A step of a story that did not happen. */
export class StepFailed extends Error {
  constructor(number: number, title: string, cause: unknown) {
    super(`Step ${number}, «${title}», did not happen: ${cause instanceof Error ? cause.message : cause}`, { cause })
    this.name = 'StepFailed'
  }
}

export type Transcript = ReturnType<typeof transcript>

/** A story told as it happens: parts, numbered steps, and in them what people type, press and see. */
export function transcript(tell: Tell) {
  let steps = 0

  return {
    part: (title: string) => tell(`\n${title}\n${'='.repeat(title.length)}`),
    line: (text: string) => tell(`    ${text}`),
    steps: () => steps,
    /** Throws `StepFailed` when the work fails. */
    async step(title: string, work: () => Promise<void>): Promise<void> {
      steps += 1
      const number = steps
      tell(`\n${String(number).padStart(2)}. ${title}`)
      await work().catch(cause => {
        throw new StepFailed(number, title, cause)
      })
    },
    told: (person: ChatPerson) => told(person, tell),
  }
}

/** The same person, with what they do and see written down as it happens. The same sight twice in a row is written once. */
function told(person: ChatPerson, tell: Tell): ChatPerson {
  let last = ''
  const sees = (text: string) => {
    if (text === last) return
    last = text
    tell(`    ${person.name} sees`)
    tell(text.replace(/^/gm, '      | '))
  }
  return {
    ...person,
    async says(text) {
      tell(`    ${person.name} types: ${text}`)
      await person.says(text)
    },
    async presses(title, inputs = {}) {
      for (const [input, value] of Object.entries(inputs)) tell(`    ${person.name} ${filled(input, value)}`)
      tell(`    ${person.name} presses [${title}]`)
      const answer = await person.presses(title, inputs)
      sees(answer)
      return answer
    },
    async sees(fits, withinMs = 10_000) {
      const text = await person.sees(fits, withinMs)
      sees(text)
      return text
    },
  }
}

/** A choice is told by its title alone: the input's id would tell a reader nothing. */
const filled = (input: string, value: string): string =>
  input === 'items' ? `leaves only «${value}» ticked` : `fills in «${input}»: ${value}`
