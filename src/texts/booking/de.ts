import { hoursOf, isHours, type Slot } from '../../domain/booking-time.ts'
import type { Day } from '../../domain/day.ts'
import { plural, sayDay, sayHour, sayNumber, sayTime } from '../format.ts'
import type { BookingTexts } from './en.ts'

const parts: Record<string, string> = { day: 'ganzer Tag', morning: 'Vormittag', afternoon: 'Nachmittag' }
const slotText = (slot: Slot): string => {
  if (!isHours(slot)) return parts[slot] ?? slot
  const [from, to] = hoursOf(slot)
  return `von ${sayHour('de', from)} bis ${sayHour('de', to)}`
}
const at = (day: Day, slot: Slot) => `${sayDay('de', day)}, ${slotText(slot)}`
const count = (of: number) => sayNumber('de', of)

export const booking: BookingTexts = {
  title: 'Arbeitsplatz',
  bookedTitle: 'Buchung eines Arbeitsplatzes',
  mine: 'Meine Buchungen',
  mineNone: 'Sie haben keinen Arbeitsplatz gebucht.',
  book: 'Buchen',
  release: 'Freigeben',
  releaseAll: 'Alle diese freigeben',
  checkIn: 'Einchecken',
  change: 'Ändern',
  search: 'Suchen',
  changeSearch: 'Anders suchen',
  anywhere: 'egal wo',
  closed: 'Es wurde nichts gebucht.',
  place: 'Arbeitsplatz',
  when: 'Wann',
  why: 'Warum dieser',
  equipment: 'Ausstattung',
  madeBy: 'Gebucht von',
  forWhom: 'Für',
  guest: 'Besucher',
  date: 'Datum',
  part: 'Teil des Tages',
  floor: 'Etage',
  features: {
    'two-screens': 'zwei Bildschirme',
    'large-screen': 'großer Bildschirm',
    'sit-stand': 'höhenverstellbar',
    window: 'am Fenster',
    quiet: 'ruhig',
    docking: 'Dockingstation',
    'near-lift': 'nahe am Aufzug',
    'near-printer': 'nahe am Drucker',
    'near-coffee': 'nahe am Kaffee',
    wheelchair: 'rollstuhlgerecht',
  },
  activities: {
    concentration: 'Konzentrationszone',
    call: 'Telefonzone',
    project: 'Projektzone',
    quiet: 'Ruhezone',
    team: 'Teambereich',
  },
  slot: ({ slot }) => slotText(slot),
  at: ({ day, slot }) => at(day, slot),
  desk: ({ desk, floor, zone, activity }) => `${desk} · Etage ${floor}, Bereich ${zone} (${activity})`,
  shortDesk: ({ desk, floor }) => `${desk} (Etage ${floor})`,
  others: 'Oder einer von diesen:',
  held: ({ at, zone }) => `Für Sie freigehalten bis ${sayTime('de', at, zone)}.`,
  reasons: {
    asked: () => 'der Arbeitsplatz, nach dem Sie gefragt haben',
    near: ({ name, metres }) => `${count(metres)} m von ${name}`,
    usual: () => 'Ihr gewohnter Arbeitsplatz',
    team: () => 'im Bereich Ihres Teams',
    features: ({ features }) => `wie gewünscht: ${features}`,
    room: ({ zone, free, of }) =>
      `Platz ringsum: ${count(free)} von ${count(of)} Arbeitsplätzen frei im Bereich ${zone}`,
  },
  lacking: {
    unknown: ({ name }) => `Den Arbeitsplatz ${name} gibt es auf dem Plan nicht.`,
    taken: ({ name }) => `Der Arbeitsplatz ${name} ist dann belegt.`,
    'not for you': ({ name }) => `Der Arbeitsplatz ${name} ist einer anderen Gruppe vorbehalten.`,
    'drop-in': ({ name }) => `Der Arbeitsplatz ${name} wird nicht gebucht: Wer zuerst kommt, sitzt dort.`,
    assigned: ({ name }) => `Der Arbeitsplatz ${name} gehört jemandem aus dem Kollegium.`,
    unavailable: ({ name }) => `Der Arbeitsplatz ${name} ist außer Betrieb.`,
    features: ({ features }) => `Nichts mehr frei mit: ${features}.`,
    floor: ({ floor }) => `Nichts mehr frei auf Etage ${floor}.`,
    near: ({ names }) => `Nichts mehr frei in der Nähe von ${names}.`,
    unseen: ({ names }) =>
      `Ich sehe nicht, wo ${names} sitzen wird: An diesem Tag ist nichts gebucht, oder es wird nicht geteilt.`,
    elsewhere: ({ building }) => `Ihr Gebäude ist voll; hier ist noch Platz: ${building}.`,
    asAlternative: 'Das kommt dem am nächsten:',
  },
  refused: {
    past: ({ day, slot }) => `${at(day, slot)}: Das ist vorbei.`,
    'too far': ({ day, last }) =>
      `${sayDay('de', day)} ist zu weit voraus: Arbeitsplätze können bis ${sayDay('de', last)} gebucht werden.`,
    instead: ({ day }) => `Hier ist ein Arbeitsplatz für ${sayDay('de', day)}.`,
    full: ({ day, slot }) => `Kein Arbeitsplatz ist mehr frei: ${at(day, slot)}.`,
    already: ({ desk }) => `Sie haben dann schon den Arbeitsplatz ${desk}; wenn Sie diesen buchen, geben Sie ihn frei.`,
    changed: 'Sie haben Ihre Suche geändert. Das passt dazu:',
    taken: ({ desk }) => `Der Arbeitsplatz ${desk} wurde gerade vergeben. Hier ist ein anderer:`,
    'too many': ({ most }) =>
      `Sie haben ${count(most)} kommende ${plural('de', most, 'Buchung', 'Buchungen')}: Das ist das Höchste. Geben Sie eine frei, und ich buche diese.`,
    'not your team': ({ name }) => `Sie können nur für Ihr eigenes Team buchen; ${name} gehört nicht dazu.`,
    'no plan': 'Hier kann kein Arbeitsplatz gebucht werden: Dieses Büro hat noch keinen Plan.',
    'who is that': ({ name }) => `Ich kenne niemanden mit dem Namen ${name}.`,
    'which one': ({ name }) => `Mehrere heißen ${name}: Schreiben Sie bitte den ganzen Namen.`,
    'not today': ({ day }) => `Eingecheckt wird am Tag selbst: ${sayDay('de', day)}.`,
    'not booked': 'Diese Buchung gilt nicht mehr.',
    'nothing today': 'Sie haben heute keinen Arbeitsplatz gebucht. Dieser ist frei:',
    'none then': 'Sie haben an diesen Tagen keine Buchung.',
  },
  status: {
    booked: 'Gebucht',
    present: 'Gebucht, eingecheckt',
    cancelled: 'Von Ihnen freigegeben',
    released: 'Freigegeben: Es wurde nicht eingecheckt',
    withdrawn: 'Storniert: Der Arbeitsplatz ist nicht mehr verfügbar',
    over: 'Vorbei',
  },
  confirmBefore: ({ at, zone }) =>
    `Bitte checken Sie vor ${sayTime('de', at, zone)} ein; danach bekommt ihn jemand anders.`,
  sharing: 'Wer sehen darf, wo ich sitze',
  share: 'Merken',
  shares: { nobody: 'niemand', team: 'mein Team', everybody: 'alle' },
  whoTitle: ({ day }) => `Wer ist da am ${sayDay('de', day)}`,
  whoNone: 'Niemand aus Ihrem Team hat an diesem Tag einen Arbeitsplatz gebucht oder teilt das mit.',
  whoRow: ({ name, desk, floor, slot }) => `${name}: ${desk}, Etage ${floor}, ${slotText(slot)}`,
  series: {
    title: 'Ein Arbeitsplatz an mehreren Tagen',
    tell: 'Diese Arbeitsplätze sind jetzt frei. Ich buche sie alle, sobald Sie drücken.',
    done: 'Das ist aus jedem Tag geworden:',
    booked: ({ desk, floor }) => `Arbeitsplatz ${desk}, Etage ${floor}`,
    other: ({ desk, floor }) => `ein anderer Arbeitsplatz: ${desk}, Etage ${floor}`,
    full: 'kein Arbeitsplatz mehr frei',
    already: ({ desk }) => `Sie haben schon den Arbeitsplatz ${desk}`,
    'too many': ({ most }) => `nicht gebucht: höchstens ${count(most)} kommende Buchungen`,
  },
  summary: 'Ein Arbeitsplatz für Sie',
  summaryBooked: 'Ihre Buchung eines Arbeitsplatzes',
  which: 'Welche Tage meinen Sie?',
  closing: {
    title: 'Arbeitsplätze außer Betrieb',
    close: 'Außer Betrieb nehmen',
    reopen: 'Wieder in Betrieb nehmen',
    ask: ({ target, days, desks, bookings }) =>
      `${target}: ${count(desks)} ${plural('de', desks, 'Arbeitsplatz', 'Arbeitsplätze')}, ${days}. ${count(bookings)} ${plural('de', bookings, 'Buchung ist', 'Buchungen sind')} betroffen; die Betroffenen hören davon und bekommen einen anderen angeboten.`,
    askReopen: ({ target, days }) => `${target}: wieder zu buchen, ${days}.`,
    closed: ({ target, bookings }) =>
      `${target}: außer Betrieb. ${count(bookings)} ${plural('de', bookings, 'Person hört', 'Personen hören')} davon.`,
    reopened: ({ target }) => `${target}: wieder zu buchen.`,
    'not entitled': 'Nur die Logistik nimmt Arbeitsplätze außer Betrieb.',
    unknown: 'Der Plan hat keinen Arbeitsplatz, Bereich und keine Etage dieses Namens.',
    'no days': 'Sagen Sie, für welche Tage, zum Beispiel: Bereich 3B vom 14. bis 18. Dezember sperren.',
    withdrawn: ({ desk, day, slot }) =>
      `Der Arbeitsplatz ${desk} (${at(day, slot)}) ist außer Betrieb: Ihre Buchung gilt nicht mehr. Hier ist ein anderer:`,
  },
  waiting: {
    join: 'Auf die Warteliste setzen',
    joined: ({ zone, day, slot }) =>
      `Sie stehen auf der Warteliste von Bereich ${zone}: ${at(day, slot)}. Sobald ein Arbeitsplatz frei wird, biete ich ihn zuerst Ihnen an, in Ihrer Arbeitszeit, eine halbe Stunde lang.`,
    already: ({ zone }) => `Sie stehen schon auf der Warteliste von Bereich ${zone}.`,
    title: 'Ein Arbeitsplatz ist frei geworden',
    decline: 'Nein, danke',
    declined: 'Notiert: Der Arbeitsplatz geht an den Nächsten auf der Liste.',
    leave: 'Die Warteliste verlassen',
    left: 'Sie stehen nicht mehr auf der Warteliste.',
  },
  said: {
    reminder: ({ desk, at, zone }) =>
      `Ihr Arbeitsplatz ${desk} wartet bis ${sayTime('de', at, zone)} auf Sie. Checken Sie auf der Karte ein, oder schreiben Sie „ich bin da“.`,
    released: ({ desk, day, slot, times }) =>
      `Der Arbeitsplatz ${desk} (${at(day, slot)}) wurde freigegeben: Sie haben nicht eingecheckt.${times > 1 ? ` Es ist das ${count(times)}. Mal in 30 Tagen; ich sage es nur Ihnen. Ändern sich Ihre Pläne, geben Sie den Arbeitsplatz frei: Jemand anders freut sich.` : ''} Sind Sie doch da, schreiben Sie „ein Arbeitsplatz heute“.`,
  },
}
