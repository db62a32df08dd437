import { randomUUID } from 'node:crypto'
import type { Answers } from '@thidua/schema/outline/paths'
import type { PoolClient } from 'pg'
import { writeFields } from '#domain/drafts/write-fields.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onSubmission } from '#domain/reports/basis.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'

interface Entered {
  reference: string
  answers: Answers
  /** Versions of the draft's fields that are empty; -1 of those that say something. */
  drafted: Record<string, number>
  since: Date
}

/** Read after the report was moved: `since` is that moment. */
const entered = statement<Entered>(
  'entered-submission',
  `SELECT s.reference, s.answers, r.state_since AS since,
    (SELECT coalesce(json_object_agg(f.path, CASE WHEN f.value = '' THEN f.version ELSE -1 END), '{}')
      FROM draft_field f WHERE f.report_id = r.id) AS drafted
  FROM submission s JOIN report r ON r.id = s.report_id JOIN submission_entry n ON n.submission_id = s.id WHERE s.id = $1`,
)

builder.mutationField('takeOverReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description:
      'The agency writes on from what the host entered for it. That submission stands until the agency sends its own; its texts come into the draft where that has none.',
    args: {
      reportId: t.arg.id({ required: true }),
      submissionId: t.arg.id({ required: true, description: 'The submission that was read.' }),
    },
    resolve: async (_, { reportId, submissionId }, context) => {
      const viewer = signedIn(context)
      await actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'takeOver:report',
        basis: onSubmission(submissionId),
        act: async (client, report) => {
          await moveReport(client, viewer, report, 'takeOver')
          const [found] = await entered(client, [submissionId])
          if (!found) throw new ForbiddenError('wrongState')
          await bringIntoDraft(client, reportId, viewer.personId, found)
        },
      })
      return { reportId }
    },
  }),
)

/** Nothing that the agency has written gives way. */
async function bringIntoDraft(client: PoolClient, reportId: string, personId: string, found: Entered): Promise<void> {
  const { answers, drafted, reference, since } = found
  const patches = Object.entries(answers)
    .filter(([path]) => (drafted[path] ?? 0) >= 0)
    .map(([path, value], nth) => ({ path, value, baseVersion: drafted[path] ?? 0, clientSeq: nth + 1 }))
  if (patches.length === 0) return
  const state = { state: 'REVISING', next: 'REVISING', since, growth: 0 } as const
  const source = `entered:${reference}`
  const [written] = await writeFields(client, [
    { reportId, clientId: randomUUID(), personId, source, ...state, patches },
  ])
  if (written?.numbers.size !== patches.length) throw new Error('what was entered did not come into the draft')
}
