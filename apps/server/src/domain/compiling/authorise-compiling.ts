import { can, type Viewer } from '@thidua/schema/permissions'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'

/** Refuses who may not compile a round of this host; to whoever does not see the round it is not there. */
export function authoriseCompiling(viewer: Viewer | null, hostAgencyId: string): void {
  const permission = can(viewer, 'compile:round', { hostAgencyId })
  if (permission.allowed) return
  throw can(viewer, 'view:round', { hostAgencyId }).allowed ? new ForbiddenError(permission.why) : new NotFoundError()
}
