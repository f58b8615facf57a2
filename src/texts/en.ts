import type { FreeDay, FreeDayName } from '../domain/calendar.ts'
import type { Day, Instant, Part, Weekday } from '../domain/day.ts'
import type { Line } from '../domain/line.ts'
import type { MilestoneName } from '../domain/line-order.ts'
import type { TestMeaning } from '../domain/line-test.ts'
import type { OutageStatus, Symptom } from '../domain/outage.ts'
import { allowanceEn } from './allowance/en.ts'
import { booking } from './booking/en.ts'
import { calendarEn } from './calendar/en.ts'
import { changeEn } from './change/en.ts'
import { delegationEn } from './delegation/en.ts'
import { desk } from './desk/en.ts'
import { dialogEn } from './dialog/en.ts'
import {
  added,
  capital,
  plural,
  sayDay,
  sayFullDay,
  sayHalves,
  sayHour,
  sayList,
  sayNumber,
  sayTime,
  sayWeekday,
  uncapital,
} from './format.ts'
import { inboxEn } from './inbox/en.ts'
import { incident } from './incident/en.ts'
import { notice } from './notice/en.ts'
import { policyEn } from './policy/en.ts'
import { report } from './report/en.ts'
import { silenceEn } from './silence/en.ts'
import { sla } from './sla/en.ts'
import { slaReport } from './sla-report/en.ts'
import { ticket } from './ticket/en.ts'

const day = (of: Day) => sayDay('en', of)
const halves = (of: number) => sayHalves('en', of, 'day', 'days')
const list = (items: readonly string[]) => sayList('en', items)

const freeDays: Record<FreeDayName, string> = {
  'new year': 'New Year’s Day',
  'easter monday': 'Easter Monday',
  'labour day': 'Labour Day',
  ascension: 'Ascension Day',
  'whit monday': 'Whit Monday',
  'national day': 'the national holiday',
  assumption: 'Assumption Day',
  'all saints': 'All Saints’ Day',
  'all souls': 'All Souls’ Day',
  armistice: 'Armistice Day',
  'king’s day': 'King’s Day',
  christmas: 'Christmas Day',
  'boxing day': 'the day after Christmas',
  compensation: 'a compensation day',
  'bridging day': 'a bridging day',
}

const milestones: Record<MilestoneName, string> = {
  survey: 'Survey of the connection',
  visit: 'Technician’s visit',
  synchronised: 'Synchronisation of the line',
  vpnUp: 'Activation of the VPN',
}

