import { can, type ReportPermission, type ReportSubject, type Viewer } from '@thidua/schema/permissions'
import type { ReportNode } from '../nodes/report-node.ts'

/** Agencies whose drafts a person may read: those where they are clerk or head. */
export const ownAgencies = (viewer: Viewer | null): string[] =>
  (viewer?.memberships ?? []).filter(({ role }) => role === 'clerk' || role === 'head').map(({ agencyId }) => agencyId)

/** What the table of rights needs to know of a report node. */
const subjectOf = (report: ReportNode): ReportSubject => ({
  roundId: report.round.id,
  agencyId: report.agency.id,
  blockId: report.agency.block?.id ?? null,
  hostAgencyId: report.round.hostAgency.id,
  state: report.state,
  submissions: report.submissionCount,
  opened: report.openedByHost,
  closed: report.closed !== null,
  reviewerId: report.reviewerId,
  releases: report.round.releases,
})

export const allows = (viewer: Viewer | null, act: ReportPermission, report: ReportNode): boolean =>
  can(viewer, act, subjectOf(report)).allowed

/** A report's head data: its own people, and whoever may see the round's dashboard. */
export const mayKnow = (viewer: Viewer | null, report: ReportNode): boolean =>
  allows(viewer, 'view:draft', report) ||
  can(viewer, 'view:round', { hostAgencyId: report.round.hostAgency.id }).allowed

/** Whose queue of reading a person asks for: their own, and the blocks that they review for a host. */
export const readerOf = (viewer: Viewer, hostAgencyId: string) => ({
  personId: viewer.personId,
  blockIds: viewer.memberships
    .filter(({ role, agencyId }) => role === 'reviewer' && agencyId === hostAgencyId)
    .flatMap(({ blockIds }) => blockIds),
})
