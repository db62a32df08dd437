import { z } from 'zod'
import { type AgencyNode, agencyJson } from '#domain/nodes/agency-node.ts'
import { type SubmissionNode, submissionJson } from '#domain/nodes/submission-node.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import type { Context } from '#graphql/context.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { statement } from '#lib/sql.ts'

const SubmissionConnection = connection<SubmissionNode>('Submission', 'Submission')

interface Row {
  reportId: string
  submission: SubmissionNode
}

const submissions = statement<Row>(
  'report-submissions',
  `SELECT r.id AS "reportId", ${submissionJson('s', 'r', 'sender')} AS submission
  FROM submission s JOIN report r ON r.id = s.report_id JOIN person sender ON sender.id = s.submitted_by_id
  WHERE s.report_id = ANY($1::uuid[]) AND s.number <> ALL(r.recalled_numbers) ORDER BY s.number DESC`,
)

/** A report is sent a few times at most: all of a report's submissions are read at once. */
const submissionsOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await submissions(database.pool, [ids]), ({ reportId }) => reportId),
)

interface PreviousSubmission {
  readonly agency: AgencyNode
  readonly submission: SubmissionNode
}

const PreviousSubmissionType = builder.objectRef<PreviousSubmission>('PreviousSubmission').implement({
  description: 'What an agency sent in the round before.',
  fields: (t) => ({
    agency: t.expose('agency', { type: 'Agency', description: 'The same agency, or one whose work it took over.' }),
    submission: t.expose('submission', { type: 'Submission' }),
  }),
})

/** Of the latest round in which the agency or one of those before it sent something: its own first. */
const previous = statement<PreviousSubmission & { reportId: string }>(
  'previous-submissions',
  `SELECT "reportId", submission, agency FROM (
  SELECT now.id AS "reportId", ${submissionJson('s', 'r', 'sender')} AS submission, ${agencyJson('a', 'b')} AS agency,
    r.agency_id <> now.agency_id AS former, a.name, a.id, rank() OVER (PARTITION BY now.id ORDER BY rd.opens_at DESC) AS back
  FROM report now JOIN round here ON here.id = now.round_id
  JOIN round rd ON rd.movement_id = here.movement_id AND rd.opens_at < here.opens_at
  JOIN report r ON r.round_id = rd.id AND r.agency_id IN (
    SELECT now.agency_id UNION ALL SELECT predecessor_id FROM agency_succession WHERE successor_id = now.agency_id)
  JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  JOIN person sender ON sender.id = s.submitted_by_id
  JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
  WHERE now.id = ANY($1::uuid[])) found WHERE back = 1 ORDER BY "reportId", former, name COLLATE "vi-x-icu", id`,
)

const previousOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await previous(database.pool, [ids]), ({ reportId }) => reportId),
)

const sortKey = z.tuple([keyPart.int])

builder.objectFields('Report', (t) => ({
  submissions: t.field({
    type: SubmissionConnection,
    description:
      'Latest first, without those recalled before anybody opened them. For whom the returns do not concern, the latest alone.',
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: async (report, { first, after }, context) => {
      const key = readCursor(after, sortKey)
      const allowed = allows(context.viewer, 'view:submission', report)
      const sent = allowed ? ((await submissionsOf(context, report.id)) ?? []) : []
      // Those that were returned are between the agency and the host.
      const all = allows(context.viewer, 'view:returns', report) ? sent : sent.slice(0, 1)
      const rest = key === null ? all : all.filter(({ submission }) => submission.number < Number(key[0]))
      return page(
        rest,
        pageSize(first),
        key !== null,
        ({ submission }) => submission,
        ({ submission }) => [submission.number],
      )
    },
  }),
  previousSubmissions: t.field({
    type: [PreviousSubmissionType],
    description:
      'What this agency, or each of those whose work it took over, sent last in the previous round of the movement, for taking over answers.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:draft', report) ? ((await previousOf(context, report.id)) ?? []) : [],
  }),
}))
