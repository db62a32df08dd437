import type { Prisma } from '@thidua/prisma/client'
import { recordChange } from '#domain/administration/record-change.ts'

/** What the log says of a membership: names, as they were. */
type Snapshot = Readonly<Record<string, Prisma.InputJsonValue | null>>

/** A membership as the log keeps it; null for none. */
export async function membershipSnapshot(tx: Prisma.TransactionClient, id: string): Promise<Snapshot | null> {
  const found = await tx.membership.findUnique({
    where: { id },
    include: {
      agency: { select: { name: true } },
      blocks: { select: { block: { select: { name: true } } }, orderBy: { block: { position: 'asc' } } },
      grants: { select: { round: { select: { name: true } } }, orderBy: { round: { opensAt: 'asc' } } },
    },
  })
  if (!found) return null
  return {
    agency: found.agency.name,
    role: found.role,
    maySubmit: found.maySubmit,
    blocks: found.blocks.map(({ block }) => block.name),
    grantedRounds: found.grants.map(({ round }) => round.name),
    validFrom: isoDay(found.validFrom),
    validUntil: found.validUntil && isoDay(found.validUntil),
  }
}

/** A day that the database keeps, `yyyy-MM-dd`. */
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10)

export interface MembershipChange {
  readonly byId: string | null
  readonly personId: string
  readonly act: 'addMembership' | 'changeMembership' | 'endMembership' | 'handOver'
  readonly before: Snapshot | null
  readonly after: Snapshot | null
  readonly note?: string | null
  /** Who took it over, or from whom it came; a name as it was. */
  readonly other?: { readonly handed: 'handedTo' | 'handedFrom'; readonly name: string } | undefined
}

/** What happens to a membership stands in its person's history, as one field: where it was and what it was. */
export const recordMembership = (
  tx: Prisma.TransactionClient,
  { byId, personId, act, before, after, note, other }: MembershipChange,
): Promise<boolean> =>
  recordChange(tx, {
    byId,
    subject: 'person',
    subjectId: personId,
    act,
    before: { membership: before, ...(other && { [other.handed]: null }) },
    after: { membership: after, ...(other && { [other.handed]: other.name }) },
    note: note ?? null,
  })