export const en = {
  send: 'Send',
  approve: 'Approve',
  approveSome: 'Approve some days',
  refuse: 'Refuse',
  confirmRefusal: 'Confirm refusal',
  reason: 'Reason',
  withdraw: 'Withdraw',
  cancel: 'Cancel',
  check: 'Check',
  close: 'Close',
  optional: 'optional',
  list,
  day,
  /** The last item of a list that was cut. */
  others: (count: number) => `${sayNumber('en', count)} more`,
  /** A moment with its weekday, in the office's time zone. */
  at: ({ at, zone }: { at: Instant; zone: string }) =>
    `${day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} at ${sayTime('en', at, zone)}`,

  part: { day: 'whole day', morning: 'morning', afternoon: 'afternoon' } as Record<Part, string>,
  wishedDay: ({ day: of, part }: { day: Day; part: Part }): string =>
    part === 'day' ? day(of) : `${day(of)} (${en.part[part]})`,
  wishedWeekday: ({ weekday, part }: { weekday: Weekday; part: Part }): string =>
    `every ${sayWeekday('en', weekday)}${part === 'day' ? '' : ` (${en.part[part]})`}`,
  weekday: (weekday: Weekday) => sayWeekday('en', weekday),
  period: ({ from, to }: { from: Day; to: Day }) => `from ${sayFullDay('en', from)} to ${sayFullDay('en', to)}`,
  firstTime: (first: Day) => `first time on ${day(first)}`,

  telework: {
    title: 'Telework request',
    whichDays: 'Which days do you mean?',
    kind: 'Type',
    occasional: 'Occasional',
    structural: 'Structural',
    daysLabel: 'Days',
    addDay: 'Add a day',
    part: 'Part of the day',
    weekdays: 'Days of the week',
    from: 'From',
    to: 'Until',
    chooseDays: 'Choose your days, then send.',
    hint: 'You can correct it here, or write to me: “Wednesday instead”.',
    addressTitle: 'Your line will be installed at this address',
    addressHint: 'By sending you confirm the address. It is passed on to the telecom contractor.',
    street: 'Street and number',
    postcode: 'Postcode',
    city: 'Town',
    goesTo: ({ chief }: { chief: string }) => `Your request will go to ${chief}.`,
    possible: 'possible',
    notPossible: 'not possible',
    note: 'please note',
    moreNotes: (count: number) =>
      `${sayNumber('en', count)} ${plural('en', count, 'more remark', 'more remarks')} about other days.`,
    counter: ({ year, used, asked, ceiling }: { year: number; used: number; asked: number; ceiling: number }) =>
      `3/5 ceiling in ${year}: ${halves(used)} of ${sayNumber('en', ceiling / 2)}; with this request: ${halves(used + asked)}`,
    corrected: 'Corrected below.',
    closed: 'Nothing was sent.',
    pending: ({ chief }: { chief: string }) => `Sent to ${chief}, awaiting a decision`,
    approved: ({ by, at }: { by: string; at: string }) => `Approved by ${by} on ${at}`,
    approvedSome: ({ by, at }: { by: string; at: string }) => `Approved in part by ${by} on ${at}`,
    refused: ({ by, at }: { by: string; at: string }) => `Refused by ${by} on ${at}`,
    withdrawn: ({ at }: { at: string }) => `Withdrawn on ${at}`,
    granted: 'Granted',
    notGranted: 'Not granted',
    askedDays: 'Asked for',
    because: 'Reason',
    approvedSaid: ({ by, days }: { by: string; days: string }) => `${by} has approved your telework: ${days}.`,
    approvedSomeSaid: ({ by, days, rest }: { by: string; days: string; rest: string }) =>
      `${by} has approved part of your telework: ${days}. Not granted: ${rest}.`,
    refusedSaid: ({ by, because }: { by: string; because: string }) =>
      `${by} has refused your telework request. Reason: ${because}`,
    lineFollows: 'Your line and VPN are being ordered straight away; I will keep you posted here.',
    summarySent: ({ chief }: { chief: string }) => `Telework request sent to ${chief}`,
    mine: 'My requests',
    mineNone: 'You have no telework request yet.',
    ask: 'Ask for telework',
    chiefUnreachable: ({ chief }: { chief: string }) =>
      `${chief} does not have Novo yet and cannot be reached here for now. Your request is kept and will arrive as soon as it is installed; the ICT desk has been told.`,
  },

  findings: {
    past: ({ day: of }: { day: Day }) => `${capital(sayFullDay('en', of))} is already past. Please choose a later day.`,
    'too late today': ({ day: of, until }: { day: Day; until: string }) =>
      `${capital(day(of))}: the same day was possible until ${sayHour('en', until)}. Ask your chief directly, or choose another day.`,
    weekend: ({ day: of }: { day: Day }) =>
      `${capital(sayFullDay('en', of))} is at the weekend. Please choose a weekday.`,
    'free day': ({ day: of, free }: { day: Day; free: FreeDay }) =>
      `${capital(sayFullDay('en', of))} is ${freeDays[free.name]}: you are off that day already.`,
    'too far': ({ day: of, last }: { day: Day; last: Day }) =>
      `${capital(sayFullDay('en', of))} is too far ahead. You can ask up to ${sayFullDay('en', last)}.`,
    'too many days': ({ asked, most }: { asked: number; most: number }) =>
      `${sayNumber('en', asked)} days at once are too many: at most ${sayNumber('en', most)}. Untick some, or ask for structural telework.`,
    'not in the period': ({ weekday, from, to }: { weekday: Weekday; from: Day; to: Day }) =>
      `There is no working ${sayWeekday('en', weekday)} from ${sayFullDay('en', from)} to ${sayFullDay('en', to)}. Untick it, or change the period.`,
    'already asked': ({ day: of, status }: { day: Day; status: 'pending' | 'approved' }) =>
      status === 'pending'
        ? `${capital(day(of))}: you have asked for it already, the decision is pending.`
        : `${capital(day(of))}: this day is granted to you already.`,
    quota: ({ day: of, away, team, most }: { day: Day; away: number; team: number; most: number }) =>
      `${capital(day(of))}: ${sayNumber('en', away)} of ${sayNumber('en', team)} in the team ${plural('en', away, 'is', 'are')} already away, the quota is ${sayNumber('en', most)}. Your chief will decide.`,
    'over the ceiling': ({
      year,
      asked,
      used,
      ceiling,
    }: {
      year: number
      asked: number
      used: number
      ceiling: number
    }) =>
      `${year}: ${halves(used)} taken or asked for and ${halves(asked)} more exceed the 3/5 ceiling (${halves(ceiling)}). Remove some days, or ask the P&O director for an exception.`,
    'nothing asked': () => 'No day is chosen. Please tick at least one.',
    'period reversed': ({ from, to }: { from: Day; to: Day }) =>
      `The end (${sayFullDay('en', to)}) comes before the start (${sayFullDay('en', from)}). Please correct one of them.`,
    'no address': () => 'Please complete your home address: without it the line cannot be ordered.',
    'no chief': () =>
      'The directory names no functional chief for you. Ask P&O to complete it; your request can then be sent.',
    'own chief': () =>
      'The directory names you as your own chief: nobody decides for themselves. Ask P&O to correct it.',
    'chief without Novo': () =>
      'Your chief does not have Novo yet: the request will arrive as soon as the app is installed.',
  },

  policy: policyEn,
  allowance: allowanceEn,
  calendar: calendarEn,
  change: changeEn,
  inbox: inboxEn,
  silence: silenceEn,
  delegation: delegationEn,

  decision: {
    nothing: 'Nothing to decide at the moment.',
    title: ({ name }: { name: string }) => `${name} asks for telework`,
    summary: ({ name, days }: { name: string; days: string }) => `${name} asks for telework: ${days}`,
    who: 'Who',
    type: 'Type',
    reason: 'Reason for the request',
    noReason: 'No reason given',
    counter: '3/5 ceiling',
    counterValue: ({
      year,
      before,
      after,
      ceiling,
    }: {
      year: number
      before: number
      after: number
      ceiling: number
    }) => `${year}: ${sayNumber('en', before / 2)} → ${sayNumber('en', after / 2)} of ${halves(ceiling)}`,
    awayTitle: 'Team',
    /** `who`: the names of those away, as a list. */
    away: ({ day: of, who, count, team, most }: { day: Day; who: string; count: number; team: number; most: number }) =>
      `${capital(day(of))}: ${count ? `${sayNumber('en', count)} of ${sayNumber('en', team)} away (${who})` : 'nobody else away'} · quota ${sayNumber('en', most)}`,
    chooseDays: 'Days to approve',
    refuseReason: 'The requester will read the reason.',
    lineFollows: 'Approving leads to an order of a line and a VPN.',
  },

  refusals: {
    'already decided': ({ status }: { status: string }) => `Nothing has changed: ${uncapital(status)}.`,
    'old version': () => 'The request has changed meanwhile. This is what it has become; decide on this card.',
    'own request': () => 'You cannot decide on your own request.',
    'own chief’s request': () => 'You cannot decide on the requests of your own functional chief.',
    'not the chief': () =>
      'Only the requester’s present functional chief can decide. According to the directory that is not you.',
    'reason missing': () => 'A refusal must be motivated: please complete the reason.',
    'reason too long': ({ most }: { most: number }) =>
      `The reason is too long: at most ${sayNumber('en', most)} characters.`,
    'no day chosen': () => 'Tick at least one day, or refuse the request.',
    'not yours': () => 'This request is not yours.',
    unknown: () => 'This request does not exist, or no longer.',
    'directory silent': () =>
      'The directory does not answer: I cannot check who decides, so nothing is decided. Please try again in a few minutes.',
    'not a button': () => 'This button is no longer valid. Nothing has changed; please reopen the card.',
    'not entitled': () => 'This action is for the ICT desk only.',
    busy: () => 'One moment: your previous action is still under way.',
  },

  line: {
    none: 'No line order is under way for you.',
    title: 'Your line and VPN',
    address: 'Address',
    expected: 'Expected',
    wanted: 'Registered with us, not yet confirmed by the contractor',
    acknowledged: 'Order received by the contractor',
    inProgress: 'Installation under way',
    held: 'On hold at the contractor',
    completed: 'Line and VPN active',
    failed: 'The installation has failed',
    refused: 'Order refused by the contractor',
    cancelled: 'Order cancelled',
    'not needed': 'Your line is already active: nothing to order',
    milestones,
    toCome: 'to come',
    done: ({ at }: { at: string }) => `done on ${at}`,
    jeopardy: ({ message }: { message: string }) => `Delay announced by the contractor${added(': ', message)}`,
    because: 'Reason',
    deskHas: 'The ICT desk is on it and will contact you.',
    summary: 'Your line and VPN',
    said: {
      acknowledged: () => 'The contractor has received the order for your line and VPN.',
      survey: () => 'Your line: the connection has been surveyed.',
      visit: () => 'Your line: the technician has visited.',
      synchronised: () => 'Your line is synchronised. The VPN comes next.',
      vpnUp: () => 'Your VPN is active. The contractor is finishing up.',
      jeopardy: ({ message, newDate }: { message: string; newDate?: Day }) =>
        `Your line will be late${added(': ', message)}.${newDate ? ` New date: ${day(newDate)}.` : ' No new date is known yet.'}`,
      completed: () => 'Your line and VPN are active. Enjoy your telework.',
      failed: ({ because }: { because: string }) =>
        `The installation of your line has failed${added(': ', because)}. The ICT desk is on it and will contact you.`,
      refused: ({ because }: { because: string }) =>
        `The contractor has refused the order for your line${added(': ', because)}. The ICT desk is on it and will contact you.`,
      cancelled: ({ because }: { because: string }) =>
        `The order for your line has been cancelled${added(': ', because)}.`,
      'not needed': () => 'Your line is already active: nothing had to be ordered.',
    },
  },

  linkOver: 'This link is no longer valid. Ask Novo for it again, in the chat.',

  incident,

  outage: {
    title: 'Outage report',
    report: 'Report outage',
    restored: 'Restored',
    stillDown: 'Still down',
    number: 'Number',
    line: 'Line',
    lineKind: { 'home-line': 'home line', vpn: 'VPN', mobile: 'mobile data' } as Record<Line['kind'], string>,
    symptom: 'What is wrong',
    symptoms: {
      down: 'No connection',
      slow: 'Slow connection',
      unstable: 'Connection drops',
      vpn: 'VPN does not work',
      phone: 'Telephone does not work',
    } as Record<Symptom, string>,
    since: 'Since',
    sinceDay: 'Since which day',
    sinceTime: 'Since what time',
    words: 'In your words',
    contact: 'Phone number for a visit',
    testing: 'I am testing your line; the result will appear here within 20 seconds. You can send without waiting.',
    test: {
      'no sync': 'Line test: your line has no signal. This is for the contractor; report it and they take it up.',
      'vpn down': 'Line test: your line works, the VPN does not. Report it and the contractor looks at the VPN.',
      'all up': 'Line test: line and VPN work. Try this first; if it does not help, report it.',
      unknown: 'Line test: no result. You can report the outage all the same.',
    } as Record<TestMeaning, string>,
    status: {
      begun: 'Not reported yet',
      dropped: 'Not reported',
      reported: 'Stored with us, not yet with the contractor',
      acknowledged: 'Received by the contractor',
      rejected: 'Refused by the contractor',
      pending: 'The contractor waits for information from us',
      held: 'The contractor waits for someone else',
      inProgress: 'Repair under way',
      resolved: 'The contractor says: restored',
      closed: 'Closed',
      cancelled: 'Cancelled',
    } as Record<OutageStatus, string>,
    eta: 'Expected repair',
    noEta: 'none yet; I will tell you as soon as the contractor gives one',
    isRestored: 'Is it restored?',
    meanwhile: ({ phone }: { phone: string }) =>
      `In a hurry? A desk at the office always has internet. ICT desk: ${phone}.`,
    summary: 'Your outage report',
    mine: 'My outages',
    mineNone: 'You have reported no outage.',
    noLine: ({ phone }: { phone: string }) =>
      `The contractor’s inventory has no line in your name, so I cannot report an outage of it. The ICT desk helps you: ${phone}.`,
    said: {
      acknowledged: ({ number }: { number: string }) =>
        `Your outage report ${number} has been received by the contractor.`,
      rejected: ({ because }: { because: string }) =>
        `The contractor has refused your outage report${added(': ', because)}. The ICT desk is on it and will contact you.`,
      pending: () => 'The contractor is waiting for information about your outage. The ICT desk is on it.',
      held: () => 'The repair of your line waits for a third party. I will tell you when it goes on.',
      inProgress: () => 'The repair of your line is under way.',
      resolved: () => 'The contractor says your line is restored. Is it restored? Answer on the card above.',
      closed: () => 'Your outage report is closed.',
      cancelled: () => 'Your outage report has been cancelled by the contractor.',
      eta: ({ at }: { at: string }) => `Expected repair of your line: ${at}.`,
      note: ({ text }: { text: string }) => `The contractor writes: ${text}`,
    },
    refused: {
      'in the future': 'An outage to come cannot be reported. Please correct since when.',
      'too long ago': 'That is more than 30 days ago. Please correct since when.',
    },
  },

  report,
  ticket,
  desk,

  tasks: {
    title: 'Task for the ICT desk',
    summary: 'New task for the ICT desk',
    done: 'Done',
    closed: ({ by, at }: { by: string; at: string }) => `Done by ${by} on ${at}`,
    person: 'Person',
    order: 'Order',
    'order refused': ({ because }: { because: string }) =>
      `The contractor has refused a line order${added(': ', because)}.`,
    'order failed': ({ because }: { because: string }) => `A line installation has failed${added(': ', because)}.`,
    'ticket refused': ({ because }: { because: string }) =>
      `The contractor has refused an outage report${added(': ', because)}.`,
    'ticket waits': ({ because }: { because: string }) =>
      `The contractor waits for information about an outage report${added(': ', because) || '.'}`,
    'ticket forgotten': () => 'The contractor no longer knows the ticket of an outage report.',
    'report waits': ({ since }: { since: string }) =>
      `The contractor could not be reached since ${since}: an outage report is waiting and will be sent again.`,
    'repeat fault': ({ times, line }: { times: number; line: string }) =>
      `An outage comes back: number ${times} on line ${line} within 90 days. The contractor was asked to check the whole line; please follow it.`,
    'line ceiling reached': ({ ceiling }: { ceiling: number }) =>
      `The contract’s ceiling (${sayNumber('en', ceiling)} lines) is reached: an order is waiting.`,
    'contractor silent': ({ since }: { since: string }) =>
      `The contractor has not answered since ${since}: an order is waiting and will be sent again.`,
    'works unclear': ({ id, odd }: { id: string; odd: string }) =>
      `Planned works ${id} of the contractor cannot be announced: ${odd}.`,
    'no employee number': () => 'The directory has no employee number for this person: the line cannot be ordered.',
    'chief without Novo': ({ chief }: { chief: string }) =>
      `${chief} has to decide but does not have Novo: please install the app.`,
    'incident without places': ({ number }: { number: string }) =>
      `The contractor has declared an incident without naming a place: ${number}. Ask them where it is.`,
    'incident refused': ({ number, because }: { number: string; because: string }) =>
      `The contractor has refused the ticket of incident ${number}${added(': ', because)}.`,
    'effect gave up': ({ name }: { name: string }) => `An action was given up after several attempts: ${name}.`,
  },

  dialog: dialogEn,
  sla,
  booking,

  slaReport,
  notice,

  talk: {
    hello: ({ givenName }: { givenName: string }) =>
      `Hello ${givenName}. Tell me when you want to telework, for instance “telework Tuesday and Thursday”.`,
    welcome: ({ givenName }: { givenName: string }) =>
      `Hello ${givenName}, I am Novo. I look after your telework requests and follow your line until it works. Write to me as you would write to a colleague.`,
    canDo: 'I did not quite understand. This is what I can do:',
    helpTitle: 'What I can do',
    help: [
      'Ask for telework: “telework Tuesday and Thursday”',
      'See your requests: “my requests”',
      'Book a desk: “a desk tomorrow”',
      'Report an outage: “my connection is down”',
      'Follow your outage: “where is my outage”',
      'Change language: “parlez français”',
    ] as readonly string[],
    stillLost: ({ phone }: { phone: string }) =>
      `I did not understand. Write “help”, or call the ICT desk on ${phone}.`,
    notYet: 'I do not handle that yet. The ICT desk can help you.',
    stopped: 'Noted, we stop here. Nothing was sent.',
    nothingToStop: 'There is nothing under way.',
    thanks: 'You are welcome.',
    language: 'Very well, from now on I answer in English.',
    whichLanguage: 'I speak English, French, Dutch and German. Write for instance “parlez français”.',
    groupChat: 'I only talk about these matters in a personal chat. Please open a chat with me.',
    unknownPerson: 'The directory does not know you. Ask the ICT desk to check your account.',
    tooLong: 'Your message is too long for me. Please say it in a sentence or two.',
    fault: ({ id }: { id: string }) =>
      `Sorry, something went wrong on my side. Your message is kept; please send it again in a moment. If it happens again, give the ICT desk the reference ${id}.`,
    directorySilent: 'The directory does not answer at the moment. Nothing is lost; please try again in a few minutes.',
  },
}

/** Everything Novo says: English sets the shape, so that a missing sentence does not compile. */
export type Texts = typeof en
