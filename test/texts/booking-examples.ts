import type { Texts } from '../../src/texts/en.ts'
import type { Examples } from './example-shape.ts'

const zone = 'Europe/Brussels'
const day = '2026-12-02'
const at = '2026-12-01T08:20:00Z'

export const bookingExamples: Examples<Texts['booking']> = {
  slot: [[{ slot: 'day' }], [{ slot: 'morning' }], [{ slot: 'afternoon' }], [{ slot: '09:00-11:30' }]],
  at: [[{ day, slot: 'day' }], [{ day, slot: '09:00-11:30' }]],
  desk: [[{ desk: '3.014', floor: '3', zone: '3A', activity: 'a' }]],
  shortDesk: [[{ desk: '3.014', floor: '3' }]],
  held: [[{ at, zone }]],
  reasons: {
    asked: [[]],
    near: [[{ name: 'Bram Peeters', metres: 4 }]],
    usual: [[]],
    team: [[]],
    features: [[{ features: 'a, b' }]],
    room: [[{ zone: '3B', free: 12, of: 32 }]],
  },
  lacking: {
    unknown: [[{ name: '9.999' }]],
    taken: [[{ name: '3.014' }]],
    'not for you': [[{ name: '3.014' }]],
    'drop-in': [[{ name: '3.014' }]],
    assigned: [[{ name: '3.014' }]],
    unavailable: [[{ name: '3.014' }]],
    features: [[{ features: 'a, b' }]],
    floor: [[{ floor: '4' }]],
    near: [[{ names: 'Bram Peeters' }]],
    unseen: [[{ names: 'Bram Peeters' }]],
    elsewhere: [[{ building: 'Namur' }]],
  },
  refused: {
    past: [[{ day, slot: 'morning' }]],
    'too far': [[{ day: '2027-06-01', last: '2027-01-29' }]],
    instead: [[{ day }]],
    full: [[{ day, slot: 'morning' }]],
    already: [[{ desk: '3.014' }]],
    taken: [[{ desk: '3.014' }]],
    'too many': [[{ most: 1 }], [{ most: 40 }]],
    'not your team': [[{ name: 'Luc Fontenelle' }]],
    'who is that': [[{ name: 'Gaston' }]],
    'which one': [[{ name: 'Luc' }]],
    'not today': [[{ day }]],
  },
  confirmBefore: [[{ at, zone }]],
  whoTitle: [[{ day }]],
  whoRow: [[{ name: 'Bram Peeters', desk: '3.014', floor: '3', slot: 'morning' }]],
  series: {
    booked: [[{ desk: '3.014', floor: '3' }]],
    other: [[{ desk: '3.014', floor: '3' }]],
    already: [[{ desk: '3.014' }]],
    'too many': [[{ most: 40 }]],
  },
  closing: {
    ask: [
      [{ target: '3B', days: 'a, b', desks: 32, bookings: 4 }],
      [{ target: '3.014', days: 'a', desks: 1, bookings: 1 }],
    ],
    askReopen: [[{ target: '3B', days: 'a, b' }]],
    closed: [[{ target: '3B', bookings: 4 }], [{ target: '3B', bookings: 1 }]],
    reopened: [[{ target: '3B' }]],
    withdrawn: [[{ desk: '3.014', day, slot: 'day' }]],
  },
  waiting: {
    joined: [[{ zone: '3A', day, slot: 'day' }]],
    already: [[{ zone: '3A' }]],
  },
  said: {
    reminder: [[{ desk: '3.014', at, zone }]],
    released: [[{ desk: '3.014', day, slot: 'day', times: 1 }], [{ desk: '3.014', day, slot: 'morning', times: 3 }]],
  },
}
