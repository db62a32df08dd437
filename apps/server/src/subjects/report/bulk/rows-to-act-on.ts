import { can } from '@thidua/schema/permissions'
import type { ReportState } from '@thidua/schema/states'
import { isAsked, presentExtensionId, reportFrom } from '#domain/reports/report-sql.ts'
import { roundHost } from '#domain/round-host.ts'
import { builder } from '#graphql/builder.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { iso, isUuid, statement } from '#lib/sql.ts'
import { ReportFilterInput, reportsAsked } from '../report-filter.ts'
import { filterValues, reportFilterSql } from '../report-filter-sql.ts'
import { openRemarks } from './open-remarks-sql.ts'

interface RowToActOn {
  readonly reportId: string
  readonly agencyName: string
  readonly state: ReportState
  readonly deadline: string
  readonly submissionId: string | null
  readonly opened: boolean
  readonly openRemarks: number
  readonly reviewerId: string | null
  readonly extensionId: string | null
}

const RowToActOnType = builder.objectRef<RowToActOn>('RowToActOn').implement({
  description: 'A report of a round as an act on many sees it, and what that is decided on.',
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    agencyName: t.exposeString('agencyName'),
    state: t.expose('state', { type: ReportStateEnum }),
    deadline: t.expose('deadline', { type: 'DateTime' }),
    submissionId: t.exposeID('submissionId', { nullable: true, description: 'The latest that stands.' }),
    opened: t.exposeBoolean('opened', { description: 'Whether the host has opened it.' }),
    openRemarks: t.exposeInt('openRemarks', { description: 'Not sent yet, or sent and not answered.' }),
    reviewerId: t.exposeID('reviewerId', { nullable: true }),
    extensionId: t.exposeID('extensionId', { nullable: true, description: 'The extension that holds.' }),
  }),
})

/** A round of the whole country, and some. */
const maxFound = 20_000

const rows = statement<RowToActOn>(
  'rows-to-act-on',
  `SELECT r.id AS "reportId", a.name AS "agencyName", r.state, ${iso('due.at')} AS deadline, s.id AS "submissionId",
    r.opened_at IS NOT NULL AS opened, CASE WHEN s.id IS NULL THEN 0 ELSE ${openRemarks} END AS "openRemarks",
    r.reviewer_id AS "reviewerId", ${presentExtensionId} AS "extensionId"
  FROM ${reportFrom} LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  WHERE r.round_id = $1 AND ${isAsked} AND ($2::uuid[] IS NULL OR r.id = ANY($2)) AND ${reportFilterSql(3)}
  ORDER BY coalesce(b.position, 2147483647), a.name COLLATE "vi-x-icu", r.id LIMIT ${maxFound}`,
)

builder.queryField('rowsToActOn', (t) =>
  t.field({
    type: [RowToActOnType],
    authScopes: { signedIn: true },
    description:
      'Reports of a round for an act on many: those named, or all that a filter finds. For its reviewers and compilers.',
    args: {
      roundId: t.arg.id({ required: true }),
      reportIds: t.arg.idList(),
      filter: t.arg({ type: ReportFilterInput }),
    },
    resolve: async (_, { roundId, reportIds, filter }, context) => {
      const viewer = signedIn(context)
      const { pool } = context.database
      const hostAgencyId = isUuid(roundId) ? await roundHost(pool, roundId) : null
      if (hostAgencyId === null || !can(viewer, 'export:round', { hostAgencyId }).allowed) return []
      const asked = reportsAsked(filter, viewer, hostAgencyId)
      if (!asked || reportIds?.some((id) => !isUuid(id))) return []
      return rows(pool, [roundId, reportIds ?? null, ...filterValues(asked)])
    },
  }),
)
