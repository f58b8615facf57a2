import { hoursOf, isHours, type Slot } from '../../domain/booking-time.ts'
import type { Day } from '../../domain/day.ts'
import { capital, plural, sayDay, sayHour, sayNumber, sayTime } from '../format.ts'
import type { BookingTexts } from './en.ts'

const parts: Record<string, string> = { day: 'hele dag', morning: 'voormiddag', afternoon: 'namiddag' }
const slotText = (slot: Slot): string => {
  if (!isHours(slot)) return parts[slot] ?? slot
  const [from, to] = hoursOf(slot)
  return `van ${sayHour('nl', from)} tot ${sayHour('nl', to)}`
}
const at = (day: Day, slot: Slot) => `${sayDay('nl', day)}, ${slotText(slot)}`
const count = (of: number) => sayNumber('nl', of)

export const booking: BookingTexts = {
  title: 'Werkplek',
  bookedTitle: 'Reservering van een werkplek',
  mine: 'Mijn reserveringen',
  mineNone: 'U hebt geen werkplek gereserveerd.',
  book: 'Reserveren',
  release: 'Vrijgeven',
  releaseAll: 'Al deze vrijgeven',
  checkIn: 'Inchecken',
  change: 'Wijzigen',
  search: 'Zoeken',
  changeSearch: 'Anders zoeken',
  anywhere: 'maakt niet uit',
  closed: 'Er werd niets gereserveerd.',
  place: 'Werkplek',
  when: 'Wanneer',
  why: 'Waarom deze',
  equipment: 'Uitrusting',
  madeBy: 'Gereserveerd door',
  forWhom: 'Voor',
  guest: 'Bezoeker',
  date: 'Datum',
  part: 'Deel van de dag',
  floor: 'Verdieping',
  features: {
    'two-screens': 'twee schermen',
    'large-screen': 'groot scherm',
    'sit-stand': 'in hoogte verstelbaar',
    window: 'bij het raam',
    quiet: 'rustig',
    docking: 'dockingstation',
    'near-lift': 'dicht bij de lift',
    'near-printer': 'dicht bij de printer',
    'near-coffee': 'dicht bij de koffie',
    wheelchair: 'rolstoeltoegankelijk',
  },
  activities: {
    concentration: 'concentratiezone',
    call: 'belzone',
    project: 'projectzone',
    quiet: 'stille zone',
    team: 'teamzone',
  },
  slot: ({ slot }) => slotText(slot),
  at: ({ day, slot }) => at(day, slot),
  desk: ({ desk, floor, zone, activity }) => `${desk} · verdieping ${floor}, zone ${zone} (${activity})`,
  shortDesk: ({ desk, floor }) => `${desk} (verdieping ${floor})`,
  others: 'Of een van deze:',
  held: ({ at, zone }) => `Voor u vrijgehouden tot ${sayTime('nl', at, zone)}.`,
  reasons: {
    asked: () => 'de werkplek die u vroeg',
    near: ({ name, metres }) => `op ${count(metres)} m van ${name}`,
    usual: () => 'uw gewone werkplek',
    team: () => 'in de zone van uw team',
    features: ({ features }) => `zoals gevraagd: ${features}`,
    room: ({ zone, free, of }) =>
      `ruimte eromheen: ${count(free)} van de ${count(of)} werkplekken vrij in zone ${zone}`,
  },
  lacking: {
    unknown: ({ name }) => `Werkplek ${name} staat niet op het plan.`,
    taken: ({ name }) => `Werkplek ${name} is dan bezet.`,
    'not for you': ({ name }) => `Werkplek ${name} is voorbehouden aan een andere groep.`,
    'drop-in': ({ name }) => `Werkplek ${name} wordt niet gereserveerd: wie eerst komt, zit er.`,
    assigned: ({ name }) => `Werkplek ${name} is toegewezen aan een collega.`,
    unavailable: ({ name }) => `Werkplek ${name} is buiten gebruik.`,
    features: ({ features }) => `Niets meer vrij met: ${features}.`,
    floor: ({ floor }) => `Niets meer vrij op verdieping ${floor}.`,
    near: ({ names }) => `Niets meer vrij in de buurt van ${names}.`,
    unseen: ({ names }) =>
      `Ik zie niet waar ${names} zal zitten: er is die dag niets gereserveerd, of het wordt niet gedeeld.`,
    elsewhere: ({ building }) => `Uw gebouw is volzet; hier is nog plaats: ${building}.`,
    asAlternative: 'Dit komt het dichtst in de buurt:',
  },
  refused: {
    past: ({ day, slot }) => `${capital(at(day, slot))}: dat is voorbij.`,
    'too far': ({ day, last }) =>
      `${capital(sayDay('nl', day))} is te ver vooruit: werkplekken kunt u reserveren tot ${sayDay('nl', last)}.`,
    instead: ({ day }) => `Hier is een werkplek voor ${sayDay('nl', day)}.`,
    full: ({ day, slot }) => `Er is geen werkplek meer vrij op ${at(day, slot)}.`,
    already: ({ desk }) => `U hebt dan al werkplek ${desk}; als u deze reserveert, geeft u die vrij.`,
    changed: 'U hebt uw zoekopdracht gewijzigd. Dit past erbij:',
    taken: ({ desk }) => `Werkplek ${desk} is net ingenomen. Hier is een andere:`,
    'too many': ({ most }) =>
      `U hebt ${count(most)} komende ${plural('nl', most, 'reservering', 'reserveringen')}: dat is het maximum. Geef er een vrij en ik reserveer deze.`,
    'not your team': ({ name }) => `U kunt enkel voor uw eigen team reserveren; ${name} hoort er niet bij.`,
    'no plan': 'Hier kan geen werkplek gereserveerd worden: dit kantoor heeft nog geen plan.',
    'who is that': ({ name }) => `Ik ken geen collega met de naam ${name}.`,
    'which one': ({ name }) => `Meerdere collega’s heten ${name}: schrijf de volledige naam.`,
    'not today': ({ day }) => `Inchecken doet u op de dag zelf: ${sayDay('nl', day)}.`,
    'not booked': 'Deze reservering geldt niet meer.',
    'nothing today': 'U hebt vandaag geen werkplek gereserveerd. Deze is vrij:',
    'none then': 'U hebt op die dagen geen reservering.',
  },
  status: {
    booked: 'Gereserveerd',
    present: 'Gereserveerd, ingecheckt',
    cancelled: 'Door u vrijgegeven',
    released: 'Vrijgegeven: er werd niet ingecheckt',
    withdrawn: 'Geannuleerd: de werkplek is niet meer beschikbaar',
    over: 'Voorbij',
  },
  confirmBefore: ({ at, zone }) =>
    `Check in vóór ${sayTime('nl', at, zone)}; daarna gaat de werkplek naar een collega.`,
  sharing: 'Wie mag zien waar ik zit',
  share: 'Bewaren',
  shares: { nobody: 'niemand', team: 'mijn team', everybody: 'iedereen' },
  whoTitle: ({ day }) => `Wie is er op ${sayDay('nl', day)}`,
  whoNone: 'Niemand van uw team heeft die dag een werkplek gereserveerd, of deelt dat.',
  whoRow: ({ name, desk, floor, slot }) => `${name}: ${desk}, verdieping ${floor}, ${slotText(slot)}`,
  series: {
    title: 'Een werkplek op meerdere dagen',
    tell: 'Deze werkplekken zijn nu vrij. Ik reserveer ze allemaal zodra u drukt.',
    done: 'Dit is er van elke dag geworden:',
    booked: ({ desk, floor }) => `werkplek ${desk}, verdieping ${floor}`,
    other: ({ desk, floor }) => `een andere werkplek: ${desk}, verdieping ${floor}`,
    full: 'geen werkplek meer vrij',
    already: ({ desk }) => `u hebt al werkplek ${desk}`,
    'too many': ({ most }) => `niet gereserveerd: hoogstens ${count(most)} komende reserveringen`,
  },
  summary: 'Een werkplek voor u',
  summaryBooked: 'Uw reservering van een werkplek',
  which: 'Welke dagen bedoelt u?',
  closing: {
    title: 'Werkplekken buiten gebruik',
    close: 'Buiten gebruik stellen',
    reopen: 'Weer in gebruik nemen',
    ask: ({ target, days, desks, bookings }) =>
      `${target}: ${count(desks)} ${plural('nl', desks, 'werkplek', 'werkplekken')}, ${days}. ${count(bookings)} ${plural('nl', bookings, 'reservering wordt getroffen; de houder wordt verwittigd en krijgt', 'reserveringen worden getroffen; de houders worden verwittigd en krijgen')} een andere werkplek voorgesteld.`,
    askReopen: ({ target, days }) => `${target}: opnieuw te reserveren, ${days}.`,
    closed: ({ target, bookings }) =>
      `${target}: buiten gebruik. ${count(bookings)} ${plural('nl', bookings, 'houder wordt verwittigd', 'houders worden verwittigd')}.`,
    reopened: ({ target }) => `${target}: opnieuw te reserveren.`,
    'not entitled': 'Enkel de logistieke dienst stelt werkplekken buiten gebruik.',
    unknown: 'Het plan heeft geen werkplek, zone of verdieping met die naam.',
    'no days': 'Zeg voor welke dagen, bijvoorbeeld: sluit zone 3B van 14 tot 18 december.',
    withdrawn: ({ desk, day, slot }) =>
      `Werkplek ${desk} (${at(day, slot)}) is buiten gebruik: uw reservering geldt niet meer. Hier is een andere:`,
  },
  waiting: {
    join: 'Op de wachtlijst zetten',
    joined: ({ zone, day, slot }) =>
      `U staat op de wachtlijst van zone ${zone}: ${at(day, slot)}. Zodra er een werkplek vrijkomt, bied ik ze u als eerste aan, tijdens uw werkuren, een half uur lang.`,
    already: ({ zone }) => `U staat al op de wachtlijst van zone ${zone}.`,
    title: 'Er is een werkplek vrijgekomen',
    decline: 'Nee, bedankt',
    declined: 'Genoteerd: de werkplek gaat naar de volgende op de lijst.',
    leave: 'De wachtlijst verlaten',
    left: 'U staat niet meer op de wachtlijst.',
  },
  said: {
    reminder: ({ desk, at, zone }) =>
      `Uw werkplek ${desk} wacht op u tot ${sayTime('nl', at, zone)}. Check in op de kaart, of schrijf ‘ik ben er’.`,
    released: ({ desk, day, slot, times }) =>
      `Werkplek ${desk} (${at(day, slot)}) is vrijgegeven: u was niet ingecheckt.${times > 1 ? ` Het is de ${count(times)}e keer in 30 dagen; ik zeg het enkel aan u. Veranderen uw plannen, geef de werkplek dan vrij: een collega is er blij mee.` : ''} Bent u er wel, schrijf dan ‘een werkplek vandaag’.`,
  },
}
