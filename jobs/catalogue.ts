import type { EffectName } from '../src/domain/effect.ts'
import type { QueueName } from '../src/ports/queue.ts'
import type { Refused } from '../src/ports/silence.ts'
import {
  attachPicture,
  cancelTicket,
  cancelWasRefused,
  changeTicket,
  chooseSlot,
  noteTicket,
  pictureWasRefused,
  slotWasRefused,
} from './ask-ticket.ts'
import { readInventory, reconcileOrders, registerHubs } from './contractor-upkeep.ts'
import { detectOutage } from './detect-outage.ts'
import { followOrder } from './follow-order.ts'
import { followProblem, reconcileProblems } from './follow-problem.ts'
import { followTicket, reconcileAll, reconcileTickets } from './follow-ticket.ts'
import { followWorks, reconcileWorks, tellWhatIsDue } from './follow-works.ts'
import { incidentTicketRefused, openIncidentTicket } from './incident-ticket.ts'
import { installApp } from './install-app.ts'
import type { Job, Needs, Outcome, Payload } from './job.ts'
import { lookAtOutages } from './look-at-outages.ts'
import { mindWaiting } from './mind-requests.ts'
import { mirrorCalendar } from './mirror-calendar.ts'
import { offerAnotherDesk } from './offer-another-desk.ts'
import { answerTicket, openTicket, ticketWaits, ticketWasRefused } from './open-ticket.ts'
import { orderLine, orderWaits, orderWasRefused } from './order-line.ts'
import { readPeople } from './read-people.ts'
import { sayCancelledDays } from './say-cancelled-days.ts'
import { sayDecision } from './say-decision.ts'
import { sayDelegation } from './say-delegation.ts'
import { sayOrderNews } from './say-order-news.ts'
import { sayOutageNews } from './say-outage-news.ts'
import { saySilence } from './say-silence.ts'
import { sendNotice } from './send-notice.ts'
import { lookAtBookingsNow, sayBooking, showBooking, showDeskOffer } from './show-booking.ts'
import { askJoined, showIncident, showJoined, tellDeskIncident } from './show-incident.ts'
import { showLineOrder } from './show-line-order.ts'
import { showNoticeDesk } from './show-notice-desk.ts'
import { showOutage } from './show-outage.ts'
import { showTask, tellDesk } from './show-task.ts'
import { showTelework } from './show-telework.ts'
import { closeSlaMonth, showSlaMonth } from './sla-month.ts'
import { sweepRecord } from './sweep-record.ts'

import { followTest, noResult, noTest, testLine } from './test-line.ts'
import { lookAtIncidents, watchIncident } from './watch-incident.ts'
import { watchSla } from './watch-sla.ts'

/** Waits between attempts, in seconds; the last one repeats until `attempts` are used up. Full jitter is added. */
export type Retry = { waits: readonly number[]; attempts: number }

/** The contractor may be away for days. */
const patient: Retry = { waits: [2, 8, 30, 120, 600, 1800, 3600], attempts: 250 }
/** The chat and the directory: a day, then the ICT desk looks at it. */
const brisk: Retry = { waits: [1, 3, 10, 30, 120, 600, 3600], attempts: 30 }
/** Repeated by its own schedule anyway. */
const brief: Retry = { waits: [2, 8, 30], attempts: 5 }

export type Entry<N extends EffectName> = {
  run: Job<N>
  queue: QueueName
  retry: Retry
  /** What a refusal from outside means; undefined: a fault like any other. */
  refused?: (payload: Payload<N>, needs: Needs, refusal: Refused) => Outcome | undefined
  /** What takes the place of an effect whose attempts are used up; without it the ICT desk gets a task. */
  otherwise?: (payload: Payload<N>, needs: Needs) => Outcome
  /** Called when an attempt met silence, or a no to us and not to what was asked. */
  waits?: (payload: Payload<N>, needs: Needs) => Promise<void>
}

