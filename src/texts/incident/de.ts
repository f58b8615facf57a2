import { added, plural, sayNumber } from '../format.ts'
import type { IncidentTexts } from './en.ts'

const reports = (count: number) => `${sayNumber('de', count)} ${plural('de', count, 'Meldung', 'Meldungen')}`

export const incident: IncidentTexts = {
  title: { line: 'Vorfall im Netz', vpn: 'VPN-Vorfall' },
  number: 'Nummer',
  where: 'Wo',
  since: 'Seit',
  eta: 'Voraussichtlich behoben',
  noEta: 'noch nicht bekannt',
  over: 'Vorbei seit',
  ticket: 'Ticket des Betreibers',
  problem: 'Vorfall des Betreibers',
  nowhere: 'nicht bekannt: der Betreiber hat keinen Ort genannt',
  summary: 'Ein Vorfall auf Ihrer Leitung',

  meToo: 'Ich auch',
  joined:
    'Sie sind bei den Betroffenen mitgezählt: Sie brauchen kein eigenes Ticket. Ich sage Ihnen, wenn es vorbei ist.',
  notJoined:
    'Ihre Leitung ist von diesem Vorfall betroffen. Ein Klick genügt, und ich zähle Sie mit; ein Ticket ist nicht nötig.',
  own: ({ number }) => `Sie haben ein eigenes Ticket: ${number}.`,
  keepsRight:
    'Bleibt Ihre Verbindung gestört, wenn die der anderen wieder geht, sagen Sie es mir, und ich eröffne ein Ticket für Sie.',
  ends: 'Der Betreiber meldet, dass es behoben ist.',
  question: 'Geht es wieder?',
  saidBack: 'Danke. Notiert: Ihre Verbindung geht wieder.',
  asks: 'Der Vorfall auf Ihrer Leitung scheint vorbei zu sein. Geht es wieder?',
  notOpen: 'Dieser Vorfall ist vorbei. Wenn Ihre Verbindung gestört ist, melden Sie es.',
  notYourLine: 'Ihre Leitung ist von diesem Vorfall nicht betroffen.',

  desk: {
    status: {
      suspected: 'Vermutung: Sie entscheiden',
      open: 'Läuft',
      rejected: 'Verworfen',
      merged: 'Geht in einem anderen Vorfall weiter',
      ended: 'Vorbei',
    },
    source: 'Bekannt durch',
    sources: { contractor: 'den Betreiber', detection: 'Meldungen, bemerkt von Novo', desk: 'den ICT-Desk' },
    affected: 'Leitungen darunter',
    joined: 'Betroffene',
    counts: ({ joined, own, stillDown }) =>
      `${sayNumber('de', joined)} insgesamt, davon ${sayNumber('de', own)} mit eigenem Ticket und ${sayNumber('de', stillDown)} noch gestört`,
    evidence: ({ count, expected }) => `${reports(count)} in 45 Minuten, wo ${sayNumber('de', expected)} üblich wäre.`,
    fewExpected: ({ count }) => `${reports(count)} in 45 Minuten, wo es fast nie welche gibt.`,
    tested: ({ down, up, unknown }) =>
      `Daneben getestet: ${sayNumber('de', down)} ohne Signal, ${sayNumber('de', up)} mit Signal, ${sayNumber('de', unknown)} ohne Ergebnis.`,
    untested: 'Keine Leitung konnte getestet werden: ohne Sie wird nichts ausgerufen.',
    accept: 'Vorfall bestätigen',
    reject: 'Verwerfen',
    confirmReject: 'Verwerfen bestätigen',
    rejectReason: 'Die Begründung wird bei der Vermutung aufbewahrt.',
    merge: 'Zusammenlegen',
    confirmMerge: 'Damit zusammenlegen',
    mergeInto: 'Geht weiter in',
    split: 'Abtrennen',
    confirmSplit: 'Einen Vorfall daraus machen',
    splitAt: 'Teil des Netzes',
    end: 'Beenden',
    confirmEnd: 'Vorfall beenden',
    by: { contractor: 'Betreiber', detection: 'Novo' },
    declare: 'Einen Vorfall ausrufen',
    declareTitle: 'Einen Vorfall ausrufen',
    declareNode: 'Wo',
    declareHint: 'Tippen Sie einen Ort, einen Verteiler oder eine Postleitzahl.',
    declareKind: 'Was nicht geht',
    kinds: { line: 'Die Leitungen', vpn: 'Nur das VPN' },
    declareNow: 'Ausrufen',
    noSuchNode: 'Wählen Sie einen Ort aus der Liste.',
    reasonMissing: 'Sagen Sie, warum: die Begründung wird aufbewahrt.',
    reasonTooLong: ({ most }) => `Die Begründung ist zu lang: höchstens ${sayNumber('de', most)} Zeichen.`,
    settled: 'Jemand war schneller: so steht es.',
    notPossible: 'Das geht mit diesem Vorfall nicht.',
    picture: ({ count, down, up, untested, where }) =>
      `Netzbaum bis ${where}: ${reports(count)}, ${sayNumber('de', down)} ohne Signal, ${sayNumber('de', up)} mit Signal, ${sayNumber('de', untested)} nicht getestet.`,
    legend: { report: 'Meldung', down: 'ohne Signal', up: 'mit Signal', untested: 'nicht getestet' },
  },

  sum: {
    title: ({ number }) => `Vorfall ${number}: die Bilanz`,
    lasted: 'Dauer',
    duration: ({ hours, minutes }) =>
      hours > 0
        ? `${sayNumber('de', hours)} Std. ${sayNumber('de', minutes)} Min.`
        : `${sayNumber('de', minutes)} Min.`,
    reported: 'Meldungen',
    folded: 'Ohne Ticket mitgezählt',
    own: 'Eigene Tickets',
    stillDown: 'Danach noch gestört',
    affected: 'Betroffene Leitungen',
    sla: 'Reparaturdauer',
    slaMet: ({ took, target }) => `${took}, innerhalb der ${target} des Vertrags`,
    slaBroken: ({ took, target }) => `${took}, länger als die ${target} des Vertrags`,
    timeline: 'Der Verlauf',
    step: ({ at, what, by, because }) => `${at}: ${what}${added(', durch ', by)}${added(', Begründung: ', because)}`,
    unanswered: 'die Leitungstests sind gut und niemand hat widersprochen',
    steps: {
      suspected: 'vermutet',
      opened: 'ausgerufen',
      placed: 'Ort oder Quelle genauer',
      rejected: 'verworfen',
      merged: 'in einen anderen aufgenommen',
      split: 'geteilt',
      resolved: 'behoben, sagt der Betreiber',
      severity: 'Schwere geändert',
      asked: 'die Betroffenen gefragt, ob es wieder geht',
      ended: 'beendet',
      eta: ({ at }) => `Behebung erwartet ${at}`,
      noEta: 'keine erwartete Behebung mehr',
    },
  },
}
