import type { ReadPerson } from './read-person-row.ts'

/** The names that a file gives to each e-mail, in one order; rows that are refused for other reasons say one, too. */
export function namesOf(reads: readonly ReadPerson[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>()
  for (const { email, name } of reads) {
    if (!email || !name) continue
    const known = names.get(email)
    if (known) known.add(name)
    else names.set(email, new Set([name]))
  }
  return new Map([...names].map(([email, known]) => [email, [...known].toSorted()]))
}
