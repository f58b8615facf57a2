import type { Person, PersonId } from '../domain/person.ts'
import type { Directory } from '../ports/directory.ts'

type Needs = { directory: Directory }

/**
 * The colleagues that a name as written may mean, the writer left out. One whose whole name it is stands alone; «Lottes»
 * and «Lotte's» mean Lotte.
 */
export async function colleaguesNamed({ directory }: Needs, name: string, writer: PersonId): Promise<Person[]> {
  for (const spelling of spellings(name)) {
    const found = (await directory.named(spelling)).filter(({ id }) => id !== writer)
    const exact = found.filter(person => plain(person.name) === plain(spelling))
    if (found.length > 0) return exact.length > 0 ? exact : found
  }
  return []
}

function spellings(name: string): string[] {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, 60)
  const bare = tidy.replace(/[’']?s$/, '')
  return [tidy, ...(bare !== tidy ? [bare] : [])].filter(spelling => spelling.length >= 2)
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
