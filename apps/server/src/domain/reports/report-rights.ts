import { can, type ReportPermission, type Viewer } from '@thidua/schema/permissions'
import { reportSubject } from '@thidua/schema/report/report-subject'
import type { ReportNode } from '../nodes/report-node.ts'

/** Agencies whose drafts a person may read: those where they are clerk or head. */
export const ownAgencies = (viewer: Viewer | null): string[] =>
  (viewer?.memberships ?? []).filter(({ role }) => role === 'clerk' || role === 'head').map(({ agencyId }) => agencyId)

export const allows = (viewer: Viewer | null, act: ReportPermission, report: ReportNode): boolean =>
  can(viewer, act, reportSubject(report)).allowed

/** A report's head data: its own people, and whoever may see the round's dashboard. */
export const mayKnow = (viewer: Viewer | null, report: ReportNode): boolean =>
  allows(viewer, 'view:draft', report) ||
  can(viewer, 'view:round', { hostAgencyId: report.round.hostAgency.id }).allowed

/** Whose reading a queue is: by name that of the person and of colleagues who are away, and the blocks that they read for a host. */
export interface Reader {
  readonly personIds: readonly string[]
  readonly blockIds: readonly string[]
}

/** Whose queue of reading a person asks for as their own. */
export function readerOf(viewer: Viewer, hostAgencyId: string): Reader {
  const reading = viewer.memberships.filter(
    ({ role, agencyId }) => (role === 'reviewer' || role === 'compiler') && agencyId === hostAgencyId,
  )
  return {
    personIds: [viewer.personId, ...reading.flatMap(({ readsFor }) => readsFor ?? [])],
    blockIds: reading.flatMap(({ blockIds }) => blockIds),
  }
}
