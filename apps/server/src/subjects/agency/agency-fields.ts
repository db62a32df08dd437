import type { Prisma } from '@thidua/prisma/client'
import { isoDay } from '#domain/directory/record-membership.ts'

/** What the log says of an agency: names, as they were. */
export async function agencyFields(tx: Prisma.TransactionClient, id: string) {
  const { parent, block, predecessors, successors, ...agency } = await tx.agency.findUniqueOrThrow({
    where: { id },
    include: {
      parent: { select: { name: true } },
      block: { select: { name: true } },
      predecessors: { select: { predecessor: { select: { name: true } } }, orderBy: { predecessorId: 'asc' } },
      successors: { select: { successor: { select: { name: true } } }, orderBy: { successorId: 'asc' } },
    },
  })
  return {
    code: agency.code,
    electronicCode: agency.electronicCode,
    name: agency.name,
    shortName: agency.shortName,
    symbol: agency.symbol,
    kind: agency.kind,
    superiorLine: agency.superiorLine,
    letterPlace: agency.letterPlace,
    headPost: agency.headPost,
    regime: agency.regime,
    parent: parent?.name ?? null,
    block: block?.name ?? null,
    predecessors: predecessors.map(({ predecessor }) => predecessor.name),
    successors: successors.map(({ successor }) => successor.name),
    validFrom: isoDay(agency.validFrom),
    validUntil: agency.validUntil && isoDay(agency.validUntil),
  }
}

export type AgencyFields = Awaited<ReturnType<typeof agencyFields>>
