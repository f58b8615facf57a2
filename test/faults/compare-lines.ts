import type { Facts, FoundEffect } from './facts.ts'

type Line = Facts['lines'][number]
type Counts = { lost: string[]; doubled: string[]; uncertain: number }

const says = ({ effect }: FoundEffect) => effect.name === 'say-decision' || effect.name === 'say-order-news'

/**
 * Each decision and each news of an order is one line in one chat. A worker that was killed between a line's post and the
 * note of it does not say it again: it has arrived or not, and what did not arrive is counted as uncertain.
 */
export function compareLines(facts: Facts, found: Counts): void {
  expectLines(facts, found)
  const byPerson = Map.groupBy(facts.lines, ({ person }) => person)
  for (const [person, lines] of byPerson) sameTwice(person, lines, found)
  const claimed = new Set([...facts.notes.values()].map(({ activityId }) => activityId))
  const unknown = new Map<string, number>()
  for (const { id, state } of facts.effects.filter(effect => says(effect) && effect.state !== 'open')) {
    const note = facts.notes.get(`said:${id}`)
    // What was given up is with the ICT desk.
    if (!note && state === 'dead') continue
    if (!note) found.lost.push(`the line of effect ${id} was never said`)
    else if (!note.activityId) unknown.set(note.person, (unknown.get(note.person) ?? 0) + 1)
    else if (!byPerson.get(note.person)?.some(line => line.activityId === note.activityId))
      found.lost.push(`the line of effect ${id} is not in the chat`)
  }
  for (const person of new Set([...byPerson.keys(), ...unknown.keys()])) {
    const unclaimed = (byPerson.get(person) ?? []).filter(({ activityId }) => !claimed.has(activityId)).length
    const open = unknown.get(person) ?? 0
    if (unclaimed > open) found.doubled.push(`${person} was told ${unclaimed - open} lines that nothing asked for`)
    found.uncertain += Math.max(0, open - unclaimed)
  }
}

/** A decision or news without an effect to say it would be silence for ever. */
function expectLines({ requests, orders, effects }: Facts, { lost }: Counts): void {
  const decisions = Map.groupBy(
    effects.flatMap(({ effect }) => (effect.name === 'say-decision' ? [effect] : [])),
    ({ telework }) => telework,
  )
  for (const { id, status } of requests) {
    const due = status === 'approved' || status === 'refused' ? 1 : 0
    if ((decisions.get(id)?.length ?? 0) < due) lost.push(`nobody was asked to tell the decision on request ${id}`)
  }
  const news = Map.groupBy(
    effects.flatMap(({ effect }) => (effect.name === 'say-order-news' ? [effect] : [])),
    ({ order }) => order,
  )
  for (const order of orders) {
    const due = order.milestones.length + order.jeopardies.length
    if ((news.get(order.id)?.length ?? 0) < due) lost.push(`nobody was asked to tell all news of order ${order.id}`)
  }
}

function sameTwice(person: string, lines: readonly Line[], { doubled }: Counts): void {
  for (const [text, same] of Map.groupBy(lines, line => line.text))
    if (same.length > 1) doubled.push(`${person} was told ${same.length} times: ${text}`)
}
