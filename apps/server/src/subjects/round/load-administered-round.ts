import type { Prisma } from '@thidua/prisma/client'
import { can, type Viewer } from '@thidua/schema/permissions'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'
import { type AdministeredRound, administeredRoundSql } from './administered-round.ts'

const one = statement<{ round: AdministeredRound }>('administered-round', administeredRoundSql)

/** A round for who may prepare and run it; null for everybody else, and where there is none. */
export async function loadAdministeredRound(
  db: Queryable,
  viewer: Viewer | null,
  id: string,
): Promise<AdministeredRound | null> {
  const [row] = isUuid(id) ? await one(db, [id]) : []
  return row && mayManage(viewer, row.round) ? row.round : null
}

/** The same as a transaction sees it, whoever asks. */
export async function administeredRoundIn(tx: Prisma.TransactionClient, id: string): Promise<AdministeredRound | null> {
  const [row] = await tx.$queryRawUnsafe<{ round: AdministeredRound }[]>(administeredRoundSql, id)
  return row?.round ?? null
}

const mayManage = (viewer: Viewer | null, { hostAgency }: AdministeredRound): boolean =>
  can(viewer, 'manage:round', { hostAgencyId: hostAgency.id }).allowed
