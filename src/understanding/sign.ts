import type { Language, Part } from '../domain/understood.ts'
import type { Feast } from './calendar.ts'

/**
 * What a token, or a run of tokens, says about days. `code` is its letter in the day grammar:
 * W weekday · P weekdays, every week · R so many days from today · D number · 1 "one" · O ordinal · S date in figures ·
 * M month · Y year · N next · H this · L last · K week · d day · m month · y year · e weekend · w that week · 8 a week on ·
 * F as from · f from, of · T until · t to · g into · B between · A and · V or · X except · E every · 2 every second ·
 * = even, odd · ? every second day · I in · i ago · Z end, start · J feast · v eve, day after · U bridging day ·
 * C between Christmas and New Year · p part of day · h hour · ! instead of · - not · b beside · l article · a filler ·
 * # two numbers · $ days · € weeks · u daily · s each week · c of the month · > after · { before · 9 weeks on · < past ·
 * , comma · . stop · x anything else
 */
export type Sign = {
  code: string
  n?: number
  part?: Part
  feast?: Feast
  date?: { d: number; m: number; y?: number }
  until?: { d: number; m: number; y?: number }
  only?: readonly Language[]
  /** Index of the first token, and of the first token after. */
  at: number
  end: number
}

export type SignWord = Omit<Sign, 'at' | 'end'>
