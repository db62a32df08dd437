import {
  can,
  isOfRights,
  type Permission,
  type ReportPermission,
  type ReportSubject,
  type Viewer,
} from './permissions.ts'
import { reportStates } from './states.ts'

/**
 * Whether somebody may do an act on a report in some state of it. When not, the refusal is of who they are: a role, an
 * agency, a block that would have to be given to them.
 */
export function mayEver(
  viewer: Viewer,
  act: ReportPermission,
  report: Omit<ReportSubject, 'state' | 'submissions' | 'opened' | 'closed'>,
): Permission {
  const asked = reportStates.flatMap((state) =>
    [0, 1].map((submissions) => can(viewer, act, { ...report, state, submissions, opened: false, closed: false })),
  )
  const refusal = asked.find((permission) => !permission.allowed && isOfRights(permission.why))
  return asked.find(({ allowed }) => allowed) ?? refusal ?? { allowed: false, why: 'wrongState' }
}
