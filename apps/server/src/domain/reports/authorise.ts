import { can, type ReportPermission, type ReportSubject, type Viewer } from '@thidua/schema/permissions'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'

/**
 * Refuses what the table of rights refuses. Who may not even know of the report learns nothing from
 * the refusal: to them it is not there.
 */
export function authorise(viewer: Viewer | null, act: ReportPermission, report: ReportSubject): void {
  const permission = can(viewer, act, report)
  if (permission.allowed) return
  const knows =
    can(viewer, 'view:draft', report).allowed ||
    can(viewer, 'view:round', { hostAgencyId: report.hostAgencyId }).allowed
  throw knows ? new ForbiddenError(permission.why) : new NotFoundError()
}
