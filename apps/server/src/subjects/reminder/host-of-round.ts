import { can, type Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { roundHost } from '#domain/round-host.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'

/** Whether a person reminds in a round: who runs it. A round that is being prepared, or none, is nobody's. */
export async function mayRemind(pool: Pool, viewer: Viewer, roundId: string): Promise<boolean> {
  const hostAgencyId = isUuid(roundId) ? await roundHost(pool, roundId) : null
  return hostAgencyId !== null && can(viewer, 'manage:round', { hostAgencyId }).allowed
}

/** Throws `NotFoundError` for a round that is not there for this person, `ForbiddenError` for one that they only follow. */
export async function assertMayRemind(pool: Pool, viewer: Viewer, roundId: string): Promise<void> {
  const hostAgencyId = isUuid(roundId) ? await roundHost(pool, roundId) : null
  if (hostAgencyId === null) throw new NotFoundError()
  const permission = can(viewer, 'manage:round', { hostAgencyId })
  if (permission.allowed) return
  throw can(viewer, 'view:round', { hostAgencyId }).allowed ? new ForbiddenError(permission.why) : new NotFoundError()
}
