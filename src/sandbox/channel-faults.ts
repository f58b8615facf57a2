import type { ChannelFault } from './world.ts'

/** `post` creates a message or conversation, `change` updates or deletes a message. */
export type Operation = 'post' | 'change'

/** The faults that wait for the bot's next requests; the first that applies is taken. */
export function createFaults() {
  const waiting: { fault: ChannelFault; left: number }[] = []
  const applies = (fault: ChannelFault, operation: Operation) =>
    fault.kind !== 'forget activity' || operation === 'change'

  return {
    add(fault: ChannelFault | null, times = Number.POSITIVE_INFINITY): void {
      if (fault) waiting.push({ fault, left: times })
      else waiting.length = 0
    },
    take(operation: Operation): ChannelFault | undefined {
      const found = waiting.find(({ fault, left }) => left > 0 && applies(fault, operation))
      if (!found) return undefined
      found.left -= 1
      if (found.left <= 0) waiting.splice(waiting.indexOf(found), 1)
      return found.fault
    },
  }
}
