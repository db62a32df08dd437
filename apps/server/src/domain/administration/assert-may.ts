import {
  type AgencyPermission,
  type AgencySubject,
  can,
  type OwnedPermission,
  type OwnedSubject,
  type ProductPermission,
  type RoundPermission,
  type RoundSubject,
  type Viewer,
} from '@thidua/schema/permissions'
import { ForbiddenError } from '#lib/expected-errors.ts'

/** Refuses with `ForbiddenError` what the table of rights refuses. */
export function assertMay(viewer: Viewer | null, act: ProductPermission): void
export function assertMay(viewer: Viewer | null, act: AgencyPermission, subject: AgencySubject): void
export function assertMay(viewer: Viewer | null, act: RoundPermission, subject: RoundSubject): void
export function assertMay(viewer: Viewer | null, act: OwnedPermission, subject: OwnedSubject): void
export function assertMay(
  viewer: Viewer | null,
  act: ProductPermission | AgencyPermission | OwnedPermission | RoundPermission,
  subject?: AgencySubject | OwnedSubject | RoundSubject,
): void {
  // One call for each overload would say the same three times.
  const permission = (can as (...asked: unknown[]) => ReturnType<typeof can>)(viewer, act, subject)
  if (!permission.allowed) throw new ForbiddenError(permission.why)
}
