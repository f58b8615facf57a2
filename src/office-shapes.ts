import { z } from 'zod'
import { isDay, type Weekday } from './domain/day.ts'
import { languages } from './domain/person.ts'

/** What several of the office's files write: a day, an hour, a weekday, words in each language. */
export const day = z
  .string()
  .meta({ format: 'date', description: 'YYYY-MM-DD' })
  .refine(isDay, 'is not a day: write YYYY-MM-DD')
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time: write HH:MM')
export const weekday = z
  .number()
  .int()
  .min(1)
  .max(7)
  .meta({ description: '1 is Monday, 7 is Sunday' })
  .transform(number => number as Weekday)
export const inEachLanguage = z.record(z.enum(languages), z.string().min(2))
