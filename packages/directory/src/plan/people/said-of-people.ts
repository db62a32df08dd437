import type { ReadPerson } from './read-person-row.ts'

/** What a file says of each e-mail's person, in one order; rows that are refused for other reasons say it, too. */
export function saidOfPeople(
  reads: readonly ReadPerson[],
  field: 'name' | 'phone',
): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, Set<string>>()
  for (const { email, [field]: value } of reads) {
    if (!email || !value) continue
    const known = said.get(email)
    if (known) known.add(value)
    else said.set(email, new Set([value]))
  }
  return new Map([...said].map(([email, known]) => [email, [...known].toSorted()]))
}
