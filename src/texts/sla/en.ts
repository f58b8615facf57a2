import type { PauseReason, Side, TicketClock } from '../../domain/contract-terms.ts'

const percent = (value: number) => `${value}%`

export const sla = {
  bar: {
    running: ({ due, used }: { due: string; used: number }) =>
      `Repair promised before ${due} (time used: ${percent(used)})`,
    breached: ({ due }: { due: string }) => `Repair was promised before ${due}: that time has passed`,
    paused: ({ side, reason, used }: { side: string; reason: string; used: number }) =>
      `The promised time stands still (${side}: ${reason}); used so far: ${percent(used)}`,
    kept: ({ used }: { used: number }) => `Repaired within the promised time (time used: ${percent(used)})`,
    missed: 'Repaired later than promised',
  },
  side: {
    office: 'on our side',
    contractor: 'on the contractor’s side',
    'third party': 'at a third party',
    nobody: 'nobody’s doing',
  } as Record<Side, string>,
  pause: {
    pending: 'the contractor waits for information',
    held: 'somebody else has to act first',
    resolved: 'waiting for the word that it is restored',
    'no access': 'the technician found nobody at home',
    'later visit wanted': 'a later visit was asked for',
    'planned works': 'planned works',
    'force majeure': 'force majeure',
    stopped: 'said to be restored',
  } as Record<PauseReason | 'stopped', string>,
  clock: {
    response: 'Response',
    'first eta': 'First expected time',
    'update interval': 'News in between',
    repair: 'Repair',
  } as Record<TicketClock, string>,
}

export type SlaTexts = typeof sla
