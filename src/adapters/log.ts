/** Where an adapter reports: facts are ids, counts and codes, messages are static. Never text of people, names or secrets. */
export type Log = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
