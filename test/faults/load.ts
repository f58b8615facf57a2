import type { Day } from '../../src/domain/day.ts'
import type { Channel, JsonObject, SeenMessage } from '../../src/sandbox/world.ts'
import { chatOf } from './chat.ts'
import { chiefsOf } from './chiefs.ts'
import { employeesOf } from './employees.ts'
import { type GeneratedOffice, officeRules } from './generated-office.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import { refreshedBy } from './reading.ts'

export type Load = {
  /** No new wishes from now on; what was begun goes on. */
  endWishes(): Promise<void>
  /** Presses and refreshes under way. */
  busy(): number
  /** The cards in the chats as last posted or updated, by activity. */
  cards: ReadonlyMap<string, JsonObject>
}

/** People at work: so many wishes at once, every card looked at by its reader's client and decided by its chief. */
export function startLoad(
  channel: Channel,
  office: GeneratedOffice,
  ledger: Ledger,
  random: Random,
  atOnce: number,
  wipe: () => Promise<void>,
): Load {
  const rules = officeRules()
  const chat = chatOf(channel, ledger, random)
  const today: Day = Temporal.Now.plainDateISO(rules.zone).toString()
  const employees = employeesOf(chat, rules.calendar, today, wipe)
  const chiefs = chiefsOf(chat)
  const cards = new Map<string, JsonObject>()
  const state = { ending: false, busy: 0 }

  async function during(work: Promise<unknown>): Promise<void> {
    state.busy += 1
    try {
      await work
    } catch (error) {
      ledger.strange.push(`the load failed: ${error instanceof Error ? error.stack : error}`)
    } finally {
      state.busy -= 1
    }
  }

  function look(personId: string, message: SeenMessage, card: JsonObject, isNew: boolean): void {
    const refresh = refreshedBy(card)
    if (!refresh) return
    if (refresh.verb === 'telework/show') {
      const shown = chat.sees(personId, refresh.id, card, false)
      if (shown && shown !== 'pending') employees.heard(personId, refresh.id, shown.startsWith('approved'))
    }
    // A client refreshes a card when it comes into sight.
    if (isNew || random.chance(0.3)) void during(refreshed(personId, message, refresh))
    if (isNew) void during(chiefs.got(personId, message))
  }

  async function refreshed(personId: string, { activityId }: SeenMessage, refresh: ReturnType<typeof refreshedBy>) {
    const answer = refresh && (await chat.refreshes(personId, activityId, refresh.action))
    if (answer && refresh?.verb === 'telework/show') chat.sees(personId, refresh.id, answer, false)
  }

  channel.on(({ personId, what, message }) => {
    if (what === 'deleted' && message) cards.delete(message.activityId)
    if ((what !== 'posted' && what !== 'updated') || !message?.card) return
    cards.set(message.activityId, message.card)
    look(personId, message, message.card, what === 'posted')
  })

  const idle = [...office.employees].sort(() => random.between(-1, 1))
  async function wishes(): Promise<void> {
    while (!state.ending) {
      const employee = idle.shift()
      if (!employee) return
      await during(employees.wish(employee))
      idle.push(employee)
    }
  }
  const running = Array.from({ length: Math.min(atOnce, office.employees.length) }, wishes)

  return {
    async endWishes() {
      state.ending = true
      await Promise.all(running)
    },
    busy: () => state.busy,
    cards,
  }
}
