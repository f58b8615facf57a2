import { dayAt } from '../../domain/day.ts'
import { sayDay, sayTime, sentence } from '../format.ts'
import type { TicketTexts } from './en.ts'

export const ticket: TicketTexts = {
  testingAfter: 'Ich prüfe Ihre Leitung noch einmal; das Ergebnis erscheint hier.',
  testedAfter: {
    'no sync': 'Neuer Leitungstest: Ihre Leitung hat noch immer kein Signal.',
    'vpn down': 'Neuer Leitungstest: Ihre Leitung geht, das VPN nicht.',
    'all up': 'Neuer Leitungstest: Leitung und VPN gehen.',
    unknown: 'Neuer Leitungstest: kein Ergebnis.',
  },
  closes: ({ at }) => `Ohne Antwort von Ihnen schließe ich sie am ${at} ab.`,
  reminder: ({ number }) =>
    `Ist Ihre Leitung wieder in Ordnung? Der Betreiber sagt es (${number}). Antworten Sie bitte auf der Karte oben.`,
  closedUnanswered: ({ number }) =>
    `Ihre Störungsmeldung ${number} ist abgeschlossen: Niemand hat gesagt, ob die Leitung wieder geht. Wenn nicht, melden Sie sie noch einmal.`,
  unanswered: 'Ohne Antwort abgeschlossen',
  nextNews: ({ at }) => `noch nicht bekannt; nächste Nachricht spätestens am ${at}`,
  etaMoved: ({ first, now, because }) => `zuerst ${first}, jetzt ${now}${because && `, weil: ${because}`}`,

  cancelling: ({ at }) =>
    `Sie haben am ${at} um Stornierung gebeten. Die Bitte liegt beim Betreiber; seine Antwort entscheidet.`,
  notCancelled: ({ because }) =>
    `Der Betreiber storniert Ihre Störungsmeldung nicht${because && ` (${because})`}: Sie läuft weiter.`,
  howToCancel: ({ button }) =>
    `Um Ihre Störungsmeldung zu stornieren, drücken Sie auf der Karte unten auf „${button}“.`,

  question: 'Der Betreiber fragt',
  questionOpen:
    'Der Betreiber wartet auf eine Auskunft und sagt nicht, auf welche. Schreiben Sie, was Sie wissen, oder rufen Sie den ICT-Helpdesk an.',
  answer: 'Ihre Antwort',
  asked: ({ question }) =>
    `Der Betreiber wartet auf eine Auskunft zu Ihrer Störung${question ? `: ${sentence(question)}` : '.'} Antworten Sie auf der Karte oder einfach hier im Chat.`,
  answered: ({ at }) => `Beantwortet am ${at}`,
  answerGoes: 'Danke. Ihre Antwort geht an den Betreiber.',
  stillOpen: 'Die Frage des Betreibers ist noch offen',
  noteTitle: 'Notiz hinzufügen',
  note: 'Notiz für den Betreiber',
  noteSend: 'Notiz senden',
  notes: 'Notizen',
  byContractor: 'Betreiber',
  byYou: 'Sie',
  onItsWay: 'unterwegs',
  changeTitle: 'Es hat sich geändert',
  changeSend: 'Änderung senden',

  visit: 'Besuch des Technikers',
  window: ({ from, to, zone }) =>
    `${sayDay('de', dayAt(from, zone))}, von ${sayTime('de', from, zone)} bis ${sayTime('de', to, zone)}`,
  chooseSlot: 'Wann darf der Techniker kommen?',
  slotSend: 'Diesen Zeitpunkt wählen',
  slotGoes: ({ when }) => `${when} (vom Betreiber noch zu bestätigen)`,
  slotsOffered: 'Der Betreiber schlägt Zeiten für einen Besuch vor. Wählen Sie eine auf der Karte oben.',
  slotGone: 'Dieser Zeitpunkt ist nicht mehr frei. Wählen Sie auf der Karte einen anderen.',
  slotKept: ({ when }) => `Der Besuch des Technikers steht fest: ${when}.`,
  contactAsk: 'Telefonnummer für den Techniker',
  contactSend: 'Nummer senden',

  pictures: 'Bilder',
  pictureCount: ({ count }) => (count === 1 ? '1 Bild' : `${count} Bilder`),
  picturesUnsent: ({ count }) =>
    count === 1
      ? '1 Bild bleibt bei uns: Der Betreiber hat es nicht angenommen'
      : `${count} Bilder bleiben bei uns: Der Betreiber hat sie nicht angenommen`,
  pictureKept: ({ number }) =>
    `Ihr Bild ist bei der Störung ${number} aufbewahrt. Es geht an den Betreiber, wenn er Bilder annimmt; nach 90 Tagen wird es gelöscht.`,
  pictureRefused: {
    'not a picture': 'Ich kann nur Bilder im Format PNG, JPEG oder GIF aufbewahren.',
    'too big': 'Dieses Bild ist zu groß: höchstens 4 MB.',
    'too many': 'Bei dieser Störung sind schon fünf Bilder.',
    'no outage':
      'Ich habe keine offene Störung von Ihnen, zu der das Bild gehören könnte. Melden Sie zuerst die Störung, dann senden Sie es.',
    'not to be had': 'Das Bild konnte nicht aus dem Chat geholt werden. Bitte senden Sie es noch einmal.',
  },
}
