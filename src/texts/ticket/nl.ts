import { dayAt } from '../../domain/day.ts'
import { sayDay, sayTime, sentence } from '../format.ts'
import type { TicketTexts } from './en.ts'

export const ticket: TicketTexts = {
  testingAfter: 'Ik test uw lijn opnieuw; het resultaat verschijnt hier.',
  testedAfter: {
    'no sync': 'Nieuwe lijntest: uw lijn heeft nog altijd geen signaal.',
    'vpn down': 'Nieuwe lijntest: uw lijn werkt, de VPN niet.',
    'all up': 'Nieuwe lijntest: lijn en VPN werken.',
    unknown: 'Nieuwe lijntest: geen resultaat.',
  },
  closes: ({ at }) => `Zonder antwoord van u sluit ik af op ${at}.`,
  reminder: ({ number }) =>
    `Is uw lijn hersteld? De operator zegt van wel (${number}). Antwoord op de kaart hierboven.`,
  closedUnanswered: ({ number }) =>
    `Uw storingsmelding ${number} is afgesloten: niemand heeft gezegd of de lijn hersteld is. Is ze dat niet, meld het dan opnieuw.`,
  unanswered: 'Afgesloten zonder antwoord',
  nextNews: ({ at }) => `nog niet bekend; volgend nieuws ten laatste ${at}`,
  etaMoved: ({ first, now, because }) => `eerst ${first}, nu ${now}${because && `, omdat: ${because}`}`,

  cancelling: ({ at }) =>
    `U hebt de annulering gevraagd op ${at}. De vraag ligt bij de operator; zijn antwoord beslist.`,
  notCancelled: ({ because }) =>
    `De operator annuleert uw storingsmelding niet${because && ` (${because})`}: ze loopt verder.`,
  howToCancel: ({ button }) => `Om uw storingsmelding in te trekken, drukt u op ‘${button}’ op de kaart hieronder.`,

  question: 'De operator vraagt',
  questionOpen: 'De operator wacht op informatie, zonder te zeggen welke. Schrijf wat u weet, of bel de ICT-helpdesk.',
  answer: 'Uw antwoord',
  asked: ({ question }) =>
    `De operator wacht op informatie over uw storing${question ? `: ${sentence(question)}` : '.'} Antwoord op de kaart, of gewoon hier in het gesprek.`,
  answered: ({ at }) => `Beantwoord op ${at}`,
  answerGoes: 'Dank u. Uw antwoord vertrekt naar de operator.',
  stillOpen: 'De vraag van de operator staat nog open',
  noteTitle: 'Een nota toevoegen',
  note: 'Nota voor de operator',
  noteSend: 'De nota verzenden',
  notes: 'Nota’s',
  byContractor: 'Operator',
  byYou: 'U',
  onItsWay: 'onderweg',
  changeTitle: 'Het is veranderd',
  changeSend: 'De wijziging verzenden',

  visit: 'Bezoek van de technicus',
  window: ({ from, to, zone }) =>
    `${sayDay('nl', dayAt(from, zone))}, van ${sayTime('nl', from, zone)} tot ${sayTime('nl', to, zone)}`,
  chooseSlot: 'Wanneer mag de technicus komen?',
  slotSend: 'Dit moment kiezen',
  slotGoes: ({ when }) => `${when} (nog te bevestigen door de operator)`,
  slotsOffered: 'De operator stelt momenten voor een bezoek voor. Kies er een op de kaart hierboven.',
  slotGone: 'Dat moment is niet meer vrij. Kies een ander op de kaart.',
  slotKept: ({ when }) => `Het bezoek van de technicus ligt vast: ${when}.`,
  contactAsk: 'Telefoonnummer voor de technicus',
  contactSend: 'Het nummer verzenden',

  pictures: 'Foto’s',
  pictureCount: ({ count }) => (count === 1 ? '1 foto' : `${count} foto’s`),
  picturesUnsent: ({ count }) =>
    count === 1
      ? '1 foto blijft bij ons: de operator heeft ze niet aangenomen'
      : `${count} foto’s blijven bij ons: de operator heeft ze niet aangenomen`,
  pictureKept: ({ number }) =>
    `Uw foto is bewaard bij storing ${number}. Hij gaat naar de operator als die foto’s aanneemt; na 90 dagen wordt hij gewist.`,
  pictureRefused: {
    'not a picture': 'Ik kan alleen PNG-, JPEG- of GIF-afbeeldingen bewaren.',
    'too big': 'Deze foto is te groot: hoogstens 4 MB.',
    'too many': 'Er zijn al vijf foto’s bij deze storing.',
    'no outage':
      'Ik heb geen open storing van u waar de foto bij kan horen. Meld eerst de storing en stuur hem daarna.',
    'not to be had': 'De foto kon niet uit het gesprek worden gehaald. Stuur hem opnieuw.',
  },
}
