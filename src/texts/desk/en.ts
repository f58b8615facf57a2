import type { EffectKind, TicketFilter } from '../../domain/desk.ts'
import type { TestMeaning } from '../../domain/line-test.ts'
import type { TaskReason } from '../../domain/task.ts'
import { plural, sayNumber } from '../format.ts'

const number = (count: number) => sayNumber('en', count)
const some = (count: number, one: string, other: string) => `${number(count)} ${plural('en', count, one, other)}`

export const desk = {
  title: 'ICT desk',
  asOf: ({ at }: { at: string }) => `State of ${at}`,
  calm: 'Nothing is urgent.',
  atRisk: ({ count }: { count: number }) =>
    `${some(count, 'outage is', 'outages are')} close to the limit or past the expected repair.`,
  reserved: ({ phone }: { phone: string }) => `This part is for the ICT desk. You reach them on ${phone}.`,
  page: ({ from, to, total }: { from: number; to: number; total: number }) =>
    `${number(from)}–${number(to)} of ${number(total)}`,
  previous: 'Previous',
  next: 'Next',
  overview: 'Overview',
  refresh: 'Refresh',
  note: 'Note',
  gone: 'This outage or task does not exist, or no longer.',

  tickets: {
    title: 'Open outages',
    count: ({ open, kept, us }: { open: number; kept: number; us: number }) =>
      `Open outages: ${number(open)}, of which ${number(kept)} not yet with the contractor and ${number(us)} waiting for us`,
    show: 'See the outages',
    filters: {
      all: 'All',
      risk: 'At risk',
      us: 'Waiting for us',
      kept: 'Not yet with the contractor',
    } as Record<TicketFilter, string>,
    filtered: ({ filter, count }: { filter: string; count: number }) => `${filter} (${number(count)})`,
    none: 'No outage here.',
    where: 'Where',
    everywhere: 'Everywhere',
    etaPast: ({ at }: { at: string }) => `Should have been repaired by ${at}`,
    eta: ({ at }: { at: string }) => `Repair expected ${at}`,
    noEta: 'No expected repair given',
    since: ({ at }: { at: string }) => `Since ${at}`,
    reporter: 'Reporter',
    reported: 'Reported',
    contractorNumber: 'Number at the contractor',
    noNumber: 'none yet',
    earlierEtas: 'Promised before',
    test: 'Line test',
    tests: {
      'no sync': 'no signal',
      'vpn down': 'the line works, the VPN does not',
      'all up': 'line and VPN work',
      unknown: 'no result',
    } as Record<TestMeaning, string>,
    words: 'In their words',
    course: 'Course',
    notes: 'Notes',
    ofContractor: 'Contractor',
    ofOffice: 'Office',
    read: 'Read again at the contractor',
    sendNow: 'Send to the contractor now',
    readAsked: 'Asked. The answer is here in a moment: press Refresh.',
    gone: 'There is no outage with this number.',
  },

  incidents: {
    count: ({ suspected, open }: { suspected: number; open: number }) =>
      `Mass outages: ${number(suspected)} to decide on, ${number(open)} open`,
  },

  tasks: {
    title: 'Tasks',
    count: ({ open, free, mine }: { open: number; free: number; mine: number }) =>
      `Tasks: ${number(open)}, of which ${number(free)} without an owner and ${number(mine)} yours`,
    show: 'See the tasks',
    all: 'All',
    mine: 'Mine',
    free: 'Without an owner',
    reason: 'What about',
    filter: 'Filter',
    none: 'No task here.',
    opened: ({ at }: { at: string }) => `Since ${at}`,
    open: 'Open',
    take: 'I’ll see to it',
    takeOver: 'Take over',
    giveBack: 'Give back',
    closeWithNote: 'Close with a note',
    close: 'Close the task',
    owner: ({ by, at }: { by: string; at: string }) => `${by} has been on it since ${at}`,
    nobody: 'Nobody is on it yet',
    byItself: ({ at }: { at: string }) => `Closed by itself on ${at}: the reason is gone`,
    taken: ({ by }: { by: string }) => `${by} has taken this task in the meantime.`,
    notYours: 'Only the owner gives a task back.',
    seeOutage: 'See the outage',
    reasons: {
      'order refused': 'Order refused',
      'order failed': 'Installation failed',
      'ticket refused': 'Outage refused',
      'ticket waits': 'Contractor asks something',
      'sla at risk': 'Promised time at risk',
      'ticket forgotten': 'Ticket gone',
      'line ceiling reached': 'Contract’s ceiling reached',
      'contractor silent': 'Contractor does not answer',
      'works unclear': 'Works unclear',
      'no employee number': 'No employee number',
      'chief without Novo': 'Chief without Novo',
      'effect gave up': 'Action given up',
    } as Record<TaskReason['why'], string>,
    nextSteps: {
      'order refused': 'Read the reason, correct the address or the data with the person, and have it ordered anew.',
      'order failed': 'Call the contractor about a new appointment, then tell the person.',
      'ticket refused': 'Read the reason, call the contractor, and tell the person how it goes on.',
      'ticket waits': 'Answer the contractor’s question, with the person’s help if need be: the repair waits for it.',
      'sla at risk':
        'Call the contractor about this outage and ask how the promised time is kept; past it, credits follow by themselves.',
      'ticket forgotten': 'Ask the contractor for the ticket; if it is lost, have the person report the outage anew.',
      'line ceiling reached': 'Have a line ended that is no longer used, or ask for the contract to be extended.',
      'contractor silent': 'Call the contractor. Nothing is lost: what waits is sent by itself.',
      'works unclear': 'Ask the contractor to correct these works; people are then told by themselves.',
      'no employee number': 'Have P&O complete the number in the directory; the order then goes out by itself.',
      'chief without Novo': 'Install the app for this chief; the request then arrives by itself.',
      'effect gave up': 'Find out what was wrong, then send it again.',
    } as Record<TaskReason['why'], string>,
  },

  letters: {
    title: 'Actions given up',
    count: ({ dead }: { dead: number }) => `Actions given up: ${number(dead)}`,
    show: 'See the actions',
    none: 'Nothing was given up.',
    kinds: {
      card: 'Card in the chat',
      message: 'Message in the chat',
      order: 'Line order',
      ticket: 'Ticket at the contractor',
      test: 'Test of a line',
      upkeep: 'Upkeep',
    } as Record<EffectKind, string>,
    concerns: 'Concerns',
    nobody: 'nobody in particular',
    since: 'Given up',
    because: 'Fault',
    attempts: 'Attempts',
    sendAgain: 'Send again',
    sentAgain: 'Sent again.',
    already: 'It has been sent again already.',
  },

  contractor: {
    title: 'Contractor',
    show: 'See the contractor',
    answers: 'The contractor answers.',
    silent: ({ at }: { at: string }) => `The contractor has not answered since ${at}.`,
    unknown: 'No contact with the contractor yet.',
    lastAnswer: 'Last answer',
    never: 'none yet',
    breaker: 'Requests',
    closed: 'go out as usual',
    paused: ({ at }: { at: string }) => `held back, next trial ${at}`,
    hubs: 'Registered for events',
    events: 'Events in 24 hours',
    eventsTaken: ({ count, at }: { count: number; at: string }) => `${number(count)}, the last one ${at}`,
    noEvents: 'none',
    waiting: 'Waiting',
    waits: ({ count, failing }: { count: number; failing: number }) =>
      `${number(count)}, of which ${number(failing)} after a failure`,
    nothingWaits: 'nothing',
  },
}

export type DeskTexts = typeof desk
