import type { PauseReason, Side, TicketClock } from '../../domain/contract-terms.ts'
import { sayDecimal, sayDuration, sayMoney, sayMonth, sayShare, sayWholeMoney } from './figures.ts'

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
  money: (cents: number) => sayMoney('en', cents),
  wholeMoney: (cents: number) => sayWholeMoney('en', cents),
  share: (basisPoints: number) => sayShare('en', basisPoints),
  monthName: (month: string) => sayMonth('en', month),
  hours: (ms: number) => sayDuration('en', ms),
  decimal: (value: number) => sayDecimal('en', value),
  risk: {
    ticket: ({ number, clocks }: { number: string; clocks: string }) => `Outage ${number}, promised times: ${clocks}.`,
    unknown: 'An outage is close to a promised time, or past it.',
    running: ({ clock, used, due }: { clock: string; used: number; due: string }) =>
      `${clock}: ${percent(used)} used, until ${due}`,
    paused: ({ clock, used }: { clock: string; used: number }) => `${clock}: ${percent(used)} used, standing still`,
    kept: ({ clock }: { clock: string }) => `${clock}: kept`,
    breached: ({ clock, since }: { clock: string; since: string }) => `${clock}: past since ${since}`,
  },
  month: {
    title: ({ month }: { month: string }) => `Service levels, ${month}`,
    summary: 'Service levels of the month',
    running: 'The month is not closed: these are the figures so far.',
    proposed: 'Closed. Somebody of the ICT desk has to decide on the credits.',
    approved: ({ by, at }: { by: string; at: string }) => `Credits approved by ${by} on ${at}`,
    rejected: ({ by, at }: { by: string; at: string }) => `Credits refused by ${by} on ${at}`,
    outages: 'Outages',
    outagesValue: ({ ended, open }: { ended: number; open: number }) => `${ended} ended, ${open} still open`,
    inTime: ({ kept, of }: { kept: number; of: number }) => `${kept} of ${of} in time`,
    nothing: 'nothing to measure',
    availability: 'Availability',
    availabilityValue: ({
      average,
      target,
      below,
      lines,
    }: {
      average: string
      target: string
      below: number
      lines: number
    }) => `${average} on average; ${below} of ${lines} lines below ${target}`,
    works: 'Works announced in time',
    appointments: 'Visits kept',
    credits: 'Proposed credits',
    statutory: 'Statutory amounts, apart',
    toCheck: ({ amount }: { amount: string }) => `${amount}, to be checked with the legal service`,
    notPaid: 'Novo pays nothing: an approved proposal is for whoever manages the contract.',
    report: ({ language }: { language: string }) => `Report (${language})`,
    table: 'Table (CSV)',
    before: 'Month before',
    none: 'There is nothing for that month: no terms were in force, or it is still to come.',
    otherFigures: 'These are not the figures you had before you. Please look again, then decide.',
    decided: 'This is decided already. Nothing has changed.',
  },
  use: {
    title: 'Use of the contract',
    lines: 'Lines',
    linesValue: ({ active, ordered, ceiling }: { active: number; ordered: number; ceiling: number }) =>
      `${active} active and ${ordered} ordered, of at most ${ceiling}`,
    ofCeiling: ({ share }: { share: string }) => `${share} of the ceiling`,
    forecast: 'Trend',
    reached: 'The ceiling is reached: a new line waits until another ends.',
    willBeReached: ({ perMonth, month }: { perMonth: string; month: string }) =>
      `At ${perMonth} lines more a month the ceiling is reached in ${month}.`,
    notWithin: ({ perMonth }: { perMonth: string }) =>
      `At ${perMonth} lines more a month the ceiling is not reached before the contract ends.`,
    notGrowing: 'The number of lines is not growing.',
    tooLittle: ({ months, needed }: { months: number; needed: number }) =>
      `Too early to say: ${months} of ${needed} month ends are known.`,
    honest: 'A straight line through at most twelve month ends; not a promise.',
    period: 'Contract',
    periodValue: ({ end, months }: { end: string; months: number }) =>
      `until the end of ${end}; months left: ${months}`,
    spent: 'Spent on lines',
    spentValue: ({ spent, award, share }: { spent: string; award: string; share: string }) =>
      `${spent} of ${award} awarded (${share})`,
    spentCounted: ({ months, begun }: { months: number; begun: number }) =>
      `Counted from the lines at each month’s end, at the contract’s price: known for ${months} of the ${begun} months begun.`,
    history: 'Lines at the end of each month',
  },
}

export type SlaTexts = typeof sla