/** Every effect with its job: a name without one does not compile. */
export const catalogue: { [N in EffectName]: Entry<N> } = {
  'show-telework': { run: showTelework, queue: 'interactive', retry: brisk },
  'mirror-calendar': { run: mirrorCalendar, queue: 'notices', retry: brisk },
  'mind-requests': { run: mindWaiting, queue: 'interactive', retry: brisk },
  'say-silence': { run: saySilence, queue: 'interactive', retry: brisk },
  'say-delegation': { run: sayDelegation, queue: 'interactive', retry: brisk },
  'say-cancelled-days': { run: sayCancelledDays, queue: 'interactive', retry: brisk },
  'say-decision': { run: sayDecision, queue: 'interactive', retry: brisk },
  'show-booking': { run: showBooking, queue: 'interactive', retry: brisk },
  'show-desk-offer': { run: showDeskOffer, queue: 'interactive', retry: brisk },
  'offer-another-desk': { run: offerAnotherDesk, queue: 'interactive', retry: brisk },
  'say-booking': { run: sayBooking, queue: 'interactive', retry: brisk },
  'look-at-bookings': { run: lookAtBookingsNow, queue: 'interactive', retry: brief },
  'show-line-order': { run: showLineOrder, queue: 'interactive', retry: brisk },
  'say-order-news': { run: sayOrderNews, queue: 'interactive', retry: brisk },
  'show-task': { run: showTask, queue: 'notices', retry: brisk },
  'tell-desk': { run: tellDesk, queue: 'interactive', retry: brisk },
  'install-app': { run: installApp, queue: 'interactive', retry: brisk },
  'order-line': { run: orderLine, queue: 'contractor', retry: patient, refused: orderWasRefused, waits: orderWaits },
  'follow-order': { run: followOrder, queue: 'contractor', retry: patient },
  'test-line': { run: testLine, queue: 'contractor', retry: { waits: [1], attempts: 2 }, otherwise: noTest },
  'detect-outage': { run: detectOutage, queue: 'contractor', retry: brief },
  'look-at-incidents': { run: lookAtIncidents, queue: 'contractor', retry: brief },
  'watch-incident': { run: watchIncident, queue: 'contractor', retry: brief },
  'open-incident-ticket': {
    run: openIncidentTicket,
    queue: 'contractor',
    retry: patient,
    refused: incidentTicketRefused,
  },
  'follow-problem': { run: followProblem, queue: 'contractor', retry: patient },
  'reconcile-problems': { run: reconcileProblems, queue: 'contractor', retry: brief },
  'tell-desk-incident': { run: tellDeskIncident, queue: 'interactive', retry: brisk },
  'show-incident': { run: showIncident, queue: 'interactive', retry: brisk },
  'show-joined': { run: showJoined, queue: 'interactive', retry: brisk },
  'ask-joined': { run: askJoined, queue: 'notices', retry: brisk },
  'follow-test': { run: followTest, queue: 'contractor', retry: brief, otherwise: noResult },
  'open-ticket': {
    ...{ run: openTicket, queue: 'contractor', retry: patient },
    ...{ refused: ticketWasRefused, waits: ticketWaits },
  },
  'note-ticket': { run: noteTicket, queue: 'contractor', retry: patient },
  'change-ticket': { run: changeTicket, queue: 'contractor', retry: patient },
  'cancel-ticket': { run: cancelTicket, queue: 'contractor', retry: patient, refused: cancelWasRefused },
  'choose-slot': { run: chooseSlot, queue: 'contractor', retry: patient, refused: slotWasRefused },
  'attach-picture': { run: attachPicture, queue: 'contractor', retry: patient, refused: pictureWasRefused },
  'look-at-outages': { run: lookAtOutages, queue: 'contractor', retry: brief },
  'answer-ticket': { run: answerTicket, queue: 'contractor', retry: patient },
  'follow-ticket': { run: followTicket, queue: 'contractor', retry: patient },
  'show-outage': { run: showOutage, queue: 'interactive', retry: brisk },
  'say-outage-news': { run: sayOutageNews, queue: 'interactive', retry: brisk },
  'watch-sla': { run: watchSla, queue: 'notices', retry: brief },
  'close-sla-month': { run: closeSlaMonth, queue: 'notices', retry: brisk },
  'show-sla-month': { run: showSlaMonth, queue: 'notices', retry: brisk },
  'send-notice': { run: sendNotice, queue: 'notices', retry: brisk },
  'show-notice-desk': { run: showNoticeDesk, queue: 'interactive', retry: brisk },
  'follow-works': { run: followWorks, queue: 'contractor', retry: patient },
  'reconcile-works': { run: reconcileWorks, queue: 'contractor', retry: brief },
  'mind-notices': { run: tellWhatIsDue, queue: 'notices', retry: brief },
  'read-people': { run: readPeople, queue: 'notices', retry: brief },
  'reconcile-tickets': { run: reconcileTickets, queue: 'contractor', retry: brief },
  'reconcile-all': { run: reconcileAll, queue: 'contractor', retry: brief },
  'register-hubs': { run: registerHubs, queue: 'contractor', retry: brief },
  'reconcile-orders': { run: reconcileOrders, queue: 'contractor', retry: brief },
  'sweep-record': { run: sweepRecord, queue: 'contractor', retry: brief },
  'read-inventory': { run: readInventory, queue: 'contractor', retry: brief },
}
