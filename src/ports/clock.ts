import type { Instant } from '../domain/day.ts'

/** The office's time. Leases, tokens and signatures do not use it: they read the operating system's. */
export type Clock = { now(): Instant }

/** Ids that sort by time: UUID version 7. */
export type NewId = () => string
