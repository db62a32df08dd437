import { can, type Viewer } from '@thidua/schema/permissions'
import { ownAgencies } from '#domain/reports/report-rights.ts'

const agenciesAs = ({ memberships }: Viewer, role: string): string[] =>
  memberships.filter((own) => own.role === role).map(({ agencyId }) => agencyId)

/** Own agencies; agencies with blocks, and agencies with readers by name, that a person reviews for. */
function listsOf(viewer: Viewer) {
  const reviewed = viewer.memberships
    .filter(({ role }) => role === 'reviewer')
    .flatMap(({ agencyId, blockIds }) => blockIds.map((blockId) => [agencyId, blockId] as const))
  const named = viewer.memberships
    .filter(({ role }) => role === 'reviewer')
    .flatMap(({ agencyId, readsFor = [] }) => [viewer.personId, ...readsFor].map((id) => [agencyId, id] as const))
  return { own: ownAgencies(viewer), reviewed, named }
}

/** Values of `$2` to `$11` of `found`: what the table of rights knows of a person, as lists that SQL compares with. */
export function rightsOf(viewer: Viewer): unknown[] {
  const { own, reviewed, named } = listsOf(viewer)
  return [
    own,
    agenciesAs(viewer, 'compiler'),
    agenciesAs(viewer, 'viewer'),
    agenciesAs(viewer, 'reviewer'),
    reviewed.map(([agencyId]) => agencyId),
    reviewed.map(([, blockId]) => blockId),
    can(viewer, 'administer:directory').allowed,
    viewer.memberships.map(({ agencyId }) => agencyId),
    named.map(([agencyId]) => agencyId),
    named.map(([, reader]) => reader),
  ]
}

/** Values of `theirReports`: own agencies, reviewed blocks, readers by name. */
export const theirsOf = (viewer: Viewer): readonly (readonly string[])[] => {
  const { own, reviewed, named } = listsOf(viewer)
  return [own, reviewed.map(([, blockId]) => blockId), named.map(([, reader]) => reader)]
}

/** Whether a person sees reports of their own agencies alone: they have no role in a host. */
export const seesOwnAlone = ({ memberships }: Viewer): boolean =>
  memberships.every(({ role }) => role === 'clerk' || role === 'head')

/** Whether a person follows all that the rounds of a host are sent. */
export const followsRounds = ({ memberships }: Viewer): boolean =>
  memberships.some(({ role }) => role === 'compiler' || role === 'viewer')

/** SQL: whether report `r` is of an agency that the person writes for. */
const isOwn = 'r.agency_id = ANY($2::uuid[])'

/**
 * Report `r` of round `rd` is of a host whose compiler, whose reviewer of agency `a`'s block, or whose reader of this very
 * report the person is, be it for a colleague.
 */
const isHosted = `(rd.host_agency_id = ANY($3::uuid[]) OR EXISTS (
    SELECT FROM unnest($6::uuid[], $7::uuid[]) AS reviewed(host, block)
    WHERE reviewed.host = rd.host_agency_id AND reviewed.block = a.block_id)
    OR r.reviewer_id IS NOT NULL AND EXISTS (SELECT FROM unnest($10::uuid[], $11::uuid[]) AS named(host, reader)
      WHERE named.host = rd.host_agency_id AND named.reader = r.reviewer_id))`

const isAccepted = `(rd.host_agency_id = ANY($4::uuid[]) AND r.state IN ('ACCEPTED', 'COMPILED'))`

/** The twin of `view:submission`, of what stands of report `r`. What was taken back meanwhile is nobody's but the agency's. */
export const maySeeSubmission = `r.submission_count > 0 AND (${isOwn} OR ${isHosted} OR ${isAccepted})`

/** The twin of `view:returns`. */
export const maySeeReturns = `(${isOwn} OR ${isHosted})`

/** The twin of `cite:documents`: whoever has a role cites them. */
export const maySeeDocuments = '($8::boolean OR cardinality($9::uuid[]) > 0)'

/** The twin of `maySeePeople`, of person `p` by any of the agencies where they are or were something. */
export const maySeePerson = `($8::boolean OR EXISTS (
    SELECT FROM membership m WHERE m.person_id = p.id AND m.agency_id = ANY($9::uuid[])))`

/** The twin of `visibleRounds`, and of `manage:round` for rounds that are being prepared. */
export const maySeeRound = `CASE WHEN rd.state = 'draft' THEN $8::boolean OR rd.host_agency_id = ANY($3::uuid[])
    ELSE $8::boolean OR rd.host_agency_id = ANY($3::uuid[]) OR rd.host_agency_id = ANY($4::uuid[]) OR rd.host_agency_id = ANY($5::uuid[])
      OR rd.opens_at <= now() AND EXISTS (SELECT FROM report r WHERE r.round_id = rd.id AND ${isOwn}) END`

/**
 * SQL: reports among which are all that may be seen by who follows the rounds of no host: of their own agencies, of the blocks that
 * they review, given to them or a colleague by name. Each by its index;
 * what of it they may see `maySeeSubmission` says.
 */
export const theirReports = (agencies: string, blocks: string, readers: string): string => `
    SELECT id, last_submitted_at FROM report WHERE agency_id = ANY(${agencies}::uuid[])
    UNION SELECT o.id, o.last_submitted_at FROM agency b JOIN report o ON o.agency_id = b.id
      WHERE b.block_id = ANY(${blocks}::uuid[])
    UNION SELECT id, last_submitted_at FROM report WHERE reviewer_id = ANY(${readers}::uuid[])`

/** SQL: whether `theirReports` may have any. */
export const maySeeReports = 'cardinality($2::uuid[]) + cardinality($7::uuid[]) + cardinality($11::uuid[]) > 0'
