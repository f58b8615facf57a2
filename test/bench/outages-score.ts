import { type Alarm, type Found, sameLines } from './outages-detector.ts'
import { isTripled, type Outage, type Story } from './outages-events.ts'
import type { World } from './outages-world.ts'

export type Score = {
  alarms: number
  precision: number
  recallFrom5: number
  recallFrom10: number
  falseAlarmsAYear: number
  rightNode: number
  rightNodeByReports: number
  rightNodeInTheEnd: number
  medianDelay: number
  suspectedAYear: number
  suspectedRightly: number
  tripledAlarms: number
  tripledPrecision: number
  outagesFrom5: number
  outagesFrom10: number
}

/**
 * What a detector is worth. An alarm is true when most of its reporters had the same outage; an outage is found when
 * an alarm was true of it; the node is right when the first such alarm reaches the same lines, with the right kind.
 * The delay runs from the first teleworker hit at work. Suspicions left to the ICT desk count neither way.
 */
export function score(world: World, { outages, years }: Story, { alarms, suspected }: Found): Score {
  const first = firstAlarms(alarms)
  const right = (node: (alarm: Alarm) => string) => (outage: Outage, alarm: Alarm) =>
    alarm.kind === outage.kind && sameLines(world, node(alarm), outage.node)
  const shareOf = (is: (outage: Outage, alarm: Alarm) => boolean) =>
    share([...first].filter(([outage, alarm]) => is(outage, alarm)).length, first.size)
  const from = (hit: number) => outages.filter(outage => outage.hit >= hit)
  const recall = (some: readonly Outage[]) => share(some.filter(outage => first.has(outage)).length, some.length)
  const tripled = alarms.filter(({ at }) => isTripled(at))
  return {
    alarms: alarms.length,
    precision: precisionOf(alarms),
    recallFrom5: recall(from(5)),
    recallFrom10: recall(from(10)),
    falseAlarmsAYear: alarms.filter(({ cause }) => !cause).length / years,
    rightNode: shareOf(right(({ node }) => node)),
    rightNodeByReports: shareOf(right(({ byReports }) => byReports)),
    rightNodeInTheEnd: shareOf(right(({ lastNode }) => lastNode)),
    medianDelay: median([...first].map(([outage, alarm]) => alarm.at - outage.firstHit)),
    suspectedAYear: suspected.length / years,
    suspectedRightly: precisionOf(suspected),
    tripledAlarms: tripled.length,
    tripledPrecision: precisionOf(tripled),
    outagesFrom5: from(5).length,
    outagesFrom10: from(10).length,
  }
}

function firstAlarms(alarms: readonly Alarm[]): Map<Outage, Alarm> {
  const first = new Map<Outage, Alarm>()
  for (const alarm of alarms) if (alarm.cause && !first.has(alarm.cause)) first.set(alarm.cause, alarm)
  return first
}

const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole)
const precisionOf = (alarms: readonly Alarm[]) => share(alarms.filter(({ cause }) => cause).length, alarms.length)

export const quantile = (list: readonly number[], q: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? Number.NaN
const median = (list: readonly number[]) => quantile(list, 0.5)
