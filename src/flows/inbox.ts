import type { PersonId } from '../domain/person.ts'
import type { Telework, TeleworkId } from '../domain/telework.ts'
import { decidesFor } from './deciders.ts'
import type { Needs } from './telework.ts'
import { decideOnTelework } from './telework.ts'
import { teleworkView, type View } from './telework-view.ts'

/** A request in the list: how many remarks the rules make for who decides. */
export type InboxEntry = { view: View; remarks: number }
/** `page` counts from 0. */
export type Inbox = { entries: readonly InboxEntry[]; page: number; pages: number; count: number }

export const inboxSize = 8

/** What waits for somebody's decision, oldest first: their own team's, those they decide as a delegate, those put before them. */
export async function inboxOf(needs: Needs, person: PersonId, page: number): Promise<Inbox> {
  const chiefs = await decidesFor(needs, needs.store, person)
  const at = (page: number) =>
    needs.store.teleworkWaiting({ chiefs, above: person }, { offset: page * inboxSize, limit: inboxSize })
  const asked = await at(page)
  // Beyond the last page nothing is counted: the list has become shorter.
  const found = asked.requests.length === 0 && page > 0 ? await at(0) : asked
  const entries = await Promise.all(
    found.requests.filter(own => own.person !== person).map(request => entryOf(needs, request)),
  )
  return {
    entries,
    page: found === asked ? page : 0,
    pages: Math.max(1, Math.ceil(found.count / inboxSize)),
    count: found.count,
  }
}

async function entryOf(needs: Needs, request: Telework): Promise<InboxEntry> {
  const view = await teleworkView(needs, request)
  return { view, remarks: view.warnings.length }
}

/** Approves several at once, each like a press of its own; those decided or changed meanwhile are left. */
export async function approveAll(
  needs: Needs,
  person: PersonId,
  chosen: readonly { id: TeleworkId; version: number }[],
): Promise<{ approved: Telework[]; left: number }> {
  const approved: Telework[] = []
  for (const { id, version } of chosen) {
    const decided = await decideOnTelework(needs, { id, version, actor: person, decision: { decides: 'approve' } })
    if (decided.ok) approved.push(decided.value)
  }
  return { approved, left: chosen.length - approved.length }
}
