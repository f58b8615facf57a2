import type { SlaBar } from '../src/domain/sla-bar.ts'
import type { Texts } from '../src/texts/en.ts'

/** How the repair stands against what was promised, in one line. */
export function saySlaBar({ sla, at }: Texts, bar: SlaBar, zone: string): string {
  const { percent: used } = bar
  switch (bar.state) {
    case 'running':
      return sla.bar.running({ due: at({ at: bar.due, zone }), used })
    case 'breached':
      return sla.bar.breached({ due: at({ at: bar.due, zone }) })
    case 'paused':
      return sla.bar.paused({ side: sla.side[bar.side], reason: sla.pause[bar.reason], used })
    case 'kept':
      return sla.bar.kept({ used })
    case 'missed':
      return sla.bar.missed
  }
}
