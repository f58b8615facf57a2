export type Language = 'fr' | 'nl' | 'de' | 'en'
export type Part = 'morning' | 'afternoon'

export type Intent =
  | 'telework.ask'
  | 'telework.change'
  | 'telework.withdraw'
  | 'telework.cancel'
  | 'telework.mine'
  | 'decide.inbox'
  | 'decide.delegate'
  | 'desk.book'
  | 'desk.change'
  | 'desk.cancel'
  | 'desk.checkin'
  | 'desk.mine'
  | 'who.is.there'
  | 'outage.report'
  | 'outage.status'
  | 'outage.still'
  | 'outage.back'
  | 'line.mine'
  | 'language.change'
  | 'help'
  | 'privacy.export'
  | 'privacy.erase'
  | 'greeting'
  | 'thanks'
  | 'stop'
  | 'none'

/** Weekdays 1 (Monday) to 7; `nth` of the month, -1 the last; `from` and `to` included. */
export type Pattern = {
  weekdays: number[]
  every?: 1 | 2
  parity?: 'even' | 'odd'
  nth?: number
  from?: string
  to?: string
  except?: string[]
}

export type Symptom = 'down' | 'slow' | 'unstable' | 'vpn' | 'phone'

export type Understood = {
  intent: Intent
  /** False: Novo asks back before acting. */
  confident: boolean
  /** The language the sentence is plainly written in, else the one given. */
  language: Language
  /** The language it is written in beyond doubt: a few words, all of one language. */
  writtenIn?: Language
  /** ISO days, in order. */
  days?: string[]
  pattern?: Pattern
  part?: Part
  /** Hours, HH:MM. */
  from?: string
  to?: string
  /** Only when said. */
  kind?: 'occasional' | 'structural'
  people?: string[]
  features?: string[]
  desk?: string
  floor?: string
  /** In a change: the days left; `days` are the days wanted. */
  was?: string[]
  /** Readings of the days, when Novo would ask which. */
  ask?: string[][]
  symptom?: Symptom
  /** As typed. */
  reason?: string
  wantsLanguage?: Language
}
