import type { Prisma } from '@thidua/prisma/client'
import { tellOfRole } from '#domain/notices/tell-of-roles.ts'
import { tellOfRound } from '#domain/notices/tell-of-rounds.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'

/** Kinds of what is administered. */
export const administeredSubjects = [
  'agency',
  'block',
  'person',
  'membership',
  'movement',
  'round',
  'template',
  'document',
  'commendationForm',
] as const
export type AdministeredSubject = (typeof administeredSubjects)[number]

/** Fields by name. Dates as ISO days or instants, so that equal ones are equal texts. */
type Fields = Readonly<Record<string, Prisma.InputJsonValue | null>>

export interface AdministrationChange {
  /** Null for the command line. */
  readonly byId: string | null
  readonly subject: AdministeredSubject
  readonly subjectId: string
  /** `create`, `change`, `end` …: a key of the message catalogues. */
  readonly act: string
  /** What stood before and stands after; null before a creation. Never a secret. */
  readonly before: Fields | null
  readonly after: Fields | null
  readonly note?: string | null
}

/**
 * Puts a change on record, in the transaction that makes it, and tells whom it concerns. Of fields that stand on both sides only those that differ
 * are kept. Gives false, and writes nothing, where none does.
 */
export async function recordChange(tx: Prisma.TransactionClient, change: AdministrationChange): Promise<boolean> {
  const { byId, subject, subjectId, act, note } = change
  const [before, after] = onlyDifferent(change.before, change.after)
  if (before !== null && after !== null && Object.keys(after).length === 0) return false
  const recorded = await tx.administrationChange.create({
    data: {
      byId,
      subject,
      subjectId,
      act,
      note: note ?? null,
      ...(before && { before }),
      ...(after && { after }),
    },
  })
  const told = { id: String(recorded.id), act, byId }
  if (subject === 'round')
    await tellOfRound(prismaQueryable(tx), { ...told, roundId: subjectId, fields: Object.keys(after ?? {}) })
  if (subject === 'person') await tellOfRole(prismaQueryable(tx), { ...told, personId: subjectId, before, after })
  return true
}

function onlyDifferent(before: Fields | null, after: Fields | null): [Fields | null, Fields | null] {
  if (before === null || after === null) return [before, after]
  const differing = Object.keys({ ...before, ...after }).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
  const pick = (fields: Fields) => Object.fromEntries(differing.map((field) => [field, fields[field] ?? null]))
  return [pick(before), pick(after)]
}
