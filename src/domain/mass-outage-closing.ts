import type { Instant } from './day.ts'
import type { OpenIncident } from './mass-outage-incident.ts'
import type { LineReading } from './mass-outage-reports.ts'
import { hangsBelow, type LineId, linesBelow, type Network } from './network.ts'

/** No report for this long, and an incident may be over. */
export const quietMinutes = 120
const probeSize = 5
/** A test of affected lines says little of a later moment. */
const probeKeepsMinutes = 30

/**
 * What is known of an open incident. `answers`: what the affected said last to "is it back?"; `probe`: the last one.
 */
export type ClosingFacts = {
  kind: OpenIncident['kind']
  openedAt: Instant
  lastReportAt: Instant
  resolvedByContractorAt?: Instant
  probe?: { at: Instant; readings: readonly { sync: LineReading; vpn?: boolean }[] }
  answers: { back: number; stillDown: number }
  /** Until when those who were asked may answer. */
  answersUntil?: Instant
}

/** Closed, and on whose word; or what has to be done first. `at`: when to look again. */
export type Closing =
  | { close: true; by: 'contractor' | 'affected' | 'silence' }
  | { close: false; next: 'wait'; at: Instant }
  | { close: false; next: 'test lines' }
  | { close: false; next: 'ask the affected' }

/**
 * Whether an incident is over. The contractor's word ends it at once; else 120 minutes without a report, then a probe
 * that passes, then a "yes, it is back" from those affected. Who says no keeps a ticket of their own, so a single no
 * among many yeses does not hold up the rest; as many noes as yeses do. Where nobody has answered in time the probe is
 * believed, unless somebody says no.
 */
export function closingOf(facts: ClosingFacts, now: Instant): Closing {
  if (facts.resolvedByContractorAt !== undefined) return { close: true, by: 'contractor' }
  const quietFrom = after(later(facts.openedAt, facts.lastReportAt), quietMinutes)
  if (isBefore(now, quietFrom)) return { close: false, next: 'wait', at: quietFrom }
  const probeUntil = facts.probe && after(facts.probe.at, probeKeepsMinutes)
  if (!probeUntil || !isBefore(now, probeUntil)) return { close: false, next: 'test lines' }
  if (!hasPassed(facts)) return { close: false, next: 'wait', at: probeUntil }
  const { back, stillDown } = facts.answers
  if (back > stillDown) return { close: true, by: 'affected' }
  const unanswered = facts.answersUntil !== undefined && !isBefore(now, facts.answersUntil)
  return unanswered && stillDown === 0 ? { close: true, by: 'silence' } : { close: false, next: 'ask the affected' }
}

/** Nothing down, and something seen up: silence proves nothing. For a VPN incident the tunnels count. */
function hasPassed({ kind, probe }: ClosingFacts): boolean {
  const readings = probe?.readings ?? []
  const up = readings.filter(({ sync, vpn }) => (kind === 'vpn' ? vpn === true : sync === 'in sync'))
  const down = readings.filter(({ sync, vpn }) => (kind === 'vpn' ? vpn === false : sync === 'no sync'))
  return up.length > 0 && down.length === 0
}

/** The lines to test before an incident closes: those that reported, then others below it; five at most. */
export function linesToTest(incident: OpenIncident, reported: readonly LineId[], network: Network): readonly LineId[] {
  const below = linesBelow(network, incident.node)
  return [...new Set([...reported.filter(line => hangsBelow(network, line, incident.node)), ...below])].slice(
    0,
    probeSize,
  )
}

const ms = (at: Instant) => Temporal.Instant.from(at).epochMilliseconds
const isBefore = (a: Instant, b: Instant) => ms(a) < ms(b)
const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a)
const after = (at: Instant, minutes: number): Instant => Temporal.Instant.from(at).add({ minutes }).toString()
