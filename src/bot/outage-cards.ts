import { literal } from '../../cards/elements.ts'
import { outageCard } from '../../cards/outage.ts'
import type { SaidBefore } from '../../cards/outage-actions.ts'
import { whichColleague, whichLine } from '../../cards/outage-choice.ts'
import type { Outage } from '../domain/outage.ts'
import type { Person } from '../domain/person.ts'
import { colleaguesNamed } from '../flows/colleagues.ts'
import { type Begin, type BeginRefusal, beginOutage, keepOutageCard } from '../flows/outage-report.ts'
import { outageFor } from '../flows/outage-view.ts'
import type { Reader } from '../flows/people.ts'
import type { Card, Message } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { knownFirst } from './incidents.ts'
import type { Needs } from './needs.ts'

export async function cardOf(
  needs: Needs,
  { language, person }: Reader,
  outage: Outage,
  problem?: string,
): Promise<Card> {
  return outageCard(language, { ...(await outageFor(needs, outage, person.id)), ...(problem && { problem }) })
}

/** The newest card of an outage is its live one. */
export async function postOutage(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  outage: Outage,
): Promise<void> {
  const { summary } = textsIn[reader.language].outage
  const sent = await needs.chat.post(conversation, { card: await cardOf(needs, reader, outage), summary })
  needs.metrics.send(sent.did)
  if (sent.did === 'post') await keepOutageCard(needs, outage, reader.person.id, conversation, sent.activityId)
}

export async function reply(needs: Needs, conversation: Conversation, message: Message): Promise<void> {
  const sent = await needs.chat.post(conversation, message)
  needs.metrics.send(sent.did)
}

/** What a wish to report leads to: an outage to show, or a card that asks on, or a sentence. */
export type Begun = { outage: Outage } | { card: Card; summary: string } | { sentence: string; code: string }

/** A report of one's own, or for a colleague. `aside`: what is known of the line was seen, and is not what is wrong. */
export async function beginFor(
  needs: Needs,
  reader: Reader,
  whose: Person,
  said: Begin,
  how: { aside?: boolean } = {},
): Promise<Begun> {
  const begun = await beginOutage(needs, whose, { ...said, reporter: reader.person.id })
  if (!begun.ok) return refused(needs, reader, whose, said, begun.refusal)
  const known = !how.aside && whose.id === reader.person.id && (await knownFirst(needs, reader, begun.value))
  return known || { outage: begun.value }
}

function refused(needs: Needs, reader: Reader, whose: Person, said: Begin, refusal: BeginRefusal): Begun {
  const { outage: texts, report } = textsIn[reader.language]
  const phone = needs.office.contact.ictDeskPhone
  const own = whose.id === reader.person.id
  const name = literal(whose.name)
  switch (refusal.why) {
    case 'no line':
      return { code: 'noLine', sentence: own ? texts.noLine({ phone }) : report.colleagueWithoutLine({ name, phone }) }
    case 'not your line':
      return { code: 'notYours', sentence: report.notYours }
    case 'which line': {
      const asked = { said: beforeOf(said), ...(!own && { colleague: whose.id }) }
      return { card: whichLine(reader.language, refusal.lines, asked), summary: report.whichLine }
    }
    case 'already open': {
      const { outage } = refusal
      const seen = own || outage.reporter === reader.person.id
      return seen ? { outage } : { code: 'alreadyOpen', sentence: report.colleagueHasOne({ name }) }
    }
  }
}

/** A report for whoever is named; two who fit are asked apart. */
export async function beginForNamed(needs: Needs, reader: Reader, name: string, said: Begin): Promise<Begun> {
  const { report } = textsIn[reader.language]
  const [first, ...more] = await colleaguesNamed(needs, name, reader.person.id)
  if (!first) return { code: 'unknownColleague', sentence: report.noColleague({ name: literal(name) }) }
  if (more.length === 0) return beginFor(needs, reader, first, said)
  const card = whichColleague(reader.language, name, [first, ...more], beforeOf(said))
  return { card, summary: report.whichColleague({ name: literal(name) }) }
}

const beforeOf = ({ symptom, since }: Begin): SaidBefore => ({ symptom, ...(since && { since }) })
