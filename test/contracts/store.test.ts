import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { sharedServices } from '../support/shared-services.ts'
import { embeddedStore, type OpenStore, serverStore } from '../support/store.ts'
import { allowanceContract } from './store/allowances.ts'
import { bookingRoundContract } from './store/booking-rounds.ts'
import { bookingContract } from './store/bookings.ts'
import { calendarContract } from './store/calendar-events.ts'
import { chatContract } from './store/chat.ts'
import { deskContract } from './store/desk.ts'
import { historyContract } from './store/history.ts'
import { inboundContract } from './store/inbound.ts'
import { incidentContract } from './store/incidents.ts'
import { lineContract } from './store/lines.ts'
import { noticeContract } from './store/notices.ts'
import { outageContract } from './store/outages.ts'
import { outboxContract } from './store/outbox.ts'
import { reportContract } from './store/reports.ts'
import { slaContract } from './store/sla.ts'
import { teleworkContract } from './store/telework.ts'
import { worksContract } from './store/works.ts'

const postgresUrl = sharedServices().postgresUrl

describe('the store on PGlite', () => holds(embeddedStore))
describe.skipIf(!postgresUrl)('the store on PostgreSQL', () => holds(() => serverStore(postgresUrl ?? '')))

/** One suite for both: what holds on one holds on the other. */
function holds(open: () => Promise<OpenStore>): void {
  let opened: OpenStore
  beforeAll(async () => {
    opened = await open()
  }, 30_000)
  beforeEach(() => opened.empty())
  afterAll(() => opened.close())

  describe('telework', () => teleworkContract(() => opened))
  describe('lines and their orders', () => lineContract(() => opened))
  describe('bookings', () => bookingContract(() => opened))
  describe('bookings in time', () => bookingRoundContract(() => opened))
  describe('outages', () => outageContract(() => opened))
  describe('reports and their pictures', () => reportContract(() => opened))
  describe('clocks, months and counts of lines', () => slaContract(() => opened))
  describe('works', () => worksContract(() => opened))
  describe('incidents', () => incidentContract(() => opened))
  describe('notices', () => noticeContract(() => opened))
  describe('allowances', () => allowanceContract(() => opened))
  describe('events in calendars', () => calendarContract(() => opened))
  describe('the chat', () => chatContract(() => opened))
  describe('the ICT desk', () => deskContract(() => opened))
  describe('what comes in, and transactions', () => inboundContract(() => opened))
  describe('the outbox', () => outboxContract(() => opened))
  describe('history', () => historyContract(() => opened))
}
