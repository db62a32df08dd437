import type { PersonField } from '../../columns/fields.ts'
import type { Membership, Person } from '../directory.ts'
import type { Change } from '../row-plan.ts'
import type { ReadPerson } from './read-person-row.ts'

/** The membership that a row makes of the one that is there, or of none. */
export function membershipOf(read: ReadPerson, had: Membership | null, agencyCode: string, today: string): Membership {
  const role = read.role ?? 'clerk'
  return {
    agencyCode,
    role,
    // A head submits by being the head.
    maySubmit: role === 'clerk' ? (read.maySubmit ?? had?.maySubmit ?? false) : (had?.maySubmit ?? false),
    blockCodes: read.blockCodes ?? had?.blockCodes ?? [],
    validFrom: read.validFrom ?? had?.validFrom ?? today,
    validUntil: read.validUntil ?? had?.validUntil ?? null,
  }
}

/** What differs from what is there, the person's name and telephone among it. */
export function changesOf(read: ReadPerson, person: Person, had: Membership, will: Membership): Change<PersonField>[] {
  const changes: Change<PersonField>[] = []
  if (read.name !== undefined && read.name !== person.name)
    changes.push({ field: 'name', old: person.name, new: read.name })
  if (read.phone !== undefined && read.phone !== person.phone)
    changes.push({ field: 'phone', old: person.phone, new: read.phone })
  for (const field of ['maySubmit', 'validFrom', 'validUntil'] as const)
    if (will[field] !== had[field]) changes.push({ field, old: had[field], new: will[field] })
  if (will.blockCodes.toSorted().join() !== had.blockCodes.toSorted().join())
    changes.push({ field: 'blocks', old: had.blockCodes, new: will.blockCodes })
  return changes
}
