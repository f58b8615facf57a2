import { hoursOf, isHours, type Slot } from '../../domain/booking-time.ts'
import type { Day, Instant } from '../../domain/day.ts'
import type { Activity, DeskFeature } from '../../domain/floor-plan.ts'
import { plural, sayDay, sayHour, sayNumber, sayTime } from '../format.ts'

const parts: Record<string, string> = { day: 'whole day', morning: 'morning', afternoon: 'afternoon' }
const slotText = (slot: Slot): string => {
  if (!isHours(slot)) return parts[slot] ?? slot
  const [from, to] = hoursOf(slot)
  return `${sayHour('en', from)} to ${sayHour('en', to)}`
}
const at = (day: Day, slot: Slot) => `${sayDay('en', day)}, ${slotText(slot)}`
const count = (of: number) => sayNumber('en', of)

export const booking = {
  title: 'Desk',
  bookedTitle: 'Desk booking',
  mine: 'My bookings',
  mineNone: 'You have no desk booked.',
  book: 'Book',
  release: 'Release',
  releaseAll: 'Release all of these',
  checkIn: 'Check in',
  change: 'Change',
  search: 'Search',
  changeSearch: 'Search differently',
  anywhere: 'anywhere',
  closed: 'Nothing was booked.',
  place: 'Desk',
  when: 'When',
  why: 'Why this one',
  equipment: 'Equipment',
  madeBy: 'Booked by',
  forWhom: 'For',
  guest: 'Visitor',
  date: 'Date',
  part: 'Part of the day',
  floor: 'Floor',
  features: {
    'two-screens': 'two screens',
    'large-screen': 'a large screen',
    'sit-stand': 'height adjustable',
    window: 'by the window',
    quiet: 'quiet',
    docking: 'docking station',
    'near-lift': 'near the lift',
    'near-printer': 'near the printer',
    'near-coffee': 'near the coffee',
    wheelchair: 'room for a wheelchair',
  } as Record<DeskFeature, string>,
  activities: {
    concentration: 'concentration zone',
    call: 'phone zone',
    project: 'project zone',
    quiet: 'quiet zone',
    team: 'team zone',
  } as Record<Activity, string>,
  slot: ({ slot }: { slot: Slot }) => slotText(slot),
  at: ({ day, slot }: { day: Day; slot: Slot }) => at(day, slot),
  desk: ({ desk, floor, zone, activity }: { desk: string; floor: string; zone: string; activity: string }) =>
    `${desk} · floor ${floor}, zone ${zone} (${activity})`,
  shortDesk: ({ desk, floor }: { desk: string; floor: string }) => `${desk} (floor ${floor})`,
  others: 'Or one of these:',
  held: ({ at, zone }: { at: Instant; zone: string }) => `Kept for you until ${sayTime('en', at, zone)}.`,
  reasons: {
    asked: () => 'the desk you asked for',
    near: ({ name, metres }: { name: string; metres: number }) => `${count(metres)} m from ${name}`,
    usual: () => 'your usual desk',
    team: () => 'in your team’s zone',
    features: ({ features }: { features: string }) => `has what you asked for: ${features}`,
    room: ({ zone, free, of }: { zone: string; free: number; of: number }) =>
      `room around it: ${count(free)} of ${count(of)} desks free in zone ${zone}`,
  },
  lacking: {
    unknown: ({ name }: { name: string }) => `Desk ${name} is not on the floor plan.`,
    taken: ({ name }: { name: string }) => `Desk ${name} is taken at that time.`,
    'not for you': ({ name }: { name: string }) => `Desk ${name} is kept for another group.`,
    'drop-in': ({ name }: { name: string }) => `Desk ${name} is not booked: whoever comes first sits there.`,
    assigned: ({ name }: { name: string }) => `Desk ${name} belongs to a colleague.`,
    unavailable: ({ name }: { name: string }) => `Desk ${name} is out of use.`,
    features: ({ features }: { features: string }) => `Nothing is free with: ${features}.`,
    floor: ({ floor }: { floor: string }) => `Nothing is free on floor ${floor}.`,
    near: ({ names }: { names: string }) => `Nothing is free near ${names}.`,
    unseen: ({ names }: { names: string }) =>
      `I do not see where ${names} will sit: nothing is booked that day, or it is not shared.`,
    elsewhere: ({ building }: { building: string }) => `Your building is full; there is room at: ${building}.`,
    asAlternative: 'Here is the nearest there is:',
  },
  refused: {
    past: ({ day, slot }: { day: Day; slot: Slot }) => `${at(day, slot)}: that is over.`,
    'too far': ({ day, last }: { day: Day; last: Day }) =>
      `${sayDay('en', day)} is too far ahead: desks can be booked until ${sayDay('en', last)}.`,
    instead: ({ day }: { day: Day }) => `Here is a desk for ${sayDay('en', day)}.`,
    full: ({ day, slot }: { day: Day; slot: Slot }) => `No desk is free on ${at(day, slot)}.`,
    already: ({ desk }: { desk: string }) =>
      `You already have desk ${desk} at that time; booking this one gives it back.`,
    changed: 'You have changed what you are looking for. Here is what fits:',
    taken: ({ desk }: { desk: string }) => `Desk ${desk} has just been taken. Here is another one:`,
    'too many': ({ most }: { most: number }) =>
      `You have ${count(most)} ${plural('en', most, 'booking', 'bookings')} ahead: that is the most. Release one, and I will book this.`,
    'not your team': ({ name }: { name: string }) => `You can book for your own team only; ${name} is not in it.`,
    'no plan': 'No desk can be booked here: the office has no floor plan yet.',
    'who is that': ({ name }: { name: string }) => `I know no colleague called ${name}.`,
    'which one': ({ name }: { name: string }) => `Several colleagues are called ${name}: please write the full name.`,
    'not today': ({ day }: { day: Day }) => `Presence is confirmed on the day itself: ${sayDay('en', day)}.`,
    'not booked': 'This booking no longer holds.',
    'nothing today': 'You have no desk booked today. Here is one that is free:',
    'none then': 'You have no booking on those days.',
  },
  status: {
    booked: 'Booked',
    present: 'Booked, presence confirmed',
    cancelled: 'Released by you',
    released: 'Released: presence was not confirmed',
    withdrawn: 'Cancelled: the desk is no longer available',
    over: 'Over',
  },
  confirmBefore: ({ at, zone }: { at: Instant; zone: string }) =>
    `Please confirm your presence before ${sayTime('en', at, zone)}; after that the desk goes to a colleague.`,
  sharing: 'Who may see where I sit',
  share: 'Keep',
  shares: { nobody: 'nobody', team: 'my team', everybody: 'everybody' },
  whoTitle: ({ day }: { day: Day }) => `Who is there on ${sayDay('en', day)}`,
  whoNone: 'Nobody of your team has a desk booked that day, or shares it.',
  whoRow: ({ name, desk, floor, slot }: { name: string; desk: string; floor: string; slot: Slot }) =>
    `${name}: ${desk}, floor ${floor}, ${slotText(slot)}`,
  series: {
    title: 'Desks on several days',
    tell: 'These desks are free now. I book them all when you press.',
    done: 'This is what became of each day:',
    booked: ({ desk, floor }: { desk: string; floor: string }) => `desk ${desk}, floor ${floor}`,
    other: ({ desk, floor }: { desk: string; floor: string }) => `another desk: ${desk}, floor ${floor}`,
    full: 'no desk is free',
    already: ({ desk }: { desk: string }) => `you already have desk ${desk}`,
    'too many': ({ most }: { most: number }) => `not booked: at most ${count(most)} bookings ahead`,
  },
  summary: 'A desk for you',
  summaryBooked: 'Your desk booking',
  which: 'Which days do you mean?',
  closing: {
    title: 'Desks out of use',
    close: 'Take out of use',
    reopen: 'Put back into use',
    ask: ({ target, days, desks, bookings }: { target: string; days: string; desks: number; bookings: number }) =>
      `${target}: ${count(desks)} ${plural('en', desks, 'desk', 'desks')}, ${days}. ${count(bookings)} ${plural('en', bookings, 'booking is', 'bookings are')} hit; their holders are told and offered another desk.`,
    askReopen: ({ target, days }: { target: string; days: string }) => `${target}: to be used again, ${days}.`,
    closed: ({ target, bookings }: { target: string; bookings: number }) =>
      `${target} is out of use. ${count(bookings)} ${plural('en', bookings, 'holder is', 'holders are')} being told.`,
    reopened: ({ target }: { target: string }) => `${target} can be booked again.`,
    'not entitled': 'Only facilities takes desks out of use.',
    unknown: 'The floor plan has no desk, zone or floor of that name.',
    'no days': 'Please say on which days, for example “close zone 3B from 14 to 18 December”.',
    withdrawn: ({ desk, day, slot }: { desk: string; day: Day; slot: Slot }) =>
      `Desk ${desk} (${at(day, slot)}) is out of use: your booking there no longer holds. Here is another one:`,
  },
  waiting: {
    join: 'Join the waiting list',
    joined: ({ zone, day, slot }: { zone: string; day: Day; slot: Slot }) =>
      `You are on the waiting list of zone ${zone}: ${at(day, slot)}. When a desk is released I offer it to you first, in your working hours, for half an hour.`,
    already: ({ zone }: { zone: string }) => `You are on the waiting list of zone ${zone} already.`,
    title: 'A desk has become free',
    decline: 'No, thank you',
    declined: 'Noted: the desk goes to the next in line.',
    leave: 'Leave the waiting list',
    left: 'You are no longer on the waiting list.',
  },
  said: {
    reminder: ({ desk, at, zone }: { desk: string; at: Instant; zone: string }) =>
      `Your desk ${desk} waits for you until ${sayTime('en', at, zone)}. Confirm your presence on the card, or write “I am here”.`,
    released: ({ desk, day, slot, times }: { desk: string; day: Day; slot: Slot; times: number }) =>
      `Desk ${desk} (${at(day, slot)}) was released, since your presence was not confirmed.${times > 1 ? ` It is the ${count(times)}th time in 30 days; I tell nobody but you. If your plans change, release the desk and a colleague can have it.` : ''} If you are there, write “a desk today”.`,
  },
}

export type BookingTexts = typeof booking
