import type { Language } from '../domain/person.ts'
import { de } from './de.ts'
import { en, type Texts } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** Everything Novo says, by the reader's language. */
export const textsIn: Record<Language, Texts> = { fr, nl, de, en }
