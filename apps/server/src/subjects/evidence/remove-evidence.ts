import type { PoolClient } from 'pg'
import { assertPlaceOpen } from '#domain/evidence/assert-room.ts'
import { waitsForEntry } from '#domain/evidence/evidence-node.ts'
import { FileRefusedError } from '#domain/evidence/file-refused-error.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'

interface Found {
  place: string
  forEntry: boolean
  /** Of a file that was brought for an entry: it is not entered yet. */
  waits: boolean
}

const find = statement<Found>(
  'evidence-to-remove',
  `SELECT e.place, e.for_entry AS "forEntry", ${waitsForEntry} AS waits FROM evidence e WHERE e.id = $1 AND e.report_id = $2`,
)

/** Once: who removes it again changes nothing. */
const remove = statement(
  'remove-evidence',
  'INSERT INTO evidence_removal (evidence_id, by_id) VALUES ($1, $2) ON CONFLICT (evidence_id) DO NOTHING',
)

builder.mutationField('removeEvidence', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description:
      'Takes a file out of the draft, or out of what the host is to enter. What was sent or entered with it keeps it.',
    args: { reportId: t.arg.id({ required: true }), evidenceId: t.arg.id({ required: true }) },
    resolve: async (_, { reportId, evidenceId }, context) => {
      const viewer = signedIn(context)
      const { pool, writes } = context.database
      const ids = isUuid(evidenceId) && isUuid(reportId) ? [evidenceId, reportId] : null
      const forEntry = ids !== null && (await find(pool, ids))[0]?.forEntry === true
      await actOnReport(writes, viewer, {
        reportId,
        permission: forEntry ? 'enter:report' : 'edit:draft',
        act: async (client, { templateId }) => {
          const [file] = ids ? await find(client, ids) : []
          if (!file) throw new NotFoundError()
          if (!file.forEntry) await assertOpen(client, { reportId, templateId, place: file.place })
          if (!file.forEntry || file.waits) await remove(client, [evidenceId, viewer.personId])
        },
      })
      return { reportId }
    },
  }),
)

const assertOpen = (client: PoolClient, at: Parameters<typeof assertPlaceOpen>[1]): Promise<void> =>
  assertPlaceOpen(client, at).catch((error: unknown) => {
    if (error instanceof FileRefusedError) throw new ValidationError([{ path: 'place', rule: 'itemLocked' }])
    throw error
  })
