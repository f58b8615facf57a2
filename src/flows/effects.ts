import type { Effect, KeptEffect } from '../domain/effect.ts'
import type { Clock, NewId } from '../ports/clock.ts'

/**
 * An effect to keep with a change. Effects of one subject run one after the other, so the subject is what must stay in
 * order: a card, an order. A message that may wait for a working window has a subject of its own.
 */
export function effect(needs: { clock: Clock; newId: NewId }, asked: Effect): KeptEffect {
  const id = needs.newId()
  return { id, subject: subjectOf(asked, id), dueAt: needs.clock.now(), effect: asked }
}

function subjectOf(asked: Effect, id: string): string {
  switch (asked.name) {
    case 'show-booking':
    case 'show-desk-offer':
      return `card:booking:${asked.booking}`
    case 'say-booking':
    case 'offer-another-desk':
      return id
    case 'look-at-bookings':
      return asked.name
    case 'show-telework':
      return `card:telework:${asked.telework}:${asked.to}${asked.person ? `:${asked.person}` : ''}`
    case 'mirror-calendar':
      return `calendar:${asked.telework}`
    case 'show-line-order':
      return `card:line:${asked.order}`
    case 'show-task':
      return `card:task:${asked.task}:${asked.to}`
    case 'show-outage':
      return `card:outage:${asked.outage}${asked.to ? `:${asked.to}` : ''}`
    case 'watch-sla':
    case 'close-sla-month':
      return asked.name
    case 'show-sla-month':
      return `card:sla-month:${asked.month}:${asked.to}`
    case 'test-line':
      return `test:${asked.line ?? asked.outage}`
    case 'follow-test':
      return `test:${asked.outage}:${asked.test}`
    case 'open-ticket':
    case 'answer-ticket':
    case 'note-ticket':
    case 'change-ticket':
    case 'cancel-ticket':
    case 'choose-slot':
    case 'attach-picture':
      return `ticket:${asked.outage}`
    case 'follow-ticket':
      return `follow:${asked.contractorId}`
    case 'say-outage-news':
      return `news:${asked.outage}${asked.to ? `:${asked.to}` : ''}`
    case 'detect-outage':
      return 'detect'
    case 'tell-desk-incident':
      return `desk:incident:${asked.incident}`
    case 'show-incident':
      return `card:incident:${asked.incident}:${asked.to}:${asked.as}`
    case 'show-joined':
      return `card:joined:${asked.incident}:${asked.to}`
    case 'open-incident-ticket':
      return `ticket:${asked.incident}`
    case 'follow-problem':
      return `problem:${asked.problem}`
    case 'watch-incident':
      return `watch:${asked.incident}`
    case 'order-line':
      return `order:${asked.order}`
    case 'follow-order':
      return `follow:${asked.contractorId}`
    case 'say-order-news':
      return `news:${asked.order}`
    case 'send-notice':
      return `notice:${asked.notice}:${asked.occasion}`
    case 'show-notice-desk':
      return `card:notice-desk:${asked.notice}`
    case 'follow-works':
      return `works:${asked.contractorId}`
    case 'reconcile-works':
    case 'mind-notices':
    case 'read-people':
    case 'register-hubs':
    case 'mind-requests':
    case 'reconcile-orders':
    case 'reconcile-tickets':
    case 'reconcile-problems':
    case 'look-at-incidents':
    case 'look-at-outages':
    case 'reconcile-all':
    case 'read-inventory':
    case 'sweep-record':
      return asked.name
    case 'ask-joined':
    case 'say-decision':
    case 'say-cancelled-days':
    case 'say-silence':
    case 'say-delegation':
    case 'tell-desk':
    case 'install-app':
      return id
  }
}
