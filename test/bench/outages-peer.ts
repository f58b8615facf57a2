import { wayOf } from '../../src/domain/network.ts'
import { type Alarm, type Found, mostOf } from './outages-detector.ts'
import type { Story, Told } from './outages-events.ts'
import type { World } from './outages-world.ts'

const windowMinutes = 30
const reportsForAlarm = 3
const quietMinutes = 120

/** The plain rule: three lines of one province within half an hour. It ends as ours does, but tests no line. */
export function detectPlainly(world: World, { reports }: Story): Found {
  const recent = new Map<string, Told[]>()
  const open = new Map<string, { alarm: Alarm; lastReportAt: number }>()
  const alarms: Alarm[] = []
  for (const told of reports) {
    const node = wayOf(world.network, told.line).find(({ level }) => level === 'province')?.id ?? 'national'
    const known = open.get(node)
    if (known && !isOver(known, told.at)) {
      known.lastReportAt = told.at
      continue
    }
    open.delete(node)
    const window = [...(recent.get(node) ?? []).filter(({ at }) => told.at - at < windowMinutes), told]
    recent.set(node, window)
    const causes = new Map(window.map(({ line, cause }) => [line, cause]))
    if (causes.size < reportsForAlarm) continue
    const cause = mostOf([...causes.values()], causes.size)
    const alarm = { at: told.at, node, byReports: node, lastNode: node, kind: cause?.kind ?? 'line', cause }
    alarms.push(alarm)
    open.set(node, { alarm, lastReportAt: told.at })
  }
  return { alarms, suspected: [], microseconds: [] }
}

const isOver = ({ alarm, lastReportAt }: { alarm: Alarm; lastReportAt: number }, at: number): boolean =>
  (alarm.cause?.saidOver ?? Number.POSITIVE_INFINITY) <= at || at - lastReportAt >= quietMinutes
