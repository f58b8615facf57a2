import type { Person, PersonId, WorkingHours } from '../domain/person.ts'

/** The office's directory. Answers are cached for 15 minutes; `fresh` reads now. Throws `Silence` when it must ask and nobody answers. */
export type Directory = {
  /** Undefined: nobody of that id. */
  person(id: PersonId): Promise<Person | undefined>
  /** The functional chief. Undefined: the directory names none. */
  chiefOf(id: PersonId, how?: { fresh: boolean }): Promise<Person | undefined>
  /** The direct reports of a chief. */
  reportsOf(chief: PersonId): Promise<Person[]>
  /** People one of whose names (full, given, family) begins with this; at most ten. */
  named(name: string): Promise<Person[]>
  members(group: string): Promise<PersonId[]>
  /** Undefined: the mailbox tells none. */
  workingHours(id: PersonId): Promise<WorkingHours | undefined>
  /** Installs the app for a person; false when this is not configured or not permitted. */
  installApp(id: PersonId): Promise<boolean>
  state(): string
}
