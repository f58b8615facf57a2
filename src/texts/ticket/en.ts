import { dayAt, type Instant } from '../../domain/day.ts'
import type { TestMeaning } from '../../domain/line-test.ts'
import { sayDay, sayTime, sentence } from '../format.ts'

/** What goes to and fro about an outage that the contractor has. */
export const ticket = {
  testingAfter: 'I am testing your line again; the result appears here.',
  testedAfter: {
    'no sync': 'New line test: your line still has no signal.',
    'vpn down': 'New line test: your line works, the VPN does not.',
    'all up': 'New line test: line and VPN work.',
    unknown: 'New line test: no result.',
  } as Record<TestMeaning, string>,
  closes: ({ at }: { at: string }) => `Without an answer from you I close it on ${at}.`,
  reminder: ({ number }: { number: string }) =>
    `Is your line restored? The contractor says so (${number}). Please answer on the card above.`,
  closedUnanswered: ({ number }: { number: string }) =>
    `Your outage report ${number} is closed: nobody answered whether it is restored. If it is not, report it again.`,
  unanswered: 'Closed without an answer',
  nextNews: ({ at }: { at: string }) => `none yet; next news on ${at} at the latest`,
  etaMoved: ({ first, now, because }: { first: string; now: string; because: string }) =>
    `first ${first}, now ${now}${because && `, because: ${because}`}`,

  cancelling: ({ at }: { at: string }) =>
    `You asked to cancel on ${at}. The request is with the contractor; their answer decides.`,
  notCancelled: ({ because }: { because: string }) =>
    `The contractor does not cancel your outage report${because && ` (${because})`}: it goes on.`,
  howToCancel: ({ button }: { button: string }) => `To cancel your outage report, press “${button}” on the card below.`,

  question: 'The contractor asks',
  questionOpen: 'The contractor waits for information and did not say which. Tell what you know, or call the ICT desk.',
  answer: 'Your answer',
  asked: ({ question }: { question: string }) =>
    `The contractor waits for information about your outage${question ? `: ${sentence(question)}` : '.'} Answer on the card, or simply here in the chat.`,
  answered: ({ at }: { at: string }) => `Answered on ${at}`,
  answerGoes: 'Thank you. Your answer is on its way to the contractor.',
  stillOpen: 'The contractor’s question is still open',
  noteTitle: 'Add a note',
  note: 'Note for the contractor',
  noteSend: 'Send the note',
  notes: 'Notes',
  byContractor: 'Contractor',
  byYou: 'You',
  onItsWay: 'on its way',
  changeTitle: 'It has changed',
  changeSend: 'Send the change',

  visit: 'Technician’s visit',
  window: ({ from, to, zone }: { from: Instant; to: Instant; zone: string }) =>
    `${sayDay('en', dayAt(from, zone))}, from ${sayTime('en', from, zone)} to ${sayTime('en', to, zone)}`,
  chooseSlot: 'When may the technician come?',
  slotSend: 'Choose this time',
  slotGoes: ({ when }: { when: string }) => `${when} (to be confirmed by the contractor)`,
  slotsOffered: 'The contractor offers times for a visit. Choose one on the card above.',
  slotGone: 'That time is not free any more. Please choose another one on the card.',
  slotKept: ({ when }: { when: string }) => `The technician’s visit is fixed: ${when}.`,
  contactAsk: 'Phone number for the technician',
  contactSend: 'Send the number',

  pictures: 'Pictures',
  pictureCount: ({ count }: { count: number }) => (count === 1 ? '1 picture' : `${count} pictures`),
  picturesUnsent: ({ count }: { count: number }) =>
    count === 1
      ? '1 picture stays with us: the contractor did not take it'
      : `${count} pictures stay with us: the contractor did not take them`,
  pictureKept: ({ number }: { number: string }) =>
    `Your picture is kept with outage ${number}. It goes to the contractor if they take pictures; after 90 days it is deleted.`,
  pictureRefused: {
    'not a picture': 'I can only keep PNG, JPEG or GIF pictures.',
    'too big': 'This picture is too big: at most 4 MB.',
    'too many': 'There are already five pictures with this outage.',
    'no outage':
      'I have no open outage of yours that the picture could belong to. Report the outage first, then send it.',
    'not to be had': 'The picture could not be fetched from the chat. Please send it again.',
  },
}

export type TicketTexts = typeof ticket
